"""The words of a text, where each stands, and the sentences they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from toolkit.touch.language import ABBREVIATIONS, DIRECTIONS

DIRECTED = "|".join(name.title() for name in DIRECTIONS)
WORD = re.compile(
    rf"(?:{DIRECTED})[-–](?!(?:{DIRECTED})(?!\w))[A-ZÆØÅ][^\W\d_]+|[^\W\d_]+(?:[&’'][^\W\d_]+)*"
)
END = re.compile(r"[.!?][»”\")]?\s+(?=[A-ZÆØÅ«“\"(–•])")
LAST_WORD = re.compile(r"[\w.]*$")
OPENERS = re.compile(r"[:•«“\"]\s*$")
NUMBERED = re.compile(r"\s*(?:\d+(?:\.\d+)*[.)]?\s+)?[–«“\"(•\s]*")
LONGEST_NUMBER = 12


class Token(Struct, frozen=True, gc=False):
    """A word; `opens` says that it has its capital, if any, because a sentence begins there."""

    text: str
    start: int
    end: int
    opens: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """Whether it is all capitals: `VTA`."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def named(self) -> bool:
        """Whether its capital shows that it is a name."""
        return self.capital and not self.opens


def tokenise(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Give the words of a sentence, which is the text between two characters."""
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        at = match.start()
        numbered = at - start < LONGEST_NUMBER and NUMBERED.fullmatch(text, start, at)
        opens = bool(numbered or OPENERS.search(text, max(start, at - 2), at))
        yield Token(match[0], at, match.end(), opens)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give where each sentence begins and ends; a full stop after an abbreviation ends none."""
    start = 0
    for match in END.finditer(text):
        before = LAST_WORD.search(text, start, match.start())
        if before and before[0].casefold() in ABBREVIATIONS and text[match.start()] == ".":
            continue
        yield start, match.start() + len(match[0].rstrip())
        start = match.end()
    if text[start:].strip():
        yield start, len(text)

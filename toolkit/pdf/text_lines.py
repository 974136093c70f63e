"""The lines of a plain text: without headers and page numbers, and how long they can be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

PAGE_NUMBER = re.compile(r"(?:side|page)\s+\d{1,4}(?:\s*(?:av|of|/)\s*\d{1,4})?", re.IGNORECASE)
BARE_NUMBER = re.compile(r"[-–]?\s*\d{1,4}\s*[-–]?")
NUMBERS = re.compile(r"\d+")
OFTEN = 0.5
"""On how many of the pages a header or footer stands at least."""

PAGE = "\f"
LONG = 0.95
"""Which share of the lines is no longer than a full one."""

ROOM = 0.83
"""How much of a full line a line takes up at least, where nothing more had room on it."""

SENTENCE_ENDS = (".", "!", "?")
ENDS = (*SENTENCE_ENDS, ":", ";", ")", "»", "”", '"')


class Parted(Struct, frozen=True, kw_only=True):
    """The lines of a text that say something, and its headers and footers, each once."""

    text: tuple[str, ...]
    running: tuple[str, ...]


def part_running(text: str) -> Parted:
    """Part page numbers, and what repeats at the ends of pages, from a text."""
    pages = list(split_pages(text))
    counts = Counter(plain(line) for page in pages for line in {*page[:1], *page[-1:]})
    least = max(2, OFTEN * len(pages))
    kept: list[str] = []
    running: dict[str, str] = {}
    for page in pages:
        for place, line in enumerate(page):
            at_end = place in {0, len(page) - 1} and len(pages) > 1
            repeats = counts[plain(line)] >= least or BARE_NUMBER.fullmatch(line)
            if PAGE_NUMBER.fullmatch(line) or (at_end and repeats):
                running.setdefault(plain(line), line)
            else:
                kept.append(line)
    return Parted(text=tuple(kept), running=tuple(running.values()))


def split_pages(text: str) -> Iterator[list[str]]:
    """Give the lines of every page; a page ends at its mark, or else after its number."""
    for sheet in text.split(PAGE):
        page: list[str] = []
        for line in filter(None, (line.strip() for line in sheet.splitlines())):
            page.append(line)
            if PAGE_NUMBER.fullmatch(line):
                yield page
                page = []
        yield page


def plain(line: str) -> str:
    """Give a line as it is on every page: without its numbers."""
    return NUMBERS.sub("#", line.casefold())


class Width:
    """How long the lines of a text are."""

    def __init__(self, lines: Sequence[str]) -> None:
        lengths = sorted(map(len, lines))
        self.full = lengths[min(int(LONG * len(lengths)), len(lengths) - 1)]

    def is_short(self, line: str) -> bool:
        """Tell whether a line is shorter than lines within a paragraph mostly are."""
        return len(line) < ROOM * self.full and not line.endswith("-")

    def leaves_room(self, line: str, after: str) -> bool:
        """Tell whether the next line's first word would have had room on a line."""
        return len(line) + 1 + len(after.split(maxsplit=1)[0]) < ROOM * self.full

    def ended(self, line: str, after: str) -> bool:
        """Tell whether a line is the last of its paragraph."""
        if line.endswith(":") and not after[0].islower():
            return True
        if line.endswith("-") or not self.leaves_room(line, after):
            return False
        return not after[0].islower() or line.endswith(ENDS)

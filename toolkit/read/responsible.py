"""Who is responsible: names of members and bodies found in a field as people write it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from toolkit.model.profile import Profile
from toolkit.read.vocabulary import ALL_MEMBERS, NOBODY

CAPITALISED = re.compile(r"[A-ZÆØÅ][\w.-]*(?: (?:og )?[A-ZÆØÅ][\w.-]*)*")

EXCEPTION = re.compile(
    r"(?:unntatt|unnateke|utenom|utanom|bortsett fra|bortsett frå|med unntak av)\s[^.;\n]*"
)
NEXT_SENTENCE = re.compile(r"(?<=[.!?] )[A-ZÆØÅ]\w*(?= (?!og |(?:fylkes)?kommun)[a-zæøå])")
"""The capitalised word that opens a further sentence and is no name."""


class Known(Struct, frozen=True, kw_only=True):
    """A name of the profile, in its one spelling, and the span of the text that means it."""

    name: str
    start: int
    end: int


class Names(Struct, frozen=True, kw_only=True):
    """The names in a text: those of the profile, each once, and the rest as written."""

    known: tuple[Known, ...]
    unknown: tuple[str, ...]


class NameBook:
    """The names a region's profile knows."""

    def __init__(self, profile: Profile) -> None:
        members = tuple(member.name for member in profile.members)
        self._names: dict[str, tuple[str, ...]] = {}
        self._add(NOBODY, ())
        self._add((profile.region.name, profile.region.short_name), ())
        self._add((*ALL_MEMBERS, *profile.all_members), members)
        for body in profile.bodies:
            self._add((body.name, *body.aliases), (body.name,))
        for member in profile.members:
            self._add((member.name, *member.aliases), (member.name,))
        self._pattern = any_of(self._names)
        self._found: dict[str, Names] = {}
        self.empty = not members

    def find(self, text: str) -> Names:
        """Find names in the order they stand, each once; the longest spelling counts."""
        if text not in self._found:
            self._found[text] = self._find(text)
        return self._found[text]

    def _find(self, text: str) -> Names:
        text = unicodedata.normalize("NFC", text)
        excepted = {known.name for known in self._known(" ".join(EXCEPTION.findall(text)))}
        known: dict[str, Known] = {}
        for found in self._known(blanked(text)):
            if found.name not in excepted:
                known.setdefault(found.name, found)
        rest = self._pattern.sub(" ", NEXT_SENTENCE.sub("", text))
        unknown = dict.fromkeys(unknown_names(rest))
        return Names(known=tuple(known.values()), unknown=tuple(unknown))

    def _known(self, text: str) -> Iterator[Known]:
        for match in self._pattern.finditer(text):
            for name in self._names[key(match[1])]:
                yield Known(name=name, start=match.start(1), end=match.end(1))

    def _add(self, spellings: tuple[str, ...], names: tuple[str, ...]) -> None:
        self._names |= {key(spelling): names for spelling in spellings if spelling}


def blanked(text: str) -> str:
    """Put spaces where a text names exceptions, so that what is left keeps its place."""
    return EXCEPTION.sub(lambda match: " " * len(match[0]), text)


def key(spelling: str) -> str:
    """Give the form in which names are compared."""
    return " ".join(unicodedata.normalize("NFC", spelling).casefold().split())


def any_of(spellings: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    """Compile a pattern for whole words among the spellings, longest first, genitives too.

    Half of a compound, such as Kongsberg-industrien, is no name.
    """
    longest_first = sorted(spellings, key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest_first)
    return re.compile(rf"(?<!\w)(?<!\w-)({words})s?(?!-?\w)", re.IGNORECASE)


def unknown_names(text: str) -> Iterator[str]:
    """Give the capitalised words that are left once the known names are taken out."""
    return (match[0].rstrip(".") for match in CAPITALISED.finditer(text))

"""Pairing the headings of a base with those of an update, each once, the most alike first."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from toolkit.merge.likeness import Said, likeness, said_by, title_key
from toolkit.model.plan import Project, Section

Pair = tuple[str, str]
"""The id of a heading in the base, and that of one in the update."""

SAME_PLACE = 0.1
"""What standing below the same heading weighs, against the share of common words."""


class How(Enum):
    """What shows that a heading is one of the base's."""

    POINT = "point"
    TITLE = "title"
    LIKENESS = "likeness"


class Spot(Struct, frozen=True, kw_only=True):
    """Where a heading stands: what it is, below which heading, and between which two."""

    kind: str
    above: str
    before: str
    after: str


class Standing(Struct, frozen=True, kw_only=True):
    """A heading, its place, and all that stands below it."""

    id: str
    spot: Spot
    part: Section | Project


class Pairing:
    """The headings of both plans by their ids, which of them are paired, and why."""

    def __init__(self, old: Iterable[Standing], new: Iterable[Standing]) -> None:
        self.old = {standing.id: standing for standing in old}
        self.new = {standing.id: standing for standing in new}
        self.base_ids: dict[str, str] = {}
        self.found: dict[str, How] = {}
        self._said: dict[int, Said] = {}
        self._likeness: dict[Pair, float] = {}

    @property
    def free_old(self) -> list[str]:
        """The headings of the base that are not paired yet."""
        return [key for key in self.old if key not in self.found]

    @property
    def free_new(self) -> list[str]:
        """The headings of the update that are not paired yet."""
        return [key for key in self.new if key not in self.base_ids]

    def pair(self, pairs: Iterable[Pair], how: How) -> bool:
        """Pair what is still free, in order; tell whether there was anything."""
        some = False
        for old, new in pairs:
            if old not in self.found and new not in self.base_ids:
                self.found[old], self.base_ids[new] = how, old
                some = True
        return some

    def pair_nearest(self, pairs: Iterable[Pair], how: How) -> bool:
        """Pair what is still free, those that say most the same first."""
        return self.pair(sorted(pairs, key=self.nearness, reverse=True), how)

    def nearness(self, pair: Pair) -> tuple[bool, float, bool]:
        """Say how near two headings are: in kind, in words and place, in id."""
        old, new = pair
        one, other = self.old[old].spot, self.new[new].spot
        place = SAME_PLACE if one.above == self.in_base(other.above) else 0
        near = self.title_likeness(pair) + self.likeness(pair) + place
        return one.kind == other.kind, near, old == new

    def likeness(self, pair: Pair) -> float:
        """Give the share of common words below two headings."""
        if pair not in self._likeness:
            one, other = self._both(pair)
            self._likeness[pair] = likeness(one.text, other.text)
        return self._likeness[pair]

    def title_likeness(self, pair: Pair) -> float:
        """Give the share of common words in two titles."""
        one, other = self._both(pair)
        return likeness(one.title, other.title)

    def words(self, pair: Pair) -> int:
        """Count the words of the shorter of two texts."""
        one, other = self._both(pair)
        return min(one.text.total(), other.text.total())

    def says_nothing(self, pair: Pair) -> bool:
        """Tell whether there is no text below two headings."""
        one, other = self._both(pair)
        return not one.text and not other.text

    def same_title(self, pair: Pair) -> bool:
        """Tell whether two titles are the same but for number and years."""
        old, new = pair
        return title_key(self.old[old].part) == title_key(self.new[new].part)

    def in_base(self, new: str) -> str | None:
        """Give the base's id of a heading of the update; none above or beside stays none."""
        return self.base_ids.get(new) if new else ""

    def _both(self, pair: Pair) -> tuple[Said, Said]:
        old, new = pair
        return self._said_by(self.old[old]), self._said_by(self.new[new])

    def _said_by(self, standing: Standing) -> Said:
        key = id(standing)
        if key not in self._said:
            self._said[key] = said_by(standing.part)
        return self._said[key]

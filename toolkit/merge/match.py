"""Which headings of two editions are the same: by points, by title, by what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from itertools import count

from msgspec import Struct, structs

from toolkit.merge.likeness import Said, likeness, said_by, title_key
from toolkit.model.identity import point_owners, plain_point
from toolkit.model.plan import Plan, Project, Section

PROJECT = "project"
SOMEWHAT = 0.3
"""A point is believed where more than this share of the title's or the text's words is common."""

ALIKE = 0.6
"""From this share of common words on, two texts at the same place are versions of each other."""

VERY_ALIKE = 0.8
"""From here on they are wherever they stand, if they have enough words and no other comes near."""

ENOUGH = 20
NEAR = 0.1


class How(Enum):
    """What shows that a heading is that of the base."""

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
    """A heading, with what stands below it, and its place."""

    id: str
    spot: Spot
    part: Section | Project


class Identified(Struct, frozen=True, kw_only=True):
    """A plan in which the headings of the base have its ids, and how each of these was found."""

    plan: Plan
    found: dict[str, How]


def identify(base: Plan, plan: Plan, points: Mapping[str, tuple[str, int]]) -> Identified:
    """Give an update's plan the ids of its base.

    A heading is the base's if a point of the base's is in it, and it still says something of the
    same; else if it has the same title; else if it stands in the same place with a similar text,
    or a project anywhere with much the same text as one of the base and of no other. No two
    headings get one id.
    """
    matcher = Matcher(base, plan)
    matcher.by_point(points)
    matcher.by_title()
    matcher.by_place()
    matcher.by_text()
    given = matcher.given_ids()
    parts = tuple(with_ids(part, given) for part in plan.sections)
    same = all(new == old for new, old in given.items())
    return Identified(
        plan=plan if same else structs.replace(plan, sections=parts), found=matcher.found
    )


def with_ids_of(base: Plan, plan: Plan) -> Plan:
    """Give a plan in which headings that are the same as the base's have the base's ids."""
    return identify(base, plan, {}).plan


class Matcher:
    """Pairs the headings of a base, `old`, with those of a plan, `new`, each once."""

    def __init__(self, base: Plan, plan: Plan) -> None:
        self._base = base
        self._old = {standing.id: standing for standing in standings(base)}
        self._new = {standing.id: standing for standing in standings(plan)}
        self._pairs: dict[str, str] = {}
        self.found: dict[str, How] = {}
        self._said = cache(said_by)
        self._alike = cache(self._text_likeness)

    def by_point(self, points: Mapping[str, tuple[str, int]]) -> None:
        """Pair what a point of the base's stands in; of several the one that says most the same."""
        owners, holders = point_owners(self._base), spot_holders(self._new.values())
        named = dict.fromkeys(
            (owners[plain_point(name)], holders[spot])
            for name, spot in points.items()
            if plain_point(name) in owners and spot in holders
        )
        self._pair_nearest((pair for pair in named if self._believes(*pair)), How.POINT)

    def by_title(self) -> None:
        """Pair the same titles; of several the one that says most the same, then the same ids."""
        groups = list(self._same_titles())
        self._pair_nearest((pair for group in groups if len(group) == 1 for pair in group), TITLE)
        self._pair_nearest((pair for group in groups for pair in group), TITLE)
        ids = [(key, key) for key in self._left(self._old) if key in self._left(self._new)]
        self._pair_nearest((pair for pair in ids if self._is_somewhat_alike(*pair)), TITLE)

    def by_place(self) -> None:
        """Pair what stands in one place and says about the same, as long as more is found."""
        while pairs := [pair for pair in self._open_pairs() if self._is_in_place(*pair)]:
            before = len(self._pairs)
            self._pair_nearest(pairs, How.LIKENESS)
            if len(self._pairs) == before:
                return

    def by_text(self) -> None:
        """Pair projects anywhere that say much the same, where no other comes near."""
        self._pair_nearest([p for p in self._open_pairs() if self._is_moved(*p)], How.LIKENESS)

    def given_ids(self) -> dict[str, str]:
        """Give every heading's id in the plan with the one it gets; new ones get one of their own.

        """
        given = {new: old for old, new in self._pairs.items()}
        used = {*self._old, *(key for key in self._new if key not in given)}
        for key in self._new:
            if key not in given:
                given[key] = own_id(key, used) if key in self._old else key
                used.add(given[key])
        return given

    def _pair_nearest(self, pairs: Iterable[tuple[str, str]], how: How) -> None:
        """Pair what is still free, those that say most the same first."""
        free = list(pairs)
        if len(free) > 1:
            free.sort(key=lambda pair: self._nearness(*pair), reverse=True)
        for old, new in free:
            if old not in self._pairs and new not in self._pairs.values():
                self._pairs[old] = new
                self.found[old] = how

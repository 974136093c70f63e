"""Headings of a document without heading styles: told by size, weight and typed numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct, structs

from toolkit.model.period import mentions
from toolkit.problems import Problem, ProblemKind
from toolkit.read.labels import LabelBook
from toolkit.read.lines import Line
from toolkit.read.looks import Candidate, Look, find_candidates, is_short
from toolkit.read.paragraphs import as_paragraph

HARDLY_ANY = 5
"""How many times more lines look like headings than are headings."""

UNNUMBERED = 9
"""Deeper than any number."""


class Inferred(Struct, frozen=True, kw_only=True):
    """The lines of a document, headings among them, and what is doubtful about those."""

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...] = ()


def infer_headings(lines: tuple[Line, ...], labels: LabelBook) -> Inferred:
    """Make headings of what looks like them, if the document has no or hardly any of its own."""
    real = [line.level for line in lines if line.level and line.text.strip()]
    if HARDLY_ANY * len(real) > sum(map(is_short, lines)):
        return Inferred(lines=lines)
    candidates = without_cover(find_candidates(lines, labels))
    if not candidates or HARDLY_ANY * len(real) > len(candidates):
        return Inferred(lines=lines)
    ranked = rank_looks(candidates)
    unsure = stand_above_their_like(candidates, ranked)
    split = ranked.index(unsure[0].look) if unsure else len(ranked)
    levelled = list(lines)
    for candidate in candidates:
        rank = ranked.index(candidate.look)
        deeper = rank > split or (rank == split and candidate.holds_labels)
        level = max(real, default=0) + 1 + rank + deeper
        levelled[candidate.index] = structs.replace(candidate.line, level=level)
    return Inferred(lines=tuple(levelled), problems=tuple(map(doubt, unsure[:1])))


def without_cover(candidates: list[Candidate]) -> list[Candidate]:
    """Leave out the title: foremost, and alone in its look or naming the plan's period."""
    count = Counter(candidate.look for candidate in candidates)
    foremost = list(takewhile(lambda one: may_be_cover(one, count), candidates))
    titles = [i for i, candidate in enumerate(foremost) if names_period(candidate)]
    return candidates[titles[-1] + 1 if titles else min(len(foremost), 1) :]


def may_be_cover(candidate: Candidate, count: Counter[Look]) -> bool:
    """Tell whether a candidate can stand on the cover."""
    alone = count[candidate.look] == 1 and not candidate.look.depth
    return not candidate.holds_labels and (alone or names_period(candidate))


def names_period(candidate: Candidate) -> bool:
    """Tell whether a candidate names a period."""
    return any(mentions(candidate.line.text))


def rank_looks(candidates: Sequence[Candidate]) -> list[Look]:
    """Rank the looks from areas to projects.

    The larger stands above the smaller; in one size, what seldom holds labels above what often
    does, bold above plain, the shorter number above the longer, and those above no number.
    """
    shares = {candidate.look: 0.0 for candidate in candidates}
    count = Counter(candidate.look for candidate in candidates)
    for candidate in candidates:
        shares[candidate.look] += candidate.holds_labels / count[candidate.look]
    often = max(shares.values()) / 2

    def rank(look: Look) -> tuple[float, bool, bool, int]:
        holds = shares[look] > 0 and shares[look] >= often
        return -look.size, holds, not look.bold, look.depth or UNNUMBERED

    return sorted(shares, key=rank)


def stand_above_their_like(
    candidates: Sequence[Candidate], ranked: Sequence[Look]
) -> list[Candidate]:
    """Give the headings that look like those of projects but stand above them.

    That is so where no other look could be that of the headings above the projects.
    """
    count = Counter(candidate.look for candidate in candidates)
    labelled = {candidate.look for candidate in candidates if candidate.holds_labels}
    topmost = next((look for look in ranked if count[look] > 1 or look in labelled), None)
    if topmost not in labelled:
        return []
    return [c for c in candidates if c.look == topmost and not c.holds_labels]


def doubt(candidate: Candidate) -> Problem:
    """Say that a heading looks like those of the projects."""
    heading = as_paragraph(candidate.line)
    return Problem(kind=ProblemKind.LEVEL_UNSURE, subject=heading.text, place=heading.place)

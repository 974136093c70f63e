"""Which paragraphs of two versions of a letter are the same, and which words of one changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct
from rapidfuzz import fuzz

ALIKE = 45
"""How alike two paragraphs must be, of 100, to be versions of one."""

WORD = re.compile(r"\s+|\w+|[^\w\s]")

Pair = tuple[int | None, int | None]
"""The numbers of a paragraph in the old and in the new version; None where it is in one only."""


class Change(Struct, frozen=True, kw_only=True):
    """The characters `start` to `end` of a text become others."""

    start: int
    end: int
    text: str


def align(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Pair the paragraphs of two versions, in the order of both."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, i, i2, j, j2 in matcher.get_opcodes():
        if kind == "equal":
            yield from zip(range(i, i2), range(j, j2), strict=True)
        else:
            yield from align_gap(old, new, (i, i2), (j, j2))


def align_gap(
    old: Sequence[str], new: Sequence[str], rows: tuple[int, int], columns: tuple[int, int]
) -> Iterator[Pair]:
    """Pair what is most alike in a stretch where nothing is the same."""
    (i, i2), (j, j2) = rows, columns
    best = best_likeness(old[i:i2], new[j:j2])
    while i < i2 and j < j2:
        row, column = i - rows[0], j - columns[0]
        here = best[row][column]
        if here == best[row + 1][column]:
            yield i, None
            i += 1
        elif here == best[row][column + 1]:
            yield None, j
            j += 1
        else:
            yield i, j
            i, j = i + 1, j + 1
    yield from ((number, None) for number in range(i, i2))
    yield from ((None, number) for number in range(j, j2))


def best_likeness(old: Sequence[str], new: Sequence[str]) -> list[list[float]]:
    """Give for every pair of ends of two lists the most that pairs in them can be alike."""
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            likeness = fuzz.ratio(old[i], new[j])
            paired = likeness + best[i + 1][j + 1] if likeness >= ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    return best


def changes_between(old: str, new: str) -> Iterator[Change]:
    """Give what became of the words of a text."""
    before, after = WORD.findall(old), WORD.findall(new)
    starts = [0]
    for word in before:
        starts.append(starts[-1] + len(word))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, i, i2, j, j2 in matcher.get_opcodes():
        if kind != "equal":
            yield Change(start=starts[i], end=starts[i2], text="".join(after[j:j2]))

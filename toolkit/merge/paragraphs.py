"""Which paragraphs of a text belong together in two versions of it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

ALIKE = 0.5
"""From this share of common words on, two paragraphs are versions of each other."""

Pair = tuple[int | None, int | None]


def pair_paragraphs(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Pair]:
    """Pair the indexes of old and new paragraphs, in the order of the new text.

    A paragraph that was added has no old index, one that was taken away no new one.
    """
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            yield from pair_changed(before, after, range(i1, i2), range(j1, j2))


def pair_changed(
    before: tuple[str, ...], after: tuple[str, ...], old: range, new: range
) -> Iterator[Pair]:
    """Pair changed paragraphs with the next one that is alike; the rest came or went."""
    if len(old) == len(new) == 1:
        yield old[0], new[0]
        return
    waiting = list(old)
    for j in new:
        twin = next((i for i in waiting if alike(before[i], after[j])), None)
        if twin is None:
            yield None, j
            continue
        while waiting[0] != twin:
            yield waiting.pop(0), None
        yield waiting.pop(0), j
    yield from ((i, None) for i in waiting)


def alike(one: str, other: str) -> bool:
    """Tell whether two paragraphs share enough words to be versions of each other."""
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE

"""How one version of a text differs from its base: which paragraphs became which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from toolkit.merge.paragraphs import Pair

NO_WIDTH = "\u200b"


class Chunk(Struct, frozen=True, kw_only=True):
    """Paragraphs `start` to `end` of the base that became those of the version numbered in `new`.

    An empty stretch of the base is a gap that something was put into.
    """

    start: int
    end: int
    new: tuple[int, ...]

    @property
    def struck(self) -> Chunk:
        """The same stretch with nothing in its place."""
        return Chunk(start=self.start, end=self.end, new=())

    @property
    def is_gap(self) -> bool:
        """Whether nothing of the base is changed, only something put in."""
        return self.start == self.end


def find_chunks(
    before: Sequence[str], after: Sequence[str], pairs: Iterable[Pair]
) -> Iterator[Chunk]:
    """Give what changed between two versions, from the pairs of their paragraphs."""
    if not before:
        yield from [Chunk(start=0, end=0, new=tuple(range(len(after))))] if after else []
        return
    position = 0
    for is_paired, run in groupby(pairs, key=lambda pair: None not in pair):
        if not is_paired:
            chunks = list(unpaired(run, position))
            position = chunks[-1].end
            yield from chunks
            continue
        for i, j in run:
            if i is None or j is None:
                continue
            position = i + 1
            if not same_words(before[i], after[j]):
                yield Chunk(start=i, end=position, new=(j,))


def unpaired(run: Iterable[Pair], start: int) -> Iterator[Chunk]:
    """Give the changes of paragraphs that came or went side by side.

    Where some went and others came they are one rewritten stretch; those that only went, or only
    came, are each a change of its own.
    """
    pairs = list(run)
    gone = [i for i, _ in pairs if i is not None]
    came = tuple(j for _, j in pairs if j is not None)
    if gone and came:
        yield Chunk(start=gone[0], end=gone[-1] + 1, new=came)
    else:
        yield from (Chunk(start=i, end=i + 1, new=()) for i in gone)
        yield from (Chunk(start=start, end=start, new=(j,)) for j in came)


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts say the same, white space aside, and what has no width."""
    if one == other or one.split() == other.split():
        return True
    return NO_WIDTH in one + other and plain_words(one) == plain_words(other)


def plain_words(text: str) -> list[str]:
    """Give the words of a text; LibreOffice puts characters without width around pictures."""
    return text.replace(NO_WIDTH, "").split()

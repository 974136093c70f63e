"""What several senders did to one text: where they agree, where both fit, where they clash."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from toolkit.merge.chunks import Chunk
from toolkit.merge.texts import merge_texts
from toolkit.merge.words import Span

Sender = int
"""A sender by its number in the order of senders."""


class Wish(Struct, frozen=True, kw_only=True):
    """What one sender wants of a stretch of the base: the paragraphs that shall stand there."""

    sender: Sender
    chunk: Chunk
    texts: tuple[str, ...]

    @property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The texts, white space aside."""
        return tuple(tuple(text.split()) for text in self.texts)


class Agreed(Struct, frozen=True, kw_only=True):
    """A stretch that all who touched it want the same of, or one of several put into one gap."""

    wishes: tuple[Wish, ...]


class Woven(Struct, frozen=True, kw_only=True):
    """A paragraph in which senders changed different words; `spans` are each wish's."""

    wishes: tuple[Wish, ...]
    spans: tuple[tuple[Span, ...], ...]


class Clash(Struct, frozen=True, kw_only=True):
    """A stretch of the base, `start` to `end`, that senders want different things of."""

    start: int
    end: int
    wishes: tuple[Wish, ...]


Result = Agreed | Woven | Clash


def weigh(base: Sequence[str], wishes: Iterable[Wish], *, one_only: bool) -> Iterator[Result]:
    """Weigh what the senders want against each other, in the order of the base.

    With `one_only` a gap holds one text: the field is empty, or stands beside its label.
    """
    for cluster in clusters(wishes):
        yield from weigh_cluster(base, cluster, one_only=one_only)


def clusters(wishes: Iterable[Wish]) -> Iterator[list[Wish]]:
    """Group the wishes that touch the same paragraphs, or the same gap."""
    cluster: list[Wish] = []
    for wish in sorted(wishes, key=lambda wish: (wish.chunk.start, wish.chunk.end, wish.sender)):
        if cluster and not any(overlap(wish.chunk, other.chunk) for other in cluster):
            yield cluster
            cluster = []
        cluster.append(wish)
    if cluster:
        yield cluster


def overlap(one: Chunk, other: Chunk) -> bool:
    """Tell whether two changes touch the same paragraphs; the edges of a stretch are free."""
    if one.is_gap and other.is_gap:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def weigh_cluster(base: Sequence[str], wishes: list[Wish], *, one_only: bool) -> Iterator[Result]:
    """Weigh wishes that touch each other."""
    groups = same_wishes(wishes)
    all_gaps = all(wish.chunk.is_gap and wish.texts for wish in wishes)
    if len(groups) == 1 or (all_gaps and not one_only):
        yield from (Agreed(wishes=tuple(group)) for group in groups)
        return
    start = min(wish.chunk.start for wish in wishes)
    end = max(wish.chunk.end for wish in wishes)
    spans = woven(base, wishes) if end - start == 1 else None
    if spans is None:
        yield Clash(start=start, end=end, wishes=tuple(wishes))
    else:
        yield Woven(wishes=tuple(wishes), spans=spans)


def same_wishes(wishes: Iterable[Wish]) -> list[list[Wish]]:
    """Group the senders who want the same; what one sender says twice is said twice."""
    groups: dict[object, list[Wish]] = {}
    said: Counter[object] = Counter()
    for wish in wishes:
        what = (wish.chunk.start, wish.chunk.end, wish.words)
        said[wish.sender, what] += 1
        groups.setdefault((what, said[wish.sender, what]), []).append(wish)
    return list(groups.values())


def woven(base: Sequence[str], wishes: list[Wish]) -> tuple[tuple[Span, ...], ...] | None:
    """Merge versions of one paragraph word by word, if everybody kept it as one paragraph."""
    if any(len(wish.texts) != 1 or wish.chunk.is_gap for wish in wishes):
        return None
    spans = merge_texts(base[wishes[0].chunk.start], [wish.texts[0] for wish in wishes])
    return None if spans is None else tuple(tuple(each) for each in spans)

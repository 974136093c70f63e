"""What of its base a draft did not keep: looks, tables, untouched bytes, paragraph by paragraph.

With its new changes taken back a draft is its base, with every look and object in it; a paragraph
without any new change has its base's bytes. With them accepted, paragraphs that stay look as they
did, and new text looks like the text around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from msgspec import Struct, structs

from toolkit.ooxml.accepted_looks import lost_after, lost_beside, lost_rows
from toolkit.ooxml.frames import MARK, Frame, Spelling, frame_of
from toolkit.ooxml.names import DEL
from toolkit.ooxml.ours import Stamps, ours_in
from toolkit.ooxml.pairs import Lost, Pair, lost_before, named
from toolkit.ooxml.text import say
from toolkit.ooxml.xml import Element


class Part(Struct, frozen=True, kw_only=True):
    """A part of a package: its bytes, and its root."""

    data: bytes
    root: Element


def lost_in_draft(
    base: Part, draft: Part, stamps: Stamps, *, restyles: bool = False
) -> Iterator[Lost]:
    """Find what a tracked draft of a part did not keep; `stamps` are those of its changes.

    One that only `restyles` looks otherwise once that is accepted, of course.
    """
    ours = ours_in(base.root, stamps, restyles=restyles)
    old, undone = frame_of(base.root, ours), frame_of(draft.root, ours)
    yield from lost_around(old, undone)
    pairs = unlike(old, undone, Spelling(base.data, base.root), Spelling(draft.data, draft.root))
    for pair in pairs:
        yield from lost_before(pair, ours)
    yield from lost_beside(pairs, ours)
    if not restyles:
        yield from lost_after(draft.root, pairs, ours)
    yield from lost_rows(draft.root, ours)


def lost_in_clean(twin: Part, clean: Part, base: Part, stamps: Stamps) -> Iterator[Lost]:
    """Find where a draft without marks is not what its tracked twin is once that is accepted."""
    ours = structs.replace(ours_in(base.root, stamps), gone=DEL)
    old, new = frame_of(twin.root, ours), frame_of(clean.root, ours)
    yield from lost_around(old, new)
    for pair in unlike(old, new, Spelling(twin.data, twin.root), Spelling(clean.data, clean.root)):
        yield from lost_before(pair, ours)


def lost_around(old: Frame, new: Frame) -> Iterator[Lost]:
    """Find the first place where what stands around the paragraphs differs."""
    place = 0
    for before, now in zip_longest(old.around, new.around):
        if before != now:
            text = "".join(map(say, old.groups[place])) if place < len(old.groups) else ""
            what = f"does not stand in the same row or table as before ({named(before or now)})"
            yield Lost(number=place + 1, text=text[:60], what=what)
            return
        place += before == (MARK,)


def unlike(old: Frame, new: Frame, before: Spelling, now: Spelling) -> list[Pair]:
    """Give the paragraphs that do not have the same bytes in both files."""
    known = before.known and now.known
    return [
        Pair(number=place, old=one, new=other, spelled=known)
        for place, (one, other) in enumerate(zip(old.groups, new.groups, strict=False), start=1)
        if not (known and len(one) == len(other) == 1 and before.of(one[0]) == now.of(other[0]))
    ]

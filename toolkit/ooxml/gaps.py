"""Where new text goes: the gap between two texts that is in the fewest links and fields."""

from __future__ import annotations

from msgspec import Struct

from toolkit.ooxml.names import FLD_CHAR, FLD_CHAR_TYPE, HYPERLINK, PPR, P
from toolkit.ooxml.revisions import Revisions
from toolkit.ooxml.text import ADDED
from toolkit.ooxml.xml import Element

STEPS = {"begin": 1, "end": -1}


class Gap(Struct, frozen=True, kw_only=True):
    """A place for a run: before the child of `parent` that has this index now.

    `closed` complex fields end between it and the text before, `opened` ones begin between it
    and the text after.
    """

    parent: Element
    index: int
    closed: int = 0
    opened: int = 0


def gap_between(paragraph: Element, before: Element | None, after: Element | None) -> Gap:
    """Find the place for text between two neighbouring runs of a paragraph.

    Of places that are as good, it is the one nearest to the run before, else to the run after.
    """
    parent = common_parent(before, after, paragraph)
    first = behind_properties(parent) if before is None else position(parent, before) + 1
    last = len(parent) if after is None else position(parent, after)
    return shallowest(parent, first, last, prefer_last=before is None)


def gap_behind(first: Element, last: Element, paragraph: Element) -> Gap:
    """Find the place for text that takes the place of some runs: behind the last one.

    Where they are not all in the same links and fields, it is between those of them that are in
    the fewest.
    """
    parent = common_parent(first, last, paragraph)
    end = position(parent, last) + (last.getparent() is parent)
    return shallowest(parent, position(parent, first) + 1, end, prefer_last=True)


def shallowest(parent: Element, first: int, last: int, *, prefer_last: bool) -> Gap:
    """Find the place among the children of an element that is in the fewest complex fields."""
    depths = [0]
    for child in list(parent)[first:last]:
        depths.append(depths[-1] + sum(map(step, child.iter(FLD_CHAR))))
    fewest = min(depths)
    best = [i for i, depth in enumerate(depths) if depth == fewest][-1 if prefer_last else 0]
    return Gap(parent=parent, index=first + best, closed=-fewest, opened=depths[-1] - fewest)


def step(mark: Element) -> int:
    """Tell whether a mark opens a complex field (1), closes it (-1), or stands between."""
    return STEPS.get(mark.get(FLD_CHAR_TYPE, ""), 0)


def common_parent(one: Element | None, other: Element | None, paragraph: Element) -> Element:
    """Give the innermost element of a paragraph that holds both runs; both may be the same."""
    if one is None or other is None:
        return paragraph
    above = set(other.iterancestors())
    return next((parent for parent in one.iterancestors() if parent in above), paragraph)


def position(parent: Element, run: Element) -> int:
    """Give the index of the child of an element in which a run stands."""
    child = run
    for ancestor in run.iterancestors():
        if ancestor is parent:
            break
        child = ancestor
    return parent.index(child)


def behind_properties(paragraph: Element) -> int:
    """Give the index at which the content of a paragraph begins."""
    return int(len(paragraph) > 0 and paragraph[0].tag == PPR)


def leave_insertion(gap: Gap, revisions: Revisions) -> Gap:
    """Move a gap out of somebody's tracked insertion, which is split there if need be."""
    inner, outer = gap.parent, gap.parent.getparent()
    if inner.tag not in ADDED or outer is None:
        return gap
    behind = list(inner)[gap.index :]
    index = outer.index(inner) + (gap.index > 0)
    if behind and gap.index > 0:
        tail = revisions.copy_of(inner)
        tail.extend(behind)
        inner.addnext(tail)
    return leave_insertion(Gap(parent=outer, index=index), revisions)


def link_of(run: Element) -> Element | None:
    """Give the hyperlink that a run stands in, if it does."""
    return next(run.iterancestors(HYPERLINK), None)


def paragraph_of(run: Element) -> Element:
    """Give the paragraph that a run stands in."""
    return next(run.iterancestors(P))

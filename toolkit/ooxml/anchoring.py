"""Anchoring comments: their marks around the characters of a place, outside of tracked changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from toolkit.ooxml.body import block_paragraphs
from toolkit.ooxml.gaps import (
    Gap,
    behind_properties,
    common_parent,
    gap_between,
    leave_insertion,
    paragraph_of,
    position,
    shallowest,
)
from toolkit.ooxml.names import M_NS, RPR, VAL, P, R, T, w
from toolkit.ooxml.revisions import Revisions
from toolkit.ooxml.split import Paragraphs, all_leaves, split_at, split_run
from toolkit.ooxml.text import Leaf
from toolkit.ooxml.xml import Element
from toolkit.problems import Place

ID = w("id")
RANGE_START, RANGE_END = w("commentRangeStart"), w("commentRangeEnd")
REFERENCE = w("commentReference")
WHOLE = frozenset({R, f"{{{M_NS}}}oMath", f"{{{M_NS}}}oMathPara"})
"""What a mark may stand beside but not in: runs with runs in them (ruby), and formulas."""


class Anchorer:
    """Anchors comments in the main part, and remembers which of its paragraphs it changed.

    `style` is the character style of what refers to a comment, empty for none.
    """

    def __init__(self, root: Element, *, style: str = "") -> None:
        self.paragraphs = list(root.iter(P))
        self.touched: set[Element] = set()
        self._blocks = block_paragraphs(root)
        self._revisions = Revisions(root, tracked=True)
        self._style = style

    def anchor(self, place: Place, ids: Sequence[str]) -> None:
        """Anchor a comment and the answers to it at a place.

        Offsets beyond the text mean its end. Where no text stands, all that is there is marked,
        such as deleted text; so is the whole paragraph that a text box hangs in, for Word
        overlooks marks in the box ([MS-OI29500] 2.1.315).
        """
        paragraph = self.paragraphs[place.paragraph]
        outer = [paragraph, *paragraph.iterancestors(P)][-1]
        block = self._blocks.get(place.paragraph, [paragraph])
        leaves = all_leaves(block)
        if outer is not paragraph:
            self._mark_all([outer], ids)
        elif not leaves:
            self._mark_all(block, ids)
        else:
            self._mark(block, *reach(leaves, place.start, place.end), ids)

    def _mark_all(self, block: Paragraphs, ids: Sequence[str]) -> None:
        first, last = block[0], block[-1]
        self._insert(Gap(parent=last, index=len(last)), end_marks(ids, self._style))
        self._insert(Gap(parent=first, index=behind_properties(first)), start_marks(ids))

    def _mark(self, block: Paragraphs, start: int, end: int, ids: Sequence[str]) -> None:
        ends = end_marks(ids, self._style)
        if start == end:
            self._insert(self._gap_behind(block, end), [*start_marks(ids), *ends])
            return
        self._insert(self._gap_behind(block, end), ends)
        self._insert(self._gap_before(block, start), start_marks(ids))

    def _insert(self, gap: Gap, marks: Sequence[Element]) -> None:
        gap.parent[gap.index : gap.index] = marks
        self.touched.add(gap.parent if gap.parent.tag == P else paragraph_of(gap.parent))

    def _gap_behind(self, block: Paragraphs, offset: int) -> Gap:
        """Find the place behind the character before an offset, and behind what refers to it."""
        before, after = self._neighbours(block, offset)
        home = home_of(before, after)
        gap = gap_between(home, self._end_of(before, home), beside(after, home))
        return past_references(leave_insertion(gap, self._revisions))

    def _gap_before(self, block: Paragraphs, offset: int) -> Gap:
        """Find the place in front of the character behind an offset."""
        before, after = self._neighbours(block, offset)
        home = home_of(after, before)
        one, other = self._end_of(before, home), beside(after, home)
        parent = common_parent(one, other, home)
        first = behind_properties(parent) if one is None else position(parent, one) + 1
        last = len(parent) if other is None else position(parent, other)
        gap = shallowest(parent, first, last, prefer_last=True)
        return leave_insertion(gap, self._revisions)

    def _neighbours(self, block: Paragraphs, offset: int) -> tuple[Leaf | None, Leaf | None]:
        """Cut a block at an offset, and give the leaves on both sides."""
        split_at(block, offset, self._revisions)
        before: Leaf | None = None
        for leaf in all_leaves(block):
            if offset <= 0:
                return before, leaf
            offset -= len(leaf.text)
            before = leaf
        return before, None

    def _end_of(self, leaf: Leaf | None, home: Element) -> Element | None:
        """Give what a leaf stands in, after splitting off what stands behind it there."""
        holder = beside(leaf, home)
        if leaf is not None and holder is not None and holder.tag == R:
            rest = child_above(holder, leaf.element).getnext()
            if rest is not None:
                split_run(holder, rest, self._revisions)
        return holder


def home_of(one: Leaf | None, other: Leaf | None) -> Element:
    """Give the paragraph of a leaf, or of another one where there is none."""
    leaf = one or other
    if leaf is None:
        msg = "there is no text to stand beside"
        raise LookupError(msg)
    return paragraph_of(whole(leaf))


def beside(leaf: Leaf | None, home: Element) -> Element | None:
    """Give what a leaf stands in, if that is in a certain paragraph."""
    holder = None if leaf is None else whole(leaf)
    return None if holder is None or paragraph_of(holder) is not home else holder


def whole(leaf: Leaf) -> Element:
    """Give the outermost run or formula that a leaf stands in now."""
    found = leaf.element
    for above in leaf.element.iterancestors():
        if above.tag == P:
            break
        if above.tag in WHOLE:
            found = above
    return found


def child_above(holder: Element, element: Element) -> Element:
    """Give the child of an element in which another one stands."""
    while (parent := element.getparent()) is not None and parent is not holder:
        element = parent
    return element


def reach(leaves: Sequence[Leaf], start: int, end: int) -> tuple[int, int]:
    """Give the offsets of a span in a text, so that it takes in all of what cannot be cut."""
    length = sum(len(leaf.text) for leaf in leaves)
    start = min(max(start, 0), length)
    end = min(max(start, end), length)
    for first, last in solid_spans(leaves):
        start = first if first < start < last else start
        end = last if first < end < last else end
    return start, end


def solid_spans(leaves: Sequence[Leaf]) -> Iterator[tuple[int, int]]:
    """Give the first and last offset of every formula, ruby or sign of several characters."""
    position = 0
    for holder, group in groupby(leaves, key=solid):
        length = sum(len(leaf.text) for leaf in group)
        if holder is not None:
            yield position, position + length
        position += length


def solid(leaf: Leaf) -> Element | None:
    """Give what a leaf is an inseparable part of, None for ordinary text."""
    holder = whole(leaf)
    if holder is not leaf.element.getparent():
        return holder
    return None if leaf.element.tag == T else leaf.element


def past_references(gap: Gap) -> Gap:
    """Move a gap behind the ends of other comments, so that those come first in the margin."""
    behind = list(gap.parent)[gap.index :]
    passed = next((i for i, each in enumerate(behind) if not ends_comment(each)), len(behind))
    return Gap(parent=gap.parent, index=gap.index + passed)


def ends_comment(element: Element) -> bool:
    """Tell whether an element is the end of a comment's range, or the run that refers to one."""
    if element.tag == R:
        return {child.tag for child in element} - {RPR} == {REFERENCE}
    return element.tag == RANGE_END


def start_marks(ids: Sequence[str]) -> list[Element]:
    """Make the marks that stand in front of a text."""
    return [mark(RANGE_START, each) for each in ids]


def end_marks(ids: Sequence[str], style: str) -> list[Element]:
    """Make the marks that stand behind a text, each with the run that refers to its comment."""
    return [made for each in ids for made in (mark(RANGE_END, each), reference(each, style))]


def mark(tag: str, number: str) -> Element:
    """Make one mark of a comment."""
    return etree.Element(tag, {ID: number})


def reference(number: str, style: str) -> Element:
    """Make the run that refers to a comment."""
    run = styled_run(style)
    run.append(mark(REFERENCE, number))
    return run


def styled_run(style: str) -> Element:
    """Make a run in a character style, in none where that is empty."""
    run = etree.Element(R)
    if style:
        etree.SubElement(etree.SubElement(run, RPR), w("rStyle"), {VAL: style})
    return run

"""Putting what came from another file into a part that is there: in texts, and behind them."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from toolkit.ooxml.body import block_paragraphs
from toolkit.ooxml.copies import drop
from toolkit.ooxml.edit import find_gap, insert_runs, mark_as_deleted, take_out
from toolkit.ooxml.gaps import Gap, leave_insertion
from toolkit.ooxml.marks import inherited, look_alike, track_properties
from toolkit.ooxml.names import HYPERLINK, RPR, TBL, TC, VAL, P, R, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.parts import empty_paragraph
from toolkit.ooxml.reach import following_block
from toolkit.ooxml.revisions import Author, Revisions, plain_copy
from toolkit.ooxml.splice import is_utf8, splice_blocks
from toolkit.ooxml.split import cut_out, isolate
from toolkit.ooxml.stretches import mark_as_new, place_behind
from toolkit.ooxml.text import ADDED, Changes, mark_is_gone, say
from toolkit.ooxml.xml import Element, serialize_xml
from toolkit.problems import Place

NAMES = {P: "p", TBL: "tbl"}
AUTHOR, DATE, R_STYLE = w("author"), w("date"), w("rStyle")


class Inserter:
    """Puts things into one part, and remembers which of its blocks that changed.

    What goes into one paragraph must be put in from its end to its start.
    """

    def __init__(self, package: Package, part: str, *, tracked: bool) -> None:
        self._data = package.read(part)
        self._root = package.parse(part)
        self._spots = {
            element: (name, number)
            for tag, name in NAMES.items()
            for number, element in enumerate(self._root.iter(tag))
        }
        self._blocks = block_paragraphs(self._root)
        self._revisions = Revisions(self._root, tracked=tracked)
        self._touched: set[Element] = set()
        self._last: dict[Element, Element] = {}
        self._behind: dict[Element, list[Element]] = {}

    def block(self, place: Place) -> list[Element]:
        """Give the paragraphs that read as the one at a place."""
        return self._blocks[place.paragraph]

    def put_run(self, run: Element, place: Place, author: Author) -> None:
        """Put a run into a text, behind the character before a place."""
        block = self._touch(place)
        found = cut_out(block, place.start, place.start, self._revisions)
        gap = find_gap(block, found, [], self._revisions)
        insert_runs([run], leave_insertion(gap, self._revisions), author, self._revisions)

    def link_text(self, link: Element, style: str | None, place: Place, author: Author) -> None:
        """Have a text lead somewhere: it goes, and comes again inside of a link.

        What the same author put in just now is moved into the link instead.
        """
        block = self._touch(place)
        found = cut_out(block, place.start, place.end, self._revisions)
        runs = [isolate(leaf, self._revisions) for leaf in found.inside]
        shown = [linked_run(run, style) for run in runs]
        gap = leave_insertion(gap_out_of_links(runs[-1]), self._revisions)
        insert_runs(shown, Gap(parent=link, index=0), author, self._revisions)
        gap.parent.insert(gap.index, link)
        own = [run for run in runs if self._is_own(run, author)]
        take_out(own)
        if self._revisions.tracked:
            mark_as_deleted((run for run in runs if run not in own), author, self._revisions)

    def _is_own(self, run: Element, author: Author) -> bool:
        """Tell whether a run can go without a trace."""
        if not self._revisions.tracked:
            return True
        said = author.name, author.date
        marks = run.iterancestors(*ADDED)
        return any((mark.get(AUTHOR), mark.get(DATE)) == said for mark in marks)

    def format_like(self, model: Element, place: Place, author: Author) -> bool:
        """Give a paragraph the format of another one; False where it says something old as well."""
        paragraph = self._touch(place)[-1]
        if self._revisions.tracked and say(paragraph, Changes.REJECTED):
            return False
        old = inherited(paragraph)
        look_alike(paragraph, model)
        if self._revisions.tracked and not mark_is_gone(paragraph, Changes.REJECTED):
            track_properties(paragraph, old, author, self._revisions)
        return True

    def put_behind(self, blocks: Sequence[Element], place: Place, author: Author, out: int) -> None:
        """Put paragraphs and tables behind a paragraph, or the table `out` levels around it."""
        home = outside(self.block(place)[-1], out)
        after = self._last.get(home, home)
        for block in blocks:
            mark_as_new(block, author, self._revisions)
        placed = self._spaced(after, list(blocks), author)
        place_behind(after, placed, author, self._revisions)
        self._touched.add(home)
        self._behind.setdefault(home, []).extend(placed)
        self._last[home] = placed[-1]

    def _spaced(self, after: Element, blocks: list[Element], author: Author) -> list[Element]:
        """Keep tables apart from each other, and from the end of what they stand in."""
        following = following_block(after)
        if after.tag == blocks[0].tag == TBL:
            blocks.insert(0, self._space(author))
        if blocks[-1].tag == TBL and (following is None or following.tag == TBL):
            blocks.append(self._space(author))
        return blocks

    def _space(self, author: Author) -> Element:
        space = empty_paragraph(None)
        mark_as_new(space, author, self._revisions)
        return space

    def _touch(self, place: Place) -> list[Element]:
        block = self.block(place)
        self._touched.update(block)
        return block

    def written(self) -> bytes:
        """Write the part, so that only what changed has new bytes."""
        if not is_utf8(self._root):
            return serialize_xml(self._root)
        paragraphs = (block for block in self._touched if block.tag == P)
        changed = {self._spots[p]: [p, *self._behind.get(p, [])] for p in paragraphs}
        tables = {self._spots[t]: new for t, new in self._behind.items() if t.tag == TBL}
        return splice_blocks(self._data, changed, tables)


def outside(paragraph: Element, out: int) -> Element:
    """Give the table that is so many levels around a paragraph; none is the paragraph itself."""
    tables = [cell.iterancestors(TBL) for cell in paragraph.iterancestors(TC)]
    return paragraph if out == 0 else next(tables[out - 1])


def gap_out_of_links(run: Element) -> Gap:
    """Give the place behind a run, or behind the link that it ends."""
    parent = run.getparent()
    if parent is None:
        msg = "a run that stands nowhere"
        raise LookupError(msg)
    link = next(run.iterancestors(HYPERLINK), None)
    holder = link.getparent() if link is not None else None
    if link is None or holder is None:
        return Gap(parent=parent, index=parent.index(run) + 1)
    return Gap(parent=holder, index=holder.index(link) + 1)


def linked_run(run: Element, style: str | None) -> Element:
    """Copy a run for a link; it looks as it did, and as links do."""
    copy = etree.Element(R)
    rpr = run.find(RPR)
    properties = etree.Element(RPR) if rpr is None else plain_copy(rpr)
    for old in properties.findall(R_STYLE) if style else ():
        drop(old)
    if style:
        properties.insert(0, etree.Element(R_STYLE, {VAL: style}))
    copy.extend([properties] if len(properties) else [])
    copy.extend(deepcopy(child) for child in run if child.tag != RPR)
    return copy

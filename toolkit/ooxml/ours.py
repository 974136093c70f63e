"""Which tracked changes of a draft are new: those of its decisions, told from its base's own."""

from __future__ import annotations

from collections.abc import Set

from msgspec import Struct

from toolkit.ooxml.names import DEL, INS, PPR, PPR_CHANGE, RPR, RPR_CHANGE, TBL, TRPR, w
from toolkit.ooxml.tables import rows_of
from toolkit.ooxml.xml import Element, properties_of

AUTHOR, DATE, ID = w("author"), w("date"), w("id")
CHANGED = (INS, DEL, PPR_CHANGE, RPR_CHANGE)
ANCHORS = (w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))
FIELDS, DIRTY = (w("fldChar"), w("fldSimple")), w("dirty")
NOTES = (w("footnote"), w("endnote"))

Stamps = Set[tuple[str, str]]
"""Who made changes, and when."""


class Ours(Struct, frozen=True, kw_only=True):
    """Tells what a draft brought into a part: the marks of some people that its base has not.

    A mark of the base that was parted has a new number, but the name and date of the old one.
    `gone` says which of the new changes are left out: `w:ins` for how the part was, `w:del` for
    how it will be; with `everybody` older deletions of paragraphs and rows are, too. New looks of
    characters are only expected where a draft `restyles`.
    """

    stamps: Stamps
    gone: str = INS
    restyles: bool = False
    everybody: bool = False
    marks: Set[str | None]
    anchors: Set[str | None]
    notes: Set[str | None]

    def made(self, mark: Element) -> bool:
        """Tell whether a tracked change is new."""
        if mark.tag == RPR_CHANGE and not self.restyles:
            return False
        stamp = mark.get(AUTHOR, ""), mark.get(DATE, "")
        return stamp in self.stamps and mark.get(ID) not in self.marks

    def brought(self, element: Element) -> bool:
        """Tell whether an element is a comment's anchor, or a note, that is new."""
        if element.tag in ANCHORS:
            return element.get(ID) not in self.anchors
        return element.tag in NOTES and element.get(ID) not in self.notes

    def touched(self, paragraph: Element) -> bool:
        """Tell whether a paragraph holds anything new."""
        return (
            any(self.made(mark) for mark in paragraph.iter(*CHANGED))
            or any(self.brought(anchor) for anchor in paragraph.iter(*ANCHORS))
            or any(field.get(DIRTY) is not None for field in paragraph.iter(*FIELDS))
        )

    def marked(self, properties: Element | None, tag: str) -> bool:
        """Tell whether properties say that what they belong to is a new `w:ins` or `w:del`."""
        marks = () if properties is None else properties.iterchildren(tag)
        return any(self.everybody or self.made(mark) for mark in marks)

    def runs_on(self, paragraph: Element) -> bool:
        """Tell whether a paragraph's mark is left out, so that it runs on into the next one."""
        ppr = properties_of(paragraph, PPR)
        return ppr is not None and self.marked(ppr.find(RPR), self.gone)

    def drops(self, block: Element) -> bool:
        """Tell whether a row, or a table with all its rows, is left out."""
        if block.tag != TBL:
            return self.marked(block.find(TRPR), self.gone)
        rows = rows_of(block)
        return bool(rows) and all(self.marked(row.find(TRPR), self.gone) for row in rows)


def ours_in(base: Element, stamps: Stamps, *, restyles: bool = False) -> Ours:
    """Tell the new from what stands in the base of a part already."""
    return Ours(
        stamps=stamps,
        restyles=restyles,
        marks={mark.get(ID) for mark in base.iter(*CHANGED)},
        anchors={anchor.get(ID) for anchor in base.iter(*ANCHORS)},
        notes={note.get(ID) for note in base.iter(*NOTES)},
    )

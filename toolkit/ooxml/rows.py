"""Rows and tables that come and go: their marks, and whether anything of a table stays."""

from __future__ import annotations

from lxml import etree

from toolkit.ooxml.names import DEL, INS, TBL, TC, TR, TRPR, TXBX_CONTENT, w
from toolkit.ooxml.revisions import Author, Revisions
from toolkit.ooxml.tables import all_marked
from toolkit.ooxml.xml import Element

PROPERTY_EXCEPTIONS, TRPR_CHANGE = w("tblPrEx"), w("trPrChange")
PASSING = frozenset({INS, DEL})


def row_of(paragraph: Element) -> Element | None:
    """Give the row of the outermost table that a paragraph stands in; a text box is apart."""
    row = None
    for ancestor in paragraph.iterancestors(TR, *TXBX_CONTENT):
        if ancestor.tag != TR:
            return None
        row = ancestor
    return row


def table_of(row: Element) -> Element:
    """Give the table that a row stands in."""
    return next(row.iterancestors(TBL))


def cell_of(paragraph: Element, row: Element) -> Element:
    """Give the cell of a row that a paragraph stands in."""
    cells = [cell for cell in paragraph.iterancestors(TC) if next(cell.iterancestors(TR)) is row]
    return cells[-1]


def mark_row(row: Element, tag: str, author: Author, revisions: Revisions) -> None:
    """Mark a row as inserted or deleted, as the schema wants it (ECMA-376 part 1, 17.13.5)."""
    trpr = row_properties(row)
    if trpr.find(tag) is None:
        change = trpr.find(TRPR_CHANGE)
        mark = revisions.mark(tag, author)
        trpr.insert(len(trpr) if change is None else trpr.index(change), mark)


def row_properties(row: Element) -> Element:
    """Give the properties of a row, made if there are none."""
    trpr = row.find(TRPR)
    if trpr is None:
        trpr = etree.Element(TRPR)
        row.insert(0 if row.find(PROPERTY_EXCEPTIONS) is None else 1, trpr)
    return trpr


def is_passing(table: Element) -> bool:
    """Tell whether all rows of a table came or went, so that the text around it can join."""
    return all_marked(table, PASSING)

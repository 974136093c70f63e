"""A new field as a row of its own, in a table with labels in front of their texts."""

from __future__ import annotations

from msgspec import Struct

from toolkit.model.decisions import NewParagraph
from toolkit.ooxml.containers import children
from toolkit.ooxml.names import P
from toolkit.ooxml.parts import Piece, make_blocks
from toolkit.ooxml.rows import cell_of, row_of
from toolkit.ooxml.text import say
from toolkit.ooxml.xml import Element


class FieldRow(Struct, frozen=True, kw_only=True):
    """A new row, and the paragraph behind which more of its text goes."""

    element: Element
    end: Element


def stands_apart(new: NewParagraph, like: Element) -> bool:
    """Tell whether the label that a new one looks like has its text in the next cell."""
    row = row_of(like)
    if row is None or new.like is None or say(like)[new.like.end :].strip(" \t\n\u00a0:"):
        return False
    return text_cell(like, row) is not None


def make_field_row(new: NewParagraph, like: Element) -> FieldRow:
    """Make a row for a field, like the one that another label stands in."""
    row = row_of(like)
    beside = None if row is None else text_cell(like, row)
    if beside is None or new.like is None:
        msg = "a label without a cell beside it"
        raise LookupError(msg)
    said = say(like)
    label = Piece(
        text=new.label,
        like=like,
        before=said[: new.like.start],
        behind=said[new.like.end :],
        is_label=True,
        opens=True,
    )
    text = Piece(text=new.text, like=next(beside.iter(P)))
    [made] = make_blocks((label, text), set())
    return FieldRow(element=made.element, end=next(made.cells[beside].iter(P)))


def text_cell(label: Element, row: Element) -> Element | None:
    """Give the cell beside that of a label."""
    cells = list(children(row))
    behind = cells[cells.index(cell_of(label, row)) + 1 :]
    return behind[0] if behind else None

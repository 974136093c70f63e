"""The cells of a table, each with its place and with how many rows and columns it covers."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, structs

from toolkit.blocks import Cell
from toolkit.ooxml.containers import children
from toolkit.ooxml.names import CELL_DEL, CELL_INS, TCPR, TR, TRPR, P
from toolkit.ooxml.styles import number, toggle, value
from toolkit.ooxml.text import HIDDEN, Changes, leaves
from toolkit.ooxml.xml import Element, properties_of

GONE = {
    Changes.ACCEPTED: HIDDEN[Changes.ACCEPTED] | {CELL_DEL},
    Changes.REJECTED: HIDDEN[Changes.REJECTED] | {CELL_INS},
    Changes.SHOWN: frozenset[str](),
}
CONTINUE = frozenset({"", "continue"})


class Placed(Struct, kw_only=True):
    """A `w:tc` and its place; `merge` is the `w:vMerge` it has, `goes_on` that it continues one."""

    element: Element
    cell: Cell
    merge: str | None
    goes_on: bool = False


def cells(table: Element, changes: Changes, number: int) -> Iterator[tuple[Element, Cell]]:
    """Give the cells that are there once changes are settled, each with its place.

    A cell that is merged into one above is given only where it says something all the same.
    """
    placed = list(placed_cells(table, changes, number))
    merge_rows(placed)
    for one in placed:
        if not one.goes_on or says_something(one.element, changes):
            yield one.element, one.cell


def placed_cells(table: Element, changes: Changes, number: int) -> Iterator[Placed]:
    """Give the cells of a table, every one as if it covered one row."""
    gone = GONE[changes]
    rows = (row for row in children(table) if not has_child(row.find(TRPR), gone))
    for row, element in enumerate(rows):
        header = is_header(element)
        column = grid_before(element)
        for tc in children(element):
            tcpr = properties_of(tc, TCPR)
            span = grid_span(tcpr)
            if not has_child(tcpr, gone):
                cell = Cell(table=number, row=row, column=column, columns=span, header=header)
                yield Placed(element=tc, cell=cell, merge=value(tcpr, "vMerge"))
            column += span


def is_hidden(table: Element, changes: Changes) -> bool:
    """Tell whether no row of a table is there once changes are settled."""
    return all_marked(table, HIDDEN[changes])


def all_marked(table: Element, tags: frozenset[str]) -> bool:
    """Tell whether a table has rows and all of them have one of some marks."""
    rows = rows_of(table)
    return bool(rows) and all(has_child(row.find(TRPR), tags) for row in rows)


def rows_of(table: Element) -> list[Element]:
    """Give the rows of a table, without those of tables in it."""
    return [row for row in children(table) if row.tag == TR]


def merge_rows(placed: list[Placed]) -> None:
    """Have every cell that starts a merge cover the cells right below that go on with it."""
    heads: dict[int, Placed] = {}
    for one in placed:
        cell = one.cell
        head = heads.get(cell.column)
        is_below = head is not None and head.cell.row + head.cell.rows == cell.row
        if head is not None and is_below and one.merge in CONTINUE:
            one.goes_on = True
            head.cell = structs.replace(head.cell, rows=head.cell.rows + 1)
        elif one.merge is not None:
            heads[cell.column] = one


def says_something(tc: Element, changes: Changes) -> bool:
    """Tell whether there is any text in a cell."""
    return any(leaves(paragraph, changes) for paragraph in tc.iter(P))


def grid_before(row: Element) -> int:
    """Give how many columns a row leaves free before its first cell."""
    return number(value(row.find(TRPR), "gridBefore"), 0)


def grid_span(tcpr: Element | None) -> int:
    """Give how many columns a cell covers."""
    return max(number(value(tcpr, "gridSpan"), 1), 1)


def is_header(row: Element) -> bool:
    """Tell whether a row is repeated at the top of every page."""
    return toggle(row.find(TRPR), "tblHeader") or False


def has_child(parent: Element | None, tags: frozenset[str]) -> bool:
    """Tell whether an element is there and has a child of some kind."""
    return parent is not None and any(child.tag in tags for child in parent)

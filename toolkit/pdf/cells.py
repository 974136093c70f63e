"""Tables over several pages: cells numbered through the document, broken rows made whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import structs

from toolkit.blocks import Cell
from toolkit.pdf.lines import Line

NEAR = 3.0
NOWHERE = Cell(table=0, row=0, column=0)


def number_cells(lines: Iterable[Line]) -> Iterator[Line]:
    """Count tables and rows through a document; header rows that are repeated are left out.

    What a cell says overleaf follows on what it says before.
    """
    for table, group in groupby(numbered(lines), key=lambda line: line.cell and line.cell.table):
        told = list(group)
        yield from told if table is None else sorted(told, key=place_in_table)


def numbered(lines: Iterable[Line]) -> Iterator[Line]:
    """Count tables and rows; a row that goes on overleaf is one."""
    tables = Tables()
    for place, group in groupby(lines, key=page_table):
        if place is None:
            tables.leave()
            yield from group
        else:
            yield from tables.add(sorted(group, key=place_in_table))


class Tables:
    """The tables met so far, and what the last of them held on its last page."""

    def __init__(self) -> None:
        self._table = -1
        self._rows = 0
        self._header: list[str] = []
        self._open: Sequence[Line] = ()

    def leave(self) -> None:
        """Leave the last table: text follows it."""
        self._open = ()

    def add(self, part: Sequence[Line]) -> Iterator[Line]:
        """Give the lines that one page holds of a table their places in the whole table."""
        if not goes_on(self._open, part):
            self._table, self._rows, self._header = self._table + 1, 0, first_row(part)
        elif first_row(part) == self._header:
            part = [line for line in part if row_of(line) != row_of(part[0])]
        if part:
            shift = self._rows - row_of(part[0]) - int(is_rest(self._open, part))
            self._rows = row_of(part[-1]) + shift + 1
            self._open = part
            yield from (self._placed(line, shift) for line in part)

    def _placed(self, line: Line, shift: int) -> Line:
        cell = line.cell or NOWHERE
        return structs.replace(
            line, cell=structs.replace(cell, table=self._table, row=cell.row + shift)
        )


def page_table(line: Line) -> tuple[int, int] | None:
    """Give the page and the table on it that a line stands in."""
    return (line.page, line.cell.table) if line.cell else None


def place_in_table(line: Line) -> tuple[int, int]:
    """Give the row and the column of a line."""
    cell = line.cell or NOWHERE
    return cell.row, cell.column


def row_of(line: Line) -> int:
    """Give the row of a line."""
    return place_in_table(line)[0]


def first_row(part: Sequence[Line]) -> list[str]:
    """Give the texts of the first row."""
    return [line.text for line in part if row_of(line) == row_of(part[0])]


def goes_on(before: Sequence[Line], part: Sequence[Line]) -> bool:
    """Tell whether a table goes on from the page before: its columns stand at the same places."""
    if not before or part[0].page != before[-1].page + 1:
        return False
    starts, more = column_starts(before), column_starts(part)
    shared = starts.keys() & more.keys()
    return bool(shared) and all(abs(starts[at] - more[at]) < NEAR for at in shared)


def column_starts(part: Sequence[Line]) -> dict[int, float]:
    """Give where the text of each column starts."""
    starts: dict[int, float] = {}
    for line in part:
        column = place_in_table(line)[1]
        starts[column] = min(line.left, starts.get(column, line.left))
    return starts


def is_rest(before: Sequence[Line], part: Sequence[Line]) -> bool:
    """Tell whether a page opens with the rest of a row: nothing stands in its first column."""
    columns = {place_in_table(line)[1] for line in part if row_of(line) == row_of(part[0])}
    return goes_on(before, part) and 0 not in columns

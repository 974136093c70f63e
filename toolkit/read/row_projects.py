"""The rows of an area's table as projects below headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.read.columns import ROW_NUMBER, Column, Columns, is_header, read_columns
from toolkit.read.grid import GridCell, Row, as_label, as_title, field_lines, grid_cell
from toolkit.read.labels import LabelBook
from toolkit.read.lines import Line


class RowReader:
    """Reads the rows of one table; `level` is that of its topmost heading."""

    def __init__(self, labels: LabelBook, level: int) -> None:
        self._labels = labels
        self._level = level
        self._areas: tuple[str, ...] = ()
        self._in_project = False

    def read(self, rows: Sequence[Row], first: int) -> Iterator[Line]:
        """Read a table whose header is the row of number `first`."""
        for row in rows[:first]:
            yield from self._band(row)
        self._level += first > 0
        headers = [i for i, row in enumerate(rows) if i >= first and is_header(row, self._labels)]
        banded = any(row.band for row in rows[first:])
        for start, end in zip(headers, (*headers[1:], len(rows)), strict=True):
            yield from self._rows(rows[start], rows[start + 1 : end], banded=banded)

    def _rows(self, header: Row, rows: Sequence[Row], *, banded: bool) -> Iterator[Line]:
        """Read a header row and the rows down to the next one."""
        data = [row for row in rows if not row.band]
        columns = read_columns(header, data, self._labels)
        numbers = iter(range(len(data)))
        for row in rows:
            if row.band:
                yield from self._band(row)
            elif columns:
                yield from self._row(columns, row, next(numbers), self._level + banded)
            else:
                yield from row.lines

    def _band(self, row: Row) -> Iterator[Line]:
        """Read a row that names what stands below it."""
        self._areas, self._in_project = (), False
        if row.band:
            yield as_title(row.band, self._level)

    def _row(self, columns: Columns, row: Row, number: int, level: int) -> Iterator[Line]:
        """Read a row; one without a title goes on with the project above it."""
        yield from self._area_names(columns, number, level)
        title = own_cell(columns.title, row, number)
        if title and title.said:
            self._in_project = True
            yield as_title(title.said[0], level + len(columns.areas))
            yield from more_of_title(columns.title, title)
        elif not self._in_project:
            yield from row.lines
            return
        for column in columns.fields:
            cell = column.cells[number] if title and title.said else own_cell(column, row, number)
            if cell and (cell.said or (title and title.said)):
                yield from column_field(column, cell)

    def _area_names(self, columns: Columns, number: int, level: int) -> Iterator[Line]:
        """Give the names of areas and groups that begin with a row."""
        for i, column in enumerate(columns.areas):
            cell = column.cells[number]
            name = " ".join(line.text.strip() for line in cell.said) if cell else ""
            if cell and name and self._areas[i : i + 1] != (name,):
                self._areas, self._in_project = (*self._areas[:i], name), False
                yield as_title(cell.said[0], level + i)
                yield from cell.said[1:]


def own_cell(column: Column, row: Row, number: int) -> GridCell | None:
    """Give the cell of a column if it begins in a row and not above it."""
    cell = column.cells[number]
    return cell if cell in row.cells else None


def more_of_title(column: Column, cell: GridCell) -> list[Line]:
    """Read what a title's cell says behind the title."""
    more = grid_cell(cell.cell, cell.said[1:])
    return column_field(column, more) if column.kind and more.lines else list(more.lines)


def column_field(column: Column, cell: GridCell) -> list[Line]:
    """Read a cell as a field under its column's label; without one it is text or a row's number."""
    if not column.header.said:
        return [] if ROW_NUMBER.fullmatch(cell.name) else list(cell.said)
    return field_lines(cell, column.field_kind, as_label(column.header.said[0]))

"""Tables of an area: a row a project, a column a field.

The title of a project stands in the column headed by a name such as `Prosjekt`; else in the first
column that is headed by a measure, a goal or no known label, holds more than numbers, and is not
merged over several rows. A row merged over all columns is a heading above the projects, and so is
a column headed by a name such as `Satsingsområde` or merged without a label of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from toolkit.model.plan import FieldKind
from toolkit.read.grid import GridCell, Row, label_kind
from toolkit.read.labels import LabelBook, normal_form
from toolkit.read.sheets import names_area, names_title

ROW_NUMBER = re.compile(r"[\d.]+[.)]?|[a-z]\)?", re.IGNORECASE)
TITLE_KINDS = (FieldKind.MEASURES, FieldKind.GOAL, None)
BRIEF = 25
"""The most characters of a status that says how far a project has come."""


class Column(Struct, frozen=True, kw_only=True):
    """A column: its header, the kind of the header's label, and the cells below it."""

    header: GridCell
    kind: FieldKind | None
    cells: tuple[GridCell | None, ...]

    @property
    def is_merged(self) -> bool:
        """Whether one of its cells covers several rows."""
        return any(cell.cell.rows > 1 for cell in self.cells if cell)

    @property
    def field_kind(self) -> FieldKind:
        """The kind of its fields; a status in few words says how far a project has come."""
        says_progress = normal_form(self.header.name) == "status" and all(
            map(is_brief, filter(None, self.cells))
        )
        return FieldKind.PROGRESS if says_progress else self.kind or FieldKind.OTHER

    @property
    def names_area(self) -> bool:
        """Whether it holds the names of areas or groups."""
        named = names_area(self.header)
        unlabelled = self.kind is None and not names_title(self.header)
        return named or (unlabelled and self.is_merged)


class Columns(Struct, frozen=True, kw_only=True):
    """The columns of a table by what they hold."""

    areas: tuple[Column, ...]
    title: Column
    fields: tuple[Column, ...]


def header_row(rows: Sequence[Row], labels: LabelBook) -> int | None:
    """Give the number of the header row, which has rows below it and only names above it."""
    first = next((i for i, row in enumerate(rows) if not row.band), None)
    if first is None or not is_header(rows[first], labels):
        return None
    below = [row for row in rows[first + 1 :] if not (row.band or is_header(row, labels))]
    columns = read_columns(rows[first], below, labels)
    return first if below and columns else None


def is_header(row: Row, labels: LabelBook) -> bool:
    """Tell whether most cells of a row are labels or names of what stands below."""
    known = [
        cell
        for cell in row.filled
        if label_kind(cell, labels) or names_title(cell) or names_area(cell)
    ]
    return len(known) > 1 and 2 * len(known) > len(row.filled)


def read_columns(header: Row, rows: Sequence[Row], labels: LabelBook) -> Columns | None:
    """Read what the columns of a table hold; None where no column can hold titles."""
    columns = [
        Column(header=cell, kind=label_kind(cell, labels), cells=tuple(cells_below(cell, rows)))
        for cell in header.cells
    ]
    areas = tuple(column for column in columns if column.names_area)
    others = [column for column in columns if not column.names_area]
    title = next((column for column in others if names_title(column.header)), None)
    title = title or next((column for column in others if may_be_title(column)), None)
    if title is None:
        return None
    fields = tuple(column for column in others if column is not title)
    return Columns(areas=areas, title=title, fields=fields)


def may_be_title(column: Column) -> bool:
    """Tell whether a column can hold the titles of projects."""
    cells = [cell for cell in column.cells if cell and cell.said]
    says = any(not ROW_NUMBER.fullmatch(cell.name) or len(cell.said) > 1 for cell in cells)
    return column.kind in TITLE_KINDS and says and not column.is_merged


def is_brief(cell: GridCell) -> bool:
    """Tell whether a cell says at most a few words that are no sentence."""
    return not cell.said or (0 < len(cell.name) <= BRIEF and not cell.name.endswith("."))


def cells_below(header: GridCell, rows: Sequence[Row]) -> Iterator[GridCell | None]:
    """Give the cell below a header in every row; a merged one in every row that it covers."""
    covered = range(header.cell.column, header.cell.column + header.cell.columns)
    over: GridCell | None = None
    for row in rows:
        own = next((cell for cell in row.cells if cell.cell.column in covered), None)
        number = row.cells[0].cell.row
        if over is None or (own and own.said) or over.cell.row + over.cell.rows <= number:
            over = own
        yield over

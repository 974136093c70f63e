"""The tables of a plan: sheets of one project, tables of an area, and those that are text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from toolkit.model.plan import TABLE_NAME, LeftOut
from toolkit.read.columns import header_row
from toolkit.read.grid import Row, rows_of
from toolkit.read.labels import LabelBook
from toolkit.read.lines import Line
from toolkit.read.paragraphs import as_paragraph
from toolkit.read.row_projects import RowReader
from toolkit.read.sheets import has_title, is_sheet, opens_with_measure, sheet_lines


class Arranged(Struct, frozen=True, kw_only=True):
    """The lines of a document with those of its tables as headings and fields.

    `left_out` are the cells that only say what stands beside or below them, or number a row.
    """

    lines: tuple[Line, ...]
    left_out: tuple[LeftOut, ...]


class Above(Struct, frozen=True, kw_only=True):
    """What a table stands below: a heading's level, how much labelled text, and the last line."""

    level: int
    fields: int
    last: Line | None

    @property
    def is_heading(self) -> bool:
        """Whether nothing stands between the heading and the table."""
        return self.last is not None and self.last.level is not None

    @property
    def is_project(self) -> bool:
        """Whether the heading's text is that of a project, or introduces the table by a label."""
        opening = self.last.opening if self.last else None
        introduced = opening is not None and not self.last_text(opening.text_start)
        return self.fields > 1 or introduced

    def last_text(self, start: int) -> str:
        """Give what the last line says from an offset on."""
        return self.last.block.text[start : self.last.end].strip() if self.last else ""


def arrange_tables(lines: Sequence[Line], labels: LabelBook) -> Arranged:
    """Read every table in the way that it is laid out."""
    by_measure = name_by_measure(lines, labels)
    arranged: list[Line] = []
    left_out: list[LeftOut] = []
    for table, group in groupby(lines, key=table_of):
        told = tuple(group)
        if table is None:
            arranged += told
            continue
        rows = tuple(rows_of(told))
        read = read_table(rows, labels, above=above_table(arranged), by_measure=by_measure)
        arranged += told if read is None else read
        left_out += () if read is None else unused(rows, read)
    return Arranged(lines=tuple(arranged), left_out=tuple(left_out))


def read_table(
    rows: Sequence[Row], labels: LabelBook, *, above: Above, by_measure: bool
) -> list[Line] | None:
    """Read a table; None where it is text, as every table of rows is inside a project."""
    if is_sheet(rows, labels):
        level = above.level if above.fields > 1 else above.level + 1
        return sheet_lines(rows, labels, level=max(level, 1), by_measure=by_measure)
    header = None if above.is_project else header_row(rows, labels)
    return None if header is None else [*RowReader(labels, above.level + 1).read(rows, header)]


def table_of(line: Line) -> int | None:
    """Give the number of the table a line stands in."""
    return line.cell.table if line.cell else None


def above_table(lines: Sequence[Line]) -> Above:
    """Find what stands above a table that follows on some lines."""
    told = [line for line in lines_from_heading(lines) if line.text.strip()]
    fields = sum(line.opening is not None and line.level is None for line in told)
    level = told[-1].level if told else None
    last = next((line for line in reversed(lines) if line.text.strip()), None)
    return Above(level=level or 0, fields=fields, last=last)


def lines_from_heading(lines: Sequence[Line]) -> Iterator[Line]:
    """Give lines outside tables from the last up to the nearest heading above."""
    for line in reversed(lines):
        if line.cell is None:
            yield line
            if line.level is not None and line.text.strip():
                return


def name_by_measure(lines: Sequence[Line], labels: LabelBook) -> bool:
    """Tell whether sheets without a title are named by the measure in their first row.

    They are if they could be and one of them has no heading of its own.
    """
    before: list[Line] = []
    for table, group in groupby(lines, key=table_of):
        told = tuple(group)
        rows = () if table is None else tuple(rows_of(told))
        if rows and is_sheet(rows, labels) and not has_title(rows, labels):
            own = above_table(before).is_heading
            if opens_with_measure(rows, labels) and not own:
                return True
        before = list(told)
    return False


def unused(rows: Sequence[Row], read: Sequence[Line]) -> Iterator[LeftOut]:
    """Name the cells of a table that no field, heading or text was made of."""
    used = {as_paragraph(line).place.spot for line in read}
    used |= {line.opening.label.place.spot for line in read if line.opening}
    for line in (line for row in rows for cell in row.cells for line in cell.said):
        paragraph = as_paragraph(line)
        if paragraph.place.spot not in used:
            yield LeftOut(reason=TABLE_NAME, paragraph=paragraph)

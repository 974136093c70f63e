"""Tables that are sheets of one project each: labels in the first column, text beside them.

A sheet's title is a row merged over all columns, the first row if only its first cell says
something, or what stands beside a name such as `Prosjekt`; a name such as `Satsingsområde` gives
a heading above it. Without a title it belongs to the heading above the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.model.plan import FieldKind
from toolkit.read.grid import (
    GridCell,
    Row,
    as_label,
    as_title,
    field_lines,
    is_name,
    label_kind,
)
from toolkit.read.labels import LabelBook, normal_form
from toolkit.read.lines import Line
from toolkit.read.vocabulary import AREA_NAMES, TITLE_NAMES

AREAS = frozenset(map(normal_form, AREA_NAMES))
TITLES = frozenset(map(normal_form, TITLE_NAMES))


def is_sheet(rows: Sequence[Row], labels: LabelBook) -> bool:
    """Tell whether most rows open with a label, and those labels differ."""
    kinds = [row_label(row, labels) for row in rows]
    named = [kind for kind in kinds if kind]
    return len(set(named)) > 1 and 2 * len(named) > len(rows)


def row_label(row: Row, labels: LabelBook) -> str:
    """Give the label a row opens with in a cell of its own."""
    first = row.cells[0]
    known = len(row.cells) > 1 and (
        label_kind(first, labels) or names_title(first) or names_area(first)
    )
    return normal_form(first.name) if known else ""


def has_title(rows: Sequence[Row], labels: LabelBook) -> bool:
    """Tell whether a sheet says itself what its project is called."""
    return any(title_of(row, labels, foremost=i == 0) for i, row in enumerate(rows))


def opens_with_measure(rows: Sequence[Row], labels: LabelBook) -> bool:
    """Tell whether the first row of a sheet could name it by its measure."""
    cells = rows[0].cells
    is_measure = label_kind(cells[0], labels) is FieldKind.MEASURES
    return len(cells) == 2 and is_measure and is_name(cells[1])


def sheet_lines(
    rows: Sequence[Row], labels: LabelBook, *, level: int, by_measure: bool
) -> list[Line]:
    """Read a sheet; its area, if it names one, and its title come first, as headings."""
    area = next((row for row in rows if area_of(row)), None)
    name = area_of(area) if area and has_title(rows, labels) else None
    if area is None or name is None:
        return project_lines(rows, labels, level=level, by_measure=by_measure)
    others = [row for row in rows if row is not area]
    below = project_lines(others, labels, level=level + 1, by_measure=by_measure)
    return [*titled_row(area, name, level), *below]


def project_lines(
    rows: Sequence[Row], labels: LabelBook, *, level: int, by_measure: bool
) -> list[Line]:
    """Read the rows of a sheet; its title comes first, as a heading of that level."""
    titles = [title_of(row, labels, foremost=i == 0) for i, row in enumerate(rows)]
    if by_measure and not any(titles) and opens_with_measure(rows, labels):
        titles[0] = rows[0].cells[1].said[0]
    read = [
        titled_row(row, title, level) if title else list(row_lines(row, labels))
        for row, title in zip(rows, titles, strict=True)
    ]
    first = next((i for i, title in enumerate(titles) if title), 0)
    return [line for part in (read[first], *read[:first], *read[first + 1 :]) for line in part]


def area_of(row: Row) -> Line | None:
    """Give the line of a row that names the area of a project."""
    first, *others = row.cells
    return others[0].said[0] if others and names_area(first) and others[0].said else None


def title_of(row: Row, labels: LabelBook, *, foremost: bool) -> Line | None:
    """Give the line of a row that is the title of a project."""
    first, *others = row.cells
    if others and names_title(first) and others[0].said:
        return others[0].said[0]
    single = row.band or (foremost and is_name(first) and len(row.filled) == 1)
    return first.said[0] if single and not label_kind(first, labels) else None


def names_area(cell: GridCell) -> bool:
    """Tell whether a cell says that the name of an area stands beside or below it."""
    return normal_form(cell.name) in AREAS


def names_title(cell: GridCell) -> bool:
    """Tell whether a cell says that a title stands beside or below it."""
    return normal_form(cell.name) in TITLES


def titled_row(row: Row, title: Line, level: int) -> list[Line]:
    """Read a row with a title; what else is said behind the title is text."""
    said = [line for cell in row.cells for line in cell.said]
    return [as_title(title, level), *said[said.index(title) + 1 :]]


def row_lines(row: Row, labels: LabelBook) -> Iterator[Line]:
    """Read a row of labels with their text beside them; any other row is text."""
    first, *others = row.cells
    if not others or not first.name:
        yield from row.lines
        return
    label, kind = first, label_kind(first, labels) or FieldKind.OTHER
    for cell, following in zip(others, (*others[1:], None), strict=True):
        named = label_kind(cell, labels)
        if cell is not others[0] and named and following:
            label, kind = cell, named
        elif label is not cell:
            yield from field_lines(cell, kind, as_label(label.said[0]))

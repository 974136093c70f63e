"""A table as its rows of cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct, structs

from toolkit.blocks import Cell
from toolkit.model.plan import FieldKind, Paragraph
from toolkit.read.labels import LabelBook
from toolkit.read.lines import Line, Opening, cut, list_item, whole_line


class GridCell(Struct, frozen=True, kw_only=True):
    """A cell and its lines, one a paragraph.

    `said` are those that say something, `name` what the cell says if it is one paragraph.
    """

    cell: Cell
    lines: tuple[Line, ...]
    said: tuple[Line, ...]
    name: str


def grid_cell(cell: Cell, lines: tuple[Line, ...]) -> GridCell:
    """Make a cell of its lines."""
    said = tuple([line for line in lines if line.text.strip()])
    name = said[0].text.strip() if len(said) == 1 else ""
    return GridCell(cell=cell, lines=lines, said=said, name=name)


class Row(Struct, frozen=True, kw_only=True):
    """A row of a table; `lines` are those of its cells as they read without a table."""

    cells: tuple[GridCell, ...]
    lines: tuple[Line, ...]

    @property
    def filled(self) -> tuple[GridCell, ...]:
        """The cells that say something."""
        return tuple(cell for cell in self.cells if cell.said)

    @property
    def band(self) -> Line | None:
        """The name that a row consists of, merged over all columns."""
        single = len(self.cells) == 1 and self.cells[0].cell.columns > 1
        return self.cells[0].said[0] if single and is_name(self.cells[0]) else None


def rows_of(lines: Iterable[Line]) -> Iterator[Row]:
    """Give the rows of a table."""
    placed = [(line.cell, line) for line in lines if line.cell]
    for _, group in groupby(placed, key=lambda pair: pair[0].row):
        row = tuple(group)
        yield Row(
            cells=tuple(
                grid_cell(cell, whole_lines(line for _, line in lines))
                for cell, lines in groupby(row, key=lambda pair: pair[0])
            ),
            lines=tuple(line for _, line in row),
        )


def whole_lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Give lines as they are before labels are found in them."""
    blocks = {line.block.paragraphs: line for line in lines}
    return tuple(list_item(whole_line(line.block, line.cell)) for line in blocks.values())


def is_name(cell: GridCell) -> bool:
    """Tell whether a cell holds a name: one line that is no sentence."""
    return bool(cell.name) and "\n" not in cell.name and not cell.name.endswith((".", ":"))


def label_kind(cell: GridCell, labels: LabelBook) -> FieldKind | None:
    """Give the kind of the label that a cell consists of."""
    label = labels.find(cell.name, len(cell.name))
    whole = label is not None and not cell.name[label.text_start :]
    return label.kind if label and whole else None


def as_label(line: Line) -> Paragraph:
    """Make a label of a whole line, without its colon."""
    return cut(line, line.start, line.start + len(line.text.rstrip(" \t\n\u00a0:")))


def field_lines(cell: GridCell, kind: FieldKind, label: Paragraph) -> list[Line]:
    """Make a field of a cell; the text of an empty one would stand in its first paragraph."""
    first, *others = cell.said or cell.lines[:1]
    opening = Opening(kind=kind, label=label, text_start=first.start)
    return [structs.replace(first, opening=opening), *others]


def as_title(line: Line, level: int) -> Line:
    """Make a heading of a line in a table."""
    return structs.replace(line, level=level)

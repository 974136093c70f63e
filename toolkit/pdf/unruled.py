"""Tables without rules between their columns, known by where their text stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import structs

from toolkit.blocks import Cell
from toolkit.pdf.lines import Line
from toolkit.pdf.paragraphs import ENDS
from toolkit.pdf.rows import Row, cells_of
from toolkit.pdf.stretches import ROOMY, Stretch, find_stretches
from toolkit.pdf.table_signs import Signs, width

PADDING = 5.4
"""How far text keeps from each side of its cell, where Word has it (ECMA-376, 17.4.42)."""


def with_unruled(lines: Sequence[Line], right: float) -> Iterator[Line]:
    """Give lines with the cells of tables without rules; text reaches `right` at most.

    The order is kept, and lines that stand in no such table are given as they are.
    """
    stretches = list(find_stretches(lines))
    signs = Signs(stretches, lines)
    place = 0
    for number, found in enumerate(filter(signs.tell, stretches)):
        stretch = with_title(found, lines[place : found.first])
        yield from lines[place : stretch.first]
        yield from placed(stretch, -1 - number, right)
        place = stretch.beyond
    yield from lines[place:]


def with_title(stretch: Stretch, above: Sequence[Line]) -> Stretch:
    """Give a sheet with the title right above it, which stands alone in its first row."""
    *others, title = above or (None,)
    if title is None or not is_title(title, others[-1] if others else None, stretch):
        return stretch
    return structs.replace(stretch, rows=((title,), *stretch.rows), first=stretch.first - 1)


def is_title(line: Line, before: Line | None, stretch: Stretch) -> bool:
    """Tell whether a line above a sheet of two columns is as near and looks as its labels do."""
    label, columns = stretch.rows[0][0], stretch.columns
    if line.cell or line.page != label.page or not columns.hold(line) or columns.of(line):
        return False
    drop = line.baseline - label.baseline
    is_near = line.look == label.look and 0 < drop < ROOMY * label.look.size
    opens = before is None or before.look != line.look or before.text.endswith(".")
    return len(columns.starts) == 2 and is_near and opens and not line.text.endswith(ENDS)


def placed(stretch: Stretch, table: int, right: float) -> Iterator[Line]:
    """Give the pieces of a stretch, each with its cell and how far text can reach in it."""
    columns = stretch.columns
    limits = [start - 2 * PADDING for start in columns.starts[1:]]
    limits.append(last_limit(stretch, right))
    for number, row in enumerate(stretch.rows):
        for pieces, spanned in with_spans(row, stretch):
            column = columns.of(pieces[0])
            cell = Cell(table=table, row=number, column=column, columns=spanned)
            limit = max(limits[column + spanned - 1], *(piece.right for piece in pieces), 0)
            yield from (structs.replace(piece, cell=cell, limit=limit) for piece in pieces)


def with_spans(row: Row, stretch: Stretch) -> Iterator[tuple[Row, int]]:
    """Give the cells of a row with how many columns each covers.

    Where the first row does not fill all columns, the last cell of a row takes what is left.
    """
    columns = stretch.columns
    *cells, last = cells_of(row, columns)
    yield from ((cell, max(map(columns.spanned, cell))) for cell in cells)
    rest = len(columns.starts) - columns.of(last[0])
    is_header = width(stretch.rows[0], stretch) == len(columns.starts)
    is_band = is_header and rest == len(columns.starts) > 2
    takes_rest = is_band or (cells and not is_header)
    yield last, rest if takes_rest else max(map(columns.spanned, last))


def last_limit(stretch: Stretch, right: float) -> float:
    """Find how far text reaches in the last column: short of where its next word would end."""
    last = len(stretch.columns.starts) - 1
    cells = [[p for p in row if stretch.columns.of(p) == last] for row in stretch.rows]
    longest = max((piece.right for cell in cells for piece in cell), default=right)
    wrapped = (
        line.right + (len(after.text.split(maxsplit=1)[0]) + 1) * letter_width(line)
        for cell in cells
        for line, after in pairwise(cell)
        if after.text[0].islower() and line.page == after.page
    )
    return max(longest, min([right, *wrapped]))


def letter_width(line: Line) -> float:
    """Measure how wide the letters of a line are."""
    return (line.right - line.left) / len(line.text)

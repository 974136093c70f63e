"""The rows of a table without rules, from the order in which its text is drawn.

Cells are drawn one after the other, row by row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from toolkit.pdf.columns import Columns
from toolkit.pdf.lines import Line

LEVEL = 2.0
"""How far apart, in points, the baselines of one line are."""

Row = tuple[Line, ...]


def rows_of(pieces: Sequence[Line], columns: Columns) -> list[Row]:
    """Part pieces into rows: one opens where they come back to the left."""
    rows: list[list[Line]] = []
    for piece in pieces:
        if rows and not opens_row(rows[-1], piece, columns):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [part for row in rows for part in without_bands(row, columns)]


def opens_row(row: Sequence[Line], piece: Line, columns: Columns) -> bool:
    """Tell whether a piece opens a new row: left of the last, or right of it and below all."""
    last, column = columns.of(row[-1]), columns.of(piece)
    return column < last or (column > last and is_below(piece, row))


def is_below(piece: Line, row: Sequence[Line]) -> bool:
    """Tell whether a piece stands below all of a row."""
    return all(
        piece.page == other.page and other.baseline - piece.baseline > LEVEL for other in row
    )


def without_bands(row: Sequence[Line], columns: Columns) -> Iterator[Row]:
    """Part from a row what stands above it in its first column: rows of a single cell."""
    first, *others = cells_of(tuple(row), columns)
    top = others[0][0] if others else first[0]
    level = [n for n, piece in enumerate(first) if is_level(piece, top)]
    cut = level[0] if level and not first[level[0]].text[0].islower() else 0
    for piece in first[:cut]:
        yield (piece,)
    yield tuple(row[cut:])


def is_level(piece: Line, other: Line) -> bool:
    """Tell whether two pieces stand at the same height of a page."""
    return piece.page == other.page and abs(piece.baseline - other.baseline) < LEVEL


def merged(columns: Columns, rows: Sequence[Row]) -> Columns:
    """Make one of columns that overlap and never stand side by side: text set to the right."""
    together = {pair for row in rows for pair in pairwise(sorted({*map(columns.of, row)}))}
    rights = [
        max((p.right for row in rows for p in row if columns.of(p) == n), default=0)
        for n in range(len(columns.starts))
    ]
    starts = [
        start
        for n, start in enumerate(columns.starts)
        if n == 0 or (n - 1, n) in together or rights[n - 1] < start
    ]
    return Columns(starts=tuple(starts))


def cells_of(row: Row, columns: Columns) -> list[Row]:
    """Give the cells of a row that say something, each as its pieces."""
    return [tuple(cell) for _, cell in groupby(row, key=columns.of)]


def keep_apart(row: Row, columns: Columns) -> bool:
    """Tell whether every cell of a row ends before the next."""
    return all(
        columns.ends_before(piece, columns.of(following[0]))
        for cell, following in pairwise(cells_of(row, columns))
        for piece in cell
    )


def are_apart(rows: Sequence[Row]) -> bool:
    """Tell whether every row stands below the one before it."""
    return all(
        below.page != above.page or below.baseline < above.baseline
        for row, following in pairwise(rows)
        for below in following
        for above in row
    )


def is_sentence(row: Row, columns: Columns) -> bool:
    """Tell whether a row is a sentence in the first column, with nothing beside it."""
    alone = all(columns.of(piece) == 0 for piece in row)
    return alone and row[-1].text.endswith(".")

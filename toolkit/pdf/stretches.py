"""Stretches of lines that share columns, as they are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from toolkit.pdf.columns import Columns, columns_of, pieces_of
from toolkit.pdf.lines import Line
from toolkit.pdf.rows import (
    LEVEL,
    Row,
    are_apart,
    is_level,
    is_sentence,
    keep_apart,
    merged,
    rows_of,
)

ROOMY, FARTHEST, WIDER = 2.1, 3.2, 1.6
"""How far rows are apart: in sizes, where two of them are known, and in the widest distance."""

MOST_LINES = 8
"""How many lines the first cell of a table can have that has no two pieces on any line."""


class Stretch(Struct, frozen=True, kw_only=True):
    """Lines that share columns, as rows of pieces; `beyond` is the place of the line after them.

    There are no rows where the lines are not drawn cell by cell and row by row.
    """

    columns: Columns
    rows: tuple[Row, ...]
    first: int
    beyond: int


def find_stretches(lines: Sequence[Line]) -> Iterator[Stretch]:
    """Find the stretches of lines that share columns and have two rows at least."""
    beyond = 0
    for first, columns in sorted(find_openings(lines).items()):
        if first >= beyond:
            stretch = stretch_from(lines, first, columns)
            beyond = stretch.beyond
            if len(stretch.rows) > 1:
                yield stretch


def find_openings(lines: Sequence[Line]) -> dict[int, Columns]:
    """Find the lines that could open a table: those in parts, and those with text beside them."""
    found: dict[int, Columns] = {}
    for place, line in enumerate(lines):
        if line.parts:
            found[place] = columns_of(line.parts)
        elif place and is_up_right(lines[place - 1], line):
            above = range(max(place - MOST_LINES, 0), place)
            level = next((n for n in above if is_level(lines[n], line)), place - 1)
            if lines[level].right < line.left:
                found.setdefault(level, columns_of((lines[level], line)))
    return found


def is_up_right(last: Line, line: Line) -> bool:
    """Tell whether a line stands right of the last and higher, as one of another cell does."""
    return line.baseline > last.baseline and line.left > last.left and line.page == last.page


def stretch_from(lines: Sequence[Line], first: int, columns: Columns) -> Stretch:
    """Find the longest stretch that starts with a line; text beside it leaves it without rows."""
    found, held = columns, Held(lines[first])
    beyond = place = first + 1
    while place < len(lines) and held.reaches(lines[place], columns, top=top_of(lines, place)):
        widened = columns.with_line(lines[place], held.pieces)
        if widened is None:
            break
        columns = widened
        held.add(lines[place])
        place += 1
        if lines[place - 1].parts or columns.of(lines[place - 1]) > 0:
            found, beyond = columns, place
    if place < len(lines) and is_up_right(lines[place - 1], lines[place]):
        return Stretch(columns=found, rows=(), first=first, beyond=place)
    return as_stretch(lines[first:beyond], found, first)


def top_of(lines: Sequence[Line], place: int) -> float:
    """Give how high the row starts that a line may open: text beside it can stand higher."""
    line = lines[place]
    ahead = lines[place + 1 : place + MOST_LINES]
    beside = next((n for n in ahead if n.baseline > line.baseline or n.page != line.page), line)
    is_beside = beside.page == line.page and beside.left > line.right
    return beside.baseline if is_beside else line.baseline


def as_stretch(lines: Sequence[Line], columns: Columns, first: int) -> Stretch:
    """Make a stretch of lines; it ends before a sentence that stands alone in a row."""
    pieces = pieces_of(lines)
    columns = merged(columns, rows_of(pieces, columns))
    rows = tuple(takewhile(lambda row: not is_sentence(row, columns), rows_of(pieces, columns)))
    if not rows or not are_apart(rows) or not all(keep_apart(row, columns) for row in rows):
        return Stretch(columns=columns, rows=(), first=first, beyond=first + len(lines))
    last = rows[-1][-1]
    count = next(n for n, line in enumerate(lines, 1) if last in pieces_of([line]))
    return Stretch(columns=columns, rows=rows, first=first, beyond=first + count)


class Held:
    """The lines a stretch holds so far."""

    def __init__(self, line: Line) -> None:
        self.pieces = pieces_of([line])
        self._lowest = line.baseline
        self._widest = 0.0

    def add(self, line: Line) -> None:
        """Add a line below the others, or beside them in a cell of its own."""
        if line.page == self.pieces[-1].page:
            self._widest = max(
                self._widest, min(self._lowest, self.pieces[-1].baseline) - line.baseline
            )
            self._lowest = min(self._lowest, line.baseline)
        else:
            self._lowest = line.baseline
        self.pieces += pieces_of([line])

    def reaches(self, line: Line, columns: Columns, *, top: float) -> bool:
        """Tell whether a line is near enough, and looks enough like them, to be one of them.

        `top` is how high on the page the row can start that it may open.
        """
        last, size = self.pieces[-1], self.pieces[0].look.size
        if line.cell or abs(line.look.size - size) > 1:
            return False
        if line.page != last.page:
            return line.page == last.page + 1
        step = columns.of(line) - columns.of(last)
        above = last.baseline if step == 0 else self._lowest
        farthest = max(WIDER * self._widest, ROOMY * size) if self._widest else FARTHEST * size
        is_below = above - line.baseline > LEVEL
        drop = above - (top if step < 0 else line.baseline)
        return (step > 0 or is_below) and drop < farthest

"""Columns without rules between them: where their text starts, and what stands in each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from toolkit.pdf.lines import Line
from toolkit.pdf.tables import distinct

NEAR = 3.0
"""How far apart, in points, text of one column can start."""

CLEAR = 2.0
"""How far text keeps from the start of the next column."""

DEEPEST = 40.0
"""How far lists are set in."""


RECENT = 40
"""How many pieces back text set to the right is compared with."""


class Columns(Struct, frozen=True, kw_only=True):
    """The columns of a table: where each starts, in points from the left of the page."""

    starts: tuple[float, ...]

    def of(self, piece: Line) -> int:
        """Give the column a piece of a line starts in, counted from 0; -1 left of them all."""
        return bisect_right(self.starts, piece.left + NEAR) - 1

    def hold(self, piece: Line) -> bool:
        """Tell whether a piece starts where a column does; the first column ends before the next.

        Text in another can run on over those to its right, as in a cell that is merged with them.
        """
        column = self.of(piece)
        if column < 0 or (column == 0 and not self.ends_before(piece, 1)):
            return False
        return piece.left - self.starts[column] < DEEPEST

    def ends_before(self, piece: Line, column: int) -> bool:
        """Tell whether a piece ends before a column."""
        return column == len(self.starts) or piece.right < self.starts[column] - CLEAR

    def spanned(self, piece: Line) -> int:
        """Count the columns that a piece runs over."""
        column = self.of(piece)
        return 1 + sum(start < piece.right for start in self.starts[column + 1 :])

    def with_line(self, line: Line, held: Sequence[Line]) -> Columns | None:
        """Give the columns with those of one more line; None if it does not share any.

        `held` are the pieces that stand in the columns already.
        """
        if not line.parts:
            return self if self.hold(line) else None
        if not self._shares_side(line.parts[1:], held):
            return None
        more = Columns(starts=tuple(distinct([*self.starts, *(p.left for p in line.parts)])))
        pieces = line.parts if len(more.starts) == len(self.starts) else (*held, *line.parts)
        return more if more.hold_apart(line.parts) and all(map(more.hold, pieces)) else None

    def _shares_side(self, parts: Sequence[Line], held: Sequence[Line]) -> bool:
        """Tell whether one of some parts starts where a column does, or ends as text in one."""
        starts = self.starts[1:]
        if any(abs(part.left - start) < NEAR for part in parts for start in starts):
            return True
        rights = [piece.right for piece in held[-RECENT:] if self.of(piece) > 0]
        return any(abs(part.right - right) < NEAR for part in parts for right in rights)

    def hold_apart(self, parts: Sequence[Line]) -> bool:
        """Tell whether the parts of a line stand in a column each."""
        return len({self.of(part) for part in parts}) == len(parts)


def pieces_of(lines: Iterable[Line]) -> list[Line]:
    """Give the pieces that wide gaps part lines into."""
    return [piece for line in lines for piece in line.parts or (line,)]


def columns_of(pieces: Iterable[Line]) -> Columns:
    """Give the columns that pieces beside each other make."""
    return Columns(starts=tuple(piece.left for piece in pieces))

"""Lines as pdfium finds them, made by hand."""

from __future__ import annotations

from toolkit.blocks import Cell
from toolkit.pdf.lines import Line, Look

PLAIN = Look(11, bold=False, italic=False, colour=(0, 0, 0))
BOLD = Look(11, bold=True, italic=False, colour=(0, 0, 0))
LARGE = Look(16, bold=True, italic=False, colour=(0, 0, 0))


def line(
    text: str,
    baseline: float,
    *,
    look: Look = PLAIN,
    left: float = 70,
    page: int = 1,
    cell: Cell | None = None,
) -> Line:
    """Make a line whose letters are five points wide."""
    right = left + 5 * len(text)
    bold = len(text) if look.bold else 0
    return Line(
        text=text,
        page=page,
        left=left,
        right=right,
        baseline=baseline,
        look=look,
        bold=bold,
        cell=cell,
        limit=right + 50 if cell else 0,
    )

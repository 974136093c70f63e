"""The rows of a PDF: what stands side by side on a page, whatever paragraphs it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from toolkit.blocks import Piece, Row
from toolkit.pdf.lines import Line, Page
from toolkit.pdf.pdfium import read_pages
from toolkit.pdf.running import MARGIN

NEAR = 2.5
"""How far apart, in points, the baselines of one row can be."""


def read_rows(data: bytes, file: str, *, most: int) -> tuple[Row, ...]:
    """Read the rows of the first pages, downwards."""
    return tuple(row for page in islice(read_pages(data, file), most) for row in rows_of(page))


def rows_of(page: Page) -> Iterator[Row]:
    """Give the rows of a page, downwards, their pieces from left to right."""
    pieces = [part for line in page.lines for part in line.parts or (line,)]
    row: list[Line] = []
    for line in sorted(pieces, key=lambda line: -line.baseline):
        if row and row[0].baseline - line.baseline > NEAR:
            yield as_row(row, page)
            row = []
        row.append(line)
    if row:
        yield as_row(row, page)


def as_row(lines: Iterable[Line], page: Page) -> Row:
    """Make a row of the lines that stand in it."""
    ordered = sorted(lines, key=lambda line: line.left)
    height = ordered[0].baseline / page.height
    return Row(
        pieces=tuple(
            Piece(text=line.text, at=line.left, bold=line.all_bold, size=line.look.size)
            for line in ordered
        ),
        page=page.number,
        foot=not MARGIN / 2 < height < 1 - MARGIN / 2,
    )

"""The rows of a Word document: the cells of a table's row, and texts with tabs between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from toolkit.blocks import Block, Document, Piece, Row
from toolkit.hearing.found import PAGE

COLUMN = 100.0
"""How far apart columns are taken to be; their true places are not known."""


def word_rows(document: Document) -> tuple[Row, ...]:
    """Give the rows of a document that has no pages: headers, then the text, then footers."""
    top = [block for block in document.running if "header" in block.part]
    bottom = [block for block in document.running if "header" not in block.part]
    return (*rows_of(top, foot=True), *rows_of(document.blocks), *rows_of(bottom, foot=True))


def rows_of(blocks: Sequence[Block], *, foot: bool = False) -> Iterator[Row]:
    """Give the rows of some blocks."""
    for place, group in groupby(blocks, key=lambda block: block.cell and row_of(block)):
        if place is None:
            for block in group:
                for line in block.text.split("\n"):
                    yield from rows_in([(0.0, line, block)], foot=foot)
        else:
            yield from table_rows(list(group), foot=foot)


def row_of(block: Block) -> tuple[str, int, int]:
    """Name the row of a table that a block stands in."""
    cell = block.cell
    return (block.part, cell.table, cell.row) if cell else ("", 0, 0)


def table_rows(blocks: Sequence[Block], *, foot: bool) -> Iterator[Row]:
    """Give the rows of one table row: the first lines of its cells, the second, and so on."""
    columns: dict[int, list[tuple[str, Block]]] = {}
    for block in blocks:
        column = block.cell.column if block.cell else 0
        columns.setdefault(column, []).extend((line, block) for line in block.text.split("\n"))
    for number in range(max(map(len, columns.values()))):
        yield from rows_in(
            [
                (column * COLUMN, *lines[number])
                for column, lines in sorted(columns.items())
                if number < len(lines)
            ],
            foot=foot,
        )


def rows_in(texts: Sequence[tuple[float, str, Block]], *, foot: bool) -> Iterator[Row]:
    """Give the row of texts that stand side by side; tabs part them further."""
    pieces = tuple(
        Piece(
            text=text.strip(),
            at=left + number * COLUMN,
            bold=block.bold >= len(block.text.strip()) > 0,
            size=block.size,
        )
        for left, line, block in texts
        for number, text in enumerate(line.split("\t"))
        if text.strip()
    )
    if pieces:
        yield Row(pieces=pieces, foot=foot)


def has_pages(document: Document) -> bool:
    """Tell whether a document knows its pages, as a PDF does."""
    return any(block.part.startswith(PAGE) for block in document.blocks)

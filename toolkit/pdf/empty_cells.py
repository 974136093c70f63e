"""The empty cells of tables, which no text on a page tells of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from toolkit.blocks import Block, Cell

NOWHERE = Cell(table=-1, row=0, column=0)


def with_empty_cells(blocks: Sequence[Block]) -> Iterator[Block]:
    """Give blocks with an empty one for each cell of a table that says nothing."""
    columns: dict[int, set[int]] = {}
    for block in blocks:
        columns.setdefault(cell_of(block).table, set()).add(cell_of(block).column)
    for (table, row), group in groupby(blocks, key=table_row):
        held = list(group)
        missing = columns[table] - covered(held) if table != NOWHERE.table else set()
        empty = [
            empty_block(held[-1], Cell(table=table, row=row, column=column)) for column in missing
        ]
        yield from sorted([*held, *empty], key=lambda block: cell_of(block).column)


def cell_of(block: Block) -> Cell:
    """Give the cell of a block."""
    return block.cell or NOWHERE


def table_row(block: Block) -> tuple[int, int]:
    """Give the table and row of a block."""
    return cell_of(block).table, cell_of(block).row


def covered(blocks: Iterable[Block]) -> set[int]:
    """Give the columns that the cells of some blocks cover."""
    cells = map(cell_of, blocks)
    return {column for c in cells for column in range(c.column, c.column + c.columns)}


def empty_block(beside: Block, cell: Cell) -> Block:
    """Make the block of an empty cell; it has the number of the one beside it."""
    return Block(part=beside.part, paragraphs=beside.paragraphs, text="", cell=cell)

from __future__ import annotations

import pytest

from tests.ooxml.test_body import GONE, blocks, cell, para, row, table
from toolkit.blocks import Cell

RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_a_cell_says_where_it_stands_and_how_many_columns_it_covers() -> None:
    wide = cell(para("a"), '<w:gridSpan w:val="2"/>')
    header = row(wide, cell(para("b")), properties="<w:tblHeader/>")
    assert [block.cell for block in blocks(table(header, row(cell(para("c")))) + table())] == [
        Cell(table=0, row=0, column=0, columns=2, header=True),
        Cell(table=0, row=0, column=2, header=True),
        Cell(table=0, row=1, column=0),
    ]


def test_a_row_may_start_further_in() -> None:
    (block,) = blocks(table(row(cell(para("a")), properties='<w:gridBefore w:val="2"/>')))
    assert block.cell == Cell(table=0, row=0, column=2)


@pytest.mark.parametrize("go_on", [CONTINUE, '<w:vMerge w:val="continue"/>'])
def test_merged_cells_are_one_that_covers_rows(go_on: str) -> None:
    found = blocks(
        table(
            row(cell(para("a"), RESTART), cell(para("b"))),
            row(cell(para(""), go_on), cell(para("c"))),
            row(cell(para(""), go_on), cell(para("d"))),
            row(cell(para("e"), RESTART), cell(para("f"))),
        )
    )
    assert [(block.text, block.cell and block.cell.rows) for block in found] == [
        ("a", 3), ("b", 1), ("c", 1), ("d", 1), ("e", 1), ("f", 1),
    ]  # fmt: skip


def test_a_merged_cell_that_says_something_is_read_nevertheless() -> None:
    found = blocks(table(row(cell(para("a"), RESTART)), row(cell(para("b"), CONTINUE))))
    assert [(block.text, block.paragraphs) for block in found] == [("a", (0,)), ("b", (1,))]


@pytest.mark.parametrize(
    "between", [row(cell(para("b"))), row(cell(para("b"), '<w:gridSpan w:val="2"/>'))]
)
def test_a_merge_ends_at_a_row_that_does_not_go_on(between: str) -> None:
    start, on = row(cell(para("a"), RESTART)), row(cell(para("c"), CONTINUE))
    found = blocks(table(start, between, on, row(cell(para(""), CONTINUE))))
    assert [(block.text, block.cell and block.cell.rows) for block in found] == [
        ("a", 1), ("b", 1), ("c", 2),
    ]  # fmt: skip


def test_a_removed_row_is_not_covered() -> None:
    removed = row(cell(para(""), CONTINUE), properties='<w:del w:id="1"/>')
    start, on = row(cell(para("a"), RESTART)), row(cell(para("", GONE), CONTINUE))
    (block,) = blocks(table(start, removed, on))
    assert block.cell == Cell(table=0, row=0, column=0, rows=2)

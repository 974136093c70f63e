from __future__ import annotations

from tests.pdf.samples import line
from toolkit.blocks import Cell
from toolkit.pdf.cells import number_cells
from toolkit.pdf.document import make_blocks
from toolkit.pdf.lines import Line, Rule
from toolkit.pdf.tables import find_grids


def at(row: int, column: int, text: str, *, page: int = 1) -> Line:
    cell = Cell(table=0, row=row, column=column)
    return line(text, 700 - 20 * row, left=70 + 100 * column, page=page, cell=cell)


def numbered(*lines: Line) -> list[tuple[int, int, int, str]]:
    return [
        (found.cell.table, found.cell.row, found.cell.column, found.text)
        for found in number_cells(lines)
        if found.cell
    ]


def test_a_table_that_goes_on_overleaf_is_one_and_its_header_stands_once() -> None:
    assert numbered(
        at(0, 0, "Tiltak"),
        at(0, 1, "Frist"),
        at(1, 0, "Bru"),
        at(1, 1, "2025"),
        at(0, 0, "Tiltak", page=2),
        at(0, 1, "Frist", page=2),
        at(1, 0, "Tunnel", page=2),
        at(1, 1, "2026", page=2),
    ) == [
        (0, 0, 0, "Tiltak"),
        (0, 0, 1, "Frist"),
        (0, 1, 0, "Bru"),
        (0, 1, 1, "2025"),
        (0, 2, 0, "Tunnel"),
        (0, 2, 1, "2026"),
    ]


def test_the_rest_of_a_row_overleaf_belongs_to_it() -> None:
    found = numbered(at(0, 0, "Status"), at(0, 1, "Brua er"), at(0, 1, "gammel.", page=2))
    assert [place for *place, _ in found] == [[0, 0, 0], [0, 0, 1], [0, 0, 1]]


def test_what_a_cell_says_overleaf_follows_on_what_it_says_before() -> None:
    found = numbered(
        at(0, 0, "Bru"), at(0, 1, "Brua er"), at(0, 2, "2026"), at(0, 1, "gammel.", page=2)
    )
    assert [text for *_, text in found] == ["Bru", "Brua er", "gammel.", "2026"]


def test_a_cell_that_says_nothing_is_an_empty_block() -> None:
    lines = [at(0, 0, "Tiltak"), at(0, 1, "Frist"), at(1, 0, "Bru")]
    found = [(block.cell, block.text) for block in make_blocks(lines, 600)]
    assert found[-1] == (Cell(table=0, row=1, column=1), "")


def test_text_between_tables_parts_them() -> None:
    found = numbered(at(0, 0, "En"), line("Tekst", 500), at(0, 0, "To", page=2))
    assert [table for table, *_ in found] == [0, 1]


def test_rules_that_cross_make_a_grid_and_a_missing_one_merges_cells() -> None:
    rules = [
        *(Rule(upright=False, at=height, start=50, end=350) for height in (700, 650, 600)),
        *(Rule(upright=True, at=side, start=600, end=700) for side in (50, 350)),
        Rule(upright=True, at=150, start=600, end=650),
    ]
    (grid,) = find_grids(rules)
    assert grid.edges == (50, 150, 350)
    assert grid.room(60, 680) == (50, 350)
    assert grid.cell((50, 350), 680, 0) == Cell(table=0, row=0, column=0, columns=2)
    assert grid.room(160, 620) == (150, 350)
    assert grid.cell((150, 350), 620, 0) == Cell(table=0, row=1, column=1)


def test_a_frame_around_text_is_no_table() -> None:
    sides = [Rule(upright=True, at=side, start=600, end=700) for side in (50, 350)]
    assert find_grids([*sides, Rule(upright=False, at=600, start=50, end=350)]) == ()

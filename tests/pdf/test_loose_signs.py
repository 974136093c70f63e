from __future__ import annotations

from tests.pdf.samples import line
from toolkit.blocks import Cell
from toolkit.pdf.loose_signs import with_signs

LEFT, RIGHT = Cell(table=0, row=0, column=0), Cell(table=0, row=0, column=1)


def test_a_sign_drawn_after_the_text_stands_in_front_of_what_is_beside_it() -> None:
    lines = with_signs(
        [line("Møte", 700, left=90), line("Brev", 686, left=90), line("•", 686), line("•", 700)]
    )
    assert [(one.text, one.left) for one in lines] == [("• Møte", 70), ("• Brev", 70)]


def test_a_number_drawn_by_itself_stands_apart_from_its_text() -> None:
    (one,) = with_signs([line("1)", 700), line("Møte", 700, left=91)])
    assert (one.text, one.apart) == ("1) Møte", 1.0)


def test_a_dash_that_is_all_a_cell_says_stays_there() -> None:
    lines = [line("–", 700, cell=LEFT), line("Tinn", 700, left=85, cell=RIGHT)]
    assert with_signs(lines) == tuple(lines)


def test_a_sign_with_nothing_beside_it_stays_a_line() -> None:
    lines = [line("•", 700), line("Møte", 600, left=85), line("langt borte", 700, left=200)]
    assert with_signs(lines) == tuple(lines)

from __future__ import annotations

from tests.pdf.samples import BOLD, LARGE, line
from toolkit.pdf.document import make_blocks
from toolkit.pdf.lines import Line

WIDTH = 495
LONG = "Rådet samler kommunene om de sakene som ingen løser alene i regionen,"


def texts(*lines: Line) -> list[str]:
    return [block.text for block in make_blocks(lines, WIDTH)]


def test_full_lines_at_the_usual_distance_are_one_paragraph() -> None:
    assert texts(line(LONG, 700), line("og hvert år.", 686)) == [f"{LONG} og hvert år."]


def test_a_wider_gap_parts_paragraphs() -> None:
    lines = [line(LONG, 700), line(LONG, 686), line("Og hvert år.", 660)]
    assert texts(*lines) == [f"{LONG} {LONG}", "Og hvert år."]


def test_a_short_last_line_parts_paragraphs_without_a_gap() -> None:
    lines = [line(LONG, 700), line("og så videre.", 686), line("Ny setning.", 672)]
    assert texts(*lines) == [f"{LONG} og så videre.", "Ny setning."]


def test_an_indented_line_opens_a_paragraph() -> None:
    assert texts(line(LONG, 700), line("Ny setning.", 686, left=90)) == [LONG, "Ny setning."]


def test_bullets_are_items_and_what_hangs_below_belongs_to_them() -> None:
    lines = [line(f"• {LONG}", 700), line("og møter", 686, left=80), line("• Brev", 672)]
    blocks = make_blocks(lines, WIDTH)
    assert [(b.marker, b.text) for b in blocks] == [("•", f"{LONG} og møter"), ("•", "Brev")]


def test_a_sentence_goes_on_over_a_page_break() -> None:
    assert texts(line(LONG, 90), line("og hvert år.", 700, page=2)) == [f"{LONG} og hvert år."]


def test_a_paragraph_that_ends_on_a_page_is_not_joined_to_the_next() -> None:
    assert texts(line("Slutt.", 90), line("Ny side.", 700, page=2)) == ["Slutt.", "Ny side."]


def test_a_heading_over_two_lines_is_one_and_the_largest_is_level_one() -> None:
    lines = [
        line("Samferdsel", 700, look=LARGE),
        line(LONG.replace(",", ""), 670, look=BOLD),
        line("til Kongsberg", 656, look=BOLD),
        line(LONG, 640),
        line(LONG, 626),
    ]
    blocks = make_blocks(lines, WIDTH)
    assert [block.level for block in blocks] == [1, 2, None]
    assert blocks[1].text.endswith("regionen til Kongsberg")


def test_a_bold_label_on_a_line_of_its_own_is_no_heading() -> None:
    lines = [line("Status:", 700, look=BOLD), line(LONG, 686), line(LONG, 672)]
    assert [block.level for block in make_blocks(lines, WIDTH)] == [None, None]


def test_what_stands_in_bold_again_and_again_is_a_label_and_no_heading() -> None:
    lines = [
        part
        for top in (700, 650, 600)
        for part in (line("Status", top, look=BOLD), line(LONG, top - 14))
    ]
    assert {block.level for block in make_blocks(lines, WIDTH)} == {None}


def test_a_title_that_comes_back_over_labels_is_a_heading() -> None:
    lines = [line("Samferdsel", 760, look=LARGE)]
    for top in (700, 620, 540):
        lines += [line("Ny bru", top, look=BOLD), line(f"Status: {LONG}", top - 20)]
    levels = [block.level for block in make_blocks(lines, WIDTH)]
    assert levels == [1, 2, None, 2, None, 2, None]


def test_bold_lines_in_body_size_show_no_levels_where_all_look_alike() -> None:
    lines = [line("Samferdsel", 700, look=BOLD), line(LONG, 680), line("Ny bru", 650, look=BOLD)]
    blocks = make_blocks([*lines, line(LONG, 630)], WIDTH)
    assert [(block.level, block.bold) for block in blocks] == [
        (None, 10),
        (None, 0),
        (None, 6),
        (None, 0),
    ]

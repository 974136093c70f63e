from __future__ import annotations

import pytest
from msgspec import structs

from tests.pdf.samples import BOLD, line
from toolkit.pdf.document import make_blocks
from toolkit.pdf.lines import Line

WIDTH = 495
LONG = "Møter med fylket om fordeling av kostnadene og om rekkefølgen i dalen"
FULL = line(LONG, 760)


def marked(*lines: Line) -> list[tuple[str | None, str]]:
    blocks = make_blocks([FULL, line("Dette gjøres:", 740), *lines], WIDTH)
    above = next(n for n, block in enumerate(blocks, 1) if block.text.endswith("gjøres:"))
    return [(block.marker, block.text) for block in blocks[above:]]


def apart(text: str, baseline: float) -> Line:
    return structs.replace(line(text, baseline), apart=0.6)


@pytest.mark.parametrize("sign", ["–", "-", "—", "•", "▪", "o", "→", "❖", "›"])
def test_a_sign_in_front_of_hanging_text_makes_an_item(sign: str) -> None:
    lines = [
        line(f"{sign} {LONG}", 700),
        line("hele dalføret", 686, left=84),
        line(f"{sign} brev", 672),
    ]
    assert marked(*lines) == [(sign, f"{LONG} hele dalføret"), (sign, "brev")]


def test_a_bullet_of_a_symbol_font_needs_no_space_and_is_shown_as_a_bullet() -> None:
    assert marked(line("\uf0a8Brev", 700)) == [("•", "Brev")]


@pytest.mark.parametrize(
    ("one", "two"), [("1)", "2)"), ("1.", "2."), ("a)", "b)"), ("(1)", "(2)"), ("a.", "b.")]
)
def test_numbers_that_count_on_set_apart_from_their_text_make_items(one: str, two: str) -> None:
    lines = [
        apart(f"{one} {LONG}", 700),
        line("i hele dalføret", 686, left=84),
        apart(f"{two} brev", 672),
    ]
    assert marked(*lines) == [(one, f"{LONG} i hele dalføret"), (two, "brev")]


def test_a_number_that_is_typed_into_the_text_stays_there() -> None:
    lines = [line("1. Møte", 700), line("2. Brev", 686)]
    assert marked(*lines) == [(None, "1. Møte"), (None, "2. Brev")]


def test_a_number_that_nothing_counts_on_from_is_text() -> None:
    assert marked(apart("1. mai er siste frist.", 700)) == [(None, "1. mai er siste frist.")]


def test_a_number_behind_a_colon_and_set_in_opens_a_list_of_one() -> None:
    assert marked(line("1. Brev", 700, left=84)) == [("1.", "Brev")]


def test_numbered_labels_keep_their_numbers() -> None:
    bold = [structs.replace(line(text, 700, look=BOLD), apart=0.6) for text in ("1. Mål: A",)]
    lines = [*bold, apart("2. Tiltak: B", 686), apart("1. Mål: C", 660), apart("2. Tiltak: D", 646)]
    assert [marker for marker, _ in marked(*lines)] == [None] * 4


def test_a_dash_inside_a_sentence_opens_no_item_where_it_wraps() -> None:
    lines = [line(LONG, 700), line("– og om byggestart – før jul.", 686)]
    assert marked(*lines) == [(None, f"{LONG} – og om byggestart – før jul.")]

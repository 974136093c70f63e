from __future__ import annotations

import pytest

from tests.hearing.samples import OPENING, letter, read
from tests.tiny import p
from toolkit.hearing.letter import Letter
from toolkit.hearing.references import read_reference


def numbers(told: Letter) -> list[str]:
    return [one.value for one in read_reference(told).found]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Vår ref.: 25/1187-4", "25/1187"),
        ("Vår referanse 2025/2207", "2025/2207"),
        ("Saksnr.: 202501234-12", "202501234"),
        ("Arkivsak: 24/00123 - 7", "24/00123"),
        ("Saksref.: 25/2904 – MAR", "25/2904"),
    ],
)
def test_a_case_number_stands_behind_its_label_without_the_documents_own(
    line: str, number: str
) -> None:
    assert numbers(letter(line, OPENING)) == [number]


def test_our_own_number_is_not_theirs() -> None:
    assert numbers(letter("Deres ref.: 24/1", "Vår ref.: 25/1187", OPENING)) == ["25/1187"]


def test_a_case_number_stands_in_the_column_of_its_label() -> None:
    labels = "Deres ref.\tVår ref.\tDato"
    assert numbers(letter(labels, "\t25/1187-4\t10. mars 2025", OPENING)) == ["25/1187"]
    assert numbers(letter(labels, "24/906\t\t10. mars 2025", OPENING)) == []


def test_a_case_number_stands_in_the_cell_beside_or_under_its_label() -> None:
    def table(*rows: tuple[str, ...]) -> str:
        cells = ("".join(f"<w:tc>{p(text)}</w:tc>" for text in row) for row in rows)
        return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"

    beside = table(("Deres ref.:", "24/906"), ("Vår ref.:", "25/1187"))
    under = table(("Deres ref.", "Vår ref."), ("24/906", "25/1187"))
    for xml in (beside, under):
        assert numbers(read(xml + p(OPENING))) == ["25/1187"]


def test_a_case_number_is_what_the_text_asks_to_have_in_the_answer() -> None:
    told = letter(OPENING, "Oppgi saksnummer 25/1187 i svaret.", "Loven er av 2006, jf. 24/33.")
    assert numbers(told) == ["25/1187"]


def test_head_and_text_that_disagree_are_both_shown() -> None:
    told = letter("Vår ref.: 25/1187", OPENING, "Merk svaret med «25/1178».")
    assert numbers(told) == ["25/1187", "25/1178"]


def test_what_is_no_case_number_is_not_taken_for_one() -> None:
    assert numbers(letter("Vår ref.: KAE", "Saksnr.:", "Dato: 10.3.2025", OPENING)) == []

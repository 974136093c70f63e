from __future__ import annotations

import io

import pytest

from tests.pdf.paper import pdf
from toolkit.blocks import Passage
from toolkit.pdf.pages import read_passages
from toolkit.refusals import DamagedPdf, NotPdf, ScannedPdf

LONG = "Regjeringen vil prioritere utbygging av veier og jernbane i alle deler av lan-"
REST = "det, og sier hvordan pengene skal brukes i årene som kommer."


GAP = [""] * 6


def read(*pages: list[str]) -> list[Passage]:
    return [
        one
        for part in read_passages(io.BytesIO(pdf(pages)), "rapport.pdf")
        for one in part.passages
    ]


def test_a_paragraph_that_goes_on_overleaf_is_whole_and_knows_where_the_page_turns() -> None:
    first, second = read([LONG], [REST, "", "Nytt avsnitt her."])
    assert first.text == (
        "Regjeringen vil prioritere utbygging av veier og jernbane i alle deler av landet, og sier"
        " hvordan pengene skal brukes i årene som kommer."
    )
    assert first.page == 1
    assert first.page_at(10) == 1
    assert first.page_at(first.text.index("hvordan")) == 2
    assert (second.text, second.page, second.document) == ("Nytt avsnitt her.", 2, "rapport.pdf")


def text(number: int) -> list[str]:
    return [f"Avsnitt {number} sier at veien skal bygges om i løpet av årene,", "og at det er bra."]


def test_running_headers_and_page_numbers_are_left_out() -> None:
    pages = [["Transportplan 2031", *GAP, *text(n), f"#{n}"] for n in range(1, 41)]
    assert [passage.text for passage in read(*pages)] == [" ".join(text(n)) for n in range(1, 41)]


def test_the_header_of_a_short_chapter_is_left_out_too() -> None:
    pages = [[f"Kapittel {'abcd'[n // 4]}", *GAP, *text(n)] for n in range(16)]
    assert [passage.text for passage in read(*pages)] == [" ".join(text(n)) for n in range(16)]


def test_the_contents_list_is_left_out() -> None:
    pages = [["Innhold", "1 Veg ............ 2"], ["Veg er viktig."]]
    assert "Veg er viktig." in [passage.text for passage in read(*pages)]
    assert not any("...." in passage.text for passage in read(*pages))


def test_a_larger_line_is_a_heading() -> None:
    (heading, text) = read(["!3 Jernbane", "", "Toget går hver time gjennom dalen i dag."])
    assert heading.rank > text.rank == 0


def test_a_pdf_without_text_is_refused_by_name() -> None:
    with pytest.raises(ScannedPdf, match="skann"):
        list(read_passages(io.BytesIO(pdf([[], []])), "skann.pdf"))


@pytest.mark.parametrize(("data", "refusal"), [(b"tekst", NotPdf), (b"%PDF-1.4 x", DamagedPdf)])
def test_what_is_no_whole_pdf_is_refused(data: bytes, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        list(read_passages(io.BytesIO(data), "x.pdf"))

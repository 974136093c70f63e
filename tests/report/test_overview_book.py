import io

import pytest
from msgspec import structs
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.plans import plan
from toolkit.model.language import Language
from toolkit.model.merged import Merged, Outcome
from toolkit.refusals import TextTooLong, UnwritableText
from toolkit.report.overview import Row
from toolkit.report.overview_book import write_overview_book

MERGED = Merged(base=plan(), plan=plan(), decisions=())
ROW = Row(
    sender="Tinn",
    source="tinn.xlsx",
    area="2.1 Samferdsel",
    heading="Ny bru",
    field="status",
    label="Status",
    before="Brua er stengt.",
    after="Brua er åpen.",
    date="2026-11-20T10:00:00Z",
    outcome=Outcome.TAKEN,
    project="ny-bru",
)


def written(*rows: Row, language: Language = Language.BOKMAL) -> Worksheet:
    data = write_overview_book(rows, MERGED, language)
    assert data == write_overview_book(rows, MERGED, language)
    return load_workbook(io.BytesIO(data)).worksheets[0]


def texts(sheet: Worksheet) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


def test_an_overview_has_a_row_for_each_change() -> None:
    sheet = written(ROW)
    assert texts(sheet) == [
        ("Oversikt over innspill – Politisk tiltaksplan 2024-2027", *[None] * 8),
        (
            "Avsender",
            "Kilde",
            "Område",
            "Prosjekt",
            "Felt",
            "Før",
            "Etter eller kommentar",
            "Dato",
            "Utfall",
        ),
        (
            "Tinn",
            "tinn.xlsx",
            "2.1 Samferdsel",
            "Ny bru",
            "Status",
            "Brua er stengt.",
            "Brua er åpen.",
            "20.11.2026",
            "tatt inn",
        ),
    ]


def test_what_came_or_went_says_so_and_a_comment_is_only_that() -> None:
    came = structs.replace(ROW, before="")
    went = structs.replace(ROW, after="", outcome=Outcome.OPEN, field="project", label="project")
    comment = structs.replace(ROW, before="", after="Hei", outcome=None, field="", label="")
    rows = [row[4:7] + row[8:] for row in texts(written(came, went, comment))[2:]]
    assert rows == [
        ("Status", "(nytt)", "Brua er åpen.", "tatt inn"),
        ("Hele prosjektet", "Brua er stengt.", "(tas ut)", "til avgjørelse"),
        (None, None, "Hei", "kommentar"),
    ]


def test_an_overview_can_be_in_nynorsk() -> None:
    sheet = written(structs.replace(ROW, outcome=Outcome.NOT), language=Language.NYNORSK)
    assert sheet.title == "Innspel"
    assert (sheet["A1"].value, sheet["A2"].value, sheet["I3"].value) == (
        "Oversikt over innspel – Politisk tiltaksplan 2024-2027",
        "Avsendar",
        "ikkje",
    )


def test_the_header_stays_in_sight_filters_and_is_printed_on_each_page() -> None:
    sheet = written(ROW, ROW)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A3", "A2:I4")
    assert (sheet.print_title_rows, sheet.page_setup.orientation) == ("$2:$2", "landscape")
    assert sheet["F3"].alignment.wrap_text
    assert not sheet.protection.sheet


@pytest.mark.parametrize("text", ["=1+1", "+47", "-10 %", "@A1", "#REF!"])
def test_text_is_never_a_formula(text: str) -> None:
    sheet = written(structs.replace(ROW, before=text, after=text, sender=text, label=text))
    cells = [sheet[f"{column}3"] for column in "AEFG"]
    assert [(cell.value, cell.data_type) for cell in cells] == [(text, "s")] * 4


def test_an_overview_without_input_says_so() -> None:
    assert written()["A2"].value == "Det er ikke kommet noen innspill."


def test_what_no_cell_holds_is_refused() -> None:
    with pytest.raises(TextTooLong):
        written(structs.replace(ROW, after="x" * 32768))
    with pytest.raises(UnwritableText):
        written(structs.replace(ROW, after="\x00"))

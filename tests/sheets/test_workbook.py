import io

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.plans import plan, plan_file
from tests.sheets.workbooks import (
    BEFORE,
    BRIDGE,
    COLUMNS,
    HEADER,
    MEASURES,
    STATUS,
    TEXT,
    TRAIN_RESPONSIBLE,
    sent,
    sheet_of,
    with_list,
)
from tests.tiny import h, p
from toolkit.model.language import Language
from toolkit.model.plan import Plan
from toolkit.refusals import TextTooLong, UnwritableText
from toolkit.sheets.workbook import write_workbook

FORMULAS = ("=1+1", "+47 32 00 00 00", "-10 %", "@SUM(A1)", "#N/A", "=cmd|' /C calc'!A0")


def opened(data: bytes) -> Worksheet:
    return load_workbook(io.BytesIO(data)).worksheets[0]


def plan_saying(text: str) -> Plan:
    body = h(1, "Område") + h(2, "Prosjekt") + p(f"**Status:** {text}") + p("**Tiltak:** Ring.")
    return plan(plan_file(body))


def test_a_workbook_has_a_row_for_each_project_and_for_each_of_its_fields() -> None:
    sheet = opened(sent())
    rows = sheet.iter_rows(min_row=HEADER, min_col=2, values_only=True)
    assert list(rows)[:5] == [
        ("Område", "Prosjekt", "Felt", "Teksten i planen", "Deres tekst", "Svar", "Kommentar"),
        ("2.1 Samferdsel 2024-2027", "Ny bru", "Hele prosjektet", "Ny bru", "Ny bru", None, None),
        (
            "2.1 Samferdsel 2024-2027",
            "Ny bru",
            "Status",
            "Brua er stengt. Fylket setter av 7,5 millioner i 2024.",
            "Brua er stengt. Fylket setter av 7,5 millioner i 2024.",
            None,
            None,
        ),
        ("2.1 Samferdsel 2024-2027", "Ny bru", "Målsetting", None, None, None, None),
        (
            "2.1 Samferdsel 2024-2027",
            "Ny bru",
            "Tiltak",
            "Dialog med fylket.\nMøte hver vår.",
            "Dialog med fylket.\nMøte hver vår.",
            None,
            None,
        ),
    ]
    assert sheet.max_row == TRAIN_RESPONSIBLE


def test_only_the_columns_for_answers_can_be_written_in() -> None:
    sheet = opened(sent())
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    open_cells = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked
    }
    assert open_cells == {
        f"{column}{row}" for column in "FGH" for row in range(BRIDGE, TRAIN_RESPONSIBLE + 1)
    }


def test_rows_can_be_filtered_sorted_and_made_higher_in_a_protected_sheet() -> None:
    protection = opened(sent()).protection
    assert (protection.autoFilter, protection.sort, protection.formatRows) == (False, False, False)
    assert protection.insertRows
    assert protection.deleteRows


def test_the_header_stays_in_sight_filters_and_is_printed_on_each_page() -> None:
    sheet = opened(sent())
    assert sheet.freeze_panes == f"A{BRIDGE}"
    assert sheet.auto_filter.ref == f"A{HEADER}:H{TRAIN_RESPONSIBLE}"
    assert sheet.print_title_rows == f"${HEADER}:${HEADER}"
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)


def test_the_answers_to_a_project_are_more_than_those_to_a_field() -> None:
    offers = opened(sent()).data_validations.dataValidation
    assert [(str(offer.sqref), offer.formula1) for offer in offers] == [
        ("G5 G10", '"Uendret,Endret,Strykes,Ferdig,Utgår"'),
        ("G6 G7 G8 G9 G11 G12 G13", '"Uendret,Endret,Strykes"'),
    ]


def test_a_workbook_can_be_in_nynorsk() -> None:
    sheet = opened(sent(language=Language.NYNORSK))
    assert sheet.title == "Innspel"
    assert [sheet[f"{column}{HEADER}"].value for column in COLUMNS] == [
        "Nøkkel",
        "Område",
        "Prosjekt",
        "Felt",
        "Teksten i planen",
        "Dykkar tekst",
        "Svar",
        "Kommentar",
    ]
    assert sheet["D5"].value == "Heile prosjektet"
    offers = [offer.formula1 for offer in sheet.data_validations.dataValidation]
    assert offers[0] == '"Uendra,Endra,Strykast,Ferdig,Utgår"'


def test_the_deadline_and_who_to_ask_stand_above_the_table() -> None:
    sheet = opened(write_workbook(sheet_of(plan(), deadline="1. mars", contact="Kari, 32 00 00")))
    assert sheet["B1"].value == "Politisk tiltaksplan 2024-2027 – innspill fra Tinn"
    assert sheet["B3"].value == "Svarfrist: 1. mars   Spørsmål: Kari, 32 00 00"


def test_keys_and_what_travels_along_are_hidden() -> None:
    book = load_workbook(io.BytesIO(sent()))
    assert book.worksheets[0].column_dimensions["A"].hidden
    assert book.worksheets[0].row_dimensions[HEADER - 1].hidden
    assert [sheet.sheet_state for sheet in book.worksheets] == ["visible", "veryHidden"]


@pytest.mark.parametrize("text", FORMULAS)
def test_text_is_never_a_formula_or_an_error(text: str) -> None:
    sheet = opened(write_workbook(sheet_of(plan_saying(text))))
    for column in (BEFORE, TEXT):
        cell = sheet[f"{column}{STATUS}"]
        assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
        assert bool(cell.quotePrefix) == (text[0] in "=+-@")


def test_what_looks_like_a_code_of_excel_is_escaped() -> None:
    sheet = opened(write_workbook(sheet_of(plan_saying("Se _x0041_ og _x_."))))
    assert sheet[f"{TEXT}{STATUS}"].value == "Se _x005F_x0041_ og _x_."


def test_items_of_a_list_are_lines_with_their_marker() -> None:
    said = opened(sent(with_list(plan())))[f"{TEXT}{MEASURES}"].value
    assert said == "• Dialog med fylket.\n• Møte hver vår."


def test_equal_sheets_give_equal_bytes_without_the_date_of_today() -> None:
    data = sent()
    assert data == sent()
    properties = load_workbook(io.BytesIO(data)).properties
    assert (properties.created.year, properties.modified.year) == (1980, 1980)
    assert properties.title == "Politisk tiltaksplan 2024-2027 – innspill fra Tinn"
    assert properties.creator == "Tinn"


def test_a_date_that_is_given_is_that_of_the_workbook() -> None:
    data = write_workbook(sheet_of(plan()), date="2026-11-20T10:00:00+00:00")
    modified = load_workbook(io.BytesIO(data)).properties.modified
    assert f"{modified:%Y-%m-%d %H:%M}" == "2026-11-20 10:00"


def test_a_text_too_long_for_a_cell_is_refused_by_name() -> None:
    assert opened(write_workbook(sheet_of(plan_saying("x" * 32767))))[f"{TEXT}{STATUS}"].value
    with pytest.raises(TextTooLong, match="has 32768 characters, and a cell in Excel holds 32767"):
        write_workbook(sheet_of(plan_saying("x" * 32768)))


def test_a_control_character_is_refused_by_name() -> None:
    with pytest.raises(UnwritableText, match=r"U\+0007"):
        write_workbook(sheet_of(plan(), contact="Kari\a"))

import io
import random
import zipfile
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from tests.plans import BODY, plan, plan_file
from tests.sheets.workbooks import (
    ANSWER,
    BEFORE,
    BRIDGE,
    COMMENT,
    DATE,
    FIELD,
    GOAL,
    HEADER,
    KEY,
    MEASURES,
    PROJECT,
    RESPONSIBLE,
    SHEET_PART,
    STATUS,
    TEXT,
    TRAIN,
    TRAIN_MEASURES,
    TRAIN_RESPONSIBLE,
    TRAIN_STATUS,
    Work,
    changes,
    kinds,
    patched,
    problems,
    put,
    read,
    saved,
    sent,
    with_list,
    worked_on,
)
from tests.tiny import docx, h, p
from toolkit.model.language import Language
from toolkit.model.plan import list_projects
from toolkit.problems import Place
from toolkit.refusals import (
    ColumnDoubled,
    ColumnMissing,
    DamagedExcel,
    EncryptedExcel,
    NoRows,
    NotASheet,
    NotExcel,
    OtherPlan,
    RowsMixed,
    StrictExcel,
    TooLargeExcel,
    UnsafeFile,
)

OLD_STATUS = "Brua er stengt. Fylket setter av 7,5 millioner i 2024."
NEW_STATUS = "Brua er åpnet igjen."
NEW = put(TEXT, STATUS, NEW_STATUS)
TAKEN = {("ny-bru", "Status"): NEW_STATUS}


# What a row can say


def test_a_workbook_that_nobody_touched_changes_nothing() -> None:
    update = read(sent())
    assert (changes(update), problems(update), update.removed) == ({}, [], ())
    assert [listed.project.id for listed in list_projects(update.plan)] == [
        "ny-bru",
        "to-tog-i-timen",
    ]
    assert list_projects(update.plan) == list_projects(plan())


def test_an_update_is_from_the_municipality_it_was_made_for_and_partial() -> None:
    update = read(sent())
    assert (update.stamp.author, update.stamp.date, update.source) == ("Tinn", DATE, "tinn.xlsx")
    assert update.partial
    assert update.carried is not None
    assert update.carried.municipality == "Tinn"


def test_the_date_is_the_one_on_which_it_was_saved() -> None:
    book = load_workbook(io.BytesIO(sent()))
    book.save(stream := io.BytesIO())
    today = book.properties.modified
    assert read(stream.getvalue()).stamp.date == f"{today:%Y-%m-%dT%H:%M:%SZ}"


def test_a_changed_text_stands_in_its_row_and_unchanged_paragraphs_where_they_stood() -> None:
    update = read(worked_on(put(TEXT, MEASURES, "Dialog med fylket.\nMøte hver høst.")))
    assert changes(update) == {("ny-bru", "Tiltak"): "Dialog med fylket.\nMøte hver høst."}
    assert problems(update) == []
    old = list_projects(plan())[0].project.fields[2].paragraphs
    kept, new = list_projects(update.plan)[0].project.fields[2].paragraphs
    assert kept == old[0]
    assert new.place.spot == ("Innspill", MEASURES - 1)
    assert new.place.end - new.place.start == len("Møte hver høst.")


def test_text_in_an_empty_field_is_taken_in() -> None:
    update = read(worked_on(put(TEXT, GOAL, "Ny bru i 2028.")))
    assert changes(update) == {("ny-bru", "Målsetting"): "Ny bru i 2028."}


def test_whitespace_and_line_ends_change_nothing() -> None:
    text = "  Dialog med  fylket. \r\n\r\n Møte hver\u00a0vår.\r\n"
    update = read(worked_on(put(TEXT, MEASURES, text)))
    assert (changes(update), problems(update)) == ({}, [])


def test_line_ends_of_other_programs_part_paragraphs() -> None:
    update = read(worked_on(put(TEXT, MEASURES, "En._x000D_\nTo.\r\n  Tre.  ")))
    assert changes(update) == {("ny-bru", "Tiltak"): "En.\nTo.\nTre."}


def test_items_of_a_list_may_be_written_with_or_without_a_bullet() -> None:
    base = with_list(plan())
    text = "Dialog med fylket.\n- Ring fylket.\n• Møte hver vår.\nSkriv."
    update = read(worked_on(put(TEXT, MEASURES, text), data=sent(base)), base)
    paragraphs = list_projects(update.plan)[0].project.fields[2].paragraphs
    assert [(paragraph.marker, paragraph.text) for paragraph in paragraphs] == [
        ("•", "Dialog med fylket."),
        ("•", "Ring fylket."),
        ("•", "Møte hver vår."),
        ("•", "Skriv."),
    ]


def test_a_dash_in_a_text_without_a_list_is_text() -> None:
    update = read(worked_on(put(TEXT, STATUS, "- Ikke avklart")))
    assert changes(update) == {("ny-bru", "Status"): "- Ikke avklart"}


def test_a_title_can_be_changed() -> None:
    update = read(worked_on(put(TEXT, TRAIN, "Tre tog\ni timen")))
    assert changes(update) == {("to-tog-i-timen", "title"): "Tre tog i timen"}


@pytest.mark.parametrize("answer", ["Strykes", "strykes ", "Strykast", "STRYKES."])
def test_a_field_is_struck_by_the_answer(answer: str) -> None:
    update = read(worked_on(put(ANSWER, STATUS, answer)))
    assert (changes(update), problems(update)) == ({("ny-bru", "Status"): None}, [])


def test_a_field_whose_text_is_deleted_too_is_struck_without_doubt() -> None:
    update = read(worked_on(put(ANSWER, STATUS, "Strykes"), put(TEXT, STATUS, None)))
    assert (changes(update), problems(update)) == ({("ny-bru", "Status"): None}, [])


@pytest.mark.parametrize(
    ("answer", "comment"), [("Strykes", None), ("Ferdig", "Ferdig"), ("Utgår", "Utgår")]
)
def test_a_project_is_asked_to_be_struck(answer: str, comment: str | None) -> None:
    update = read(worked_on(put(ANSWER, BRIDGE, answer)))
    assert (update.removed, changes(update), problems(update)) == (("ny-bru",), {}, [])
    assert [c.text for c in update.plan.comments] == ([comment] if comment else [])


def test_why_a_project_is_done_stands_in_the_comment() -> None:
    update = read(worked_on(put(ANSWER, BRIDGE, "Ferdig"), put(COMMENT, BRIDGE, "Åpnet i mai.")))
    assert [comment.text for comment in update.plan.comments] == ["Ferdig: Åpnet i mai."]


def test_a_comment_stands_in_the_row_where_its_label_is_found_too() -> None:
    update = read(worked_on(put(COMMENT, STATUS, "Sjekk tallet.")))
    (comment,) = update.plan.comments
    assert (comment.author, comment.date > "2026", comment.text) == (
        "Tinn",
        True,
        "Sjekk tallet.",
    )
    assert comment.place.spot == ("Innspill", STATUS - 1)
    label = list_projects(update.plan)[0].project.fields[0].label
    assert (label.text, label.place.spot) == ("Status", comment.place.spot)
    assert changes(update) == {}


def test_a_comment_on_a_struck_field_is_found_at_the_title() -> None:
    update = read(worked_on(put(ANSWER, STATUS, "Strykes"), put(COMMENT, STATUS, "Utdatert.")))
    project = list_projects(update.plan)[0].project
    assert project.title.place.spot == update.plan.comments[0].place.spot


def test_a_note_on_a_cell_is_a_comment_by_who_wrote_it() -> None:
    def note(sheet: Worksheet) -> None:
        sheet[f"{TEXT}{STATUS}"].comment = Comment("Se her", "Ola")
        sheet[f"{AREA_CELL}"].comment = Comment(THREADED, "tc={0F-1}")

    update = read(worked_on(note))
    assert [(c.author, c.text, c.place.paragraph + 1) for c in update.plan.comments] == [
        ("Ola", "Se her", STATUS),
        ("Tinn", "Hva med gang- og sykkelvei?", TRAIN),
    ]


AREA_CELL = f"B{TRAIN}"
THREADED = (
    "[Kommentartråd]\n\nDin versjon av Excel lar deg lese denne kommentartråden. Finn ut mer:"
    " https://go.microsoft.com/fwlink/?linkid=870924\n\nKommentar:\n    Hva med gang- og sykkelvei?"
)


# What does not fit together


def test_an_emptied_cell_is_named_and_nothing_is_lost() -> None:
    update = read(worked_on(put(TEXT, STATUS, None)))
    assert changes(update) == {}
    assert problems(update) == [
        "Innspill, row 6: the text of “Ny bru: Status” is deleted, but the answer does not say to"
        " strike it; it was left as it is in the plan."
    ]


def test_unchanged_is_answered_where_the_text_is_changed() -> None:
    update = read(worked_on(NEW, put(ANSWER, STATUS, "Uendret")))
    assert (changes(update), kinds(update)) == (TAKEN, ["answer-unchanged"])


def test_changed_is_answered_where_the_text_is_not() -> None:
    update = read(worked_on(put(ANSWER, STATUS, "Endret"), put(ANSWER, BRIDGE, "Endret")))
    assert (changes(update), kinds(update)) == ({}, ["answer-changed"])


def test_a_field_is_struck_and_changed() -> None:
    update = read(worked_on(NEW, put(ANSWER, STATUS, "Strykes")))
    assert changes(update) == {("ny-bru", "Status"): None}
    assert problems(update) == [
        "Innspill, row 6: the answer says to strike this, but its text is changed too:"
        " “Brua er åpnet igjen.” The changed text was not taken in. Ask which is right."
    ]


def test_a_project_is_struck_and_one_of_its_texts_changed() -> None:
    update = read(worked_on(NEW, put(ANSWER, BRIDGE, "Utgår")))
    assert (update.removed, changes(update)) == (("ny-bru",), {})
    assert kinds(update) == ["answer-struck"]
    assert NEW_STATUS in problems(update)[0]


@pytest.mark.parametrize("answer", ["Ja", "Ferdig"])
def test_an_answer_that_was_not_offered_is_named(answer: str) -> None:
    update = read(worked_on(NEW, put(ANSWER, STATUS, answer)))
    assert (changes(update), kinds(update)) == (TAKEN, ["answer-unknown"])
    assert f"“{answer}”" in problems(update)[0]


def test_text_in_the_plans_own_column_is_named() -> None:
    update = read(worked_on(put(BEFORE, STATUS, NEW_STATUS)))
    assert (changes(update), kinds(update)) == ({}, ["cell-outside"])
    assert NEW_STATUS in problems(update)[0]


# What cells can hold


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (2026, "2026"),
        (7.5, "7,5"),
        (0.1 + 0.2, "0,3"),
        (True, "SANN"),
        (date(2026, 12, 31), "31.12.2026"),
        (datetime(2026, 12, 31, 9, 30), "31.12.2026 09:30"),  # noqa: DTZ001
    ],
)
def test_numbers_and_dates_are_read_as_people_write_them(value: object, said: str) -> None:
    def type_in(sheet: Worksheet) -> None:
        sheet[f"{TEXT}{STATUS}"].number_format = "General"
        sheet[f"{TEXT}{STATUS}"].value = value

    update = read(worked_on(type_in))
    assert (changes(update), problems(update)) == ({("ny-bru", "Status"): said}, [])


def test_a_number_in_a_format_of_its_own_is_named() -> None:
    def percent(sheet: Worksheet) -> None:
        sheet[f"{TEXT}{STATUS}"] = 0.5
        sheet[f"{TEXT}{STATUS}"].number_format = "0 %"

    update = read(worked_on(percent))
    assert (changes(update), kinds(update)) == ({("ny-bru", "Status"): "0,5"}, ["cell-number"])


def test_a_date_that_is_none_is_named() -> None:
    def far_off(sheet: Worksheet) -> None:
        sheet[f"{TEXT}{STATUS}"] = 1e12
        sheet[f"{TEXT}{STATUS}"].number_format = "dd.mm.yyyy"

    update = read(worked_on(far_off))
    assert (changes(update), kinds(update)) == ({}, ["cell-unread"])


def test_a_formula_says_what_it_showed_last() -> None:
    cell = rb'<c r="F6"[^>]*>.*?</c>'
    formula = b'<c r="F6" t="str"><f>A1&amp;B1</f><v>Brua er trygg.</v></c>'
    update = read(patched(sent(), cell, formula))
    assert changes(update) == {("ny-bru", "Status"): "Brua er trygg."}
    assert problems(update) == [
        "Innspill, row 6: the cell holds a formula; the value it showed last was taken in:"
        " “Brua er trygg.”"
    ]


def test_a_formula_without_a_value_is_named() -> None:
    update = read(worked_on(put(TEXT, STATUS, "=A1"), put(COMMENT, STATUS, "Viktig")))
    assert (changes(update), update.plan.comments) == ({}, ())
    assert kinds(update) == ["cell-unread"]
    assert "Viktig" in problems(update)[0]


def test_an_error_is_named() -> None:
    update = read(worked_on(put(TEXT, STATUS, "#REF!")))
    assert (changes(update), kinds(update)) == ({}, ["cell-unread"])


def test_text_of_several_looks_is_read_whole() -> None:
    rich = CellRichText("Brua er ", TextBlock(InlineFont(b=True), "åpnet"), " igjen.")
    assert changes(read(worked_on(put(TEXT, STATUS, rich)))) == TAKEN


def test_a_full_cell_may_be_cut_off_and_is_named() -> None:
    assert changes(read(worked_on(put(TEXT, STATUS, "x" * 32766)))) == {
        ("ny-bru", "Status"): "x" * 32766
    }
    update = read(worked_on(put(TEXT, STATUS, "x" * 32767)))
    assert (changes(update), kinds(update)) == ({}, ["cell-full"])


@pytest.mark.parametrize("text", ["=1+1", "+47 32", "-10 %", "@alle", "#N/A"])
def test_text_that_looks_like_a_formula_comes_back_as_it_went_out(text: str) -> None:
    base = plan(plan_file(BODY.replace("Brua er stengt.", text)))
    update = read(sent(base), base)
    assert (changes(update, base), problems(update)) == ({}, [])


def test_codes_of_excel_come_back_as_they_went_out() -> None:
    base = plan(plan_file(BODY.replace("Brua er stengt.", "Se _x000D_ og _x0041_.")))
    update = read(sent(base), base)
    assert (changes(update, base), problems(update)) == ({}, [])


# What is done to rows


def every_row(sheet: Worksheet) -> list[list[Any]]:
    rows = sheet.iter_rows(min_row=BRIDGE, max_row=TRAIN_RESPONSIBLE, values_only=True)
    return [list(row) for row in rows]


def in_order_of(key: int) -> Work:
    """Put the rows in another order: the same for each number."""

    def work(sheet: Worksheet) -> None:
        rows = every_row(sheet)
        random.Random(key).shuffle(rows)  # noqa: S311
        for number, row in enumerate(rows, start=BRIDGE):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column).value = value

    return work


@pytest.mark.parametrize("key", range(5))
def test_rows_may_stand_in_any_order(key: int) -> None:
    update = read(worked_on(NEW, put(ANSWER, TRAIN, "Ferdig"), in_order_of(key)))
    assert (changes(update), update.removed) == (TAKEN, ("to-tog-i-timen",))
    assert problems(update) == []


def test_rows_that_are_gone_are_named_and_their_texts_kept() -> None:
    update = read(worked_on(NEW, lambda sheet: sheet.delete_rows(GOAL, 2)))
    assert changes(update) == TAKEN
    assert problems(update) == [
        "“Ny bru”: the rows for Målsetting, Tiltak are gone; the texts were left as they are in the"
        " plan."
    ]


def test_a_project_whose_rows_are_gone_is_not_struck() -> None:
    update = read(worked_on(lambda sheet: sheet.delete_rows(TRAIN, 4)))
    assert (update.removed, kinds(update)) == ((), ["rows-missing"])
    assert [listed.project.id for listed in list_projects(update.plan)] == ["ny-bru"]


def copy_row(source: int, target: int) -> Work:
    def work(sheet: Worksheet) -> None:
        for column, cell in enumerate(list(sheet[source]), start=1):
            sheet.cell(target, column).value = cell.value

    return work


def test_the_same_answer_twice_counts_once() -> None:
    update = read(worked_on(NEW, copy_row(STATUS, 14)))
    assert (changes(update), problems(update)) == (TAKEN, [])


def test_a_copy_of_a_row_in_which_only_one_says_something_is_read() -> None:
    update = read(worked_on(copy_row(STATUS, 14), put(TEXT, 14, NEW_STATUS)))
    assert (changes(update), problems(update)) == (TAKEN, [])


def test_differing_answers_about_the_same_are_named() -> None:
    update = read(worked_on(NEW, copy_row(STATUS, 14), put(TEXT, 14, "Brua er revet.")))
    assert changes(update) == {}
    assert kinds(update) == ["rows-differ"]
    assert NEW_STATUS in problems(update)[0]
    assert "row 14" in problems(update)[0]
    assert "Brua er revet." in problems(update)[0]


def test_a_row_for_a_new_project_is_named_with_all_it_says() -> None:
    new = [
        put(PROJECT, 14, "Ny sykkelvei"),
        put(FIELD, 14, "Tiltak"),
        put(TEXT, 14, "Bygge sykkelvei."),
        put("J", 14, "haster"),
    ]
    update = read(worked_on(NEW, *new))
    assert changes(update) == TAKEN
    assert problems(update) == [
        "Innspill, row 14: no text of the plan belongs to this row, so it was not taken in:"
        " “Ny sykkelvei | Tiltak | Bygge sykkelvei. | haster” Add it by hand if it is a new"
        " project."
    ]


def test_hidden_rows_are_read() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[STATUS].hidden = True

    assert changes(read(worked_on(NEW, hide))) == TAKEN


def test_a_column_sorted_without_the_others_is_refused() -> None:
    def sort(sheet: Worksheet) -> None:
        cells = [sheet[f"{TEXT}{row}"] for row in range(BRIDGE, TRAIN_RESPONSIBLE + 1)]
        values = sorted(str(cell.value or "") for cell in cells)
        for cell, value in zip(cells, values, strict=True):
            cell.value = value

    with pytest.raises(RowsMixed, match="as when one column is sorted without the others"):
        read(worked_on(sort))


def test_keys_sorted_without_the_other_columns_are_named() -> None:
    def swap(sheet: Worksheet) -> None:
        one, other = sheet[f"{KEY}{STATUS}"], sheet[f"{KEY}{TRAIN_STATUS}"]
        one.value, other.value = other.value, one.value

    update = read(worked_on(NEW, swap))
    assert changes(update) == {}
    assert kinds(update) == ["row-unsure"]
    assert NEW_STATUS in problems(update)[0]


# What is done to columns


def without_keys(sheet: Worksheet) -> None:
    sheet.delete_cols(1)


def test_without_keys_rows_are_found_by_their_names() -> None:
    update = read(worked_on(NEW, put(ANSWER, TRAIN, "Ferdig"), without_keys))
    assert (changes(update), update.removed) == (TAKEN, ("to-tog-i-timen",))
    assert problems(update) == []


TWINS = (
    h(1, "Vei")
    + h(2, "Ny bru")
    + p("**Status:** Stengt.")
    + p("**Tiltak:** Ring.")
    + h(1, "Bane")
    + h(2, "Ny bru")
    + p("**Status:** Stengt.")
    + p("**Tiltak:** Skriv.")
)


def test_without_keys_projects_of_one_name_are_told_apart_by_their_area() -> None:
    base = plan(plan_file(TWINS))
    ids = [listed.project.id for listed in list_projects(base)]
    data = worked_on(put(TEXT, 9, "Åpen."), without_keys, data=sent(base))
    update = read(data, base)
    assert (changes(update, base), problems(update)) == ({(ids[1], "Status"): "Åpen."}, [])


def test_without_keys_and_areas_what_fits_several_texts_is_named() -> None:
    base = plan(plan_file(TWINS))
    data = worked_on(put(TEXT, 9, "Åpen."), lambda s: s.delete_cols(1, 2), data=sent(base))
    update = read(data, base)
    assert changes(update, base) == {}
    assert kinds(update) == ["row-unsure"]
    assert "“Ny bru | Status | Stengt. | Åpen.”" in problems(update)[0]


def test_columns_may_be_renamed() -> None:
    update = read(worked_on(NEW, put(TEXT, HEADER, "Vårt forslag"), put(KEY, HEADER, None)))
    assert (changes(update), problems(update)) == (TAKEN, [])


def test_columns_are_found_by_their_names_where_the_hidden_row_is_gone() -> None:
    update = read(worked_on(NEW, lambda sheet: sheet.delete_rows(HEADER - 1)))
    assert (changes(update), problems(update)) == (TAKEN, [])


def test_a_renamed_column_without_the_hidden_row_is_refused_by_name() -> None:
    rename = put(TEXT, HEADER, "Vårt forslag")
    with pytest.raises(ColumnMissing, match="“Deres tekst / Dykkar tekst” is not found"):
        read(worked_on(NEW, rename, lambda sheet: sheet.delete_rows(HEADER - 1)))


def test_a_deleted_column_of_answers_is_refused_by_name() -> None:
    with pytest.raises(ColumnMissing, match="“Svar” is not found on the sheet “Innspill”"):
        read(worked_on(NEW, lambda sheet: sheet.delete_cols(7)))


def test_a_copied_column_is_refused_by_name() -> None:
    with pytest.raises(ColumnDoubled, match="“Deres tekst / Dykkar tekst” is found more than once"):
        read(worked_on(put("J", HEADER - 1, "tiltaksplan:text")))


def test_columns_may_be_moved() -> None:
    def to_the_end(sheet: Worksheet) -> None:
        sheet.move_range(f"{TEXT}1:{TEXT}{TRAIN_RESPONSIBLE}", cols=6)

    update = read(worked_on(NEW, to_the_end))
    assert (changes(update), problems(update)) == (TAKEN, [])


def test_an_inserted_column_is_named_where_it_says_something() -> None:
    def insert(sheet: Worksheet) -> None:
        sheet.insert_cols(2)
        sheet["B4"], sheet[f"B{TRAIN}"] = "Ansvarlig hos oss", "Kari"

    update = read(worked_on(NEW, insert))
    assert changes(update) == TAKEN
    assert problems(update) == [
        "Innspill, row 10: this stands outside the columns for answers and was not taken in: “Kari”"
    ]


@pytest.mark.parametrize("rows", [(1, 4), (HEADER, 1), (HEADER - 1, 2)])
def test_a_deleted_header_does_no_harm(rows: tuple[int, int]) -> None:
    update = read(worked_on(NEW, lambda sheet: sheet.delete_rows(*rows)))
    assert (changes(update), problems(update)) == (TAKEN, [])


def test_without_header_and_keys_the_table_is_refused() -> None:
    with pytest.raises(NotASheet, match=r"none of the tables .* \(sheets: Innspill\)"):
        read(worked_on(without_keys, lambda sheet: sheet.delete_rows(1, HEADER)))


@pytest.mark.parametrize(("cells", "rows"), [("F6:F7", [6, 7]), ("F6:G6", [6]), ("A6:H8", [6])])
def test_merged_answers_are_named(cells: str, rows: list[int]) -> None:
    update = read(worked_on(put(TEXT, 6, NEW_STATUS), lambda sheet: sheet.merge_cells(cells)))
    assert changes(update) == {}
    named = [problem.place for problem in update.plan.problems if problem.detail == cells]
    assert [place.paragraph + 1 for place in named if place] == rows


def test_merged_areas_do_no_harm() -> None:
    update = read(worked_on(NEW, lambda sheet: sheet.merge_cells("B5:B9")))
    assert (changes(update), problems(update)) == (TAKEN, [])


# What is done to sheets and files


def test_another_sheet_is_named() -> None:
    book = load_workbook(io.BytesIO(worked_on(NEW)))
    book.create_sheet("Notater").append(["Husk", "møtet"])
    book.create_sheet("Tom")
    update = read(saved(book))
    assert changes(update) == TAKEN
    assert problems(update) == [
        "The sheet “Notater” is none of those sent out and was not read. It begins: “Husk møtet”"
    ]


def test_a_sheet_may_be_renamed() -> None:
    book = load_workbook(io.BytesIO(worked_on(put(COMMENT, STATUS, "Hei"))))
    book.worksheets[0].title = "Tinns svar"
    update = read(saved(book))
    assert update.plan.comments[0].place.part == "Tinns svar"
    assert problems(update) == []


def test_a_copy_of_the_sheet_that_says_something_else_is_named() -> None:
    book = load_workbook(io.BytesIO(worked_on(NEW)))
    copied = book.copy_worksheet(book.worksheets[0])
    copied[f"{TEXT}{STATUS}"] = "Brua er revet."
    copied[f"{TEXT}{TRAIN_MEASURES}"] = "Annonse."
    update = read(saved(book))
    assert changes(update) == {("to-tog-i-timen", "Tiltak"): "Annonse."}
    assert kinds(update) == ["rows-differ"]


def test_without_what_travels_along_the_answers_are_who_saved_it() -> None:
    book = load_workbook(io.BytesIO(worked_on(NEW)))
    book.remove(book.worksheets[1])
    book.properties.lastModifiedBy = "Kari Nordmann"
    update = read(saved(book))
    assert (changes(update), update.stamp.author) == (TAKEN, "Kari Nordmann")
    assert problems(update) == [
        "tinn.xlsx no longer says which municipality and plan it was made for. Its answers stand"
        " in the name of Kari Nordmann; check that this is right."
    ]


def test_a_workbook_for_nobody_is_from_who_made_it() -> None:
    book = load_workbook(io.BytesIO(sent()))
    book.worksheets[1]["B2"] = None
    book.properties.creator = "Ola"
    assert read(saved(book)).stamp.author == "Ola"


def test_a_workbook_of_another_edition_is_named_and_read_by_its_keys() -> None:
    older = plan(plan_file(BODY.replace("7,5 millioner", "5 millioner")), "gammel.docx")
    data = worked_on(put(TEXT, TRAIN_MEASURES, "Annonse."), data=sent(older))
    update = read(data)
    assert changes(update) == {("to-tog-i-timen", "Tiltak"): "Annonse."}
    assert kinds(update) == ["other-edition"]


def test_projects_that_are_no_more_are_named_if_they_are_answered() -> None:
    older = plan(plan_file(BODY + h(3, "Ny ferje") + p("**Status:** I drift.")))
    assert kinds(read(sent(older))) == ["other-edition"]
    update = read(worked_on(put(TEXT, 15, "Innstilt."), data=sent(older)))
    assert (changes(update), kinds(update)) == ({}, ["other-edition", "row-added"])
    assert "Ny ferje | Status | I drift. | Innstilt." in problems(update)[1]


def test_the_plan_of_another_region_is_refused() -> None:
    body = h(1, "Havn") + h(2, "Ny kai") + p("**Status:** Planlagt.") + p("**Tiltak:** Mudre.")
    with pytest.raises(OtherPlan, match=r"only 0 of the 3 rows .* belong to plan\.docx"):
        read(sent(plan(plan_file(body))))


def test_nynorsk_is_read_too() -> None:
    data = worked_on(NEW, put(ANSWER, TRAIN, "Strykast"), data=sent(language=Language.NYNORSK))
    update = read(data)
    assert (changes(update), update.removed) == (TAKEN, ("to-tog-i-timen",))


def test_an_empty_workbook_is_refused() -> None:
    with pytest.raises(NotASheet):
        read(saved(Workbook()))


def test_a_table_without_rows_is_refused() -> None:
    with pytest.raises(NoRows):
        read(worked_on(lambda sheet: sheet.delete_rows(BRIDGE, 20)))


def test_what_is_no_workbook_is_refused() -> None:
    for data in (b"", b"Hei", docx(p("Hei")), b"%PDF-1.7"):
        with pytest.raises(NotExcel, match=r"tinn\.xlsx: this is not an Excel workbook"):
            read(data)


def test_a_workbook_cut_short_is_refused_wherever_it_is_cut() -> None:
    data = sent()
    for length in range(10, len(data), 997):
        with pytest.raises((DamagedExcel, NotExcel)):
            read(data[:length])


def test_damage_inside_is_refused_or_harmless() -> None:
    data = sent()
    for at in range(30, len(data), 211):
        spoilt = data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]
        try:
            update = read(spoilt)
        except (DamagedExcel, NotExcel, UnsafeFile, NotASheet, ColumnMissing):
            continue
        assert changes(update) == {}


def test_a_part_that_is_missing_is_damage() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sent())) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            if name != SHEET_PART:
                new.writestr(name, old.read(name))
    with pytest.raises(DamagedExcel):
        read(stream.getvalue())


def test_a_protected_file_is_refused() -> None:
    with pytest.raises(EncryptedExcel, match="without a password"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))


def test_a_strict_workbook_is_refused() -> None:
    namespace = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    ours = rb"http://schemas\.openxmlformats\.org/spreadsheetml/2006/main"
    with pytest.raises(StrictExcel):
        read(patched(sent(), ours, namespace, "xl/workbook.xml"))


def test_far_cells_are_named_though_all_cells_before_them_would_fill_the_memory() -> None:
    data = worked_on(NEW, put(KEY, 1048576, "langt nede"), put("XFD", 1048575, "langt borte"))
    data = patched(data, rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"')
    update = read(data)
    assert changes(update) == TAKEN
    assert kinds(update) == ["row-added", "row-added"]
    assert "langt borte" in problems(update)[0]
    assert "langt nede" in problems(update)[1]


ROWS = b"".join(b'<row r="%d" ht="15"/>' % number for number in range(100, 120_000))
FAR = b"".join(b'<row r="%d"><c r="XFD%d"/></row>' % (n, n) for n in range(100, 400))


@pytest.mark.parametrize("more", [ROWS, FAR, b" " * 40_000_000], ids=["rows", "far", "bomb"])
def test_far_more_than_was_sent_out_is_refused(more: bytes) -> None:
    with pytest.raises(TooLargeExcel):
        read(patched(sent(), rb"</sheetData>", more + b"</sheetData>"))


def test_entities_are_not_unfolded() -> None:
    laughs = b"".join(
        b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10 if n else b"ha") for n in range(9)
    )
    data = patched(sent(), rb"<worksheet", b"<!DOCTYPE w [" + laughs + b"]><worksheet")
    with pytest.raises(DamagedExcel):
        read(patched(data, rb"Hovedansvar", b"&e8;"))


def test_places_count_the_cells_before_in_the_row() -> None:
    (comment,) = read(worked_on(put(COMMENT, RESPONSIBLE, "Hei"))).plan.comments
    key, area, project, label = 24, len("2.1 Samferdsel 2024-2027"), len("Ny bru"), 11
    text = len("Tinn og Nore og Uvdal kommuner")
    start = key + 1 + area + 1 + project + 1 + label + 1 + 2 * (text + 1) + 1
    place = Place(part="Innspill", paragraph=RESPONSIBLE - 1, start=start, end=start + 3)
    assert comment.place == place

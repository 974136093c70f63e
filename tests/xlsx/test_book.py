import io
import zipfile

import pytest
from msgspec import structs
from openpyxl import load_workbook

from toolkit.refusals import TextTooLong
from toolkit.xlsx.book import write_book
from toolkit.xlsx.rows import read_book
from toolkit.xlsx.table import Column, Line, Table

COLUMNS = (Column(heading="Hva", width=10), Column(heading="Hvor", width=20))


def table(*lines: Line) -> Table:
    return Table(
        sheet="Ark",
        title="Tabell",
        columns=COLUMNS,
        lines=lines,
        language="nb",
        page="&P",
        above=("Tabell",),
    )


def test_what_is_written_is_read_again() -> None:
    data = write_book(table(Line(texts=("=A1", "Tinn\nRollag")), Line(texts=("", "42"))))
    (sheet,) = read_book(data, "a.xlsx").sheets
    rows = [(row.number, [(cell.column, cell.text) for cell in row.cells]) for row in sheet.rows]
    assert rows == [
        (0, [(0, "Tabell")]),
        (1, [(0, "Hva"), (1, "Hvor")]),
        (2, [(0, "=A1"), (1, "Tinn\nRollag")]),
        (3, [(1, "42")]),
    ]
    assert {cell.kind.value for row in sheet.rows for cell in row.cells} == {"text"}


def test_a_table_without_rows_can_be_written() -> None:
    sheet = load_workbook(io.BytesIO(write_book(table()))).worksheets[0]
    assert (sheet.auto_filter.ref, sheet.max_row) == ("A2:B3", 2)


def test_a_row_is_as_high_as_its_longest_text() -> None:
    lines = (Line(texts=("en", "to")), Line(texts=("x" * 45, "a\nb")), Line(texts=("x" * 9999, "")))
    sheet = load_workbook(io.BytesIO(write_book(table(*lines)))).worksheets[0]
    heights = [sheet.row_dimensions[row].height for row in (3, 4, 5)]
    assert heights == [1 * 13.5 + 4, 5 * 13.5 + 4, 409]


def test_rows_grow_when_somebody_writes_in_them() -> None:
    data = write_book(table(Line(texts=("en", "to"))))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"customHeight" not in archive.read("xl/worksheets/sheet1.xml")


def test_all_parts_have_the_same_date() -> None:
    with zipfile.ZipFile(io.BytesIO(write_book(table()))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_text_that_no_cell_holds_is_refused() -> None:
    with pytest.raises(TextTooLong, match="“xxx"):
        write_book(table(Line(texts=("x" * 32768, ""))))


def test_an_ampersand_in_the_title_is_no_code_in_the_footer() -> None:
    data = write_book(structs.replace(table(), title="Vei & bane"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"&amp;LVei &amp;&amp; bane" in archive.read("xl/worksheets/sheet1.xml")

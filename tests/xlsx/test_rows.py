import io

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from toolkit.xlsx.rows import Cell, Kind, read_book
from toolkit.xlsx.values import said


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (2026, "2026"),
        (2026.0, "2026"),
        (-7.25, "-7,25"),
        (1e20, "100000000000000000000"),
        (False, "USANN"),
        ("a_x000D_\nb\r\nc\rd", "a\nb\nc\nd"),
        ("_x005F_x000D_", "_x000D_"),
    ],
)
def test_values_are_said_as_people_write_them(value: object, text: str) -> None:
    assert said(value) == text


def test_blank_cells_and_rows_say_nothing() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["B2"], sheet["C2"], sheet["D5"] = "  ", "", "x"
    (read,) = read_book(saved(book), "a.xlsx").sheets
    assert [(row.number, row.cells) for row in read.rows] == [
        (4, (Cell(column=3, text="x", kind=Kind.TEXT),))
    ]


def test_merged_cells_and_notes_are_read() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["B2"] = "x"
    sheet.merge_cells("B2:C4")
    sheet["A1"].comment = Comment("Se her", "Ola")
    (read,) = read_book(saved(book), "a.xlsx").sheets
    (span,) = read.merged
    assert (span.name, span.top, span.bottom, span.left, span.right) == ("B2:C4", 1, 3, 1, 2)
    assert [(n.row, n.column, n.author, n.text) for n in read.notes] == [(0, 0, "Ola", "Se her")]


def test_every_sheet_is_read_hidden_ones_too() -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "en"
    other = book.create_sheet("To")
    other["A1"], other.sheet_state = "to", "veryHidden"
    sheets = read_book(saved(book), "a.xlsx").sheets
    assert [(sheet.name, sheet.rows[0].cells[0].text) for sheet in sheets] == [
        ("Sheet", "en"),
        ("To", "to"),
    ]


def test_properties_are_read() -> None:
    book = Workbook()
    book.properties.creator, book.properties.lastModifiedBy = "Kari", "Ola"
    properties = read_book(saved(book), "a.xlsx").properties
    assert (properties.creator, properties.last_modified_by) == ("Kari", "Ola")

"""Reading a workbook from outside: the texts of its sheets row by row, and what spoils them."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from enum import Enum
from io import BytesIO
from typing import Any, TypeAlias

from msgspec import Struct
from openpyxl import Workbook, load_workbook
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.utils import range_boundaries

from toolkit.blocks import Properties
from toolkit.guard.limits import LIMITS, Limits
from toolkit.refusals import DamagedExcel
from toolkit.xlsx.archive import DAMAGE, Archive, Note
from toolkit.xlsx.values import is_plain, said

RawCell: TypeAlias = ReadOnlyCell | EmptyCell


class Kind(Enum):
    """What a cell's text comes from."""

    TEXT = "text"
    NUMBER = "number"
    FORMULA = "formula"
    NO_VALUE = "no value"
    ERROR = "error"


class Cell(Struct, frozen=True, kw_only=True, gc=False):
    """A cell that says something: its column counted from 0, its text, and what that comes from."""

    column: int
    text: str
    kind: Kind = Kind.TEXT


class Row(Struct, frozen=True, kw_only=True):
    """A row that says something, its number counted from 0."""

    number: int
    cells: tuple[Cell, ...]


class Span(Struct, frozen=True, kw_only=True):
    """Merged cells: first and last row and column, counted from 0."""

    name: str
    top: int
    bottom: int
    left: int
    right: int


class Sheet(Struct, frozen=True, kw_only=True):
    """A sheet by the name on its tab, with the notes people put on its cells."""

    name: str
    rows: tuple[Row, ...]
    merged: tuple[Span, ...]
    notes: tuple[Note, ...]


class Book(Struct, frozen=True, kw_only=True):
    """A workbook as read."""

    sheets: tuple[Sheet, ...]
    properties: Properties


def read_book(data: bytes, file: str, limits: Limits = LIMITS) -> Book:
    """Read a workbook, formulas by the values they last had.

    Raises what Archive does.
    """
    archive = Archive(data, file, limits)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            formulas = open_book(data, values=False)
            values = open_book(data, values=True)
            sheets = tuple(read_sheets(formulas, values, archive))
    except DAMAGE as error:
        raise DamagedExcel(file=file) from error
    return Book(sheets=sheets, properties=archive.properties())


def open_book(data: bytes, *, values: bool) -> Workbook:
    """Open a workbook so that its rows are read one by one."""
    return load_workbook(BytesIO(data), read_only=True, data_only=values, keep_links=False)


def read_sheets(formulas: Workbook, values: Workbook, archive: Archive) -> Iterator[Sheet]:
    """Read the sheets of a workbook opened twice: for what was typed and for what it shows."""
    for typed, shown in zip(formulas.worksheets, values.worksheets, strict=True):
        yield Sheet(
            name=typed.title,
            rows=tuple(read_rows(typed, shown)),
            merged=tuple(span(name) for name in archive.merged(typed.title)),
            notes=archive.notes(typed.title),
        )


def read_rows(typed: object, shown: object) -> Iterator[Row]:
    """Read the rows that say something."""
    pairs = zip(raw_rows(typed), raw_rows(shown), strict=True)
    for number, (formulas, values) in enumerate(pairs):
        cells = (
            read_cell(column, formula, value)
            for column, (formula, value) in enumerate(zip(formulas, values, strict=True))
        )
        said_cells = tuple(cell for cell in cells if cell is not None)
        if said_cells:
            yield Row(number=number, cells=said_cells)


def raw_rows(sheet: Any) -> Iterator[tuple[RawCell, ...]]:  # noqa: ANN401 - types of openpyxl
    """Give the rows of a sheet opened for reading, whatever it says about its own size."""
    sheet.reset_dimensions()
    yield from sheet.iter_rows()


def read_cell(column: int, typed: RawCell, shown: RawCell) -> Cell | None:
    """Read a cell; None where it is blank."""
    if typed.value is None:
        return None
    text = said(shown.value)
    if typed.data_type == "f" and shown.value is None:
        return Cell(column=column, text="", kind=Kind.NO_VALUE)
    if not text.strip():
        return None
    return Cell(column=column, text=text, kind=kind_of(typed, shown))


def kind_of(typed: RawCell, shown: RawCell) -> Kind:
    """Say what a cell's text comes from."""
    if shown.data_type == "e":
        return Kind.ERROR
    if typed.data_type == "f":
        return Kind.FORMULA
    return Kind.TEXT if is_plain(shown.value, str(shown.number_format)) else Kind.NUMBER


def span(name: str) -> Span:
    """Read the name of a range, such as A1:B2."""
    left, top, right, bottom = (number or 1 for number in range_boundaries(name))
    return Span(name=name, top=top - 1, bottom=bottom - 1, left=left - 1, right=right - 1)

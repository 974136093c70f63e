"""Writing a table as a workbook in which every text is a text and equal tables give equal bytes."""

from __future__ import annotations

import io
import math
import re
import zipfile
from datetime import datetime
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from toolkit.refusals import TextTooLong
from toolkit.xlsx.table import NO_DATE, Choosing, Comparing, Line, Table

LONGEST = 32767
"""How many characters a cell holds (ECMA-376 part 1, 18.4.12; Excel's limits)."""

TALLEST = 409
"""The greatest height of a row in points."""

LINE_HEIGHT, MARGIN = 13.5, 4
"""The height of a line of text, and of what stands above and below, in points."""

FITTING = 1.12
"""How many of our letters fit where a column's width counts one: it counts the size of 11 points,
and ours are of 10, with words that do not fill their line."""

CARRIED = "tiltaksplan"
FORMULA_SIGNS = ("=", "+", "-", "@")
ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What Excel would read as the code of a character (ECMA-376 part 1, 22.9.2.19)."""

LINE_BREAK = re.compile("\r\n?")
"""What Excel would show as a sign and not as the end of a line."""

DARK, PALE, GREY, MARKED = "FF1F3864", "FFE8EDF5", "FFF5F5F5", "FFFFF2CC"
EDGE = Side(style="thin", color="FFBFBFBF")
BORDER = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)
TOP = Alignment(vertical="top", wrap_text=True)


class Rows(NamedTuple):
    """The numbers of the header's row and of the first and last row below it."""

    header: int
    first: int
    last: int


def write_book(table: Table) -> bytes:
    """Write a workbook. Raises TextTooLong for a text that no cell holds."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = table.sheet
    rows = fill_sheet(sheet, table)
    shape_sheet(sheet, table, rows)
    if table.carried:
        carry(book.create_sheet(CARRIED), table.carried)
    describe(book, table)
    return packed(book)


def fill_sheet(sheet: Worksheet, table: Table) -> Rows:
    """Write the lines above, the header and the rows; say where they stand."""
    seen = next(i for i, column in enumerate(table.columns, start=1) if not column.hidden)
    for number, text in enumerate(table.above, start=1):
        cell = put(sheet, number, seen, text)
        cell.font = lettering(size=14, bold=True, color=DARK) if number == 1 else lettering(size=11)
    header = len(table.above) + 1
    if any(column.name for column in table.columns):
        put_names(sheet, header, table)
        header += 1
    put_header(sheet, header, table)
    for number, line in enumerate(table.lines, start=header + 1):
        put_line(sheet, number, table, line)
    return Rows(header, header + 1, header + max(len(table.lines), 1))


def put(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Write a text into a cell, never a formula, a number or an error."""
    if len(text) > LONGEST:
        raise TextTooLong(text=text[:40], length=len(text), longest=LONGEST)
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # noqa: S101
    cell.number_format = "@"
    if text:
        cell.value = ESCAPED.sub("_x005F_", LINE_BREAK.sub("\n", text))
        cell.data_type = "s"
    if text.startswith(FORMULA_SIGNS):
        cell.quotePrefix = True
    return cell


def lettering(*, size: float = 10, bold: bool = False, color: str = "FF000000") -> Font:
    """Give the font of all texts in one of its looks."""
    return Font(name="Calibri", family=2, size=size, bold=bold, color=color)


def put_names(sheet: Worksheet, row: int, table: Table) -> None:
    """Write what programs know the columns by, in a hidden row."""
    for number, column in enumerate(table.columns, start=1):
        put(sheet, row, number, column.name)
    sheet.row_dimensions[row].hidden = True


def put_header(sheet: Worksheet, row: int, table: Table) -> None:
    """Write the headings, and give their columns width."""
    for number, column in enumerate(table.columns, start=1):
        cell = put(sheet, row, number, column.heading)
        cell.font = lettering(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor=DARK)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        cell.border = BORDER
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width, dimension.hidden = column.width, column.hidden
    sheet.row_dimensions[row].height = 2 * LINE_HEIGHT


def put_line(sheet: Worksheet, row: int, table: Table, line: Line) -> None:
    """Write one row; what may be written in is white."""
    for number, (column, text) in enumerate(zip(table.columns, line.texts, strict=True), start=1):
        cell = put(sheet, row, number, text)
        cell.font = lettering(bold=line.strong)
        cell.alignment = TOP
        cell.border = BORDER
        cell.protection = Protection(locked=not column.open)
        if table.protected and not column.open:
            cell.fill = PatternFill("solid", fgColor=PALE if line.strong else GREY)
    sheet.row_dimensions[row].height = height(table, line)


def height(table: Table, line: Line) -> float:
    """Estimate how high a row must be for all its text to show."""
    shown = [
        sum(max(1, math.ceil(len(part) / (column.width * FITTING))) for part in text.split("\n"))
        for column, text in zip(table.columns, line.texts, strict=True)
        if not column.hidden
    ]
    return min(TALLEST, max(shown) * LINE_HEIGHT + MARGIN)


def shape_sheet(sheet: Worksheet, table: Table, rows: Rows) -> None:
    """Make a sheet easy to read, filter, print, and hard to spoil."""
    last = get_column_letter(len(table.columns))
    sheet.freeze_panes = f"A{rows.first}"
    sheet.auto_filter.ref = f"A{rows.header}:{last}{rows.last}"
    sheet.sheet_view.showGridLines = False
    print_wide(sheet, table, rows)
    if table.choosing:
        offer_choices(sheet, table.lines, table.choosing, rows)
    if table.comparing:
        mark_changed(sheet, table.comparing, rows)
    if table.protected:
        protect(sheet)


def print_wide(sheet: Worksheet, table: Table, rows: Rows) -> None:
    """Set a sheet up for landscape pages of its full width, the header on each."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.5, 0.6
    sheet.print_title_rows = f"{rows.header}:{rows.header}"
    footer = sheet.oddFooter
    assert footer is not None  # noqa: S101 - a new sheet has one
    footer.left.text, footer.right.text = table.title.replace("&", "&&"), table.page


def offer_choices(
    sheet: Worksheet, lines: tuple[Line, ...], choosing: Choosing, rows: Rows
) -> None:
    """Let each row be answered by one of its choices."""
    letter = get_column_letter(choosing.column + 1)
    for choices in dict.fromkeys(line.choices for line in lines if line.choices):
        offer = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
        offer.error, offer.showErrorMessage = choosing.refusal, True
        for row, line in enumerate(lines, start=rows.first):
            if line.choices == choices:
                offer.add(f"{letter}{row}")
        sheet.add_data_validation(offer)


def mark_changed(sheet: Worksheet, comparing: Comparing, rows: Rows) -> None:
    """Colour the cells that no longer say what the one they are compared with says."""
    before, after = (get_column_letter(i + 1) for i in (comparing.before, comparing.after))
    rule = Rule(
        type="expression",
        formula=[f"NOT(EXACT(${before}{rows.first},${after}{rows.first}))"],
        dxf=DifferentialStyle(fill=PatternFill("solid", bgColor=MARKED)),
    )
    sheet.conditional_formatting.add(f"{after}{rows.first}:{after}{rows.last}", rule)


def protect(sheet: Worksheet) -> None:
    """Lock all but the open cells, without a password; looking at them in one's own way is free."""
    protection = sheet.protection
    protection.sheet = True
    protection.sort = protection.autoFilter = False
    protection.formatColumns = protection.formatRows = protection.formatCells = False


def carry(sheet: Worksheet, carried: tuple[tuple[str, ...], ...]) -> None:
    """Write what travels along unseen."""
    for row, texts in enumerate(carried, start=1):
        for column, text in enumerate(texts, start=1):
            put(sheet, row, column, text)
    sheet.sheet_state = "veryHidden"
    sheet.protection.sheet = True


def describe(book: Workbook, table: Table) -> None:
    """Set the properties."""
    date = datetime.fromisoformat(table.date).replace(tzinfo=None) if table.date else NO_DATE
    properties = book.properties
    properties.title, properties.creator = table.title, table.creator
    properties.language = table.language
    properties.created = properties.modified = date


def packed(book: Workbook) -> bytes:
    """Zip a workbook so that its bytes depend on what it says only.

    Rows keep the height they are given until somebody writes in them: without `customHeight`
    Excel and LibreOffice fit them anew.
    """
    first, stream = io.BytesIO(), io.BytesIO()
    ExcelWriter(book, zipfile.ZipFile(first, "w")).save()  # unlike Workbook.save, it sets no date
    with zipfile.ZipFile(first) as parts, zipfile.ZipFile(stream, "w") as archive:
        for name in parts.namelist():
            entry = zipfile.ZipInfo(name, NO_DATE.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, parts.read(name).replace(b' customHeight="1"', b""))
    return stream.getvalue()

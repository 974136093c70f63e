"""Workbooks that are far larger than they look, or reach out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from functools import partial

from openpyxl import Workbook

from tests.hostile.cases import OK, Case
from tests.hostile.parts import LAUGHS

SHEET, STRINGS, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"
NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
DOCTYPE = f"<!DOCTYPE a [{LAUGHS}]>"


def book() -> bytes:
    """Give an ordinary workbook."""
    made = Workbook()
    made.worksheets[0].append(["Prosjekt", "Status"])
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def with_parts(**changed: bytes | str) -> bytes:
    """Give the workbook with some parts changed or added; `__` in their names is a slash."""
    parts = {
        name.replace("__", "/").replace("_xml", ".xml"): part for name, part in changed.items()
    }
    return with_named(parts)


def with_named(parts: dict[str, bytes | str], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give the workbook with some parts changed or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book())) as old, zipfile.ZipFile(stream, "w", method) as new:
        for name in dict.fromkeys((*old.namelist(), *parts)):
            new.writestr(name, parts.get(name) or old.read(name))
    return stream.getvalue()


def sheet(rows: str, more: str = "", *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give the workbook with some rows."""
    text = f"<worksheet {NS}><sheetData>{rows}</sheetData>{more}</worksheet>"
    return with_named({SHEET: text}, method=method)


def cell(name: str, inner: str = "<v>1</v>", kind: str = "") -> str:
    """Write a row of one cell."""
    number = "".join(sign for sign in name if sign.isdigit())
    typed = f' t="{kind}"' if kind else ""
    return f'<row r="{number}"><c r="{name}"{typed}>{inner}</c></row>'


def typed_before(part: str) -> bytes:
    """Give the workbook with a document type in one part."""
    data = zipfile.ZipFile(io.BytesIO(book())).read(part).decode()
    head, sign, rest = data.partition("?>") if data.startswith("<?xml") else ("", "", data)
    return with_named({part: head + sign + DOCTYPE + rest})


def merges(count: int) -> str:
    """Write merged ranges."""
    ranges = "".join(f'<mergeCell ref="A{i}:B{i}"/>' for i in range(1, count + 1))
    return f"<mergeCells>{ranges}</mergeCells>"


MADE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "ordinary": (OK, book),
    "one cell far away": (OK, lambda: sheet(cell("XFD1048576"))),
    "one cell far down": (OK, lambda: sheet(cell("A1048576"))),
    "one cell far to the right": (OK, lambda: sheet(cell("XFD1"))),
    "a cell below all rows": ("DamagedExcel", lambda: sheet(cell("A99999999"))),
    "a cell beyond all columns": ("DamagedExcel", lambda: sheet(cell("ZZZZZ1"))),
    "a cell without a name": ("DamagedExcel", lambda: sheet(cell("?"))),
    "201 cells far away": (
        "TooLargeExcel",
        lambda: sheet("".join(cell(f"XFD{i}") for i in range(1, 202))),
    ),
    "200 cells far away": (OK, lambda: sheet("".join(cell(f"XFD{i}") for i in range(1, 201)))),
    "100 001 rows and cells": ("TooLargeExcel", lambda: sheet("<row/>" * 100_001)),
    "a million cells": (
        "TooLargeExcel",
        lambda: sheet("<row>" + "<c/>" * 1_000_000 + "</row>", method=zipfile.ZIP_STORED),
    ),
    "10 001 merged ranges": ("TooLargeExcel", lambda: sheet(cell("A1"), merges(10_001))),
    "10 000 merged ranges": (OK, lambda: sheet(cell("A1"), merges(10_000))),
    "all of it merged": (
        OK,
        lambda: sheet(cell("A1"), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ),
    "merged with nothing": (
        "DamagedExcel",
        lambda: sheet(cell("A1"), '<mergeCells><mergeCell ref="x"/></mergeCells>'),
    ),
    "says it is large": (
        OK,
        lambda: with_named(
            {SHEET: f'<worksheet {NS}><dimension ref="A1:XFD1048576"/><sheetData/></worksheet>'}
        ),
    ),
    "a bomb of texts": ("TooLarge", lambda: with_parts(xl__sharedStrings_xml=b" " * 20_000_000)),
    "33 MB of texts": (
        "TooLargeExcel",
        lambda: with_named({STRINGS: b"<si/>" * 6_700_000}, method=zipfile.ZIP_STORED),
    ),
    "a picture of 40 MB": (
        OK,
        lambda: with_named({"xl/media/a.bmp": bytes(40_000_000)}, method=zipfile.ZIP_STORED),
    ),
    "a text that is not there": ("DamagedExcel", lambda: sheet(cell("A1", "<v>999</v>", "s"))),
    "a text of a negative number": ("DamagedExcel", lambda: sheet(cell("A1", "<v>-1</v>", "s"))),
    "a number without end": ("DamagedExcel", lambda: sheet(cell("A1", f"<v>{'9' * 5000}</v>"))),
    "a date without end": ("DamagedExcel", lambda: sheet(cell("A1", "<v>1e308</v>", "d"))),
    "an error": (OK, lambda: sheet(cell("A1", "<v>#REF!</v>", "e"))),
    "a formula of itself": (OK, lambda: sheet(cell("A1", "<f>A1</f><v>1</v>"))),
    "a formula that starts a program": (
        OK,
        lambda: sheet(cell("A1", "<f>cmd|'/c calc'!A0</f><v>1</v>")),
    ),
    "a formula that fetches": (
        OK,
        lambda: sheet(cell("A1", '<f>WEBSERVICE("http://127.0.0.1:9")</f><v>1</v>')),
    ),
    "deep": (OK, lambda: sheet("<a>" * 50_000 + "</a>" * 50_000)),
    "an entity": ("DamagedExcel", lambda: sheet(cell("A1", "<v>&a;</v>"))),
    "no sheet": ("DamagedExcel", lambda: with_named({SHEET: b"x"})),
    "no workbook": ("DamagedExcel", lambda: with_named({BOOK: b"x"})),
    "no archive": ("NotExcel", lambda: b"Hei"),
    "half of it": ("DamagedExcel", lambda: book()[:2000]),
    "an old one": ("EncryptedExcel", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999)),
    "above the package": (
        "UnsafeFile",
        lambda: with_named({"zz/zz.xml": b"a"}).replace(b"zz/zz.xml", b"../zz.xml"),
    ),
    "the same part twice": (
        "UnsafeFile",
        lambda: with_named({"xl/workboo.xml": b"a"}).replace(b"xl/workboo.xml", b"XL/styles.xml\0"),
    ),
    "2001 parts": ("TooLarge", lambda: with_named({f"a{i}": b"x" for i in range(2001)})),
    "a bomb beside it": ("TooLarge", lambda: with_named({"a.bin": bytes(50_000_000)})),
}
TYPED = (
    SHEET, BOOK, "xl/styles.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels",
    "docProps/core.xml", "[Content_Types].xml",
)  # fmt: skip


def book_cases() -> Iterator[Case]:
    """Give the cases."""
    for name, (outcome, make) in MADE.items():
        yield Case(name=f"book {name}", suffix=".xlsx", make=make, outcome=outcome)
    for number, part in enumerate(TYPED):
        yield Case(
            name=f"book with a type {number}",
            suffix=".xlsx",
            make=partial(typed_before, part),
            outcome="DamagedExcel",
        )

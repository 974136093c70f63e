"""A workbook's file as a zip archive: what it is, how large, and what openpyxl does not read."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from openpyxl.comments.comment_sheet import CommentSheet
from openpyxl.packaging.core import DocumentProperties
from openpyxl.packaging.relationship import get_dependents
from openpyxl.reader.workbook import WorkbookParser
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.xml.functions import fromstring

from toolkit.blocks import Properties
from toolkit.guard.limits import LIMITS, MEGABYTE, Limits
from toolkit.guard.package import inflate, open_archive
from toolkit.guard.xml import HEAD, wrong_head
from toolkit.refusals import DamagedExcel, EncryptedExcel, NotExcel, StrictExcel, TooLargeExcel
from toolkit.xlsx.table import NO_DATE

COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How password-protected files and .xls files begin ([MS-CFB] 2.2)."""

DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, ArithmeticError,
    LookupError, TypeError, AttributeError, SyntaxError, AssertionError, InvalidFileException,
)  # fmt: skip
"""What zipfile, the XML parsers and openpyxl raise where a workbook is not what it should be."""

CELL = re.compile(rb"<(?:\w+:)?(?:row|c)[\s/>]")
FAR_CELL = re.compile(rb'\br="[A-Z]{3}\d')
MERGE = re.compile(rb"<(?:\w+:)?mergeCell[\s/>]")
COUNTED = {
    "cells": ("the number of its rows and cells", CELL),
    "far_cells": ("the number of its cells from column AAA on", FAR_CELL),
    "merges": ("the number of its merged ranges", MERGE),
}
"""What of a workbook is counted, by the name of its limit."""

LOST = re.compile(rb'\br="[A-Z]*\d{8}')
"""A row or a cell below all that Excel has; openpyxl would fill up the rows between."""

XML = (".xml", ".rels")

STRICT = b"http://purl.oclc.org/ooxml/"
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+\d+:[A-Z]+\d+)"')
THREAD = re.compile(r"^\[.*linkid=\d+\s+\w+:\s*", re.DOTALL)
"""What Excel puts before the text of a comment for older versions of itself."""


class Note(Struct, frozen=True, kw_only=True):
    """A note on a cell: its row and column counted from 0, who wrote it (or empty), and what."""

    row: int
    column: int
    author: str
    text: str


class Archive:
    """The parts of one workbook, within limits.

    Raises NotExcel, EncryptedExcel, StrictExcel, DamagedExcel, TooLargeExcel, TooLarge and
    UnsafeFile.
    """

    def __init__(self, data: bytes, file: str, limits: Limits = LIMITS) -> None:
        self.file = file
        self.limits = limits
        self._zip = open_zip(data, file, limits)
        check_size(self._zip, file, limits)
        self._check_xml()
        self._sheets = self._find_sheets()
        self._check_cells()

    def merged(self, sheet: str) -> tuple[str, ...]:
        """Give the names of a sheet's merged ranges."""
        return tuple(name.decode() for name in MERGED.findall(self._read(self._sheets[sheet])))

    def notes(self, sheet: str) -> tuple[Note, ...]:
        """Give the notes on a sheet's cells, comments of newer versions among them."""
        folder, _, name = self._sheets[sheet].rpartition("/")
        links = f"{folder}/_rels/{name}.rels"
        if links not in self._zip.namelist():
            return ()
        parts = [p for p in get_dependents(self._zip, links) if p.Type.endswith("/comments")]
        return tuple(note for part in parts for note in read_notes(self._zip.read(part.target)))

    def properties(self) -> Properties:
        """Give the properties; openpyxl takes today for a date that is missing."""
        part = "docProps/core.xml"
        if part not in self._zip.namelist():
            return Properties()
        try:
            data = self._zip.read(part)
            core = DocumentProperties.from_tree(tree(data))
        except DAMAGE:
            return Properties()
        if core is None:
            return Properties()
        dated = b":modified" in data and core.modified and core.modified != NO_DATE
        return Properties(
            part=part,
            title=core.title or "",
            creator=core.creator or "",
            last_modified_by=core.lastModifiedBy or "",
            modified=f"{core.modified:%Y-%m-%dT%H:%M:%SZ}" if dated else "",
        )

    def _find_sheets(self) -> dict[str, str]:
        try:
            links = get_dependents(self._zip, "_rels/.rels")
            main = next(link.target for link in links if link.Type.endswith("/officeDocument"))
            if STRICT in self._zip.read(main):
                raise StrictExcel(file=self.file)
            book = WorkbookParser(self._zip, main, keep_links=False)
            book.parse()
            sheets = {sheet.name: link.target for sheet, link in book.find_sheets()}
        except (*DAMAGE, StopIteration) as error:
            raise self._refusal() from error
        if not sheets:
            raise self._refusal()
        return sheets

    def _check_cells(self) -> None:
        """Refuse sheets with more than anybody fills in, before any of it is read."""
        found: Counter[str] = Counter()
        for part in self._sheets.values():
            data = self._read(part)
            if LOST.search(data):
                raise DamagedExcel(file=self.file)
            for name, (_, pattern) in COUNTED.items():
                found[name] += sum(1 for _ in pattern.finditer(data))
        for name, (what, _) in COUNTED.items():
            limit = getattr(self.limits, name)
            if found[name] > limit:
                raise TooLargeExcel(file=self.file, what=what, limit=limit, name=name)

    def _check_xml(self) -> None:
        """Refuse parts with a document type, before any of it is read."""
        for name in self._zip.namelist():
            if name.endswith(XML) and wrong_head(self._read(name)[:HEAD]):
                raise DamagedExcel(file=self.file)

    def _read(self, part: str) -> bytes:
        try:
            return inflate(self._zip, part, self.file, self.limits)
        except DAMAGE as error:
            raise DamagedExcel(file=self.file) from error

    def _refusal(self) -> NotExcel | DamagedExcel:
        ours = "xl/workbook.xml" in self._zip.namelist()
        return DamagedExcel(file=self.file) if ours else NotExcel(file=self.file)


def open_zip(data: bytes, file: str, limits: Limits) -> zipfile.ZipFile:
    """Open a file's bytes as a zip archive, or say what the file is instead."""
    if data.startswith(COMPOUND_FILE):
        raise EncryptedExcel(file=file)
    try:
        return open_archive(data, file, limits)
    except DAMAGE as error:
        if data.startswith(b"PK"):
            raise DamagedExcel(file=file) from error
        raise NotExcel(file=file) from error


def check_size(archive: zipfile.ZipFile, file: str, limits: Limits) -> None:
    """Refuse a file that would unpack to more than anybody types; pictures are never unpacked."""
    parts = (part for part in archive.infolist() if not part.filename.startswith("xl/media/"))
    if sum(part.file_size for part in parts) > limits.sheets_mb * MEGABYTE:
        what, limit = "what it unpacks to, in megabytes,", limits.sheets_mb
        raise TooLargeExcel(file=file, what=what, limit=limit, name="sheets_mb")


def tree(data: bytes) -> Any:  # noqa: ANN401 - openpyxl's own types do not know each other
    """Parse a part."""
    return fromstring(data)


def read_notes(data: bytes) -> Iterator[Note]:
    """Read the notes of a sheet; the author of a newer comment is not named in them."""
    part = CommentSheet.from_tree(tree(data))
    for record in part.commentList if part else ():
        row, column = coordinate_to_tuple(record.ref)
        author = str(part.authors.author[record.authorId]).strip() if part else ""
        yield Note(
            row=row - 1,
            column=column - 1,
            author="" if author.startswith("tc=") else author,
            text=THREAD.sub("", record.content).strip(),
        )

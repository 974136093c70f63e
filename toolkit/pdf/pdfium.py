"""Reading a PDF through pdfium, asking about single characters as seldom as will do."""

from __future__ import annotations

import ctypes
import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pypdfium2 as pdfium
from pypdfium2 import raw

from toolkit.blocks import Cell
from toolkit.pdf.lines import Line, Look, Page, Rule, marker_of
from toolkit.pdf.tables import Grid, find_grids
from toolkit.problems import DamagedPdf, EncryptedPdf, NotPdf

HEADER, TRAILER = b"%PDF-", b"%%EOF"
HEADER_WITHIN, TRAILER_WITHIN = 1024, 2048
RAW_LINE = re.compile(r"([^\r\n\ufffe]*)(\ufffe|[\r\n]+|\Z)")
HYPHEN_BREAK = "\ufffe"
"""What pdfium writes for a hyphen at the end of a line, and for the line break after it."""

BOLD_NAME = re.compile(r"bold|fet(?![a-z])|black|heavy", re.IGNORECASE)
ITALIC_NAME = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)
BOLD_WEIGHT, BOLD_FLAG, ITALIC_FLAG = 600, 1 << 18, 1 << 6
"""A font's weight and flags: PDF 32000-1, table 123."""

THIN = 3.0
"""How thick a drawn rule can be, in points."""

LONG = 8.0
"""How long it is at least."""


def read_pages(data: bytes, file: str) -> Iterator[Page]:
    """Read the pages of a PDF. Raises NotPdf, EncryptedPdf and DamagedPdf."""
    if HEADER not in data[:HEADER_WITHIN]:
        raise NotPdf(file=file)
    if TRAILER not in data[-TRAILER_WITHIN:]:
        raise DamagedPdf(file=file)
    try:
        with pdfium.PdfDocument(data) as document:
            for number in range(len(document)):
                yield read_page(document[number], number + 1)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise EncryptedPdf(file=file) from error
        raise DamagedPdf(file=file) from error


def read_properties(data: bytes) -> dict[str, str]:
    """Read what a PDF says of itself: `Title`, `Author`, `ModDate` and others."""
    with pdfium.PdfDocument(data) as document:
        told: dict[str, str] = document.get_metadata_dict()
        return told


def read_page(page: pdfium.PdfPage, number: int) -> Page:
    """Read the lines of a page, and give the page free."""
    grids = find_grids(tuple(read_rules(page)))
    text = page.get_textpage()
    try:
        lines = tuple(LineReader(text, number, grids).lines())
        width, height = page.get_size()
        scanned = not lines and has_picture(page)
        return Page(number=number, width=width, height=height, lines=lines, scanned=scanned)
    finally:
        text.close()
        page.close()


class LineReader:
    """Reads the lines of one page; its tables part the lines that run across their cells."""

    def __init__(self, text: pdfium.PdfTextPage, number: int, grids: Sequence[Grid]) -> None:
        self._text = text
        self._number = number
        self._grids = grids

    def lines(self) -> Iterator[Line]:
        """Give the lines in the order they are drawn."""
        for match in RAW_LINE.finditer(self._text.get_text_range()):
            text = match[1].rstrip() + ("-" if match[2] == HYPHEN_BREAK else "")
            start = match.start() + len(text) - len(text.lstrip())
            if text.strip():
                yield from self._parted(text.strip(), self._index(start))

    def _parted(self, text: str, start: int) -> Iterator[Line]:
        """Part a line at the rules of the table it is in."""
        for first, beyond in pairwise([0, *self._breaks(text, start), len(text)]):
            part = text[first:beyond]
            if part.strip():
                lead = len(part) - len(part.lstrip())
                yield self._line(part.strip(), start + first + lead)

    def _breaks(self, text: str, start: int) -> list[int]:
        """Find where a line runs across a rule."""
        height = self._origin(start)[1]
        table = self._table(height)
        if table is None:
            return []
        cuts = self._grids[table].cuts(height)
        columns = [bisect_right(cuts, self._origin(start + n)[0]) for n in range(len(text))]
        return [n for n in range(1, len(text)) if columns[n] > columns[n - 1]]

    def _table(self, height: float) -> int | None:
        """Give the table of the page that a height is inside, counted from 0."""
        inside = (table for table, grid in enumerate(self._grids) if grid.holds(height))
        return next(inside, None)

    def _line(self, text: str, start: int) -> Line:
        lead = start + len(marker_of(text))
        last = start + len(text) - 1
        left, baseline = self._origin(start)
        look = self._look(lead)
        ending = self._look(last)
        bold = self._bold_end(lead, last, ending) - start if look.bold else 0
        cell, limit = self._cell(left, baseline)
        return Line(
            text=text,
            page=self._number,
            left=left,
            right=self._text.get_charbox(last)[2],
            baseline=baseline,
            look=look,
            bold=bold,
            even=look == ending,
            cell=cell,
            limit=limit,
        )

    def _cell(self, left: float, height: float) -> tuple[Cell | None, float]:
        """Give the cell a point is in, and how far text can reach there."""
        table = self._table(height)
        if table is None:
            return None, 0.0
        room = self._grids[table].room(left, height)
        if room is None:
            return None, 0.0
        return self._grids[table].cell(room, height, table), room[1] - max(left - room[0], 0)

    def _bold_end(self, first: int, last: int, ending: Look) -> int:
        """Find where the bold text ends that a line starts with, by halving."""
        if ending.bold:
            return last + 1
        while last - first > 1:
            middle = (first + last) // 2
            first, last = (middle, last) if self._look(middle).bold else (first, middle)
        return last

    def _index(self, place: int) -> int:
        index: int = raw.FPDFText_GetCharIndexFromTextIndex(self._text, place)
        return max(index, 0)

    def _origin(self, index: int) -> tuple[float, float]:
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._text, index, x, y)
        return x.value, y.value

    def _look(self, index: int) -> Look:
        name, flags = self._font(index)
        weight = raw.FPDFText_GetFontWeight(self._text, index)
        return Look(
            size=self._size(index),
            bold=weight >= BOLD_WEIGHT or bool(flags & BOLD_FLAG or BOLD_NAME.search(name)),
            italic=bool(flags & ITALIC_FLAG or ITALIC_NAME.search(name)),
            colour=self._colour(index),
        )

    def _font(self, index: int) -> tuple[str, int]:
        name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._text, index, name, len(name), flags)
        return name.value.decode("utf-8", "replace"), flags.value

    def _size(self, index: int) -> float:
        """Measure the size as it is seen: the font's, enlarged as the text is."""
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, index, matrix)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size: float = raw.FPDFText_GetFontSize(self._text, index)
        return round(size * scale * 2) / 2

    def _colour(self, index: int) -> tuple[int, int, int]:
        red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
        raw.FPDFText_GetFillColor(self._text, index, red, green, blue, opacity)
        return red.value, green.value, blue.value


def has_picture(page: pdfium.PdfPage) -> bool:
    """Tell whether there is a picture on a page."""
    shapes = (
        raw.FPDFPage_GetObject(page, number) for number in range(raw.FPDFPage_CountObjects(page))
    )
    return any(raw.FPDFPageObj_GetType(shape) == raw.FPDF_PAGEOBJ_IMAGE for shape in shapes)


def read_rules(page: pdfium.PdfPage) -> Iterator[Rule]:
    """Read the straight lines drawn on a page: thin shapes, and the sides of frames."""
    box = [ctypes.c_float() for _ in range(4)]
    for number in range(raw.FPDFPage_CountObjects(page)):
        shape = raw.FPDFPage_GetObject(page, number)
        if raw.FPDFPageObj_GetType(shape) == raw.FPDF_PAGEOBJ_PATH:
            raw.FPDFPageObj_GetBounds(shape, *box)
            left, bottom, right, top = (side.value for side in box)
            yield from as_rules(left, bottom, right, top)


def as_rules(left: float, bottom: float, right: float, top: float) -> Iterator[Rule]:
    """Give the rules a drawn shape makes."""
    wide, high = right - left > LONG, top - bottom > LONG
    if wide:
        for at in {bottom, top} if high else {(bottom + top) / 2}:
            yield Rule(upright=False, at=at, start=left, end=right)
    if high:
        for at in {left, right} if wide else {(left + right) / 2}:
            yield Rule(upright=True, at=at, start=bottom, end=top)

"""Reading a PDF through pdfium, asking about single characters as seldom as will do."""

from __future__ import annotations

import ctypes
import io
import math
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import BinaryIO

import pypdfium2 as pdfium
from msgspec import structs
from pypdfium2 import raw

from toolkit.blocks import Cell
from toolkit.guard.limits import LIMITS, Limits
from toolkit.pdf.annotations import read_annotations
from toolkit.pdf.lines import NUMBER_MARKER, Line, Look, Page, marker_of
from toolkit.pdf.loose_signs import with_signs
from toolkit.pdf.shapes import has_picture, read_rules
from toolkit.pdf.small_caps import are_small_caps, may_be_small_caps, without_small_caps
from toolkit.pdf.tables import Grid, find_grids
from toolkit.refusals import DamagedPdf, EncryptedPdf, NotPdf, TooLarge

HEADER, TRAILER = b"%PDF-", b"%%EOF"
HEADER_WITHIN, TRAILER_WITHIN = 1024, 2048
RAW_LINE = re.compile(r"([^\r\n\ufffe]*)(\ufffe|[\r\n]+|\Z)")
HYPHEN_BREAK = "\ufffe"
"""What pdfium writes for a hyphen at the end of a line, and for the line break after it."""

LAST_HYPHEN = re.compile("[\u00ad\u2010]$")
"""Other signs for a hyphen at the end of a line."""

ITEM_NUMBER = re.compile(r"(?:\d{1,2}|[a-z])[.)]")
BOLD_NAME = re.compile(r"bold|fet(?![a-z])|black|heavy", re.IGNORECASE)
ITALIC_NAME = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)
BOLD_WEIGHT, BOLD_FLAG, ITALIC_FLAG = 600, 1 << 18, 1 << 6
"""A font's weight and flags: PDF 32000-1, table 123."""

AT_ONCE = 64
"""After how many pages a PDF is opened anew: pdfium keeps what it has read of an open one."""

GAP = 0.8
"""How wide a gap parts a line, in sizes of its text: wider than a space in justified text."""


def read_pages(source: bytes | BinaryIO, file: str, limits: Limits = LIMITS) -> Iterator[Page]:
    """Read the pages of a PDF one by one. Raises NotPdf, EncryptedPdf, DamagedPdf and TooLarge."""
    first, count = 0, 1
    while first < count:
        with damage_told(file), open_pdf(source, file) as document:
            count = len(document)
            if count > limits.pages:
                what = "the number of pages"
                raise TooLarge(file=file, what=what, limit=limits.pages, name="pages")
            for number in range(first, min(first + AT_ONCE, count)):
                yield read_page(document[number], number + 1)
        first += AT_ONCE


def open_pdf(source: bytes | BinaryIO, file: str) -> pdfium.PdfDocument:
    """Open a PDF. Raises NotPdf, DamagedPdf, and what pdfium does."""
    check_ends(io.BytesIO(source) if isinstance(source, bytes) else source, file)
    return pdfium.PdfDocument(source)


@contextmanager
def damage_told(file: str) -> Iterator[None]:
    """Say what pdfium finds wrong as EncryptedPdf or DamagedPdf."""
    try:
        yield
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise EncryptedPdf(file=file) from error
        raise DamagedPdf(file=file) from error


def check_ends(stream: BinaryIO, file: str) -> None:
    """Refuse what does not open as a PDF does, or does not end so."""
    stream.seek(0)
    if HEADER not in stream.read(HEADER_WITHIN):
        raise NotPdf(file=file)
    length = stream.seek(0, io.SEEK_END)
    stream.seek(max(length - TRAILER_WITHIN, 0))
    if TRAILER not in stream.read():
        raise DamagedPdf(file=file)


def count_pages(source: bytes | BinaryIO) -> int:
    """Count the pages of a PDF, 0 where it cannot be read."""
    try:
        with pdfium.PdfDocument(source) as document:
            return len(document)
    except pdfium.PdfiumError:
        return 0


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
        lines = with_signs(tuple(LineReader(text, number, grids).lines()))
        width, height = page.get_size()
        scanned = not lines and has_picture(page)
        return Page(
            number=number,
            width=width,
            height=height,
            lines=lines,
            scanned=scanned,
            annotations=tuple(read_annotations(page)),
        )
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
            text = LAST_HYPHEN.sub("-", match[1].rstrip())
            text += "-" if match[2] == HYPHEN_BREAK else ""
            start = match.start() + len(text) - len(text.lstrip())
            if text.strip():
                yield from self._parted(text.strip(), self._index(start))

    def _parted(self, text: str, start: int) -> Iterator[Line]:
        """Part a line at the rules of the table it is in."""
        for first, beyond in pairwise([0, *self._breaks(text, start), len(text)]):
            part = text[first:beyond]
            if part.strip():
                lead = len(part) - len(part.lstrip())
                yield from self._whole_lines(part.strip(), start + first + lead)

    def _whole_lines(self, text: str, start: int) -> Iterator[Line]:
        """Make a line; two that pdfium takes for one, as letters go back to the left, are two."""
        line = self._line(text, start)
        lead = len(marker_of(text))
        gap = GAP * line.look.size
        gaps = [] if line.cell else self._gaps(start + lead, len(text) - lead)
        if not gaps or all(-gap < wide < gap for wide, _ in gaps):
            yield line
            return
        lefts = [self._origin(start + n)[0] for n in range(len(text))]
        turns = [n for n in range(1, len(text)) if lefts[n] < lefts[n - 1] - gap]
        if not turns:
            cuts = [bisect_right(lefts, middle) for wide, middle in gaps if wide > gap]
            yield self._in_parts(line, real_cuts(text, cuts), start)
            return
        for first, beyond in pairwise([0, *turns, len(text)]):
            part = text[first:beyond].lstrip()
            if part:
                yield from self._whole_lines(part.rstrip(), start + beyond - len(part))

    def _in_parts(self, line: Line, cuts: Sequence[int], start: int) -> Line:
        """Give a line with the parts that end at some cuts."""
        if len(cuts) < 2:
            return line
        spans = pairwise([0, *cuts])
        parts = (self._line(line.text[n:end].rstrip(), start + n) for n, end in spans)
        return structs.replace(line, parts=tuple(parts))

    def _gaps(self, start: int, length: int) -> list[tuple[float, float]]:
        """Give how wide the gaps are between letters drawn together, and where their middles."""
        count = raw.FPDFText_CountRects(self._text, start, length)
        if count < 2:
            return []
        sides = [self._sides(number) for number in range(count)]
        return [(left - right, (left + right) / 2) for (_, right), (left, _) in pairwise(sides)]

    def _sides(self, number: int) -> tuple[float, float]:
        """Give the left and right side of letters that were drawn together, as last counted."""
        left, top, right, bottom = (ctypes.c_double() for _ in range(4))
        raw.FPDFText_GetRect(self._text, number, left, top, right, bottom)
        return left.value, right.value

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
        if may_be_small_caps(text, look.size, ending.size):
            sizes = self._sizes(text, start)
            if are_small_caps(sizes):
                text, ending = without_small_caps(text, sizes), look
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
            apart=self._apart(text, start) / (look.size or 1),
        )

    def _sizes(self, text: str, start: int) -> list[float]:
        """Measure the letters of a text; what is no letter has no size."""
        return [self._size(start + n) if text[n].isalpha() else 0.0 for n in range(len(text))]

    def _apart(self, text: str, start: int) -> float:
        """Measure how far the text stands from a number that it opens with; 0 without one."""
        number = NUMBER_MARKER.match(text)
        if number is None:
            return 0.0
        right: float = self._text.get_charbox(start + number.end(4) - 1)[2]
        return self._origin(start + number.end())[0] - right

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


def real_cuts(text: str, cuts: Iterable[int]) -> list[int]:
    """Give the cuts in a text, and its end, without those that only part a bullet from its text.

    Numbers inside a line are bullets too; the first piece can be one that numbers a row.
    """
    kept = [0]
    for cut in cuts:
        opening = text[kept[-1] : cut].strip()
        numbers_item = kept[-1] > 0 and ITEM_NUMBER.fullmatch(opening)
        if opening and not numbers_item and not marker_of(f"{opening} -") and text[cut:].strip():
            kept.append(cut)
    return [*kept[1:], len(text)]

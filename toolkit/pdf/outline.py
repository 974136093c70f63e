"""The headings of a PDF of any length: its bookmarks, and the lines that stand out on its pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium
from msgspec import Struct

from toolkit.guard.limits import LIMITS, Limits
from toolkit.pdf.lines import Line, Page
from toolkit.pdf.pdfium import read_pages
from toolkit.pdf.running import in_margin, key

LONGEST = 160
WRAPPED = 1.9
"""How far below, in sizes of its text, the next line of a heading stands at most."""

OFTEN = 3
"""On how many pages a line in the margin is a header or footer."""

LEADERS = re.compile(r"(?:[.…_·]\s?){4,}\s*\d{0,4}\s*$|\s{2,}\d{1,4}$")


class Bookmark(Struct, frozen=True, kw_only=True):
    """An entry of the outline that a PDF carries; levels are counted from 0, pages from 1."""

    level: int
    title: str
    page: int


class Head(Struct, frozen=True, kw_only=True):
    """A heading as it is seen: its words, its page, and how it looks."""

    text: str
    page: int
    size: float
    bold: bool


class Outline(Struct, frozen=True, kw_only=True):
    """What shows the chapters of a PDF; `entries` are lines of its contents list."""

    bookmarks: tuple[Bookmark, ...]
    heads: tuple[Head, ...]
    entries: tuple[str, ...]
    pages: int
    has_text: bool


def read_outline(data: bytes, file: str, limits: Limits = LIMITS) -> Outline:
    """Read the outline of a PDF page by page. Raises NotPdf, EncryptedPdf and DamagedPdf."""
    reader = OutlineReader()
    for page in read_pages(data, file, limits):
        reader.add(page)
    return Outline(
        bookmarks=tuple(read_bookmarks(data)),
        heads=tuple(reader.heads()),
        entries=tuple(reader.entries),
        pages=reader.pages,
        has_text=bool(reader.sizes),
    )


def read_bookmarks(data: bytes) -> Iterator[Bookmark]:
    """Give the outline that a PDF carries."""
    with pdfium.PdfDocument(data) as document:
        for item in document.get_toc():
            place = item.get_dest()
            index = place.get_index() if place else None
            if index is not None:
                title = " ".join(item.get_title().split())
                yield Bookmark(level=item.level, title=title, page=index + 1)


class OutlineReader:
    """Keeps of every page the few lines that can be headings."""

    def __init__(self) -> None:
        self.sizes: Counter[float] = Counter()
        self.entries: list[str] = []
        self.pages = 0
        self._margins: Counter[tuple[str, int]] = Counter()
        self._kept: list[tuple[Line, tuple[str, int] | None]] = []

    def add(self, page: Page) -> None:
        """Take in a page."""
        self.pages += 1
        for line in page.lines:
            self.sizes[line.look.size] += len(line.text)
        body = self.body
        margins: set[tuple[str, int]] = set()
        for line in page.lines:
            margin = key(line) if in_margin(line, page) else None
            if margin:
                margins.add(margin)
            if is_entry(line):
                self.entries.append(line.text)
            elif line.cell is None and len(line.text) <= LONGEST and stands_out(line, body):
                self._kept.append((line, margin))
        self._margins.update(margins)

    @property
    def body(self) -> float:
        """The size of most of the text so far."""
        return self.sizes.most_common(1)[0][0] if self.sizes else 0.0

    def heads(self) -> Iterator[Head]:
        """Give the headings, their wrapped lines joined."""
        body = self.body
        group: list[Line] = []
        for line, margin in self._kept:
            if (margin and self._margins[margin] >= OFTEN) or not stands_out(line, body):
                continue
            if group and not goes_on(group[-1], line):
                yield as_head(group)
                group = []
            group.append(line)
        if group:
            yield as_head(group)


def is_entry(line: Line) -> bool:
    """Tell whether a line ends as those of a contents list do, with a page number far out."""
    return bool(LEADERS.search(line.text) or (line.parts and line.parts[-1].text.isdigit()))


def stands_out(line: Line, body: float) -> bool:
    """Tell whether a line is larger than the text, or bold and as large."""
    return line.look.size > body or (line.all_bold and line.look.size == body)


def goes_on(line: Line, after: Line) -> bool:
    """Tell whether a line goes on from a heading's line."""
    drop = line.baseline - after.baseline
    is_near = line.page == after.page and 0 < drop < WRAPPED * line.look.size
    return is_near and line.look == after.look and not re.match(r"\d+(?:\.\d+)*\.?\s", after.text)


def as_head(lines: Sequence[Line]) -> Head:
    """Make a heading of its lines."""
    first = lines[0]
    text = " ".join(" ".join(line.text.split()) for line in lines)
    return Head(text=text, page=first.page, size=first.look.size, bold=first.look.bold)

"""A long PDF as passages, some pages at a time: none is kept when it has been read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import BinaryIO

from msgspec import Struct, structs

from toolkit.blocks import Passage
from toolkit.guard.limits import LIMITS, Limits
from toolkit.pdf.cells import number_cells
from toolkit.pdf.contents import find_contents
from toolkit.pdf.headings import Headings
from toolkit.pdf.hyphens import Words
from toolkit.pdf.labels import Openings
from toolkit.pdf.lines import Line, Page, marker_of
from toolkit.pdf.measures import Measures
from toolkit.pdf.paragraphs import Joiner, Paragraph
from toolkit.pdf.pdfium import count_pages, read_pages
from toolkit.pdf.running import part_running
from toolkit.refusals import ScannedPdf

TOGETHER = 16
"""How many pages are looked at together; the last ones are up to twice as many."""

OFTEN = 3
"""On how many of those a header stands at least: one of a short chapter is on few."""

LONGEST = 120
"""Of how many lines a paragraph can be, where it goes on overleaf."""


class Stretch(Struct, frozen=True, kw_only=True):
    """What some pages say: their passages, how many of how many pages are read now.

    `scanned` are those among them that hold only a picture.
    """

    passages: tuple[Passage, ...]
    read: int
    of: int
    scanned: tuple[int, ...] = ()


def read_passages(
    source: bytes | BinaryIO, file: str, limits: Limits = LIMITS
) -> Iterator[Stretch]:
    """Read a PDF some pages at a time. Raises NotPdf, EncryptedPdf, DamagedPdf and ScannedPdf."""
    open_lines: list[Line] = []
    found = False
    count, number = count_pages(source), 0
    for pages in stretches(read_pages(source, file, limits), TOGETHER):
        lines = [*open_lines, *part_running(pages, least=OFTEN).text]
        found = found or any(page.lines for page in pages)
        number = pages[-1].number
        read, open_lines = read_stretch(lines, max(page.width for page in pages))
        scanned = tuple(page.number for page in pages if page.scanned)
        yield Stretch(passages=named(read, file), read=number, of=count, scanned=scanned)
    if not found:
        raise ScannedPdf(file=file)
    last, _ = read_stretch(open_lines, 0.0, last=True)
    yield Stretch(passages=named(last, file), read=number, of=count)


def named(passages: Iterable[Passage], file: str) -> tuple[Passage, ...]:
    """Give passages with the name of their file."""
    return tuple(structs.replace(passage, document=file) for passage in passages)


def stretches(pages: Iterable[Page], length: int) -> Iterator[list[Page]]:
    """Part pages into stretches; what is left over at the end belongs to the last of them."""
    held: list[Page] = []
    for page in pages:
        held.append(page)
        if len(held) == 2 * length:
            yield held[:length]
            held = held[length:]
    if held:
        yield held


def read_stretch(
    lines: Sequence[Line], width: float, *, last: bool = False
) -> tuple[list[Passage], list[Line]]:
    """Give the passages of some pages, and the lines of the paragraph that may go on overleaf."""
    if not lines:
        return [], []
    measures = Measures(lines, width)
    texts = [line.text for line in lines]
    contents = find_contents(texts, lambda place: lines[place].look.size <= measures.body.size)
    text = [line for place, line in enumerate(lines) if place not in contents]
    openings = Openings(texts)
    paragraphs = Joiner(measures, openings).paragraphs(number_cells(text))
    open_one = [] if last else open_lines(paragraphs)
    maker = PassageMaker(Headings(paragraphs, measures, openings), Words(texts))
    return list(maker.passages(paragraphs[:-1] if open_one else paragraphs)), open_one


def open_lines(paragraphs: Sequence[Paragraph]) -> list[Line]:
    """Give the lines of the last paragraph, if it stands in no table and is not too long."""
    lines = list(paragraphs[-1].lines) if paragraphs else []
    return [] if len(lines) > LONGEST or any(line.cell for line in lines) else lines


class PassageMaker:
    """Makes passages of the paragraphs of some pages."""

    def __init__(self, headings: Headings, words: Words) -> None:
        self._headings = headings
        self._words = words

    def passages(self, paragraphs: Iterable[Paragraph]) -> Iterator[Passage]:
        """Give a passage for every paragraph, and one for all cells of a table row."""
        for row, group in groupby(paragraphs, key=row_of):
            if row is None:
                yield from map(self._passage, group)
            else:
                cells = [line for paragraph in group for line in paragraph.lines]
                yield self._passage(Paragraph(lines=tuple(cells)))

    def _passage(self, paragraph: Paragraph) -> Passage:
        text, turns = "", []
        for page, group in groupby(paragraph.lines, key=lambda line: line.page):
            lines = [line.text for line in group]
            text = self._words.join([text, *lines] if text else lines)
            turns.append((len(text) - len(self._words.join(lines)), page))
        lead = len(marker_of(text))
        return Passage(
            text=text[lead:],
            page=paragraph.first.page,
            turns=tuple((at - lead, page) for at, page in turns[1:]),
            rank=self._rank(paragraph),
        )

    def _rank(self, paragraph: Paragraph) -> float:
        """Rank a heading by its size, bold before plain; 0 for text."""
        is_heading = paragraph is self._headings.title or self._headings.level(paragraph)
        look = paragraph.first.look
        return look.size + look.bold / 10 if is_heading else 0.0


def row_of(paragraph: Paragraph) -> tuple[int, int] | None:
    """Give the table and the row that a paragraph stands in."""
    cell = paragraph.first.cell
    return (cell.table, cell.row) if cell else None

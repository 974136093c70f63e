"""A PDF as its blocks: paragraphs, headings, cells, contents list, headers and footers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from toolkit.blocks import COVER, Block, Comment, Document, Properties
from toolkit.guard.limits import LIMITS, Limits
from toolkit.pdf.cells import number_cells
from toolkit.pdf.contents import find_contents
from toolkit.pdf.empty_cells import with_empty_cells
from toolkit.pdf.headings import Headings
from toolkit.pdf.hyphens import Words
from toolkit.pdf.items import with_items
from toolkit.pdf.labels import Openings
from toolkit.pdf.lines import Line, Page, marker_of
from toolkit.pdf.measures import Measures, right_edge
from toolkit.pdf.notes import Note, part_notes
from toolkit.pdf.paragraphs import Joiner, Paragraph
from toolkit.pdf.pdfium import read_pages, read_properties
from toolkit.pdf.running import part_running
from toolkit.pdf.unruled import with_unruled
from toolkit.problems import Place, Problem, ProblemKind
from toolkit.refusals import ScannedPdf

PRIVATE = re.compile("[\ue000-\uf8ff]")
"""Bullets of symbol fonts, which have no character of their own."""

DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)")


def read_pdf(data: bytes, file: str, limits: Limits = LIMITS) -> Document:
    """Read a PDF. Raises NotPdf, EncryptedPdf, DamagedPdf, ScannedPdf and TooLarge."""
    pages = tuple(read_pages(data, file, limits))
    parted = part_running(pages)
    if not parted.text:
        raise ScannedPdf(file=file)
    width = max(page.width for page in pages)
    noted = part_notes(parted.text)
    text = tuple(with_unruled(noted.text, right_edge(noted.text, width)))
    blocks = make_blocks(tuple(number_cells(text)), width)
    return Document(
        file=file,
        blocks=blocks,
        running=tuple(
            Block(part=part_of(line), paragraphs=(len(blocks) + number,), text=line.text)
            for number, line in enumerate(parted.running)
        ),
        notes=tuple(note_blocks(noted.notes)),
        comments=tuple(read_comments(pages, blocks)),
        properties=as_properties(read_properties(data)),
        problems=tuple(
            Problem(kind=ProblemKind.SCANNED_PAGE, subject=str(page.number))
            for page in pages
            if page.scanned
        ),
    )


def read_comments(pages: Iterable[Page], blocks: Sequence[Block]) -> Iterator[Comment]:
    """Give the comments on the pages, each at the first paragraph of its page."""
    first: dict[str, int] = {}
    for block in blocks:
        first.setdefault(block.part, block.paragraphs[-1])
    for page in pages:
        part = page_name(page.number)
        place = Place(part=part, paragraph=first.get(part, 0), start=0, end=0)
        for said in page.annotations:
            yield Comment(author=said.author, date=as_date(said.date), text=said.text, place=place)


def make_blocks(lines: Sequence[Line], width: float) -> tuple[Block, ...]:
    """Make the blocks of a document's lines."""
    measures = Measures(lines, width)
    texts = [line.text for line in lines]
    openings = Openings(texts)
    joiner = Joiner(measures, openings)
    contents = find_contents(texts, lambda place: lines[place].look.size <= measures.body.size)
    told = with_items(lines, measures, openings)
    paragraphs = [
        paragraph
        for of_list, places in groupby(range(len(lines)), key=contents.__contains__)
        for paragraph in (
            as_entries([lines[place] for place in places])
            if of_list
            else joiner.paragraphs(told[place] for place in places)
        )
    ]
    text = [paragraph for paragraph in paragraphs if not paragraph.contents]
    maker = BlockMaker(Headings(text, measures, openings), Words(texts))
    blocks = [maker.make(paragraph, number) for number, paragraph in enumerate(paragraphs)]
    return tuple(with_empty_cells(blocks))


def note_blocks(notes: Sequence[Note]) -> Iterator[Block]:
    """Make a block of every footnote."""
    words = Words(line.text for note in notes for line in note.lines)
    for number, note in enumerate(notes):
        text = words.join([line.text for line in note.lines])
        part = part_of(note.lines[0])
        yield Block(part=part, paragraphs=(number,), text=text, marker=note.number)


def as_entries(lines: Iterable[Line]) -> list[Paragraph]:
    """Make a paragraph of every line of a contents list."""
    return [Paragraph(lines=(line,), contents=True) for line in lines]


class BlockMaker:
    """Makes blocks of the paragraphs of one document."""

    def __init__(self, headings: Headings, words: Words) -> None:
        self._headings = headings
        self._words = words

    def make(self, paragraph: Paragraph, number: int) -> Block:
        """Make the block of a paragraph."""
        first = paragraph.first
        joined = self._words.join([line.text for line in paragraph.lines])
        lead = joined[: first.lead] or marker_of(joined)
        text = joined[len(lead) :]
        all_bold = all(line.all_bold for line in paragraph.lines)
        return Block(
            part=part_of(first),
            paragraphs=(number,),
            text=text,
            style=self._style(paragraph),
            level=None if paragraph.contents else self._headings.level(paragraph),
            marker=PRIVATE.sub("•", lead.strip()) or None,
            bold=len(text) if all_bold else max(first.bold - len(lead), 0),
            size=first.look.size,
            contents=paragraph.contents,
            cell=first.cell,
        )

    def _style(self, paragraph: Paragraph) -> str:
        if paragraph is self._headings.title:
            return "title"
        return COVER if self._headings.on_cover(paragraph) else ""


def as_properties(told: dict[str, str]) -> Properties:
    """Make the properties of what a PDF says of itself."""
    return Properties(
        part="properties",
        title=told.get("Title", ""),
        creator=told.get("Author", ""),
        modified=as_date(told.get("ModDate") or told.get("CreationDate", "")),
    )


def as_date(told: str) -> str:
    """Give a PDF's date in the form of ISO 8601, empty where it is none."""
    date = DATE.match(told)
    return "{}-{}-{}T{}:{}:{}Z".format(*date.groups()) if date else ""


def part_of(line: Line) -> str:
    """Name the page a line stands on."""
    return page_name(line.page)


def page_name(number: int) -> str:
    """Name a page as the part that its blocks belong to."""
    return f"side {number}"

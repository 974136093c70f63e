"""The cover of a PDF: its first pages, or lines on top of the first, that open no chapter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from toolkit.pdf.labels import Openings
from toolkit.pdf.measures import Measures
from toolkit.pdf.paragraphs import Paragraph

MOST_LINES, MOST_WORDS = 24, 20
"""How many lines a cover has, and how many words a paragraph on it that looks as the text does."""

MOST_ABOVE = 3
"""How many lines stand above the title on a page that goes on with text."""

CHAPTER_NUMBER = re.compile(r"\d+(?:\.\d+)*\.?\s+[A-ZÆØÅ]")
YEARS = re.compile(r"20\d\d\s*[-–—/]\s*20\d\d")
PLAN = re.compile(r"plan(?:en)?\b", re.IGNORECASE)

Tell = Callable[[Paragraph], bool]


class Covers:
    """Finds the cover of a document; `is_heading` tells what looks like a heading."""

    def __init__(self, measures: Measures, openings: Openings, is_heading: Tell) -> None:
        self._measures = measures
        self._openings = openings
        self._is_heading = is_heading

    def find(self, paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
        """Give the paragraphs of the cover; none where a document opens with its text."""
        beyond = 0
        for page in pages_of(paragraphs):
            following = paragraphs[beyond + len(page) :]
            if not following or not self._is_cover(page, following, first=beyond == 0):
                break
            beyond += len(page)
        return paragraphs[: beyond or self._above_title(paragraphs)]

    def _is_cover(
        self, page: Sequence[Paragraph], following: Sequence[Paragraph], *, first: bool
    ) -> bool:
        """Tell whether a page holds few lines, none of them prose, a label or a chapter."""
        if sum(len(p.lines) for p in page) > MOST_LINES or any(map(self._says_more, page)):
            return False
        looks = {p.first.look for p in following if self._is_heading(p)}
        chapters = [p.first.look in looks and self._is_heading(p) for p in page]
        if not first:
            return not any(chapters)
        has_text = [not self._is_heading(p) for p in page[1:]] + [False]
        opens_chapter = any(c and t for c, t in zip(chapters, has_text, strict=True))
        return any(self._is_larger(p) for p in page) and not opens_chapter

    def _says_more(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph is one of the plan itself: prose, a field, a cell, a chapter."""
        text = said(paragraph)
        if paragraph.first.cell or self._openings.is_label(text) or CHAPTER_NUMBER.match(text):
            return True
        return not self._is_larger(paragraph) and len(text.split()) > MOST_WORDS

    def _above_title(self, paragraphs: Sequence[Paragraph]) -> int:
        """Count what stands above the title, and the title, on a page that goes on with text.

        The title is larger than every heading and names a plan or years, as none above it does.
        """
        sizes = [p.first.look.size for p in paragraphs if self._is_heading(p)]
        if len(sizes) < 2 or sizes.count(max(sizes)) > 1:
            return 0
        place = next(
            n for n, p in enumerate(paragraphs) if self._is_heading(p) and is_of(p, max(sizes))
        )
        above, title = paragraphs[:place], paragraphs[place]
        if not 0 < place <= MOST_ABOVE or not names_plan(title) or any(map(names_plan, above)):
            return 0
        are_lines = all(len(p.lines) == 1 and not self._says_more(p) for p in above)
        return place + 1 if are_lines else 0

    def _is_larger(self, paragraph: Paragraph) -> bool:
        return paragraph.first.look.size > self._measures.body.size


def title_on(cover: Sequence[Paragraph]) -> Paragraph | None:
    """Find the title on a cover: what names a plan or its years comes before what is larger."""
    named = [p for p in cover if any(letter.isalpha() for letter in said(p))]

    largest = max((p.first.look.size for p in named), default=0.0)

    def weight(paragraph: Paragraph) -> tuple[bool, float]:
        size = paragraph.first.look.size
        return names_plan(paragraph) and 2 * size > largest, size

    return max(named, key=weight, default=None)


def names_plan(paragraph: Paragraph) -> bool:
    """Tell whether a line names a plan, or the years of one."""
    text = said(paragraph)
    return PLAN.search(text) is not None or YEARS.search(text) is not None


def pages_of(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Give the paragraphs that begin on each page."""
    for _, page in groupby(paragraphs, key=lambda paragraph: paragraph.first.page):
        yield list(page)


def is_of(paragraph: Paragraph, size: float) -> bool:
    """Tell whether a paragraph has a size."""
    return paragraph.first.look.size == size


def said(paragraph: Paragraph) -> str:
    """Give the words of a paragraph, for looking at them only."""
    return " ".join(line.text for line in paragraph.lines)

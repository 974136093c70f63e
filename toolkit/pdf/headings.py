"""Headings by their look: larger, bolder or of another colour than the body of a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from toolkit.pdf.cover import Covers, title_on
from toolkit.pdf.labels import Openings
from toolkit.pdf.lines import Look, marker_of
from toolkit.pdf.measures import Measures
from toolkit.pdf.paragraphs import Paragraph

LONGEST, MOST_LINES = 200, 4
OFTEN = 3
"""How often the same words in body size are a label, unless labels stand below them."""

NO_HEADING_ENDS = (":", ";", ",")
YEARS = re.compile(r"20\d\d\s*[-–—]\s*20\d\d")
LINKS = ("http", "www.", "@")


class Headings:
    """The headings of a document; `looks` are theirs, the topmost first; none is on its cover."""

    def __init__(
        self, paragraphs: Sequence[Paragraph], measures: Measures, openings: Openings
    ) -> None:
        self._measures = measures
        self._counts = Counter(text_of(paragraph) for paragraph in paragraphs)
        self._over_labels = {
            text_of(paragraph)
            for paragraph, below in pairwise(paragraphs)
            if openings.is_label(text_of(below))
        }
        self.cover = Covers(measures, openings, self._is_heading).find(paragraphs)
        headings = [p for p in paragraphs[len(self.cover) :] if self._is_heading(p)]
        self.title = title_on(self.cover) or find_title(paragraphs, headings)
        self.looks = rank(p.first.look for p in headings if p is not self.title)

    def on_cover(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph stands on the cover."""
        return any(paragraph is other for other in self.cover)

    def level(self, paragraph: Paragraph) -> int | None:
        """Give the level of a heading, counted from 1; None for other paragraphs."""
        if paragraph is self.title or self.on_cover(paragraph) or self._all_look_alike():
            return None
        if not self._is_heading(paragraph):
            return None
        return self.looks.index(paragraph.first.look) + 1

    def _all_look_alike(self) -> bool:
        """Tell whether bold lines in body size are all there is, which show no levels."""
        return len(self.looks) == 1 and self.looks[0].size <= self._measures.body.size

    def _is_heading(self, paragraph: Paragraph) -> bool:
        text, first = text_of(paragraph), paragraph.first
        if first.cell is not None or not self._stands_out(paragraph):
            return False
        if first.lead or marker_of(text):
            return False
        if len(text) > LONGEST or len(paragraph.lines) > MOST_LINES or not has_letters(text):
            return False
        if first.look.size > self._measures.body.size:
            return first.look.bold or not text.endswith(".")
        return self._is_short_and_distinct(paragraph, text)

    def _stands_out(self, paragraph: Paragraph) -> bool:
        return all(self._measures.stands_out(line) for line in paragraph.lines)

    def _is_short_and_distinct(self, paragraph: Paragraph, text: str) -> bool:
        """Tell whether text in body size is a heading: bold or coloured, and no label or link."""
        look, body = paragraph.first.look, self._measures.body
        is_label = self._counts[text] >= OFTEN and text not in self._over_labels
        if look.size < body.size or is_label or text.endswith(NO_HEADING_ENDS):
            return False
        ends_sentence = text.endswith(".") and " " in text
        is_link = any(link in text for link in LINKS)
        return (look.bold or look.colour != body.colour) and not ends_sentence and not is_link


def rank(looks: Iterable[Look]) -> list[Look]:
    """Order the looks of headings: by size, cut, and where they are seen first."""
    seen = list(dict.fromkeys(looks))
    return sorted(seen, key=lambda look: (-look.size, not look.bold, seen.index(look)))


def find_title(paragraphs: Sequence[Paragraph], headings: Sequence[Paragraph]) -> Paragraph | None:
    """Find the title: what a document opens with, larger than every other heading.

    A topmost heading may be all that; the title has two sorts below it, or names years.
    """
    if len(headings) < 2 or headings[0] is not paragraphs[0]:
        return None
    first, *others = (heading.first.look for heading in headings)
    names_years = YEARS.search(text_of(headings[0])) is not None
    is_topmost = first.size > max(look.size for look in others)
    return headings[0] if is_topmost and (names_years or len(set(others)) > 1) else None


def text_of(paragraph: Paragraph) -> str:
    """Give the words of a paragraph, for looking at them only."""
    return " ".join(line.text for line in paragraph.lines)


def has_letters(text: str) -> bool:
    """Tell whether a text says something in letters."""
    return any(letter.isalpha() for letter in text)

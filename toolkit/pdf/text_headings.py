"""Which lines of a plain text are headings: short ones that no sentence goes on from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.pdf.labels import Openings, opening_of
from toolkit.pdf.lines import marker_of
from toolkit.pdf.text_lines import SENTENCE_ENDS, Width

NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=[A-ZÆØÅ])")
NEXT_SENTENCE = re.compile(r"[a-zæøå)]{2}\. +[A-ZÆØÅ]")
NO_HEADING_ENDS = (".", ",", ":", ";", "!", "?", "-", "–")
SHORT, SHORTEST_WRAPPED, LONGEST = 0.87, 0.4, 120
"""How long a heading can be, and a heading that is wrapped: in full lines, and in characters."""

MOST_IN_A_ROW = 3
LINKS = re.compile(r"(?:,|\b(?:av|for|fra|frå|i|inn|med|mot|og|på|til|ved))$")
"""What a wrapped heading can break after."""


class Headings:
    """Tells which lines of a text are headings, and which go on from one."""

    def __init__(self, lines: Sequence[str], width: Width, openings: Openings) -> None:
        self._lines = lines
        self._width = width
        self._openings = openings
        self.starts = self._find()

    def goes_on(self, group: Sequence[str], place: int) -> bool:
        """Tell whether a line goes on from the heading before it."""
        heading, line = group[-1], self._lines[place]
        if len(heading) < SHORTEST_WRAPPED * self._width.full or not self._is_short(line):
            return False
        return line[0].islower() or (self._may_be(line) and bool(LINKS.search(heading)))

    def _find(self) -> frozenset[int]:
        """Find the lines headings start with; many short lines in a row are a list."""
        found = [place for place in range(len(self._lines)) if self._starts(place)]
        row: list[int] = []
        kept: set[int] = set()
        for place in found:
            row = [*row, place] if row and row[-1] == place - 1 else [place]
            kept.add(place)
            if len(row) > MOST_IN_A_ROW:
                kept.difference_update(row[:-1])
        return frozenset(kept)

    def _starts(self, place: int) -> bool:
        line = self._lines[place]
        if not self._may_be(line) or self._is_list_item(place):
            return False
        if place == 0:
            return True
        before = self._lines[place - 1]
        if before.endswith(":") and not NUMBER.match(line):
            return False
        closed = before.endswith(SENTENCE_ENDS) or self._width.is_short(before)
        return closed and not self._runs_on(place)

    def _runs_on(self, place: int) -> bool:
        """Tell whether a sentence goes on after a line and what would wrap from it as a heading."""
        beyond = place + 1
        if beyond < len(self._lines) and self.goes_on([self._lines[place]], beyond):
            beyond += 1
        return beyond < len(self._lines) and self._lines[beyond][0].islower()

    def _may_be(self, line: str) -> bool:
        """Tell whether a line looks as a heading can."""
        if not self._is_short(line) or marker_of(line) or opening_of(line):
            return False
        if NEXT_SENTENCE.search(line):
            return False
        return line[0].isupper() or bool(NUMBER.match(line))

    def _is_short(self, line: str) -> bool:
        return len(line) < min(SHORT * self._width.full, LONGEST) and not line.endswith(
            NO_HEADING_ENDS
        )

    def _is_list_item(self, place: int) -> bool:
        """Tell whether a numbered line has another of its depth right beside it."""
        depth = depth_of(self._lines[place])
        beside = (*self._lines[max(place - 1, 0) : place], *self._lines[place + 1 : place + 2])
        return depth > 0 and depth in {depth_of(line) for line in beside}


def depth_of(line: str) -> int:
    """Give how many numbers a heading opens with, as 2 in `2.1 Infrastruktur`; 0 without."""
    match = NUMBER.match(line)
    return match[1].count(".") + 1 if match else 0

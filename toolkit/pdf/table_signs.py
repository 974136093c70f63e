"""What tells a table without rules from text that tabs have aligned, from lists and from prose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from toolkit.pdf.labels import opening_of
from toolkit.pdf.lines import Line
from toolkit.pdf.rows import Row, cells_of
from toolkit.pdf.stretches import Stretch

WORD, NUMBER = re.compile(r"[^\W\d_]{2}"), re.compile(r"\d+")
PAGE_NUMBER = re.compile(r"\d{1,3}")
OFTEN = 3
"""How many rows a form has that says again what others say."""

RUNS_ON = 0.2
"""The share of rows that go on from a sentence above where text stands in two columns."""


class Signs:
    """Tells which stretches are tables; forms say the same again and again."""

    def __init__(self, stretches: Iterable[Stretch], lines: Iterable[Line]) -> None:
        self._counts = Counter(entry for one in stretches for entry in set(entries(one)))
        self._openings = {opening_of(line.text) for line in lines if not line.parts}

    def tell(self, stretch: Stretch) -> bool:
        """Tell whether a stretch is a table."""
        if is_list(stretch) or is_contents(stretch) or is_prose(stretch):
            return False
        return has_wrapped_cell(stretch) or is_wide(stretch) or self._is_form(stretch)

    def _is_form(self, stretch: Stretch) -> bool:
        """Tell whether a stretch repeats the entries, or the first row, of others."""
        known = [entry for entry in entries(stretch) if self._is_known(entry)]
        return len(known) >= OFTEN

    def _is_known(self, entry: str) -> bool:
        return self._counts[entry] > 1 or entry in self._openings


def entries(stretch: Stretch) -> list[str]:
    """Give what stands first in every row and what stands in the first, without colons."""
    firsts = [row[0] for row in stretch.rows[1:]]
    return [piece.text.rstrip(" :").casefold() for piece in (*stretch.rows[0], *firsts)]


def is_list(stretch: Stretch) -> bool:
    """Tell whether there is one column of words, beside one of numbers, letters or signs.

    `Tiltak 1`, `Tiltak 2` and so on number a list too.
    """
    columns = stretch.columns
    worded = {columns.of(p) for row in stretch.rows for p in row if WORD.search(p.text)}
    names = {NUMBER.sub("", row[0].text) for row in stretch.rows}
    return len(worded) < 2 or (len(columns.starts) == 2 and (0 not in worded or len(names) == 1))


def is_contents(stretch: Stretch) -> bool:
    """Tell whether rows end with page numbers that rise."""
    numbers = [row[-1].text for row in stretch.rows if len(row) > 1]
    if not all(map(PAGE_NUMBER.fullmatch, numbers)):
        return False
    return all(int(one) <= int(other) for one, other in pairwise(numbers))


def is_prose(stretch: Stretch) -> bool:
    """Tell whether sentences run on from row to row, as in text set in two columns."""
    runs_on = sum(row[0].text[0].islower() for row in stretch.rows[1:])
    return runs_on > RUNS_ON * len(stretch.rows)


def has_wrapped_cell(stretch: Stretch) -> bool:
    """Tell whether the text of a cell takes up several lines, beside text in other cells."""
    rows = (cells_of(row, stretch.columns) for row in stretch.rows)
    return any(len(cell) > 1 for cells in rows if len(cells) > 1 for cell in cells)


def is_wide(stretch: Stretch) -> bool:
    """Tell whether at least two rows have at least three columns."""
    wide = [row for row in stretch.rows if width(row, stretch) > 2]
    return len(wide) > 1


def width(row: Row, stretch: Stretch) -> int:
    """Count the columns that say something in a row."""
    return len(cells_of(row, stretch.columns))

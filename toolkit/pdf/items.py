"""The items of lists: told by their sign, and by how they and the lines beside them are set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from toolkit.pdf.labels import Openings, opening_of
from toolkit.pdf.lines import DASH_MARKER, MARKER, NUMBER_MARKER, Line
from toolkit.pdf.measures import Measures

LETTER_O = re.compile(r"o[\s\u200b]+(?=\S)")
"""The round bullet of Word's second level, where its font is not told."""

NEAR, INDENT, DEEPEST = 3.0, 4.0, 60.0
"""How far apart items of one list start, and how far their text hangs: at least and at most."""

APART = 0.42
"""How far text stands from its number at least, in sizes, that is set in or behind a tab."""

FARTHEST = 8
"""How many lines on the next item of a list stands at most."""


class Order(Struct, frozen=True, kw_only=True):
    """The number of an item: which of its list it is, and how it is written."""

    value: int
    written: tuple[str, bool, str]


def with_items(lines: Sequence[Line], measures: Measures, openings: Openings) -> list[Line]:
    """Give lines with the signs of the items that they open."""
    items = Items(lines, measures, openings)
    numbered = items.numbered()
    return [
        structs.replace(line, lead=items.lead(place, numbered)) if may_open(line) else line
        for place, line in enumerate(lines)
    ]


def may_open(line: Line) -> bool:
    """Tell whether a line opens with what can be the sign of an item."""
    return any(sign.match(line.text) for sign in (MARKER, DASH_MARKER, LETTER_O, NUMBER_MARKER))


class Items:
    """Tells which lines of a document open an item."""

    def __init__(self, lines: Sequence[Line], measures: Measures, openings: Openings) -> None:
        self._lines = lines
        self._measures = measures
        self._openings = openings

    def lead(self, place: int, numbered: frozenset[int]) -> int:
        """Measure the sign of the item a line opens; 0 where it opens none."""
        text = self._lines[place].text
        if sign := MARKER.match(text):
            return sign.end()
        if sign := DASH_MARKER.match(text) or LETTER_O.match(text):
            return sign.end() if self._is_set_as_item(place, sign[0]) else 0
        number = NUMBER_MARKER.match(text)
        return number.end() if number and place in numbered else 0

    def numbered(self) -> frozenset[int]:
        """Find the lines of numbered lists whose text is set apart from the numbers."""
        found: set[int] = set()
        for run in self._runs():
            is_list = len(run) > 1 and any(self._is_apart(place) for place in run)
            if is_list or (len(run) == 1 and self._is_only_item(run[0])):
                found.update(run)
        return frozenset(found)

    def _runs(self) -> Iterator[list[int]]:
        """Give the lines that count on from each other: 1, 2, 3 or a, b, c."""
        run: list[int] = []
        for place, line in enumerate(self._lines):
            order = order_of(line.text)
            if order and not self._is_other(line):
                if run and self._counts_on(run[-1], place):
                    run.append(place)
                elif order.value == 1:
                    yield run
                    run = [place]
            elif run and (self._is_other(line) or place - run[-1] > FARTHEST):
                yield run
                run = []
        yield run

    def _counts_on(self, last: int, place: int) -> bool:
        """Tell whether a line has the number after another's, at the same place."""
        before, order = (order_of(self._lines[n].text) for n in (last, place))
        return before is not None and order == next_after(before) and self._is_beside(last, place)

    def _is_only_item(self, place: int) -> bool:
        """Tell whether a line is a list of one item: announced by a colon, and set in."""
        before, line = self._lines[place - 1] if place else None, self._lines[place]
        if before is None or before.cell != line.cell or before.page != line.page:
            return False
        return before.text.endswith(":") and INDENT < line.left - before.left < DEEPEST

    def _is_apart(self, place: int) -> bool:
        return self._lines[place].apart > APART or self._hangs(place)

    def _is_other(self, line: Line) -> bool:
        """Tell whether a line is a heading or opens a field."""
        opening = opening_of(line.text)
        is_label = opening and (line.bold >= len(opening) or self._openings.is_label(line.text))
        return bool(is_label) or self._measures.stands_out(line)

    def _is_set_as_item(self, place: int, sign: str) -> bool:
        """Tell whether a sign opens an item, which a dash inside a sentence can wrap to."""
        line = self._lines[place]
        if not place or self._lines[place - 1].cell != line.cell:
            return sign[0] != "o"
        before = self._lines[place - 1]
        is_set_in = before.page == line.page and INDENT < line.left - before.left < DEEPEST
        return (
            before.text.endswith(":")
            or is_set_in
            or self._hangs(place)
            or self._has_sibling(place, sign)
        )

    def _hangs(self, place: int) -> bool:
        """Tell whether the next line is set in from a line, as text is that hangs from its sign."""
        line, *after = self._lines[place : place + 2]
        return bool(after) and (
            after[0].cell == line.cell
            and after[0].page == line.page
            and INDENT < after[0].left - line.left < DEEPEST
        )

    def _has_sibling(self, place: int, sign: str) -> bool:
        """Tell whether another line opens with a sign, close by and at the same place."""
        around = range(max(place - FARTHEST, 0), min(place + FARTHEST, len(self._lines)))
        return any(
            self._lines[n].text.startswith(sign) and self._is_beside(n, place)
            for n in around
            if n != place
        )

    def _is_beside(self, one: int, other: int) -> bool:
        """Tell whether two lines start at the same place, on a page or overleaf."""
        line, after = self._lines[one], self._lines[other]
        is_level = abs(line.left - after.left) < NEAR
        return line.cell == after.cell and (is_level or line.page != after.page)


def order_of(text: str) -> Order | None:
    """Give the number an item opens with."""
    match = NUMBER_MARKER.match(text)
    if match is None:
        return None
    opening, digits, letter, closing = match.groups()
    value = int(digits) if digits else ord(letter) - ord("a") + 1
    return Order(value=value, written=(opening, bool(digits), closing))


def next_after(order: Order) -> Order:
    """Give the number that follows."""
    return structs.replace(order, value=order.value + 1)

"""Lines put together as paragraphs, by where they stand and how they look."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from toolkit.pdf.labels import Openings, opening_of
from toolkit.pdf.lines import MARKER, Line, marker_of
from toolkit.pdf.measures import Measures

WIDER, WIDER_HEADING = 1.2, 1.4
"""From how many usual distances on a gap parts paragraphs, and parts headings."""

INDENT = 4.0
ENDS = (".", "!", "?", ":", ";", "»", "”", '"', ")")


class Paragraph(Struct, frozen=True, kw_only=True):
    """Lines that belong together; `contents` says that they are an entry of the contents list."""

    lines: tuple[Line, ...]
    contents: bool = False

    @property
    def first(self) -> Line:
        """The line it begins with."""
        return self.lines[0]


class Joiner:
    """Tells which lines go on from each other."""

    def __init__(self, measures: Measures, openings: Openings) -> None:
        self._measures = measures
        self._openings = openings

    def paragraphs(self, lines: Iterable[Line]) -> list[Paragraph]:
        """Put lines together."""
        groups: list[list[Line]] = []
        for line in lines:
            if groups and self._goes_on(groups[-1], line):
                groups[-1].append(line)
            else:
                groups.append([line])
        return [Paragraph(lines=tuple(group)) for group in groups]

    def _goes_on(self, group: list[Line], line: Line) -> bool:
        last = group[-1]
        if last.cell != line.cell or opens_item(line) or self._changes_look(last, line):
            return False
        if self._stands_out(last):
            wraps = not self._measures.leaves_room(last, line)
            return wraps and self._is_near(last, line, WIDER_HEADING)
        if self._opens_with_label(line):
            return False
        if last.page != line.page or line.baseline > last.baseline:
            return not self._ended(last, line)
        if not self._is_near(last, line, WIDER) or self._is_indented(group, line):
            return False
        return not self._ended(last, line)

    def _is_near(self, last: Line, line: Line, wider: float) -> bool:
        usual = self._measures.distance(line.look.size)
        return last.page == line.page and -1 < last.baseline - line.baseline < wider * usual

    def _changes_look(self, last: Line, line: Line) -> bool:
        if abs(last.look.size - line.look.size) > 1 or self._stands_out(last) != self._stands_out(
            line
        ):
            return True
        return self._stands_out(last) and last.look != line.look

    def _stands_out(self, line: Line) -> bool:
        return self._measures.stands_out(line)

    def _opens_with_label(self, line: Line) -> bool:
        """Tell whether a line opens with a bold label, or with one that opens others too."""
        opening = opening_of(line.text)
        if opening is None:
            return False
        return line.bold >= len(opening) or self._openings.is_label(line.text)

    def _is_indented(self, group: list[Line], line: Line) -> bool:
        """Tell whether a line is set in, or out again, as the first of a paragraph is."""
        last, first = group[-1], group[0]
        if len(group) == 1:
            hangs = bool(first.lead or marker_of(first.text)) or first.text[:1].isdigit()
            return line.left > last.left + INDENT and not hangs
        return abs(line.left - last.left) > INDENT

    def _ended(self, last: Line, line: Line) -> bool:
        """Tell whether a line is the last of its paragraph, because the next had room on it."""
        if last.text.endswith("-") or not self._measures.leaves_room(last, line):
            return False
        return not line.text[0].islower() or last.text.endswith(ENDS)


def opens_item(line: Line) -> bool:
    """Tell whether a line opens an item of a list."""
    return bool(line.lead or MARKER.match(line.text))

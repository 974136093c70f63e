"""Putting points into a Word file, and leaving all paragraphs without one as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count, takewhile

from lxml import etree

from toolkit.ooxml.names import PPR, P
from toolkit.ooxml.package import Package
from toolkit.ooxml.points import END, ID, NAME, START, own_marks
from toolkit.ooxml.splice import is_utf8, splice
from toolkit.ooxml.xml import (
    Element,
    check_writable,
    parse_xml,
    properties_of,
    serialize_xml,
    take_out,
)


def with_points(
    package: Package, points: Mapping[tuple[str, int], Sequence[str]]
) -> dict[str, bytes]:
    """Give the parts of a file that change when points are put at some of its paragraphs."""
    by_part: dict[str, dict[int, Sequence[str]]] = {}
    for (part, index), names in points.items():
        by_part.setdefault(part, {})[index] = names
    return {
        part: mark_points(package.read(part), wanted, file=package.file, part=part)
        for part, wanted in by_part.items()
    }


def mark_points(
    data: bytes, points: Mapping[int, Sequence[str]], *, file: str = "", part: str = ""
) -> bytes:
    """Put points at some paragraphs of a part, by their index, and leave all others as they are.

    A point that is there already stays if it is in its place, and moves if it is not.
    """
    root = parse_xml(data, file, part)
    paragraphs = list(root.iter(P))
    editor = PointEditor(root)
    for index, names in points.items():
        for name in names:
            editor.put(name, paragraphs[index])
    if not is_utf8(root):
        return serialize_xml(root)
    return splice(data, {i: [p] for i, p in enumerate(paragraphs) if p in editor.touched})


class PointEditor:
    """Puts points into one part, and remembers which of its paragraphs it changed."""

    def __init__(self, root: Element) -> None:
        self.touched: set[Element] = set()
        self._ends = {end.get(ID): end for end in root.iter(END)}
        self._marks = {mark.get(NAME, ""): mark for mark in own_marks(root)}
        used = {mark.get(ID) for mark in root.iter(START, END)}
        self._ids = (str(i) for i in count(1) if str(i) not in used)

    def put(self, name: str, paragraph: Element) -> None:
        """Put a point at a paragraph; one that stands between paragraphs cannot be moved."""
        check_writable(name)
        old = self._marks.get(name)
        if old is not None:
            if holder(old) in (paragraph, None):
                return
            self._remove(old)
        self._add(name, paragraph)

    def _remove(self, mark: Element) -> None:
        end = self._ends.get(mark.get(ID))
        for element in (mark, end):
            within = None if element is None else holder(element)
            if element is not None and within is not None:
                self.touched.add(within)
                take_out(element)

    def _add(self, name: str, paragraph: Element) -> None:
        number = next(self._ids)
        start, end = etree.Element(START), etree.Element(END)
        start.set(ID, number)
        start.set(NAME, name)
        end.set(ID, number)
        paragraph.insert(content_start(paragraph), start)
        paragraph.append(end)
        self._marks[name], self._ends[number] = start, end
        self.touched.add(paragraph)


def content_start(paragraph: Element) -> int:
    """Say behind how many children the content of a paragraph begins, bookmarks set aside."""
    first = 0 if properties_of(paragraph, PPR) is None else 1
    marks = takewhile(lambda child: child.tag == START, list(paragraph)[first:])
    return first + sum(1 for _ in marks)


def holder(element: Element) -> Element | None:
    """Give the paragraph an element stands in."""
    return next(element.iterancestors(P), None)

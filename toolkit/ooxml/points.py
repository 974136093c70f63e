"""Points: hidden bookmarks of ours that name the paragraph they begin in, through any save."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from lxml import etree

from toolkit.blocks import POINT
from toolkit.ooxml.names import BOOKMARK, P, w
from toolkit.ooxml.survey import Survey
from toolkit.ooxml.xml import Element, take_out

START, END, ID, NAME = BOOKMARK, w("bookmarkEnd"), w("id"), w("name")

Points = dict[str, tuple[str, int]]
"""The part and the paragraph of every point, by its name."""


def read_points(survey: Survey, part: str) -> Points:
    """Give the points of a part; of two of one name the second gets `_2`, as a copy does.

    The bookmark may cover no more than a deleted run, or stand between two paragraphs: then it
    names the paragraph behind it.
    """
    marks = ours(survey.among(START))
    spots = dict(mark_spots(survey.among(P, START))) if marks else {}
    points: Points = {}
    for mark in marks:
        points[unused(mark.get(NAME, ""), points)] = (part, spots[mark])
    return points


def own_marks(root: Element) -> list[Element]:
    """List the beginnings of our bookmarks."""
    return ours(root.iter(START))


def ours(marks: Iterable[Element]) -> list[Element]:
    """List the bookmarks that are ours."""
    return [mark for mark in marks if mark.get(NAME, "").startswith(POINT)]


def without_points(root: Element) -> bytes:
    """Give a part without its points, in the one form that equal parts have; they are removed."""
    marks = own_marks(root)
    numbers = {mark.get(ID) for mark in marks}
    ends = [end for end in root.iter(END) if end.get(ID) in numbers]
    for element in (*marks, *ends):
        take_out(element)
    return etree.tostring(root, method="c14n", exclusive=True)


def mark_spots(spine: Iterable[Element]) -> Iterator[tuple[Element, int]]:
    """Give the beginning of every bookmark with the index of its paragraph.

    The `spine` are the paragraphs and the beginnings, in document order.
    """
    indexes: dict[Element, int] = {}
    waiting: list[Element] = []
    for element in spine:
        if element.tag == P:
            yield from ((mark, len(indexes)) for mark in waiting)
            waiting = []
            indexes[element] = len(indexes)
            continue
        holder = next(element.iterancestors(P), None)
        if holder is None:
            waiting.append(element)
        else:
            yield element, indexes[holder]
    yield from ((mark, max(len(indexes) - 1, 0)) for mark in waiting)


def unused(name: str, points: Points) -> str:
    """Give a name that no point has yet."""
    others = (name if number == 1 else f"{name}_{number}" for number in count(1))
    return next(other for other in others if other not in points)

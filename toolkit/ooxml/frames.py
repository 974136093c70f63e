"""A part of a draft, before or after it: its paragraphs, and the frame of tables around them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from toolkit.ooxml.names import DEL, INS, SDT, TBL, TR, TRPR, P, w
from toolkit.ooxml.ours import Ours
from toolkit.ooxml.splice import is_utf8, paragraph_ranges
from toolkit.ooxml.stretch_looks import PASSING, Look, canonical
from toolkit.ooxml.xml import Element

PROPERTIES = frozenset({
    w("tblPr"), w("tblGrid"), w("tblPrEx"), w("tcPr"), w("sdtPr"), w("sdtEndPr"), w("sectPr"),
})  # fmt: skip
MARK = "¶"
ROW_MARKS = frozenset({INS, DEL})

Group = list[Element]
"""The paragraphs that were one before a draft, or will be one once it is accepted."""


class Frame(Struct, frozen=True, kw_only=True):
    """The groups of paragraphs of a part, and all that stands around them, `¶` for each."""

    groups: list[Group]
    around: list[Look]


def frame_of(root: Element, ours: Ours) -> Frame:
    """Give the frame of a part, without what of a draft is left out."""
    frame = Frame(groups=[], around=[])
    Framer(frame, ours).walk(root)
    return frame


class Framer:
    """Walks through a part and notes its frame."""

    def __init__(self, frame: Frame, ours: Ours) -> None:
        self._groups, self._around = frame.groups, frame.around
        self._ours = ours

    def walk(self, parent: Element) -> None:
        """Note what stands in an element."""
        group: Group = []
        for child in parent:
            tag = child.tag
            if tag == P:
                group.append(child)
                if not self._ours.runs_on(child):
                    group = self._close(group)
            elif not self._is_passing(child):
                group = self._close(group) if tag in {TBL, SDT} else group
                self._note(child)
        self._close(group)

    def _close(self, group: Group) -> Group:
        if group:
            self._groups.append(group)
            self._around.append((MARK,))
        return []

    def _is_passing(self, element: Element) -> bool:
        tag = element.tag
        if tag in {TBL, TR}:
            return self._ours.drops(element)
        return tag in PASSING or self._ours.brought(element)

    def _note(self, element: Element) -> None:
        if element.tag in PROPERTIES:
            self._around.append((element.tag, canonical(element)))
        elif element.tag == TRPR:
            self._around.extend(row_look(element, self._ours))
        else:
            self._around.append((element.tag, *element.items()))
            self.walk(element)


def row_look(properties: Element, ours: Ours) -> Iterator[Look]:
    """Give what a row says of itself, but for its being new or struck."""
    kept = [child for child in properties if child.tag not in ROW_MARKS or not ours.made(child)]
    if kept:
        yield TRPR, *((child.tag, *child.items()) for child in kept)


class Spelling:
    """The bytes of every paragraph of a part, told by its element."""

    def __init__(self, data: bytes, root: Element) -> None:
        self._data = data
        self.known = is_utf8(root)
        self._ranges = paragraph_ranges(data) if self.known else []
        self._index = {paragraph: i for i, paragraph in enumerate(root.iter(P))}

    def of(self, paragraph: Element) -> bytes:
        """Give the bytes of a paragraph."""
        start, end = self._ranges[self._index[paragraph]]
        return self._data[start:end]

"""Making tracked changes: `w:ins` and `w:del` with their author, date and number."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import count

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.names import DEL, DEL_TEXT, INS, PPR, RPR, XML_SPACE, P, R, T, w
from toolkit.ooxml.xml import Element

SPECIAL = {
    "\n": w("br"),
    "\t": w("tab"),
    "\u2011": w("noBreakHyphen"),
    "\u00ad": w("softHyphen"),
}
PIECES = re.compile("([\n\t\u2011\u00ad])")
ANNOTATIONS = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")
NOT_COPIED = frozenset({INS, DEL, w("moveFrom"), w("moveTo"), w("rPrChange")})


class Author(Struct, frozen=True, kw_only=True):
    """Who makes a change, and when, as Word writes dates (ISO 8601)."""

    name: str
    date: str


class Revisions:
    """Numbers the tracked changes of one part; `tracked` False makes the changes without marks.

    Word wants the ids of annotations of one kind to differ (ECMA-376 part 1, 17.13.5).
    """

    def __init__(self, root: Element, *, tracked: bool) -> None:
        self.tracked = tracked
        used = (mark.get(w("id"), "") for mark in root.iter(*(w(name) for name in ANNOTATIONS)))
        self._ids = count(max((int(i) for i in used if i.isdecimal()), default=0) + 1)

    def mark(self, tag: str, author: Author) -> Element:
        """Make an empty `w:ins` or `w:del`."""
        mark = etree.Element(tag)
        mark.set(w("id"), str(next(self._ids)))
        mark.set(w("author"), author.name)
        mark.set(w("date"), author.date)
        return mark

    def copy_of(self, mark: Element) -> Element:
        """Make a mark like another one, empty and with a number of its own."""
        twin = etree.Element(mark.tag, attributes(mark))
        twin.set(w("id"), str(next(self._ids)))
        return twin


def attributes(element: Element) -> dict[str, str]:
    """Copy the attributes of an element."""
    return {str(name): str(value) for name, value in element.items()}


def new_run(text: str, rpr: Element | None) -> Element:
    """Make a run that says a text, in a given formatting."""
    run = etree.Element(R)
    if rpr is not None:
        run.append(plain_copy(rpr))
    for piece in PIECES.split(text):
        if piece in SPECIAL:
            etree.SubElement(run, SPECIAL[piece])
        else:
            append_text(run, piece)
    return run


def append_text(run: Element, text: str) -> None:
    """Append a `w:t` to a run, unless there is nothing to say."""
    if text:
        element = etree.SubElement(run, T)
        element.text = text
        keep_space(element)


def keep_space(element: Element) -> None:
    """Have Word keep the space at the ends of an element's text."""
    text = element.text or ""
    if text != text.strip():
        element.set(XML_SPACE, "preserve")


def plain_copy(rpr: Element) -> Element:
    """Copy run properties without the changes tracked in them."""
    twin = deepcopy(rpr)
    twin.tail = None
    for child in list(twin):
        if child.tag in NOT_COPIED:
            twin.remove(child)
    return twin


def delete_texts(run: Element) -> None:
    """Turn the texts of a run into deleted texts, as they must be inside `w:del` (17.13.5.14)."""
    for element in run.iter(T):
        element.tag = DEL_TEXT
        keep_space(element)


def paragraph_mark(paragraph: Element) -> Element:
    """Give the run properties of a paragraph's mark, made where the schema wants them."""
    ppr = paragraph.find(PPR)
    if ppr is None:
        ppr = etree.Element(PPR)
        paragraph.insert(0, ppr)
    rpr = ppr.find(RPR)
    if rpr is None:
        rpr = etree.Element(RPR)
        later = (w("sectPr"), w("pPrChange"))
        position = next((i for i, child in enumerate(ppr) if child.tag in later), len(ppr))
        ppr.insert(position, rpr)
    return rpr


def is_paragraph(element: Element | None) -> bool:
    """Tell whether an element is a `w:p`."""
    return element is not None and element.tag == P

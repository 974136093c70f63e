"""Making tracked changes: `w:ins` and `w:del` with their author, date and number."""

from __future__ import annotations

from copy import deepcopy
from itertools import count

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.names import DEL, DEL_TEXT, INS, P, PPR, R, RPR, T, XML_SPACE, w
from toolkit.ooxml.xml import Element

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
        used = (
            mark.get(w("id"), "")
            for mark in root.iter(*(w(name) for name in ANNOTATIONS))
        )
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
        twin = etree.Element(mark.tag, dict(mark.attrib))
        twin.set(w("id"), str(next(self._ids)))
        return twin


def new_run(text: str, rpr: Element | None) -> Element:
    """Make a run that says a text, in a given formatting."""
    run = etree.Element(R)
    if rpr is not None:
        run.append(plain_copy(rpr))
    pieces = text.replace("\r\n", "\n")
    start = 0
    for position, character in enumerate(pieces):
        tag = {"\n": w("br"), "\t": w("tab")}.get(character)
        if tag:
            append_text(run, pieces[start:position])
            etree.SubElement(run, tag)
            start = position + 1
    append_text(run, pieces[start:])
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

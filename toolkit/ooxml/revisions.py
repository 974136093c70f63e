"""Making tracked changes: `w:ins` and `w:del` with their author, date and number."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import count

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.names import (
    BR,
    DEL,
    DEL_TEXT,
    INS,
    INSTR_TEXT,
    MOVE_FROM,
    MOVE_TO,
    PPR_CHANGE,
    RPR_CHANGE,
    TAB,
    W_NS,
    XML_SPACE,
    P,
    R,
    T,
    w,
)
from toolkit.ooxml.xml import Element, check_writable

SPECIAL = {
    "\r\n": BR,
    "\r": BR,
    "\n": BR,
    "\t": TAB,
    "\u2011": w("noBreakHyphen"),
    "\u00ad": w("softHyphen"),
}
PIECES = re.compile("(\r\n|[\r\n\t\u2011\u00ad])")
ID, DEL_INSTR_TEXT = w("id"), w("delInstrText")
HISTORY = frozenset({INS, DEL, MOVE_FROM, MOVE_TO, RPR_CHANGE, PPR_CHANGE})
"""What run and paragraph properties say about tracked changes."""


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
        used = {element.get(ID) for element in root.iter(f"{{{W_NS}}}*")}
        self._ids = (str(i) for i in count(1) if str(i) not in used)

    def mark(self, tag: str, author: Author) -> Element:
        """Make an empty `w:ins`, `w:del` or the like."""
        mark = etree.Element(tag)
        mark.set(ID, next(self._ids))
        mark.set(w("author"), author.name)
        mark.set(w("date"), author.date)
        return mark

    def copy_of(self, mark: Element) -> Element:
        """Make a mark like another one, empty and with a number of its own."""
        twin = etree.Element(mark.tag, attributes(mark))
        twin.set(ID, next(self._ids))
        return twin

    def twin(self, rpr: Element) -> Element:
        """Copy run properties; a change tracked in them gets a number of its own."""
        twin = deepcopy(rpr)
        for change in twin.iter(RPR_CHANGE):
            change.set(ID, next(self._ids))
        return twin


def attributes(element: Element) -> dict[str, str]:
    """Copy the attributes of an element."""
    return {str(name): str(value) for name, value in element.items()}


def described(properties: Element) -> list[tuple[str, dict[str, str]]]:
    """Describe what some properties say, but for the changes tracked in them, to compare it."""
    shown = [child for child in properties if child.tag not in HISTORY]
    return [(element.tag, attributes(element)) for child in shown for element in child.iter()]


def new_run(text: str, rpr: Element | None) -> Element:
    """Make a run that says a text, in a given formatting."""
    check_writable(text)
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
        if child.tag in HISTORY:
            twin.remove(child)
    return twin


def delete_texts(run: Element) -> None:
    """Turn the texts of a run into deleted texts, as they must be inside `w:del` (17.13.5.14).

    Those of a text box that hangs in the run are not its own.
    """
    for element in list(run.iter(T, INSTR_TEXT)):
        if next(element.iterancestors(P), None) is next(run.iterancestors(P), None):
            element.tag = DEL_TEXT if element.tag == T else DEL_INSTR_TEXT
            keep_space(element)

"""What a paragraph says, with tracked changes accepted, rejected or shown.

The text of a paragraph is the sum of its leaves: the elements in its runs that stand for
characters. Text boxes and drawings are not part of the paragraph they hang in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from toolkit.ooxml.names import (
    ALTERNATE,
    BR,
    CR,
    DEL,
    DEL_TEXT,
    FALLBACK,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    SYM,
    SYMEX,
    SYMEX_CHAR,
    TAB,
    R,
    T,
    w,
)
from toolkit.ooxml.xml import UNWRITABLE, Element


class Changes(Enum):
    """How tracked changes are read."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SHOWN = "shown"


ADDED = frozenset({INS, MOVE_TO})
REMOVED = frozenset({DEL, MOVE_FROM})
HIDDEN = {Changes.ACCEPTED: REMOVED, Changes.REJECTED: ADDED, Changes.SHOWN: frozenset[str]()}
CLOSED = frozenset(
    {PPR, RPR, w("sdtPr"), w("sdtEndPr"), w("drawing"), w("pict"), w("object"), FALLBACK}
)
"""Elements whose content is not text of the paragraph they stand in, or is there twice."""

SKIPPED = {changes: CLOSED | hidden for changes, hidden in HIDDEN.items()}
BREAKS_OF_PAGE = frozenset({"page", "column"})
CHARACTERS = {
    TAB: "\t",
    w("ptab"): "\t",
    CR: "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
MARK = f"{PPR}/{RPR}"


class Leaf(Struct, frozen=True, kw_only=True):
    """An element that stands for characters, and the run it stood in when it was read."""

    element: Element
    run: Element
    text: str


def say(paragraph: Element, changes: Changes = Changes.ACCEPTED) -> str:
    """Give the text of a `w:p`.

    With `Changes.SHOWN` insertions read `{+so+}` and deletions `[-so-]`.
    """
    if changes is Changes.SHOWN:
        return "".join(shown(paragraph))
    return "".join(leaf.text for leaf in leaves(paragraph, changes))


def leaves(parent: Element, changes: Changes) -> list[Leaf]:
    """Give the leaves of a paragraph, or of anything in one, in order."""
    found: list[Leaf] = []
    collect(parent, SKIPPED[changes], found)
    return found


def collect(parent: Element, skipped: frozenset[str], found: list[Leaf]) -> None:
    """Append the leaves of an element to those already found."""
    for child in parent:
        tag = child.tag
        if tag == R:
            found += run_leaves(child)
        elif tag not in skipped:
            collect(child, skipped, found)


def run_leaves(run: Element) -> list[Leaf]:
    """Give the leaves of one run, deleted text included."""
    return [
        Leaf(element=element, run=run, text=text) for element in run if (text := leaf_text(element))
    ]


def leaf_text(element: Element) -> str:
    """Give the characters that an element of a run stands for."""
    tag = element.tag
    if tag in (T, DEL_TEXT):
        return element.text or ""
    if tag == BR:
        return "" if element.get(w("type")) in BREAKS_OF_PAGE else "\n"
    if tag == SYM:
        return symbol(element.get(w("char"), ""))
    if tag == ALTERNATE:
        return emoji(element)
    return CHARACTERS.get(tag, "")


def symbol(digits: str) -> str:
    """Give a `w:sym`'s character; Word adds F000 to the codes of symbol fonts (17.3.3.30)."""
    try:
        character = chr(int(digits, 16))
    except (ValueError, OverflowError):
        return ""
    if "\uf020" <= character <= "\uf0ff":
        character = chr(ord(character) - 0xF000)
    return re.sub(UNWRITABLE, "", character)


def emoji(alternate: Element) -> str:
    """Give the character of a `w16se:symEx`, in which Word wraps an emoji ([MS-DOCX] 2.7)."""
    sign = next(alternate.iter(SYMEX), None)
    return "" if sign is None else symbol(sign.get(SYMEX_CHAR, ""))


def shown(parent: Element) -> Iterator[str]:
    """Give the text with every tracked change marked."""
    for child in parent:
        if child.tag == R:
            yield from (leaf.text for leaf in run_leaves(child))
        elif child.tag in ADDED:
            yield f"{{+{''.join(shown(child))}+}}"
        elif child.tag in REMOVED:
            yield f"[-{''.join(shown(child))}-]"
        elif child.tag not in CLOSED:
            yield from shown(child)


def mark_is_gone(paragraph: Element, changes: Changes) -> bool:
    """Tell whether the paragraph's mark is removed, so that it runs on into the next one."""
    mark = paragraph.find(MARK)
    return mark is not None and any(child.tag in HIDDEN[changes] for child in mark)

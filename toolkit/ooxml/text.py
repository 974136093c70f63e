"""What a paragraph says, with tracked changes accepted, rejected or shown.

The text of a paragraph is the sum of its leaves: the elements in its runs that stand for
characters. Text boxes and drawings are not part of the paragraph they hang in.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from toolkit.ooxml.names import (
    BR,
    CR,
    DEL,
    DEL_TEXT,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    TAB,
    W_NS,
    R,
    T,
    w,
)
from toolkit.ooxml.xml import Element


class Changes(Enum):
    """How tracked changes are read."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    SHOWN = "shown"


ADDED = frozenset({INS, MOVE_TO})
REMOVED = frozenset({DEL, MOVE_FROM})
HIDDEN = {Changes.ACCEPTED: REMOVED, Changes.REJECTED: ADDED, Changes.SHOWN: frozenset[str]()}
BREAKS_OF_PAGE = frozenset({"page", "column"})
CHARACTERS = {
    TAB: "\t",
    w("ptab"): "\t",
    CR: "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
CLOSED = frozenset({PPR, RPR, w("sdtPr"), w("sdtEndPr"), w("drawing"), w("pict"), w("object")})
"""Elements whose content is not text of the paragraph they stand in."""


class Leaf(Struct, frozen=True, kw_only=True):
    """An element that stands for characters, and the run it stands in."""

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


def leaves(parent: Element, changes: Changes) -> Iterator[Leaf]:
    """Give the leaves of a paragraph, or of anything in one, in order."""
    for child in parent:
        tag = child.tag
        if tag == R:
            yield from run_leaves(child)
        elif tag not in CLOSED and tag not in HIDDEN[changes] and isinstance(tag, str):
            yield from leaves(child, changes)


def run_leaves(run: Element) -> Iterator[Leaf]:
    """Give the leaves of one run, deleted text included."""
    for element in run:
        text = leaf_text(element)
        if text:
            yield Leaf(element=element, run=run, text=text)


def leaf_text(element: Element) -> str:
    """Give the characters that an element of a run stands for."""
    tag = element.tag
    if tag in (T, DEL_TEXT):
        return element.text or ""
    if tag == BR:
        return "" if element.get(w("type")) in BREAKS_OF_PAGE else "\n"
    if tag == w("sym"):
        return symbol(element.get(w("char"), ""))
    return CHARACTERS.get(tag, "")


def symbol(char: str) -> str:
    """Give a `w:sym`'s character; Word adds F000 to the codes of symbol fonts (17.3.3.30)."""
    try:
        code = int(char, 16)
    except ValueError:
        return ""
    return chr(code - 0xF000 if code >= 0xF000 else code)


def shown(parent: Element) -> Iterator[str]:
    """Give the text with every tracked change marked."""
    for child in parent:
        if child.tag == R:
            yield from (leaf.text for leaf in run_leaves(child))
        elif child.tag in ADDED:
            yield f"{{+{''.join(shown(child))}+}}"
        elif child.tag in REMOVED:
            yield f"[-{''.join(shown(child))}-]"
        elif child.tag not in CLOSED and isinstance(child.tag, str):
            yield from shown(child)


def mark_is_gone(paragraph: Element, changes: Changes) -> bool:
    """Tell whether the paragraph's mark is removed, so that it runs on into the next one."""
    mark = paragraph.find(f"{PPR}/{RPR}")
    return mark is not None and any(child.tag in HIDDEN[changes] for child in mark)


def has_changes(paragraph: Element) -> bool:
    """Tell whether the paragraph carries tracked insertions or deletions."""
    tags = ADDED | REMOVED
    return any(element.tag in tags for element in paragraph.iter(f"{{{W_NS}}}*"))

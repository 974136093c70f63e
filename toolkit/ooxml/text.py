"""What a paragraph says, with tracked changes accepted, rejected or shown.

The text of a paragraph is the sum of its leaves: the elements in its runs that stand for
characters. Text boxes and drawings are not part of the paragraph they hang in.
"""

from __future__ import annotations

import re
from enum import Enum

from msgspec import Struct

from toolkit.ooxml.names import (
    ALTERNATE,
    BR,
    CHOICE,
    CR,
    DEL,
    DEL_TEXT,
    FALLBACK,
    INS,
    M_R,
    M_T,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    RUBY,
    SYM,
    SYMEX,
    SYMEX_CHAR,
    TAB,
    R,
    T,
    w,
)
from toolkit.ooxml.xml import UNWRITABLE, Element, properties_of


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
ANCHORED = "\u200b"
"""What LibreOffice 7.4 writes around an anchored picture whose insertion is tracked."""

RUNS, TEXTS = frozenset({R, M_R}), frozenset({T, DEL_TEXT, M_T})
SIGNS = dict.fromkeys(ADDED, ("{+", "+}")) | dict.fromkeys(REMOVED, ("[-", "-]"))
"""What stands around tracked changes that are shown."""


Pieces = tuple[list[str], list[Element | None]]
"""Characters, and beside them the properties of their runs; None where these say nothing."""


class Leaf(Struct, frozen=True, kw_only=True, gc=False):
    """An element that stands for characters, and the run it stood in when it was read.

    `rpr` are the properties of that run, None where it has none.
    """

    element: Element
    run: Element
    rpr: Element | None = None
    text: str


def say(paragraph: Element, changes: Changes = Changes.ACCEPTED) -> str:
    """Give the text of a `w:p`."""
    if changes is Changes.SHOWN:
        return "".join([leaf.text for leaf in leaves(paragraph, changes)])
    found: list[str] = []
    collect_texts(paragraph, SKIPPED[changes], found)
    return "".join(found)


def collect_texts(parent: Element, skipped: frozenset[str], found: list[str]) -> None:
    """Append the texts of an element to those already found; `leaves` gives more, but slower."""
    for child in parent:
        tag = child.tag
        if tag in RUNS:
            for element in child:
                if element.tag == RUBY:
                    collect_texts(element, skipped, found)
                elif element.tag != RPR:
                    found.append(leaf_text(element))
        elif tag not in skipped and len(child):
            collect_texts(child, skipped, found)


def leaves(parent: Element, changes: Changes) -> list[Leaf]:
    """Give the leaves of a paragraph, or of anything in one, in order.

    With `Changes.SHOWN` insertions read `{+so+}` and deletions `[-so-]`.
    """
    found: list[Leaf] = []
    collect(parent, changes, found)
    return found


def collect(parent: Element, changes: Changes, found: list[Leaf]) -> None:
    """Append the leaves of an element to those already found."""
    skipped = SKIPPED[changes]
    for child in parent:
        tag = child.tag
        if tag in RUNS:
            collect_run(child, changes, found)
        elif tag in skipped or not len(child):
            continue
        elif changes is Changes.SHOWN and tag in SIGNS:
            collect_shown(child, found)
        else:
            collect(child, changes, found)


def collect_shown(change: Element, found: list[Leaf]) -> None:
    """Append the leaves of a tracked change, with the signs that stand around it."""
    before, after = SIGNS[change.tag]
    run = next(change.iter(R), change)
    found.append(Leaf(element=change, run=run, text=before))
    collect(change, Changes.SHOWN, found)
    found.append(Leaf(element=change[-1], run=run, text=after))


def collect_run(run: Element, changes: Changes, found: list[Leaf]) -> None:
    """Append the leaves of one run, deleted text included."""
    rpr = None
    for element in run:
        tag = element.tag
        if tag == RPR:
            rpr = element
        elif text := leaf_text(element):
            found.append(Leaf(element=element, run=run, rpr=rpr, text=text))
        elif tag == RUBY:
            collect(element, changes, found)


def leaf_text(element: Element) -> str:
    """Give the characters that an element of a run stands for."""
    tag = element.tag
    if tag in TEXTS:
        text = element.text or ""
        return text if text[:1] != ANCHORED or text.strip(ANCHORED) else ""
    if tag == BR:
        return "" if element.get(w("type")) in BREAKS_OF_PAGE else "\n"
    if tag == SYM:
        return symbol(element.get(w("char"), ""))
    if tag == ALTERNATE:
        return chosen(element)
    return CHARACTERS.get(tag, "")


def symbol(digits: str) -> str:
    """Give a `w:sym`'s character; Word adds F000 to the codes of symbol fonts (17.3.3.30).

    What would be a letter or digit without that is another sign in such a font, and keeps its code.
    """
    try:
        character = chr(int(digits, 16))
    except (ValueError, OverflowError):
        return ""
    if "\uf020" <= character <= "\uf0ff":
        plain = chr(ord(character) - 0xF000)
        return character if plain.isalnum() else plain
    return re.sub(UNWRITABLE, "", character)


def chosen(alternate: Element) -> str:
    """Give the characters of the alternative that a new Word takes.

    That is mostly a drawing, which stands for none, or an emoji in a `w16se:symEx` ([MS-DOCX] 2.7).
    """
    return "".join(
        symbol(element.get(SYMEX_CHAR, "")) if element.tag == SYMEX else element.text or ""
        for choice in alternate.iterchildren(CHOICE)
        for element in choice.iterchildren(SYMEX, T)
    )


def mark_is_gone(paragraph: Element, changes: Changes) -> bool:
    """Tell whether the paragraph's mark is removed, so that it runs on into the next one."""
    ppr = properties_of(paragraph, PPR)
    mark = None if ppr is None else ppr.find(RPR)
    return mark is not None and any(child.tag in HIDDEN[changes] for child in mark)

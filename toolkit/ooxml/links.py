"""Where links lead and what they say: hyperlinks, and the fields that are older than those."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile

from msgspec import Struct

from toolkit.ooxml.names import FLD_CHAR, FLD_CHAR_TYPE, HYPERLINK, INSTR_TEXT, P, w
from toolkit.ooxml.package import Relationship
from toolkit.ooxml.text import Changes, Leaf, leaves
from toolkit.ooxml.xml import Element

FLD_SIMPLE, INSTR, ANCHOR = w("fldSimple"), w("instr"), w("anchor")
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
LINKS = (HYPERLINK, FLD_SIMPLE, INSTR_TEXT)
"""What can be a link."""

FIELD = re.compile(r'\s*HYPERLINK\s+(\\l\s+)?"?([^"\s]+)')
"""A field that is a link (17.16.5.25); `\\l` names a place in the document."""

DEEPEST = 8
"""Of how many fields around it a text is taken to be shown by."""

ESCAPED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


class Link(Struct, frozen=True, kw_only=True):
    """A link: where it leads, what it says, and the element its text begins with."""

    target: str
    text: str
    first: Element


def read_link(
    element: Element, links: dict[str, Relationship], changes: Changes, fields: Fields
) -> Link | None:
    """Read what may be a link; None where it is none, or has no text."""
    if element.tag == HYPERLINK:
        return as_link(hyperlink_target(element, links), leaves(element, changes))
    if element.tag == FLD_SIMPLE:
        return as_link(field_target(element.get(INSTR, "")), leaves(element, changes))
    return fields.link(element)


def as_link(target: str, said: Sequence[Leaf]) -> Link | None:
    """Make a link, if it leads anywhere and says something."""
    text = "".join(leaf.text for leaf in said)
    return Link(target=target, text=text, first=said[0].element) if target and text else None


def hyperlink_target(element: Element, links: dict[str, Relationship]) -> str:
    """Give where a `w:hyperlink` leads: out of the document, or with `#` to a bookmark in it."""
    link = links.get(element.get(R_ID, ""))
    anchor = element.get(ANCHOR, "")
    return (plain_target(link.target) if link else "") + (f"#{anchor}" if anchor else "")


def field_target(code: str) -> str:
    """Give where a field leads, nothing for a field that is no link."""
    found = FIELD.match(code)
    if found is None:
        return ""
    return f"#{found[2]}" if found[1] else plain_target(found[2])


class Fields:
    """The complex fields that are links, read a paragraph at a time and once."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._links: dict[Element, dict[Element, Link]] = {}

    def link(self, instruction: Element) -> Link | None:
        """Give the link whose first `w:instrText` this is, as far as its paragraph goes."""
        paragraph = next(instruction.iterancestors(P), None)
        if paragraph is None:
            return None
        if paragraph not in self._links:
            self._links[paragraph] = read_fields(paragraph, self._changes)
        return self._links[paragraph].get(instruction)


class Open:
    """A field that has begun: its first instruction, its code, and what it shows."""

    def __init__(self) -> None:
        self.first: Element | None = None
        self.code = ""
        self.is_shown = False
        self.said: list[Leaf] = []


def read_fields(paragraph: Element, changes: Changes) -> dict[Element, Link]:
    """Read the links of a paragraph by their first instruction."""
    leaves_of: dict[Element, list[Leaf]] = {}
    for leaf in leaves(paragraph, changes):
        leaves_of.setdefault(leaf.element, []).append(leaf)
    found, opened = list[Open](), list[Open]()
    for element in paragraph.iter():
        kind = element.get(FLD_CHAR_TYPE) if element.tag == FLD_CHAR else None
        if kind == "begin" or (element.tag == INSTR_TEXT and not opened):
            opened.append(Open())  # without a beginning, it is in a paragraph before
            found.append(opened[-1])
        if not opened:
            continue
        if kind == "end":
            opened.pop()
            continue
        take(element, kind, opened, leaves_of.get(element, []))
    links = ((field.first, as_link(field_target(field.code), field.said)) for field in found)
    return {first: link for first, link in links if first is not None and link is not None}


def take(element: Element, kind: str | None, opened: list[Open], said: list[Leaf]) -> None:
    """Take an element into the fields that are open there."""
    inner = opened[-1]
    if kind == "separate":
        inner.is_shown = True
    elif element.tag == INSTR_TEXT and not inner.is_shown:
        inner.first = element if inner.first is None else inner.first
        inner.code += element.text or ""
    for field in opened[-DEEPEST:]:
        if field.is_shown:
            field.said += said


def field_content(paragraph: Element, instruction: Element) -> tuple[str, set[Element]]:
    """Give the code of a field, and the elements between its `separate` and its `end`."""
    code, shown = "", set[Element]()
    depth, is_shown = 0, False
    for element in dropwhile(lambda each: each is not instruction, paragraph.iter()):
        kind = element.get(FLD_CHAR_TYPE) if element.tag == FLD_CHAR else None
        if kind == "end" and depth == 0:
            break
        depth += (kind == "begin") - (kind == "end")
        is_shown |= kind == "separate" and depth == 0
        if is_shown:
            shown.add(element)
        elif element.tag == INSTR_TEXT and depth == 0:
            code += element.text or ""
    return code, shown


def plain_target(target: str) -> str:
    """Write a target as people do: LibreOffice escapes letters and ends it with a slash."""
    readable = ESCAPED.sub(lambda found: unescaped(found[0]), target)
    return readable.removesuffix("/")


def unescaped(text: str) -> str:
    """Give the characters of some escaped bytes, or these themselves if they are no UTF-8."""
    try:
        return bytes.fromhex(text.replace("%", "")).decode()
    except UnicodeDecodeError:
        return text

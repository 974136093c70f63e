"""Paragraph styles: their names, heading levels, lists and weight, through `basedOn`."""

from __future__ import annotations

import re

from msgspec import Struct

from toolkit.ooxml.names import PPR, RPR, VAL, w
from toolkit.ooxml.xml import Element

HEADING_NAME = re.compile(r"(?:heading|overskrift) ?([1-9])")
BODY_LEVEL = 9
"""`w:outlineLvl` 9 means body text (ECMA-376 part 1, 17.3.1.20)."""

OFF = frozenset({"0", "false", "off", "none"})


class Style(Struct, frozen=True, kw_only=True):
    """What a paragraph takes from its style, inherited values included.

    `level` is the outline level, 1 for a chapter; None for body text.
    """

    name: str = ""
    level: int | None = None
    num_id: str | None = None
    ilvl: int = 0
    bold: bool = False


class Styles:
    """The styles of a document by id, resolved when they are asked for."""

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else list(root.iterchildren(w("style")))
        self._elements = {element.get(w("styleId"), ""): element for element in elements}
        self._resolved: dict[str, Style] = {}
        self.default = next(
            (style_id for style_id, element in self._elements.items() if is_default(element)), ""
        )

    def get(self, style_id: str | None) -> Style:
        """Give a style by id; an unknown id gives the default style's values."""
        key = style_id if style_id in self._elements else self.default
        if key is None or key not in self._elements:
            return Style()
        if key not in self._resolved:
            self._resolved[key] = Style()  # ends a circle of basedOn
            self._resolved[key] = self._resolve(self._elements[key])
        return self._resolved[key]

    def _resolve(self, element: Element) -> Style:
        based_on = value(element, "basedOn")
        parent = self.get(based_on) if based_on in self._elements else Style()
        name = (value(element, "name") or "").lower()
        num_pr = element.find(f"{PPR}/{w('numPr')}")
        num_id = parent.num_id if num_pr is None else value(num_pr, "numId") or parent.num_id
        ilvl = parent.ilvl if num_pr is None else int(value(num_pr, "ilvl") or 0)
        bold = toggle(element.find(RPR), "b")
        return Style(
            name=name,
            level=style_level(element, name, parent),
            num_id=num_id,
            ilvl=ilvl,
            bold=parent.bold if bold is None else bold,
        )


def style_level(element: Element, name: str, parent: Style) -> int | None:
    """Give a style's outline level: its own, by its name, or its parent's."""
    own = value(element.find(PPR), "outlineLvl")
    if own is not None:
        return outline_level(own)
    named = HEADING_NAME.fullmatch(name)
    return int(named.group(1)) if named else parent.level


def outline_level(val: str) -> int | None:
    """Turn the value of `w:outlineLvl` into a level counted from 1."""
    return int(val) + 1 if val.isdecimal() and int(val) < BODY_LEVEL else None


def value(parent: Element | None, name: str) -> str | None:
    """Give the `w:val` of a child element, None without the child."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(VAL, "")


def toggle(rpr: Element | None, name: str) -> bool | None:
    """Read an on/off property such as `w:b`; None where it is not set (17.7.3)."""
    val = value(rpr, name)
    return None if val is None else val.lower() not in OFF


def is_default(element: Element) -> bool:
    """Tell whether this is the default paragraph style."""
    return element.get(w("type")) == "paragraph" and element.get(w("default")) in ("1", "true")

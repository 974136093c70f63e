"""Paragraph styles: their names, heading levels, lists, weight and size, through `basedOn`."""

from __future__ import annotations

import re

from msgspec import Struct

from toolkit.ooxml.names import PPR, RPR, VAL, w
from toolkit.ooxml.xml import Element

HEADING_NAME = re.compile(r"(?:heading|overskrift) ?([1-9])")
BODY_LEVEL = 9
"""`w:outlineLvl` 9 means body text (ECMA-376 part 1, 17.3.1.20)."""

DEFAULTS = f"{w('docDefaults')}/{w('rPrDefault')}/{RPR}"
DIGITS = 10
"""How many digits a number has at most (Word reads them as 32 bits)."""

OFF = frozenset({"0", "false", "off", "none"})


class Style(Struct, frozen=True, kw_only=True):
    """What a paragraph takes from its style, inherited values included.

    `level` is the outline level, 1 for a chapter; None for body text. `size` is in points.
    """

    name: str = ""
    level: int | None = None
    num_id: str | None = None
    ilvl: int = 0
    bold: bool = False
    size: float | None = None


PLAIN = Style()


class Styles:
    """The styles of a document by id, resolved when they are asked for.

    `size` is the size in points where no style says it.
    """

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else list(root.iterchildren(w("style")))
        self._elements = {element.get(w("styleId"), ""): element for element in elements}
        self._resolved: dict[str, Style] = {}
        self.size = None if root is None else points(value(root.find(DEFAULTS), "sz"))
        self.default = next(
            (style_id for style_id, element in self._elements.items() if is_default(element)), ""
        )

    def of_paragraph(self, style_id: str | None) -> Style:
        """Give a paragraph's style; where there is none of that id, Word takes the default one."""
        return self.get(style_id if style_id in self._elements else self.default)

    def get(self, style_id: str | None) -> Style:
        """Give a style by id; an unknown id gives a style that says nothing."""
        if style_id is None or style_id not in self._elements:
            return PLAIN
        for each in reversed(self._unresolved(style_id)):
            self._resolved[each] = self._resolve(self._elements[each])
        return self._resolved[style_id]

    def named(self, name: str) -> str:
        """Give the id of the paragraph style of a name, written in small letters."""
        return next(
            style_id
            for style_id, element in self._elements.items()
            if element.get(w("type")) == "paragraph" and self.get(style_id).name == name
        )

    def _unresolved(self, style_id: str | None) -> list[str]:
        """Give the style and those it is based on that are not resolved yet, itself first."""
        chain: list[str] = []
        while style_id in self._elements and style_id not in self._resolved:
            chain.append(style_id)
            self._resolved[style_id] = PLAIN  # ends a circle of basedOn
            style_id = value(self._elements[style_id], "basedOn")
        return chain

    def _resolve(self, element: Element) -> Style:
        parent = self.get(value(element, "basedOn"))
        name = (value(element, "name") or "").lower()
        ppr = element.find(PPR)
        num_pr = None if ppr is None else ppr.find(w("numPr"))
        rpr = element.find(RPR)
        bold = toggle(rpr, "b")
        return Style(
            name=name,
            level=style_level(ppr, name, parent),
            num_id=value(num_pr, "numId") or parent.num_id,
            ilvl=number(value(num_pr, "ilvl"), parent.ilvl),
            bold=parent.bold if bold is None else bold,
            size=points(value(rpr, "sz")) or parent.size,
        )


def style_level(ppr: Element | None, name: str, parent: Style) -> int | None:
    """Give a style's outline level: its own, by its name, or its parent's."""
    own = value(ppr, "outlineLvl")
    if own is not None:
        return outline_level(own)
    named = HEADING_NAME.fullmatch(name)
    return int(named.group(1)) if named else parent.level


def outline_level(val: str) -> int | None:
    """Turn the value of `w:outlineLvl` into a level counted from 1."""
    level = number(val, BODY_LEVEL)
    return level + 1 if level < BODY_LEVEL else None


def value(parent: Element | None, name: str) -> str | None:
    """Give the `w:val` of a child element, None without the child."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(VAL, "")


def number(val: str | None, default: int) -> int:
    """Read a whole number, and take the default for anything else."""
    return int(val) if val and val.isdecimal() and len(val) <= DIGITS else default


def toggle(rpr: Element | None, name: str) -> bool | None:
    """Read an on/off property such as `w:b`; None where it is not set (17.7.3)."""
    val = value(rpr, name)
    return None if val is None else is_on(val)


def is_on(val: str) -> bool:
    """Tell whether the value of an on/off property turns it on; an empty one does."""
    return val.lower() not in OFF


def points(half_points: str | None) -> float | None:
    """Turn a size in half-points, such as `w:sz`, into points; None where there is none."""
    return number(half_points, 0) / 2 or None


def is_default(element: Element) -> bool:
    """Tell whether this is the default paragraph style."""
    is_on = element.get(w("default"), "0").lower() not in OFF
    return is_on and element.get(w("type")) == "paragraph"

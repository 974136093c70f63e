"""List numbering: which marker Word shows in front of a paragraph (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re

from msgspec import Struct

from toolkit.ooxml.names import w
from toolkit.ooxml.styles import value
from toolkit.ooxml.xml import Element

BULLET = "•"
DEEPEST = 8
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class ListLevel(Struct, frozen=True, kw_only=True):
    """One level of a list: where it starts, its number format and its pattern (`%1.%2.`)."""

    start: int = 1
    num_fmt: str = "decimal"
    lvl_text: str = ""


class Numbering:
    """The lists of a document, and how far each has counted."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, ListLevel]] = {}
        self._nums: dict[str, tuple[str, dict[int, ListLevel]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        if root is not None:
            self._read(root)

    def marker(self, num_id: str, ilvl: int) -> str | None:
        """Count one paragraph of a list and give its marker, None where the list shows none."""
        if num_id not in self._nums or ilvl > DEEPEST:
            return None
        abstract_id, levels = self._nums[num_id]
        counts = self._counts.setdefault(abstract_id, [None] * (DEEPEST + 1))
        level = levels.get(ilvl, ListLevel())
        previous = counts[ilvl]
        counts[ilvl] = level.start if previous is None else previous + 1
        counts[ilvl + 1 :] = [None] * (DEEPEST - ilvl)
        if level.num_fmt == "bullet":
            return BULLET
        return fill_pattern(level.lvl_text, levels, counts) or None

    def _read(self, root: Element) -> None:
        for abstract in root.iterchildren(w("abstractNum")):
            self._abstract[abstract.get(w("abstractNumId"), "")] = read_levels(abstract)
        for num in root.iterchildren(w("num")):
            abstract_id = value(num, "abstractNumId") or ""
            levels = self._abstract.get(abstract_id, {}) | read_overrides(num)
            own_count = any(True for _ in num.iter(w("startOverride")))
            num_id = num.get(w("numId"), "")
            key = f"{abstract_id}/{num_id}" if own_count else abstract_id
            self._nums[num_id] = (key, levels)


def read_levels(parent: Element) -> dict[int, ListLevel]:
    """Read the `w:lvl` children of a list definition."""
    return {
        int(lvl.get(w("ilvl"), "0")): ListLevel(
            start=int(value(lvl, "start") or 1),
            num_fmt=value(lvl, "numFmt") or "decimal",
            lvl_text=value(lvl, "lvlText") or "",
        )
        for lvl in parent.iterchildren(w("lvl"))
    }


def read_overrides(num: Element) -> dict[int, ListLevel]:
    """Read the whole levels that a `w:num` puts in the place of its definition's."""
    overrides: dict[int, ListLevel] = {}
    for override in num.iterchildren(w("lvlOverride")):
        overrides |= read_levels(override)
    return overrides


def fill_pattern(pattern: str, levels: dict[int, ListLevel], counts: list[int | None]) -> str:
    """Put the counts into a pattern such as `%1.%2`."""

    def number(match: re.Match[str]) -> str:
        ilvl = int(match.group(1)) - 1
        level = levels.get(ilvl, ListLevel())
        count = counts[ilvl]
        return format_number(level.start if count is None else count, level.num_fmt)

    return re.sub(r"%([1-9])", number, pattern)


def format_number(number: int, num_fmt: str) -> str:
    """Write a list number in one of Word's formats; a rare format is written in digits."""
    match num_fmt:
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letters.upper() if num_fmt == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            return roman(number).upper() if num_fmt == "upperRoman" else roman(number)
        case "decimalZero":
            return f"{number:02}"
        case "none":
            return ""
        case _:
            return str(number)


def roman(number: int) -> str:
    """Write a number in small Roman numerals."""
    numeral = ""
    for worth, letters in ROMAN:
        count, number = divmod(number, worth)
        numeral += letters * count
    return numeral

"""List numbering: which marker Word shows in front of a paragraph (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from toolkit.ooxml.names import w
from toolkit.ooxml.styles import number, toggle, value
from toolkit.ooxml.xml import Element

BULLET = "•"
DEEPEST = 8
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip

HIGHEST = 32_767
"""The highest number of a list in Word; letters and Roman numerals of more would fill books."""


class ListLevel(Struct, frozen=True, kw_only=True):
    """One level of a list: where it starts, its number format and its pattern (`%1.%2.`).

    It starts again behind a paragraph of any of the first `restart` levels; `legal` has all
    numbers of the pattern in digits.
    """

    start: int = 0
    num_fmt: str = "decimal"
    lvl_text: str = ""
    restart: int = DEEPEST
    legal: bool = False


UNSAID = ListLevel()
Levels = dict[int, ListLevel]


class Num(Struct, kw_only=True):
    """A `w:num`: its definition, its levels, and where some of them start when it is first used."""

    abstract_id: str
    levels: Levels
    starts: dict[int, int]


class Numbering:
    """The lists of a document, and how far each has counted.

    All `w:num` of one definition count together; a `w:startOverride` sets the count once.
    """

    def __init__(self, root: Element | None) -> None:
        self._elements = by_id(root, "num", "numId")
        self._abstracts = by_id(root, "abstractNum", "abstractNumId")
        self._nums: dict[str, Num] = {}
        self._counts: dict[str, list[int | None]] = {}

    def marker(self, num_id: str, ilvl: int) -> str | None:
        """Count one paragraph of a list and give its marker, None where the list shows none."""
        if num_id not in self._elements or ilvl > DEEPEST:
            return None
        if num_id not in self._nums:
            self._nums[num_id] = read_num(self._elements[num_id], self._abstracts)
        num = self._nums[num_id]
        counts = self._counts.setdefault(num.abstract_id, [None] * (DEEPEST + 1))
        count_one(num, ilvl, counts)
        level = num.levels.get(ilvl, UNSAID)
        if level.num_fmt == "bullet":
            return BULLET
        return fill_pattern(level, num.levels, counts) or None


def by_id(root: Element | None, name: str, id_name: str) -> dict[str, Element]:
    """Give the `w:num` or `w:abstractNum` of a numbering part by their id."""
    elements = () if root is None else root.iterchildren(w(name))
    return {element.get(w(id_name), ""): element for element in elements}


def count_one(num: Num, ilvl: int, counts: list[int | None]) -> None:
    """Count one paragraph: its own level goes on, the deeper ones start again."""
    previous = counts[ilvl]
    level = num.levels.get(ilvl, UNSAID)
    following = level.start if previous is None else previous + 1
    counts[ilvl] = num.starts.pop(ilvl, following)
    for deeper in range(ilvl + 1, DEEPEST + 1):
        if ilvl < num.levels.get(deeper, UNSAID).restart:
            counts[deeper] = None


def read_num(num: Element, abstracts: Mapping[str, Element]) -> Num:
    """Read a `w:num`: the levels of its definition under its own."""
    abstract_id = value(num, "abstractNumId") or ""
    return Num(
        abstract_id=abstract_id,
        levels=abstract_levels(abstracts.get(abstract_id), abstracts) | read_overrides(num),
        starts=read_starts(num),
    )


def abstract_levels(abstract: Element | None, abstracts: Mapping[str, Element]) -> Levels:
    """Read the levels of a definition; they may stand in that of a list style it only names."""
    if abstract is None:
        return {}
    style = value(abstract, "numStyleLink")
    linked = [each for each in abstracts.values() if style and value(each, "styleLink") == style]
    return (read_levels(linked[-1]) if linked else {}) or read_levels(abstract)


def read_levels(parent: Element) -> Levels:
    """Read the `w:lvl` children of a list definition."""
    return {
        number(lvl.get(w("ilvl")), 0): ListLevel(
            start=number(value(lvl, "start"), 0),
            num_fmt=value(lvl, "numFmt") or "decimal",
            lvl_text=value(lvl, "lvlText") or "",
            restart=number(value(lvl, "lvlRestart"), DEEPEST),
            legal=toggle(lvl, "isLgl") or False,
        )
        for lvl in parent.iterchildren(w("lvl"))
    }


def read_overrides(num: Element) -> Levels:
    """Read the whole levels that a `w:num` puts in the place of its definition's."""
    overrides: Levels = {}
    for override in num.iterchildren(w("lvlOverride")):
        overrides |= read_levels(override)
    return overrides


def read_starts(num: Element) -> dict[int, int]:
    """Read where a `w:num` starts its levels anew."""
    return {
        number(override.get(w("ilvl")), 0): number(value(override, "startOverride"), 0)
        for override in num.iterchildren(w("lvlOverride"))
        if override.find(w("startOverride")) is not None
    }


def fill_pattern(level: ListLevel, levels: Levels, counts: list[int | None]) -> str:
    """Put the counts into a level's pattern such as `%1.%2`."""

    def written(match: re.Match[str]) -> str:
        ilvl = int(match.group(1)) - 1
        named = levels.get(ilvl, UNSAID)
        count = counts[ilvl]
        num_fmt = "decimal" if level.legal else named.num_fmt
        return format_number(named.start if count is None else count, num_fmt)

    return re.sub(r"%([1-9])", written, level.lvl_text)


def format_number(count: int, num_fmt: str) -> str:
    """Write a list number in one of Word's formats; a rare format is written in digits."""
    match num_fmt:
        case _ if not 0 <= count <= HIGHEST:
            return str(count)
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
            return letters.upper() if num_fmt == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            return roman(count).upper() if num_fmt == "upperRoman" else roman(count)
        case "decimalZero":
            return f"{count:02}"
        case "none":
            return ""
        case _:
            return str(count)


def roman(count: int) -> str:
    """Write a number in small Roman numerals."""
    numeral = ""
    for worth, letters in ROMAN:
        times, count = divmod(count, worth)
        numeral += letters * times
    return numeral

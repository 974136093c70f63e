"""Where in a table a paragraph stands, as far as the style of the table tells such places apart."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.ooxml.containers import children
from toolkit.ooxml.names import TBL, TC, TR, VAL, w
from toolkit.ooxml.styles import is_on
from toolkit.ooxml.xml import Element

TBL_PR, TBL_LOOK = w("tblPr"), w("tblLook")
LOOKS = {
    "firstRow": (0x20, "firstRow"), "lastRow": (0x40, "lastRow"), "firstCol": (0x80, "firstColumn"),
    "lastCol": (0x100, "lastColumn"), "noHBand": (0x200, "noHBand"), "noVBand": (0x400, "noVBand"),
}  # fmt: skip
"""What `w:tblLook` turns on by a bit of its value, or by an attribute of its own (17.4.55)."""


def conditions(paragraph: Element) -> list[str]:
    """Give the `w:type` of every `w:tblStylePr` for a paragraph, the weightiest last (17.7.6)."""
    cell, row, table = (next(paragraph.iterancestors(tag), None) for tag in (TC, TR, TBL))
    if cell is None or row is None or table is None:
        return []
    looks = table_looks(table)
    rows, cells = list(children(table)), list(children(row))
    places = rows.index(row), cells.index(cell)
    if "noVBand" not in looks:
        looks.add(f"band{band(places[1], after='firstColumn' in looks)}Vert")
    if "noHBand" not in looks:
        looks.add(f"band{band(places[0], after='firstRow' in looks)}Horz")
    return [name for name in stands_in(places, (len(rows), len(cells))) if name in looks]


def stands_in(places: tuple[int, int], counts: tuple[int, int]) -> Iterator[str]:
    """Give what a row and column may count as, the weightiest last."""
    (row, column), (rows, columns) = places, counts
    yield from ("band1Vert", "band2Vert", "band1Horz", "band2Horz")
    if column == 0:
        yield "firstCol"
    if column == columns - 1:
        yield "lastCol"
    if row == 0:
        yield "firstRow"
    if row == rows - 1:
        yield "lastRow"


def band(place: int, *, after: bool) -> int:
    """Give the band of a row or column, the first one left out where it has a look of its own."""
    return (place - after) % 2 + 1


def table_looks(table: Element) -> set[str]:
    """Give what the looks of a table turn on."""
    look = table.find(f"{TBL_PR}/{TBL_LOOK}")
    if look is None:
        return {"noHBand", "noVBand"}
    try:
        bits = int(look.get(VAL, "0"), 16)
    except ValueError:
        bits = 0
    return {
        name
        for name, (bit, attribute) in LOOKS.items()
        if (bits & bit if (val := look.get(w(attribute))) is None else is_on(val))
    }

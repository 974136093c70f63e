"""What a workbook takes along unseen: the plan it was made of, whom it went to, and its rows."""

from __future__ import annotations

from msgspec import Struct

from toolkit.model.identity import Carried
from toolkit.sheets.workbook import FINGERPRINT, MUNICIPALITY, ROW
from toolkit.xlsx.rows import Book, Sheet


class Luggage(Struct, frozen=True, kw_only=True):
    """What a workbook took along; `keys` are those of the rows that were sent out."""

    carried: Carried | None = None
    keys: tuple[str, ...] = ()


def find_luggage(book: Book) -> Luggage:
    """Find what a workbook took along."""
    told = [
        (row.cells[0].text, "".join(cell.text for cell in row.cells[1:]))
        for sheet in book.sheets
        if is_luggage(sheet)
        for row in sheet.rows
    ]
    facts = dict(reversed(told))
    if FINGERPRINT not in facts:
        return Luggage()
    carried = Carried(fingerprint=facts[FINGERPRINT], municipality=facts.get(MUNICIPALITY, ""))
    return Luggage(carried=carried, keys=tuple(text for name, text in told if name == ROW))


def is_luggage(sheet: Sheet) -> bool:
    """Tell whether a sheet is the one that travels along unseen."""
    return any(row.cells[0].text == FINGERPRINT for row in sheet.rows)

"""A table as it shall stand in a workbook: what it says, and what a reader may write in it."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

NO_DATE = datetime(1980, 1, 1)  # noqa: DTZ001
"""What a workbook gives as its date that has none, and every part of its file (the zip's first)."""


class Column(Struct, frozen=True, kw_only=True):
    """A column: its heading and its width in characters.

    `name` is what programs know it by, whatever people call it; an `open` one may be written in
    where the table is protected.
    """

    heading: str
    width: int
    name: str = ""
    open: bool = False
    hidden: bool = False


class Line(Struct, frozen=True, kw_only=True):
    """A row of texts, one a column; `choices` are those of the table's column of choices."""

    texts: tuple[str, ...]
    strong: bool = False
    choices: tuple[str, ...] = ()


class Choosing(Struct, frozen=True, kw_only=True):
    """The column in which one of a line's choices may stand, and what is said to other words."""

    column: int
    refusal: str


class Comparing(Struct, frozen=True, kw_only=True):
    """Two columns that say the same at first; a cell of the second is marked once it differs."""

    before: int
    after: int


class Table(Struct, frozen=True, kw_only=True):
    """A workbook with one table.

    `sheet` is the name on its tab, `title` that of the document, `above` the lines over the table.
    `carried` are rows that travel along unseen, on a tab of their own. `page` is the footer in
    Excel's codes, `date` an ISO date or empty, `language` a tag (BCP 47).
    """

    sheet: str
    title: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    language: str
    page: str
    above: tuple[str, ...] = ()
    creator: str = ""
    date: str = ""
    carried: tuple[tuple[str, ...], ...] = ()
    choosing: Choosing | None = None
    comparing: Comparing | None = None
    protected: bool = False

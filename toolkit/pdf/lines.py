"""What stands on the pages of a PDF: lines of text, how they look, and the rules of tables."""

from __future__ import annotations

import re

from msgspec import Struct

from toolkit.blocks import Cell

MARKER = re.compile(r"(?:[•·‣⁃›][\s\u200b]+|[→-⇿■-➿⬀-⯿\ue000-\uf8ff][\s\u200b]*)(?=\S)")
"""Bullets: arrows, shapes, ornaments, and those of symbol fonts, which are private characters."""

DASH_MARKER = re.compile(r"[-–—*][\s\u200b]+(?=\S)")
NUMBER_MARKER = re.compile(r"(\(?)(?:(\d{1,2})|([a-zæøå]))([.)])[\s\u200b]+(?=\S)")


class Look(Struct, frozen=True):
    """How text looks: its size in points, its cut and its colour."""

    size: float
    bold: bool
    italic: bool
    colour: tuple[int, int, int]


class Line(Struct, frozen=True, kw_only=True):
    """A line of text, measured in points from the left and the bottom of its page.

    `bold` is how many characters at its start are bold, `look` that of its first word; `even` says
    that it ends as it begins, `limit` how far it can reach where it stands in a table. `parts` are
    what wide gaps part it into, where there are any; `lead` is how many characters are the sign of
    the list item it opens, `apart` how far the text stands from a number it opens with, in sizes.
    Pages are counted from 1.
    """

    text: str
    page: int
    left: float
    right: float
    baseline: float
    look: Look
    bold: int = 0
    even: bool = True
    cell: Cell | None = None
    limit: float = 0.0
    parts: tuple[Line, ...] = ()
    lead: int = 0
    apart: float = 0.0

    @property
    def all_bold(self) -> bool:
        """Whether the whole line is bold."""
        return self.bold >= len(self.text.rstrip())


class Rule(Struct, frozen=True, kw_only=True):
    """A straight line drawn across (`upright` false) or down a page, from its start to its end."""

    upright: bool
    at: float
    start: float
    end: float


class Annotation(Struct, frozen=True, kw_only=True):
    """A comment on a page; `date` is as the PDF writes it."""

    author: str
    date: str
    text: str


class Page(Struct, frozen=True, kw_only=True):
    """A page: its number from 1, its size in points, its lines in the order they are drawn.

    `scanned` says that it is a picture without text; `annotations` are the comments on it.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    scanned: bool = False
    annotations: tuple[Annotation, ...] = ()


def marker_of(text: str) -> str:
    """Give the bullet a text opens with and the space after it; empty without one."""
    match = MARKER.match(text) or DASH_MARKER.match(text)
    return match[0] if match else ""

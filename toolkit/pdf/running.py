"""Headers, footers and page numbers: what stands at the same height on most pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from toolkit.pdf.lines import Line, Page

MARGIN = 0.13
"""How much of a page, at its top and at its bottom, headers and footers can take."""

MOST = 0.4
"""On how many of the pages they stand at least; even and odd pages may have their own."""

STEP = 4.0
NUMBERS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"(?:side|page|s\.)?\s*[-–]?\s*\d{1,4}(?:\s*(?:av|of|/)\s*\d{1,4})?\s*[-–]?"
)

Key = tuple[str, int]


class Parted(Struct, frozen=True, kw_only=True):
    """The lines of a document: its text, and its headers and footers, each text once."""

    text: tuple[Line, ...]
    running: tuple[Line, ...]


def part_running(pages: Sequence[Page], *, least: float | None = None) -> Parted:
    """Part the running lines from the text; they stand on `least` pages."""
    counts = Counter(key for page in pages for key in {*marginal_keys(page)})
    least = least or max(2, MOST * len(pages))
    text: list[Line] = []
    running: dict[Key, Line] = {}
    for page in pages:
        for line in page.lines:
            if in_margin(line, page) and (counts[key(line)] >= least or is_number(line)):
                running.setdefault(key(line), line)
            else:
                text.append(line)
    return Parted(text=tuple(text), running=tuple(running.values()))


def marginal_keys(page: Page) -> list[Key]:
    """Give what stands in the margins of a page."""
    return [key(line) for line in page.lines if in_margin(line, page)]


def key(line: Line) -> Key:
    """Give what makes lines of several pages the same: text without numbers, and height."""
    return NUMBERS.sub("#", line.text.casefold()), round(line.baseline / STEP)


def in_margin(line: Line, page: Page) -> bool:
    """Tell whether a line stands where headers and footers do."""
    part = line.baseline / page.height
    return line.cell is None and not MARGIN < part < 1 - MARGIN


def is_number(line: Line) -> bool:
    """Tell whether a line only numbers its page."""
    match = PAGE_NUMBER.fullmatch(line.text.casefold())
    return match is not None and NUMBERS.findall(line.text)[0] == str(line.page)

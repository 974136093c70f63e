"""Signs of list items that are drawn apart from their text, as HTML is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import structs

from toolkit.pdf.lines import Line

SIGN = re.compile(r"[•·‣⁃›→-⇿■-➿⬀-⯿\ue000-\uf8ff–—-]|\(?(?:\d{1,2}|[a-zæøå])[.)]")
LEVEL, DEEPEST = 2.5, 20.0
"""How far apart, in points, the baselines of a sign and its text are, and how far it stands off."""


def with_signs(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give the lines of a page, each loose sign in front of the text beside it."""
    beside = {
        place: at
        for place, line in enumerate(lines)
        if SIGN.fullmatch(line.text) and (at := text_beside(line, lines)) is not None
    }
    signs = {at: lines[place] for place, at in beside.items()}
    return tuple(
        signed(line, signs[place]) if place in signs else line
        for place, line in enumerate(lines)
        if place not in beside
    )


def text_beside(sign: Line, lines: Sequence[Line]) -> int | None:
    """Find the line that begins right of a sign, at its height and in its cell."""
    near = [
        place
        for place, line in enumerate(lines)
        if abs(line.baseline - sign.baseline) < LEVEL
        and 0 < line.left - sign.right < DEEPEST
        and line.cell == sign.cell
        and not SIGN.fullmatch(line.text)
    ]
    return min(near, key=lambda place: lines[place].left, default=None)


def signed(line: Line, sign: Line) -> Line:
    """Give a line with a sign in front of it."""
    lead = f"{sign.text} "
    return structs.replace(
        line,
        text=lead + line.text,
        left=sign.left,
        bold=line.bold + len(lead) if line.bold else 0,
        apart=(line.left - sign.right) / (line.look.size or 1),
    )

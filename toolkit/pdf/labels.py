"""Texts that open as a label does: a few words and a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

OPENING = re.compile(r"(?:\(?[\w.]{1,5}[.)]\s+)?([A-ZÆØÅ][^\s:.,]*(?: [^\s:.,]+){0,4}):(?=\s|$)")
OFTEN = 2


class Openings:
    """What opens lines of a document as labels do; `Status:` again and again is one."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._counts = Counter(opening_of(line) for line in lines)

    def is_label(self, text: str) -> bool:
        """Tell whether a text opens with what opens others too."""
        opening = opening_of(text)
        return opening is not None and self._counts[opening] >= OFTEN


def opening_of(text: str) -> str | None:
    """Give the words a text opens with in front of a colon."""
    match = OPENING.match(text)
    return match[1].casefold() if match else None

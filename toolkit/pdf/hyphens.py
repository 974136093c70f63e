"""Joining lines: which hyphens at their ends belong to words, and which only part them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
LAST_PART, FIRST_PART = re.compile(r"([^\W_]+)-$"), re.compile(r"[^\W_]+")
LINKS = frozenset({"og", "eller", "samt", "til"})
"""Words after which the other half of `region- og fylkesnivå` stands."""


class Words:
    """The words of a document, known from the middle of its lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        whole: set[str] = set()
        halves: list[tuple[str, str]] = []
        before = ""
        for line in lines:
            found = [word.casefold() for word in WORD.findall(line)]
            if before and found:
                halves.append((before, found.pop(0)))
            before = found.pop() if line.endswith("-") and found else ""
            whole.update(found)
        self._whole = frozenset(whole)
        self._parts = frozenset(part for word in whole for part in word.split("-"))
        self._hyphenates = any(self._are_torn(*pair) for pair in halves)

    def join(self, lines: Sequence[str]) -> str:
        """Join the lines of a paragraph."""
        text = ""
        for line in lines:
            text = self._joined(text, line) if text else line
        return text

    def _joined(self, before: str, after: str) -> str:
        # A long paragraph is searched only where a hyphen ends it.
        left = LAST_PART.search(before) if before.endswith("-") else None
        right = FIRST_PART.match(after)
        if not left or not right:
            return f"{before}{'' if before.endswith('/') else ' '}{after}"
        if right[0] in LINKS:
            return f"{before} {after}"
        return f"{before[:-1] if self._is_torn(left[1], right[0]) else before}{after}"

    def _is_torn(self, left: str, right: str) -> bool:
        """Tell whether one word was torn apart at a line end."""
        if not right[0].islower() or left.isupper() or left[-1].isdigit():
            return False
        left, right = left.casefold(), right.casefold()
        if f"{left}-{right}" in self._whole:
            return False
        return left + right in self._whole or self._hyphenates or self._are_torn(left, right)

    def _are_torn(self, left: str, right: str) -> bool:
        """Tell whether neither half is a word of its own."""
        return not {left, right} & self._parts

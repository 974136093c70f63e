"""Stable ids: made of what a heading says, so that the same title keeps its id every year."""

from __future__ import annotations

import re
import unicodedata

from toolkit.model.period import WRITTEN

LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "đ": "d", "ŧ": "t", "ŋ": "n", "ß": "ss"})
NUMBER = re.compile(r"^\s*(?:\d+(?:\.\d+)*\.?|[a-z]\))\s+")
LONGEST = 60


class Ids:
    """Gives ids, each once: the second of the same title gets `-2`."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._counts: dict[str, int] = {}

    def give(self, title: str) -> str:
        """Give the id of one more heading."""
        plain = slug(title)
        count = self._counts.get(plain, 1)
        given = plain if count == 1 else f"{plain}-{count}"
        while given in self._given:
            count += 1
            given = f"{plain}-{count}"
        self._given.add(given)
        self._counts[plain] = count
        return given


def slug(title: str) -> str:
    """Write a title with a-z, digits and hyphens, without its number and the plan's years."""
    letters = WRITTEN.sub(" ", NUMBER.sub("", title)).casefold().translate(LETTERS)
    parted = "".join(map(plain_or_space, unicodedata.normalize("NFKD", letters)))
    words = re.sub(r"[^a-z0-9]+", "-", parted.encode("ascii", "ignore").decode()).strip("-")
    if len(words) > LONGEST:
        words = words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]
    return words or "uten-tittel"


def plain_or_space(letter: str) -> str:
    """Give a space for a sign that parts words, such as a dash of any length."""
    return " " if unicodedata.category(letter)[0] in "PSZ" else letter

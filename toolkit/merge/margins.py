"""Headers, footers and notes: texts whose number and order a save can change by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.merge.paragraphs import Pair, alike

PAGE_NUMBER = re.compile(r"\b\d{1,3}\b")
"""A number in a header or footer that every save may count anew; years are longer."""


def pair_margins(before: Sequence[str], after: Sequence[str]) -> Iterator[Pair]:
    """Pair the texts that changed with what they became; others came or went.

    A header may stand once for every section, so all of one text become the same other one.
    """
    old, new = ([plain(text) for text in texts] for texts in (before, after))
    gone = list(dict.fromkeys(text for text in old if text not in new))
    came = list(dict.fromkeys(text for text in new if text not in old))
    became = dict(zip(gone, came, strict=True)) if len(gone) == len(came) == 1 else {}
    for text in gone if not became else ():
        twin = like(text, [other for other in came if other not in became.values()])
        became |= {text: twin} if twin else {}
    for i, text in enumerate(old):
        if text in gone:
            yield i, new.index(became[text]) if text in became else None
    for text in came:
        if text not in became.values():
            yield None, new.index(text)


def like(text: str, others: Sequence[str]) -> str | None:
    """Give the first text that says much the same."""
    return next((other for other in others if alike(text, other)), None)


def plain(text: str) -> str:
    """Give a text without the numbers that a save may count anew."""
    return " ".join(PAGE_NUMBER.sub("", text).split())

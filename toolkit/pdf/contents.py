"""The contents list of a document: entries with page numbers, or that repeat its headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

CONTENTS = re.compile(
    r"(?:\d+\.?\s+)?(?:innh[oa]ld(?:sfortegnelse|sliste|soversikt|sforteikning)?|contents"
    r"|table of contents)\s*:?",
    re.IGNORECASE,
)
LEADERS = re.compile(r"(?:[.…_·]\s?){4,}\s*\d{0,4}\s*$")
PAGE_NUMBER = re.compile(r"(?<![\d-])\d{1,3}$")
TAIL = re.compile(r"[\s.…_·]*(?:(?<!\d)\d{1,3})?$")


def find_contents(texts: Sequence[str], may_be: Callable[[int], bool]) -> frozenset[int]:
    """Find the lines of the contents list, its heading too.

    `may_be` tells of a line whether it looks as an entry can.
    """
    found = {place for place, text in enumerate(texts) if LEADERS.search(text)}
    counts = Counter(map(entry_text, texts))
    for place, text in enumerate(texts):
        if CONTENTS.fullmatch(text.strip()):
            found.update(list_under(place, texts, counts, may_be))
    return frozenset(found)


def list_under(
    heading: int, texts: Sequence[str], counts: Counter[str], may_be: Callable[[int], bool]
) -> range:
    """Give the lines of the list under a heading, which is one of them; none without a list."""
    seen: set[str] = set()
    place = heading + 1
    while place < len(texts) and may_be(place):
        entry = entry_text(texts[place])
        numbered = is_numbered(texts[place])
        wraps = is_numbered("".join(texts[place + 1 : place + 2])) and may_be(place + 1)
        if entry in seen or not (numbered or counts[entry] > 1 or (seen and wraps)):
            break
        seen.add(entry)
        place += 1
    return range(heading, place if seen else heading)


def is_numbered(text: str) -> bool:
    """Tell whether a text ends with a page number."""
    return bool(PAGE_NUMBER.search(text.strip()))


def entry_text(text: str) -> str:
    """Give an entry without its leaders and page number, in the form entries are compared."""
    return TAIL.sub("", text.strip()).casefold()

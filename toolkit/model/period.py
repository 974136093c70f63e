"""Periods such as 2024-2027 as they are written in texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from toolkit.model.plan import Period

WRITTEN = re.compile(r"(?<![\d-])(20\d\d)(\s?[-–—/]\s?)(20\d\d)(?![\d-])")
LONGEST = 12
"""Years; what spans more is somebody's strategy, not an action plan."""


class Mention(Struct, frozen=True, kw_only=True):
    """A period in a text: its span, and what stands between its years."""

    period: Period
    start: int
    end: int
    between: str


def mentions(text: str) -> Iterator[Mention]:
    """Give the periods that a text mentions."""
    for match in WRITTEN.finditer(text):
        period = Period(first=int(match[1]), last=int(match[3]))
        if 0 < period.last - period.first <= LONGEST:
            yield Mention(period=period, start=match.start(), end=match.end(), between=match[2])


def parse_period(text: str) -> Period | None:
    """Read a period that is all there is in a text."""
    found = next(mentions(text.strip()), None)
    return found.period if found and (found.start, found.end) == (0, len(text.strip())) else None


def rewritten(mention: Mention, period: Period) -> str:
    """Write another period the way a mention is written."""
    return f"{period.first}{mention.between}{period.last}"


def with_mentions(text: str, old: Period | None, new: Period) -> str:
    """Write a text with another period wherever it mentions the old one."""
    for mention in reversed(list(mentions(text))):
        if mention.period == old:
            text = text[: mention.start] + rewritten(mention, new) + text[mention.end :]
    return text

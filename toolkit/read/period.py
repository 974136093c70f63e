"""Periods such as 2024-2027: how they are written, and which one is the plan's own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.model.plan import Period

WRITTEN = re.compile(r"(?<![\d-])(20\d\d)(\s?[-–—/]\s?)(20\d\d)(?![\d-])")
LONGEST = 12
"""Years; what spans more is somebody's strategy, not an action plan."""


def find_period(texts: Iterable[str]) -> Period | None:
    """Give the first period in some texts, None without one."""
    for text in texts:
        for match in WRITTEN.finditer(text):
            period = Period(first=int(match[1]), last=int(match[3]))
            if 0 < period.last - period.first <= LONGEST:
                return period
    return None

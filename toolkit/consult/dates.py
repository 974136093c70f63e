"""Dates as Norwegian letters write them."""

from __future__ import annotations

import datetime

from babel.dates import format_date

from toolkit.model.language import Language

PATTERN = "d. MMMM y"
"""Given here, so that a letter reads the same whichever edition of the CLDR babel carries."""


def write_date(day: datetime.date | None, language: Language) -> str:
    """Write a date such as `23. november 2026`; nothing where there is none."""
    return "" if day is None else format_date(day, PATTERN, locale=language.value)

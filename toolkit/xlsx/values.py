"""What a cell says: its value as people in Norway see it."""

from __future__ import annotations

import re
from datetime import date, datetime, time

PLAIN = frozenset({"General", "@", "0", "Standard"})
"""Number formats that show a number as it is."""

CODED = re.compile(r"_x(000D|005F)_")
"""How Excel keeps the line ends of other programs, and what would read as such a code."""


def said(value: object) -> str:
    """Write a cell's value: 2026, 7,5, 31.12.2026, 12:30 or the text itself.

    Line ends become newlines.
    """
    match value:
        case None:
            return ""
        case bool():
            return "SANN" if value else "USANN"
        case float():
            return number(value)
        case date() | time():
            return moment(value)
    text = CODED.sub(lambda code: "_" if code[1] == "005F" else "\r", str(value))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def moment(value: date | time) -> str:
    """Write a date, a time of day, or both; midnight is no time that anybody wrote."""
    match value:
        case datetime() if value.time() != time():
            return f"{value:%d.%m.%Y %H:%M}"
        case date():
            return f"{value:%d.%m.%Y}"
    return f"{value:%H:%M}"


def number(value: float) -> str:
    """Write a number with a decimal comma, whole ones without."""
    if value.is_integer():
        return str(int(value))
    return f"{value:.15g}".replace(".", ",")


def is_plain(value: object, number_format: str) -> bool:
    """Tell whether a value is shown as `said` writes it, as far as its format tells."""
    return not isinstance(value, int | float) or isinstance(value, bool) or number_format in PLAIN

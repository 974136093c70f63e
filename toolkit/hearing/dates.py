"""Dates as letters write them: `10. mars 2025`, `10.3.25`, `2025-03-10`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from msgspec import Struct

from toolkit.model.dates import MONTHS

DATE = re.compile(
    r"(?<![\d./-])(?:"
    r"(?P<iso>20\d\d-\d\d-\d\d)"
    rf"|(?P<day>\d{{1,2}})\.?\s+(?P<month>{'|'.join(MONTHS)})(?:\s+(?P<year>20\d\d))?"
    r"|(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>20\d\d|\d\d)"
    r")(?![\d/-]|\.\d)",
    re.IGNORECASE,
)
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
NYNORSK_WEEKDAYS = {"måndag": 0, "tysdag": 1, "laurdag": 5, "sundag": 6}
WEEKDAY = re.compile(
    rf"\b({'|'.join((*WEEKDAYS, *NYNORSK_WEEKDAYS))})\s+(?:den\s+)?$", re.IGNORECASE
)


class Dated(Struct, frozen=True, kw_only=True):
    """A date in a text: its span, and the day, None where the year is missing or it is no day.

    `doubtful` says that the weekday before it is another.
    """

    start: int
    end: int
    day: datetime.date | None
    doubtful: bool = False


def dates_in(text: str) -> Iterator[Dated]:
    """Give the dates that a text names."""
    for match in DATE.finditer(text):
        day = day_of(match)
        yield Dated(
            start=match.start(),
            end=match.end(),
            day=day,
            doubtful=day is not None and not fits_weekday(text[: match.start()], day),
        )


def only_date(text: str) -> datetime.date | None:
    """Give the date that is all there is in a text."""
    match = DATE.fullmatch(text.strip().rstrip("."))
    return day_of(match) if match else None


def day_of(match: re.Match[str]) -> datetime.date | None:
    """Give the day that is written, None where there is none such or no year."""
    try:
        if match["iso"]:
            return datetime.date.fromisoformat(match["iso"])
        if match["month"]:
            month = MONTHS.index(match["month"].casefold()) + 1
            return datetime.date(int(match["year"]), month, int(match["day"]))
        year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
        return datetime.date(year, int(match["m"]), int(match["d"]))
    except (ValueError, TypeError):
        return None


def fits_weekday(before: str, day: datetime.date) -> bool:
    """Tell whether the weekday written before a date, if any, is that day's."""
    match = WEEKDAY.search(before)
    if match is None:
        return True
    name = match[1].casefold()
    return day.weekday() == NYNORSK_WEEKDAYS.get(name, -1) or (
        name in WEEKDAYS and day.weekday() == WEEKDAYS.index(name)
    )

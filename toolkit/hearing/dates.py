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

    `yearless` are day and month where the year is missing, `weekday` is what stands before them;
    `doubtful` says that the weekday before a whole date is another.
    """

    start: int
    end: int
    day: datetime.date | None
    yearless: tuple[int, int] | None = None
    weekday: str = ""
    doubtful: bool = False

    def in_year(self, year: int) -> datetime.date | None:
        """Give the day of a date without its year in some year, if its weekday is the right one."""
        day, month = self.yearless or (0, 0)
        try:
            found = datetime.date(year, month, day)
        except ValueError:
            return None
        return found if is_weekday(self.weekday, found) else None


def dates_in(text: str) -> Iterator[Dated]:
    """Give the dates that a text names."""
    for match in DATE.finditer(text):
        day = day_of(match)
        before = WEEKDAY.search(text[: match.start()])
        weekday = before[1].casefold() if before else ""
        yield Dated(
            start=match.start(),
            end=match.end(),
            day=day,
            yearless=day_and_month(match) if day is None else None,
            weekday=weekday,
            doubtful=day is not None and not is_weekday(weekday, day),
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


def day_and_month(match: re.Match[str]) -> tuple[int, int] | None:
    """Give day and month of a date that is written without its year."""
    if not match["month"] or match["year"]:
        return None
    return int(match["day"]), MONTHS.index(match["month"].casefold()) + 1


def is_weekday(name: str, day: datetime.date) -> bool:
    """Tell whether a day has a weekday; every day has none."""
    if not name:
        return True
    number = NYNORSK_WEEKDAYS.get(name)
    return day.weekday() == (WEEKDAYS.index(name) if number is None else number)

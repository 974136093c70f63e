from __future__ import annotations

from datetime import date

import pytest

from toolkit.hearing.dates import dates_in, only_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("senest 10. mars 2025.", date(2025, 3, 10)),
        ("senest 10 mars 2025", date(2025, 3, 10)),
        ("frist: 1.2.25", date(2025, 2, 1)),
        ("frist: 01.02.2025 kl. 12", date(2025, 2, 1)),
        ("innen 2025-05-02 klokken 15.00", date(2025, 5, 2)),
        ("innen fredag 20. juni 2025", date(2025, 6, 20)),
        ("innan fredag den 20. juni 2025", date(2025, 6, 20)),
        ("innan tysdag 3. juni 2025", date(2025, 6, 3)),
    ],
)
def test_a_date_is_read_in_every_way_it_is_written(text: str, expected: date) -> None:
    assert [(one.day, one.doubtful) for one in dates_in(text)] == [(expected, False)]


def test_a_date_with_another_days_weekday_is_doubtful() -> None:
    assert [one.doubtful for one in dates_in("innen torsdag 20. juni 2025")] == [True]


def test_a_date_without_its_year_is_seen_and_has_no_day() -> None:
    assert [one.day for one in dates_in("innen 1. april")] == [None]


@pytest.mark.parametrize("text", ["31. februar 2025", "31.13.2025"])
def test_a_day_that_there_is_not_is_none(text: str) -> None:
    assert [one.day for one in dates_in(text)] == [None]


@pytest.mark.parametrize("text", ["kap. 1.2.3.4", "25/1187-4", "§ 12-8", "tlf. 22 00 00 00"])
def test_other_numbers_are_no_dates(text: str) -> None:
    assert not list(dates_in(text))


def test_only_a_date_alone_is_only_a_date() -> None:
    assert only_date(" 10. mars 2025 ") == date(2025, 3, 10)
    assert only_date("10. mars 2025 og senere") is None

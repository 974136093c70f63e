from __future__ import annotations

import datetime

import pytest

from toolkit.consult.dates import write_date
from toolkit.model.language import Language


@pytest.mark.parametrize(
    ("day", "language", "expected"),
    [
        (datetime.date(2026, 11, 23), Language.BOKMAL, "23. november 2026"),
        (datetime.date(2026, 11, 23), Language.NYNORSK, "23. november 2026"),
        (datetime.date(2027, 3, 1), Language.BOKMAL, "1. mars 2027"),
        (datetime.date(2027, 6, 30), Language.NYNORSK, "30. juni 2027"),
    ],
)
def test_a_date_is_written_the_norwegian_way(
    day: datetime.date, language: Language, expected: str
) -> None:
    assert write_date(day, language) == expected


def test_no_date_is_written_as_nothing() -> None:
    assert not write_date(None, Language.BOKMAL)

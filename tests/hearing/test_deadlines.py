from __future__ import annotations

from datetime import date

import pytest

from tests.hearing.samples import body
from toolkit.hearing.deadlines import Deadlines, read_deadlines

SENT = date(2025, 3, 10)
JUNE, MAY = date(2025, 6, 20), date(2025, 5, 16)


def read(*lines: str, by_county: bool = False) -> Deadlines:
    return read_deadlines(body(*lines), SENT, by_county=by_county)


def last(deadlines: Deadlines) -> list[date]:
    return [one.value for one in deadlines.last.found]


def county(deadlines: Deadlines) -> list[date]:
    return [one.value for one in deadlines.county.found]


@pytest.mark.parametrize(
    "line",
    [
        "Høringsfristen er 20. juni 2025.",
        "Fristen for å kome med fråsegn er sett til 20. juni 2025.",
        "Merknader må være skriftlige og sendes innen 20.06.2025 til post@etat.example.",
        "Uttalelser må være hos oss senest fredag 20. juni 2025 kl. 15.00.",
        "Høringsfristen var 1. mai 2025, men er forlenget til 20. juni 2025.",
        "Påmelding til møtet 2. april 2025 er åpen, og frist for innspill er 20. juni 2025.",
    ],
)
def test_a_deadline_is_told_from_other_days(line: str) -> None:
    assert last(read(line)) == [JUNE]


@pytest.mark.parametrize(
    "line",
    [
        "Frist for påmelding til høringsmøtet er 1. april 2025.",
        "Vi holder møte om høringen 20. juni 2025.",
        "Loven ble vedtatt 20. juni 2025 etter høring.",
        "Merknadene blir behandlet før kommunestyret vedtar planen 20. juni 2025.",
        "Fristen er satt i løpet av juni 2025.",
    ],
)
def test_other_days_are_no_deadlines(line: str) -> None:
    assert last(read(line)) == []


def test_the_countys_deadline_stands_beside_the_ministrys() -> None:
    told = read(
        "Fristen for svar til departementet er 20. juni 2025.",
        "Råd som vil ha svaret med i fylkets uttalelse, må sende det til fylkeskommunen"
        " innen 16. mai 2025.",
    )
    assert (last(told), county(told)) == ([JUNE], [MAY])


def test_a_county_speaks_of_its_own_deadline_and_of_the_ministrys() -> None:
    told = read(
        "Departementets frist er 20. juni 2025.",
        "Send innspill til oss innen 16. mai 2025.",
        by_county=True,
    )
    assert (last(told), county(told)) == ([JUNE], [MAY])


def test_a_countys_only_deadline_is_the_deadline() -> None:
    told = read("Fristen for innspill er 16. mai 2025.", by_county=True)
    assert (last(told), county(told)) == ([MAY], [])


def test_deadlines_that_contradict_each_other_are_all_kept() -> None:
    told = read("Høringsfristen er 20. juni 2025.", "Svar sendes innen 16. mai 2025.")
    assert told.last.sure is None
    assert last(told) == [JUNE, MAY]


@pytest.mark.parametrize("when", ["torsdag 20. juni 2025", "torsdag 20. juni", "20. februar"])
def test_a_doubtful_day_is_shown_and_not_taken(when: str) -> None:
    told = read(f"Høringsfristen er {when}.")
    assert told.last.found == ()
    assert [hint.quotation for hint in told.last.hints] == [f"Høringsfristen er {when}."]


def test_a_day_without_its_year_is_the_next_one_after_the_letter() -> None:
    assert last(read("Høringsfristen er fredag 20. juni.")) == [JUNE]


def test_a_deadline_before_the_letter_is_none() -> None:
    assert last(read("Høringsfristen var 1. mars 2025.")) == []


def test_a_deadline_carries_its_words_and_its_place() -> None:
    found = read("Vi ønsker svar.", "Høringsfristen er 20. juni 2025. Takk.").last.sure
    assert found is not None
    assert (found.source.quotation, found.source.paragraph) == (
        "Høringsfristen er 20. juni 2025.",
        4,
    )

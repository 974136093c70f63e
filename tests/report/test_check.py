from __future__ import annotations

from tests.plans import BODY, plan, plan_file
from toolkit.report.check import check_plan


def kinds(year: int, *changes: tuple[str, str]) -> list[tuple[str, str]]:
    body = BODY
    for old, new in changes:
        assert old in body
        body = body.replace(old, new)
    found = check_plan(plan(plan_file(body)), year)
    return [(problem.kind.value, problem.detail) for problem in found]


def test_a_plan_in_its_time_has_only_its_doubts() -> None:
    assert kinds(2024) == [("missing-field", "goal")]


def test_a_goal_that_names_only_years_that_are_gone_is_out_of_date() -> None:
    goal = ("Møte hver vår.", "Møte i 2024 og 2025.")
    assert ("out-of-date", "2025") in kinds(2026, goal)
    assert ("out-of-date", "2025") not in kinds(2025, goal)


def test_a_status_may_speak_of_the_past_and_a_period_is_no_year() -> None:
    assert ("out-of-date", "2024") not in kinds(2026)
    assert kinds(2026, ("Møte hver vår.", "Møter 2019-2020.")) == [("missing-field", "goal")]


def test_a_period_that_is_over_is_said_first() -> None:
    assert kinds(2028)[0] == ("period-over", "")


def test_findings_stand_in_reading_order() -> None:
    found = kinds(2026, ("Vei er viktig.", "Vei  er viktig."), ("Møte hver vår.", "Møte,og 2024.."))
    assert [kind for kind, _ in found] == [
        "odd-spacing",
        "out-of-date",
        "odd-spacing",
        "odd-spacing",
        "missing-field",
    ]

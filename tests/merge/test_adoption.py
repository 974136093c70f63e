from __future__ import annotations

import datetime

import pytest

from tests.plans import BODY, STAMP, plan, plan_file
from toolkit.merge.adoption import adoption_left, roll_adoption
from toolkit.model.decisions import TextEdit

DAY = datetime.date(2025, 6, 3)


@pytest.mark.parametrize(
    ("line", "new"),
    [
        ("Vedtatt 14. juni 2024", "3. juni 2025"),
        ("Vedteken av regionrådet 1. desember 2023, sak 4/23", "3. juni 2025"),
        ("Vedtatt i sak 12/24, 14.06.2024", "03.06.2025"),
        ("Vedtatt 4.6.2024", "3.6.2025"),
        ("Møtet 14. juni 2024", None),
        ("Vedtatt av regionrådet", None),
    ],
)
def test_the_day_of_adoption_rolls_as_it_is_written(line: str, new: str | None) -> None:
    base = plan(plan_file(BODY.replace("Vedtatt 14. juni 2024", line)))
    decisions = list(roll_adoption(base, DAY, STAMP))
    edits = [edit for decision in decisions for edit in decision.edits]
    assert [edit.text for edit in edits if isinstance(edit, TextEdit)] == ([new] if new else [])
    assert len(list(adoption_left(base))) == len(edits)


def test_a_day_that_is_right_already_is_left_alone() -> None:
    base = plan(plan_file(BODY.replace("14. juni 2024", "3. juni 2025")))
    assert list(roll_adoption(base, DAY, STAMP)) == []

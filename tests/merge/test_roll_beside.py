from __future__ import annotations

from tests.plans import merged, plan, update
from toolkit.merge.roll import roll_period, rolled_beside
from toolkit.model.decisions import Decision, TextEdit
from toolkit.model.plan import Period
from toolkit.model.update import Stamp

STAMP = Stamp(author="Sekretariatet", date="2025-01-01T00:00:00Z")


def rolls() -> list[Decision]:
    return list(roll_period(plan(), Period(first=2025, last=2028), STAMP))


def test_the_period_is_rolled_beside_a_change_in_the_same_sentence() -> None:
    taken = merged(plan(), update(("for alle.", "for alle åtte."))).decisions
    assert len(list(rolled_beside(rolls(), taken))) == len(rolls())


def test_the_period_is_not_rolled_where_a_copy_has_changed_it_already() -> None:
    taken = merged(plan(), update(("perioden 2024-2027", "perioden 2026-2029"))).decisions
    decided = [*taken, *rolled_beside(rolls(), taken)]
    texts = [
        edit.text
        for decision in decided
        for edit in decision.edits
        if isinstance(edit, TextEdit) and decision.heading == "1. Innledning"
    ]
    assert texts == ["2026-2029"]

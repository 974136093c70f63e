from __future__ import annotations

import pytest

from tests.plans import plan, update
from toolkit.merge.compare import Change, compare_update
from toolkit.merge.decide import decide
from toolkit.merge.roll import roll_period
from toolkit.model.decisions import Action, Decision, TextEdit
from toolkit.model.plan import Period
from toolkit.model.update import Stamp
from toolkit.problems import TwoVersions

STAMP = Stamp(author="Sekretariatet", date="2025-01-01T00:00:00Z")


def changes(name: str, *edits: tuple[str, str]) -> list[Change]:
    return list(compare_update(plan(), update(*edits, name=name)))


def rolls() -> list[Decision]:
    return list(roll_period(plan(), Period(first=2025, last=2028), STAMP))


def test_changes_of_different_fields_are_all_taken() -> None:
    tinn = changes("tinn.docx", ("Brua er stengt.", "Brua er åpen."))
    sigdal = changes("sigdal.docx", ("Dialog med", "Møte med"))
    assert [(d.field, d.source) for d in decide(tinn + sigdal, ())] == [
        ("Status", "tinn.docx"),
        ("Tiltak", "sigdal.docx"),
    ]


def test_different_changes_of_one_field_are_refused_and_both_files_named() -> None:
    tinn = changes("tinn.docx", ("Brua er stengt.", "Brua er åpen."))
    sigdal = changes("sigdal.docx", ("7,5 millioner", "9 millioner"))
    with pytest.raises(TwoVersions) as refusal:
        decide(tinn + sigdal, ())
    assert str(refusal.value) == (
        "“Status” in “Ny bru” is changed in both tinn.docx and sigdal.docx, in different ways."
        " Nothing was written. Agree on one wording, correct one of the files, and run draft"
        " again."
    )


def test_the_same_change_sent_twice_is_one_change_from_two_files() -> None:
    edit = ("Brua er stengt.", "Brua er åpen.")
    [decision] = decide(changes("tinn.docx", edit) + changes("sigdal.docx", edit), ())
    assert decision.source == "tinn.docx, sigdal.docx"


def test_the_period_is_rolled_beside_a_change_in_the_same_sentence() -> None:
    taken = changes("tinn.docx", ("for alle.", "for alle åtte."))
    decided = decide(taken, rolls())
    assert len([d for d in decided if d.action is Action.ROLL]) == len(rolls())


def test_the_period_is_not_rolled_where_a_copy_has_changed_it_already() -> None:
    taken = changes("tinn.docx", ("perioden 2024-2027", "perioden 2026-2029"))
    decided = decide(taken, rolls())
    texts = [
        edit.text
        for decision in decided
        for edit in decision.edits
        if isinstance(edit, TextEdit) and decision.heading == "1. Innledning"
    ]
    assert texts == ["2026-2029"]

"""What is read in the labelled letters, beside what a person reads in them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.hearing.scoring import LETTERS, Verdict, verdicts

CERTAIN = ("title", "sender", "reference", "letter_date", "deadline", "county_deadline", "submit")


@pytest.mark.parametrize("folder", LETTERS, ids=lambda folder: folder.name)
def test_no_field_of_a_letter_is_guessed_wrong(folder: Path) -> None:
    wrong = [one for one in verdicts(folder) if one.verdict is Verdict.WRONG]
    assert [(one.field, one.found) for one in wrong if one.field in CERTAIN] == []


def test_most_fields_are_found() -> None:
    counts = Counter(
        one.verdict for folder in LETTERS for one in verdicts(folder) if one.field in CERTAIN
    )
    assert counts[Verdict.RIGHT] / (counts[Verdict.RIGHT] + counts[Verdict.ASKED]) >= 0.8

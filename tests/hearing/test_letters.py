"""What is read in the labelled letters and documents, beside what a person reads in them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.hearing.scoring import (
    CERTAIN,
    DOCUMENTS,
    LETTERS,
    Verdict,
    chapters,
    is_held_back,
    pages,
    verdicts,
)

MOST = 0.92
"""Which share of what the letters say is found at least."""


@pytest.mark.parametrize("folder", LETTERS, ids=lambda folder: folder.name)
def test_no_field_of_a_letter_is_guessed_wrong(folder: Path) -> None:
    wrong = [one for one in verdicts(folder) if one.verdict is Verdict.WRONG]
    assert [(one.field, one.found) for one in wrong if one.field in CERTAIN] == []


def test_most_fields_are_found() -> None:
    counts = Counter(
        one.verdict for folder in LETTERS for one in verdicts(folder) if one.field in CERTAIN
    )
    assert counts[Verdict.RIGHT] >= MOST * (counts[Verdict.RIGHT] + counts[Verdict.ASKED])


def test_a_good_part_of_the_letters_was_held_back() -> None:
    assert len(LETTERS) >= 12
    assert sum(map(is_held_back, LETTERS)) >= len(LETTERS) / 3


@pytest.mark.parametrize("folder", LETTERS, ids=lambda folder: folder.name)
def test_every_value_carries_the_page_it_stands_on(folder: Path) -> None:
    assert [(name, found) for name, found, _ in pages(folder)] == [
        (name, page) for name, _, page in pages(folder)
    ]


@pytest.mark.parametrize("folder", DOCUMENTS, ids=lambda folder: folder.name)
def test_the_chapters_of_a_document_are_found_with_their_pages(folder: Path) -> None:
    found, expected = chapters(folder)
    assert found == expected

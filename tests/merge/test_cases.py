"""The labelled merges: the merged plan word for word, and every conflict at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.merge.cases import FOLDER, expected, outcome, read_case

CASES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_a_merge_reads_as_a_person_would_have_it(path: Path) -> None:
    case = read_case(path)
    assert outcome(case) == expected(case)

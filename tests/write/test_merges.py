"""The labelled merges as drafts: each says what a person would have, and rejected what was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases.build import build
from tests.merge.cases import FOLDER, read_case
from tests.write.drawn import closed, drawn, paragraphs, says
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes

CASES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_a_labelled_merge_is_in_the_draft(path: Path) -> None:
    case = read_case(path)
    one = drawn(case.base, case.sent)
    wanted = says(Package(build(closed(case.merged)), "merged.docx"))
    assert one.undrawn == []
    for tracked in (True, False):
        assert says(one.draft(tracked=tracked)) == wanted
    rejected = Changes.REJECTED
    assert paragraphs(one.draft(tracked=True), rejected) == paragraphs(one.base, rejected)

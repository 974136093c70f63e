"""A draft that LibreOffice saved is the same draft still, and copies of it find home."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import Settling
from tests.plans import PROFILE, changed
from tests.tasks.test_draft_outputs import request_for
from toolkit.model.plan import Plan
from toolkit.model.plan_json import flat_projects
from toolkit.ooxml.document import read_document
from toolkit.ooxml.text import Changes
from toolkit.read.plan import read_plan
from toolkit.tasks.draft import draft
from toolkit.tasks.load import load_package
from toolkit.tasks.merge import load_base
from toolkit.tasks.updates import Loading, load_updates

EDITS = (("Brua er stengt", "Brua er åpen"), ("Pressedekning.", "Avisoppslag."))


def said(plan: Plan) -> list[dict[str, object]]:
    return flat_projects(plan)


@pytest.mark.libreoffice
def test_a_draft_saved_by_libreoffice_is_the_same_plan_with_the_same_changes(
    tmp_path: Path, settle: Callable[[Sequence[Settling]], None]
) -> None:
    request = request_for(tmp_path, changed(*EDITS))
    draft(request)
    saved = tmp_path / "lagret.docx"
    settle([(request.output, "keep", saved)])
    packages = [load_package(path) for path in (request.output, saved)]
    for changes in (Changes.ACCEPTED, Changes.REJECTED):
        before, after = (
            read_plan(read_document(package, changes), PROFILE) for package in packages
        )
        assert said(after) == said(before)
    shown = [
        [block.text for block in read_document(package, Changes.SHOWN).blocks]
        for package in packages
    ]
    assert shown[0] == shown[1]


@pytest.mark.libreoffice
def test_a_copy_of_a_draft_that_libreoffice_saved_finds_home(
    tmp_path: Path, settle: Callable[[Sequence[Settling]], None]
) -> None:
    request = request_for(tmp_path, changed(*EDITS))
    draft(request)
    saved = tmp_path / "lagret.docx"
    settle([(request.output, "keep", saved)])
    base = load_base(request.output, PROFILE)
    loading = Loading(base=base.plan, profile=PROFILE, date="", old=base.old, edition=base.edition)
    [one] = load_updates((saved,), loading)
    assert set(one.found) == {"point"}
    assert one.problems == ()

"""Every kind of plan in tests/cases goes out as a workbook and comes back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases.test_cases import each_case, read_case
from tests.sheets.workbooks import problems, read, sent
from toolkit.model.language import Language
from toolkit.model.plan import list_projects


@pytest.mark.parametrize("language", Language)
@each_case
def test_a_plan_that_nobody_touched_comes_back_as_it_was(case: Path, language: Language) -> None:
    base = read_case(case)
    update = read(sent(base, language), base)
    assert list_projects(update.plan) == list_projects(base)
    assert problems(update) == []

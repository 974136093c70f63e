"""Every folder in `cases` is a PDF and what a person reads in it.

`plan.pdf` is made by `scripts/make_pdf_cases.py`, or of its source: `.typ` with typst, `.html`
with WeasyPrint, `.fodt` with LibreOffice. `projects.json` is what `projects --json` prints, without
ids; `cells.json` lists table, row, column and text of what stands in tables.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from toolkit.blocks import Document
from toolkit.model.plan_json import flat_projects
from toolkit.model.profile import Profile
from toolkit.pdf.document import read_pdf
from toolkit.read.plan import read_plan

CASES = Path(__file__).parent / "cases"


def cases_with(name: str) -> pytest.MarkDecorator:
    found = sorted(path.parent for path in CASES.glob(f"*/{name}"))
    return pytest.mark.parametrize("case", found, ids=lambda path: path.name)


def read_case(case: Path) -> Document:
    return read_pdf((case / "plan.pdf").read_bytes(), case.name)


def expectation(case: Path, name: str) -> object:
    return json.loads((case / name).read_text("utf-8"))


@cases_with("projects.json")
def test_the_projects_are_those_a_person_reads(case: Path) -> None:
    projects = flat_projects(read_plan(read_case(case), Profile()))
    for project in projects:
        del project["id"]
    assert projects == expectation(case, "projects.json")


@cases_with("expected.json")
def test_the_rest_is_what_a_person_reads(case: Path) -> None:
    document = read_case(case)
    plan = read_plan(document, Profile())
    found = {
        "title": plan.title.text,
        "period": str(plan.period),
        "left_out": [left.paragraph.text for left in plan.left_out],
        "running": [block.text for block in document.running],
    }
    assert found == expectation(case, "expected.json")


@cases_with("cells.json")
def test_what_stands_in_tables_is_in_its_cells(case: Path) -> None:
    cells = [
        [block.cell.table, block.cell.row, block.cell.column, block.text]
        for block in read_case(case).blocks
        if block.cell
    ]
    assert cells == expectation(case, "cells.json")

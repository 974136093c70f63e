"""Every folder here is a case: a described document and what a person reads in it.

`projects.json` is what `projects --json` prints, without ids. `expected.json` may say the title,
the period, what is left out, and for some kinds of problem which headings have them.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cases.build import build
from toolkit.model.plan import Plan
from toolkit.model.plan_json import flat_projects
from toolkit.model.profile import Profile
from toolkit.model.toml import decode_toml
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.read.plan import read_plan

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/document.txt"))
each_case = pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)


def read_case(case: Path) -> Plan:
    profile = case / "tiltaksplan.toml"
    return read_plan(
        read_document(Package(build((case / "document.txt").read_text("utf-8")), case.name)),
        decode_toml(profile.read_bytes(), case.name, Profile) if profile.exists() else Profile(),
    )


def without_ids(plan: Plan) -> list[dict[str, object]]:
    return [
        {key: value for key, value in project.items() if key != "id"}
        for project in flat_projects(plan)
    ]


@each_case
def test_the_projects_are_those_a_person_reads(case: Path) -> None:
    expected = json.loads((case / "projects.json").read_text("utf-8"))
    assert without_ids(read_case(case)) == expected


@each_case
def test_no_two_projects_have_the_same_id(case: Path) -> None:
    ids = [project["id"] for project in flat_projects(read_case(case))]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "case", [case for case in CASES if (case / "expected.json").exists()], ids=lambda c: c.name
)
def test_the_rest_is_what_a_person_reads(case: Path) -> None:
    plan = read_case(case)
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    found = {
        "title": plan.title.text,
        "period": str(plan.period) if plan.period else None,
        "left_out": [" ".join(left.paragraph.text.split()) for left in plan.left_out],
        "problems": {kind: subjects(plan, kind) for kind in expected.get("problems", ())},
    }
    assert {key: found[key] for key in expected} == expected


def subjects(plan: Plan, kind: str) -> list[str]:
    return [problem.subject for problem in plan.problems if problem.kind.value == kind]

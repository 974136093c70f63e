"""The labelled merges: the merged plan word for word, and every conflict at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from tests.merge.cases import DATE, FOLDER, Case, Disputed, plan_of, read_case, update_of
from toolkit.merge.match import with_ids_of
from toolkit.merge.merge import merge
from toolkit.merge.settle import Settlement
from toolkit.model.content import plan_lines
from toolkit.model.merged import Conflict, Merged
from toolkit.model.plan import Plan, list_projects
from toolkit.model.update import Stamp

CASES = sorted(FOLDER.glob("*.txt"))
NOTHING_SETTLED = Settlement(choices={}, stamp=Stamp(author="Sekretariatet", date=DATE))


def merged(case: Case) -> Merged:
    base = plan_of(case.base)
    updates = [update_of(sender, text) for sender, text in case.sent.items()]
    updates = [structs.replace(u, plan=with_ids_of(base, u.plan)) for u in updates]
    return merge(base, updates, NOTHING_SETTLED)


def texts(plan: Plan) -> list[tuple[str, str]]:
    lines = [(sort, " ".join(text.split())) for sort, text in plan_lines(plan)]
    return [line for line in lines if line[0] != "left out"]  # the labels of a table's columns


def found(conflict: Conflict, base: Plan) -> Disputed:
    projects = {listed.project.id for listed in list_projects(base)}
    inside = conflict.project in projects
    return (
        conflict.heading if inside else "",
        conflict.field if inside else "",
        tuple((v.author, " ".join(v.text.split())) for v in conflict.versions),
    )


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_a_merge_reads_as_a_person_would_have_it(path: Path) -> None:
    case = read_case(path)
    result = merged(case)
    assert texts(result.plan) == texts(plan_of(case.merged))
    base = plan_of(case.base)
    assert sorted(found(c, base) for c in result.conflicts) == sorted(case.conflicts)

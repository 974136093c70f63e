"""The labelled merges in `cases/`: what went out, what came back, and what must come of it.

A case was written by somebody who had not seen the merge. Its sections open with `== NAME`: the
`base`, a sender each, `merged`, and `conflicts`, all but the last in the notation of
`tests/cases/build.py`. A conflict is `PROJECT | KIND` and a line `SENDER: TEXT` a version; outside
the projects both are empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, structs

from tests.cases.build import build
from toolkit.merge.match import with_ids_of
from toolkit.merge.merge import merge
from toolkit.merge.settle import Settlement
from toolkit.model.content import plan_lines
from toolkit.model.merged import Conflict
from toolkit.model.plan import Plan, list_projects
from toolkit.model.profile import Headings, Profile
from toolkit.model.update import Stamp, Update
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.read.plan import read_plan

FOLDER = Path(__file__).parent / "cases"
PROFILE = Profile(headings=Headings(area=2))
DATE = "2025-03-01T00:00:00Z"
NOTHING_SETTLED = Settlement(choices={}, stamp=Stamp(author="Sekretariatet", date=DATE))

Disputed = tuple[str, str, tuple[tuple[str, str], ...]]
"""The heading, the kind of field, and each sender with what it says."""


Outcome = tuple[list[tuple[str, str]], list[Disputed]]
"""What the merged plan says, and what is disputed."""


class Case(Struct, frozen=True, kw_only=True):
    """One labelled merge."""

    base: str
    sent: dict[str, str]
    merged: str
    conflicts: tuple[Disputed, ...]


def read_case(path: Path) -> Case:
    """Read a case."""
    sections = dict(sections_of(path.read_text(encoding="utf-8")))
    base, merged = sections.pop("base"), sections.pop("merged")
    conflicts = sections.pop("conflicts", "")
    return Case(base=base, merged=merged, conflicts=tuple(disputed(conflicts)), sent=sections)


def sections_of(text: str) -> Iterator[tuple[str, str]]:
    """Give the sections of a case by their names."""
    for section in text.split("\n== ")[1:]:
        name, _, rest = section.partition("\n")
        yield name.strip(), rest


def disputed(text: str) -> Iterator[Disputed]:
    """Read the conflicts that are expected."""
    for block in filter(str.strip, text.split("\n\n")):
        head, *lines = block.strip("\n").split("\n")
        heading, _, kind = head.partition(" | ")
        versions = tuple(line.partition(":")[::2] for line in lines)
        yield heading.strip(), kind.strip(), tuple((who, said.strip()) for who, said in versions)


def plan_of(description: str, file: str = "base.docx") -> Plan:
    """Read the plan that a description builds."""
    return read_plan(read_document(Package(build(description), file)), PROFILE)


def update_of(sender: str, description: str) -> Update:
    """Make the update that a sender's description builds, all of it under the sender's name."""
    file = f"{sender}.docx"
    return Update(
        source=file,
        plan=plan_of(description, file),
        stamp=Stamp(author=sender, date=DATE),
        stamps={},
    )


def outcome(case: Case) -> Outcome:
    """Merge a case; give what the merged plan says, and what is disputed."""
    base = plan_of(case.base)
    updates = [update_of(sender, text) for sender, text in case.sent.items()]
    known = [structs.replace(one, plan=with_ids_of(base, one.plan)) for one in updates]
    merged = merge(base, known, NOTHING_SETTLED)
    return texts(merged.plan), sorted(found(conflict, base) for conflict in merged.conflicts)


def expected(case: Case) -> Outcome:
    """Give what a case says must come of it."""
    return texts(plan_of(case.merged)), sorted(case.conflicts)


def texts(plan: Plan) -> list[tuple[str, str]]:
    """Give what a plan says, white space and the labels of a table's columns aside."""
    lines = [(sort, " ".join(text.split())) for sort, text in plan_lines(plan)]
    return [line for line in lines if line[0] != "left out"]


def found(conflict: Conflict, base: Plan) -> Disputed:
    """Give a conflict in the form in which a case names it."""
    inside = conflict.project in {listed.project.id for listed in list_projects(base)}
    return (
        conflict.heading if inside else "",
        conflict.field if inside else "",
        tuple((v.author, " ".join(v.text.split())) for v in conflict.versions),
    )

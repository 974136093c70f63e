"""The laws of a draft, over plans and edited copies that nobody thought of."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plans import COVER, INTRODUCTION, PROFILE, document, merged
from tests.tiny import docx, h, p
from toolkit.merge.apply import apply_decisions
from toolkit.merge.roll import roll_period, rolled_beside
from toolkit.model.content import plan_lines
from toolkit.model.plan import Period
from toolkit.model.update import Stamp
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.read.plan import read_plan
from toolkit.read.update import read_update
from toolkit.write.draft import write_draft

LABELS = ("Status", "Målsetting", "Tiltak", "Hovedansvar", "Frist")
WORDS = st.sampled_from(
    ["vei", "bru", "E134", "7,5", "mill.", "i perioden 2024-2027", "«tog»", "R&D", "<20", "{{x}}"]
)
TEXT = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
FIELD = st.tuples(st.sampled_from(LABELS), st.lists(st.one_of(st.just(""), TEXT), max_size=4))
PROJECT = st.lists(FIELD, min_size=2, max_size=5)
PLAN = st.tuples(PROJECT, PROJECT)
STAMP = Stamp(author="Sekretariatet", date="2026-01-01T00:00:00Z")
NEW = Period(first=2025, last=2028)

Plans = tuple[list[tuple[str, list[str]]], list[tuple[str, list[str]]]]


def word_file(projects: Plans) -> bytes:
    body = COVER + INTRODUCTION + h(1, "2. Prosjekter") + h(2, "2.1 Samferdsel")
    for number, fields in enumerate(projects):
        body += h(3, f"Prosjekt {number}")
        for label, texts in fields:
            first, *rest = texts or [""]
            body += p(f"**{label}:** {first}") + "".join(map(p, rest))
    return docx(body, header=p("Tiltaksplan 2024-2027"), title="Plan 2024-2027")


@settings(max_examples=150, deadline=None)
@given(old=PLAN, new=PLAN)
def test_rejected_it_is_the_base_and_accepted_it_is_what_was_decided(
    old: Plans, new: Plans
) -> None:
    package = Package(word_file(old), "plan.docx")
    base = read_plan(read_document(package), PROFILE)
    update = read_update(document(word_file(new), "ny.docx"), PROFILE, date="")
    taken = [decision for decision in merged(base, update).decisions if decision.edits]
    decisions = [*taken, *rolled_beside(roll_period(base, NEW, STAMP), taken)]
    decided = plan_lines(apply_decisions(base, decisions))[1:]
    drafts = [write_draft(package, decisions, tracked=tracked) for tracked in (True, False)]
    for draft in drafts:
        assert plan_lines(read_plan(read_document(draft), PROFILE))[1:] == decided
    assert rejected(drafts[0]) == rejected(package)


@settings(max_examples=100, deadline=None)
@given(old=PLAN, new=PLAN)
def test_with_one_update_the_plan_says_what_the_update_says(old: Plans, new: Plans) -> None:
    base = read_plan(document(word_file(old)), PROFILE)
    update = read_update(document(word_file(new), "ny.docx"), PROFILE, date="")
    decisions = merged(base, update).decisions
    assert said(plan_lines(apply_decisions(base, decisions))) == said(plan_lines(update.plan))


def said(lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Leave the order of a project's fields aside, which an update may change."""
    return sorted(lines)


def rejected(package: Package) -> list[str]:
    read = read_document(package, Changes.REJECTED)
    return [block.text for block in (*read.blocks, *read.running)]

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from tests.plans import BODY, plan, plan_file
from tests.plans import TRAIN as TRAIN_XML
from tests.report.merges import (
    BRIDGE,
    DISPUTE,
    MONEY,
    REMARK,
    ROLLED,
    SHARED,
    TRAIN,
    everything,
    merged,
)
from tests.tiny import h, p
from toolkit.model.decisions import Action, Decision
from toolkit.model.language import Language
from toolkit.model.looks import FormatChange, LookKind
from toolkit.model.merged import Conflict, Merged, Outcome, Remark, Version
from toolkit.problems import Place, Problem, ProblemKind
from toolkit.report.overview import overview_rows

AREA = "2.1 Samferdsel 2024-2027"


def senders(whole: Merged) -> list[str]:
    return [row.sender for row in overview_rows(whole, Language.BOKMAL)]


def test_everything_is_listed_by_sender_and_then_as_in_the_plan() -> None:
    rows = [
        (row.sender, row.heading, row.label, row.outcome)
        for row in overview_rows(everything(), Language.BOKMAL)
    ]
    assert rows == [
        ("Nore og Uvdal", "Ny bru", "Frist", Outcome.TAKEN),
        ("Nore og Uvdal", "To tog i timen", "Tiltak", Outcome.TAKEN),
        ("Tinn", "Ny bru", "Status", Outcome.TAKEN),
        ("Tinn", "To tog i timen", "Tiltak", Outcome.TAKEN),
        ("Øyer", "Ny bru", "Målsetting", Outcome.OPEN),
        ("Ål", "Ny bru", "Målsetting", Outcome.OPEN),
        ("Ål", "To tog i timen", "", None),
    ]


def test_a_row_says_all_there_is_to_say_of_a_change() -> None:
    (row,) = overview_rows(merged(MONEY), Language.BOKMAL)
    assert (row.sender, row.source, row.area, row.heading, row.label, row.date) == (
        "Tinn",
        "innspill-tinn.docx",
        AREA,
        "Ny bru",
        "Status",
        "2025-02-10T09:00:00Z",
    )
    assert (row.before, row.after) == (MONEY.before, MONEY.after)


def test_a_rolled_period_is_nobodys_input() -> None:
    assert overview_rows(merged(ROLLED), Language.BOKMAL) == ()


def test_what_several_asked_for_counts_under_each() -> None:
    assert senders(merged(SHARED)) == ["Nore og Uvdal", "Tinn"]


def test_a_sender_named_twice_is_one_sender() -> None:
    assert senders(merged(structs.replace(MONEY, author="Tinn; Tinn"))) == ["Tinn"]


def test_a_version_says_what_became_of_it() -> None:
    settled = structs.replace(DISPUTE, choice="Ål", settled="Åpen i 2027.")
    mixed = structs.replace(DISPUTE, choice="text", settled="Åpen i 2028.")
    kept = structs.replace(DISPUTE, choice="base", settled="Åpen i 2026.")
    found = [
        {
            row.sender: row.outcome
            for row in overview_rows(merged(conflicts=(conflict,)), Language.BOKMAL)
        }
        for conflict in (DISPUTE, settled, mixed, kept)
    ]
    assert found == [
        {"Ål": Outcome.OPEN, "Øyer": Outcome.OPEN},
        {"Ål": Outcome.TAKEN, "Øyer": Outcome.NOT},
        {"Ål": Outcome.PARTLY, "Øyer": Outcome.PARTLY},
        {"Ål": Outcome.NOT, "Øyer": Outcome.NOT},
    ]


def test_a_comment_has_its_text_where_a_change_has_the_new_one() -> None:
    (row,) = overview_rows(merged(remarks=(REMARK,)), Language.BOKMAL)
    assert (row.before, row.after, row.outcome) == ("", REMARK.text, None)
    assert row.area == AREA


def test_what_concerns_the_whole_plan_comes_first_and_what_is_unknown_last() -> None:
    whole = structs.replace(MONEY, project=None, heading="Planen")
    gone = structs.replace(MONEY, project="borte", heading="Borte")
    section = structs.replace(MONEY, project="innledning", heading="1. Innledning")
    found = overview_rows(merged(gone, SHARED, MONEY, section, whole), Language.BOKMAL)
    assert [row.heading for row in found if row.sender == "Tinn"] == [
        "Planen",
        "1. Innledning",
        "Ny bru",
        "To tog i timen",
        "Borte",
    ]


def test_a_new_project_stands_behind_the_one_it_follows_in_the_merged_plan() -> None:
    new = h(3, "Ladestasjoner") + p("**Status:** Få.")
    longer = plan(plan_file(BODY.replace(TRAIN_XML, new + TRAIN_XML)))
    added = structs.replace(MONEY, project="ladestasjoner", heading="Ladestasjoner", label="")
    both = structs.replace(merged(SHARED, added, MONEY), plan=longer)
    found = [
        (row.heading, row.area)
        for row in overview_rows(both, Language.BOKMAL)
        if row.sender == "Tinn"
    ]
    assert found == [("Ny bru", AREA), ("Ladestasjoner", AREA), ("To tog i timen", AREA)]


def test_a_project_that_is_struck_keeps_its_place_and_its_area() -> None:
    shorter = plan(plan_file(BODY.replace(TRAIN_XML, "")))
    both = structs.replace(merged(SHARED, MONEY), plan=shorter)
    found = [
        (row.heading, row.area)
        for row in overview_rows(both, Language.BOKMAL)
        if row.sender == "Tinn"
    ]
    assert found == [("Ny bru", AREA), ("To tog i timen", AREA)]


def test_changes_of_looks_are_in_too_and_taken_in_only_if_asked() -> None:
    nowhere = Place(part="", paragraph=0, start=0, end=0)
    marked = FormatChange(
        project=BRIDGE,
        heading="Ny bru",
        kind=LookKind.HIGHLIGHT,
        before="",
        after="FFFF00",
        text="12 millioner",
        place=nowhere,
        base_place=nowhere,
        author="Tinn",
        date="2025-02-10T09:00:00Z",
        source="innspill-tinn.docx",
    )
    headed = structs.replace(marked, kind=LookKind.LEVEL, before="3", after="2", can_be_made=False)
    for asked, outcome in ((False, Outcome.NOT), (True, Outcome.TAKEN)):
        whole = structs.replace(merged(), formatting=(marked, headed), takes_looks=asked)
        rows = overview_rows(whole, Language.NYNORSK)

        assert [(r.sender, r.heading, r.label, r.before, r.after, r.outcome) for r in rows] == [
            ("Tinn", "Ny bru", "gul merking", "12 millioner", "12 millioner", outcome),
            ("Tinn", "Ny bru", "overskriftsnivå 3 → 2", "12 millioner", "12 millioner",
             Outcome.NOT),
        ]  # fmt: skip


def test_an_edit_that_no_decision_can_say_is_in_too_under_whoever_wrote_in_its_file() -> None:
    def left(kind: ProblemKind, subject: str, file: str) -> Problem:
        return Problem(kind=kind, subject=subject, detail=file)

    problems = (
        left(ProblemKind.TABLE_NAME_CHANGED, "Hovedprosjekt", "innspill-tinn.docx"),
        left(ProblemKind.RUNNING_TEXT_MISSING, "Utkast", "ukjent.docx"),
        left(ProblemKind.PERIOD_LEFT, "2024-2027", "plan.docx"),
    )
    rows = overview_rows(structs.replace(merged(MONEY), problems=problems), Language.BOKMAL)

    assert [(r.sender, r.source, r.field, r.before, r.after, r.outcome) for r in rows[:1]] == [
        ("", "ukjent.docx", "running-text-missing", "Utkast", "", Outcome.OPEN)
    ]
    assert [(r.sender, r.field, r.after, r.outcome) for r in rows[1:2]] == [
        ("Tinn", "table-name-changed", "Hovedprosjekt", Outcome.OPEN)
    ]
    assert len(rows) == 3


NAMES = st.lists(st.sampled_from(["Tinn", "Ål", "Nore og Uvdal", ""]), min_size=1, max_size=3)
PROJECTS = st.sampled_from([BRIDGE, TRAIN, None, "borte"])
DECISIONS = st.builds(
    lambda names, action, project: structs.replace(
        MONEY, author=", ".join(names), action=action, project=project
    ),
    NAMES,
    st.sampled_from(Action),
    PROJECTS,
)
VERSIONS = st.builds(
    lambda names, text: Version(author=", ".join(names), date="", source="x.docx", text=text),
    NAMES,
    st.sampled_from(["a", "b", ""]),
)
CONFLICTS = st.builds(
    lambda versions, choice: structs.replace(
        DISPUTE, versions=tuple(versions), choice=choice, settled="a" if choice else ""
    ),
    st.lists(VERSIONS, max_size=4),
    st.sampled_from(["", "base", "text", "Tinn"]),
)
REMARKS = st.builds(
    lambda author, project: structs.replace(REMARK, author=author, project=project),
    st.sampled_from(["Tinn", "Nordmann, Kari", ""]),
    PROJECTS,
)


@given(st.lists(DECISIONS), st.lists(CONFLICTS), st.lists(REMARKS))
def test_nothing_that_anybody_sent_is_dropped(
    decisions: list[Decision], conflicts: list[Conflict], remarks: list[Remark]
) -> None:
    whole = structs.replace(
        EMPTY, decisions=tuple(decisions), conflicts=tuple(conflicts), remarks=tuple(remarks)
    )
    expected: Counter[tuple[str, bool]] = Counter()
    for decision in whole.decisions:
        if decision.action is not Action.ROLL:
            expected.update((name, False) for name in set(decision.author.split("; ")))
    for version in (each for conflict in whole.conflicts for each in conflict.versions):
        expected.update((name, False) for name in set(version.author.split("; ")))
    expected.update((remark.author, True) for remark in whole.remarks)
    rows = overview_rows(whole, Language.BOKMAL)
    assert Counter((row.sender, row.outcome is None) for row in rows) == expected
    first = [row.sender for i, row in enumerate(rows) if not i or rows[i - 1].sender != row.sender]
    assert len(first) == len(set(first))


EMPTY = merged()

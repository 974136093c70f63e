"""The laws of a merge, over plans and copies that nobody thought of."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from tests.plans import PROFILE, document, merged
from tests.tiny import docx, h, p
from toolkit.model.content import plan_lines
from toolkit.model.merged import Merged
from toolkit.model.plan import Plan, SectionKind
from toolkit.model.update import Stamp, Update
from toolkit.read.plan import read_plan

LABELS = ("Status", "Målsetting", "Tiltak", "Frist")
TITLES = ("E134", "Ny bru", "Legevakt", "Togtilbud")
AREAS = ("Samferdsel", "Helse")
SECTIONS = {kind.value for kind in SectionKind}
"""Without projects an area reads as a chapter, as it should."""

WORD = st.sampled_from(
    ["vei", "bru", "E134", "7,5 mill. kr", "i 2027", "«tog»", "og", "en", "ny", "trygg", "1. mai"]
)
TEXT = st.lists(WORD, min_size=3, max_size=8).map(" ".join)
FIELDS = st.dictionaries(
    st.sampled_from(LABELS), st.lists(TEXT, min_size=1, max_size=3), min_size=1
)
PROJECTS = st.permutations(TITLES).flatmap(
    lambda titles: st.tuples(
        *(st.tuples(st.just(t), FIELDS, st.sampled_from(AREAS)) for t in titles)
    )
)
Projects = tuple[tuple[str, dict[str, list[str]], str], ...]


def word_file(projects: Projects) -> bytes:
    body = h(1, "Prosjekter")
    for area in AREAS:
        body += h(2, area) + p(f"Om {area}.")
        for title, fields, below in projects:
            if below == area:
                body += h(3, title)
                for label, (first, *rest) in fields.items():
                    body += p(f"**{label}:** {first}") + "".join(map(p, rest))
    return docx(body, title="Plan 2024-2027")


def plan_of(projects: Projects) -> Plan:
    return read_plan(document(word_file(projects), "plan.docx"), PROFILE)


def sent(projects: Projects, author: str) -> Update:
    plan = structs.replace(plan_of(projects), source=f"{author}.docx")
    return Update(source=plan.source, plan=plan, stamp=Stamp(author=author, date="2025"), stamps={})


def said(plan: Plan) -> list[tuple[str, str]]:
    lines = [(sort, " ".join(text.split())) for sort, text in plan_lines(plan)]
    return [("heading" if sort in SECTIONS else sort, text) for sort, text in lines]


def outcome(result: Merged) -> tuple[object, ...]:
    conflicts = {(c.id, c.before, frozenset(v.text for v in c.versions)) for c in result.conflicts}
    changes = {(d.project, d.field, d.before, d.after) for d in result.decisions}
    return said(result.plan), conflicts, changes


@settings(max_examples=50, deadline=None)
@given(base=PROJECTS, other=PROJECTS)
def test_a_copy_beside_an_unchanged_one_is_the_plan(base: Projects, other: Projects) -> None:
    result = merged(plan_of(base), sent(other, "Tinn"), sent(base, "Sigdal"))
    assert said(result.plan) == said(plan_of(other))
    assert result.conflicts == ()


@settings(max_examples=40, deadline=None)
@given(base=PROJECTS, other=PROJECTS)
def test_the_same_copy_sent_twice_is_the_plan(base: Projects, other: Projects) -> None:
    result = merged(plan_of(base), sent(other, "Tinn"), sent(other, "Sigdal"))
    assert said(result.plan) == said(plan_of(other))
    assert result.conflicts == ()
    assert {decision.author for decision in result.decisions} <= {"Sigdal; Tinn"}


@settings(max_examples=15, deadline=None)
@given(base=PROJECTS, copies=st.tuples(PROJECTS, PROJECTS, PROJECTS))
def test_the_order_of_the_files_does_not_matter(
    base: Projects, copies: tuple[Projects, Projects, Projects]
) -> None:
    updates = [sent(copy, name) for copy, name in zip(copies, "ABC", strict=True)]
    results = [outcome(merged(plan_of(base), *order)) for order in permutations(updates)]
    assert all(result == results[0] for result in results)


@settings(max_examples=40, deadline=None)
@given(base=PROJECTS, one=PROJECTS, other=PROJECTS)
def test_every_text_of_the_plan_is_made_of_words_that_somebody_sent(
    base: Projects, one: Projects, other: Projects
) -> None:
    result = merged(plan_of(base), sent(one, "A"), sent(other, "B"))
    words = {
        word
        for projects in (base, one, other)
        for _, text in said(plan_of(projects))
        for word in text.split()
    }
    assert {word for _, text in said(result.plan) for word in text.split()} <= words


@settings(max_examples=40, deadline=None)
@given(base=PROJECTS, data=st.data())
def test_edits_of_different_fields_all_land(base: Projects, data: st.DataObject) -> None:
    places = [(i, label) for i, (_, fields, _) in enumerate(base) for label in fields]
    mine = data.draw(st.sets(st.sampled_from(places), min_size=1))
    copies = [
        with_texts(base, {place: [f"Nytt av {name}."] for place in own})
        for name, own in (("A", mine), ("B", set(places) - mine))
    ]
    result = merged(plan_of(base), *(sent(c, n) for c, n in zip(copies, "AB", strict=True)))
    both = with_texts(copies[0], {p: copies[1][p[0]][1][p[1]] for p in set(places) - mine})
    assert said(result.plan) == said(plan_of(both))
    assert result.conflicts == ()


def with_texts(projects: Projects, new: dict[tuple[int, str], list[str]]) -> Projects:
    return tuple(
        (title, {label: new.get((i, label), texts) for label, texts in fields.items()}, area)
        for i, (title, fields, area) in enumerate(projects)
    )


@settings(max_examples=40, deadline=None)
@given(base=PROJECTS, copies=st.lists(PROJECTS, min_size=1, max_size=3))
def test_nothing_that_was_sent_is_dropped(base: Projects, copies: list[Projects]) -> None:
    """Whatever a copy says differently is said by a decision or a version of a conflict."""
    plan = plan_of(base)
    result = merged(plan, *(sent(copy, name) for copy, name in zip(copies, "ABC", strict=False)))
    for copy, name in zip(copies, "ABC", strict=False):
        told = " ".join(
            [d.before + " " + d.after for d in result.decisions if name in d.author.split("; ")]
            + [
                c.before + " " + v.text
                for c in result.conflicts
                for v in c.versions
                if v.author == name
            ]
        ).split()
        before, after = (dict(texts_of(projects)) for projects in (base, copy))
        for key in before.keys() | after.keys():
            if before.get(key) != after.get(key):
                changed = set(before.get(key, "").split()) ^ set(after.get(key, "").split())
                assert changed <= set(told), (name, key)


def texts_of(projects: Projects) -> list[tuple[tuple[str, str], str]]:
    return [
        ((title, label), " ".join(texts))
        for title, fields, _ in projects
        for label, texts in fields.items()
    ]

"""Nothing of a plan vanishes, however several senders move its headings about."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plans import PROFILE, document, merged
from tests.tiny import docx, h, p
from toolkit.model.decisions import Action
from toolkit.model.merged import Choice
from toolkit.model.plan import Plan, list_projects, list_sections
from toolkit.model.update import Stamp, Update
from toolkit.read.plan import read_plan

Tree = list[tuple[str, list[tuple[str, list[str]]]]]
"""Areas with their groups, and the projects in those."""

AREAS = st.permutations(["Samferdsel", "Helse", "Kultur"])
GROUPS = st.lists(st.sampled_from(["Vei", "Bane", "Skole", "Idrett"]), unique=True, max_size=4)
PROJECTS = [f"Prosjekt {number}" for number in range(5)]


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Every project in one of the groups or right in an area."""
    areas = draw(AREAS)[: draw(st.integers(1, 3))]
    places: list[tuple[str, str]] = [(area, "") for area in areas]
    places += [(draw(st.sampled_from(areas)), group) for group in draw(GROUPS)]
    tree: Tree = []
    chosen = {project: draw(st.sampled_from(places)) for project in draw(st.permutations(PROJECTS))}
    for area in areas:
        groups = [
            (g, [p for p, place in chosen.items() if place == (a, g)])
            for a, g in places
            if a == area
        ]
        tree.append((area, groups))
    return tree


def plan_of(tree: Tree, name: str) -> Plan:
    body = h(1, "Prosjekter")
    for area, groups in tree:
        body += h(2, area)
        for group, projects in groups:
            body += h(3, group) if group else ""
            for project in projects:
                body += (
                    h(4 if group else 3, project)
                    + p(f"**Status:** Om {project}.")
                    + p("**Tiltak:** Møte.")
                )
    return read_plan(document(docx(body, title="Plan 2024-2027"), name), PROFILE)


def sent(tree: Tree, author: str) -> Update:
    plan = plan_of(tree, f"{author}.docx")
    return Update(source=plan.source, plan=plan, stamp=Stamp(author=author, date=""), stamps={})


@settings(max_examples=120, deadline=None)
@given(
    base=trees(), copies=st.lists(trees(), min_size=1, max_size=3), letter=st.sampled_from("-AB")
)
def test_every_heading_is_there_once_or_was_struck_by_name(
    base: Tree, copies: list[Tree], letter: str
) -> None:
    plan = plan_of(base, "plan.docx")
    updates = [sent(copy, name) for copy, name in zip(copies, "KLM", strict=False)]
    result = merged(plan, *updates)
    if letter != "-":
        choices = {conflict.id: Choice(take=letter) for conflict in result.conflicts}
        result = merged(plan, *updates, choices=choices)
    struck = {d.project for d in result.decisions if d.action is Action.REMOVE}
    there = [listed.project.id for listed in list_projects(result.plan)]
    there += [section.id for section in list_sections(result.plan)]
    before = {listed.project.id for listed in list_projects(plan)}
    before |= {section.id for section in list_sections(plan)}
    assert len(there) == len(set(there))
    assert before - set(there) == struck
    told = {d.project for d in result.decisions} | {c.project for c in result.conflicts}
    assert set(there) - before <= told

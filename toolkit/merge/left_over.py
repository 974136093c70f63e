"""What an update changed that a draft does not carry over, so that a person must settle it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from toolkit.merge.match import standings
from toolkit.model.plan import Paragraph, Plan, list_projects, list_sections
from toolkit.model.update import Update
from toolkit.problems import Place, Problem, ProblemKind

PAGE_NUMBER = re.compile(r"\b\d{1,3}\b")
"""A number in a header or footer that every save may count anew; years are longer."""

PROJECT = "project"


def find_left_over(base: Plan, update: Update) -> Iterator[Problem]:
    """Name what an update changed that is more than the text of the base's own headings."""
    titles = headings(base) | headings(update.plan)
    for kind, key in changed_headings(base, update.plan):
        title = titles[key]
        yield problem(kind, title.text, title.place, update)
    yield from changed_running(base, update)
    known = {(comment.author, comment.text) for comment in base.comments}
    for comment in update.plan.comments:
        if (comment.author, comment.text) not in known:
            said = f"{comment.author}: {comment.text}"
            yield problem(ProblemKind.COMMENT, said, comment.place, update)


def changed_headings(base: Plan, plan: Plan) -> Iterator[tuple[ProblemKind, str]]:
    """Give the headings that came, went, moved, or became something else, by their ids."""
    old = {standing.id: standing for standing in standings(base)}
    new = {standing.id: standing for standing in standings(plan)}
    yield from ((ProblemKind.HEADING_MISSING, key) for key in old if key not in new)
    yield from ((ProblemKind.HEADING_ADDED, key) for key in new if key not in old)
    yield from ((ProblemKind.HEADING_LEVEL, key) for key in other_kinds(base, plan))
    common = [key for key in old if key in new]
    moved = set(out_of_order(common, [key for key in new if key in old]))
    for key in common:
        above = new[key].spot.above
        if key in moved or (above != old[key].spot.above and above in old):
            yield ProblemKind.HEADING_MOVED, key


def other_kinds(base: Plan, plan: Plan) -> list[str]:
    """Give the ids of headings that are a project in one plan and stand over some in the other."""
    new = {standing.id: standing.spot.kind for standing in standings(plan)}
    return [
        standing.id
        for standing in standings(base)
        if standing.id in new and (standing.spot.kind == PROJECT) != (new[standing.id] == PROJECT)
    ]


def out_of_order(old: list[str], new: list[str]) -> Iterator[str]:
    """Give what must have moved for one order to become another."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _, start, end, _, _ in (code for code in matcher.get_opcodes() if code[0] != "equal"):
        yield from old[start:end]


def changed_running(base: Plan, update: Update) -> Iterator[Problem]:
    """Give the headers and footers that say something else, or nothing any more."""
    old, new = (
        {PAGE_NUMBER.sub("", p.text): p for p in plan.running} for plan in (base, update.plan)
    )
    for key, paragraph in new.items():
        if key not in old:
            kind = ProblemKind.RUNNING_TEXT_CHANGED
            yield problem(kind, paragraph.text, paragraph.place, update)
    for key, paragraph in old.items():
        if key not in new and not new:
            kind = ProblemKind.RUNNING_TEXT_MISSING
            yield problem(kind, paragraph.text, paragraph.place, update)


def headings(plan: Plan) -> dict[str, Paragraph]:
    """Give the headings of a plan by the id of what they stand over."""
    sections = {section.id: section.title for section in list_sections(plan)}
    projects = (listed.project for listed in list_projects(plan))
    return sections | {project.id: project.title for project in projects}


def problem(kind: ProblemKind, subject: str, place: Place, update: Update) -> Problem:
    """Make a problem of an update."""
    return Problem(kind=kind, subject=subject, detail=update.source, place=place)

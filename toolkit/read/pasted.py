"""Sheets into which another sheet was pasted: what stands there twice was said by two."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import structs

from toolkit.model.plan import Plan, Project, Section, list_projects
from toolkit.model.update import Update


def part_pasted(update: Update) -> Iterator[Update]:
    """Give an update as it is, or as many as its projects stand in it, each of them once."""
    plan, left = update.plan, repeated(update.plan)
    if not update.partial or not left:
        yield update
        return
    yield structs.replace(update, plan=with_only(plan, lambda project: project.id not in left))
    rest = structs.replace(
        update, plan=with_only(plan, lambda project: project.id in left, comments=False)
    )
    yield from part_pasted(rest)


def repeated(plan: Plan) -> set[str]:
    """Give the ids of the projects whose title another one before them has."""
    seen: set[str] = set()
    ids: set[str] = set()
    for project in (listed.project for listed in list_projects(plan)):
        title = " ".join(project.title.text.casefold().split())
        if title in seen:
            ids.add(project.id)
        seen.add(title)
    return ids


def with_only(plan: Plan, wanted: Callable[[Project], bool], *, comments: bool = True) -> Plan:
    """Give a plan with some of its projects, and its comments only if they are wanted."""
    sections = tuple(only(plan.sections, wanted))
    return structs.replace(plan, sections=sections, comments=plan.comments if comments else ())


def only(
    parts: tuple[Section | Project, ...], wanted: Callable[[Project], bool]
) -> Iterator[Section | Project]:
    """Give the sections among some parts, and the projects that are wanted."""
    for part in parts:
        if isinstance(part, Section):
            yield structs.replace(part, parts=tuple(only(part.parts, wanted)))
        elif wanted(part):
            yield part

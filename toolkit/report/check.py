"""Checking a plan: what is doubtful, out of date, or oddly written, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.model.plan import FieldKind, Paragraph, Plan, list_projects, list_sections
from toolkit.problems import Problem, ProblemKind
from toolkit.report.wording import odd_names, odd_spacing

YEAR = re.compile(r"(?<![\d/–-])20\d\d(?![\d/–-])")
AHEAD = frozenset({FieldKind.GOAL, FieldKind.MEASURES, FieldKind.DEADLINE})
"""Fields that speak of what is to come."""


def check_plan(plan: Plan, year: int) -> tuple[Problem, ...]:
    """Name what a secretary should look at before the plan is sent out in a year."""
    texts = list(texts_of(plan))
    found = (
        *plan.problems,
        *out_of_date(plan, year),
        *odd_spacing(texts),
        *odd_names(texts),
    )
    return tuple(sorted(found, key=reading_order))


def out_of_date(plan: Plan, year: int) -> Iterator[Problem]:
    """Name what is to come and names only years that are gone, and a period that is over."""
    if plan.period and plan.period.last < year:
        yield Problem(
            kind=ProblemKind.PERIOD_OVER, subject=plan.title.text, place=plan.period_place
        )
    for project in (listed.project for listed in list_projects(plan)):
        for field in project.fields:
            for paragraph in field.paragraphs if field.kind in AHEAD else ():
                years = [int(found) for found in YEAR.findall(paragraph.text)]
                if years and max(years) < year:
                    yield Problem(
                        kind=ProblemKind.OUT_OF_DATE,
                        subject=project.title.text,
                        detail=str(max(years)),
                        place=paragraph.place,
                    )


def texts_of(plan: Plan) -> Iterator[tuple[str, Paragraph]]:
    """Give every text of a plan with the heading it stands below."""
    yield from ((plan.title.text, paragraph) for paragraph in plan.front)
    for section in list_sections(plan):
        yield from ((section.title.text, text) for text in (section.title, *section.text))
    for project in (listed.project for listed in list_projects(plan)):
        fields = (paragraph for field in project.fields for paragraph in field.paragraphs)
        for paragraph in (project.title, *project.intro, *fields):
            yield project.title.text, paragraph


def reading_order(problem: Problem) -> tuple[int, int]:
    """Give where a problem stands; what stands nowhere comes first."""
    place = problem.place
    return (place.paragraph, place.start) if place else (-1, 0)

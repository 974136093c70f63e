"""What each paragraph of an answer rests on: adopted projects and numbered resolutions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from msgspec import Struct

from toolkit.consult.authority import chapter, edition
from toolkit.consult.material import Material
from toolkit.consult.section import paragraphs
from toolkit.model.consultation import (
    Comment,
    Demand,
    Position,
    Ranking,
    Resolution,
    Stance,
)


class Part(Enum):
    """The parts of a letter that say something, as the trace names them."""

    INTRODUCTION = "introduction"
    MAIN_DEMANDS = "main-demands"
    RANKING = "ranking"
    VIEW = "view"
    REASON = "reason"
    DEMAND = "demand"
    TEMPLATE = "template"
    CONCLUSION = "conclusion"
    ADDITION = "addition"
    RESERVATION = "reservation"


BEFORE = (Part.INTRODUCTION, Part.MAIN_DEMANDS, Part.RANKING)
COMMENTS = (Part.VIEW, Part.REASON, Part.DEMAND)


class ProjectBasis(Struct, frozen=True, kw_only=True, tag_field="kind", tag="project"):
    """A project of the adopted plan as authority, with its edition and chapter."""

    project: str
    title: str
    edition: str
    chapter: str


Basis = ProjectBasis | Resolution


class Statement(Struct, frozen=True, kw_only=True):
    """A paragraph that says something, where it stands, and what it rests on."""

    part: Part
    under: str
    text: str
    rests_on: tuple[Basis, ...] = ()


def trace(material: Material) -> tuple[Statement, ...]:
    """Trace every paragraph that somebody wrote for this answer, in the order of the letter."""
    return tuple(traced(material))


def traced(material: Material) -> Iterator[Statement]:
    """Trace part by part."""
    hearing = material.consultation
    yield from written(
        Part.INTRODUCTION,
        "",
        hearing.introduction,
        basis(material, hearing.introduction_projects, hearing.introduction_resolutions),
    )
    yield from demands(Part.MAIN_DEMANDS, hearing.main_demands, material)
    for ranking in hearing.priorities:
        yield from reasons(ranking, material)
    for chapter_ in hearing.chapters:
        for comment in chapter_.comments:
            yield from said_of(comment, material)
    yield from demands(Part.CONCLUSION, hearing.conclusion, material)
    for position in hearing.positions:
        yield from own_text(position, material)


def written(part: Part, under: str, text: str, rests_on: tuple[Basis, ...]) -> Iterator[Statement]:
    """Trace the paragraphs of a text."""
    for paragraph in paragraphs(text):
        yield Statement(part=part, under=under, text=paragraph, rests_on=rests_on)


def demands(part: Part, some: Iterable[Demand], material: Material) -> Iterator[Statement]:
    """Trace demands."""
    for demand in some:
        rests_on = basis(material, demand.projects, demand.resolutions)
        yield from written(part, demand.to, demand.demand, rests_on)


def reasons(ranking: Ranking, material: Material) -> Iterator[Statement]:
    """Trace the reasons of a ranking."""
    for priority in ranking.projects:
        rests_on = basis(material, (priority.project,), priority.resolutions)
        under = f"{ranking.mode}: {title_of(priority.project, material)}"
        yield from written(Part.RANKING, under, priority.reason, rests_on)


def said_of(comment: Comment, material: Material) -> Iterator[Statement]:
    """Trace what is said of a project."""
    rests_on = basis(material, (comment.project,), comment.resolutions)
    under = title_of(comment.project, material)
    for part, text in commented(comment):
        yield from written(part, under, text, rests_on)


def commented(comment: Comment) -> tuple[tuple[Part, str], ...]:
    """Give the texts of a comment."""
    return (
        (Part.VIEW, comment.view),
        (Part.REASON, comment.reason),
        (Part.DEMAND, comment.demand),
    )


def own_text(position: Position, material: Material) -> Iterator[Statement]:
    """Trace what a municipality says in its own name."""
    part = {Stance.ADDS: Part.ADDITION, Stance.RESERVES: Part.RESERVATION}.get(position.stance)
    if part:
        rests_on = basis(material, position.projects, position.resolutions)
        yield from written(part, position.municipality, position.text, rests_on)


def basis(
    material: Material, projects: Iterable[str], resolutions: Iterable[str]
) -> tuple[Basis, ...]:
    """Give what some projects and case numbers stand for."""
    given = {resolution.case_number: resolution for resolution in all_resolutions(material)}
    return (
        *(project_basis(project, material) for project in projects),
        *(given[number] for number in resolutions),
    )


def all_resolutions(material: Material) -> Iterator[Resolution]:
    """Give the resolutions of the hearing; the one that covers the whole letter is one, too."""
    yield from material.consultation.resolutions
    if isinstance(material.consultation.authority, Resolution):
        yield material.consultation.authority


def project_basis(project: str, material: Material) -> ProjectBasis:
    """Name a project with its edition and chapter."""
    listed = material.projects[project]
    return ProjectBasis(
        project=project,
        title=listed.project.title.text,
        edition=edition(material.plan),
        chapter=chapter(listed, material.language),
    )


def title_of(project: str, material: Material) -> str:
    """Give the title of a project."""
    return material.projects[project].project.title.text


def trace_letter(
    statements: Iterable[Statement],
    sections: Iterable[tuple[Comment, Sequence[str]]],
    material: Material,
) -> tuple[Statement, ...]:
    """Trace the letter as it is written: what a project's template says rests on the project."""
    parts = list(statements)
    of_projects = [
        Statement(
            part=part_of(line, comment),
            under=title_of(comment.project, material),
            text=line,
            rests_on=basis(material, (comment.project,), comment.resolutions),
        )
        for comment, lines in sections
        for line in lines
        if line.strip()
    ]
    before = [one for one in parts if one.part in BEFORE]
    behind = [one for one in parts if one.part not in {*BEFORE, *COMMENTS}]
    return (*before, *of_projects, *behind)


def part_of(line: str, comment: Comment) -> Part:
    """Tell what a paragraph of a section says: a text of the hearing's file, or the template's."""
    for part, text in commented(comment):
        if any(paragraph in line for paragraph in paragraphs(text)):
            return part
    return Part.TEMPLATE


def unsaid(statements: Iterable[Statement], said: str) -> Iterator[Statement]:
    """Give the statements that a letter does not carry, because its templates leave them out."""
    whole = flat(said)
    for statement in statements:
        if flat(statement.text) not in whole:
            yield statement


def flat(text: str) -> str:
    """Give a text with one space between words."""
    return " ".join(text.split())

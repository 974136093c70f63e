"""What is doubtful in a plan that was read: few and honest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from toolkit.model.plan import (
    Field,
    FieldKind,
    Paragraph,
    Plan,
    Project,
    Section,
    SectionKind,
    list_projects,
    list_sections,
    walk_projects,
)
from toolkit.problems import Place, Problem, ProblemKind
from toolkit.read.labels import LabelBook
from toolkit.read.responsible import NameBook

EXPECTED = (FieldKind.STATUS, FieldKind.GOAL, FieldKind.MEASURES, FieldKind.RESPONSIBLE)
SHORT = 60


def find_doubts(
    plan: Plan, labels: LabelBook, names: NameBook, *, guessed_areas: bool
) -> Iterator[Problem]:
    """Name every doubt about a plan, in reading order within each sort."""
    projects = [listed.project for listed in list_projects(plan)]
    if plan.period is None:
        yield Problem(kind=ProblemKind.NO_PERIOD)
    if names.empty:
        yield Problem(kind=ProblemKind.NO_MEMBERS)
    if guessed_areas:
        yield from doubts_of_areas(plan)
    yield from doubts_of_groups(plan, labels)
    yield from unknown_labels(projects, labels)
    usual = usual_kinds(projects)
    for project in projects:
        yield from doubts_of_project(project, usual, labels)
        if not names.empty:
            yield from unknown_responsible(project, names)


def doubts_of_areas(plan: Plan) -> Iterator[Problem]:
    """Name the first of several chapters that hold areas: they may be areas, and those groups."""
    above = [
        section
        for section in list_sections(plan)
        if section.kind is SectionKind.CHAPTER
        and any(isinstance(part, Section) and is_area(part) for part in section.parts)
    ]
    if len(above) > 1:
        first = above[0]
        yield doubt(ProblemKind.AREA_UNSURE, first.title.text, first.title, str(first.level))


def is_area(section: Section) -> bool:
    """Tell whether a section is an area."""
    return section.kind is SectionKind.AREA


def doubts_of_groups(plan: Plan, labels: LabelBook) -> Iterator[Problem]:
    """Name the headings that have both labelled text and projects below them."""
    for section in list_sections(plan):
        labelled = [text for text in section.text if labels.find(text.text, 0)]
        if labelled and holds_projects(section):
            yield doubt(ProblemKind.GROUP_WITH_FIELDS, section.title.text, labelled[0])


def holds_projects(section: Section) -> bool:
    """Tell whether there are projects below a heading."""
    return any(True for _ in walk_projects(section.parts, ()))


def usual_kinds(projects: list[Project]) -> tuple[FieldKind, ...]:
    """Give the kinds of field that at least half of the projects have."""
    counts = Counter(kind for project in projects for kind in {f.kind for f in project.fields})
    return tuple(kind for kind in EXPECTED if 2 * counts[kind] >= len(projects))


def doubts_of_project(
    project: Project, usual: tuple[FieldKind, ...], labels: LabelBook
) -> Iterator[Problem]:
    """Name what is missing or unlabelled in a project."""
    title = project.title.text
    if not project.fields:
        yield doubt(ProblemKind.NO_LABELS, title, project.title)
        return
    present = {field.kind for field in project.fields}
    for kind in usual:
        if kind not in present:
            yield doubt(ProblemKind.MISSING_FIELD, title, project.title, kind.value)
    if project.intro:
        yield doubt(ProblemKind.UNLABELLED_TEXT, title, project.intro[0])
    for paragraph in (*project.intro, *(p for f in project.fields for p in f.paragraphs[1:])):
        like = labels.looks_alike(paragraph.text)
        if like:
            yield doubt(ProblemKind.LOOK_ALIKE_LABEL, title, paragraph, f"{like}:")


def unknown_labels(projects: list[Project], labels: LabelBook) -> Iterator[Problem]:
    """Name the labels of tables that nobody knows, a column's once."""
    named: set[Place] = set()
    for project in projects:
        for field in project.fields:
            label = field.label
            if label.place not in named and not labels.find(label.text, len(label.text)):
                named.add(label.place)
                yield doubt(ProblemKind.UNKNOWN_LABEL, project.title.text, label)


def unknown_responsible(project: Project, names: NameBook) -> Iterator[Problem]:
    """Name who is responsible but stands nowhere in the profile."""
    for field in project.fields:
        if field.kind is FieldKind.RESPONSIBLE and field.paragraphs:
            yield from unknown_in_field(field, project.title.text, names)


def unknown_in_field(field: Field, subject: str, names: NameBook) -> Iterator[Problem]:
    """Name the unknown names of a field; where it names nobody at all, quote it."""
    found = [(paragraph, names.find(paragraph.text)) for paragraph in field.paragraphs]
    for paragraph, said in found:
        for name in said.unknown:
            yield doubt(ProblemKind.UNKNOWN_NAME, subject, paragraph, name)
    if not any(said.known or said.unknown for _, said in found):
        yield doubt(ProblemKind.UNKNOWN_NAME, subject, field.paragraphs[0])


def doubt(kind: ProblemKind, subject: str, at: Paragraph, detail: str | None = None) -> Problem:
    """Make a problem at a paragraph, which it quotes where nothing else is said."""
    return Problem(
        kind=kind,
        subject=subject,
        detail=shorten(at.text) if detail is None else detail,
        place=at.place,
    )


def shorten(text: str) -> str:
    """Cut a text at a word for use as a quotation."""
    if len(text) <= SHORT:
        return text
    return text[: SHORT - 1].rpartition(" ")[0] + " …"

"""Where the texts of a heading stand in the base, and which of them are its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.model.plan import Field, Paragraph, Plan, Project, Section, list_projects
from toolkit.problems import Place

Spot = tuple[str, int]


def column_labels(plan: Plan) -> dict[str, tuple[Place, ...]]:
    """Give the labels over columns, by the projects whose fields stand below them.

    Such a label stands before the title of a project but its text does not, or it is the label of
    several projects.
    """
    users: dict[Spot, set[str]] = {}
    projects = [listed.project for listed in list_projects(plan)]
    for project in projects:
        for field in project.fields:
            users.setdefault(field.label.place.spot, set()).add(project.id)
    found: dict[str, tuple[Place, ...]] = {}
    for project in projects:
        labels = [field.label.place for field in project.fields]
        shared = any(len(users[label.spot]) > 1 for label in labels)
        if shared or any(is_above(project, field) for field in project.fields):
            found[project.id] = tuple(labels)
    return found


def is_above(project: Project, field: Field) -> bool:
    """Tell whether a field's label stands before its project, and its text does not."""
    label, start, title = field.label.place, field.start, project.title.place
    return label.spot < title.spot <= start.spot


def own_places(part: Section | Project, columns: dict[str, tuple[Place, ...]]) -> tuple[Place, ...]:
    """Give the places of a heading and of the text right below it, in the order of the document."""
    texts = [paragraph.place for paragraph in own_paragraphs(part)]
    if isinstance(part, Project):
        labels = [field.label.place for field in part.fields]
        texts += [] if part.id in columns else labels
        texts += [field.start for field in part.fields]
    return tuple(sorted({place.spot: place for place in texts}.values()))


def field_places(field: Field) -> tuple[Place, ...]:
    """Give the places of a field's label and text."""
    texts = [field.label.place, field.start, *(paragraph.place for paragraph in field.paragraphs)]
    return tuple(sorted({place.spot: place for place in texts}.values()))


def own_paragraphs(part: Section | Project) -> Iterator[Paragraph]:
    """Give the paragraphs of a heading and of the text right below it, labels left out."""
    yield part.title
    if isinstance(part, Section):
        yield from part.text
        return
    yield from part.intro
    for field in part.fields:
        yield from field.paragraphs


def left_out_near(plan: Plan, places: Iterable[Place]) -> tuple[Place, ...]:
    """Give what is left out of a plan in the parts of some places."""
    parts = {place.part for place in places}
    return tuple(
        left.paragraph.place for left in plan.left_out if left.paragraph.place.part in parts
    )

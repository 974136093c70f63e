"""The regions of a plan: its smallest pieces that an update can change as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from toolkit.model.plan import (
    Field,
    FieldKind,
    Paragraph,
    Plan,
    Project,
    joined_text,
    list_projects,
    list_sections,
)
from toolkit.problems import Place

COVER, INTRODUCTION, TITLE = "cover", "introduction", "title"
RUNNING, NOTES = "header or footer", "note"
MARGINS = frozenset({RUNNING, NOTES})
LABEL = " label"


class Key(Struct, frozen=True, kw_only=True, gc=False):
    """Which region: the project or section it belongs to, its name there, and its number."""

    owner: str | None
    name: str
    number: int = 0


class Region(Struct, frozen=True, kw_only=True, gc=False):
    """One region and its paragraphs.

    `heading` is what it stands under, `name` what people call it. `start` is where text would begin
    if there is none; `field` is set for the label and the text of a field.
    """

    key: Key
    heading: str
    name: str
    paragraphs: tuple[Paragraph, ...]
    start: Place | None = None
    field: Field | None = None

    @property
    def text(self) -> str:
        """The paragraphs separated by one newline."""
        return joined_text(self.paragraphs)

    @property
    def texts(self) -> tuple[str, ...]:
        """What each of the paragraphs says."""
        return tuple([paragraph.text for paragraph in self.paragraphs])

    @property
    def is_label(self) -> bool:
        """Whether it is the label of a field."""
        return self.field is not None and self.key.name.endswith(LABEL)


def regions_of(plan: Plan) -> dict[Key, Region]:
    """Give every region of a plan in reading order."""
    return {region.key: region for region in walk(plan)}


def walk(plan: Plan) -> Iterator[Region]:
    """Give the cover and margins, then the regions of the sections and of the projects."""
    cover = Key(owner=None, name=COVER)
    yield Region(key=cover, heading=plan.title.text, name=COVER, paragraphs=plan.front)
    for name, paragraphs in ((RUNNING, plan.running), (NOTES, plan.notes)):
        key = Key(owner=None, name=name)
        yield Region(key=key, heading=plan.title.text, name=name, paragraphs=paragraphs)
    for section in list_sections(plan):
        yield text_region(section.id, TITLE, section.title, (section.title,))
        yield text_region(section.id, INTRODUCTION, section.title, section.text)
    for listed in list_projects(plan):
        yield from project_regions(listed.project)


def project_regions(project: Project) -> Iterator[Region]:
    """Give a project's regions; fields of one kind are told apart by their order."""
    yield text_region(project.id, TITLE, project.title, (project.title,))
    yield text_region(project.id, INTRODUCTION, project.title, project.intro)
    seen: Counter[FieldKind] = Counter()
    for field in project.fields:
        yield from field_regions(project, field, seen[field.kind])
        seen[field.kind] += 1


def text_region(
    owner: str, name: str, heading: Paragraph, paragraphs: tuple[Paragraph, ...]
) -> Region:
    """Make the region of a heading, or of the text below it."""
    key = Key(owner=owner, name=name)
    start = heading.place if name == INTRODUCTION else None
    return Region(key=key, heading=heading.text, name=name, paragraphs=paragraphs, start=start)


def field_regions(project: Project, field: Field, number: int) -> Iterator[Region]:
    """Make the regions of a project's field: its label, and its text."""
    kind = field.kind.value
    title = project.title.text
    yield Region(
        key=Key(owner=project.id, name=f"{kind}{LABEL}", number=number),
        heading=title,
        name=field.label.text,
        paragraphs=(field.label,),
        field=field,
    )
    yield Region(
        key=Key(owner=project.id, name=kind, number=number),
        heading=title,
        name=field.label.text,
        paragraphs=field.paragraphs,
        start=field.start,
        field=field,
    )

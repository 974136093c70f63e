"""A plan: chapters, areas and groups as sections, and the projects in them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from toolkit.blocks import Comment
from toolkit.problems import Place, Problem


class FieldKind(Enum):
    """What a labelled text of a project is about."""

    BACKGROUND = "background"
    STATUS = "status"
    GOAL = "goal"
    MEASURES = "measures"
    RESPONSIBLE = "responsible"
    PARTNERS = "partners"
    DEADLINE = "deadline"
    PROGRESS = "progress"
    FINANCE = "finance"
    PRIORITY = "priority"
    TEXT = "text"
    OTHER = "other"


class SectionKind(Enum):
    """What a heading above the projects stands for."""

    CHAPTER = "chapter"
    AREA = "area"
    GROUP = "group"


class Paragraph(Struct, frozen=True, kw_only=True, gc=False):
    """A piece of text as written, and where it stands; `marker` is its list marker if any."""

    text: str
    place: Place
    marker: str | None = None


class Field(Struct, frozen=True, kw_only=True):
    """A labelled text of a project; `label` is the label as written, without its colon.

    `start` is the empty place behind the label and its colon, where text would begin.
    """

    kind: FieldKind
    label: Paragraph
    start: Place
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """The paragraphs separated by one newline."""
        return joined_text(self.paragraphs)


class Responsible(Struct, frozen=True, kw_only=True):
    """A member or body that is responsible, by its name in the profile, and where it is named."""

    name: str
    place: Place


class Project(Struct, frozen=True, kw_only=True, tag="project"):
    """A project; `intro` is its text before the first label."""

    id: str
    title: Paragraph
    level: int
    intro: tuple[Paragraph, ...] = ()
    fields: tuple[Field, ...] = ()
    responsible: tuple[Responsible, ...] = ()


class Section(Struct, frozen=True, kw_only=True, tag="section"):
    """A chapter, area or group: its heading, its own text, and what stands below it."""

    id: str
    kind: SectionKind
    title: Paragraph
    level: int
    text: tuple[Paragraph, ...] = ()
    parts: tuple[Section | Project, ...] = ()


TABLE_NAME = "heading or number in a table"
"""Why a cell is left out that only says what its column or row holds."""


class LeftOut(Struct, frozen=True, kw_only=True):
    """Text of the document that is not part of the plan, and why."""

    reason: str
    paragraph: Paragraph


class Period(Struct, frozen=True, kw_only=True):
    """The first and last year a plan is for."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}-{self.last}"


class Plan(Struct, frozen=True, kw_only=True):
    """A whole plan as read from one document.

    `front` is the text before the first heading, `running` the headers and footers, `notes` the
    foot- and endnotes, `comments` those in the margin; `period_place` is where the period was
    found. A title or period may stand in the document's properties.
    """

    source: str
    title: Paragraph
    period: Period | None
    period_place: Place | None
    front: tuple[Paragraph, ...]
    sections: tuple[Section | Project, ...]
    running: tuple[Paragraph, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Paragraph, ...] = ()
    comments: tuple[Comment, ...] = ()
    problems: tuple[Problem, ...] = ()


class Listed(Struct, frozen=True, kw_only=True):
    """A project with the headings it stands under, outermost first."""

    project: Project
    above: tuple[Section, ...]

    @property
    def responsible(self) -> tuple[str, ...]:
        """The names of those responsible."""
        return tuple(responsible.name for responsible in self.project.responsible)

    @property
    def area(self) -> str | None:
        """The heading of the area as written."""
        return nearest(self.above, SectionKind.AREA)

    @property
    def group(self) -> str | None:
        """The heading of the group as written."""
        return nearest(self.above, SectionKind.GROUP)


def joined_text(paragraphs: tuple[Paragraph, ...]) -> str:
    """Join paragraphs with one newline between them."""
    return "\n".join(paragraph.text for paragraph in paragraphs)


def nearest(above: tuple[Section, ...], kind: SectionKind) -> str | None:
    """Give the heading of the innermost section of a kind as it is shown."""
    return next((shown(s.title) for s in reversed(above) if s.kind is kind), None)


def shown(heading: Paragraph) -> str:
    """Give a heading with the number that Word counts for it."""
    numbered = heading.marker is not None and heading.marker[0].isdigit()
    return f"{heading.marker} {heading.text}" if numbered else heading.text


def list_projects(plan: Plan) -> tuple[Listed, ...]:
    """List the projects of a plan in reading order."""
    return tuple(walk_projects(plan.sections, ()))


def walk_projects(
    parts: tuple[Section | Project, ...], above: tuple[Section, ...]
) -> Iterator[Listed]:
    """Give the projects below some headings."""
    for part in parts:
        if isinstance(part, Project):
            yield Listed(project=part, above=above)
        else:
            yield from walk_projects(part.parts, (*above, part))


def list_sections(plan: Plan) -> tuple[Section, ...]:
    """List the chapters, areas and groups of a plan in reading order."""
    return tuple(walk_sections(plan.sections))


def walk_sections(parts: tuple[Section | Project, ...]) -> Iterator[Section]:
    """Give every section among some parts and below them."""
    for part in parts:
        if isinstance(part, Section):
            yield part
            yield from walk_sections(part.parts)

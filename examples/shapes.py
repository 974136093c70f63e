"""The shapes an action plan is described in: areas, groups, projects, fields and lines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a field says about its project."""

    STATUS = "status"
    GOAL = "goal"
    MEASURES = "measures"
    RESPONSIBLE = "responsible"


class Form(Enum):
    """How one line of text is set on the page."""

    TEXT = "text"
    STYLED_BULLET = "bullet from the paragraph style"
    BULLET = "bullet set on the paragraph"
    NUMBER = "number set on the paragraph"


class Layout(Enum):
    """Where the text of a field begins, seen from its label."""

    SAME_LINE = "after the label"
    LINE_BREAK = "after the label and a line break"
    OWN_LINE = "in the next paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A stretch of a line that leads to a web page."""

    words: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph of running text or one list item."""

    text: str
    form: Form = Form.TEXT
    footnote: str | None = None
    link: Link | None = None
    bookmark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A label as written and the lines under it."""

    kind: Kind
    label: str
    lines: tuple[Line, ...] = ()
    layout: Layout = Layout.SAME_LINE

    @property
    def text(self) -> str:
        """The lines as one text, a newline between paragraphs."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One project; `responsible` is what a reader should make of the last field."""

    title: str
    responsible: tuple[str, ...]
    fields: tuple[Field, ...]
    intro: tuple[Line, ...] = ()
    own_style: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Projects gathered under a heading of their own."""

    title: str
    projects: tuple[Project, ...]
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A focus area with its groups and its projects, in the order of the plan."""

    heading: str
    members: tuple[Group | Project, ...]
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A chapter or sub-chapter without projects."""

    heading: str
    level: int
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole document, from the cover to the last project."""

    title: str
    council: str
    adopted: str
    members_line: str
    running_title: str
    sections: tuple[Section, ...]
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a line stands: its project, the label of its field and its number there."""

    project: str
    label: str
    line: int = 0


def lines(*texts: str | Line) -> tuple[Line, ...]:
    """Make lines of plain texts and leave finished lines as they are."""
    return tuple(Line(text=text) if isinstance(text, str) else text for text in texts)


def styled_bullets(*texts: str) -> tuple[Line, ...]:
    """Make list items that get their bullet from the style."""
    return tuple(Line(text=text, form=Form.STYLED_BULLET) for text in texts)


def bullets(*texts: str) -> tuple[Line, ...]:
    """Make list items with a bullet of their own."""
    return tuple(Line(text=text, form=Form.BULLET) for text in texts)


def numbered(*texts: str) -> tuple[Line, ...]:
    """Make the items of a numbered list."""
    return tuple(Line(text=text, form=Form.NUMBER) for text in texts)


def status(*texts: str | Line, label: str = "Status", layout: Layout = Layout.SAME_LINE) -> Field:
    """Describe where a project stands."""
    return Field(kind=Kind.STATUS, label=label, lines=lines(*texts), layout=layout)


def goal(*texts: str | Line, label: str = "Målsetting", layout: Layout = Layout.SAME_LINE) -> Field:
    """Describe what a project is to achieve."""
    return Field(kind=Kind.GOAL, label=label, lines=lines(*texts), layout=layout)


def measures(*texts: str | Line, layout: Layout = Layout.SAME_LINE) -> Field:
    """Describe what will be done."""
    return Field(kind=Kind.MEASURES, label="Tiltak", lines=lines(*texts), layout=layout)


def responsible(text: str) -> Field:
    """Name who is responsible, as written."""
    return Field(kind=Kind.RESPONSIBLE, label="Hovedansvar", lines=lines(text))

"""Decisions: what shall change in a plan, who says so, and the edits that do it.

Edits name places in the base document, so that one decision serves the model and the Word file.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from toolkit.model.objects import NewObject
from toolkit.model.plan import FieldKind, Project, Section
from toolkit.problems import Place

BETWEEN_NAMES = "; "
"""What parts the names of several who asked for the same; a name can hold a comma."""


class Action(Enum):
    """What a decision does to a field."""

    TAKE = "take"
    ADD = "add"
    REMOVE = "remove"
    MOVE = "move"
    ROLL = "roll"


class TextEdit(Struct, frozen=True, kw_only=True, tag="text"):
    """Put `text` where the characters of `place` stand; an empty place is an insertion.

    `opens` says that the text opens a field's value, so that it looks like what follows and not
    like the label in front. A label that becomes one of another `kind` says so.
    """

    place: Place
    text: str
    opens: bool = False
    kind: FieldKind | None = None


class NewParagraph(Struct, frozen=True, kw_only=True, tag="new"):
    """Put a new paragraph after the one at `after`, looking like the one at `like`.

    With `field` it opens a new field of that kind, and `label` stands in front of its text.
    """

    after: Place
    like: Place | None
    text: str
    field: FieldKind | None = None
    label: str = ""


class LostParagraph(Struct, frozen=True, kw_only=True, tag="lost"):
    """Take away a whole paragraph."""

    place: Place


Edit = TextEdit | NewParagraph | LostParagraph


def place_of(edit: Edit) -> Place:
    """Give the place an edit works at."""
    return edit.after if isinstance(edit, NewParagraph) else edit.place


class Standing(Struct, frozen=True, kw_only=True):
    """Where a heading comes to stand.

    `number` counts the headings of the merged plan, `above` is the id of the one it stands below,
    empty at the top, `front` are those before it there. `after` is the base's last paragraph before
    it that stays where it is, `beside` the titles of the base that stay below the same heading.
    """

    number: int
    above: str
    front: tuple[str, ...]
    after: Place
    beside: tuple[Place, ...] = ()


class Said(Struct, frozen=True, kw_only=True):
    """A paragraph of a new heading or its text, and the base's it takes its place and look from.

    `label` stands in front of its text; a label by itself `is_label`. In a table a paragraph that
    `opens` begins a row, and the others go into the cells of that row.
    """

    text: str
    like: Place
    label: str = ""
    is_label: bool = False
    opens: bool = False


class LostPart(Struct, frozen=True, kw_only=True, tag="lost-part"):
    """Take away a heading that stands below `above`, with its text, all that stands at `places`.

    What is `idle` only says what stands beside or below it, and goes where nothing else stays.
    """

    id: str
    above: str
    places: tuple[Place, ...]
    idle: tuple[Place, ...] = ()


class MovedPart(Struct, frozen=True, kw_only=True, tag="moved-part"):
    """Put a heading, and what moves with it, somewhere else.

    `header` are the labels over the columns that it stands in, `like` a heading whose level it
    takes where it had another one.
    """

    id: str
    places: tuple[Place, ...]
    standing: Standing
    idle: tuple[Place, ...] = ()
    header: tuple[Place, ...] = ()
    like: Place | None = None


class NewPart(Struct, frozen=True, kw_only=True, tag="new-part"):
    """Put in a new heading with its text, in the format of one of the base's.

    `header` are the labels over the columns that one stands in; what is `idle` there stays said.
    """

    part: Section | Project
    said: tuple[Said, ...]
    standing: Standing
    idle: tuple[Place, ...] = ()
    header: tuple[Place, ...] = ()

    @property
    def id(self) -> str:
        """The id of the new heading."""
        return self.part.id


class MovedFields(Struct, frozen=True, kw_only=True, tag="moved-fields"):
    """Put the fields of a project in another order: kinds, each with its number among its like."""

    id: str
    order: tuple[tuple[str, int], ...]
    moves: tuple[MovedPart, ...]


PartEdit = LostPart | MovedPart | NewPart | MovedFields


def part_of(edit: PartEdit) -> str:
    """Give the part of the Word file in which a heading comes, goes or moves."""
    if isinstance(edit, MovedFields):
        return part_of(edit.moves[0])
    return edit.standing.after.part if isinstance(edit, NewPart) else edit.places[0].part


class Decision(Struct, frozen=True, kw_only=True):
    """One change: what it concerns, who asked for it, and how it is done.

    `project` is the id of the project or section, None for the document itself, and `heading` its
    title; `field` is the kind of field, `text` for unlabelled text, `title`, or `project` for the
    whole of it, and `label` names it as people do. The names of several who asked for the same are
    parted by `BETWEEN_NAMES`. `date` is as Word writes it (ISO 8601), `place` where it stands in
    the sender's file. What cannot be said as edits of the base's paragraphs has none; `parts` do
    what concerns a heading as a whole, and `objects` bring what is more than text, whose kind is
    then the `field`.
    """

    project: str | None
    heading: str
    field: str
    label: str
    action: Action
    author: str
    date: str
    source: str
    before: str
    after: str
    edits: tuple[Edit, ...] = ()
    place: Place | None = None
    parts: tuple[PartEdit, ...] = ()
    objects: tuple[NewObject, ...] = ()

"""Decisions: what shall change in a plan, who says so, and the edits that do it.

Edits name places in the base document, so that one decision serves the model and the Word file.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from toolkit.model.plan import FieldKind
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
    like the label in front.
    """

    place: Place
    text: str
    opens: bool = False


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


class Decision(Struct, frozen=True, kw_only=True):
    """One change: what it concerns, who asked for it, and how it is done.

    `project` is the id of the project or section, None for the document itself, and `heading` its
    title; `field` is the kind of field, `text` for unlabelled text, `title`, or `project` for the
    whole of it, and `label` names it as people do. The names of several who asked for the same are
    parted by `BETWEEN_NAMES`. `date` is as Word writes it (ISO 8601), `place` where it stands in
    the sender's file. What cannot be said as edits of the base's paragraphs has none.
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

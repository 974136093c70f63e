"""What an edited letter can offer: wording for templates, texts for the hearing's file."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from toolkit.consult.origins import Path


class Why(Enum):
    """Why a change cannot be brought home."""

    DATA = "data"
    FRAME = "frame"
    MIXED = "mixed"
    NEW = "new"
    GONE = "gone"
    SECTION = "section"


class NewWording(Struct, frozen=True, kw_only=True):
    """Other words in a paragraph of a section's template; without an `end` behind all it says."""

    section: int
    paragraph: int
    start: int
    end: int | None
    text: str


class NewLine(Struct, frozen=True, kw_only=True):
    """A new paragraph behind one of a section's template."""

    section: int
    paragraph: int
    text: str


class LostLine(Struct, frozen=True, kw_only=True):
    """A paragraph of a section's template that was struck."""

    section: int
    paragraph: int


class NewText(Struct, frozen=True, kw_only=True):
    """A text of the hearing's file as it reads now; `behind` puts a paragraph after it."""

    path: Path
    text: str
    behind: bool = False


class Unmapped(Struct, frozen=True, kw_only=True):
    """A change that stays in the edited letter alone, and why."""

    old: str
    new: str
    why: Why


Offer = NewWording | NewLine | LostLine | NewText | Unmapped

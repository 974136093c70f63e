"""An update: an edited copy of a plan that somebody sent back."""

from __future__ import annotations

from msgspec import Struct

from toolkit.blocks import Looks, Object
from toolkit.model.identity import Carried
from toolkit.model.plan import Plan
from toolkit.problems import Place


class Stamp(Struct, frozen=True, kw_only=True):
    """Who made a change and when, the date as Word writes it (ISO 8601)."""

    author: str
    date: str


class Update(Struct, frozen=True, kw_only=True):
    """What somebody sent back.

    `stamp` is the sender; `stamps` names who made the tracked changes of single paragraphs, by
    part and paragraph index. Of a `partial` one, such as a sheet, what it does not mention is as it
    was; `removed` are the ids of projects that it asks to strike, `unsaid` those of headings that
    its edition did not have yet. `points` are our hidden bookmarks in it by name, with part and
    paragraph; `carried` is what it took along from its base. `objects` and `looks`, how its text
    looks, are None where they are not known.
    """

    source: str
    plan: Plan
    stamp: Stamp
    stamps: dict[tuple[str, int], Stamp]
    partial: bool = False
    removed: tuple[str, ...] = ()
    unsaid: frozenset[str] = frozenset()
    points: dict[str, tuple[str, int]] = {}
    carried: Carried | None = None
    objects: tuple[Object, ...] | None = None
    looks: Looks | None = None

    def stamp_at(self, place: Place) -> Stamp:
        """Say who changed the paragraph at a place."""
        return self.stamps.get(place.spot, self.stamp)

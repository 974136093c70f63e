"""Headings that come, go and move: a plan as they leave it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from toolkit.merge.field_order import reordered
from toolkit.merge.frame import TOP, Frame
from toolkit.model.decisions import MovedFields, MovedPart, NewPart, PartEdit, Standing
from toolkit.model.plan import Plan, Project, Section


def reshape(plan: Plan, edits: Iterable[PartEdit]) -> Plan:
    """Take headings away from a plan, and put others where they come to stand."""
    edits = list(edits)
    if not edits:
        return plan
    shape = Reshaper(plan)
    for edit in edits:
        if isinstance(edit, MovedFields):
            shape.reorder(edit)
        elif not isinstance(edit, NewPart):
            shape.take_out(edit.id)
    placed = [edit for edit in edits if isinstance(edit, MovedPart | NewPart)]
    for edit in sorted(placed, key=lambda edit: edit.standing.number):
        shape.put(edit)
    return structs.replace(plan, sections=shape.below(TOP))


class Reshaper:
    """The headings of a plan, and which stands below which."""

    def __init__(self, plan: Plan) -> None:
        frame = Frame(plan)
        self._parts = {key: heading.part for key, heading in frame.headings.items()}
        self._below = {above: list(keys) for above, keys in frame.below.items()}

    def take_out(self, key: str) -> None:
        """Take a heading away from where it stands."""
        for keys in self._below.values():
            if key in keys:
                keys.remove(key)

    def put(self, edit: MovedPart | NewPart) -> None:
        """Put a heading behind the nearest of those in front of it that is there."""
        if isinstance(edit, NewPart):
            self._parts[edit.id] = edit.part
        keys = self._below.setdefault(edit.standing.above, [])
        keys.insert(index_behind(keys, edit.standing), edit.id)

    def reorder(self, edit: MovedFields) -> None:
        """Put the fields of a project in another order."""
        part = self._parts[edit.id]
        if isinstance(part, Project):
            fields = reordered(part.fields, edit.order)
            self._parts[edit.id] = structs.replace(part, fields=fields)

    def below(self, above: str) -> tuple[Section | Project, ...]:
        """Give what stands below a heading."""
        return tuple(self._part(key) for key in self._below.get(above, ()))

    def _part(self, key: str) -> Section | Project:
        part = self._parts[key]
        return part if isinstance(part, Project) else structs.replace(part, parts=self.below(key))


def index_behind(keys: list[str], standing: Standing) -> int:
    """Give the index behind the nearest of the headings in front that is there."""
    return next((keys.index(key) + 1 for key in reversed(standing.front) if key in keys), 0)

"""Fields of an update that the base has under the same label are of the base's kind."""

from __future__ import annotations

from msgspec import structs

from toolkit.merge.frame import Frame
from toolkit.model.plan import Field, FieldKind, Plan, Project, Section


def with_kinds_of(base: Plan, plan: Plan) -> Plan:
    """Give an update's plan, whose headings have the base's ids, the base's kinds of field.

    A label is read by its surroundings: `Status` over a column means progress, in a sheet it does
    not.
    """
    frame = Frame(base)
    return structs.replace(plan, sections=tuple(as_in(part, frame) for part in plan.sections))


def as_in(part: Section | Project, frame: Frame) -> Section | Project:
    """Give a part and all below it the kinds that its fields have in the base."""
    if isinstance(part, Section):
        return structs.replace(part, parts=tuple(as_in(below, frame) for below in part.parts))
    project = frame.project(part.id)
    if project is None:
        return part
    kinds = {field.label.text.casefold(): field.kind for field in project.fields}
    return structs.replace(part, fields=tuple(of_kind(field, kinds) for field in part.fields))


def of_kind(field: Field, kinds: dict[str, FieldKind]) -> Field:
    """Give a field the kind that its label has."""
    kind = kinds.get(field.label.text.casefold(), field.kind)
    return field if kind is field.kind else structs.replace(field, kind=kind)

"""Putting a merged plan together: the base with its edits, below the headings that were decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import structs

from toolkit.merge.field_order import FieldKey, reordered
from toolkit.merge.frame import TOP, Frame
from toolkit.merge.structure import Shape
from toolkit.model.plan import Plan, Project, Section

Orders = Mapping[str, Sequence[FieldKey]]


def assemble(edited: Plan, sent: Sequence[Plan], shape: Shape, orders: Orders) -> Plan:
    """Put the headings of an edited base, and the new ones, where the shape has them."""
    return structs.replace(edited, sections=Assembler(edited, sent, shape, orders).below(TOP))


class Assembler:
    """Builds the tree of a merged plan."""

    def __init__(self, edited: Plan, sent: Sequence[Plan], shape: Shape, orders: Orders) -> None:
        self._orders = orders
        self._sent = [Frame(plan).headings for plan in sent]
        self._shape = shape
        parts = {key: heading.part for key, heading in Frame(edited).headings.items()}
        parts |= {key: self._sent[sender][key].part for key, sender in shape.new.items()}
        self._parts = parts

    def below(self, above: str) -> tuple[Section | Project, ...]:
        """Give what stands below a heading."""
        return tuple(self._part(key) for key in self._shape.below.get(above, ()))

    def _part(self, key: str) -> Section | Project:
        part = self._parts[key]
        if isinstance(part, Section):
            return structs.replace(part, parts=self.below(key))
        if key in self._shape.new or key in self._shape.frozen:
            return part
        order = self._orders.get(key, [])
        return structs.replace(part, fields=reordered(part.fields, order))

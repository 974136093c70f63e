"""Putting a merged plan together: the base with its edits, below the headings that were decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import structs

from toolkit.merge.frame import TOP, Frame
from toolkit.merge.order import moved_items, weave
from toolkit.merge.structure import Shape
from toolkit.model.plan import Field, Plan, Project, Section

FieldKey = tuple[str, int]


def assemble(edited: Plan, sent: Sequence[Plan], shape: Shape) -> Plan:
    """Put the headings of an edited base, and the new ones, where the shape has them."""
    return structs.replace(edited, sections=Assembler(edited, sent, shape).below(TOP))


class Assembler:
    """Builds the tree of a merged plan."""

    def __init__(self, edited: Plan, sent: Sequence[Plan], shape: Shape) -> None:
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
        versions = [sent[key].part for sent in self._sent if key in sent]
        orders = [list(by_key(v.fields)) for v in versions if isinstance(v, Project)]
        return structs.replace(part, fields=reordered(part.fields, orders))


def by_key(fields: Sequence[Field]) -> Mapping[FieldKey, Field]:
    """Give fields by their kind, and their number among those of that kind."""
    seen: Counter[str] = Counter()
    found: dict[FieldKey, Field] = {}
    for field in fields:
        found[field.kind.value, seen[field.kind.value]] = field
        seen[field.kind.value] += 1
    return found


def reordered(fields: tuple[Field, ...], orders: Sequence[list[FieldKey]]) -> tuple[Field, ...]:
    """Put fields in the order of the first sender who moved some of them."""
    known = by_key(fields)
    keys = list(known)
    for order in orders:
        moved = moved_items(keys, order)
        if moved:
            keys = weave(keys, [order], dict.fromkeys(moved, 0))
            break
    return tuple(known[key] for key in keys)

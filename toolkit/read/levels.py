"""What the heading levels of a plan stand for, where its profile does not say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.model.plan import FieldKind
from toolkit.read.fields import opening_label
from toolkit.read.labels import LabelBook
from toolkit.read.outline import Node


def guess_area_level(nodes: Iterable[Node], labels: LabelBook) -> int:
    """Guess the heading level of the areas: just above the topmost projects; 0 without areas.

    A project has more than half as many kinds of label as the fullest heading; a chapter may
    happen to hold one or two.
    """
    counted = [
        (parent.level if parent else 0, len(label_kinds(node, labels)))
        for parent, node in with_parents(nodes, None)
    ]
    fullest = max((count for _, count in counted), default=0)
    return min((level for level, count in counted if 2 * count > fullest), default=0)


def label_kinds(node: Node, labels: LabelBook) -> set[FieldKind]:
    """Give the kinds of the labels right below a heading, be they headings themselves."""
    blocks = [*node.body, *(child.heading for child in node.children)]
    found = (opening_label(block, labels) for block in blocks)
    return {label.kind for label in found if label}


def with_parents(nodes: Iterable[Node], parent: Node | None) -> Iterator[tuple[Node | None, Node]]:
    """Give every heading with the one above it."""
    for node in nodes:
        yield parent, node
        yield from with_parents(node.children, node)

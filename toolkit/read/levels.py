"""What the heading levels of a plan stand for, where its profile does not say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.model.plan import FieldKind
from toolkit.read.outline import Node, below


def guess_area_level(nodes: Iterable[Node]) -> int:
    """Guess the heading level of the areas: just above the topmost projects; 0 without areas.

    A project has more than half as many kinds of label as the fullest heading; a chapter may
    happen to hold one or two. Where several headings hold tables, what their merged cells name
    are groups, and those headings the areas.
    """
    nodes = tuple(nodes)
    over_tables = sum(holds_table(node) for node in all_nodes(nodes)) > 1
    counted = [
        (parent.level if parent else 0, len(label_kinds(node)))
        for parent, node in with_parents(nodes, None, past_tables=over_tables)
    ]
    fullest = max((count for _, count in counted), default=0)
    return min((level for level, count in counted if 2 * count > fullest), default=0)


def label_kinds(node: Node) -> set[FieldKind]:
    """Give the kinds of the labels right below a heading, be they headings themselves."""
    lines = [*node.body, *(child.heading for child in node.children)]
    return {line.opening.kind for line in lines if line.opening}


def with_parents(
    nodes: Iterable[Node], parent: Node | None, *, past_tables: bool
) -> Iterator[tuple[Node | None, Node]]:
    """Give every heading with the one above it, `past_tables` with the one outside its table."""
    for node in nodes:
        yield parent, node
        skipped = past_tables and node.heading.cell is not None
        yield from with_parents(node.children, parent if skipped else node, past_tables=past_tables)


def holds_table(node: Node) -> bool:
    """Tell whether a heading in the text has headings in a table right below it."""
    return node.heading.cell is None and any(child.heading.cell for child in node.children)


def all_nodes(nodes: Iterable[Node]) -> list[Node]:
    """Give some headings and all below them."""
    return [found for node in nodes for found in (node, *below(node))]

"""Lines nested under their headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from toolkit.read.lines import Line


class Node(Struct, kw_only=True):
    """A heading, the lines below it, and the headings below it."""

    heading: Line
    level: int
    body: list[Line]
    children: list[Node]


class Outline(Struct, frozen=True, kw_only=True):
    """A document's lines by heading; `front` stands before the first one."""

    front: tuple[Line, ...]
    nodes: tuple[Node, ...]


def nest_lines(lines: Iterable[Line]) -> Outline:
    """Nest lines under headings; empty headings count as empty paragraphs.

    A heading in a table ends with its table.
    """
    front: list[Line] = []
    nodes: list[Node] = []
    path: list[Node] = []
    for line in lines:
        while path and has_ended(path[-1], line):
            path.pop()
        if line.level is not None and line.text.strip():
            node = Node(heading=line, level=line.level, body=[], children=[])
            (path[-1].children if path else nodes).append(node)
            path.append(node)
        else:
            (path[-1].body if path else front).append(line)
    return Outline(front=tuple(front), nodes=tuple(nodes))


def has_ended(node: Node, line: Line) -> bool:
    """Tell whether a heading holds nothing from a line on."""
    left = node.heading.cell is not None and (
        line.cell is None or line.cell.table != node.heading.cell.table
    )
    return left or bool(line.level is not None and line.text.strip() and node.level >= line.level)


def below(node: Node) -> list[Node]:
    """Give every node below one."""
    return [found for child in node.children for found in (child, *below(child))]


def all_lines(node: Node) -> Iterator[Line]:
    """Give the lines of a heading and of those below it, the heading itself left out."""
    yield from node.body
    for child in node.children:
        yield child.heading
        yield from all_lines(child)


def fold_labels(node: Node, *, deeper_than: int) -> Node:
    """Turn headings that only name a field into text of the heading above them.

    Only what comes before every other heading is folded, so that the order stays; headings of
    `deeper_than` or above keep all that is below them.
    """
    children = [fold_labels(child, deeper_than=deeper_than) for child in node.children]
    body = list(node.body)
    while node.level > deeper_than and children and names_field(children[0]):
        folded = children.pop(0)
        body += [folded.heading, *all_lines(folded)]
    return Node(heading=node.heading, level=node.level, body=body, children=children)


def names_field(node: Node) -> bool:
    """Tell whether a heading is a label, with nothing below it that could be a project."""
    return node.heading.opening is not None and not any(
        line.opening for under in below(node) for line in under.body
    )

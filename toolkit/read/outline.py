"""Blocks nested under their headings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from toolkit.blocks import Block


class Node(Struct, kw_only=True):
    """A heading, the blocks below it, and the headings below it."""

    heading: Block
    level: int
    body: list[Block]
    children: list[Node]


class Outline(Struct, frozen=True, kw_only=True):
    """A document's blocks by heading; `front` stands before the first one."""

    front: tuple[Block, ...]
    nodes: tuple[Node, ...]


def nest_blocks(blocks: Iterable[Block]) -> Outline:
    """Nest blocks under headings; empty headings count as empty paragraphs."""
    front: list[Block] = []
    nodes: list[Node] = []
    path: list[Node] = []
    for block in blocks:
        if block.level is not None and block.text.strip():
            while path and path[-1].level >= block.level:
                path.pop()
            node = Node(heading=block, level=block.level, body=[], children=[])
            (path[-1].children if path else nodes).append(node)
            path.append(node)
        else:
            (path[-1].body if path else front).append(block)
    return Outline(front=tuple(front), nodes=tuple(nodes))


def below(node: Node) -> list[Node]:
    """Give every node below one."""
    return [found for child in node.children for found in (child, *below(child))]


def all_blocks(node: Node) -> Iterator[Block]:
    """Give the blocks of a heading and of those below it, the heading itself left out."""
    yield from node.body
    for child in node.children:
        yield child.heading
        yield from all_blocks(child)


def fold_labels(node: Node, is_label: Callable[[Block], bool], *, deeper_than: int) -> Node:
    """Turn headings that only name a field into text of the heading above them.

    Only what comes before every other heading is folded, so that the order stays; headings of
    `deeper_than` or above keep all that is below them.
    """
    children = [fold_labels(child, is_label, deeper_than=deeper_than) for child in node.children]
    body = list(node.body)
    while node.level > deeper_than and children and names_field(children[0], is_label):
        folded = children.pop(0)
        body += [folded.heading, *all_blocks(folded)]
    return Node(heading=node.heading, level=node.level, body=body, children=children)


def names_field(node: Node, is_label: Callable[[Block], bool]) -> bool:
    """Tell whether a heading is a label, with nothing below it that could be a project."""
    return is_label(node.heading) and not any(
        is_label(block) for under in below(node) for block in under.body
    )

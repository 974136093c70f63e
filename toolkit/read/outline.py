"""Blocks nested under their headings."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from toolkit.ooxml.body import Block


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

"""What stands in a container: paragraphs, tables, rows and cells, through content controls."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.ooxml.names import TBL, TC, TR, P
from toolkit.ooxml.text import CLOSED
from toolkit.ooxml.xml import Element

BLOCK_LEVEL = frozenset({P, TBL, TR, TC})


def children(parent: Element) -> Iterator[Element]:
    """Give the paragraphs and tables of a container, or the rows of a table, or a row's cells."""
    for child in parent:
        if child.tag in BLOCK_LEVEL:
            yield child
        elif child.tag not in CLOSED:
            yield from children(child)

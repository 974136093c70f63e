"""What a plan says of itself: its title, and the texts that may name its period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.model.period import find_period
from toolkit.ooxml.body import Block
from toolkit.ooxml.document import Document
from toolkit.read.outline import Outline

TITLE_STYLES = frozenset({"title", "tittel"})


def plan_title(outline: Outline, document: Document) -> str:
    """Give the plan's title.

    It is what stands in title style, in the properties, first on the cover, or in the first
    heading that names a period.
    """
    headings = said(node.heading for node in outline.nodes)
    titles = [
        *said(titled(outline.front)),
        document.properties.title.strip(),
        *said(outline.front),
        *(text for text in headings if find_period([text])),
    ]
    return next(filter(None, titles), "")


def period_texts(outline: Outline, document: Document) -> Iterator[str]:
    """Give the texts where a plan names its own period, most telling first."""
    yield from said(titled(outline.front))
    yield from said(outline.front)
    yield from said(document.running)
    yield document.properties.title
    yield from said(node.heading for node in outline.nodes)


def titled(front: Iterable[Block]) -> Iterator[Block]:
    """Give the blocks in title style."""
    return (block for block in front if block.style in TITLE_STYLES)


def said(blocks: Iterable[Block]) -> list[str]:
    """Give what blocks say, the empty ones left out."""
    return [block.text.strip() for block in blocks if block.text.strip()]

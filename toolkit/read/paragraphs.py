"""From blocks to the paragraphs of a plan: text without space around it, and its place."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.blocks import Block
from toolkit.model.plan import Paragraph
from toolkit.problems import Place


def as_paragraphs(blocks: Iterable[Block]) -> tuple[Paragraph, ...]:
    """Make paragraphs of the blocks that say something."""
    return tuple(as_paragraph(block) for block in blocks if block.text.strip())


def as_paragraph(block: Block) -> Paragraph:
    """Make a paragraph of a whole block."""
    return cut(block, 0, len(block.text))


def cut(block: Block, start: int, end: int) -> Paragraph:
    """Make a paragraph of part of a block, without the space around it."""
    text = block.text[start:end]
    start += len(text) - len(text.lstrip()) if text.strip() else 0
    text = text.strip()
    place = Place(
        part=block.part, paragraph=block.paragraphs[-1], start=start, end=start + len(text)
    )
    return Paragraph(text=text, place=place, marker=block.marker)

"""The sentences of a text, whatever dates and abbreviations stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from msgspec import Struct

from toolkit.blocks import Block

BREAK = re.compile(r"(?<=[.!?])[»\"]?\s+(?=[A-ZÆØÅ«\"–])")
ABBREVIATION = re.compile(
    r"(?:\b(?:nr|kl|jf|ca|tlf|bl\.a|f\.eks|m\.m|osv|mv|pkt|kap|art|dvs|evt|vedr|ref|saksnr|st"
    r"|inkl|jfr|mill|forts|adr|postb|ev|eks)|\b[A-ZÆØÅ])\.$",
    re.IGNORECASE,
)

MOST = 1000
"""Characters of a sentence; what is longer is looked at in parts."""


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence, the block it stands in, and the heading or the announcement above it."""

    text: str
    block: Block
    heading: str = ""


def sentences_of(blocks: Sequence[Block]) -> Iterator[Sentence]:
    """Give the sentences of a text; the row of a table is one."""
    heading = ""
    for row, group in groupby(blocks, key=row_of):
        told = list(group)
        if row is not None:
            text = ": ".join(block.text.strip().rstrip(":") for block in told)
            yield Sentence(text=text, block=told[0], heading=heading)
            continue
        for block in told:
            if is_heading(block) or block.text.rstrip().endswith(":"):
                heading = block.text
            yield from in_block(block, heading)


def in_block(block: Block, heading: str) -> Iterator[Sentence]:
    """Give the sentences of a paragraph."""
    for text in split(" ".join(block.text.split())):
        for part in wrap(text, MOST) if len(text) > MOST else (text,):
            yield Sentence(text=part, block=block, heading=heading)


def split(text: str) -> Iterator[str]:
    """Split a text into its sentences."""
    start = 0
    for match in BREAK.finditer(text):
        if not ABBREVIATION.search(text[start : match.start()]):
            yield text[start : match.start()]
            start = match.end()
    if text[start:].strip():
        yield text[start:]


def row_of(block: Block) -> tuple[str, int, int] | None:
    """Name the row of a table that a block stands in."""
    return (block.part, block.cell.table, block.cell.row) if block.cell else None


def is_heading(block: Block) -> bool:
    """Tell whether a paragraph is a heading: by its level, or bold all through and short."""
    text = block.text.strip()
    return block.level is not None or (0 < len(text) < 80 and block.bold >= len(text))

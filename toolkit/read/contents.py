"""The contents list of a document, which repeats the plan's headings and is no part of it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from toolkit.blocks import Block
from toolkit.model.plan import LeftOut
from toolkit.read.lines import whole_line
from toolkit.read.paragraphs import as_paragraphs

CONTENTS_LIST = "contents list"
ENTRY_STYLES = frozenset({"toc ", "innh "})
"""The names of the entries' styles in front of their level."""

HEADING_STYLE = "toc heading"


class Parted(Struct, frozen=True, kw_only=True):
    """The blocks of a document: those of the plan, and those of its contents list."""

    plan: tuple[Block, ...]
    contents: tuple[Block, ...]


def part_contents(blocks: Sequence[Block]) -> Parted:
    """Part a document's blocks; the heading of a contents list belongs to it."""
    plan: list[Block] = []
    contents: list[Block] = []
    of_list = False
    for block in reversed(blocks):
        of_list = is_entry(block) or (of_list and may_open_list(block))
        (contents if of_list else plan).append(block)
    return Parted(plan=tuple(reversed(plan)), contents=tuple(reversed(contents)))


def is_entry(block: Block) -> bool:
    """Tell whether a block is an entry, in Word's own list or in what is left of one."""
    return block.contents or block.style[:-1] in ENTRY_STYLES


def may_open_list(block: Block) -> bool:
    """Tell whether a block can stand above an entry: the list's heading, or empty."""
    return block.style == HEADING_STYLE or not block.text.strip()


def leave_out(contents: Sequence[Block]) -> tuple[LeftOut, ...]:
    """Name what is left out of the plan, and why."""
    return tuple(
        LeftOut(reason=CONTENTS_LIST, paragraph=paragraph)
        for paragraph in as_paragraphs(map(whole_line, contents))
    )

"""A letter as plain text, a chapter at a time, for the forms that senders have on the web."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import groupby

from msgspec import Struct

from toolkit.blocks import Block, Cell
from toolkit.consult.context import chapter_heading
from toolkit.consult.words import WORDS
from toolkit.model.consultation import Consultation

BULLET = "-"


class Kind(Enum):
    """What a line of plain text is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


class TextChapter(Struct, frozen=True, kw_only=True):
    """A chapter of a letter: its heading, and what it says without any markup."""

    heading: str
    text: str


def text_chapters(blocks: Sequence[Block], consultation: Consultation) -> tuple[TextChapter, ...]:
    """Cut a letter at its own headings, and within the comments at the hearing's chapters."""
    introduction = WORDS[consultation.language].introduction
    hearing = set(hearing_headings(blocks, consultation))
    chapters: list[tuple[str, list[Block]]] = []
    for index, block in enumerate(blocks):
        if block.level in {1, 2} or index in hearing:
            chapters.append((block.text if block.level != 1 else introduction, []))
        elif chapters:
            chapters[-1][1].append(block)
    return tuple(
        TextChapter(heading=heading, text=plain_text(said)) for heading, said in chapters if said
    )


def hearing_headings(blocks: Sequence[Block], consultation: Consultation) -> Iterator[int]:
    """Find the hearing's chapters among the headings, from the last, as a ranking is before them.

    A transport mode may have the name of a chapter.
    """
    end = len(blocks)
    for chapter in reversed([one for one in consultation.chapters if one.comments]):
        heading = chapter_heading(chapter)
        found = [i for i, b in enumerate(blocks[:end]) if b.level and b.text == heading]
        if found:
            end = found[-1]
            yield end


def plain_text(blocks: Iterable[Block]) -> str:
    """Write blocks as plain text: a blank line between paragraphs, none within lists and tables."""
    lines: list[str] = []
    previous: Kind | None = None
    for kind, line in plain_lines(blocks):
        if previous and (kind is not previous or kind is Kind.PARAGRAPH):
            lines.append("")
        lines.append(line)
        previous = kind
    return "\n".join(lines) + "\n"


def plain_lines(blocks: Iterable[Block]) -> Iterator[tuple[Kind, str]]:
    """Give the lines that blocks make, a line for each row of a table."""
    for row, group in groupby(blocks, lambda block: row_of(block.cell)):
        said = [block for block in group if block.text.strip()]
        if row is not None and said:
            yield Kind.ROW, " – ".join(block.text for block in said)
        elif row is None:
            yield from ((kind_of(block), listed(block)) for block in said)


def row_of(cell: Cell | None) -> tuple[int, int] | None:
    """Give the table and the row of a cell."""
    return None if cell is None else (cell.table, cell.row)


def kind_of(block: Block) -> Kind:
    """Tell an item of a list from a paragraph."""
    return Kind.ITEM if block.marker else Kind.PARAGRAPH


def listed(block: Block) -> str:
    """Write a paragraph with its number, or a hyphen for a bullet."""
    if not block.marker:
        return block.text
    return f"{block.marker if block.marker[:1].isalnum() else BULLET} {block.text}"

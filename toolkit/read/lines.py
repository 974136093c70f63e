"""Blocks as the lines they are read by: stretches that may be headings or open a field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, structs

from toolkit.blocks import Block, Cell
from toolkit.model.plan import FieldKind, Paragraph
from toolkit.problems import Place
from toolkit.read.labels import Label, LabelBook

TYPED_BULLET = re.compile(r"\s*(?:([-*])\s+|([•·▪])\s*)(?=\S)")
LINE_START = re.compile(r"(?<=\n)(?=[^\n])")


class Opening(Struct, frozen=True, kw_only=True, gc=False):
    """How a line opens a field: by a label before its text, or in another cell of its table.

    `text_start` is the offset in the line's block where the text of the field begins.
    """

    kind: FieldKind
    label: Paragraph
    text_start: int


class Line(Struct, frozen=True, kw_only=True, gc=False):
    """A stretch of a block that is read by itself.

    `level` is its heading level, `cell` the cell of the outermost table it stands in; `marker` is
    the list marker that is shown or typed in front of it.
    """

    block: Block
    start: int
    end: int
    level: int | None = None
    marker: str | None = None
    opening: Opening | None = None
    cell: Cell | None = None

    @property
    def text(self) -> str:
        """What the line says."""
        return self.block.text[self.start : self.end]

    @property
    def bold(self) -> int:
        """How many characters at its start are bold."""
        return max(min(self.block.bold, self.end) - self.start, 0)


def whole_line(block: Block, cell: Cell | None = None) -> Line:
    """Make one line of a whole block."""
    return Line(
        block=block,
        start=0,
        end=len(block.text),
        level=block.level,
        marker=block.marker,
        cell=cell,
    )


def read_lines(blocks: Iterable[Block], labels: LabelBook) -> Iterator[Line]:
    """Read blocks as lines; a line break in front of a label parts a block."""
    for block, cell in with_cells(tuple(blocks)):
        for line in part_line(whole_line(block, cell), labels):
            yield opened(line, labels)


def part_line(line: Line, labels: LabelBook) -> Iterator[Line]:
    """Part a line that is no heading where a line break is followed by a label and its colon."""
    start, marker = line.start, line.marker
    if line.level is None and "\n" in line.block.text:
        for match in LINE_START.finditer(line.block.text, line.start, line.end):
            if labels.find(line.block.text[match.start() : line.end], 0):
                yield structs.replace(line, start=start, end=match.start(), marker=marker)
                start, marker = match.start(), None
    yield line if start == line.start else structs.replace(line, start=start, marker=marker)


def opened(line: Line, labels: LabelBook) -> Line:
    """Find the label a line opens with; a heading stands out as bold text does."""
    label = labels.find(line.text, line.bold if line.level is None else len(line.text))
    if label is None:
        return list_item(line)
    return structs.replace(line, opening=opening_of(line, label))


def list_item(line: Line) -> Line:
    """Take a bullet that is typed in front of a line for its marker."""
    text = line.text
    typed = None if text[:1].isalnum() else TYPED_BULLET.match(text)
    if typed is None or "\n" in text or line.marker or line.level:
        return line
    return structs.replace(line, start=line.start + typed.end(), marker=typed[1] or typed[2])


def opening_of(line: Line, label: Label) -> Opening:
    """Give the opening that a label in a line makes of it."""
    return Opening(
        kind=label.kind,
        label=cut(line, line.start + label.start, line.start + label.end),
        text_start=line.start + label.text_start,
    )


def cut(line: Line, start: int, end: int) -> Paragraph:
    """Make a paragraph of part of a line, without the space around it."""
    block = line.block
    whole = block.text[start:end]
    text = whole.strip()
    if text and whole[0] != text[0]:
        start += len(whole) - len(whole.lstrip())
    place = Place(
        part=block.part, paragraph=block.paragraphs[-1], start=start, end=start + len(text)
    )
    return Paragraph(text=text, place=place, marker=line.marker)


def with_cells(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, Cell | None]]:
    """Give every block with its cell in the outermost table.

    A cell ends with a paragraph of its own, so a nested table stands between two of its blocks.
    """
    last = {block.cell.table: i for i, block in enumerate(blocks) if block.cell}
    cell: Cell | None = None
    for i, block in enumerate(blocks):
        if cell is None or i > last[cell.table] or in_table(block, cell.table):
            cell = block.cell
        yield block, cell


def in_table(block: Block, table: int) -> bool:
    """Tell whether a block stands right in a table."""
    return block.cell is not None and block.cell.table == table

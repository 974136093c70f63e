"""Plain text, as copied from a PDF, as its blocks: blank lines say nothing, lengths of lines do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from toolkit.blocks import Block, Document
from toolkit.pdf.contents import find_contents
from toolkit.pdf.hyphens import Words
from toolkit.pdf.labels import Openings
from toolkit.pdf.lines import MARKER, marker_of
from toolkit.pdf.text_headings import Headings, depth_of
from toolkit.pdf.text_lines import Width, part_running
from toolkit.pdf.text_outline import Heading, levels_of
from toolkit.refusals import EmptyText, NotText

PART = "tekst"


class Paragraph(Struct, frozen=True, kw_only=True):
    """A paragraph of a text, and whether it is a heading or belongs to the contents list."""

    text: str
    heading: bool = False
    contents: bool = False


def read_text(data: bytes, file: str) -> Document:
    """Read a text file. Raises NotText and EmptyText."""
    text = decode(data, file)
    parted = part_running(text)
    if not parted.text:
        raise EmptyText(file=file)
    blocks = make_blocks(parted.text)
    return Document(
        file=file,
        blocks=blocks,
        running=tuple(
            Block(part=PART, paragraphs=(len(blocks) + number,), text=line)
            for number, line in enumerate(parted.running)
        ),
    )


def decode(data: bytes, file: str) -> str:
    """Decode a text: UTF-8 with or without its mark, else what Windows wrote before."""
    if b"\0" in data:
        raise NotText(file=file)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def make_blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    """Make the blocks of a text's lines."""
    contents = find_contents(lines, lambda _: True)
    openings, width, words = Openings(lines), Width(lines), Words(lines)
    paragraphs: list[Paragraph] = []
    for of_list, group in groupby(range(len(lines)), key=contents.__contains__):
        stretch = [lines[place] for place in group]
        if of_list:
            paragraphs += [Paragraph(text=line, contents=True) for line in stretch]
        else:
            joiner = Joiner(stretch, width=width, openings=openings)
            paragraphs += [
                Paragraph(text=words.join(joined), heading=is_heading)
                for is_heading, joined in joiner.paragraphs()
            ]
    return as_blocks(paragraphs, openings)


class Joiner:
    """Tells which lines of a text go on from each other."""

    def __init__(self, lines: Sequence[str], *, width: Width, openings: Openings) -> None:
        self._lines = lines
        self._width = width
        self._openings = openings
        self._headings = Headings(lines, width, openings)

    def paragraphs(self) -> list[tuple[bool, list[str]]]:
        """Put lines together; say of each group whether it is a heading."""
        groups: list[tuple[bool, list[str]]] = []
        for place, line in enumerate(self._lines):
            is_heading, group = groups[-1] if groups else (False, [])
            goes_on = self._headings.goes_on if is_heading else self._goes_on
            if group and goes_on(group, place):
                group.append(line)
            else:
                groups.append((place in self._headings.starts, [line]))
        return groups

    def _goes_on(self, group: list[str], place: int) -> bool:
        line = self._lines[place]
        if place in self._headings.starts or MARKER.match(line) or self._opens_list(group, line):
            return False
        return not self._openings.is_label(line) and not self._width.ended(group[-1], line)

    def _opens_list(self, group: list[str], line: str) -> bool:
        """Tell whether a dash opens an item, after a colon or another item."""
        after_item = bool(marker_of(group[0])) or group[-1].endswith(":")
        return after_item and bool(marker_of(line))


def as_blocks(paragraphs: Sequence[Paragraph], openings: Openings) -> tuple[Block, ...]:
    """Make blocks of paragraphs, headings with their levels."""
    has_title = opens_with_title(paragraphs)
    levels = levels_of(list(headings_of(paragraphs[int(has_title) :], openings)))
    remaining = iter(levels)
    return tuple(
        Block(
            part=PART,
            paragraphs=(number,),
            text=paragraph.text.removeprefix(marker_of(paragraph.text)),
            style="title" if has_title and number == 0 else "",
            level=next(remaining) if paragraph.heading and number >= int(has_title) else None,
            marker=marker_of(paragraph.text).strip() or None,
            contents=paragraph.contents,
        )
        for number, paragraph in enumerate(paragraphs)
    )


def opens_with_title(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether a text opens with its title: a heading without a number, above another."""
    first, *others = paragraphs
    above = bool(others) and (others[0].heading or others[0].contents)
    return first.heading and above and not depth_of(first.text)


def headings_of(paragraphs: Sequence[Paragraph], openings: Openings) -> Iterator[Heading]:
    """Give the headings with what stands below them."""
    starts = [place for place, paragraph in enumerate(paragraphs) if paragraph.heading]
    for start, beyond in pairwise([*starts, len(paragraphs)]):
        below = [paragraph.text for paragraph in paragraphs[start + 1 : beyond]]
        yield Heading(
            text=paragraphs[start].text,
            has_text=bool(below),
            has_labels=any(map(openings.is_label, below)),
        )

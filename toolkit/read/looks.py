"""Lines that look like headings though no style says so: larger than the text, bold or numbered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from toolkit.blocks import COVER
from toolkit.read.labels import LabelBook
from toolkit.read.lines import Line, opened
from toolkit.read.numbers import outline_numbers, typed_number

LONGEST = 120
SENTENCE_END = (".", ",", ";", ":", "!")


class Look(Struct, frozen=True, kw_only=True):
    """What sets a heading apart; `depth` is how many parts its number has."""

    size: float
    bold: bool
    depth: int


class Candidate(Struct, frozen=True, kw_only=True):
    """A line that looks like a heading; `holds_labels` tells of the text up to the next one."""

    index: int
    line: Line
    look: Look
    holds_labels: bool


def find_candidates(lines: Sequence[Line], labels: LabelBook) -> list[Candidate]:
    """Find the lines that look like headings; some of them may only name a field."""
    found = {
        i: (opened(structs.replace(lines[i], level=1), labels), look)
        for i, look in find_looks(lines)
    }
    opens = [line.opening is not None and line.cell is None for line in lines]
    for i, (line, _) in found.items():
        opens[i] = line.opening is not None
    titles = [i for i in found if not opens[i]]
    ends = dict(zip(titles, (*titles[1:], len(lines)), strict=False))
    return [
        Candidate(index=i, line=line, look=look, holds_labels=any(opens[i + 1 : ends.get(i, i)]))
        for i, (line, look) in found.items()
    ]


def find_looks(lines: Sequence[Line]) -> Iterator[tuple[int, Look]]:
    """Find the lines that stand alone and are set apart from the text, each with its number."""
    body = body_size(lines)
    said = [i for i, line in enumerate(lines) if line.text.strip()]
    numbers = [typed_number(lines[i].text) for i in said]
    apart = [stands_alone(lines[i], body) and stands_out(lines[i], body) for i in said]
    numbered = outline_numbers(numbers, apart)
    for i, number, told, set_apart in zip(said, numbers, numbered, apart, strict=True):
        if set_apart or (told and stands_alone(lines[i], body)):
            depth = len(number) * told
            yield i, Look(size=size_of(lines[i]), bold=is_bold(lines[i]), depth=depth)


def body_size(lines: Sequence[Line]) -> float:
    """Give the size of most of the text."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[size_of(line)] += len(line.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)


def size_of(line: Line) -> float:
    """Give the size of a line, 0 where it is unknown."""
    return line.block.size or 0.0


def is_bold(line: Line) -> bool:
    """Tell whether a whole line is bold."""
    return line.bold >= len(line.text.rstrip()) > 0


def stands_alone(line: Line, body: float) -> bool:
    """Tell whether a line can be a heading: short, no sentence, no list item, no field."""
    is_item = line.marker is not None and not line.marker[:1].isdigit()
    if line.cell is not None or line.block.style == COVER:
        return False
    return is_short(line) and not is_item and not is_field(line, body)


def is_short(line: Line) -> bool:
    """Tell whether a line is short and no sentence."""
    text = line.text.strip()
    return len(text) <= LONGEST and "\n" not in text and not text.endswith(SENTENCE_END)


def is_field(line: Line, body: float) -> bool:
    """Tell whether a line opens a field and is no larger than the text, or only names the field."""
    return line.opening is not None and (size_of(line) <= body or line.text.rstrip().endswith(":"))


def stands_out(line: Line, body: float) -> bool:
    """Tell whether a line is larger than the text, or bold."""
    return size_of(line) > body or (is_bold(line) and size_of(line) >= body)

"""Footnotes of a PDF: small lines at the foot of a page, and the numbers that lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct, structs

from toolkit.pdf.lines import Line
from toolkit.pdf.measures import most_used_look

NUMBER = re.compile(r"(\d{1,2})[.)]?\s*(?=[^\W\d])")
MARK = r"(?:(?<=[a-zæøå]{{2}})|(?<=[a-zæøå][.,;:!?»)])|(?<=\d{{4}}[.,;:])){}(?=[\s.,;:]|$)"
"""A number right behind a word or a year, without a space: it leads to a note."""


class Note(Struct, frozen=True, kw_only=True):
    """A footnote: its number, and its lines without it."""

    number: str
    lines: tuple[Line, ...]


class Parted(Struct, frozen=True, kw_only=True):
    """The lines of a document without its footnotes, and these."""

    text: tuple[Line, ...]
    notes: tuple[Note, ...]


def part_notes(lines: Sequence[Line]) -> Parted:
    """Part footnotes, and the numbers that lead to them, from the text."""
    size = most_used_look(lines).size
    text: list[Line] = []
    notes: list[Note] = []
    for _, group in groupby(lines, key=lambda line: line.page):
        page = list(group)
        foot = foot_of(page, size)
        found = tuple(as_notes(foot))
        unmarked = without_marks(page, found) if found else None
        notes += found if unmarked else ()
        text += [line for line in unmarked if line not in foot] if unmarked else page
    return Parted(text=tuple(text), notes=tuple(notes))


def foot_of(page: Sequence[Line], size: float) -> list[Line]:
    """Give the small lines below all others on a page, downwards."""
    above = [line.baseline for line in page if line.look.size >= size or line.cell]
    lowest = min(above, default=0.0)
    small = [line for line in page if line.look.size < size and line.baseline < lowest]
    return sorted(small, key=lambda line: -line.baseline)


def as_notes(foot: Iterable[Line]) -> Iterator[Note]:
    """Make notes of lines; one opens where a line has the next number."""
    note: Note | None = None
    for line in foot:
        match = NUMBER.match(line.text)
        if match and (note is None or int(match[1]) == int(note.number) + 1):
            if note:
                yield note
            opening = structs.replace(line, text=line.text[match.end() :])
            note = Note(number=match[1], lines=(opening,))
        elif note is None:
            return
        else:
            note = structs.replace(note, lines=(*note.lines, line))
    if note:
        yield note


def without_marks(page: Iterable[Line], notes: Iterable[Note]) -> list[Line] | None:
    """Give the lines of a page without the numbers that lead to its notes; None if one has none."""
    lines = list(page)
    for note in notes:
        mark = re.compile(MARK.format(note.number))
        place = next((n for n, line in enumerate(lines) if mark.search(line.text)), None)
        if place is None:
            return None
        lines[place] = without_mark(lines[place], mark)
    return lines


def without_mark(line: Line, mark: re.Pattern[str]) -> Line:
    """Give a line without the number of a note."""
    text = mark.sub("", line.text, count=1)
    removed = len(line.text) - len(text)
    return structs.replace(
        line, text=text, bold=line.bold - removed if line.all_bold else line.bold
    )

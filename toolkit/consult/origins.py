"""Where each character of a letter comes from: a template's own words, or a value by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from toolkit.consult.material import Context

OPEN, SHUT, END = "\U000f0000", "\U000f0001", "\U000f0002"
"""Characters for private use in a plane of their own, which no document of ours holds."""

MARKS = re.compile(f"{OPEN}([\\d,]*){SHUT}|{END}")
TAGS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)

Path = tuple[str | int, ...]
"""The names and numbers that lead to a value, such as `("hovedbudskap", 0, "krav")`."""


class Words(Struct, frozen=True, kw_only=True):
    """Words of the template of a section: `offset` is that of the first in its paragraph."""

    text: str
    section: int
    paragraph: int
    offset: int


class Value(Struct, frozen=True, kw_only=True):
    """A value, by the path to it."""

    text: str
    path: Path


class Other(Struct, frozen=True, kw_only=True):
    """What stands in the frame of the letter, or between words of a template."""

    text: str


Piece = Words | Value | Other


class Line(Struct, frozen=True, kw_only=True):
    """A paragraph of a letter: its pieces, and the paragraph of a section's template it is of."""

    pieces: tuple[Piece, ...]
    spot: tuple[int, int] | None = None

    @property
    def text(self) -> str:
        """What the paragraph says."""
        return "".join(piece.text for piece in self.pieces)


class Keys:
    """Names values by numbers while a letter is filled in with their marks."""

    def __init__(self) -> None:
        self.paths: list[Path] = []

    def wrap(self, value: object, path: Path) -> object:
        """Give a value with marks around every text in it that says something."""
        match value:
            case dict():
                return {key: self.wrap(item, (*path, key)) for key, item in value.items()}
            case list() | tuple():
                return [self.wrap(item, (*path, number)) for number, item in enumerate(value)]
            case str() if value and not hasattr(value, "__html__"):
                self.paths.append(path)
                return f"{OPEN}{len(self.paths) - 1}{SHUT}{value}{END}"
        return value

    def context(self, values: Context, *path: str | int) -> Context:
        """Give the values of a template with marks around their texts."""
        return {key: self.wrap(value, (*path, key)) for key, value in values.items()}

    def line(self, text: str) -> Line:
        """Read the marks of a paragraph."""
        found = tuple(self._read(text))
        spots = ((one.section, one.paragraph) for one in found if isinstance(one, Words))
        return Line(pieces=tuple(one for one in found if one.text), spot=next(spots, None))

    def _read(self, text: str) -> Iterator[Piece]:
        made: Piece = Other(text="")
        position = 0
        for mark in MARKS.finditer(text):
            yield with_text(made, text[position : mark.start()])
            made = self._begun(mark[1])
            position = mark.end()
        yield with_text(made, text[position:])

    def _begun(self, numbers: str | None) -> Piece:
        if not numbers:
            return Other(text="")
        first, *rest = map(int, numbers.split(","))
        if rest:
            return Words(text="", section=first, paragraph=rest[0], offset=rest[1])
        return Value(text="", path=self.paths[first])


def with_text(piece: Piece, text: str) -> Piece:
    """Give a piece its text."""
    match piece:
        case Words():
            return Words(
                text=text,
                section=piece.section,
                paragraph=piece.paragraph,
                offset=piece.offset,
            )
        case Value():
            return Value(text=text, path=piece.path)
        case Other():
            return Other(text=text)


def words_mark(section: int, paragraph: int, offset: int) -> str:
    """Write the mark of a template's own words."""
    return f"{OPEN}{section},{paragraph},{offset}{SHUT}"

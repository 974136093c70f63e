"""What was found in a hearing, and the words it was taken from."""

from __future__ import annotations

import datetime
from typing import Generic, TypeVar

from msgspec import Struct

from toolkit.blocks import Block

T = TypeVar("T", str, datetime.date, tuple[str, ...])
PAGE = "side "
"""How the parts of a PDF are named."""


class Source(Struct, frozen=True, kw_only=True):
    """The words something was taken from, on which page, or in which paragraph without pages."""

    quotation: str
    page: int | None = None
    paragraph: int | None = None


class Found(Struct, Generic[T], frozen=True, kw_only=True):
    """A value with its source."""

    value: T
    source: Source


class Field(Struct, Generic[T], frozen=True, kw_only=True):
    """What was found for a field: nothing, one value, or several that contradict each other.

    `hints` are words that a person should see who fills it in, without being sure enough.
    """

    found: tuple[Found[T], ...] = ()
    hints: tuple[Source, ...] = ()

    @property
    def sure(self) -> Found[T] | None:
        """The one value, if there is just one."""
        return self.found[0] if len(self.found) == 1 else None


def distinct(found: list[Found[T]]) -> tuple[Found[T], ...]:
    """Give each value once, with its first source."""
    first: dict[T, Found[T]] = {}
    for one in found:
        first.setdefault(one.value, one)
    return tuple(first.values())


def source_of(block: Block, quotation: str = "") -> Source:
    """Say where in a document something stands."""
    words = " ".join((quotation or block.text).split())
    if block.part.startswith(PAGE):
        return Source(quotation=words, page=int(block.part.removeprefix(PAGE)))
    return Source(quotation=words, paragraph=block.paragraphs[-1] + 1)

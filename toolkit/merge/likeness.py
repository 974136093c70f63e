"""How much two headings of two editions say the same: in their titles, and below them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from toolkit.model.period import WRITTEN
from toolkit.model.plan import Paragraph, Project, Section

NUMBER = re.compile(r"^\s*(?:\d+(?:\.\d+)*\.?|[a-z]\))\s+")
WORD = re.compile(r"\w+")

Words = Counter[str]


class Said(Struct, frozen=True, kw_only=True):
    """The words of a heading's title, and of all that stands right below it."""

    title: Words
    text: Words


def said_by(part: Section | Project) -> Said:
    """Count what a heading says."""
    below = (word for paragraph in texts_below(part) for word in paragraph.text.split())
    return Said(title=Counter(title_key(part)), text=Counter(below))


def title_key(part: Section | Project) -> tuple[str, ...]:
    """Give the words of a title, without its number and the plan's years."""
    title = WRITTEN.sub(" ", NUMBER.sub("", part.title.text))
    return tuple(WORD.findall(title.casefold()))


def texts_below(part: Section | Project) -> Iterator[Paragraph]:
    """Give the texts below a heading; of a section its own text and the headings below it."""
    if isinstance(part, Section):
        yield from part.text
        yield from (below.title for below in part.parts)
        return
    yield from part.intro
    for field in part.fields:
        yield from (field.label, *field.paragraphs)


def likeness(one: Words, other: Words) -> float:
    """Give the share of words that two texts have in common, 0 to 1."""
    total = one.total() + other.total()
    return 2 * sum((one & other).values()) / total if total else 0.0

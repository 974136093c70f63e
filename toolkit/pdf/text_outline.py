"""Heading levels where there is no font: from numbers, and from what follows a heading."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from toolkit.pdf.text_headings import depth_of


class Heading(Struct, frozen=True, kw_only=True):
    """A heading, and what stands between it and the next: anything at all, and labels."""

    text: str
    has_text: bool
    has_labels: bool


def levels_of(headings: Sequence[Heading]) -> list[int]:
    """Give the level of every heading, counted from 1.

    A heading with labels is a project. One without is a group, and the projects after it are its
    own: text does not show where a group ends.
    """
    levels: list[int] = []
    numbered = group = 0
    before: Heading | None = None
    for heading in headings:
        if depth := depth_of(heading.text):
            numbered, group, level = depth, 0, depth
        elif heading.has_labels:
            level = (group or numbered) + 1
        else:
            opens_inside = before is not None and is_bare_group(before)
            level = group = (group if opens_inside else numbered) + 1
        levels.append(level)
        before = heading
    return levels


def is_bare_group(heading: Heading) -> bool:
    """Tell whether a heading without a number has nothing of its own below it."""
    return not (depth_of(heading.text) or heading.has_text or heading.has_labels)

"""Which changes of looks can be made in the base, and after which paragraph's example."""

from __future__ import annotations

from msgspec import structs

from toolkit.blocks import Look, Looks
from toolkit.model.looks import FormatChange, LookKind, sort_of
from toolkit.problems import Place


def with_way(change: FormatChange, old: Look, new: Look, looks: Looks) -> FormatChange:
    """Say of a change how it can be made; `old` and `new` are the paragraph's looks.

    `looks` are those of the base. What is true of a whole style, what makes or unmakes a heading,
    and the colour of a cell are left to a person.
    """
    like = example(change, old, looks) if change.kind is LookKind.MARKER else None
    return structs.replace(
        change, like=like, can_be_made=can_be_made(change, old, new, looks, like)
    )


def can_be_made(
    change: FormatChange, old: Look, new: Look, looks: Looks, like: Place | None
) -> bool:
    """Tell whether a change can be made in the base."""
    match change.kind:
        case _ if change.paragraphs > 1:
            return False
        case LookKind.STYLE:
            return old.block.level == new.block.level and change.after in looks.styles
        case LookKind.MARKER:
            return like is not None or not change.after
        case LookKind.LEVEL | LookKind.CELL:
            return False
        case _:
            return True


def example(change: FormatChange, old: Look, looks: Looks) -> Place | None:
    """Find the nearest paragraph of the base in a list of the sort that a paragraph came to."""
    spot = old.block.place.paragraph
    alike = (
        each.block.place
        for each in looks.blocks
        if each.block.marker
        and sort_of(each.block.marker) == change.after
        and (each.block.cell is None) == (old.block.cell is None)
    )
    return min(alike, key=lambda place: (abs(place.paragraph - spot), place), default=None)

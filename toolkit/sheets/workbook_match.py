"""Which text of the plan each row of a workbook is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from toolkit.sheets.workbook_rows import Entry
from toolkit.sheets.workbook_target import Target, squeezed
from toolkit.sheets.workbook_words import Part


class Unmatched(Enum):
    """Why a row has no text of the plan: none fits it, or several do."""

    NONE = "none"
    SEVERAL = "several"


def match_entry(entry: Entry, targets: Mapping[str, Target]) -> Target | Unmatched:
    """Find what a row is about by its key, else by what it is called.

    A row whose key and names point to different texts is about several: somebody sorted one of the
    columns without the other.
    """
    keyed = targets.get(entry.text(Part.KEY))
    named = by_names(entry, targets.values())
    if keyed is None:
        return narrowed(entry, named)
    strays = named and keyed not in named
    return Unmatched.SEVERAL if strays else keyed


def by_names(entry: Entry, targets: Iterable[Target]) -> list[Target]:
    """Give the texts that a row's project and field are called after."""
    title = plain(entry.text(Part.PROJECT))
    label = plain(entry.text(Part.FIELD))
    return [
        target
        for target in targets
        if plain(target.title) == title and label in {plain(name) for name in target.labels}
    ]


def narrowed(entry: Entry, named: list[Target]) -> Target | Unmatched:
    """Choose among texts of the same name by their area, then by what the plan says there."""
    area, before = plain(entry.text(Part.AREA)), squeezed(entry.text(Part.BEFORE))
    inside = [target for target in named if plain(target.area) == area]
    alike = [target for target in inside or named if squeezed(target.text) == before]
    for found in (named, inside, alike):
        if len(found) == 1:
            return found[0]
    return Unmatched.SEVERAL if named else Unmatched.NONE


def plain(name: str) -> str:
    """Give a name as names are compared."""
    return squeezed(name).casefold().removesuffix(":").rstrip()

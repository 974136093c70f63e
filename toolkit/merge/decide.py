"""Deciding what a draft takes: every update's changes, unless two want different things."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from toolkit.merge.compare import Change
from toolkit.merge.regions import Key
from toolkit.model.decisions import (
    Decision,
    Edit,
    LostParagraph,
    NewParagraph,
    TextEdit,
    place_of,
)
from toolkit.problems import Place, TwoVersions


def decide(changes: Iterable[Change], rolls: Iterable[Decision]) -> tuple[Decision, ...]:
    """Take all changes, and roll the period wherever nobody has touched it.

    Raises TwoVersions where two updates changed the same region in different ways.
    """
    taken = each_once(settle(changes))
    edits = [edit for decision in taken for edit in decision.edits]
    rolled = (untouched(roll, edits) for roll in rolls)
    return (*taken, *(roll for roll in rolled if roll.edits))


def settle(changes: Iterable[Change]) -> tuple[Decision, ...]:
    """Make one decision of each region; the same change sent twice has two senders."""
    settled: dict[Key, Decision] = {}
    for key, decision in changes:
        earlier = settled.get(key)
        if earlier is None:
            settled[key] = decision
        elif (earlier.action, earlier.after) == (decision.action, decision.after):
            settled[key] = structs.replace(earlier, source=f"{earlier.source}, {decision.source}")
        else:
            raise TwoVersions(
                field=decision.field,
                project=decision.heading,
                first=earlier.source,
                second=decision.source,
            )
    return tuple(settled.values())


def each_once(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Keep a text edit only in the first decision that has it, as of a label over a column."""
    seen: set[Edit] = set()
    kept = []
    for decision in decisions:
        edits = tuple(edit for edit in decision.edits if edit not in seen)
        seen.update(edit for edit in edits if isinstance(edit, TextEdit))
        if edits:
            kept.append(structs.replace(decision, edits=edits))
    return tuple(kept)


def untouched(roll: Decision, edits: list[Edit]) -> Decision:
    """Keep the edits of a decision that no other edit touches."""
    kept = tuple(
        edit for edit in roll.edits if not any(touches(place_of(edit), other) for other in edits)
    )
    return structs.replace(roll, edits=kept)


def touches(place: Place, edit: Edit) -> bool:
    """Tell whether an edit changes the characters of a place."""
    other = place_of(edit)
    if other.spot != place.spot:
        return False
    match edit:
        case LostParagraph():
            return True
        case NewParagraph():
            return False
        case TextEdit():
            return other.start < place.end and place.start < other.end

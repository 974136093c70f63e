"""Changes of looks in a draft: which are tried, and how they are made in last year's file."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.model.decisions import Decision, place_of
from toolkit.model.looks import FormatChange
from toolkit.model.merged import Merged
from toolkit.ooxml.package import Package
from toolkit.ooxml.resetting import LOOKS as OF_PARAGRAPHS
from toolkit.ooxml.resetting import Reset, reset
from toolkit.ooxml.restyling import LOOKS as OF_CHARACTERS
from toolkit.ooxml.restyling import Restyled, restyle
from toolkit.ooxml.revisions import Author
from toolkit.problems import Place


def looks_to_try(merged: Merged, decisions: Iterable[Decision]) -> list[tuple[FormatChange, ...]]:
    """Give the changes of looks that a draft could take in, in the order of trying.

    Those that no new words touch, for new words look like the ones beside them; those where no
    words of the paragraph change; none.
    """
    edited = [place_of(edit) for decision in decisions for edit in decision.edits]
    able = [change for change in merged.formatting if change.can_be_made]
    clear = tuple(change for change in able if not any(touches(each, change) for each in edited))
    spots = {place.spot for place in edited}
    apart = tuple(change for change in clear if change.base_place.spot not in spots)
    return list(dict.fromkeys((clear, apart, ())))


def touches(edited: Place, change: FormatChange) -> bool:
    """Tell whether an edit is of the same characters as a change of looks, or of those beside."""
    place = change.base_place
    if change.kind.value not in OF_CHARACTERS or edited.spot != place.spot:
        return False
    return edited.start <= place.end and edited.end >= place.start


def with_looks(package: Package, changes: Iterable[FormatChange], *, tracked: bool) -> Package:
    """Make changes of looks in a file."""
    kept = tuple(changes)
    letters = [as_restyled(change) for change in kept if change.kind.value in OF_CHARACTERS]
    whole = [as_reset(change) for change in kept if change.kind.value in OF_PARAGRAPHS]
    if letters:
        package = Package(
            package.with_parts(restyle(package, letters, tracked=tracked)), package.file
        )
    if whole:
        package = Package(package.with_parts(reset(package, whole, tracked=tracked)), package.file)
    return package


def as_restyled(change: FormatChange) -> Restyled:
    """Give a change of the looks of characters as it is made in the base."""
    return Restyled(
        place=change.base_place,
        look=change.kind.value,
        value=change.after,
        author=Author(name=change.author, date=change.date),
    )


def as_reset(change: FormatChange) -> Reset:
    """Give a change of how a paragraph is set as it is made in the base."""
    return Reset(
        place=change.base_place,
        look=change.kind.value,
        value=change.after,
        author=Author(name=change.author, date=change.date),
        like=change.like.paragraph if change.like else None,
    )

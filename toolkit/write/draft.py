"""Patching decisions into the Word file a plan was read from."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.model.decisions import Decision, MovedFields, part_of, place_of
from toolkit.model.period import with_mentions
from toolkit.model.plan import Period
from toolkit.model.update import Stamp
from toolkit.ooxml.package import Package
from toolkit.ooxml.properties import with_properties
from toolkit.ooxml.revisions import Author
from toolkit.refusals import StrictWord
from toolkit.write.editor import Authored, PartEditor


def write_draft(package: Package, decisions: Iterable[Decision], *, tracked: bool) -> Package:
    """Give a plan's Word file with decisions in it, as tracked changes or without marks."""
    if package.is_strict:
        raise StrictWord(file=package.file)
    by_part: dict[str, list[Authored]] = {}
    for decision in decisions:
        author = Author(name=decision.author, date=decision.date)
        for edit in decision.edits:
            by_part.setdefault(place_of(edit).part, []).append(Authored(edit=edit, author=author))
        for part in decision.parts:
            moves = part.moves if isinstance(part, MovedFields) else (part,)
            authored = [Authored(edit=move, author=author) for move in moves]
            by_part.setdefault(part_of(part), []).extend(authored)
    changed = {
        part: PartEditor(package, part, tracked=tracked).apply(edits)
        for part, edits in by_part.items()
    }
    return package.changed(changed)


def stamp_properties(
    package: Package, stamp: Stamp, *, old: Period | None, new: Period | None
) -> Package:
    """Give a draft its document properties: who saved it and when, and the new period's title."""

    def title(text: str) -> str:
        return with_mentions(text, old, new) if new else text

    changed = with_properties(package, author=stamp.author, modified=stamp.date, title=title)
    return package.changed(changed)


def edited_parts(decisions: Iterable[Decision]) -> frozenset[str]:
    """Name the parts that decisions edit."""
    decisions = tuple(decisions)
    edited = {place_of(edit).part for d in decisions for edit in d.edits}
    return frozenset(edited | {part_of(part) for d in decisions for part in d.parts})

"""The overview of input: everything that anybody sent, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from toolkit.model.decisions import BETWEEN_NAMES, Action, Decision
from toolkit.model.language import Language
from toolkit.model.merged import Conflict, Merged, Outcome, Remark, Version
from toolkit.model.objects import ObjectChange, described
from toolkit.model.plan import Plan, Project, Section, SectionKind, shown
from toolkit.problems import ProblemKind

LAST_LETTER = str.maketrans({"å": "ÿ"})
"""Code points have `å` before `æ` and `ø`, the alphabet behind them."""


LEFT = frozenset({
    ProblemKind.HEADING_LEVEL, ProblemKind.RUNNING_TEXT_CHANGED, ProblemKind.RUNNING_TEXT_MISSING,
    ProblemKind.TABLE_NAME_CHANGED,
})  # fmt: skip
"""What an update changed that no decision can say; its file stands in the problem's detail."""


class Row(Struct, frozen=True, kw_only=True):
    """One change, version or comment, and who sent it; a comment has its text in `after`.

    `area` is the heading of the area, empty where there is none, `heading` that of the project or
    section. `label` names the field as people do, `field` says which it is where it has no label.
    `outcome` is None for a comment.
    """

    sender: str
    source: str
    area: str
    heading: str
    field: str
    label: str
    before: str
    after: str
    date: str
    outcome: Outcome | None
    project: str | None


class Spot(Struct, frozen=True, kw_only=True):
    """Where a project or section stands in the plan: its number in order, and its area."""

    number: int
    area: str


def overview_rows(merged: Merged, language: Language) -> tuple[Row, ...]:
    """Give a row for everything sent, by sender and then in the order of the plan.

    What several asked for counts under each of them. A rolled period is nobody's input.
    """
    spots = spots_of(merged)
    rows = (*all_rows(merged, spots), *look_rows(merged, spots, language), *left_rows(merged))
    return tuple(sorted(rows, key=lambda row: place_in(row, spots)))


def place_in(row: Row, spots: dict[str | None, Spot]) -> tuple[str, str, int]:
    """Give what rows are sorted by; what concerns no known project comes last."""
    spot = spots.get(row.project)
    name = row.sender.casefold().translate(LAST_LETTER)
    return name, row.sender, len(spots) if spot is None else spot.number


def all_rows(merged: Merged, spots: dict[str | None, Spot]) -> Iterator[Row]:
    """Give the rows of changes, of conflicts, of what is left to a person, and of comments."""
    for decision in merged.decisions:
        if decision.action is not Action.ROLL:
            area = area_at(spots, decision.project)
            yield from (decision_row(decision, name, area) for name in senders(decision.author))
    for conflict in merged.conflicts:
        area = area_at(spots, conflict.project)
        for version in conflict.versions:
            yield from (
                version_row(conflict, version, name, area) for name in senders(version.author)
            )
    for change in merged.objects:
        if not change.taken:
            yield object_row(change, area_at(spots, change.project))
    for remark in merged.remarks:
        yield remark_row(remark, area_at(spots, remark.project))


def senders(author: str) -> tuple[str, ...]:
    """Give the names of those who asked for the same, each once."""
    return tuple(dict.fromkeys(author.split(BETWEEN_NAMES)))


def decision_row(decision: Decision, sender: str, area: str) -> Row:
    """Make the row of a change, for one of those who asked for it."""
    return Row(
        sender=sender,
        source=decision.source,
        area=area,
        heading=decision.heading,
        field=decision.field,
        label=decision.label,
        before=decision.before,
        after=decision.after,
        date=decision.date,
        outcome=Outcome.TAKEN,
        project=decision.project,
    )


def version_row(conflict: Conflict, version: Version, sender: str, area: str) -> Row:
    """Make the row of one version of a disputed text."""
    return Row(
        sender=sender,
        source=version.source,
        area=area,
        heading=conflict.heading,
        field=conflict.field,
        label=conflict.label,
        before=conflict.before,
        after=version.text,
        date=version.date,
        outcome=conflict.outcome(version),
        project=conflict.project,
    )


def object_row(change: ObjectChange, area: str) -> Row:
    """Make the row of something that is more than text, and that a person must put in or out."""
    said = described(change.object)
    return Row(
        sender=change.author,
        source=change.source,
        area=area,
        heading=change.heading,
        field=change.object.kind.value,
        label="",
        before=said if change.gone else "",
        after="" if change.gone else said,
        date=change.date,
        outcome=Outcome.OPEN,
        project=change.project,
    )


def remark_row(remark: Remark, area: str) -> Row:
    """Make the row of a comment."""
    return Row(
        sender=remark.author,
        source=remark.source,
        area=area,
        heading=remark.heading,
        field="",
        label="",
        before="",
        after=remark.text,
        date=remark.date,
        outcome=None,
        project=remark.project,
    )


def look_rows(merged: Merged, spots: dict[str | None, Spot], language: Language) -> Iterator[Row]:
    """Give the rows of changes of looks alone; the field says what was done to the words."""
    for change in merged.formatting:
        taken = merged.takes_looks and change.can_be_made
        yield Row(
            sender=change.author,
            source=change.source,
            area=area_at(spots, change.project),
            heading=change.heading,
            field="",
            label=change.described(language),
            before=change.text,
            after=change.text,
            date=change.date,
            outcome=Outcome.TAKEN if taken else Outcome.NOT,
            project=change.project,
        )


def left_rows(merged: Merged) -> Iterator[Row]:
    """Give the rows of edits that no decision can say; their sender is who else wrote in the file.

    These are headings of another kind, headers and footers that came or went, names of columns.
    """
    names = {remark.source: remark.author for remark in merged.remarks}
    names |= {change.source: change.author for change in merged.formatting}
    names |= {decision.source: decision.author for decision in merged.decisions}
    for problem in merged.problems:
        if problem.kind in LEFT:
            gone = problem.kind is ProblemKind.RUNNING_TEXT_MISSING
            yield Row(
                sender=names.get(problem.detail, ""),
                source=problem.detail,
                area="",
                heading="",
                field=problem.kind.value,
                label="",
                before=problem.subject if gone else "",
                after="" if gone else problem.subject,
                date="",
                outcome=Outcome.OPEN,
                project=None,
            )


def area_at(spots: dict[str | None, Spot], project: str | None) -> str:
    """Give the heading of the area that a project stands in, empty where there is none."""
    spot = spots.get(project)
    return spot.area if spot else ""


def spots_of(merged: Merged) -> dict[str | None, Spot]:
    """Give where everything stands in the plan; what is new stands behind what it follows there."""
    areas = dict(walk(merged.plan.sections, "")) | dict(walk(merged.base.sections, ""))
    order: list[str | None] = [None, *ids_of(merged.base)]
    for before, part in pairwise((None, *ids_of(merged.plan))):
        if part not in order:
            order.insert(order.index(before) + 1, part)
    return {
        part: Spot(number=i, area=areas.get(part, "") if part else "")
        for i, part in enumerate(order)
    }


def ids_of(plan: Plan) -> tuple[str, ...]:
    """Give the ids of the projects and sections of a plan in reading order."""
    return tuple(part for part, _ in walk(plan.sections, ""))


def walk(parts: tuple[Section | Project, ...], area: str) -> Iterator[tuple[str, str]]:
    """Give the id of every part and of all below it, with the heading of its area."""
    for part in parts:
        yield part.id, area
        if isinstance(part, Section):
            is_area = part.kind is SectionKind.AREA
            yield from walk(part.parts, shown(part.title) if is_area else area)

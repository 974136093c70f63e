"""What a round of updates gave: sheets, a merge, a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit import sentences
from toolkit.model.language import Language
from toolkit.screen.trouble import FOR_INFORMATION, problems, to_settle

if TYPE_CHECKING:
    from toolkit.model.decisions import Decision
    from toolkit.model.looks import FormatChange
    from toolkit.tasks.draft import DraftResult
    from toolkit.tasks.merge import MergeResult
    from toolkit.tasks.sheets import SheetsResult

LONGEST = 60
"""Characters of a text that is only pointed at."""


def asked(result: SheetsResult) -> Iterator[str]:
    """Say whose sheets were written, and who is asked nothing."""
    for sheet in result.sheets:
        yield sentences.SHEET.format(
            municipality=sheet.municipality,
            projects=sheet.projects,
            word=sheet.word.name,
            workbook=sheet.workbook.name,
        )
    if result.without:
        yield sentences.NO_SHEET.format(names=", ".join(result.without))
    yield sentences.SHEETS_SAVED.format(count=len(result.sheets), folder=result.folder)


def merged(
    result: MergeResult, outputs: Iterable[Path | None], settle: Path | None
) -> Iterator[str]:
    """Say what a merge took in, what is disputed, what was remarked, and where it lies."""
    merge = result.merged
    yield from received(result)
    yield sentences.MERGED.format(
        decisions=len(merge.decisions), conflicts=len(merge.conflicts), remarks=len(merge.remarks)
    )
    yield from listed_changes(merge.decisions)
    for conflict in merge.open:
        yield sentences.CONFLICT.format(heading=conflict.heading, field=conflict.label)
        yield sentences.VERSION.format(author=sentences.IN_THE_PLAN, text=quoted(conflict.before))
        for version in conflict.versions:
            yield sentences.VERSION.format(author=version.author, text=quoted(version.text))
    for remark in merge.remarks:
        yield sentences.REMARK.format(
            heading=remark.heading, author=remark.author, text=quoted(remark.text)
        )
    taken = tuple(look for look in merge.formatting if merge.takes_looks and look.can_be_made)
    yield from formatted(sentences.FORMATTED, taken)
    left = tuple(look for look in merge.formatting if look not in taken)
    yield from formatted(sentences.UNFORMATTED, left)
    yield from problems(sentences.SETTLE, merge.problems)
    for output in filter(None, outputs):
        yield sentences.SAVED.format(file=output)
    if merge.open:
        yield sentences.SETTLE_IN.format(file=settle) if settle else sentences.SETTLE_HOW


def listed_changes(changes: Iterable[Decision]) -> Iterator[str]:
    """List changes with who asked for them."""
    for change in changes:
        yield sentences.CHANGE.format(
            heading=change.heading,
            field=change.label or change.field,
            author=change.author,
            source=change.source,
        )


def received(result: MergeResult) -> Iterator[str]:
    """Say of every file how its headings were found, and whether it asks for anything."""
    askers = result.merged.askers
    for source, found in result.found.items():
        yield sentences.FOUND_BY.format(
            file=source,
            point=found["point"],
            title=found["title"],
            likeness=found["likeness"],
        )
        if source not in askers:
            yield sentences.UNCHANGED.format(file=source)


def formatted(heading: str, changes: tuple[FormatChange, ...]) -> Iterator[str]:
    """List changes of looks alone."""
    if changes:
        yield heading.format(count=len(changes))
    for change in changes:
        yield sentences.FORMAT.format(
            heading=change.heading,
            what=change.described(Language.BOKMAL),
            text=shortened(change.text),
            author=change.author,
            source=change.source,
        )


def shortened(text: str) -> str:
    """Cut a long text for the screen."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"


def quoted(text: str) -> str:
    """Write a text on one line, or say that there is none."""
    return " / ".join(text.split("\n")) if text else sentences.STRUCK


def drafted(result: DraftResult, *, tracked: bool) -> Iterator[str]:
    """Say what a draft changes, what a person must settle, and that it is proved."""
    changes, rolled = tally(result.decisions)
    yield sentences.CHANGES.format(changes=len(changes), rolled=rolled)
    yield from listed_changes(changes)
    yield from formatted(sentences.FORMATTED, result.formatted)
    yield from formatted(sentences.UNFORMATTED, result.unformatted)
    notes = tuple(problem for problem in result.problems if problem.kind in FOR_INFORMATION)
    yield from problems(sentences.NOTES, notes)
    yield from problems(sentences.SETTLE, to_settle(result.problems))
    yield sentences.PROVED if tracked else sentences.PROVED_CLEAN
    yield sentences.SAVED_DRAFT.format(file=result.output)


def tally(decisions: tuple[Decision, ...]) -> tuple[list[Decision], int]:
    """Tell the changes people sent from the places where the period was rolled."""
    changes = [decision for decision in decisions if decision.action.value != "roll"]
    rolls = (decision for decision in decisions if decision.action.value == "roll")
    return changes, sum(len(roll.edits) for roll in rolls)

"""What a letter is made of, what it rests on, and what it still asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from toolkit import sentences
from toolkit.screen.rounds import shortened

if TYPE_CHECKING:
    from toolkit.consult.tracing import Statement
    from toolkit.consult.verdict import Verdict
    from toolkit.tasks.respond import RespondResult


def responded(result: RespondResult) -> Iterator[str]:
    """Say what a letter is made of and where it lies."""
    own = sum(section.own_template for section in result.sections)
    yield sentences.RESPONDED.format(projects=len(result.sections), own=own)
    yield from judged(result.verdict)
    yield from recalled(result)
    if result.open_points:
        yield sentences.OPEN_POINTS.format(count=len(result.open_points))
    for point in result.open_points:
        yield sentences.OPEN_POINT.format(text=point)
    signed = result.verdict.may_be_signed
    saved = sentences.SAVED_RESPONSE if signed else sentences.SAVED_CASE_PAPER
    yield saved.format(file=result.output)
    yield sentences.SAVED_BESIDE.format(files=", ".join(map(str, result.files[1:])))


def judged(verdict: Verdict) -> Iterator[str]:
    """Say whether the leader may sign, and if not, why."""
    yield sentences.VERDICTS[verdict.why.value].format(count=len(verdict.uncovered))
    if not verdict.may_be_signed:
        yield from map(uncovered, verdict.uncovered)


def uncovered(statement: Statement) -> str:
    """Name a paragraph that rests on nothing."""
    return sentences.UNCOVERED.format(
        part=statement.part.value,
        under=f", {statement.under}" if statement.under else "",
        text=shortened(statement.text),
    )


def recalled(result: RespondResult) -> Iterator[str]:
    """Say what earlier answers said of the same projects."""
    if result.remembered:
        yield sentences.REMEMBERED.format(count=len(result.remembered))
    for one in result.remembered:
        yield sentences.REMEMBERED_ITEM.format(
            project=one.title,
            hearing=one.hearing,
            date=one.date,
            file=one.file,
            text=shortened(one.demand or one.view or one.reason),
        )


def as_json(result: RespondResult) -> Iterator[str]:
    """Give the result as JSON."""
    import msgspec  # noqa: PLC0415 - it is asked for seldom

    verdict = result.verdict
    report = {
        "document": "letter" if verdict.may_be_signed else "case-paper",
        "why": verdict.why,
        "uncovered": verdict.uncovered,
        "sections": result.sections,
        "open_points": result.open_points,
        "remembered": result.remembered,
        "warnings": result.warnings,
        "files": [str(file) for file in result.files],
    }
    yield msgspec.json.format(msgspec.json.encode(report), indent=2).decode()

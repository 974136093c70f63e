"""What was read of a hearing, and the calendar of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING

from toolkit import sentences

if TYPE_CHECKING:
    import datetime

    from toolkit.hearing.calendar import Due, Entry
    from toolkit.hearing.writing import Hearing
    from toolkit.tasks.calendar import Calendar
    from toolkit.tasks.consultation import NewResult

TITLE, HANDLER, SCREEN = 31, 14, 98
"""Characters of the columns that wrap, and of the screen."""


def begun(result: NewResult) -> Iterator[str]:
    """Say what was found of a hearing, what is asked, and where it lies."""
    reading = result.hearing.reading
    for name, field in reading.fields.items():
        if field.sure is not None:
            yield sentences.HEARING_FIELD.format(
                name=sentences.HEARING_FIELDS[name], value=written(field.sure.value)
            )
    for document in result.hearing.documents:
        yield sentences.HEARING_CHAPTERS.format(file=document.file, count=len(document.chapters))
    asked = [sentences.HEARING_FIELDS[name] for name in questions(result.hearing)]
    if asked:
        yield sentences.HEARING_QUESTIONS.format(count=len(asked), names=", ".join(asked))
    yield sentences.SAVED_HEARING.format(file=result.output)


def questions(hearing: Hearing) -> tuple[str, ...]:
    """Name what a person must still fill in."""
    return (*hearing.reading.questions, *(("genre",) if hearing.genre is None else ()))


def written(value: str | datetime.date | tuple[str, ...]) -> str:
    """Write a value on a line."""
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def calendar(found: Calendar) -> Iterator[str]:
    """Show the calendar as a table, with what is to be settled under each hearing."""
    if found.hearings:
        yield sentences.CALENDAR.format(count=len(found.hearings), day=found.as_of)
        yield sentences.CALENDAR_ROW.format(**sentences.CALENDAR_HEAD).rstrip()
    for entry in found.hearings:
        yield from row(entry)
        yield from notes(entry)
    if found.problems:
        yield sentences.CALENDAR_PROBLEMS.format(count=len(found.problems))
        yield from (f"  {problem}" for problem in found.problems)


def row(entry: Entry) -> Iterator[str]:
    """Write a hearing over as many lines as its title needs."""
    titles = wrap(entry.title or entry.file, TITLE) or [entry.file]
    handlers = wrap(entry.case_handler or sentences.NOBODY, HANDLER)
    yield sentences.CALENDAR_ROW.format(
        deadline=day(entry.deadline),
        days=left(entry.deadline),
        county=day(entry.county_deadline),
        county_days=left(entry.county_deadline),
        title=titles[0],
        handler=handlers[0],
        meeting=entry.meeting or "–",
    ).rstrip()
    for title, handler in zip_longest(titles[1:], handlers[1:], fillvalue=""):
        yield sentences.CALENDAR_MORE.format(title=title, handler=handler).rstrip()


def notes(entry: Entry) -> Iterator[str]:
    """Say what is to be settled, or that a hearing is answered."""
    yield sentences.CALENDAR_FILE.format(
        file=entry.file, reference=entry.reference or "–", recipient=entry.recipient or "–"
    )
    if entry.sent:
        yield sentences.CALENDAR_SENT.format(day=entry.sent)
        return
    if entry.needs_mandate:
        yield sentences.CALENDAR_MANDATE.format(body=entry.decided_by)
    if entry.needs_mandate is None:
        yield sentences.CALENDAR_NO_MEETINGS
    if entry.missing:
        yield from wrap(
            sentences.CALENDAR_MISSING.format(names=", ".join(entry.missing)),
            SCREEN,
            initial_indent=sentences.CALENDAR_INDENT,
            subsequent_indent=sentences.CALENDAR_INDENT,
        )


def day(due: Due | None) -> str:
    """Write a deadline."""
    return str(due.date) if due else "–"


def left(due: Due | None) -> str:
    """Write how many days are left."""
    if due is None:
        return ""
    return str(due.days) if due.days >= 0 else sentences.PASSED

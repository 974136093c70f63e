"""What was read of a hearing, and the calendar of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from toolkit import sentences

if TYPE_CHECKING:
    import datetime

    from toolkit.hearing.writing import Hearing
    from toolkit.tasks.consultation import NewResult


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

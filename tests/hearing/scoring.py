"""What is read in a labelled letter, field by field, beside what a person reads in it."""

from __future__ import annotations

import datetime
import tomllib
import zlib
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path

from msgspec import Struct

from toolkit.hearing.found import Field
from toolkit.hearing.reading import Reading, read_letter
from toolkit.tasks.consultation import load_chapters, load_letter

FOLDER = Path(__file__).parent
LETTERS = sorted(source.parent for source in FOLDER.glob("letters/*/expected.toml"))
DOCUMENTS = sorted(source.parent for source in FOLDER.glob("documents/*/chapters.toml"))
CERTAIN = ("title", "sender", "reference", "letter_date", "deadline", "county_deadline", "submit")
"""The fields that become values; whom a letter was sent to and what was attached are remarks."""


class Verdict(Enum):
    """How a field was read; rightly asked is what the letter does not say either."""

    RIGHT = "right"
    ASKED = "question"
    WRONG = "wrong"
    RIGHTLY_ASKED = "rightly left open"


class Scored(Struct, frozen=True, kw_only=True):
    """A field of a letter, and how it was read."""

    field: str
    found: object
    expected: object
    verdict: Verdict


def is_held_back(folder: Path) -> bool:
    """Tell whether a letter was kept from those who wrote the rules: half of them, by name."""
    return zlib.crc32(folder.name.encode()) % 2 == 1


@cache
def reading_of(folder: Path) -> Reading:
    """Read a letter, once."""
    return read_letter(load_letter(next(folder.glob("letter.*"))))


def verdicts(folder: Path) -> Iterator[Scored]:
    """Read a letter and judge every field."""
    expected = tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))
    for name, found in values(reading_of(folder)).items():
        wanted = expected.get(name)
        yield Scored(field=name, found=found, expected=wanted, verdict=judge(name, found, wanted))


def values(reading: Reading) -> dict[str, object]:
    """Give what is sure, by the names in the labelled set; None for a question."""
    submit = reading.submit.sure
    return {
        "title": sure(reading.title),
        "sender": sure(reading.sender),
        "reference": sure(reading.reference),
        "letter_date": sure(reading.letter_date),
        "deadline": sure(reading.deadlines.last),
        "county_deadline": sure(reading.deadlines.county),
        "submit": submit.value[0] if submit else None,
        "recipients": list(reading.recipients) or None,
        "attachments": list(reading.attachments) or None,
    }


def sure(field: Field[str] | Field[datetime.date]) -> object:
    """Give the one value of a field."""
    return field.sure.value if field.sure else None


def judge(name: str, found: object, wanted: object) -> Verdict:
    """Judge a field; titles are compared without regard to capitals."""
    if found is None:
        return Verdict.RIGHTLY_ASKED if wanted is None else Verdict.ASKED
    if name == "title" and isinstance(found, str) and isinstance(wanted, str):
        found, wanted = found.casefold(), wanted.casefold()
    return Verdict.RIGHT if found == wanted else Verdict.WRONG


def pages(folder: Path) -> Iterator[tuple[str, int | None, int]]:
    """Give the page each value was taken from, and the one it stands on, in a PDF."""
    expected = tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))
    reading = reading_of(folder)
    fields = {**reading.fields, "sender": reading.sender}
    for name, page in expected.get("pages", {}).items():
        field = fields.get(name)
        if field is not None and field.sure is not None:
            yield name, field.sure.source.page, page


Chapter = tuple[str, str, int | None]


def chapters(folder: Path) -> tuple[list[Chapter], list[Chapter]]:
    """Give the chapters that are found in a hearing document, and those there are."""
    expected = tomllib.loads((folder / "chapters.toml").read_text(encoding="utf-8"))["chapters"]
    found = load_chapters(folder / "document.pdf")
    return (
        [(one.number, one.heading, one.page) for one in found],
        [(one["number"], one["heading"], one["page"]) for one in expected],
    )

"""All that a letter says of its hearing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from msgspec import Struct

from toolkit.hearing.dates import dates_in, only_date
from toolkit.hearing.deadlines import Deadlines, read_deadlines
from toolkit.hearing.found import Field, Found, Source, T, distinct
from toolkit.hearing.labels import Label, labelled, opening_of
from toolkit.hearing.letter import Letter
from toolkit.hearing.lists import read_attachments, read_recipients
from toolkit.hearing.references import read_reference
from toolkit.hearing.senders import address_of, read_sender
from toolkit.hearing.submission import read_submission
from toolkit.hearing.titles import read_title

BY_COUNTY = re.compile(r"\w*fylkeskommune\b", re.IGNORECASE)
PLACE_AND = re.compile(
    r"(?!Vedt|Dater|Dagsett|Revider|Sist|Oppdater|Versjon|Utgave)"
    r"[A-ZÆØÅ][\wæøå]+(?: [A-ZÆØÅ][\wæøå]+)?,?\s+(?:den\s+)?(?=\d)"
)


class Address(Struct, frozen=True, kw_only=True):
    """A postal address with its source."""

    lines: tuple[str, ...]
    source: Source


class Reading(Struct, frozen=True, kw_only=True):
    """What a letter says; `recipients` and `attachments` are the letter's own."""

    title: Field[str]
    sender: Field[str]
    reference: Field[str]
    letter_date: Field[datetime.date]
    deadlines: Deadlines
    submit: Field[tuple[str, ...]]
    address: Address | None = None
    recipients: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()

    @property
    def fields(self) -> dict[str, Field[str] | Field[datetime.date] | Field[tuple[str, ...]]]:
        """What every answer needs to know, by the names in the answer's file."""
        return {
            "title": self.title,
            "reference": self.reference,
            "letter_date": self.letter_date,
            "deadline": self.deadlines.last,
            "county_deadline": self.deadlines.county,
            "name": self.sender,
            "submit": self.submit,
        }

    @property
    def questions(self) -> tuple[str, ...]:
        """The fields that a person must fill in; a county need not have a deadline of its own."""
        open_ones = (name for name, field in self.fields.items() if field.sure is None)
        county = self.deadlines.county
        is_asked = bool(county.found or county.hints)
        return tuple(name for name in open_ones if name != "county_deadline" or is_asked)


def read_letter(letter: Letter) -> Reading:
    """Read a letter."""
    sender, title, day = read_sender(letter), read_title(letter), read_date(letter)
    by_county = bool(sender.sure and BY_COUNTY.search(sender.sure.value))
    deadlines = read_deadlines(letter, day.sure.value if day.sure else None, by_county=by_county)
    submit, address = read_submission(letter), address_of(letter)
    if not (is_letter(letter) or deadlines.last.found or submit.found):
        sender, title, day = as_hints(sender), as_hints(title), as_hints(day)
    return Reading(
        title=title,
        sender=sender,
        reference=read_reference(letter),
        letter_date=day,
        deadlines=deadlines,
        submit=submit,
        address=Address(lines=address[0], source=address[1]) if address else None,
        recipients=read_recipients(letter, [one.source.quotation for one in title.found]),
        attachments=read_attachments(letter),
    )


def is_letter(letter: Letter) -> bool:
    """Tell whether a document has what only letters have: a greeting, or labels in its head."""
    kinds = {one.kind for one in labelled(letter.head)}
    return letter.greets or not kinds.isdisjoint({Label.DATE, Label.REFERENCE})


def as_hints(field: Field[T]) -> Field[T]:
    """Show what was found, without being sure of it."""
    return Field(hints=(*field.hints, *(one.source for one in field.found)))


def read_date(letter: Letter) -> Field[datetime.date]:
    """Read the day of a letter: behind its label, else a date that stands alone in the head."""
    return Field(found=distinct(list(labelled_dates(letter)) or list(lone_dates(letter))))


def labelled_dates(letter: Letter) -> Iterator[Found[datetime.date]]:
    """Give the dates behind the label of the letter's own."""
    for one in labelled(letter.head):
        if one.kind is Label.DATE:
            for dated in dates_in(one.value):
                if dated.day:
                    words = f"{one.label} {one.value}"
                    yield Found(value=dated.day, source=letter.source(one.row, words))


def lone_dates(letter: Letter) -> Iterator[Found[datetime.date]]:
    """Give the dates that stand alone in the head, or behind a place."""
    for row in letter.head:
        for piece in row.pieces:
            if opening_of(piece.text) is None:
                day = only_date(PLACE_AND.sub("", piece.text, count=1))
                if day:
                    yield Found(value=day, source=letter.source(row, piece.text))

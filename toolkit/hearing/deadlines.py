"""The deadlines of a hearing, told from the other days that a letter names."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from toolkit.hearing.dates import Dated, dates_in
from toolkit.hearing.deadline_words import BY, CLAUSE, DEADLINE, Mention, is_deadline, is_former
from toolkit.hearing.found import Field, Found, Source, distinct, source_of
from toolkit.hearing.labels import Label, labelled
from toolkit.hearing.letter import Letter
from toolkit.hearing.sentences import Sentence, sentences_of

MOST = 140
"""Characters of a sentence that is quoted."""

LONGEST = 240
"""Days from a letter to a deadline that is written without its year."""

COUNTY = re.compile(r"\bfylkeskommun\w*|\bfylket\w*", re.IGNORECASE)
STATE = re.compile(r"\b\w*departement\w*|\b\w*direktorat\w*|\bstaten\b", re.IGNORECASE)


class Level(Enum):
    """Whom an answer is sent to by a deadline; None of both where the letter just says `us`."""

    COUNTY = "county"
    STATE = "state"
    OURS = "ours"


class Deadline(Struct, frozen=True, kw_only=True):
    """A day to answer by, or words that hint at one without saying it."""

    day: datetime.date | None
    level: Level
    source: Source


class Deadlines(Struct, frozen=True, kw_only=True):
    """The deadline of the sender, and that of the county where it is another."""

    last: Field[datetime.date]
    county: Field[datetime.date]


def read_deadlines(letter: Letter, sent: datetime.date | None, *, by_county: bool) -> Deadlines:
    """Read the deadlines of a letter that was sent on a day, by a county or somebody else."""
    found = [one for one in deadlines_in(letter, sent) if later(one, sent)]
    county = [one for one in found if is_countys(one, by_county=by_county)]
    rest = [one for one in found if one not in county]
    if by_county and not rest:
        county, rest = [], county
    return Deadlines(last=as_field(rest), county=as_field(county))


def later(deadline: Deadline, sent: datetime.date | None) -> bool:
    """Tell whether a deadline is after the day of the letter, as far as both are known."""
    return deadline.day is None or sent is None or deadline.day > sent


def is_countys(deadline: Deadline, *, by_county: bool) -> bool:
    """Tell whether a deadline is a county's; what a county says of no one else is its own."""
    return deadline.level is Level.COUNTY or (by_county and deadline.level is Level.OURS)


def as_field(deadlines: list[Deadline]) -> Field[datetime.date]:
    """Make a field of deadlines; those without a day are hints."""
    days = [Found(value=one.day, source=one.source) for one in deadlines if one.day]
    hints = () if days else tuple(one.source for one in deadlines)
    return Field(found=distinct(days), hints=hints)


def deadlines_in(letter: Letter, sent: datetime.date | None) -> Iterator[Deadline]:
    """Give all deadlines that a letter names."""
    for one in labelled(letter.head):
        if one.kind is Label.DEADLINE:
            words = f"{one.label}: {one.value}"
            for dated in dates_in(one.value):
                yield Deadline(
                    day=sure_day(dated, sent),
                    level=level_of(words),
                    source=letter.source(one.row, words),
                )
    for sentence in sentences_of(letter.paragraphs):
        yield from in_sentence(sentence, sent)


def in_sentence(sentence: Sentence, sent: datetime.date | None) -> Iterator[Deadline]:
    """Give the deadlines that a sentence names."""
    text = sentence.text
    before = 0
    for dated in dates_in(text):
        mention = mention_of(sentence, dated, before)
        before = dated.end
        if is_deadline(mention) and not is_former(mention):
            reach = mention.whole if mention.clause != mention.before else text
            yield Deadline(
                day=sure_day(dated, sent),
                level=level_of(reach),
                source=source_of(sentence.block, around(text, dated)),
            )


def mention_of(sentence: Sentence, dated: Dated, last: int) -> Mention:
    """Give what a sentence says before and around a date; the last date ended at `last`."""
    text = sentence.text
    start, end = clause_start(text, last, dated.start), clause_end(text, dated.end)
    return Mention(
        clause=text[start : dated.start],
        whole=text[last:end],
        before=text[: dated.start],
        sentence=text,
        heading=sentence.heading,
        about=sentence.block.text,
    )


def around(text: str, dated: Dated) -> str:
    """Give the words that a date stands in, where a sentence is long."""
    start = text.find(" ", max(dated.end - MOST, 0)) + 1 if dated.end > MOST else 0
    return f"{'… ' if start else ''}{text[start : max(dated.end, MOST)]}"


def sure_day(dated: Dated, sent: datetime.date | None) -> datetime.date | None:
    """Give the day of a date: with its own year and the right weekday, else the next such day."""
    if dated.doubtful:
        return None
    if dated.day is not None or dated.yearless is None or sent is None:
        return dated.day
    years = (sent.year, sent.year + 1)
    days = (day for year in years if (day := dated.in_year(year)) and day > sent)
    coming = next(days, None)
    is_soon = coming is not None and (coming - sent).days <= LONGEST
    return coming if is_soon else None


def clause_start(text: str, before: int, date: int) -> int:
    """Find where the clause of a date starts; one without a word of time is part of the last."""
    start = before
    for match in CLAUSE.finditer(text, before, date):
        clause = text[match.end() : date]
        if BY.search(clause) or DEADLINE.search(clause):
            start = match.end()
    return start


def clause_end(text: str, start: int) -> int:
    """Find where the clause of a date ends."""
    match = CLAUSE.search(text, start)
    following = next((dated.start for dated in dates_in(text) if dated.start > start), len(text))
    return min(match.start() if match else len(text), following)


def level_of(text: str) -> Level:
    """Tell whom an answer is sent to by what a clause says: what stands behind `til` decides."""
    receivers = re.findall(r"\b(?:til|hos|i hende)\s+((?:\w+\s+){0,2}\w+)", text, re.IGNORECASE)
    for words in (*reversed(receivers), text):
        county, state = COUNTY.search(words), STATE.search(words)
        if county and not state:
            return Level.COUNTY
        if state and not county:
            return Level.STATE
    return Level.OURS

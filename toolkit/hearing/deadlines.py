"""The deadlines of a hearing, told from the other days that a letter names."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from toolkit.hearing.dates import Dated, dates_in
from toolkit.hearing.found import Field, Found, Source, distinct, source_of
from toolkit.hearing.labels import Label, labelled
from toolkit.hearing.letter import Letter
from toolkit.hearing.sentences import Sentence, sentences_of

DEADLINE = re.compile(r"\w*frist\w*", re.IGNORECASE)
BY = re.compile(
    r"\b(?:innen|innan|senest|seinast|før|til og med)\s+(?:(?:utgangen av|fristen|den|dato"
    r"|m[åa]ndag|t[iy]r?sdag|onsdag|torsdag|fredag|l[øa]u?r?dag|s[øu]ndag)\s+){0,3}$",
    re.IGNORECASE,
)
"""A word of time right before a date."""
ANSWER = re.compile(
    r"\b(?:svar\w*|(?:hørings|høyrings)?(?:uttal\w*|innspill?\w*|innspel\w*|fråsegn\w*|svar\w*)"
    r"|uttal\w*|merkn\w*|innspill\w*|innspel\w*|fråsegn\w*|synspunkt\w*|kommentar\w*"
    r"|tilbakemeld\w*|hørings?(?:en|a|frist\w*)?|høyrings?(?:a|frist\w*)?|syn)\b",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"påmeld\w*|\bmeld\w* (?:seg|dykk|dere|dokker)?\b|\bdelta\w*|\bdeltak\w*|spørsmål om"
    r"|utsett\w*|utsetj\w*|\bklage\w*|\bklagefrist\w*|gjennomføringsfrist\w*|foreldelse\w*"
    r"|\bsøknadsfrist\w*|\bvarsl\w* oss\b|\bbe om\b",
    re.IGNORECASE,
)
MEETING = re.compile(
    r"\b\w*(?:møte|møtet|møter|møta|seminar\w*|webinar\w*|befaring\w*)\b", re.IGNORECASE
)
MOVED = re.compile(
    r"(?:forleng\w*|utsatt\w*|utsett|utvid\w*|flytt\w*|endr\w*)\b[^.]*?\b(?:til|ny frist)",
    re.IGNORECASE,
)
FORMER = re.compile(
    r"\b(?:opprinnelig\w*|opphavleg\w*|opprinneleg\w*|tidligere|tidlegare|først satt|fra|frå"
    r"|gammel|gamle|gamal)\b",
    re.IGNORECASE,
)
MOST = 140
"""Characters of a sentence that is quoted."""

OWNED = re.compile(
    r"(?:departement|direktorat|fylkeskommune)\w*s frist\w* (?:er|var)\b", re.IGNORECASE
)
CLAUSE = re.compile(r"[,;]?\s(?:og|men|mens|medan|samt|eller)\s|;\s|\s–\s")
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
    found = [one for one in deadlines_in(letter) if later(one, sent)]
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


def deadlines_in(letter: Letter) -> Iterator[Deadline]:
    """Give all deadlines that a letter names."""
    for one in labelled(letter.head):
        if one.kind is Label.DEADLINE:
            words = f"{one.label}: {one.value}"
            for dated in dates_in(one.value):
                yield Deadline(
                    day=sure_day(dated),
                    level=level_of(words),
                    source=letter.source(one.row, words),
                )
    for sentence in sentences_of(letter.paragraphs):
        yield from in_sentence(sentence)


def in_sentence(sentence: Sentence) -> Iterator[Deadline]:
    """Give the deadlines that a sentence names."""
    text = sentence.text
    before = 0
    for dated in dates_in(text):
        start = clause_start(text, before, dated.start)
        clause, whole = text[start : dated.start], text[start : clause_end(text, dated.end)]
        told = text[before : clause_end(text, dated.end)]
        before = dated.end
        if is_deadline(clause, told, sentence) and not is_moved(text, dated):
            yield Deadline(
                day=sure_day(dated),
                level=level_of(whole if start else f"{whole} {text[dated.end :]}"),
                source=source_of(sentence.block, around(text, dated)),
            )


def around(text: str, dated: Dated) -> str:
    """Give the words that a date stands in, where a sentence is long."""
    start = text.find(" ", max(dated.end - MOST, 0)) + 1 if dated.end > MOST else 0
    return f"{'… ' if start else ''}{text[start : max(dated.end, MOST)]}"


def sure_day(dated: Dated) -> datetime.date | None:
    """Give the day of a date that has a year and the right weekday."""
    return None if dated.doubtful else dated.day


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


def is_deadline(clause: str, whole: str, sentence: Sentence) -> bool:
    """Tell whether a date is a deadline to answer by, from the clause before and around it."""
    if OTHER.search(clause):
        return False
    if is_listed(clause, sentence) or OWNED.search(clause):
        return True
    if MOVED.search(clause) and DEADLINE.search(sentence.text):
        return True
    if not (DEADLINE.search(clause) or BY.search(clause)):
        return False
    if MEETING.search(clause) and not ANSWER.search(clause):
        return False
    about = f"{sentence.heading} {sentence.text}"
    return bool(ANSWER.search(whole) or (DEADLINE.search(clause) and ANSWER.search(about)))


def is_listed(clause: str, sentence: Sentence) -> bool:
    """Tell whether a date stands behind its name in a list or table of deadlines."""
    is_entry = clause.rstrip().endswith(":")
    return is_entry and bool(DEADLINE.search(sentence.heading) and ANSWER.search(clause))


def is_moved(text: str, dated: Dated) -> bool:
    """Tell whether a date is a deadline that was, where a sentence moves it to another day."""
    moved = MOVED.search(text)
    if moved is None:
        return False
    later_dates = [other for other in dates_in(text) if other.start >= moved.end()]
    return bool(later_dates) and dated.start < later_dates[0].start


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

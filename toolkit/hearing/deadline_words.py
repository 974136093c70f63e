"""The words that tell a day to answer by from the other days that a letter names."""

from __future__ import annotations

import re

from msgspec import Struct

DEADLINE = re.compile(r"\w*frist(?:en|er|ene|ane|a)?\b", re.IGNORECASE)
DAYS = r"m[åa]ndag|t[iy]r?sdag|onsdag|torsdag|fredag|l[øa]u?r?dag|s[øu]ndag"
BY = re.compile(
    r"\b(?:innen|innan|senest|seinast|før|til og med|t\.o\.m\.)\s+"
    rf"(?:(?:utgangen av|fristen|den|dato|{DAYS})\s+){{0,3}}$",
    re.IGNORECASE,
)
"""A word of time right before a date."""

ANSWER = re.compile(
    r"\b(?:(?:(?:hørings|høyrings)?(?:svar|uttal|innspill|innspel|fråsegn|merknad)"
    r"|merkn|synspunkt|kommentar|tilbakemeld)\w*|syn"
    r"|hørings?(?:en|a|frist\w*|periode\w*)?|høyrings?(?:a|frist\w*|periode\w*)?)\b",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"påmeld\w*|\bmeld\w* (?:seg|dykk|dere|dokker)\b|\bdelta\w*|\bdeltak\w*|spørsmål om"
    r"|\b(?:søk\w*|søknad\w*) om\b|\b(?:be|ber) om (?:utset|utsett|lengre|lenger|å få)\w*"
    r"|\bklage\w*|\bsøknadsfrist\w*|gjennomføringsfrist\w*"
    r"|\bvarsl\w* oss\b|\boppstart\w*",
    re.IGNORECASE,
)
"""What else has a deadline."""

MEETING = re.compile(
    r"\b\w*(?:møte|møtet|møter|møta|seminar\w*|webinar\w*|befaring\w*|synfaring\w*)\b",
    re.IGNORECASE,
)
ORIGIN = re.compile(
    r"\b(?:(?:brev\w*|vedtak\w*|lov\w*|forskrift\w*|oppdrag\w*|melding\w*|møte\w*|rapport\w*)"
    r"\s+(?:(?:av|frå|fra|datert|den)\s+)*|datert\s+|dagsett\s+)$",
    re.IGNORECASE,
)
"""What a day belongs to that stands right behind it."""

MOVING = re.compile(
    r"\b(?:forleng\w*|utsatt\w*|utsett\w*|utsetj\w*|utvid\w*|flytt\w*|endr\w*)\b.*?"
    r"\b(?:til|ny frist\w*)\b",
    re.IGNORECASE,
)
FORMER = re.compile(
    r"\b(?:opprinnelige?|opphavlege?|opprinnelege?|tidligere|tidlegare|første|gamle)\b"
    r"(?:\s\w+){0,2}?\s\w*frist|frist\w*\s+(?:var|opprinnelig|opphavleg)\b",
    re.IGNORECASE,
)
"""What says that a deadline was moved, and that one is no more."""

OWNED = re.compile(
    r"(?:departement|direktorat|fylkeskommune)\w*s frist\w* (?:er|var)\b", re.IGNORECASE
)
BARE = re.compile(r"^(?:ny )?frist(?:en)?(?: er|:)(?: sett? til| satt til)?\s*$", re.IGNORECASE)
CLAUSE = re.compile(r"[,;]?\s(?:og|men|mens|medan|samt|eller)\s|;\s|\s–\s")


class Mention(Struct, frozen=True, kw_only=True):
    """A date in a sentence: its clause before it, that with its end, and all since the last date.

    `before` is the sentence up to the date, `about` what stands around the sentence.
    """

    clause: str
    whole: str
    before: str
    sentence: str
    heading: str
    about: str


def is_deadline(mention: Mention) -> bool:
    """Tell whether a date is one to answer by."""
    clause = mention.clause
    if OTHER.search(clause) or ORIGIN.search(clause):
        return False
    if MEETING.search(clause) and not ANSWER.search(clause):
        return False
    if is_listed(mention) or is_moved_to(mention) or OWNED.search(clause):
        return True
    if BY.search(clause) and ANSWER.search(mention.whole):
        return True
    return bool(DEADLINE.search(clause)) and speaks_of_answers(mention)


def speaks_of_answers(mention: Mention) -> bool:
    """Tell whether a deadline is that of answers, by its sentence or by what stands around it."""
    if ANSWER.search(mention.sentence) or ANSWER.search(mention.heading):
        return True
    is_alone = BARE.match(mention.clause) and not OTHER.search(mention.about)
    return bool(is_alone and not MEETING.search(mention.about))


def is_listed(mention: Mention) -> bool:
    """Tell whether a date stands behind its name in a list or table of deadlines."""
    is_entry = mention.clause.rstrip().endswith(":")
    return is_entry and bool(DEADLINE.search(mention.heading) and ANSWER.search(mention.clause))


def is_moved_to(mention: Mention) -> bool:
    """Tell whether a sentence moves a deadline to a date."""
    moving = MOVING.search(mention.before)
    if moving is None or not DEADLINE.search(mention.sentence):
        return False
    return len(mention.before[moving.end() :].split()) < 4


def is_former(mention: Mention) -> bool:
    """Tell whether a deadline is one that was, or is moved to a later date of the sentence."""
    behind = mention.sentence[len(mention.before) :]
    is_moved = MOVING.search(behind) or re.match(r".{8,30}?\btil\b", behind)
    goes = MOVING.search(mention.sentence) and not is_moved_to(mention)
    return bool(FORMER.search(mention.clause) or (goes and is_moved))

"""Values of a hearing's file that contradict each other or the profile, or that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

import msgspec
from msgspec import Struct

from toolkit.model.consultation import Consultation, Resolution
from toolkit.model.profile import Profile
from toolkit.model.toml_lines import Path

BEFORE_LETTER = "“{key}” is {day}, before the date of the letter, {letter}. Correct one of the two."
COUNTY_LATE = (
    "“county_deadline” is {county}, after “deadline”, {day}. The county's is the earlier one."
)
NO_MEMBER = "“{name}” is no member in the profile.{proposal}"
PROPOSAL = " Did you mean “{name}”?"
MEMBERS = " The members are {names}."
TWICE = "“{name}” has a position already, on line {line}. Keep one of the two."
NOT_LISTED = (
    "The resolution “{number}” is cited, but not listed under “resolutions”. List it there"
    " with “kind”, “body”, “date” and “case_number”, or correct the number."
)
HIDDEN = "This text holds a control character ({character}) that no Word file can hold. Delete it."
CITING = frozenset({"resolutions", "introduction_resolutions"})
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What no Word file can hold, or nobody can have meant to write."""


class Contradiction(Struct, frozen=True, kw_only=True):
    """What is wrong, and where; `other` is where what it contradicts stands."""

    path: Path
    reason: str
    other: Path = ()


def contradictions(hearing: Consultation, profile: Profile) -> Iterator[Contradiction]:
    """Find what cannot be as it stands."""
    yield from among_dates(hearing)
    yield from among_positions(hearing, profile)
    yield from among_resolutions(hearing)
    yield from among_characters(hearing)


def among_dates(hearing: Consultation) -> Iterator[Contradiction]:
    """Find deadlines before the letter, and a county's that is after the ministry's."""
    sent, last, county = hearing.letter_date, hearing.deadline, hearing.county_deadline
    for key, day in (("deadline", last), ("county_deadline", county)):
        if day and sent and day < sent:
            yield Contradiction(
                path=(key,), reason=BEFORE_LETTER.format(key=key, day=day, letter=sent)
            )
    if county and last and county > last:
        reason = COUNTY_LATE.format(county=county, day=last)
        yield Contradiction(path=("county_deadline",), reason=reason)


def among_positions(hearing: Consultation, profile: Profile) -> Iterator[Contradiction]:
    """Find positions of strangers, and two of one municipality."""
    names = {
        name.casefold(): member.name
        for member in profile.members
        for name in (member.name, *member.aliases)
    }
    seen: dict[str, int] = {}
    for number, position in enumerate(hearing.positions):
        path: Path = ("positions", number, "municipality")
        written = position.municipality
        name = names.get(written.casefold(), written)
        if names and written.casefold() not in names:
            proposal = propose(written, list(names.values()))
            yield Contradiction(path=path, reason=NO_MEMBER.format(name=written, proposal=proposal))
        elif name in seen:
            reason = TWICE.replace("{name}", written)
            other: Path = ("positions", seen[name], "municipality")
            yield Contradiction(path=path, reason=reason, other=other)
        seen.setdefault(name, number)


def propose(written: str, names: list[str]) -> str:
    """Propose the member a name is most like, else name them all."""
    closest = get_close_matches(written, names, n=1)
    if closest:
        return PROPOSAL.format(name=closest[0])
    return MEMBERS.format(names=", ".join(dict.fromkeys(names)))


def among_resolutions(hearing: Consultation) -> Iterator[Contradiction]:
    """Find resolutions that are cited and not listed."""
    listed = {resolution.case_number for resolution in hearing.resolutions}
    if isinstance(hearing.authority, Resolution):
        listed.add(hearing.authority.case_number)
    for path, number in texts_in(msgspec.to_builtins(hearing), ()):
        if CITING.intersection(path[-2:-1]) and number not in listed:
            yield Contradiction(path=path, reason=NOT_LISTED.format(number=number))


def among_characters(hearing: Consultation) -> Iterator[Contradiction]:
    """Find control characters in texts."""
    for path, text in texts_in(msgspec.to_builtins(hearing), ()):
        match = CONTROL.search(text)
        if match:
            reason = HIDDEN.format(character=f"U+{ord(match[0]):04X}")
            yield Contradiction(path=path, reason=reason)


def texts_in(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Give every text in some data with its place."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_in(item, (*path, key))
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from texts_in(item, (*path, number))

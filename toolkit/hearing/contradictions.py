"""Values of a hearing's file that contradict each other, or the profile."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

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
    for path, number in cited(hearing):
        if number not in listed:
            yield Contradiction(path=path, reason=NOT_LISTED.format(number=number))


def cited(hearing: Consultation) -> Iterator[tuple[Path, str]]:
    """Give every case number that is cited, with its place."""
    for key in ("main_demands", "conclusion"):
        for place, demand in enumerate(getattr(hearing, key)):
            for number, case in enumerate(demand.resolutions):
                yield (key, place, "resolutions", number), case
    for place, chapter in enumerate(hearing.chapters):
        for which, comment in enumerate(chapter.comments):
            for number, case in enumerate(comment.resolutions):
                yield ("chapters", place, "comments", which, "resolutions", number), case

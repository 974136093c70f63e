"""The calendar of hearings: what is open, how long, and which meeting can decide it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from msgspec import Struct

from toolkit.model.consultation import Consultation, Mandate, Resolution
from toolkit.model.profile import Meeting, Profile


class Due(Struct, frozen=True, kw_only=True):
    """A deadline, and how many days are left to it: fewer than none when it has passed."""

    date: datetime.date
    days: int


class Entry(Struct, frozen=True, kw_only=True):
    """A hearing in the calendar.

    `decided_by` is the body that decides, `meeting` its last meeting before the last deadline;
    `needs_mandate` says that there is none, None that no meetings are known. `missing` are the
    members that have not answered.
    """

    file: str
    title: str
    recipient: str
    reference: str
    case_handler: str
    deadline: Due | None
    county_deadline: Due | None
    decided_by: str
    meeting: datetime.date | None
    needs_mandate: bool | None
    missing: tuple[str, ...]
    sent: datetime.date | None

    @property
    def next_due(self) -> datetime.date:
        """The first deadline that has not passed, else the last; far away without any."""
        dues = [due for due in (self.county_deadline, self.deadline) if due]
        coming = [due.date for due in dues if due.days >= 0]
        return min(coming, default=max((due.date for due in dues), default=datetime.date.max))


def make_calendar(
    hearings: Iterable[tuple[str, Consultation]], profile: Profile, today: datetime.date
) -> tuple[Entry, ...]:
    """Make the calendar of some hearings by their files: what is open first, by deadline."""
    entries = [entry(file, hearing, profile, today) for file, hearing in hearings]
    return tuple(sorted(entries, key=lambda one: (one.sent is not None, one.next_due, one.file)))


def entry(file: str, hearing: Consultation, profile: Profile, today: datetime.date) -> Entry:
    """Make the entry of one hearing."""
    body = deciding_body(hearing, profile)
    last = hearing.deadline or hearing.county_deadline
    meeting = last_meeting(meetings_of(body, profile), today, last)
    is_open = hearing.sent is None and last is not None and not is_decided(hearing)
    return Entry(
        file=file,
        title=hearing.title,
        recipient=hearing.recipient.name,
        reference=hearing.reference,
        case_handler=hearing.case_handler,
        deadline=due(hearing.deadline, today),
        county_deadline=due(hearing.county_deadline, today),
        decided_by=body,
        meeting=meeting,
        needs_mandate=(is_open and meeting is None) if profile.meetings else None,
        missing=missing_positions(hearing, profile),
        sent=hearing.sent,
    )


def due(date: datetime.date | None, today: datetime.date) -> Due | None:
    """Count the days to a deadline."""
    return Due(date=date, days=(date - today).days) if date else None


def is_decided(hearing: Consultation) -> bool:
    """Tell whether a body has decided the answer already."""
    return isinstance(hearing.authority, Resolution)


def deciding_body(hearing: Consultation, profile: Profile) -> str:
    """Name the body that decides: the hearing's own, else the first of the profile that meets."""
    match hearing.authority:
        case Resolution(body=body):
            return body
        case Mandate(laid_before=body) if body:
            return body
    bodies = [body.name for body in profile.bodies if meetings_of(body.name, profile)]
    return next(iter(bodies), profile.meetings[0].body if profile.meetings else "")


def meetings_of(body: str, profile: Profile) -> list[Meeting]:
    """Give the meetings of a body, whichever of its names they are listed under."""
    names = {body.casefold()}
    for known in profile.bodies:
        told = {name.casefold() for name in (known.name, *known.aliases)}
        names |= told if told & names else set()
    return [meeting for meeting in profile.meetings if meeting.body.casefold() in names]


def last_meeting(
    meetings: Iterable[Meeting], today: datetime.date, deadline: datetime.date | None
) -> datetime.date | None:
    """Give the last meeting from today on that is not after a deadline."""
    days = [one.date for one in meetings if deadline and today <= one.date <= deadline]
    return max(days, default=None)


def missing_positions(hearing: Consultation, profile: Profile) -> tuple[str, ...]:
    """Name the members that have not answered."""
    answered = {position.municipality.casefold() for position in hearing.positions}
    return tuple(
        member.name
        for member in profile.members
        if answered.isdisjoint(name.casefold() for name in (member.name, *member.aliases))
    )

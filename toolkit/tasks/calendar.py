"""The calendar of a folder: load every hearing, name those that are broken, list the rest."""

from __future__ import annotations

import datetime
from pathlib import Path

from msgspec import Struct

from toolkit.hearing.calendar import Entry, make_calendar
from toolkit.model.consultation import Consultation
from toolkit.model.profile import Profile
from toolkit.refusals import NoHearings, Refusal, SameCase
from toolkit.tasks.hearing_files import hearing_files, load_hearing


class Calendar(Struct, frozen=True, kw_only=True):
    """The hearings of a folder on a day, and what is wrong with some of its files."""

    as_of: datetime.date
    hearings: tuple[Entry, ...]
    problems: tuple[str, ...] = ()


def list_hearings(folder: Path, profile: Profile, today: datetime.date) -> Calendar:
    """List the hearings of a folder."""
    hearings: dict[str, Consultation] = {}
    problems: list[str] = []
    for path in hearing_files(folder, deep=True):
        try:
            hearings[path.relative_to(folder).as_posix()] = load_hearing(path, profile)
        except Refusal as refusal:
            problems.append(str(refusal))
    if not hearings and not problems:
        raise NoHearings(folder=folder)
    return Calendar(
        as_of=today,
        hearings=make_calendar(hearings.items(), profile, today),
        problems=(*problems, *doubled(hearings)),
    )


def doubled(hearings: dict[str, Consultation]) -> list[str]:
    """Say which hearings have one case number."""
    first: dict[str, str] = {}
    found: list[str] = []
    for file, hearing in hearings.items():
        number = hearing.reference
        if number and number in first:
            found.append(str(SameCase(file=file, number=number, other=first[number])))
        first.setdefault(number, file)
    return found

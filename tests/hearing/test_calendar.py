from __future__ import annotations

from datetime import date

from toolkit.hearing.calendar import Entry, make_calendar
from toolkit.model.consultation import (
    Consultation,
    Mandate,
    Position,
    Resolution,
    Stance,
)
from toolkit.model.profile import Body, Meeting, Member, Profile

TODAY, MAY, JUNE = date(2025, 5, 1), date(2025, 5, 16), date(2025, 6, 20)
COUNCIL = Body(name="Regionrådet", aliases=("rådet",))
BOARD = Body(name="Arbeidsutvalget")
PROFILE = Profile(
    members=(Member(name="Tinn"), Member(name="Sigdal")),
    bodies=(COUNCIL, BOARD),
    meetings=(
        Meeting(body="Regionrådet", date=date(2025, 4, 25)),
        Meeting(body="rådet", date=date(2025, 6, 13)),
        Meeting(body="Arbeidsutvalget", date=date(2025, 5, 9)),
    ),
)


def only(hearing: Consultation, profile: Profile = PROFILE) -> Entry:
    (entry,) = make_calendar([("h.toml", hearing)], profile, TODAY)
    return entry


def test_days_are_counted_to_each_deadline() -> None:
    entry = only(Consultation(deadline=JUNE, county_deadline=MAY))
    assert entry.deadline is not None
    assert entry.county_deadline is not None
    assert (entry.deadline.days, entry.county_deadline.days) == (50, 15)


def test_the_last_meeting_before_the_deadline_is_found_by_any_name_of_the_body() -> None:
    entry = only(Consultation(deadline=JUNE))
    assert (entry.decided_by, entry.meeting, entry.needs_mandate) == (
        "Regionrådet",
        date(2025, 6, 13),
        False,
    )


def test_without_a_meeting_before_the_deadline_the_mandate_is_needed() -> None:
    entry = only(Consultation(deadline=MAY))
    assert (entry.meeting, entry.needs_mandate) == (None, True)


def test_the_body_a_hearing_names_is_the_one_that_decides() -> None:
    mandate = Mandate(body="leder", laid_before="arbeidsutvalget")
    entry = only(Consultation(deadline=MAY, authority=mandate))
    assert (entry.meeting, entry.needs_mandate) == (date(2025, 5, 9), False)


def test_what_is_decided_or_sent_needs_no_mandate() -> None:
    decided = Resolution(body="Regionrådet", date=date(2025, 4, 25), case_number="7/25")
    assert only(Consultation(deadline=MAY, authority=decided)).needs_mandate is False
    assert only(Consultation(deadline=MAY, sent=TODAY)).needs_mandate is False


def test_without_meetings_in_the_profile_nothing_is_said_of_a_mandate() -> None:
    assert only(Consultation(deadline=MAY), Profile()).needs_mandate is None


def test_members_that_have_not_answered_are_missing() -> None:
    position = Position(municipality="tinn", stance=Stance.OWN)
    assert only(Consultation(positions=(position,))).missing == ("Sigdal",)


def test_what_is_open_comes_first_in_the_order_of_what_is_due_next() -> None:
    hearings = {
        "sent.toml": Consultation(deadline=MAY, sent=TODAY),
        "never.toml": Consultation(),
        "june.toml": Consultation(deadline=JUNE),
        "may.toml": Consultation(deadline=JUNE, county_deadline=MAY),
        "past.toml": Consultation(deadline=date(2025, 4, 1)),
    }
    calendar = make_calendar(hearings.items(), PROFILE, TODAY)
    assert [entry.file for entry in calendar] == [
        "past.toml",
        "may.toml",
        "june.toml",
        "never.toml",
        "sent.toml",
    ]

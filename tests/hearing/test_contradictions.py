from __future__ import annotations

from datetime import date

import pytest

from toolkit.hearing.contradictions import contradictions
from toolkit.model.consultation import (
    Authority,
    Chapter,
    Comment,
    Consultation,
    Demand,
    Mandate,
    Position,
    Resolution,
    Stance,
)
from toolkit.model.profile import Member, Profile

SENT, MAY, JUNE = date(2025, 3, 10), date(2025, 5, 16), date(2025, 6, 20)
PROFILE = Profile(members=(Member(name="Tinn"), Member(name="Nore og Uvdal", aliases=("NU",))))
RESOLUTION = Resolution(body="rådet", date=MAY, case_number="12/25")


def found(hearing: Consultation, profile: Profile = PROFILE) -> list[tuple[object, str]]:
    return [(one.path, one.reason) for one in contradictions(hearing, profile)]


def joins(*names: str) -> Consultation:
    return Consultation(
        positions=tuple(Position(municipality=name, stance=Stance.JOINS) for name in names)
    )


@pytest.mark.parametrize(
    "hearing",
    [
        Consultation(),
        Consultation(letter_date=SENT, county_deadline=MAY, deadline=JUNE),
        Consultation(county_deadline=JUNE, deadline=JUNE),
        joins("Tinn", "nu"),
    ],
)
def test_what_can_be_is_no_contradiction(hearing: Consultation) -> None:
    assert found(hearing) == []


@pytest.mark.parametrize(
    "hearing",
    [
        Consultation(letter_date=JUNE, deadline=MAY),
        Consultation(letter_date=JUNE, county_deadline=MAY),
    ],
)
def test_no_deadline_is_before_the_letter(hearing: Consultation) -> None:
    ((path, reason),) = found(hearing)
    assert path == ("deadline",) if hearing.deadline else ("county_deadline",)
    assert "2025-05-16, before the date of the letter, 2025-06-20" in reason


def test_a_countys_deadline_is_not_after_the_ministrys() -> None:
    ((path, reason),) = found(Consultation(county_deadline=JUNE, deadline=MAY))
    assert path == ("county_deadline",)
    assert reason.startswith("“county_deadline” is 2025-06-20, after “deadline”, 2025-05-16.")


def test_a_stranger_among_the_positions_is_named_with_the_nearest_member() -> None:
    assert found(joins("Tin")) == [
        (
            ("positions", 0, "municipality"),
            "“Tin” is no member in the profile. Did you mean “Tinn”?",
        )
    ]


def test_a_stranger_like_nobody_is_named_with_all_members() -> None:
    ((_, reason),) = found(joins("Oslo"))
    assert reason.endswith("The members are Tinn, Nore og Uvdal.")


def test_without_members_in_the_profile_nobody_is_a_stranger() -> None:
    assert found(joins("Oslo"), Profile()) == []


def test_a_municipality_has_one_position_by_whatever_name() -> None:
    (one,) = contradictions(joins("Nore og Uvdal", "Tinn", "NU"), PROFILE)
    assert (one.path, one.other) == (
        ("positions", 2, "municipality"),
        ("positions", 0, "municipality"),
    )


def citing(authority: Authority | None, *listed: Resolution) -> Consultation:
    return Consultation(
        authority=authority,
        resolutions=listed,
        main_demands=(Demand(demand="A", resolutions=("12/25",)),),
        introduction_resolutions=("12/25",),
        chapters=(
            Chapter(heading="Veg", comments=(Comment(project="p", resolutions=("12/25",)),)),
        ),
    )


def test_a_resolution_that_is_cited_is_listed_or_the_authority() -> None:
    assert found(citing(None, RESOLUTION)) == []
    assert found(citing(RESOLUTION)) == []
    paths = [path for path, _ in found(citing(Mandate(body="leder")))]
    assert sorted(map(str, paths)) == sorted(
        map(
            str,
            [
                ("introduction_resolutions", 0),
                ("main_demands", 0, "resolutions", 0),
                ("chapters", 0, "comments", 0, "resolutions", 0),
            ],
        )
    )


def test_a_control_character_is_found_in_any_text() -> None:
    hearing = Consultation(
        title="a\n\tb {{ x }} & < é", chapters=(Chapter(heading="Veg"), Chapter(heading="a\x07b"))
    )
    assert found(hearing) == [
        (
            ("chapters", 1, "heading"),
            "This text holds a control character (U+0007) that no Word file can hold. Delete it.",
        )
    ]

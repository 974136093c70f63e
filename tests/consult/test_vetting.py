from __future__ import annotations

import datetime

import pytest
from msgspec import structs

from tests.consult.samples import HEARING, PROFILE
from toolkit.consult.vetting import check_consultation
from toolkit.model.consultation import (
    Chapter,
    Comment,
    Consultation,
    Demand,
    Position,
    Resolution,
    Stance,
)
from toolkit.model.profile import Profile
from toolkit.problems import Refusal

CASE = Resolution(body="rådet", date=datetime.date(2026, 6, 5), case_number="12/26")
JOINS = Position(municipality="Tinn", stance=Stance.JOINS)


def refusal(hearing: Consultation) -> str:
    with pytest.raises(Refusal) as raised:
        check_consultation(hearing, PROFILE, "horing.toml")
    return str(raised.value)


def test_a_resolution_nobody_listed_is_refused_with_those_there_are() -> None:
    hearing = structs.replace(
        HEARING,
        resolutions=(CASE,),
        conclusion=(Demand(demand="Bygg.", resolutions=("13/26",)),),
    )

    assert refusal(hearing).startswith(
        "horing.toml: no [[resolutions]] has the case number “13/26”; it has: 12/26."
    )


def test_the_resolution_that_covers_the_letter_may_be_named() -> None:
    demands = (Demand(demand="Bygg.", resolutions=("12/26",)),)

    check_consultation(
        structs.replace(HEARING, authority=CASE, conclusion=demands), PROFILE, "horing.toml"
    )


def test_a_misspelt_member_is_refused_with_the_closest() -> None:
    position = structs.replace(JOINS, municipality="Rolag")

    assert refusal(structs.replace(HEARING, positions=(position,))) == (
        "horing.toml: [[positions]] names “Rolag”, which is no member in the profile."
        " Did you mean “Rollag”?"
    )


def test_two_answers_of_one_member_are_refused() -> None:
    assert refusal(structs.replace(HEARING, positions=(JOINS, JOINS))) == (
        "horing.toml: [[positions]] has two answers from Tinn. Keep the one that counts."
    )


def test_a_profile_without_members_knows_no_wrong_ones() -> None:
    check_consultation(structs.replace(HEARING, positions=(JOINS,)), Profile(), "horing.toml")


def test_a_control_character_is_refused_with_the_keys_that_lead_to_it() -> None:
    comments = (Comment(project="bru"), Comment(project="tog", view="a\x07b"))
    hearing = structs.replace(HEARING, chapters=(Chapter(heading="Veg", comments=comments),))

    assert refusal(hearing) == (
        "horing.toml: chapters[1].comments[2].view holds a control character (U+0007) that no"
        " Word file can hold. Delete it."
    )


def test_line_ends_tabs_and_signs_of_templates_are_no_control_characters() -> None:
    check_consultation(
        structs.replace(HEARING, introduction="a\n\tb {{ x }} & < é"), PROFILE, "horing.toml"
    )

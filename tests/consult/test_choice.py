from __future__ import annotations

import pytest
from msgspec import structs

from tests.consult.samples import BRIDGE, HEARING, TRAIN, plan
from toolkit.consult.choice import add, check_projects, chosen_projects, in_order, leave_out
from toolkit.model.consultation import (
    Chapter,
    Comment,
    Consultation,
    Demand,
    Priority,
    Ranking,
    named_projects,
)
from toolkit.model.language import Language
from toolkit.refusals import MisspeltProject, UnknownProject

BOTH = structs.replace(
    HEARING,
    main_demands=(Demand(demand="Bygg brua.", projects=("bru",)), Demand(demand="Skynd dere.")),
    priorities=(
        Ranking(mode="Veg", projects=(Priority(project="bru"),)),
        Ranking(mode="Jernbane", projects=(Priority(project="tog"),)),
    ),
    chapters=(
        Chapter(heading="Veg", comments=(Comment(project="bru"),)),
        Chapter(heading="Jernbane", comments=(Comment(project="tog"),)),
    ),
)


def headings(consultation: Consultation) -> list[str]:
    return [chapter.heading for chapter in consultation.chapters]


def test_an_unknown_project_is_refused_with_the_closest_one_as_proposal() -> None:
    with pytest.raises(MisspeltProject) as refusal:
        check_projects(["brua"], plan(BRIDGE, TRAIN), "horing.toml")

    assert str(refusal.value) == "horing.toml: the plan has no project “brua”. Did you mean “bru”?"


def test_an_unknown_project_like_no_other_is_refused_with_where_to_look() -> None:
    with pytest.raises(UnknownProject, match="tiltaksplan projects"):
        check_projects(["xyzzy"], plan(BRIDGE), "horing.toml")


def test_every_place_that_names_a_project_is_known() -> None:
    assert list(named_projects(BOTH)) == ["bru", "bru", "tog", "bru", "tog"]


def test_the_projects_of_a_letter_come_in_the_order_of_the_chapters() -> None:
    assert chosen_projects(BOTH) == ("bru", "tog")


def test_a_project_is_added_in_a_last_chapter() -> None:
    longer = add(BOTH, ["ferje", "bru"])

    assert headings(longer) == ["Veg", "Jernbane", "Andre prosjekter"]
    assert chosen_projects(longer) == ("bru", "tog", "ferje")


def test_a_last_chapter_is_named_in_the_language_of_the_letter() -> None:
    nynorsk = structs.replace(BOTH, language=Language.NYNORSK)

    assert headings(add(nynorsk, ["ferje"]))[-1] == "Andre prosjekt"


def test_a_letter_without_a_project_keeps_what_concerns_others() -> None:
    shorter = leave_out(BOTH, ["bru"])

    assert headings(shorter) == ["Jernbane"]
    assert [ranking.mode for ranking in shorter.priorities] == ["Jernbane"]
    assert [demand.demand for demand in shorter.main_demands] == ["Skynd dere."]


def test_a_demand_for_two_projects_rests_on_the_one_that_is_left() -> None:
    both = structs.replace(
        BOTH, main_demands=(Demand(demand="Bygg alt.", projects=("bru", "tog")),)
    )

    assert leave_out(both, ["bru"]).main_demands == (Demand(demand="Bygg alt.", projects=("tog",)),)


@pytest.mark.parametrize(
    ("chapters", "expected"),
    [
        ((Chapter(heading="B", page=9), Chapter(heading="A", page=2)), ["A", "B"]),
        ((Chapter(heading="B", number="3.10"), Chapter(heading="A", number="3.9")), ["A", "B"]),
        ((Chapter(heading="B", number="4"), Chapter(heading="A")), ["B", "A"]),
    ],
)
def test_chapters_come_as_in_the_hearing_by_page_else_by_number(
    chapters: tuple[Chapter, ...], expected: list[str]
) -> None:
    assert headings(in_order(structs.replace(HEARING, chapters=chapters))) == expected

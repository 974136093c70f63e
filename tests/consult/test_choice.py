from __future__ import annotations

import pytest
from msgspec import structs

from tests.consult.samples import BRIDGE, HEARING, TRAIN, plan
from toolkit.consult.choice import check_projects, chosen_projects, limit
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
from toolkit.problems import MisspeltProject, UnknownProject

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


def test_a_limited_letter_keeps_only_what_concerns_the_project() -> None:
    limited = limit(BOTH, ["tog"])

    assert headings(limited) == ["Jernbane"]
    assert [ranking.mode for ranking in limited.priorities] == ["Jernbane"]
    assert [demand.demand for demand in limited.main_demands] == ["Skynd dere."]


def test_a_limited_letter_keeps_the_hearings_order_of_chapters() -> None:
    assert headings(limit(BOTH, ["tog", "bru"])) == ["Veg", "Jernbane"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [(Language.BOKMAL, "Andre prosjekter"), (Language.NYNORSK, "Andre prosjekt")],
)
def test_a_project_without_a_chapter_goes_into_a_last_one(
    language: Language, expected: str
) -> None:
    limited = limit(structs.replace(BOTH, language=language), ["ferje", "bru"])

    assert headings(limited) == ["Veg", expected]
    assert chosen_projects(limited) == ("bru", "ferje")

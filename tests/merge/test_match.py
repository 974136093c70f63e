from __future__ import annotations

import pytest

from tests.plans import AREA, BRIDGE, COVER, INTRODUCTION, TRAIN, plan, plan_file
from tests.tiny import h, p
from toolkit.merge.match import with_ids_of
from toolkit.model.plan import list_projects, list_sections

THIRD = BRIDGE.replace("Ny bru", "Gammel bru")


def ids(body: str, base: str = COVER + INTRODUCTION + AREA + BRIDGE + TRAIN) -> list[str]:
    matched = with_ids_of(plan(plan_file(base)), plan(plan_file(body)))
    return [listed.project.id for listed in list_projects(matched)]


def test_a_renamed_project_in_its_place_with_its_text_is_the_same_one() -> None:
    renamed = BRIDGE.replace("Ny bru", "Bru over elva")
    assert ids(COVER + INTRODUCTION + AREA + renamed + TRAIN) == ["ny-bru", "to-tog-i-timen"]


def test_a_new_project_with_another_text_in_the_place_of_one_that_is_gone_is_new() -> None:
    new = h(3, "Havn") + p("**Status:** Kaia er full.") + p("**Tiltak:** Grave ut.")
    assert ids(COVER + INTRODUCTION + AREA + new + TRAIN) == ["havn", "to-tog-i-timen"]


def test_the_same_text_in_another_place_is_another_project() -> None:
    # Projects share whole fields, so that text alone never makes two the same.
    elsewhere = h(2, "2.2 Bane") + THIRD
    body = COVER + INTRODUCTION + AREA + TRAIN + elsewhere
    assert ids(body) == ["to-tog-i-timen", "gammel-bru"]


def test_a_twin_beside_the_project_is_not_taken_for_it() -> None:
    assert ids(COVER + INTRODUCTION + AREA + BRIDGE + THIRD + TRAIN) == [
        "ny-bru",
        "gammel-bru",
        "to-tog-i-timen",
    ]


@pytest.mark.parametrize("title", ["2.1 Vei og bane", "Transport"])
def test_a_renamed_area_keeps_its_id(title: str) -> None:
    area = AREA.replace("2.1 Samferdsel 2024-2027", title)
    matched = with_ids_of(plan(), plan(plan_file(COVER + INTRODUCTION + area + BRIDGE + TRAIN)))
    assert "samferdsel" in [section.id for section in list_sections(matched)]

from __future__ import annotations

import pytest
from msgspec import structs

from tests.consult.samples import BRIDGE, plan, written
from toolkit.consult.authority import edition, numbered_heading, project_authority
from toolkit.model.language import Language
from toolkit.model.plan import Listed, Paragraph, Section, SectionKind, list_projects


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Politisk tiltaksplan 2024-2027", "Politisk tiltaksplan 2024–2027"),
        ("Tiltaksplan 2024 – 2027 for rådet", "Tiltaksplan 2024–2027 for rådet"),
        ("Politisk tiltaksplan", "Politisk tiltaksplan 2024–2027"),
    ],
)
def test_an_edition_is_named_by_title_and_years(title: str, expected: str) -> None:
    assert edition(plan(BRIDGE, title=title)) == expected


def test_an_edition_without_years_is_named_by_its_title() -> None:
    without = structs.replace(plan(title="Tiltaksplan"), period=None)

    assert edition(without) == "Tiltaksplan"


def test_a_project_names_edition_and_chapter() -> None:
    whole = plan(BRIDGE)
    listed = list_projects(whole)[0]

    assert project_authority(listed, whole, Language.BOKMAL) == (
        "Politisk tiltaksplan 2024–2027, kap. 2.1 Infrastruktur"
    )


def test_a_project_outside_every_area_names_the_edition_alone() -> None:
    alone = Listed(project=BRIDGE, above=())

    assert project_authority(alone, plan(), Language.NYNORSK) == "Politisk tiltaksplan 2024–2027"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (written("2.2. Inkludering"), "2.2 Inkludering"),
        (Paragraph(text="Inkludering", place=written("").place, marker="2.2."), "2.2 Inkludering"),
        (written("Inkludering"), "Inkludering"),
    ],
)
def test_a_chapter_has_its_number_typed_or_counted(title: Paragraph, expected: str) -> None:
    area = Section(id="x", kind=SectionKind.AREA, title=title, level=2)

    assert numbered_heading(area) == expected

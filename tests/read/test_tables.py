from __future__ import annotations

import pytest

from tests.cases.build import build
from tests.plans import document
from toolkit.model.plan import Field, Plan, Project, list_projects
from toolkit.model.profile import Profile
from toolkit.read.plan import read_plan

SHEET = "| Prosjekt | Ny bru |\n| Status | Stengt. |\n| Mål | ¶ |"
COLUMNS = "| Tiltak | Status | Ansvar |\n| Ny bru | Pågår | Tinn |\n| Vei | ¶ | ^ |"


def described(text: str) -> Plan:
    return read_plan(document(build(f"# Samferdsel\n{text}")), Profile())


def projects(text: str) -> list[Project]:
    return [listed.project for listed in list_projects(described(text))]


def places(field: Field) -> list[int]:
    return [field.label.place.paragraph, field.start.paragraph, field.start.start]


def test_text_of_a_sheet_stands_in_the_cell_beside_its_label() -> None:
    ((status, goal),) = (project.fields for project in projects(SHEET))
    assert (places(status), status.text) == ([3, 4, 0], "Stengt.")
    assert (places(goal), goal.paragraphs) == ([5, 6, 0], ())


def test_text_of_a_column_stands_in_the_cell_below_its_label() -> None:
    bridge, road = projects(COLUMNS)
    assert [places(field) for field in bridge.fields] == [[2, 5, 0], [3, 6, 0]]
    assert [places(field) for field in road.fields] == [[2, 8, 0], [3, 6, 0]]


def test_a_merged_cell_belongs_to_every_row_it_covers() -> None:
    assert [project.fields[1].text for project in projects(COLUMNS)] == ["Tinn", "Tinn"]


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("Nr. | Tiltak | Ansvar", "Bru"),
        ("Tiltak | Prosjekt | Ansvar", "Bru"),
        ("Strekning | Tiltak | Ansvar", "Arm"),
        ("Ansvar | Frist | Mål", "Co"),
        ("Tema | Mål | Tiltak", "Bru"),
    ],
)
def test_the_title_stands_in_the_column_that_names_what_is_done(header: str, title: str) -> None:
    first = "1" if header.startswith("Nr.") else "Arm"
    (project,) = projects(f"| {header} |\n| {first} | Bru | Co |")
    assert project.title.text == title


@pytest.mark.parametrize(
    "table",
    [
        "| År | Sum |\n| 2025 | 10 mill. |",
        "| Tiltak | Sum | År |\n| Bru | 1 | 2025 |",
        "| Tiltak | Ansvar |",
        "| Nr. | Ansvar |\n| 1 | Tinn |",
        "| Status | Sum |\n| År | 2025 |\n| Del | 2 |",
    ],
    ids=["no labels", "one label", "no rows", "no titles", "one row with a label"],
)
def test_another_table_is_text(table: str) -> None:
    plan = described(f"## Ny bru\nStatus: Stengt.\n## Vei\n{table}\n# Helse\n## Lege\nStatus: x")
    assert [listed.project.title.text for listed in list_projects(plan)] == [
        "Ny bru",
        "Vei",
        "Lege",
    ]
    assert plan.left_out == ()


def test_a_table_inside_a_project_is_its_text() -> None:
    (project,) = projects(f"## Ny bru\nMål: Åpen.\nTiltak:\n{COLUMNS}")
    assert project.fields[1].text.startswith("Tiltak\nStatus")


def test_what_stands_in_a_table_ends_with_it() -> None:
    (project,) = projects(f"{SHEET}\nBrua er viktig.")
    assert project.fields[1].text == ""

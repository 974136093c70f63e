from __future__ import annotations

import pytest

from tests.cases.build import build
from tests.plans import PROFILE, document, plan
from toolkit.model.plan import Paragraph, Plan, Section, SectionKind, list_projects, list_sections
from toolkit.model.profile import Headings, Profile
from toolkit.problems import Place
from toolkit.read.plan import read_plan
from toolkit.refusals import NoProjects

BRIDGE = "### Ny bru\nStatus: Stengt.\nTiltak: Møter."


def described(text: str, area: int | None = None) -> Plan:
    return read_plan(document(build(text)), Profile(headings=Headings(area=area)))


def sections(plan: Plan) -> list[tuple[SectionKind, str]]:
    return [(section.kind, section.title.text) for section in list_sections(plan)]


def test_a_plan_is_read_from_cover_to_footer() -> None:
    read = plan()
    assert read.title.text == "Politisk tiltaksplan 2024-2027"
    assert str(read.period) == "2024-2027"
    assert [p.text for p in read.front] == [
        "Politisk tiltaksplan 2024-2027",
        "Vedtatt 14. juni 2024",
    ]
    assert [p.text for p in read.running] == ["Fjell IPR – Politisk tiltaksplan 2024-2027"]
    assert [listed.project.title.text for listed in list_projects(read)] == [
        "Ny bru",
        "To tog i timen",
    ]


def test_a_field_knows_its_label_its_text_and_where_text_would_begin() -> None:
    status, goal, measures, _ = list_projects(plan())[0].project.fields
    assert status.label.text == "Status"
    assert status.start.start == status.paragraphs[0].place.start == len("Status: ")
    assert goal.paragraphs == ()
    assert (goal.start.start, goal.start.end) == (len("Målsetting:"),) * 2
    assert measures.text == "Dialog med fylket.\nMøte hver vår."


def test_text_is_read_without_the_space_around_it() -> None:
    project = list_projects(described("# A\n## Ny bru\n**Status:**⇥ Brua er stengt.⏎"))[0].project
    assert project.fields[0].paragraphs == (
        Paragraph(
            text="Brua er stengt.",
            place=Place(part="word/document.xml", paragraph=2, start=9, end=24),
        ),
    )


@pytest.mark.parametrize(
    ("text", "area", "expected"),
    [
        (
            f"# Innledning\n## Mål\nx\n# Prosjekter\n## Vei\n{BRIDGE}",
            None,
            ["chapter Innledning", "chapter Mål", "chapter Prosjekter", "area Vei"],
        ),
        (f"# Om\nx\n# Vei\n## Fv. 40\nx\n{BRIDGE}", 1, ["chapter Om", "area Vei", "group Fv. 40"]),
        (f"# Vei\n{BRIDGE}\n# Helse\nIngen ennå.", 1, ["area Vei", "chapter Helse"]),
    ],
)  # fmt: skip
def test_headings_above_projects_are_chapters_areas_and_groups(
    text: str, area: int | None, expected: list[str]
) -> None:
    found = [f"{kind.value} {title}" for kind, title in sections(described(text, area))]
    assert found == expected


def test_text_of_an_area_or_group_is_its_own() -> None:
    (area,) = described(f"# Vei\nVei er viktig.\n{BRIDGE}").sections
    assert isinstance(area, Section)
    assert [p.text for p in area.text] == ["Vei er viktig."]


def test_a_heading_without_labels_is_a_project_only_inside_an_area() -> None:
    read = described(f"# Innledning\n## Om planen\nx\n# Vei\n{BRIDGE}\n### Tunnel\nSenere.", 1)
    titles = [listed.project.title.text for listed in list_projects(read)]
    assert titles == ["Ny bru", "Tunnel"]


def test_list_items_keep_their_marker_beside_their_text() -> None:
    read = described("# Vei\n## Ny bru\nTiltak:\n- Møter\n+ Brev")
    found = [(p.marker, p.text) for p in list_projects(read)[0].project.fields[0].paragraphs]
    assert found == [("•", "Møter"), ("1.", "Brev")]


@pytest.mark.parametrize("text", ["Status: Stengt.", "# Vei\n## Ny bru\nBrua er stengt."])
def test_a_document_without_labels_below_headings_is_no_plan(text: str) -> None:
    with pytest.raises(NoProjects, match="Word's heading styles"):
        described(text)


def test_a_plan_without_projects_says_what_was_seen() -> None:
    with pytest.raises(NoProjects) as refusal:
        described("# Vei\n## Bane\nBrua er stengt.")
    assert "Headings seen: 2; labels seen: 0; profile: none, or one without a name." in str(
        refusal.value
    )


@pytest.mark.parametrize(
    ("text", "title", "period"),
    [
        ("@property Mal\nKladd\n= Fjellplan 2024-2027", "Fjellplan 2024-2027", "2024-2027"),
        ("@property Plan 2024-2027\nForside", "Plan 2024-2027", "2024-2027"),
        ("Plan for Fjell\nVedtatt for 2024–2027", "Plan for Fjell", "2024-2027"),
        ("@header Plan 2024 - 2027\nPlan for Fjell", "Plan for Fjell", "2024-2027"),
        ("# Plan for Fjell 2024/2027", "Plan for Fjell 2024/2027", "2024-2027"),
        ("= Plan for Fjell\nVedtatt 14.06.2024-15", "Plan for Fjell", "None"),
        ("= Strategi 2019-2050", "Strategi 2019-2050", "None"),
        ("¶", "", "None"),
    ],
)  # fmt: skip
def test_a_plan_says_its_title_and_period(text: str, title: str, period: str) -> None:
    read = described(f"{text}\n# Vei\n{BRIDGE}")
    assert (read.title.text, str(read.period)) == (title, period)


def test_ids_are_told_apart_over_the_whole_plan() -> None:
    read = described(f"# Nord\n{BRIDGE}\n# Sør\n{BRIDGE}\n# Ny bru\nx")
    assert [listed.project.id for listed in list_projects(read)] == ["ny-bru", "ny-bru-2"]
    assert [section.id for section in list_sections(read)] == ["nord", "sor", "ny-bru-3"]


def test_who_is_responsible_is_read_from_every_responsible_field_and_no_other() -> None:
    text = "# Vei\n## Bru\nHovedansvar: Nore og Uvdal\nTiltak: Møte i Tinn.\nEier:\n- {}"
    for owner, responsible in (("Tinn", ("Nore og Uvdal", "Tinn")), ("", ("Nore og Uvdal",))):
        read = read_plan(document(build(text.format(owner))), PROFILE)
        assert list_projects(read)[0].responsible == responsible

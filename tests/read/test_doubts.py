from __future__ import annotations

import pytest
from msgspec import structs

from tests.cases.build import build
from tests.plans import PROFILE, document
from toolkit.model.profile import Headings, Profile
from toolkit.read.plan import read_plan

COVER = "= Tiltaksplan 2024-2027\n# Prosjekter\n## Vei"
WHOLE = "Status: Stengt.\nMålsetting: Åpen.\nTiltak: Møter.\nHovedansvar: Tinn"


def doubts(text: str, profile: Profile = PROFILE) -> list[tuple[str, str, str]]:
    problems = read_plan(document(build(text)), profile).problems
    return [(problem.kind.value, problem.subject, problem.detail) for problem in problems]


def two(first: str, second: str = WHOLE) -> str:
    return f"{COVER}\n### Bru\n{first}\n### Tunnel\n{second}"


def test_a_whole_plan_leaves_no_doubt() -> None:
    assert doubts(two(WHOLE)) == []


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (two(WHOLE.replace("Målsetting", "Frist")), ("missing-field", "Bru", "goal")),
        (two("Se Tunnel."), ("no-labels", "Bru", "Bru")),
        (two(f"Brua er fra 1950.\n{WHOLE}"), ("unlabelled-text", "Bru", "Brua er fra 1950.")),
        (two(WHOLE.replace("Møter.", "Møter.\nTog: Ny.")), ("look-alike-label", "Bru", "Tog:")),
        (two(f"{WHOLE} og Modum kommuner"), ("unknown-name", "Bru", "Modum")),
        (two(WHOLE.replace("Tinn", "prosjektgruppa")), ("unknown-name", "Bru", "prosjektgruppa")),
        (two(f"{WHOLE}\n#### Nord\n{WHOLE}"), ("group-with-fields", "Bru", "Status: Stengt.")),
        (two(WHOLE).replace(" 2024-2027", ""), ("no-period", "", "")),
    ],
)  # fmt: skip
def test_one_thing_amiss_is_one_doubt(text: str, doubt: tuple[str, str, str]) -> None:
    assert doubts(text) == [doubt]


def test_a_profile_without_members_is_one_doubt_for_all_names() -> None:
    assert doubts(two(WHOLE, f"{WHOLE} og Modum"), Profile()) == [("no-members", "", "")]


def test_a_field_that_most_projects_lack_is_not_missed() -> None:
    brief = "Status: Stengt."
    assert doubts(f"{two(brief, brief)}\n### Vei\n{WHOLE}") == []


def test_an_empty_field_is_there() -> None:
    assert doubts(two(WHOLE.replace(" Åpen.", "").replace(" Tinn", ""))) == []


def test_a_chapter_with_a_label_but_no_projects_is_no_doubt() -> None:
    text = f"{two(WHOLE)}\n# Vedlegg\nStatus: Vedtatt.\n## Kart\nx"
    assert doubts(text) == []


def test_a_doubt_says_where_it_stands() -> None:
    problems = read_plan(document(build(two(f"{WHOLE} og Modum"))), PROFILE).problems
    assert [problem.place and problem.place.paragraph for problem in problems] == [7]


def test_a_long_quotation_is_cut_at_a_word() -> None:
    long = "Brua er fra 1950 og tåler ikke de nye tunge bilene som kommer."
    ((_, _, detail),) = doubts(two(f"{long}\n{WHOLE}"))
    assert detail == "Brua er fra 1950 og tåler ikke de nye tunge bilene som …"


def test_one_heading_tells_that_areas_and_projects_look_alike() -> None:
    text = f"Tiltaksplan 2024-2027\n**Vei**\n**Bru**\n{WHOLE}\n**Helse**\n**Legevakt**\n{WHOLE}"
    assert doubts(text) == [("level-unsure", "Vei", "")]


def test_areas_below_several_chapters_may_be_groups_unless_the_profile_says_so() -> None:
    text = f"= Plan 2024-2027\n# Vei\n## Nord\n### Bru\n{WHOLE}\n# Helse\n## Sør\n### Lege\n{WHOLE}"
    assert doubts(text) == [("area-unsure", "Vei", "1")]
    assert doubts(text, structs.replace(PROFILE, headings=Headings(area=1))) == []


def test_an_unknown_label_of_a_column_is_one_doubt() -> None:
    rows = "| Bru | Tinn | 2025 | Kari |\n| Vei | Tinn | 2025 | Per |"
    text = f"= Plan 2024-2027\n# Vei\n| Tiltak | Ansvar | Frist | Hvem |\n{rows}"
    assert doubts(text) == [("unknown-label", "Bru", "Hvem")]


def test_an_opener_that_is_settled_as_text_is_no_doubt() -> None:
    text = two(WHOLE.replace("Møter.", "Møter.\nTog: Ny."))
    assert doubts(text, structs.replace(PROFILE, not_labels=("tog",))) == []

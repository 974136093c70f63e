from __future__ import annotations

import datetime

import pytest
from msgspec import structs

from tests.consult.samples import HEARING, TRAIN, field, material, project
from toolkit.consult.context import (
    common_values,
    field_texts,
    letter_title,
    paragraphs,
    project_values,
)
from toolkit.model.consultation import Comment, Language, Mandate, Resolution
from toolkit.model.plan import FieldKind

RESOLUTION = Resolution(body="regionrådet", date=datetime.date(2026, 11, 20), case_number="12/26")


def test_the_title_carries_the_senders_case_number() -> None:
    assert letter_title(HEARING).replace("\N{NO-BREAK SPACE}", " ") == (
        "Høringsuttalelse – Transportplan (deres ref. 25/1187)"
    )


def test_a_nynorsk_title_is_nynorsk() -> None:
    nynorsk = structs.replace(HEARING, language=Language.NYNORSK, reference="")

    assert letter_title(nynorsk) == "Høyringsfråsegn – Transportplan"


def test_a_project_says_what_the_plan_and_the_consultation_say() -> None:
    values = project_values(Comment(project="tog", demand="To tog."), material())

    assert values["status"] == ["Ett tog."]
    assert values["krav"] == ["To tog."]
    assert values["mål"] == []
    assert values["ansvarlige"] == "Tinn"
    assert values["forankring"] == "Politisk tiltaksplan 2024–2027, kap. 2.1 Infrastruktur"


def test_several_fields_of_a_kind_keep_their_labels_apart() -> None:
    plant = project(
        "Verk",
        field(FieldKind.GOAL, "Målsetting"),
        field(FieldKind.GOAL, "Kortsiktig", "Kartlegge.", "Bygge."),
        field(FieldKind.GOAL, "Langsiktig", "Selge."),
    )

    assert field_texts(plant, FieldKind.GOAL) == [
        "Kortsiktig: Kartlegge.",
        "Bygge.",
        "Langsiktig: Selge.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("En\nlinje.\n", ["En linje."]),
        ("\nFørst.\n\n  \nSå.\n", ["Først.", "Så."]),
    ],
)
def test_a_blank_line_begins_a_paragraph_and_a_line_end_does_not(
    text: str, expected: list[str]
) -> None:
    assert paragraphs(text) == expected


@pytest.mark.parametrize(
    ("authority", "name", "expected"),
    [
        (RESOLUTION, "vedtak", True),
        (RESOLUTION, "dato", "20. november 2026"),
        (RESOLUTION, "sak", "12/26"),
        (RESOLUTION, "møte", ""),
        (Mandate(body="leder", meeting=datetime.date(2026, 12, 4)), "vedtak", False),
        (Mandate(body="leder", meeting=datetime.date(2026, 12, 4)), "møte", "4. desember 2026"),
        (Mandate(body="leder", basis="kap. 1.3"), "grunnlag", "kap. 1.3"),
    ],
)
def test_every_route_of_authority_has_the_same_names(
    authority: Resolution | Mandate, name: str, expected: object
) -> None:
    values = common_values(material(structs.replace(HEARING, authority=authority), TRAIN))

    assert isinstance(values["forankring"], dict)
    assert values["forankring"][name] == expected

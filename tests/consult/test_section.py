from __future__ import annotations

import pytest

from tests.consult.samples import field, material, project
from toolkit.consult.section import field_texts, paragraphs, project_values
from toolkit.model.consultation import Comment
from toolkit.model.plan import FieldKind


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

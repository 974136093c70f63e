"""A plan in the house's own template reads back as the plan it was made of."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from tests.consult.samples import template
from tests.plans import BODY, PROFILE, STAMP, document, plan, plan_file
from toolkit.consult.filling import Template
from toolkit.consult.whole_plan import write_plan
from toolkit.model.language import Language
from toolkit.model.plan import Plan, list_projects
from toolkit.model.plan_json import flat_projects
from toolkit.read.plan import read_plan
from toolkit.refusals import TemplateBroken
from toolkit.tasks.load import load_plan, load_profile

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "input" / "tiltaksplan-2024-2027.docx"


def shipped(language: Language) -> Template:
    name = f"plan/tiltaksplan-{language.value}.docx"
    return Template(name=name, data=(ROOT / "templates" / name).read_bytes())


def read_back(data: bytes) -> Plan:
    return read_plan(document(data, "ny.docx"), load_profile(ROOT / "tiltaksplan.toml", ROOT))


def numbers(plan: Plan) -> list[str | None]:
    """Give the numbers of the items of numbered lists."""
    return [
        paragraph.marker
        for listed in list_projects(plan)
        for field in listed.project.fields
        for paragraph in field.paragraphs
        if paragraph.marker and paragraph.marker[0].isdigit()
    ]


def projects(plan: Plan) -> list[dict[str, object]]:
    return [{k: v for k, v in one.items() if k != "id"} for one in flat_projects(plan)]


@pytest.mark.parametrize("language", list(Language))
def test_the_example_in_the_shipped_template_has_the_same_projects_and_fields(
    language: Language,
) -> None:
    source = load_plan(EXAMPLE, load_profile(ROOT / "tiltaksplan.toml", ROOT))
    data = write_plan(source, shipped(language), language, STAMP)
    again = read_back(data)
    assert projects(again) == projects(source)
    assert again.period == source.period
    assert numbers(again) == numbers(source)
    assert data == write_plan(source, shipped(language), language, STAMP)


def test_text_arrives_as_it_was_written() -> None:
    odd = plan_with("R&D <20 {{ x }} {% y %}")
    data = write_plan(odd, shipped(Language.BOKMAL), Language.BOKMAL, STAMP)
    read = read_plan(document(data, "ny.docx"), PROFILE)
    assert "R&D <20 {{ x }} {% y %}" in [
        text["text"]
        for one in flat_projects(read)
        for text in one["fields"]  # type: ignore[attr-defined]
    ]


def plan_with(text: str) -> Plan:
    return plan(plan_file(BODY.replace("Pressedekning.", escape(text))))


def test_a_value_that_a_plan_does_not_have_is_named() -> None:
    with pytest.raises(TemplateBroken, match="tull"):
        write_plan(plan(), template("{{ plan.tull }}"), Language.BOKMAL, STAMP)

"""A plan written into the house's own Word template, instead of last year's file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.consult.filling import Template, fill, open_template
from toolkit.consult.letter import saved
from toolkit.consult.material import Context
from toolkit.model.language import Language
from toolkit.model.plan import Field, Paragraph, Plan, Project, Section, SectionKind, shown
from toolkit.model.update import Stamp
from toolkit.ooxml.composed import finish
from toolkit.ooxml.properties import Description, describe
from toolkit.ooxml.restarts import restart_lists

LOCALES = {Language.BOKMAL: "nb-NO", Language.NYNORSK: "nn-NO"}
KINDS = {
    SectionKind.CHAPTER: "kapittel",
    SectionKind.AREA: "område",
    SectionKind.GROUP: "gruppe",
}
PLAIN, BULLET, NUMBER = "tekst", "punkt", "nummer"


def write_plan(plan: Plan, template: Template, language: Language, stamp: Stamp) -> bytes:
    """Write a plan with a template; `stamp` says who made it and when.

    Raises TemplateBroken with the reason.
    """
    opened = open_template(template)
    fill(opened, template, plan_values(plan))
    locale = LOCALES[language]
    description = Description(
        title=plan.title.text,
        subject="",
        creator=stamp.author,
        identifier="",
        language=locale,
        editor=stamp.author,
        day=stamp.date[:10],
    )
    counted = restart_lists(saved(opened), template.name)
    return describe(finish(counted, template.name, locale), template.name, description)


def plan_values(plan: Plan) -> Context:
    """Give the values that a plan's template can name: the parts one after another, by level."""
    return {
        "plan": {
            "tittel": plan.title.text,
            "periode": str(plan.period) if plan.period else "",
            "forside": [paragraph.text for paragraph in plan.front] or [plan.title.text],
        },
        "deler": list(parts_of(plan.sections)),
    }


def parts_of(parts: Sequence[Section | Project]) -> Iterator[Context]:
    """Give every heading with what belongs to it, and then those below it."""
    for part in parts:
        if isinstance(part, Section):
            yield part_values(part, KINDS[part.kind], part.text, ())
            yield from parts_of(part.parts)
        else:
            yield part_values(part, "prosjekt", part.intro, part.fields)


def part_values(
    part: Section | Project, kind: str, text: Sequence[Paragraph], fields: Sequence[Field]
) -> Context:
    """Give the values of one heading."""
    return {
        "id": part.id,
        "slag": kind,
        "nivå": part.level,
        "tittel": shown(part.title),
        "tekst": [paragraph_values(paragraph) for paragraph in text],
        "felt": [field_values(field) for field in fields],
    }


def field_values(field: Field) -> Context:
    """Give the values of a field: its first paragraph stands beside its label, if it is no item."""
    paragraphs = [paragraph_values(paragraph) for paragraph in field.paragraphs]
    beside = bool(paragraphs) and paragraphs[0]["form"] == PLAIN
    return {
        "navn": field.label.text,
        "slag": field.kind.value,
        "første": paragraphs[0]["tekst"] if beside else "",
        "resten": paragraphs[1:] if beside else paragraphs,
    }


def paragraph_values(paragraph: Paragraph) -> dict[str, str]:
    """Give the values of a paragraph: its text, and whether it is an item of a list."""
    marker = paragraph.marker
    form = PLAIN if not marker else NUMBER if marker[:1].isalnum() else BULLET
    return {"tekst": paragraph.text, "form": form}

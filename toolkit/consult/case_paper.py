"""The case paper that lays a draft before a body where the leader may not sign alone."""

from __future__ import annotations

from msgspec import structs

from toolkit.consult.context import common_values, letter_title
from toolkit.consult.filling import Template, fill, open_template
from toolkit.consult.letter import finished, placed
from toolkit.consult.material import Context, Material
from toolkit.consult.routes import laid_before
from toolkit.consult.tracing import Part
from toolkit.consult.verdict import Verdict, Why
from toolkit.consult.words import WORDS
from toolkit.model.language import Language

PARTS = {
    Part.INTRODUCTION: ("Innledning", "Innleiing"),
    Part.MAIN_DEMANDS: ("Hovedbudskap", "Hovudbodskap"),
    Part.RANKING: ("Prioritering", "Prioritering"),
    Part.VIEW: ("Vårt syn", "Vårt syn"),
    Part.REASON: ("Begrunnelse", "Grunngjeving"),
    Part.DEMAND: ("Krav", "Krav"),
    Part.TEMPLATE: ("Merknad", "Merknad"),
    Part.CONCLUSION: ("Konklusjon", "Konklusjon"),
    Part.ADDITION: ("Tillegg", "Tillegg"),
    Part.RESERVATION: ("Forbehold", "Atterhald"),
}


def proposal(material: Material) -> Material:
    """Give the material of a draft that is laid before a body."""
    return structs.replace(material, proposal=True)


def write_case_paper(material: Material, verdict: Verdict, frame: Template, draft: bytes) -> bytes:
    """Write a case paper with the draft letter as its annex."""
    paper = open_template(frame)
    annex = placed(draft, frame.name, paper)
    values = case_values(material, verdict)
    fill(paper, frame, {**common_values(material), "sak": values, "uttalelse": annex})
    return finished(paper, frame.name, material, case_title(material))


def case_title(material: Material) -> str:
    """Title the case paper."""
    words = WORDS[material.language]
    return f"{words.case_paper}: {letter_title(material.consultation)}"


def case_values(material: Material, verdict: Verdict) -> Context:
    """Give the values of the case: title, body, and the paragraphs that lack authority."""
    body, _ = laid_before(material)
    return {
        "tittel": case_title(material),
        "organ": body[:1].upper() + body[1:],
        "uten_hjemmel": [
            {
                "del": part_name(statement.part, material.language),
                "om": statement.under,
                "tekst": statement.text,
            }
            for statement in verdict.uncovered
        ],
        "mangler_fullmakt": verdict.why is Why.NO_AUTHORITY,
    }


def part_name(part: Part, language: Language) -> str:
    """Name a part of the letter."""
    bokmal, nynorsk = PARTS[part]
    return bokmal if language is Language.BOKMAL else nynorsk

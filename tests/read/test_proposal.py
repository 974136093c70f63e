"""A profile proposed from plans whose regions nobody has described."""

from __future__ import annotations

import pytest

from tests.plans import document
from tests.tiny import docx, h, p
from toolkit.model.plan import Plan
from toolkit.model.profile import Profile
from toolkit.model.proposal import Proposal, QuestionKind
from toolkit.read.plan import read_plan
from toolkit.read.proposal import answered, propose_profile


def plan(*responsible: str, opener: str = "") -> Plan:
    body = h(1, "Samferdsel")
    for number, text in enumerate(responsible):
        body += h(2, f"Prosjekt {number}")
        body += p("**Status:** Nytt.") + (p(f"{opener}: stor.") if opener else "")
        body += p(f"**Ansvar:** {text}")
    return read_plan(document(docx(body)), Profile())


def proposal(*responsible: str) -> Proposal:
    return propose_profile(plan(*responsible))


@pytest.mark.parametrize(
    ("responsible", "members", "bodies"),
    [
        (("Voss kommune", "Ulvik og Voss kommunar"), ("Ulvik", "Voss"), ()),
        (("Vinje/Tokke kommuner", "Tokke kommune"), ("Tokke", "Vinje"), ()),
        (("Rollag og Nore og Uvdal kommuner",), ("Nore og Uvdal", "Rollag"), ()),
        (("Nore og Uvdal kommune",), ("Nore og Uvdal",), ()),
        (("Ås kommune", "Ørland kommune", "Asker kommune"), ("Asker", "Ørland", "Ås"), ()),
        (("Alle medlemskommuner", "Tinn kommune"), ("Tinn",), ()),
        (("Sør-Fron kommune", "Øvre Eiker kommune"), ("Sør-Fron", "Øvre Eiker"), ()),
        (("Arbeidsutvalet og sekretariatet",), (), ("Arbeidsutvalet", "Sekretariatet")),
        (("Leder og nestleder tar ansvar",), (), ("Leder", "Nestleder")),
        (("Regionrådet samt Tinn kommune",), ("Tinn",), ("Regionrådet",)),
    ],
)
def test_members_and_bodies_are_found_in_the_responsible_fields(
    responsible: tuple[str, ...], members: tuple[str, ...], bodies: tuple[str, ...]
) -> None:
    found = proposal(*responsible)
    assert (found.members, found.bodies, found.questions) == (members, bodies, ())


def test_two_names_that_only_stand_together_are_asked_about() -> None:
    found = proposal("Sigdal og Krødsherad kommuner", "Sigdal og Krødsherad kommuner")
    [question] = found.questions
    assert (question.kind, question.subject, question.proposal) == (
        QuestionKind.ONE_NAME,
        "Sigdal og Krødsherad",
        "no",
    )
    assert found.members == ("Krødsherad", "Sigdal")
    assert answered(found, {question: "yes"}).members == ("Sigdal og Krødsherad",)
    assert answered(found, {question: "no"}).members == ("Krødsherad", "Sigdal")


def test_a_name_that_is_nowhere_called_a_municipality_is_asked_about() -> None:
    found = proposal("Statkraft", "Tinn kommune")
    [question] = found.questions
    assert (question.kind, question.subject) == (QuestionKind.MEMBER_OR_BODY, "Statkraft")
    assert answered(found, {question: "body"}).bodies == ("Statkraft",)
    assert answered(found, {question: "member"}).members == ("Statkraft", "Tinn")
    assert answered(found, {question: "neither"}).members == ("Tinn",)


def test_an_opener_in_several_projects_is_asked_about_and_settled() -> None:
    found = propose_profile(plan("Tinn kommune", "Tinn kommune", opener="Effekt"))
    [question] = found.questions
    assert (question.kind, question.subject) == (QuestionKind.LABEL, "Effekt")
    assert answered(found, {question: "goal"}).labels == (("goal", "Effekt"),)
    settled = answered(found, {question: "text"})
    assert (settled.not_labels, settled.questions) == (("Effekt",), ())


def test_the_level_of_the_areas_is_proposed() -> None:
    assert proposal("Tinn kommune").area == 1

from __future__ import annotations

import pytest

from tests.plans import BODY, plan, plan_file
from toolkit.merge.roll import Role, find_left, is_own, roll_period
from toolkit.model.plan import Period
from toolkit.model.update import Stamp

STAMP = Stamp(author="Sekretariatet", date="2025-01-01T00:00:00Z")
NEW = Period(first=2025, last=2028)


@pytest.mark.parametrize(
    ("before", "role", "own"),
    [
        ("Politisk tiltaksplan ", Role.NAME, True),
        ("Satsningsområder ", Role.NAME, True),
        ("", Role.NAME, True),
        ("Handlingsprogram for samferdsel ", Role.NAME, False),
        ("Nasjonal transportplan ", Role.NAME, False),
        ("Hovedsatsningsområder for regionen i perioden ", Role.NARRATIVE, True),
        ("Rådet vedtok planen. I perioden ", Role.NARRATIVE, True),
        ("Prosjektene i denne planen for perioden ", Role.NARRATIVE, True),
        ("Budsjettet er kuttet. Rådet prioriterer dette i perioden ", Role.NARRATIVE, True),
        ("Strategien gjelder i perioden ", Role.NARRATIVE, False),
        ("Fylkets handlingsprogram for perioden ", Role.NARRATIVE, False),
        ("Det bygges mest i ", Role.NARRATIVE, True),
        ("Opptrappingsplan for VTA (", Role.PROJECT, False),
        ("Brua bygges i perioden ", Role.PROJECT, False),
        ("Dette følger av politisk tiltaksplan for perioden ", Role.PROJECT, True),
        ("Tiltaket er nytt i tiltaksplanen ", Role.PROJECT, True),
        ("Prosjektet skal ferdigstilles i planperioden ", Role.PROJECT, True),
    ],
)
def test_whose_period_a_text_names(before: str, role: Role, *, own: bool) -> None:
    assert is_own(before, role) is own


def test_the_period_rolls_in_title_header_heading_and_own_sentence_only() -> None:
    rolled = {
        (d.heading, e.place.part)
        for d in roll_period(plan(), NEW, STAMP)
        for e in d.edits
        if hasattr(e, "place")
    }
    assert rolled == {
        ("Politisk tiltaksplan 2024-2027", "word/document.xml"),
        ("Politisk tiltaksplan 2024-2027", "word/header1.xml"),
        ("1. Innledning", "word/document.xml"),
        ("2.1 Samferdsel 2024-2027", "word/document.xml"),
    }


def test_what_is_not_rolled_is_named() -> None:
    assert [(p.subject, p.detail) for p in find_left(plan())] == [("To tog i timen", "2024-2027")]


def test_the_new_period_is_written_as_the_old_one_was() -> None:
    data = plan_file(BODY.replace("i perioden 2024-2027", "i perioden 2024 – 2027"))
    texts = {
        e.text for d in roll_period(plan(data), NEW, STAMP) for e in d.edits if hasattr(e, "text")
    }
    assert texts == {"2025-2028", "2025 – 2028"}

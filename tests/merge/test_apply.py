from __future__ import annotations

import pytest

from tests.plans import merged, plan, update
from tests.tiny import p
from toolkit.merge.apply import apply_decisions
from toolkit.model.content import plan_lines

CHANGES = {
    "a word": [("Brua er stengt", "Brua er helt stengt")],
    "a whole field": [("Dialog med fylket.", "Brev."), ("Møte hver vår.", "Ingen møter.")],
    "text behind an empty label": [(p("**Målsetting:**"), p("**Målsetting:** Åpen bru."))],
    "several paragraphs behind an empty label": [
        (p("**Målsetting:**"), p("**Målsetting:** Åpen bru.") + p("I 2027.") + p("Ikke før."))
    ],
    "a paragraph behind an empty label": [
        (p("**Målsetting:**"), p("**Målsetting:**") + p("Åpen bru."))
    ],
    "a paragraph added last": [(p("Møte hver vår."), p("Møte hver vår.") + p("Brev."))],
    "a paragraph added in the middle": [(p("Møte hver vår."), p("Brev.") + p("Møte hver vår."))],
    "a paragraph lost": [(p("Møte hver vår."), "")],
    "the text beside a label lost": [("Dialog med fylket.", "")],
    "a field lost": [(p("**Tiltak:** Pressedekning."), "")],
    "a field with several paragraphs lost": [
        (p("**Tiltak:** Dialog med fylket.") + p("Møte hver vår."), "")
    ],
    "a field added": [(p("Møte hver vår."), p("Møte hver vår.") + p("**Frist:** 2026"))],
    "a field of two paragraphs added": [
        (p("Møte hver vår."), p("Møte hver vår.") + p("**Frist:** 2026") + p("Helst før."))
    ],
    "an introduction added": [
        (
            p("**Status:** Opptrappingsplan for tog (2024-2027) er vedtatt."),
            p("Dette haster.") + p("**Status:** Opptrappingsplan for tog (2024-2027) er vedtatt."),
        )
    ],
    "a label": [(">Hovedansvar:", ">Ansvar:")],
    "a chapter's text lost": [(p("Vei er viktig."), "")],
    "the cover": [("Vedtatt 14. juni 2024", "Forslag til regionrådet")],
    "everything at once": [
        ("Brua er stengt", "Brua er åpen"),
        (p("**Målsetting:**"), p("**Målsetting:** Fri ferdsel.")),
        (p("Møte hver vår."), ""),
        ("Vei er viktig.", "Vei er svært viktig."),
        (p("**Tiltak:** Pressedekning."), p("**Tiltak:** Pressedekning.") + p("Kronikk.")),
    ],
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_base_with_an_updates_changes_says_what_the_update_says(name: str) -> None:
    copy = update(*CHANGES[name])
    decisions = merged(plan(), copy).decisions
    assert decisions
    assert plan_lines(apply_decisions(plan(), decisions)) == plan_lines(copy.plan)

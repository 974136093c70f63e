from __future__ import annotations

import datetime

from msgspec import structs

from tests.consult.samples import HEARING, material
from toolkit.consult.trace_file import trace_csv
from toolkit.consult.tracing import Part, ProjectBasis, Statement, trace, trace_letter, unsaid
from toolkit.consult.verdict import Why, judge
from toolkit.model.consultation import (
    Chapter,
    Comment,
    Consultation,
    Demand,
    Position,
    Priority,
    Ranking,
    Resolution,
    Stance,
)
from toolkit.model.language import Language

CASE = Resolution(body="rådet", date=datetime.date(2026, 6, 5), case_number="12/26")
BRIDGE = ProjectBasis(
    project="bru",
    title="Bru",
    edition="Politisk tiltaksplan 2024–2027",
    chapter="kap. 2.1 Infrastruktur",
)
COMMENT = Comment(project="bru", view="Ja.\n\nJa visst.", reason="Gammel.", demand="Bygg.")
FULL = structs.replace(
    HEARING,
    introduction="Vi er mange.",
    main_demands=(Demand(demand="Bygg brua.", projects=("bru",)),),
    priorities=(Ranking(mode="Veg", projects=(Priority(project="bru", reason="Haster."),)),),
    chapters=(Chapter(heading="Veg", comments=(COMMENT,)),),
    conclusion=(Demand(to="Staten", demand="Betal.", resolutions=("12/26",)),),
    resolutions=(CASE,),
    positions=(
        Position(municipality="Tinn", stance=Stance.ADDS, text="Også fergen."),
        Position(municipality="Rollag", stance=Stance.JOINS, text="Takk."),
    ),
)


def test_every_paragraph_somebody_wrote_names_what_it_rests_on() -> None:
    found = [(one.part, one.under, one.text, one.rests_on) for one in trace(material(FULL))]

    assert found == [
        (Part.INTRODUCTION, "", "Vi er mange.", ()),
        (Part.MAIN_DEMANDS, "", "Bygg brua.", (BRIDGE,)),
        (Part.RANKING, "Veg: Bru", "Haster.", (BRIDGE,)),
        (Part.VIEW, "Bru", "Ja.", (BRIDGE,)),
        (Part.VIEW, "Bru", "Ja visst.", (BRIDGE,)),
        (Part.REASON, "Bru", "Gammel.", (BRIDGE,)),
        (Part.DEMAND, "Bru", "Bygg.", (BRIDGE,)),
        (Part.CONCLUSION, "Staten", "Betal.", (CASE,)),
        (Part.ADDITION, "Tinn", "Også fergen.", ()),
    ]


def covered() -> Consultation:
    positions = (
        structs.replace(FULL.positions[0], resolutions=("12/26",)),
        *FULL.positions[1:],
    )
    return structs.replace(FULL, introduction_projects=("bru",), positions=positions)


def test_a_mandate_holds_where_everything_is_covered() -> None:
    verdict = judge(material(covered()))

    assert (verdict.why, verdict.uncovered) == (Why.COVERED, ())
    assert verdict.may_be_signed


def test_a_mandate_does_not_hold_where_a_paragraph_rests_on_nothing() -> None:
    verdict = judge(material(FULL))

    assert verdict.why is Why.UNCOVERED
    assert [one.text for one in verdict.uncovered] == ["Vi er mange.", "Også fergen."]
    assert not verdict.may_be_signed


def test_a_resolution_for_the_whole_letter_covers_all_of_it() -> None:
    verdict = judge(material(structs.replace(FULL, authority=CASE)))

    assert verdict.why is Why.RESOLVED
    assert verdict.may_be_signed


def test_a_letter_without_authority_cannot_be_signed() -> None:
    verdict = judge(material(structs.replace(covered(), authority=None)))

    assert verdict.why is Why.NO_AUTHORITY
    assert not verdict.may_be_signed


def test_what_a_projects_template_says_rests_on_the_project() -> None:
    statements = trace(material(FULL))
    sections = [(COMMENT, ["Bru", "Vårt syn: Ja.", "", "Bompenger i 15 år."])]

    found = trace_letter(statements, sections, material(FULL))

    assert [(one.part, one.text) for one in found][3:7] == [
        (Part.TEMPLATE, "Bru"),
        (Part.VIEW, "Vårt syn: Ja."),
        (Part.TEMPLATE, "Bompenger i 15 år."),
        (Part.CONCLUSION, "Betal."),
    ]
    assert {one.rests_on for one in found[3:6]} == {(BRIDGE,)}


def test_what_the_letter_leaves_out_is_named() -> None:
    statements = (
        Statement(part=Part.VIEW, under="Bru", text="Ja visst."),
        Statement(part=Part.REASON, under="Bru", text="Gammel."),
    )

    assert [one.text for one in unsaid(statements, "Vårt syn: Ja\nvisst. Punktum")] == ["Gammel."]


def test_the_trace_is_a_table_that_excel_opens() -> None:
    statements = (
        Statement(part=Part.VIEW, under="Bru", text="Ja; nå.", rests_on=(BRIDGE, CASE)),
        Statement(part=Part.ADDITION, under="Tinn", text="Fergen."),
    )

    assert trace_csv(statements, Language.BOKMAL).decode("utf-8-sig") == (
        "part;under;text;rests on\r\n"
        'view;Bru;"Ja; nå.";"Politisk tiltaksplan 2024–2027, kap. 2.1 Infrastruktur: Bru;'
        ' rådet 5. juni 2026, sak 12/26"\r\n'
        "addition;Tinn;Fergen.;none\r\n"
    )

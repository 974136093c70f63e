from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from msgspec import structs

from tests.consult.samples import HEARING, lines, material, read
from toolkit.consult.case_paper import proposal, write_case_paper
from toolkit.consult.filling import Template
from toolkit.consult.letter import write_letter
from toolkit.consult.material import Material
from toolkit.consult.verdict import judge
from toolkit.model.consultation import Consultation, Demand, Mandate
from toolkit.model.language import Language
from toolkit.model.profile import Meeting

FOLDER = Path(__file__).parents[2] / "templates/horing"
UNCOVERED = structs.replace(
    HEARING,
    authority=Mandate(body="leder", laid_before="rådet"),
    our_reference="26/14",
    case_handler="Kari Eksempel",
    deadline=datetime.date(2027, 1, 15),
    main_demands=(Demand(demand="Bygg broa."), Demand(demand="Bygg brua.", projects=("bru",))),
)


def template(name: str) -> Template:
    return Template(name=name, data=(FOLDER / name).read_bytes())


def paper(hearing: Consultation, *meetings: Meeting) -> bytes:
    found = material(hearing)
    drafted = proposal(
        Material(
            plan=found.plan,
            profile=structs.replace(found.profile, meetings=meetings),
            consultation=hearing,
            date=found.date,
        )
    )
    form = hearing.language.value
    draft = write_letter(drafted, template(f"horingsuttalelse-{form}.docx"), {})
    return write_case_paper(drafted, judge(drafted), template(f"saksframlegg-{form}.docx"), draft)


def test_a_case_paper_says_why_proposes_a_resolution_and_carries_the_draft() -> None:
    said = [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines(paper(UNCOVERED))]

    assert said[: said.index("Departementet")] == [
        "Saksframlegg: Høringsuttalelse – Transportplan (deres ref. 25/1187)",
        "Behandles av",
        "Møtedato",
        "Saksnummer",
        "Saksbehandler",
        "rådet",
        "",
        "26/14",
        "Kari Eksempel",
        "Saken gjelder",
        "Departementet har bedt om syn på Transportplan. Fristen er 15. januar 2027."
        " Sekretariatet har laget et utkast, som er vedlagt.",
        "Hvorfor saken legges fram",
        "Lederen kan bare uttale seg i tråd med det som er vedtatt. Disse avsnittene bygger verken"
        " på et prosjekt i Politisk tiltaksplan 2024–2027 eller på et annet vedtak:",
        "Hovedbudskap: Bygg broa.",
        "Resten av utkastet bygger på Politisk tiltaksplan 2024–2027.",
        "Forslag til vedtak",
        "Rådet vedtar:",
        "Utkastet i vedlegg 1 vedtas som uttalelse fra Dalene om Transportplan.",
        "Uttalelsen sendes Departementet innen 15. januar 2027.",
        "Vedlegg 1: Utkast",
    ]
    assert "Uttalelsen er et utkast og legges fram for rådet til vedtak." in "\n".join(said)


def test_the_draft_in_a_case_paper_is_not_approved() -> None:
    assert not [line for line in lines(paper(UNCOVERED)) if "godkjent" in line]


def test_the_lists_of_paper_and_draft_are_numbered_apart() -> None:
    numbered = [b for b in read(paper(UNCOVERED)).blocks if (b.marker or "")[:1].isdigit()]

    assert [block.marker for block in numbered] == ["1.", "2.", "1.", "2."]


def test_a_case_goes_to_the_next_meeting_of_its_body() -> None:
    meetings = (
        Meeting(body="rådet", date=datetime.date(2026, 11, 1)),
        Meeting(body="utvalget", date=datetime.date(2026, 11, 25)),
        Meeting(body="Rådet", date=datetime.date(2026, 12, 4)),
        Meeting(body="Rådet", date=datetime.date(2027, 2, 4)),
    )

    assert "4. desember 2026" in lines(paper(UNCOVERED, *meetings))


def test_a_case_without_a_body_asks_for_it() -> None:
    said = lines(paper(structs.replace(UNCOVERED, authority=None)))

    assert said.count("[Mangler: organet som skal vedta]") == 1
    assert "Det er ikke gitt fullmakt til å avgi uttalelsen mellom møtene." in said


@pytest.mark.parametrize(
    ("language", "expected"),
    [(Language.BOKMAL, "Forslag til vedtak"), (Language.NYNORSK, "Framlegg til vedtak")],
)
def test_a_case_paper_is_in_the_language_of_the_letter(language: Language, expected: str) -> None:
    assert expected in lines(paper(structs.replace(UNCOVERED, language=language)))

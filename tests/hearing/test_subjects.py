from __future__ import annotations

import pytest

from toolkit.hearing.subjects import is_clear, subject_of


@pytest.mark.parametrize(
    ("heading", "subject"),
    [
        ("Høring – forslag til ny forskrift om bruer", "Forslag til ny forskrift om bruer"),
        ("Høyring av regional plan for vatn", "Regional plan for vatn"),
        ("Ny høring av kommuneplanens arealdel, frist 3. mars", "Kommuneplanens arealdel"),
        ("Framlegg til lov om ferjer – høyring", "Framlegg til lov om ferjer"),
        ("NOU 2025: 3 Mobilitet – sendes på høring", "NOU 2025: 3 Mobilitet"),
        ("Invitasjon til å gi innspill til regional transportplan", "Regional transportplan"),
        ("Regional planstrategi – invitasjon til medvirkning", "Regional planstrategi"),
        ("Sak 25/1187: Høring om ferjer i fjordene", "Ferjer i fjordene"),
        ("Varsel om oppstart av detaljregulering for rv. 7", "Detaljregulering for rv. 7"),
        ("Nasjonal transportplan 2029–2040", "Nasjonal transportplan 2029–2040"),
    ],
)
def test_a_subject_is_the_heading_without_what_is_asked(heading: str, subject: str) -> None:
    assert subject_of(heading) == subject
    assert is_clear(subject)


@pytest.mark.parametrize("heading", ["Om høringen av bruene i fjor", "Melding om vedtak"])
def test_a_heading_that_is_not_understood_is_not_clear(heading: str) -> None:
    assert not is_clear(subject_of(heading))

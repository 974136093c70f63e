from __future__ import annotations

import pytest

from tests.hearing.samples import letter
from toolkit.hearing.genres import read_genre, read_language
from toolkit.hearing.reading import read_letter
from toolkit.model.language import Language

DATE = "Dato: 10. mars 2025"
GREETING = "Med hilsen"


def genre(sender: str, heading: str) -> str | None:
    text = f"{sender} sender dette ut nå, og vi tar imot svar helt fram til over sommeren."
    told = letter(f"**{sender}**", DATE, f"**{heading}**", text, GREETING)
    found = read_genre(told, read_letter(told))
    return found.value if found else None


@pytest.mark.parametrize(
    ("sender", "heading", "expected"),
    [
        ("Samferdselsdepartementet", "Høring – plan for bruer", "horingsuttalelse"),
        ("Strandvik fylkeskommune", "Invitasjon til innspill – plan for bruer", "innspill"),
        ("Strandvik fylkeskommune", "Høring – plan for bruer i Strandvik", None),
        ("Samferdselsdepartementet", "Invitasjon til innspill – plan for bruer", None),
        ("Stortingets transportkomité", "Høring om plan for bruer", "komitenotat"),
        ("Elvedalen kommune", "Søknad om ny bru ved Elvestad", None),
    ],
)
def test_the_kind_of_answer_is_proposed_where_the_letter_leaves_no_doubt(
    sender: str, heading: str, expected: str | None
) -> None:
    assert genre(sender, heading) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi ber om svar, og tar ikke hensyn til det som kommer for sent fra dere.", "nb"),
        ("Vi ber om svar, og tek ikkje omsyn til det som kjem for seint frå dykk.", "nn"),
    ],
)
def test_the_form_of_norwegian_is_told_by_small_words(text: str, expected: str) -> None:
    assert read_language(letter("**Høring**", text)) is Language(expected)

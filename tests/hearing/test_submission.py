from __future__ import annotations

import pytest

from tests.hearing.samples import body
from toolkit.hearing.submission import read_submission


def addresses(*lines: str) -> list[tuple[str, ...]]:
    return [one.value for one in read_submission(body(*lines)).found]


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("Svar sendes til post@etat.example.", "post@etat.example"),
        ("Bruk skjemaet på https://etat.example/horing.", "https://etat.example/horing"),
        ("Fråsegn skal sendast til post@etat.example, eventuelt i brev.", "post@etat.example"),
        ("Dokumentene ligger på www.etat.example, og svar sendes til a@b.example.", "a@b.example"),
    ],
)
def test_an_address_is_where_answers_are_asked_for(line: str, address: str) -> None:
    assert addresses(line) == [(address,)]


def test_two_addresses_of_one_sentence_are_both_good() -> None:
    assert addresses("Svar sendes til a@b.example eller i skjemaet på www.b.example/h.") == [
        ("a@b.example", "www.b.example/h")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Dokumentene ligger på www.etat.example/horing.",
        "Spørsmål om høringen sendes til kari@etat.example.",
        "Påmelding til høringsmøtet skjer til post@etat.example.",
        "Høringssvarene blir publisert på www.etat.example.",
    ],
)
def test_other_addresses_are_not(line: str) -> None:
    assert addresses(line) == []


def test_addresses_of_two_sentences_are_a_question() -> None:
    assert len(addresses("Svar sendes til a@b.example.", "Svar sendes til c@d.example.")) == 2

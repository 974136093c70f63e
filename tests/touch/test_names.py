from __future__ import annotations

import pytest

from toolkit.touch.names import explained_acronyms, find_names, find_stretches
from toolkit.touch.tokens import sentences


def names(text: str) -> list[str]:
    return [" ".join(token.text for token in name) for name in find_names(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vegen går forbi Storfoss og Litlesund.", ["Storfoss", "Litlesund"]),
        ("Ny E134 Saggrenda-Elgsjø er regulert.", ["Saggrenda", "Elgsjø"]),
        ("Samarbeid med Telemark Ring AS om banen.", ["Telemark Ring"]),
        ("Byen heter Øvre Eiker. Kommunen er stor.", ["Øvre Eiker"]),
        ("Pendling fra Øst-Telemark, øst for fjellet", ["Øst-Telemark"]),
        ("Status: Nytt tiltak. Dialog med NAV og Stortinget.", []),
        ("Det gjelder bl.a. Sandvoll.", ["Sandvoll"]),
        ("2.1 Infrastruktur i Elvedal", ["Elvedal"]),
        ("Fly til Bergen (Flesland)", ["Bergen", "Flesland"]),
    ],
)
def test_names_are_the_capitals_that_no_sentence_asks_for(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    ["på Hamre-Sundet", "på Hamre – Sundet", "fra Hamre til Sundet", "mellom Hamre og Sundet"],
)
def test_a_stretch_has_two_ends(text: str) -> None:
    assert list(find_stretches(text)) == [("n:hamre", "n:sundet")]


def test_an_acronym_is_explained_by_the_words_before_it() -> None:
    text = "en økt bevilgning til varig tilrettelagt arbeid (VTA) på 82 millioner (KPI-justert)"
    assert list(explained_acronyms(text)) == [("a:vta", ("var", "tilrettelagt", "arbeid"))]


def test_a_full_stop_after_an_abbreviation_ends_no_sentence() -> None:
    text = "Det gjelder fv. 40, jf. Statens plan. Brua er gammel! «Ny» bru?"
    parts = [text[start:end] for start, end in sentences(text)]
    assert parts == ["Det gjelder fv. 40, jf. Statens plan.", "Brua er gammel!", "«Ny» bru?"]

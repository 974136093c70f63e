from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.read.identity import LONGEST, Ids, slug


@pytest.mark.parametrize(
    ("title", "id_"),
    [
        ("Saggrenda-Elgsjø", "saggrenda-elgsjo"),
        ("E134 – delstrekninger", "e134-delstrekninger"),
        ("Skardet–Dalsbygd", "skardet-dalsbygd"),
        ("Bru/ferje «Nord»…sør", "bru-ferje-nord-sor"),
        ("Kom\u00admune Ræ\u2011Lo", "kommune-rae-lo"),
        ("Kongsberg By&Lab", "kongsberg-by-lab"),
        ("Čáhcesuolu på Ålgård", "cahcesuolu-pa-algard"),
        ("  Ny   bru. ", "ny-bru"),
        ("!!!", "uten-tittel"),
    ],
)
def test_an_id_says_what_the_heading_says(title: str, id_: str) -> None:
    assert slug(title) == id_


@pytest.mark.parametrize(
    "title",
    ["Ny bru", "1. Ny bru", "2.1 Ny bru", "2.1.3. Ny bru", "a) Ny bru", "Ny bru 2024-2027"],
)
def test_an_id_is_the_same_with_another_number_or_period(title: str) -> None:
    assert slug(title) == "ny-bru"


def test_the_second_of_a_title_gets_a_number() -> None:
    ids = Ids()
    assert [ids.give(title) for title in ("Ny bru", "Ny bru", "Ny bru 2", "Ny bru")] == [
        "ny-bru",
        "ny-bru-2",
        "ny-bru-2-2",
        "ny-bru-3",
    ]


def test_a_long_id_ends_with_a_whole_word() -> None:
    assert slug("To tog i timen mellom Kongsberg og Oslo, kortere reisetid og dobbeltspor") == (
        "to-tog-i-timen-mellom-kongsberg-og-oslo-kortere-reisetid-og"
    )


@given(st.lists(st.text(max_size=90), max_size=8))
def test_ids_are_plain_short_and_each_given_once(titles: list[str]) -> None:
    ids = Ids()
    given_ids = [ids.give(title) for title in titles]
    assert len(set(given_ids)) == len(titles)
    for id_ in given_ids:
        assert id_.isascii()
        assert id_.replace("-", "").isalnum()
        assert len(id_) <= LONGEST + 2

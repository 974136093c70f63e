from __future__ import annotations

import pytest

from tests.touch.samples import passage, scores, touched_by
from toolkit.blocks import Passage
from toolkit.touch.evidence import Evidence
from toolkit.touch.search import Candidate
from toolkit.touch.touched import PERHAPS, TOUCHED, worth


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ("E99 mellom Hamre og Sundet får 3 milliarder.", "hamre-sundet"),
        ("E 99 Sundet–Vikfjell er ikke prioritert.", "sundet-vikfjell"),
        ("Storfossbrua er i dårlig stand.", "storfoss bru"),
        ("Det blir ny bru ved Storfoss.", "storfoss bru"),
        ("Elvedalsbana får betre standard.", "standardheving på elvedalsbanen"),
        ("Tømmerterminalane i Lierbukta må flyttast.", "tømmerterminal"),
        ("Det blir 500 nye VTA-plassar.", "flere vta-plasser"),
        ("Busstilbodet i Øvre Dalen er for dårleg.", "bussene i øvre dalen inn mot elvedal"),
        ("Viker lufthamn får ikkje statlege midlar.", "viker lufthavn"),
        ("Lufthamna i Viker må utvidast.", "viker lufthavn"),
        ("Utbyggingen av lufthavnen på Viker utsettes.", "viker lufthavn"),
    ],
)
def test_a_sentence_touches_its_project_first(text: str, project: str) -> None:
    found = scores(text)
    assert found[project] >= TOUCHED
    assert max(found, key=lambda name: found[name]) == project


@pytest.mark.parametrize(
    "text",
    [
        "E9 og E990 er viktige for Elvedal.",
        "Langs E99 over Storefjell bygges nye tunneler.",
        "Samferdsel, bru, tog og vei er viktig i hele landet.",
        "Elvedal kommune og Viker kommune har uttalt seg.",
        "Busser og lufthavner skal bli utslippsfrie.",
        "Kollektivtransporten i byene skal styrkes.",
        "En ny godsterminal bygges ved Storhavna.",
    ],
)
def test_general_words_members_and_roads_alone_touch_nothing(text: str) -> None:
    assert max(scores(text).values()) < TOUCHED


def test_half_a_word_beside_a_place_of_the_project_may_touch_it() -> None:
    assert TOUCHED > scores("Tømmerhavna i Lierbukta må bort.")["tømmerterminal"] >= PERHAPS


def test_common_words_said_once_are_said_in_passing_and_said_again_they_touch() -> None:
    once = "Varig tilrettelagt arbeid er viktig for mange."
    again = "Rammene for varig tilrettelagt arbeid bør økes hvert år."
    assert scores(once)["flere vta-plasser"] < TOUCHED
    assert touched_by(once, again)["flere vta-plasser"].score >= TOUCHED


def test_a_name_that_is_part_of_another_name_is_somebody_else() -> None:
    assert scores("Rapporten er laget av Storfoss Grafisk.")["storfoss bru"] < TOUCHED
    assert scores("Kartet viser Storfoss.")["storfoss bru"] >= TOUCHED


def test_one_end_of_a_stretch_without_its_road_is_a_place_like_others() -> None:
    assert scores("Skolen på Hamre er ny.")["hamre-sundet"] < TOUCHED


def test_what_another_project_has_more_of_is_said_of_that_one() -> None:
    found = scores("Storfoss bru på fv. 77 er smal.")
    assert found["litlesund bru"] < TOUCHED < found["storfoss bru"]


def test_the_bridges_of_a_road_touch_every_one_of_them() -> None:
    found = scores("Bruene på fylkesveg 77 i Elvedal må skiftes ut.")
    assert found["storfoss bru"] >= TOUCHED
    assert found["litlesund bru"] >= PERHAPS


def test_a_stretch_from_one_end_to_elsewhere_is_another_stretch() -> None:
    found = scores("E99 Sundet–Vikfjell bygges ut.")
    assert found["hamre-sundet"] < TOUCHED < found["sundet-vikfjell"]


def test_what_a_heading_names_holds_for_what_stands_under_it() -> None:
    under = "Strekningen er smal og må utvides på Hamre."
    alone = touched_by(under)["hamre-sundet"].score
    below = touched_by(passage("E99 i Elvedal", rank=12), passage(under, page=2))["hamre-sundet"]
    assert below.score > alone
    assert below.hits[0].headings == ("E99 i Elvedal",)


def test_a_heading_holds_no_longer_than_to_the_next_of_its_rank() -> None:
    found = touched_by(
        passage("E99 i Elvedal", rank=12), passage("E6", rank=12), passage("Hamre nevnes.", page=2)
    )
    assert found["hamre-sundet"].hits[0].headings == ("E6",)


def test_a_hit_has_the_sentence_its_page_and_the_words_that_tell() -> None:
    found = touched_by(
        passage("Noe annet.", page=1),
        passage("Brua er stengt. Ny bru ved Storfoss kommer i 2031. Det er bra.", page=7),
    )["storfoss bru"]
    assert found.pages == (7,)
    assert found.hits[0].text == "Ny bru ved Storfoss kommer i 2031."
    assert found.hits[0].terms == ("bru", "Storfoss")
    assert found.hits[0].document == "rapport.pdf"


def test_a_sentence_overleaf_is_quoted_from_the_page_it_begins_on() -> None:
    text = "En lang innledning. Ny bru ved Storfoss kommer."
    turned = Passage(text=text, page=4, turns=((text.index("Ny"), 5),))
    found = touched_by(turned)["storfoss bru"]
    assert found.hits[0].page == 5
    assert found.pages == (4, 5), "the paragraph stands on both"


def candidate(told: float, *, heading: bool = False) -> Candidate:
    return Candidate(
        evidence=Evidence(
            near={}, own=frozenset(), words=1, named=True, links=frozenset(), region=False
        ),
        rough=1.0,
        told=told,
        share=1.0,
        heading=heading,
        text="",
        page=1,
        pages=(1,),
        document="",
        headings=(),
        terms=(),
    )


def test_the_sentence_that_names_the_project_is_quoted_before_its_neighbour_and_a_heading() -> None:
    neighbour, itself = (0.89, candidate(0.36)), (0.84, candidate(1.0))
    heading = (0.89, candidate(1.0, heading=True))
    assert max(neighbour, itself, heading, key=worth) == itself


def test_a_long_sentence_is_quoted_around_what_it_names() -> None:
    text = f"Det gjelder {'mye annet, ' * 40}ny bru ved Storfoss og {'noe mer, ' * 40}til slutt."
    hit = touched_by(text)["storfoss bru"].hits[0]
    assert len(hit.text) <= 300
    assert "ny bru ved Storfoss" in hit.text
    assert f" {hit.text} " in text


def test_memory_is_kept_for_the_best_sentences_only() -> None:
    poor = [f"Storfoss nevnes for {n}. gang." for n in range(200)]
    found = touched_by(*poor, passage("Ny bru ved Storfoss på fv. 77 i Elvedal.", page=9))
    assert found["storfoss bru"].hits[0].page == 9
    assert len(found["storfoss bru"].hits) <= 8

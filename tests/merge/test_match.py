from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plans import AREA, BRIDGE, COVER, INTRODUCTION, TRAIN, document, plan, plan_file
from tests.tiny import h, p
from toolkit.merge.match import identify, with_ids_of
from toolkit.merge.pairing import How
from toolkit.model.identity import point_name, points_of
from toolkit.model.plan import Plan, list_projects, list_sections

THIRD = BRIDGE.replace("Ny bru", "Gammel bru")
TOP = COVER + INTRODUCTION + AREA
RAIL = h(2, "2.2 Bane") + p("Bane er viktig.")
WHOLE = TOP + BRIDGE + TRAIN
OTHER = (
    h(3, "Lyn i fjellet")
    + p("**Status:** Kabelen ligger i grøfta og ruster.")
    + p("**Tiltak:** Grave den opp sammen med nettselskapet og alle grunneierne langs dalen.")
)


def ids(body: str, base: str = WHOLE) -> list[str]:
    return listed(with_ids_of(plan(plan_file(base)), plan(plan_file(body))))


def listed(found: Plan) -> list[str]:
    return [listed.project.id for listed in list_projects(found)]


def titled(found: Plan) -> dict[str, str]:
    return {each.project.title.text: each.project.id for each in list_projects(found)}


def with_point(body: str, *names: str) -> str:
    """Put points into the first paragraph of a piece of a body."""
    marks = "".join(
        f'<w:bookmarkStart w:id="{i}" w:name="{name}"/><w:bookmarkEnd w:id="{i}"/>'
        for i, name in enumerate(names, start=900)
    )
    head, sign, rest = body.partition("</w:pPr>")
    return head + sign + marks + rest


def found_in(body: str, base: str = WHOLE) -> tuple[dict[str, str], dict[str, How]]:
    """Identify a copy, its points read from its file; give the ids by title, and how."""
    data = plan_file(body)
    found = identify(plan(plan_file(base)), plan(data), document(data).points)
    return titled(found.plan), found.found


def test_a_renamed_project_in_its_place_with_its_text_is_the_same_one() -> None:
    renamed = BRIDGE.replace("Ny bru", "Bru over elva")
    assert ids(TOP + renamed + TRAIN) == ["ny-bru", "to-tog-i-timen"]


def test_a_new_project_with_another_text_in_the_place_of_one_that_is_gone_is_new() -> None:
    new = h(3, "Havn") + p("**Status:** Kaia er full.") + p("**Tiltak:** Grave ut.")
    assert ids(TOP + new + TRAIN) == ["havn", "to-tog-i-timen"]


def test_a_project_that_is_renamed_and_moved_is_found_by_its_text() -> None:
    body = TOP + TRAIN + RAIL + THIRD.replace("Møte hver vår.", "Møte hver høst.")
    found = identify(plan(plan_file(WHOLE)), plan(plan_file(body)), {})
    assert titled(found.plan) == {"To tog i timen": "to-tog-i-timen", "Gammel bru": "ny-bru"}
    assert (found.found["ny-bru"], found.found["to-tog-i-timen"]) == (How.LIKENESS, How.TITLE)


def test_half_a_text_in_another_place_is_another_project() -> None:
    half = THIRD.replace("Fylket setter av 7,5 millioner i 2024.", "Staten tar resten av regningen")
    half = half.replace("Dialog med fylket.", "Anleggsstart straks midlene er på plass.")
    assert ids(TOP + TRAIN + RAIL + half) == ["to-tog-i-timen", "gammel-bru"]


def test_a_few_words_that_are_the_same_elsewhere_make_no_project_the_same() -> None:
    brief = h(3, "Havn") + p("**Status:** Nytt tiltak.") + p("**Hovedansvar:** Tinn")
    other = brief.replace("Havn", "Museum")
    assert ids(TOP + TRAIN + RAIL + other, TOP + brief + TRAIN) == ["to-tog-i-timen", "museum"]


def test_twins_that_are_both_renamed_and_moved_are_left_for_a_person() -> None:
    twin = BRIDGE.replace("Ny bru", "Den andre brua").replace("hver vår", "hver høst")
    body = TOP + TRAIN + RAIL + BRIDGE.replace("Ny bru", "A") + twin.replace("Den andre brua", "B")
    assert ids(body, TOP + BRIDGE + twin + TRAIN) == ["to-tog-i-timen", "a", "b"]


def test_twins_renamed_in_their_place_are_not_swapped() -> None:
    twin = BRIDGE.replace("Ny bru", "Den andre brua").replace("hver vår", "hver høst")
    base = TOP + BRIDGE + twin + TRAIN
    one, other = BRIDGE.replace("Ny bru", "A"), twin.replace("Den andre brua", "B")
    assert ids(TOP + one + other + TRAIN, base) == ["ny-bru", "den-andre-brua", "to-tog-i-timen"]
    assert not {"ny-bru", "den-andre-brua"} & set(ids(TOP + other + one + TRAIN, base))


def test_a_copy_that_is_made_a_new_project_elsewhere_is_new_though_a_twin_is_gone() -> None:
    twin = BRIDGE.replace("Ny bru", "Den andre brua").replace("hver vår", "hver høst")
    body = TOP + BRIDGE + TRAIN + RAIL + THIRD
    assert ids(body, TOP + BRIDGE + twin + TRAIN) == ["ny-bru", "to-tog-i-timen", "gammel-bru"]


def test_a_twin_beside_the_project_is_not_taken_for_it() -> None:
    assert ids(TOP + BRIDGE + THIRD + TRAIN) == ["ny-bru", "gammel-bru", "to-tog-i-timen"]


@pytest.mark.parametrize("title", ["2.1 Vei og bane", "Transport"])
def test_a_renamed_area_keeps_its_id(title: str) -> None:
    area = AREA.replace("2.1 Samferdsel 2024-2027", title)
    matched = with_ids_of(plan(), plan(plan_file(COVER + INTRODUCTION + area + BRIDGE + TRAIN)))
    assert "samferdsel" in [section.id for section in list_sections(matched)]


def test_a_project_renamed_in_a_renamed_area_is_found_in_its_place() -> None:
    area = AREA.replace("2.1 Samferdsel 2024-2027", "Transport")
    renamed = TRAIN.replace("To tog i timen", "Togtilbudet")
    body = COVER + INTRODUCTION + area + BRIDGE + renamed
    assert ids(body) == ["ny-bru", "to-tog-i-timen"]


def test_of_two_projects_with_one_title_each_keeps_its_own_id_when_they_change_places() -> None:
    one, other = (text.replace("Lyn i fjellet", "Nett") for text in (OTHER, BRIDGE))
    other = other.replace("Ny bru", "Nett")
    base = TOP + one + other + TRAIN
    assert ids(base, base) == ["nett", "nett-2", "to-tog-i-timen"]
    assert ids(TOP + other + TRAIN + one, base) == ["nett-2", "to-tog-i-timen", "nett"]
    assert ids(TOP + other + TRAIN, base) == ["nett-2", "to-tog-i-timen"]


def test_a_second_project_of_a_title_that_is_new_gets_an_id_that_is_not_the_bases() -> None:
    second = OTHER.replace("Lyn i fjellet", "Ny bru")
    assert ids(TOP + second + BRIDGE + TRAIN) == ["ny-bru-2", "ny-bru", "to-tog-i-timen"]


def test_an_id_that_is_the_same_by_chance_is_not_enough() -> None:
    base = TOP + OTHER.replace("Lyn i fjellet", "Nett") + BRIDGE.replace("Ny bru", "Nett")
    new = h(3, "Nett 2") + p("**Status:** Master på toppen.") + p("**Tiltak:** Bygge tre.")
    assert ids(TOP + OTHER.replace("Lyn i fjellet", "Nett") + new, base) == ["nett", "nett-2-2"]


def test_a_point_names_a_project_that_is_renamed_moved_and_half_rewritten() -> None:
    moved = with_point(
        BRIDGE.replace("Ny bru", "Elvekryss").replace("Brua er stengt.", "Nå står den snart her."),
        point_name("ny-bru"),
    )
    names, how = found_in(TOP + TRAIN + RAIL + moved)
    assert names == {"To tog i timen": "to-tog-i-timen", "Elvekryss": "ny-bru"}
    assert how["ny-bru"] is How.POINT


@pytest.mark.parametrize("paragraph", range(6))
def test_a_point_may_be_at_any_paragraph_of_a_project(paragraph: int) -> None:
    pieces = [f"{piece}</w:p>" for piece in THIRD.split("</w:p>")[:-1]]
    mark = f'<w:bookmarkStart w:id="9" w:name="{point_name("ny-bru", ("status", "0"))}"/>'
    pieces[paragraph] = mark + pieces[paragraph]
    body = TOP + TRAIN + RAIL + "".join(pieces)
    assert found_in(body)[0]["Gammel bru"] == "ny-bru"
    assert found_in(body)[1]["ny-bru"] is How.POINT


def test_of_a_project_and_its_copy_the_one_nearer_the_base_keeps_the_id() -> None:
    copied = with_point(
        BRIDGE.replace("Ny bru", "Ny tunnel").replace("Brua er", "Tunnelen blir"),
        f"{point_name('ny-bru')}_Copy_1",
    )
    original = with_point(BRIDGE, point_name("ny-bru"))
    for body in (copied + original, original + copied):
        names, how = found_in(TOP + body + TRAIN)
        assert names["Ny bru"] == "ny-bru"
        assert names["Ny tunnel"] == "ny-tunnel"
        assert how["ny-bru"] is How.POINT


def test_a_copy_of_the_copy_that_lost_its_original_is_the_project() -> None:
    copied = with_point(THIRD, f"{point_name('ny-bru')}_Copy_1")
    assert found_in(TOP + TRAIN + RAIL + copied)[0]["Gammel bru"] == "ny-bru"


def test_points_in_texts_that_were_overwritten_with_one_another_do_not_swap_projects() -> None:
    other = with_point(OTHER, point_name("ny-bru"))
    bridge = with_point(BRIDGE, point_name("lyn-i-fjellet"))
    names, how = found_in(TOP + other + bridge, TOP + BRIDGE + OTHER)
    assert names == {"Ny bru": "ny-bru", "Lyn i fjellet": "lyn-i-fjellet"}
    assert how["ny-bru"] is How.TITLE


def test_twins_overwritten_with_one_another_go_by_their_titles() -> None:
    twin = THIRD.replace("hver vår", "hver høst")
    body = with_point(twin, point_name("ny-bru")) + with_point(BRIDGE, point_name("gammel-bru"))
    names, _ = found_in(TOP + body, TOP + BRIDGE + twin)
    assert names == {"Ny bru": "ny-bru", "Gammel bru": "gammel-bru"}


def test_a_point_in_a_text_of_which_nothing_is_left_is_not_believed() -> None:
    new = with_point(OTHER, point_name("ny-bru"))
    names, how = found_in(TOP + new + TRAIN)
    assert names["Lyn i fjellet"] == "lyn-i-fjellet"
    assert "ny-bru" not in how


def test_a_project_that_takes_the_title_of_one_that_a_point_has_renamed_gets_another_id() -> None:
    renamed = with_point(THIRD, point_name("ny-bru"))
    names, _ = found_in(TOP + renamed + OTHER.replace("Lyn i fjellet", "Ny bru") + TRAIN)
    assert names["Gammel bru"] == "ny-bru"
    assert names["Ny bru"] == "ny-bru-2"


def test_points_of_other_plans_and_at_odd_places_say_nothing() -> None:
    base = plan()
    points = {point_name("lyn"): ("word/document.xml", 3), point_name("ny-bru"): ("x.xml", 9999)}
    found = identify(base, base, points)
    assert found.plan == base
    assert set(found.found.values()) == {How.TITLE}


def test_every_point_that_is_put_into_a_plan_names_its_own_heading() -> None:
    base = plan()
    points = {name: spot for spot, names in points_of(base).items() for name in names}
    assert set(identify(base, base, points).found.values()) == {How.POINT}


NAMES = ("Bru", "Tog", "Havn", "Nett")
TEXTS = (
    "Brua er stengt for tunge kjøretøy siden våren og fylket har satt av penger til planlegging av"
    " en ny bru lenger oppe i elva der isen ikke går.",
    "Toget går sjelden og folk bruker bil til jobben, så departementet må kjøpe flere avganger fra"
    " høsten og legge kryssingsspor ved stasjonen.",
    "Kaia sank i fjor. Rederiet vil ha dypere vann og kommunen vil ha mudring betalt av Kystverket"
    " før sommersesongen begynner med cruiseskip.",
    "Kabelen ruster i grøfta. Nettselskapet graver når telen er gått, og grunneierne langs dalen"
    " skal ha erstatning for skog som felles.",
)


def project(title: str, text: str, *names: str) -> str:
    return with_point(h(3, title) + p(f"**Status:** {text}") + p("**Tiltak:** Dialog."), *names)


LAW_BASE = TOP + "".join(map(project, NAMES, TEXTS))
LAW_IDS = ("bru", "tog", "havn", "nett")
ORDERS = st.sampled_from(list(permutations(range(4))))
RENAMES = st.sets(st.integers(0, 3))


@given(ORDERS, RENAMES, st.integers(0, 4))
@settings(max_examples=60, deadline=None)
def test_law_renamed_and_moved_projects_keep_their_ids(
    order: tuple[int, ...], renamed: set[int], cut: int
) -> None:
    pieces = [project(f"Nytt {i}" if i in renamed else NAMES[i], TEXTS[i]) for i in order]
    body = TOP + "".join(pieces[:cut]) + RAIL + "".join(pieces[cut:])
    assert ids(body, LAW_BASE) == [LAW_IDS[i] for i in order]


@given(ORDERS, st.integers(0, 3), st.integers(0, 4))
@settings(max_examples=60, deadline=None)
def test_law_a_renamed_copy_never_takes_the_id_of_its_original(
    order: tuple[int, ...], copied: int, at: int
) -> None:
    def piece(i: int, title: str, end: str = "") -> tuple[str, str]:
        return title, project(title, TEXTS[i], point_name(LAW_IDS[i]) + end)

    pieces = [piece(i, NAMES[i]) for i in order]
    pieces.insert(at, piece(copied, "Kopien", "_Copy_1"))
    names, how = found_in(TOP + "".join(text for _, text in pieces), LAW_BASE)
    assert names == dict(zip(NAMES, LAW_IDS, strict=True)) | {"Kopien": "kopien"}
    assert {how[key] for key in LAW_IDS} == {How.POINT}


@given(st.lists(st.sampled_from((*NAMES, "Ny", "Ny 2", "Bru 2")), min_size=1, max_size=6), RENAMES)
@settings(max_examples=60, deadline=None)
def test_law_no_id_is_given_twice_and_every_id_found_is_in_the_plan(
    titles: list[str], kept: set[int]
) -> None:
    texts = [TEXTS[i % 4] if i % 4 in kept else f"Noe annet {i}." for i in range(len(titles))]
    body = TOP + "".join(map(project, titles, texts))
    found = identify(plan(plan_file(LAW_BASE)), plan(plan_file(body)), {})
    given_ids = [*listed(found.plan), *(section.id for section in list_sections(found.plan))]
    assert len(set(given_ids)) == len(given_ids)
    in_base = {*LAW_IDS, *(s.id for s in list_sections(plan(plan_file(LAW_BASE))))}
    assert set(found.found) == in_base & set(given_ids)


def test_a_plan_compared_with_itself_is_itself() -> None:
    base = plan(plan_file(LAW_BASE))
    assert identify(base, base, {}).plan is base

"""What draws the headings that a merge decided about."""

from __future__ import annotations

from tests.plans import AREA, BRIDGE, COVER, INTRODUCTION, TRAIN, merged, plan, plan_file, update
from tests.tiny import h, p
from toolkit.merge.redraw import bundles, redraw, with_lost_texts
from toolkit.model.decisions import Decision, LostParagraph, LostPart, MovedPart, NewPart
from toolkit.model.merged import Merged

PORT = h(3, "Havn") + p("**Status:** Kaia er trang.") + p("**Tiltak:** Mudring.")


def drawn(*changes: tuple[str, str]) -> tuple[Decision, ...]:
    return redraw(merge(*changes))


def merge(*changes: tuple[str, str]) -> Merged:
    return merged(plan(), update(*changes))


def test_a_removed_project_loses_all_its_paragraphs() -> None:
    [decision] = drawn((TRAIN, ""))
    [part] = decision.parts
    assert isinstance(part, LostPart)
    assert [place.paragraph for place in part.places] == [13, 14, 15, 16]


def test_a_new_project_comes_behind_the_last_paragraph_of_the_one_before_it() -> None:
    [decision] = drawn((BRIDGE, BRIDGE + PORT))
    [part] = decision.parts
    assert isinstance(part, NewPart)
    assert (part.standing.after.paragraph, part.standing.front) == (12, ("ny-bru",))
    assert [(said.label, said.text) for said in part.said] == [
        ("", "Havn"),
        ("Status", "Kaia er trang."),
        ("Tiltak", "Mudring."),
    ]


def test_a_moved_project_takes_its_paragraphs_to_behind_what_stays() -> None:
    [decision] = drawn((BRIDGE + TRAIN, TRAIN + BRIDGE))
    [part] = decision.parts
    assert isinstance(part, MovedPart)
    assert (part.id, part.standing.front, part.standing.after.paragraph) == (
        "to-tog-i-timen",
        (),
        6,
    )
    assert [place.paragraph for place in part.places] == [13, 14, 15, 16]


def test_a_new_area_and_its_projects_are_in_a_draft_together() -> None:
    area = h(2, "2.2 Sjø") + p("Havet er dypt.") + PORT
    decisions = drawn((TRAIN, TRAIN + area), ("7,5", "9,2"))
    groups = [[decision.heading for decision in bundle] for bundle in bundles(decisions)]
    assert sorted(groups) == [["2.2 Sjø", "Havn"], ["Ny bru"]]


def test_texts_of_a_removed_project_are_not_rolled() -> None:
    [decision] = with_lost_texts(drawn((TRAIN, "")))
    assert [edit.place.paragraph for edit in decision.edits if isinstance(edit, LostParagraph)] == [
        13, 14, 15, 16,
    ]  # fmt: skip


def test_nothing_is_drawn_of_what_does_not_concern_headings() -> None:
    [decision] = drawn(("7,5", "9,2"))
    assert decision.parts == ()
    assert plan(plan_file(COVER + INTRODUCTION + AREA + BRIDGE + TRAIN)) == plan()

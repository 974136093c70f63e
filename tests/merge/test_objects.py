from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from tests.conftest import Settling
from tests.merge.resaved import beside_words
from tests.ooxml.rich import (
    MEDIA,
    chart,
    field_link,
    link,
    note,
    para,
    picture,
    png,
    rich,
    table,
    text_box,
    vml_picture,
)
from tests.plans import AREA, BRIDGE, COVER, INTRODUCTION, TRAIN, plan, update
from tests.tiny import ins, p, run
from toolkit.merge.objects import object_changes

ROOT = Path(__file__).parents[2]
NOTES = {1: "Beløp i 2024-kroner."}
HEADER = para(run("Fjell IPR "), picture("rIdLogo", number=9))
TOLD = para(
    run("Omtalt"), note(1), run(" av "), link("Ferde", "rIdWeb"), run(", "),
    link("nettsidene", "rIdSite"), run(", "), link("kart", "rIdFile"), run(" og "),
    field_link("felt", '"https://example.com/a"'), run("."), note(1, "endnote"),
)  # fmt: skip
COSTS = table(("År", "Sum"), ("2024", "7,5"))
DRAWN = para(picture("rIdRed", described="Kart over E134")) + para(chart("rIdChart"))
BOXED = para(text_box("Merk deg dette")) + para(run("Se "), picture("rIdBlue", number=7))
OLD = para(vml_picture("rIdBlue"))
ALL = TOLD + COSTS + DRAWN + BOXED + OLD


def file(
    below_bridge: str,
    *,
    footnotes: Mapping[int, str] = NOTES,
    media: Mapping[str, tuple[str, bytes]] = MEDIA,
    header: str = HEADER,
) -> bytes:
    """Build a plan with something below its first project."""
    body = COVER + INTRODUCTION + AREA + BRIDGE + below_bridge + TRAIN
    return rich(body, footnotes=footnotes, endnotes={1: "SSB"}, header=header, media=media)


def told(base: bytes, data: bytes, *, partial: bool = False) -> list[str]:
    changes, _ = beside_words(base, data, partial=partial)
    return [change.problem.message for change in changes]


def test_a_copy_has_no_other_objects() -> None:
    assert told(file(ALL), file(ALL)) == []


@pytest.mark.parametrize(
    ("xml", "what"),
    [
        (para(picture("rIdRed", described="Kart")), "a picture (“Kart”)"),
        (para(picture("rIdRed")), "a picture"),
        (para(chart("rIdChart")), "a chart (“Reisende 2024 2025 4.5 7”)"),
        (para(text_box("Merk deg")), "a drawing (“Merk deg”)"),
        (COSTS, "a table (“År Sum 2024 7,5”)"),
        (para(run("Se"), note(1)), "a footnote (“Beløp i 2024-kroner.”)"),
        (para(run("Se"), note(1, "endnote")), "an endnote (“SSB”)"),
        (para(link("Ferde", "rIdSite")), "a link (“Ferde” to https://kongsbergregionen.no)"),
    ],
)
def test_what_came_or_went_is_named_with_its_project(xml: str, what: str) -> None:
    assert told(file(""), file(xml)) == [
        f"tinn.docx has {what} in “Ny bru” that the plan does not have."
    ]
    assert told(file(xml), file("")) == [
        f"tinn.docx no longer has {what} in “Ny bru”, which the plan has."
    ]


def test_of_equal_pictures_one_more_is_new() -> None:
    once = para(run("Se "), picture("rIdRed"))
    changes, _ = beside_words(file(once), file(once + para(run("Og "), picture("rIdRed"))))
    assert [(c.object.near, c.gone, c.project) for c in changes] == [("Og", False, "ny-bru")]


def test_a_picture_in_place_of_another_is_new_and_the_other_gone() -> None:
    other = MEDIA | {"rIdRed": ("media/image1.png", png((9, 9, 9)))}
    changes, _ = beside_words(file(DRAWN), file(DRAWN, media=other))
    assert [(change.object.kind.value, change.gone) for change in changes] == [
        ("picture", False),
        ("picture", True),
    ]


def test_renamed_media_and_other_ids_are_no_change() -> None:
    renamed = {key: (f"media/x{i}.png", data) for i, (key, (_, data)) in enumerate(MEDIA.items())}
    more = note(1).replace('"1"', '"5"')
    data = file(TOLD.replace(note(1), more) + DRAWN, footnotes={5: NOTES[1]}, media=renamed)
    assert told(file(TOLD + DRAWN), data) == []


def test_a_drawing_that_was_written_anew_as_a_picture_is_the_same() -> None:
    emf = MEDIA | {"rIdRed": ("media/image1.emf", b"vector")}
    assert told(file(DRAWN, media=emf), file(DRAWN)) == []


def test_an_edited_note_table_or_link_is_a_change_of_words_and_no_new_object() -> None:
    other = COSTS.replace("7,5", "8,5") + TOLD.replace(">Ferde<", ">Ferde AS<")
    base = COSTS + TOLD
    assert told(file(base), file(other, footnotes={1: "Beløp i 2025-kroner."})) == []


def test_a_new_table_in_front_of_an_edited_one_is_the_new_one() -> None:
    costs = table(("Vei", "Sum i 2024"), ("Fv. 40", "7,5"))
    data = file(table(("Møte", "Dato"), ("Rådet", "1. mai")) + p() + costs.replace("7,5", "8,5"))
    changes, _ = beside_words(file(costs), data)
    assert [(c.object.text, c.gone) for c in changes] == [("Møte\tDato\nRådet\t1. mai", False)]


def test_a_link_that_leads_elsewhere_is_told() -> None:
    one, other = para(link("Ferde", "rIdWeb")), para(link("Ferde", "rIdSite"))
    assert told(file(one), file(other)) == [
        "tinn.docx has a link (“Ferde” to https://kongsbergregionen.no) in “Ny bru” that the plan"
        " does not have.",
        "tinn.docx no longer has a link (“Ferde” to https://www.ferde.no/bompenger/åpning) in"
        " “Ny bru”, which the plan has.",
    ]


def test_what_moved_is_the_same() -> None:
    base, data = file(DRAWN + p("Mer.") + COSTS), file(p("Mer.") + COSTS + DRAWN)
    assert told(base, data) == []


def test_a_logo_in_the_header_is_told_when_it_is_another() -> None:
    other = para(run("Fjell IPR "), picture("rIdBlue", number=9))
    assert [c[:24] for c in told(file(""), file("", header=other))] == [
        "tinn.docx has a picture ",
        "tinn.docx no longer has ",
    ]


def test_a_sheet_is_asked_only_for_what_its_projects_gained() -> None:
    data = rich(COVER + para(picture("rIdRed")) + INTRODUCTION + AREA + BRIDGE + OLD)
    assert told(file(COSTS), data, partial=True) == [
        "tinn.docx has a picture (“Gammelt kart”) in “Ny bru” that the plan does not have."
    ]


def test_a_table_that_projects_are_laid_out_in_is_no_object() -> None:
    laid_out = table(("Prosjekt", "Ny tunnel"), ("Status", "Planlagt"), ("Tiltak", "Møter"))
    assert told(file(""), file(laid_out)) == []


def test_who_added_it_with_tracking_on_is_named() -> None:
    added = para(run("Se "), ins(run("kartet ") + picture("rIdRed"), author="Ola"))
    changes, _ = beside_words(file(""), file(added))
    assert [(c.author, c.date, c.source) for c in changes] == [
        ("Ola", "2025-01-02T03:04:05Z", "tinn.docx")
    ]


def test_nothing_is_told_where_objects_are_not_known() -> None:
    assert object_changes(plan(), None, update()) == ()


@pytest.mark.libreoffice
def test_a_copy_saved_by_libreoffice_has_no_other_objects_and_looks_the_same(
    tmp_path: Path, settle: Callable[[Sequence[Settling]], None]
) -> None:
    source, saved = tmp_path / "plan.docx", tmp_path / "saved.docx"
    source.write_bytes(file(ALL))
    example = ROOT / "input" / "tiltaksplan-2024-2027.docx"
    settle([(source, "accept", saved), (example, "accept", tmp_path / "example.docx")])
    for old, new in ((source, saved), (example, tmp_path / "example.docx")):
        assert new.read_bytes() != old.read_bytes()
        assert beside_words(old.read_bytes(), new.read_bytes()) == ((), ())

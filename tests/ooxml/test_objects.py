from __future__ import annotations

import pytest

from tests.ooxml.rich import (
    chart,
    field_link,
    link,
    note,
    para,
    picture,
    rich,
    table,
    text_box,
    vml_picture,
)
from tests.tiny import deleted, ins, p, run
from toolkit.blocks import Object, ObjectKind
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes

Seen = tuple[str, int, int, int, str, str]
"""Kind, paragraph, first and last character, text, target."""


def objects(data: bytes, changes: Changes = Changes.ACCEPTED) -> tuple[Object, ...]:
    found = read_document(Package(data, "plan.docx"), changes).objects
    assert found is not None
    return found


def seen(body: str, **parts: dict[int, str]) -> list[Seen]:
    return [
        (o.kind.value, o.place.paragraph, o.place.start, o.place.end, o.text, o.target)
        for o in objects(rich(body, **parts))  # type: ignore[arg-type]
    ]


def test_a_picture_stands_behind_the_text_before_it_and_says_its_description() -> None:
    body = p("Kart:") + para(run("Se "), picture("rIdRed", described="E134"), run(" her"))
    assert seen(body) == [("picture", 1, 3, 3, "E134", "word/media/image1.png")]


def test_equal_pictures_have_equal_digests_and_others_do_not() -> None:
    twins = {
        "a": ("media/a.png", b"same"),
        "b": ("media/b.png", b"same"),
        "c": ("media/c.png", b"x"),
    }
    data = rich(para(*(picture(key) for key in twins)), media=twins)
    one, other, third = (each.digest for each in objects(data))
    assert one == other != third


def test_an_old_picture_a_chart_and_a_text_box_say_what_is_in_them() -> None:
    body = para(vml_picture("rIdBlue")) + para(chart("rIdChart")) + para(text_box("Merk deg"))
    assert seen(body) == [
        ("picture", 0, 0, 0, "Gammelt kart", "word/media/image2.png"),
        ("chart", 1, 0, 0, "Reisende\n2024\n2025\n4.5\n7", "word/chart1.xml"),
        ("shape", 2, 0, 0, "Merk deg", ""),
    ]


def test_an_embedded_file_is_one_object_and_not_its_picture_too() -> None:
    shown = '<v:shape><v:imagedata r:id="rIdRed"/></v:shape>'
    ole = '<o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="rIdBlue"/>'
    body = f"<w:p><w:r><w:object>{shown}{ole}</w:object></w:r></w:p>"
    assert seen(body) == [("embedded", 0, 0, 0, "", "word/media/image2.png")]


def test_notes_say_their_text_at_the_place_of_their_number() -> None:
    body = para(run("Tiltak"), note(4), run(" og mål"), note(2, "endnote"))
    assert seen(body, footnotes={4: "Vedtatt."}, endnotes={2: "Kilde: SSB"}) == [
        ("footnote", 0, 6, 6, "Vedtatt.", ""),
        ("endnote", 0, 13, 13, "Kilde: SSB", ""),
    ]


@pytest.mark.parametrize(
    ("xml", "target"),
    [
        (link("Ferde", "rIdWeb"), "https://www.ferde.no/bompenger/åpning"),
        (field_link("Ferde", '"https://ferde.no/"'), "https://ferde.no"),
        (field_link("Ferde", '\\l "merke"'), "#merke"),
        (f'<w:hyperlink w:anchor="merke">{run("Ferde")}</w:hyperlink>', "#merke"),
        (
            """<w:fldSimple w:instr=' HYPERLINK "https://ferde.no" '>"""
            f"{run('Ferde')}</w:fldSimple>",
            "https://ferde.no",
        ),
        (link("Fer", "rIdMail") + link("de", "rIdMail"), "mailto:post@tinn.no"),
    ],
)
def test_a_link_covers_its_words_however_it_is_written(xml: str, target: str) -> None:
    assert seen(para(run("Se "), xml, run("."))) == [("link", 0, 3, 8, "Ferde", target)]


def test_fields_that_are_no_links_are_no_objects() -> None:
    simple = f'<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>'
    pieces = field_link("3", "x").replace("HYPERLINK", "PAGEREF")
    assert seen(para(simple, pieces)) == []


def test_a_table_says_its_cells_and_where_it_ends() -> None:
    body = p("Kostnader") + p() + table(("År", "Sum"), ("2024", "7,5")) + p("Slutt")
    (found,) = objects(rich(body))
    assert (found.kind, found.text) == (ObjectKind.TABLE, "År\tSum\n2024\t7,5")
    assert (found.place.paragraph, found.last, found.near) == (2, 5, "Kostnader")


def test_a_table_in_a_table_is_one_of_its_own() -> None:
    inner = table(("a", "b"))
    body = table(("X", "Y")).replace(p("Y"), inner + p("Y"))
    assert [each.text for each in objects(rich(body))] == ["X\tY", "a\tb"]


def test_what_is_deleted_with_tracking_on_is_there_only_when_changes_are_rejected() -> None:
    gone = deleted("x").replace("</w:del>", f"{picture('rIdRed')}</w:del>")
    data = rich(para(run("Se "), gone, ins(picture("rIdBlue", number=5))))
    targets = {
        changes: [each.target for each in objects(data, changes)]
        for changes in (Changes.ACCEPTED, Changes.REJECTED)
    }
    assert targets == {
        Changes.ACCEPTED: ["word/media/image2.png"],
        Changes.REJECTED: ["word/media/image1.png"],
    }


def test_links_in_a_contents_list_are_left_out() -> None:
    contents = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{para(link('Innledning', 'rIdWeb'))}"
        "</w:sdtContent></w:sdt>"
    )
    assert seen(contents + para(link("Ferde", "rIdSite"))) == [
        ("link", 1, 0, 5, "Ferde", "https://kongsbergregionen.no")
    ]


def test_a_paragraph_that_runs_on_into_the_next_counts_from_its_beginning() -> None:
    mark = "<w:pPr><w:rPr><w:del w:id='1' w:author='K' w:date=''/></w:rPr></w:pPr>"
    body = f"<w:p>{mark}{run('Første ')}</w:p>" + para(run("og "), note(1))
    assert seen(body, footnotes={1: "N"}) == [("footnote", 1, 10, 10, "N", "")]


def test_pictures_in_headers_are_listed_behind_those_in_the_text() -> None:
    data = rich(para(picture("rIdRed")), header=para(run("Fjell "), picture("rIdLogo")))
    assert [(each.place.part, each.place.start) for each in objects(data)] == [
        ("word/document.xml", 0),
        ("word/header1.xml", 6),
    ]


def test_a_relationship_that_is_missing_leaves_an_object_without_content() -> None:
    assert seen(para(picture("rIdNone"), chart("rIdNone"), note(9))) == [
        ("picture", 0, 0, 0, "", ""),
        ("chart", 0, 0, 0, "", ""),
        ("footnote", 0, 0, 0, "", ""),
    ]


def test_a_damaged_chart_says_nothing_and_the_rest_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.ooxml.rich.CHART", "<c:chartSpace")
    (found,) = objects(rich(para(run("Se "), chart("rIdChart"))))
    assert (found.kind, found.text, found.target) == (ObjectKind.CHART, "", "word/chart1.xml")

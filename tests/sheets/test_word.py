from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from tests.cases.test_cases import CASES, read_case
from tests.plans import BODY, BRIDGE, COVER, PROFILE, document, plan, plan_file
from tests.tiny import h, p
from toolkit.model.carried_json import decode_carried
from toolkit.model.identity import Carried, fingerprint, plain_point, point_name
from toolkit.model.language import Language
from toolkit.model.plan import FieldKind, Listed, Plan, list_projects
from toolkit.model.profile import Headings, Profile
from toolkit.model.sheet import Sheet
from toolkit.model.toml import decode_toml
from toolkit.read.plan import read_plan
from toolkit.refusals import UnwritableText
from toolkit.sheets.choose import sheets_for
from toolkit.sheets.word import write_sheet
from toolkit.tasks.load import load_plan, load_profile

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2025, 1, 15)
COMMENTS = ("Kommentar fra kommunen", "Kommentar frå kommunen")

Told = tuple[str, list[str], list[tuple[str, str, str]]]
"""A project's title, its text without a label, and its fields by kind, label and text."""


def written(sheet: Sheet) -> bytes:
    return write_sheet(sheet, creator="Fjell IPR", day=DAY)


def sheet_of(whole: Plan, language: Language = Language.BOKMAL, *, name: str = "Tinn") -> Sheet:
    projects = tuple(listed for listed in list_projects(whole) if listed.project.fields)
    return Sheet(
        municipality=name,
        plan=whole,
        projects=projects,
        language=language,
        deadline="1. mars 2025",
        contact="Kari, 900 00 000",
    )


def told(listed: tuple[Listed, ...]) -> list[Told]:
    return [
        (
            each.project.title.text,
            [paragraph.text for paragraph in each.project.intro],
            [(f.kind.value, f.label.text, f.text) for f in each.project.fields],
        )
        for each in listed
    ]


def read_back(sheet: Sheet, profile: Profile) -> list[Told]:
    """Read a sheet, and take the empty row for comments out of every project."""
    projects = told(list_projects(read_plan(document(written(sheet)), profile)))
    for _, _, fields in projects:
        kind, label, text = fields.pop()
        assert (kind, text) == ("other", "")
        assert label in COMMENTS
    return projects


def style_of(paragraph: Paragraph) -> str:
    return (paragraph.style and paragraph.style.name) or ""


def test_the_sheets_of_the_example_read_back_as_the_plan_they_are_made_of() -> None:
    file = ROOT / "input" / "tiltaksplan-2024-2027.docx"
    profile = load_profile(ROOT / "tiltaksplan.toml", file)
    sheets = sheets_for(load_plan(file, profile), profile)
    assert len(sheets) == 8
    for sheet in sheets:
        assert read_back(sheet, profile) == told(sheet.projects)


KIND_BY_COLUMN = "area-table-status-column"
"""There all of a column tells the kind of a status; a sheet has no column to tell it by."""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "case", [c for c in CASES if not c.name.startswith(KIND_BY_COLUMN)], ids=lambda c: c.name
)
def test_a_sheet_of_any_plan_reads_back_as_that_plan(case: Path, language: Language) -> None:
    file = case / "tiltaksplan.toml"
    profile = decode_toml(file.read_bytes(), "", Profile) if file.exists() else Profile()
    whole = sheet_of(read_case(case), language)
    assert read_back(whole, profile) == told(whole.projects)
    for listed in whole.projects:
        alone = structs.replace(whole, projects=(listed,))
        assert read_back(alone, profile) == told((listed,))


TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("-•*&<{=+:@. \n"), min_size=1
).filter(lambda text: text.isprintable() or "\n" in text)


@given(st.lists(TEXT.map(str.strip).filter(bool), min_size=1, max_size=3))
def test_whatever_a_field_says_it_says_in_the_sheet(texts: list[str]) -> None:
    base = sheet_of(plan())
    bridge = base.projects[0].project
    said = tuple(
        structs.replace(bridge.fields[0].paragraphs[0], text=text.replace("\ufffe", "x"))
        for text in texts
    )
    said = tuple(structs.replace(each, text=each.text.replace("\uffff", "x")) for each in said)
    status = structs.replace(bridge.fields[0], paragraphs=said)
    project = structs.replace(bridge, fields=(status, *bridge.fields[1:]))
    sheet = structs.replace(base, projects=(structs.replace(base.projects[0], project=project),))
    assert read_back(sheet, PROFILE) == told(sheet.projects)


def test_a_sheet_holds_only_the_projects_it_is_given() -> None:
    theirs = sheets_for(plan(), PROFILE)[1]
    assert [title for title, _, _ in read_back(theirs, PROFILE)] == ["Ny bru"]
    text = "\n".join(block.text for block in document(written(theirs)).blocks)
    assert "To tog i timen" not in text


def test_a_project_after_a_group_stands_below_its_area_again() -> None:
    grouped = h(3, "Fylkesvei 40") + BRIDGE.replace("Overskrift3", "Overskrift4")
    loose = h(3, "Ladestasjoner") + p("**Status:** Få.") + p("**Hovedansvar:** Tinn")
    whole = plan(plan_file(BODY.replace(BRIDGE, loose + grouped)))
    back = read_plan(document(written(sheet_of(whole))), PROFILE)
    area = "2.1 Samferdsel 2024-2027"
    assert [(each.project.title.text, each.area, each.group) for each in list_projects(back)] == [
        ("Ladestasjoner", area, None),
        ("Ny bru", area, "Fylkesvei 40"),
        ("To tog i timen", area, None),
    ]


LABELLED = p("**Status:** Stengt.") + p("**Hovedansvar:** Tinn")


@pytest.mark.parametrize(
    "body",
    [
        h(1, "2. Prosjekter") + h(4, "Ny bru") + LABELLED,
        h(3, "Ny bru") + LABELLED,
        h(1, "2. Prosjekter") + h(4, "Ny bru") + LABELLED + h(2, "Vei") + h(3, "Tunnel") + LABELLED,
    ],
    ids=["levels are skipped", "no heading above", "both"],
)
def test_a_project_stays_below_the_level_of_the_areas(body: str) -> None:
    profile = structs.replace(PROFILE, headings=Headings(area=2))
    sheet = sheet_of(read_plan(document(plan_file(COVER + body)), profile))
    assert read_back(sheet, profile) == told(sheet.projects)


def test_a_project_behind_an_area_does_not_stand_in_it() -> None:
    body = h(1, "Vei") + h(2, "Ny bru") + LABELLED + h(1, "Kino") + LABELLED
    whole = plan(plan_file(COVER + body))
    assert [each.area for each in list_projects(whole)][1] is None
    back = plan_of(written(sheet_of(whole)))
    assert [[above.title.text for above in each.above] for each in list_projects(back)] == [
        ["Vei"],
        ["Prosjekter"],
    ]


def test_a_comment_comes_back_as_a_field_with_its_label() -> None:
    word = Document(io.BytesIO(written(sheet_of(plan()))))
    word.tables[0].rows[-1].cells[1].paragraphs[0].text = "Brua må med i budsjettet."
    stream = io.BytesIO()
    word.save(stream)
    bridge, train = (each.project for each in list_projects(plan_of(stream.getvalue())))
    last = bridge.fields[-1]
    assert (last.kind, last.label.text) == (FieldKind.OTHER, "Kommentar fra kommunen")
    assert last.text == "Brua må med i budsjettet."
    assert train.fields[-1].text == ""


def plan_of(data: bytes) -> Plan:
    return read_plan(document(data), PROFILE)


def test_the_sheet_says_whose_it_is_how_until_when_and_who_to_ask() -> None:
    paragraphs = Document(io.BytesIO(written(sheet_of(plan())))).paragraphs
    assert [(style_of(each), each.text) for each in paragraphs[:2]] == [
        ("Title", "Politisk tiltaksplan 2024-2027"),
        ("Subtitle", "Innspill fra Tinn"),
    ]
    assert paragraphs[2].text.startswith("Skriv rett i feltene til høyre")
    assert "«Kommentar fra kommunen»" in paragraphs[2].text
    assert [each.text for each in paragraphs[3:5]] == [
        "Svarfrist: 1. mars 2025",
        "Spørsmål: Kari, 900 00 000",
    ]
    assert [each.text for each in paragraphs if style_of(each).startswith("Heading")] == [
        "2. Prosjekter",
        "2.1 Samferdsel 2024-2027",
    ]


def test_without_deadline_and_contact_nothing_is_said_of_them() -> None:
    sheet = structs.replace(sheet_of(plan()), deadline="", contact="")
    texts = [each.text for each in Document(io.BytesIO(written(sheet))).paragraphs]
    assert not [text for text in texts if text.startswith(("Svarfrist", "Spørsmål"))]


def test_in_nynorsk_everything_but_the_plan_is_nynorsk() -> None:
    word = Document(io.BytesIO(written(sheet_of(plan(), Language.NYNORSK))))
    assert word.paragraphs[1].text == "Innspel frå Tinn"
    assert word.paragraphs[2].text.startswith("Skriv rett i felta til høgre")
    assert [row.cells[0].text for row in word.tables[0].rows] == [
        "Prosjekt",
        "Status",
        "Målsetting",
        "Tiltak",
        "Hovedansvar",
        "Kommentar frå kommunen",
    ]
    assert word.core_properties.language == "nn-NO"


def test_paragraphs_and_lists_of_a_field_stay_apart() -> None:
    word = Document(io.BytesIO(written(sheet_of(plan()))))
    measures = word.tables[0].rows[3].cells[1]
    assert [each.text for each in measures.paragraphs] == ["Dialog med fylket.", "Møte hver vår."]


def test_only_the_title_is_in_a_control_and_it_is_locked() -> None:
    root = Document(io.BytesIO(written(sheet_of(plan())))).element
    assert root.xpath("//w:sdt//w:t/text()") == ["Ny bru", "To tog i timen"]
    assert root.xpath("//w:sdt/w:sdtPr/w:lock/@w:val") == ["sdtContentLocked"] * 2


def test_every_title_and_every_text_has_its_point() -> None:
    twice = h(3, "Ny bru") + "".join(
        map(p, ["**Status:** Stengt.", "**Bakgrunn:** Gammel.", "**Tiltak:**"])
    )
    whole = plan(plan_file(BODY.replace(BRIDGE, twice + p("**Hovedansvar:** Tinn"))))
    read = document(written(sheet_of(whole)))
    texts = {block.place.spot: block.text for block in read.blocks}
    said = {name: texts[spot] for name, spot in read.points.items()}
    expected = {
        (): "Ny bru",
        ("status", "0"): "Stengt.",
        ("status", "1"): "Gammel.",
        ("measures", "0"): "",
        ("responsible", "0"): "Tinn",
    }
    for parts, text in expected.items():
        assert said.pop(point_name("ny-bru", parts)) == text
    assert sorted(said) == sorted(
        point_name("to-tog-i-timen", parts)
        for parts in [(), ("status", "0"), ("measures", "0"), ("responsible", "0")]
    )


def test_the_sheet_carries_the_plan_that_went_out_and_whom_it_went_to() -> None:
    carried = decode_carried(
        document(written(sheet_of(plan(), name="Nore og Uvdal"))).carried or b""
    )
    assert carried is not None
    assert carried.beside[:2] == (plan().title.text, "Innspill fra Nore og Uvdal")
    assert structs.replace(carried, beside=()) == Carried(
        fingerprint=fingerprint(plan()), municipality="Nore og Uvdal", plan=plan()
    )


def test_the_same_sheet_is_the_same_bytes() -> None:
    assert written(sheet_of(plan())) == written(sheet_of(plan()))


def test_what_looks_like_a_template_or_xml_is_text() -> None:
    odd = plan(plan_file(BODY.replace("Brua er stengt.", "{{ bru }} &amp; &lt;w:p/&gt; =1+1")))
    odd_sheet = sheet_of(odd, name="Ål & <Hol>")
    assert read_back(odd_sheet, PROFILE) == told(odd_sheet.projects)
    word = Document(io.BytesIO(written(odd_sheet)))
    assert word.paragraphs[1].text == "Innspill fra Ål & <Hol>"


def test_a_control_character_is_refused() -> None:
    with pytest.raises(UnwritableText):
        written(structs.replace(sheet_of(plan()), contact="Kari\x07"))


@pytest.mark.libreoffice
def test_what_libreoffice_saves_reads_the_same(tmp_path: Path, settle: Callable[..., None]) -> None:
    sheet = sheet_of(plan())
    ours, theirs = tmp_path / "sheet.docx", tmp_path / "saved.docx"
    ours.write_bytes(written(sheet))
    settle([(ours, "accept", theirs)])
    back = document(theirs.read_bytes())
    projects = told(list_projects(read_plan(back, PROFILE)))
    assert projects == [
        (title, intro, [*fields, ("other", "Kommentar fra kommunen", "")])
        for title, intro, fields in told(sheet.projects)
    ]
    assert set(map(plain_point, back.points)) == set(document(ours.read_bytes()).points)
    assert back.carried == document(ours.read_bytes()).carried

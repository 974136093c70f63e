"""Headings that come, go, move and are renamed, in every layout."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from msgspec import structs

from tests.cases.build import build
from tests.merge.cases import PROFILE, texts
from tests.write.drawn import Drawn, drawn, paragraphs, says
from tests.write.layouts import (
    BRIDGE,
    CHANGES,
    DOCTOR,
    LAYOUTS,
    MIDWIFE,
    PLAN,
    TRAIN,
    TUNNEL,
    headings,
    saying,
    with_works,
    written,
)
from toolkit.merge.apply import apply_decisions
from toolkit.model.profile import Profile
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.write.draft import write_draft

MAIN = "word/document.xml"
PAIRS = [(layout, change) for layout in LAYOUTS for change in CHANGES]
each_pair = pytest.mark.parametrize(("layout", "change"), PAIRS)


def profile_of(layout: str) -> Profile:
    return Profile() if layout == "no styles" else PROFILE


def changed(layout: str, change: str) -> str:
    return written(LAYOUTS[layout], CHANGES[change](PLAN))


def draw(layout: str, change: str) -> Drawn:
    base, copy = written(LAYOUTS[layout], PLAN), changed(layout, change)
    return drawn(base, {"Kari": copy}, profile_of(layout))


def wanted(layout: str, change: str) -> list[tuple[str, str]]:
    return says(Package(build(changed(layout, change)), "wanted.docx"), profile_of(layout))


@each_pair
def test_a_draft_reads_as_the_copy_or_as_the_base(layout: str, change: str) -> None:
    one = draw(layout, change)
    draft = one.draft(tracked=True)
    assert one.undrawn == []
    assert says(draft, profile_of(layout)) == wanted(layout, change)
    rejected = Changes.REJECTED
    assert paragraphs(draft, rejected) == paragraphs(one.base, rejected)


@each_pair
def test_a_clean_draft_says_the_same_without_a_mark(layout: str, change: str) -> None:
    draft = draw(layout, change).draft(tracked=False)
    assert says(draft, profile_of(layout)) == wanted(layout, change)
    assert not re.search(rb"<w:(ins|del|pPrChange)\b", draft.read(MAIN))


@each_pair
def test_the_decisions_give_the_plan_that_the_draft_says(layout: str, change: str) -> None:
    one = draw(layout, change)
    assert texts(apply_decisions(one.plan, one.decisions)) == wanted(layout, change)


@each_pair
def test_all_marks_have_numbers_of_their_own_and_all_cells_a_paragraph(
    layout: str, change: str
) -> None:
    xml = draw(layout, change).draft(tracked=True).read(MAIN).decode()
    numbers = re.findall(r'<w:(?:ins|del|pPrChange) w:id="(\d+)"', xml)
    assert numbers
    assert [number for number, count in Counter(numbers).items() if count > 1] == []
    assert re.findall(r"(?:</w:tcPr>|<w:tcPr/>|<w:tc>)</w:tc>", xml) == []
    assert set(re.findall(r'w:author="([^"]*)"', xml)) == {"Kari"}


@pytest.mark.parametrize(
    ("layout", "opens"),
    [("headings", b"<w:p>"), ("area tables", b"<w:tr>"), ("sheets", b"<w:p></w:p>")],
)
def test_what_nobody_changed_keeps_its_bytes(layout: str, opens: bytes) -> None:
    one = draw(layout, "removed in the middle")
    base, draft = (each.read(MAIN) for each in (one.base, one.draft(tracked=True)))
    before = base[: base.rindex(opens, 0, base.index(b"Ny tunnel"))]
    behind = base[base.index(b"To tog i timen") :]
    assert draft.startswith(before)
    assert draft.endswith(behind)
    assert draft != base


def test_a_new_row_looks_like_its_neighbours_and_is_marked_as_a_row() -> None:
    xml = draw("area tables", "added last").draft(tracked=True).read(MAIN).decode()
    [row] = [row for row in re.findall(r"<w:tr>.*?</w:tr>", xml) if "Ny havn" in row]
    assert re.match(r"<w:tr><w:trPr><w:ins [^>]*/></w:trPr><w:tc>", row)
    assert row.count("<w:tc>") == 4
    assert xml.index("To tog i timen") < xml.index("Ny havn") < xml.index("Helse")


def test_a_new_project_has_a_heading_bold_labels_and_list_items() -> None:
    xml = draw("lists", "added in the middle").draft(tracked=False).read(MAIN).decode()
    new = xml[xml.index("Ny havn") - 200 : xml.index("Ny tunnel")]
    assert '<w:pStyle w:val="Overskrift3"/>' in new
    assert "<w:rPr><w:b/></w:rPr><w:t>Status:</w:t>" in new
    assert new.count('<w:numId w:val="1"/>') == 2


def test_a_removed_table_is_struck_row_by_row() -> None:
    xml = draw("named sheets", "removed in the middle").draft(tracked=True).read(MAIN).decode()
    tables = re.findall(r"<w:tbl>.*?</w:tbl>", xml)
    [gone] = [table for table in tables if "Ny tunnel" in table]
    assert gone.count("<w:tr>") == len(re.findall(r"<w:trPr><w:del [^>]*/></w:trPr>", gone)) == 4
    assert "<w:t>" not in gone


def test_a_new_table_has_the_width_and_the_lines_of_its_sibling() -> None:
    look = "<w:tblPr><w:tblW w:w='5000' w:type='pct'/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>"
    one = draw("named sheets", "added in the middle")
    xml = one.base.read(MAIN).replace(b"<w:tbl>", b"<w:tbl>" + look.encode())
    base = Package(one.base.with_parts({MAIN: xml}), "base.docx")
    draft = write_draft(base, one.decisions, tracked=True)
    tables = re.findall(r"<w:tbl>.*?</w:tbl>", draft.read(MAIN).decode())
    assert all("<w:tblW " in table and "<w:gridCol" in table for table in tables)
    assert len(tables) == 6


SHEET = """# Prosjekter
## Samferdsel
| **Ny bru** | < |
| Status: | Brua er stengt. |
| Tiltak: | Møte. ¶ Brev. |
| Ansvar: | Tinn |
¶
"""
TABLE = """# Prosjekter
## Samferdsel
|! Prosjekt | Status | Ansvar |
| Ny bru | Brua er stengt. | Tinn |
| Ny tunnel | Trang. | Rollag |
¶
"""


@pytest.mark.parametrize(
    ("base", "old", "new"),
    [
        pytest.param(SHEET, "| Tiltak: | Møte. ¶ Brev. |\n", "", id="a row goes"),
        pytest.param(SHEET, "| Tinn |", "| Tinn |\n| Frist: | 2026 |", id="a row comes"),
        pytest.param(
            SHEET,
            "| Ansvar: | Tinn |",
            "| Mål: | Åpen bru. ¶ Trygg vei. |\n| Ansvar: | Tinn |",
            id="a row with two paragraphs comes",
        ),
        pytest.param(SHEET, "| Tiltak: |", "| Aktivitet: |", id="a label"),
        pytest.param(SHEET, "| Tiltak: |", "| Mål: |", id="a label of another kind"),
        pytest.param(TABLE, "| Ansvar |", "| Hovedansvar |", id="a header"),
        pytest.param(TABLE, "| Ansvar |", "| Frist |", id="a header of another kind"),
        pytest.param(TABLE, "| Ansvar |", "| Kontaktperson |", id="an unknown header"),
        pytest.param(TABLE, "| Brua er stengt. |", "| ¶ |", id="a cell emptied"),
    ],
)  # fmt: skip
def test_fields_and_labels_in_tables(base: str, old: str, new: str) -> None:
    copy = base.replace(old, new)
    one = drawn(base, {"Kari": copy})
    wanted = says(Package(build(copy), "wanted.docx"))
    assert wanted != says(one.base)
    for tracked in (True, False):
        assert says(one.draft(tracked=tracked)) == wanted
    rejected = Changes.REJECTED
    assert paragraphs(one.draft(tracked=True), rejected) == paragraphs(one.base, rejected)


def test_a_field_gone_from_a_sheet_is_a_row_gone() -> None:
    row = "| Tiltak: | Møte. ¶ Brev. |\n"
    xml = drawn(SHEET, {"Kari": SHEET.replace(row, "")}).draft(tracked=False).read(MAIN).decode()
    assert xml.count("<w:tr>") == SHEET.count("\n|") - 1


@pytest.mark.parametrize("layout", ["headings", "lists", "labels as headings", "sheets"])
@pytest.mark.parametrize("order", [(1, 0, 2), (2, 0, 1), (2, 1, 0)])
def test_fields_that_moved_are_in_the_draft(layout: str, order: tuple[int, ...]) -> None:
    fields = tuple(BRIDGE.fields[number] for number in order)
    other = with_works(PLAN, samferdsel=(structs.replace(BRIDGE, fields=fields), TUNNEL, TRAIN))
    base, copy = (written(LAYOUTS[layout], areas) for areas in (PLAN, other))
    one = drawn(base, {"Kari": copy})
    wanted = says(Package(build(copy), "wanted.docx"))
    for tracked in (True, False):
        assert says(one.draft(tracked=tracked)) == wanted
    rejected = Changes.REJECTED
    assert paragraphs(one.draft(tracked=True), rejected) == paragraphs(one.base, rejected)


def test_what_several_changed_of_a_moved_project_is_each_ones_own() -> None:
    moved = CHANGES["moved to another area"](PLAN)
    june = saying(TUNNEL, "Tiltak", "Befaring i juni.")
    edited = with_works(PLAN, samferdsel=(BRIDGE, june, TRAIN))
    copies = {"Kari": written(headings, moved), "Ola": written(headings, edited)}
    one = drawn(written(headings, PLAN), copies)
    draft = one.draft(tracked=True)
    xml = draft.read(MAIN).decode()
    assert re.search(r'<w:del [^>]*w:author="Ola"[^>]*><w:r><w:delText>mai</w:delText>', xml)
    assert re.search(r'<w:ins [^>]*w:author="Ola"[^>]*><w:r><w:t>juni</w:t>', xml)
    both = with_works(moved, helse=(DOCTOR, june, MIDWIFE))
    assert says(draft) == says(Package(build(written(headings, both)), "wanted.docx"))
    rejected = Changes.REJECTED
    assert paragraphs(draft, rejected) == paragraphs(one.base, rejected)

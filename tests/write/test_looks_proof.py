"""A draft that loses looks, tables or bytes is found, whatever a writer gets wrong."""

from __future__ import annotations

import re

import pytest

from tests.tiny import W, deleted, docx, ins, p, run
from tests.write.layouts import CHANGES, LAYOUTS
from tests.write.test_layouts import draw
from toolkit.ooxml.package import Package
from toolkit.refusals import ProofFailed
from toolkit.write.looks_proof import prove_clean, prove_looks

MAIN = "word/document.xml"
KARI = ("Kari", "2025-01-02T03:04:05Z")
BOLD = "<w:rPr><w:b/></w:rPr>"
LINK = f'<w:hyperlink w:anchor="a">{run("vedlegget")}</w:hyperlink>'
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
MARKED = '<w:bookmarkStart w:id="7" w:name="her"/><w:bookmarkEnd w:id="7"/>'
ITEM = (
    '<w:pPr><w:pStyle w:val="Liste"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    '<w:jc w:val="both"/></w:pPr>'
)
HEADER_ROW = (
    "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr>"
    f'<w:gridSpan w:val="2"/></w:tcPr>{p("Prosjekt")}</w:tc></w:tr>'
)


def row(*cells: str, trpr: str = "") -> str:
    return f"<w:tr>{trpr}{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in cells)}</w:tr>"


def table(*rows: str) -> str:
    return f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr>{"".join(rows)}</w:tbl>'


def item(content: str) -> str:
    return f"<w:p>{ITEM}{run('Status:', '<w:b/>')}{content}{LINK}{NOTE}{MARKED}</w:p>"


TITLE, LAST = p("Prosjekter", "Overskrift1"), p("Til slutt.")
OLD = ins(run("Gammelt."), "Ola", 40)
BASE = TITLE + item(run(" Stengt.")) + table(HEADER_ROW, row("Bru", "Tinn")) + f"<w:p>{OLD}</w:p>"
NEW_ROW = row("Tog", "Rollag", trpr=f"<w:trPr>{ins('', number=13)}</w:trPr>")
DRAFT = (
    TITLE
    + item(deleted(" Stengt.", number=11) + ins(run(" Åpen."), number=12))
    + table(HEADER_ROW, row("Bru", "Tinn"), NEW_ROW)
    + f"<w:p>{OLD}</w:p>"
)


def file(body: str, header: str = "") -> Package:
    return Package(docx(body + LAST, header=header), "draft.docx")


def test_a_right_draft_passes() -> None:
    prove_looks(file(BASE), file(DRAFT), {KARI})


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(BOLD, "", "paragraph 2 .*looks otherwise .b. in “Status:”", id="bold lost"),
        pytest.param(
            "<w:r><w:delText",
            f"<w:r>{BOLD}<w:delText",
            "paragraph 2 .*otherwise from “ Stengt.” on",
            id="struck",
        ),
        pytest.param('"Liste"', '"Tekst"', "paragraph 2 .*otherwise .pStyle", id="style"),
        pytest.param(
            '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', "", "numPr", id="list"
        ),
        pytest.param('"both"', '"left"', "paragraph 2 .*otherwise .jc", id="alignment"),
        pytest.param("<w:tblHeader/>", "", "paragraph 3 .*row or table", id="header row"),
        pytest.param('gridSpan w:val="2"', 'gridSpan w:val="3"', "paragraph 3 .*tcPr", id="span"),
        pytest.param('w:w="5000"', 'w:w="4000"', "paragraph 3 .*tblPr", id="table's width"),
        pytest.param(NEW_ROW, row("Tog", "Rollag"), "paragraph 6", id="a row without its mark"),
        pytest.param("Overskrift1", "Overskrift2", "paragraph 1 .*nothing in it was", id="heading"),
        pytest.param(
            ' xml:space="preserve">Til', ">Til", "paragraph 7 .*nothing in it was", id="a byte"
        ),
        pytest.param(
            run(" Åpen."), run(" Åpen.", "<w:i/>"), "new text, “ Åpen.”", id="new text in italics"
        ),
        pytest.param(MARKED, "", "paragraph 2 .*reads “” where it read “bookmarkS", id="bookmark"),
        pytest.param(NOTE, "", "paragraph 2 .*where it had “footnoteReference”", id="footnote"),
        pytest.param(
            LINK,
            run("vedlegget"),
            "paragraph 2 .*linked, otherwise from “vedlegget” on",
            id="hyperlink",
        ),
        pytest.param('"Ola"', '"Kari"', "paragraph 6", id="somebody else's change"),
        pytest.param(
            row("Tog", "Rollag").removeprefix("<w:tr>"),
            row("Tog").removeprefix("<w:tr>"),
            "“Tog”, is a new row that does not fit",
            id="a row of another width",
        ),
        pytest.param(
            "</w:numPr>" + '<w:jc w:val="both"/></w:pPr>',
            '</w:numPr><w:pPrChange w:id="99" w:author="Kari" w:date="2025-01-02T03:04:05Z">'
            f"{ITEM}</w:pPrChange></w:pPr>",
            "paragraph 2 .*once accepted looks otherwise .jc",
            id="looks otherwise once accepted",
        ),
        pytest.param(
            "<w:rPr><w:b/>",
            '<w:rPr><w:rPrChange w:id="99" w:author="Kari" w:date="2025-01-02T03:04:05Z">'
            "<w:rPr><w:b/></w:rPr></w:rPrChange>",
            "paragraph 2 .*rPrChange",
            id="a look that nobody decided",
        ),
    ],
)
def test_a_defect_is_found_and_its_paragraph_named(old: str, new: str, message: str) -> None:
    whole = DRAFT + LAST
    assert old in whole
    draft = Package(docx(whole.replace(old, new, 1)), "draft.docx")
    with pytest.raises(ProofFailed, match=message):
        prove_looks(file(BASE), draft, {KARI})


def test_looks_in_a_header_are_proved_too() -> None:
    base, draft = (file(BASE, f"<w:p>{run('Plan', rpr)}</w:p>") for rpr in ("<w:b/>", ""))
    with pytest.raises(ProofFailed, match=r"paragraph 1 of word/header1\.xml, “Plan”, changed"):
        prove_looks(base, draft, {KARI})


def test_a_part_in_another_encoding_is_compared_without_its_bytes() -> None:
    def spelled(body: str) -> Package:
        xml = '<?xml version="1.0" encoding="UTF-16"?>'
        xml += f"<w:document {W}><w:body>{body}</w:body></w:document>"
        package = file(BASE)
        return Package(package.with_parts({MAIN: xml.encode("utf-16")}), "draft.docx")

    prove_looks(spelled(BASE), spelled(DRAFT), {KARI})
    with pytest.raises(ProofFailed, match=r"looks otherwise \(jc\)"):
        prove_looks(spelled(BASE), spelled(DRAFT.replace('"both"', '"left"')), {KARI})


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_draft_of_every_layout_passes(layout: str) -> None:
    for change in CHANGES:
        one = draw(layout, change)
        stamps = {(decision.author, decision.date) for decision in one.decisions}
        tracked, clean = one.draft(tracked=True), one.draft(tracked=False)
        prove_looks(one.base, tracked, stamps)
        prove_clean(one.base, tracked, clean, stamps)


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        (r"(<w:t[ >][^<]*)Befaring", r"\1befaring"),
        (r"<w:b/>", "<w:b/><w:i/>"),
        ('"Overskrift3"', '"Overskrift4"'),
    ],
)
def test_a_clean_draft_that_is_not_its_tracked_twin_is_found(
    pattern: str, replacement: str
) -> None:
    one = draw("headings", "moved and edited")
    tracked, clean = one.draft(tracked=True), one.draft(tracked=False)
    xml, count = re.subn(pattern, replacement, clean.read(MAIN).decode(), count=1)
    assert count == 1
    other = Package(clean.with_parts({MAIN: xml.encode()}), "clean.docx")
    with pytest.raises(ProofFailed, match="paragraph"):
        prove_clean(one.base, tracked, other, {(d.author, d.date) for d in one.decisions})

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from msgspec import structs

from tests.plans import document
from toolkit.ooxml.names import W_NS
from toolkit.ooxml.paper import (
    Content,
    Line,
    Mark,
    Paper,
    Row,
    Run,
    Table,
    heading,
    make_paper,
    plain_line,
)
from toolkit.ooxml.paper_styles import Style
from toolkit.refusals import UnwritableText

NS = {"w": W_NS}
W = f"{{{W_NS}}}"


def paper(*contents: Content, landscape: bool = False) -> Paper:
    return Paper(
        title="Innspill & svar",
        contents=contents,
        language="nn-NO",
        day="2025-01-15",
        creator="Fjell IPR",
        header="Plan <2024>",
        page=("Side ", " av "),
        landscape=landscape,
    )


def opened(made: Paper) -> WordDocument:
    return Document(io.BytesIO(make_paper(made)))


def body(*contents: Content) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(make_paper(paper(*contents)))) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def cell(*texts: str) -> tuple[Line, ...]:
    return tuple(plain_line(text, Style.CELL) for text in texts)


def table(*rows: Row) -> Table:
    return Table(shares=(1, 3), rows=rows, description="Et skjema")


def item(marker: str | None, text: str = "tekst") -> Line:
    return Line(runs=(Run(text=text),), marker=marker)


def style_of(paragraph: Paragraph) -> str:
    return (paragraph.style and paragraph.style.name) or ""


def test_another_reader_finds_the_headings_and_the_text() -> None:
    read = opened(paper(plain_line("Plan", Style.TITLE), heading("Vei", 2), plain_line("Ny bru.")))
    assert [(style_of(p), p.text) for p in read.paragraphs] == [
        ("Title", "Plan"),
        ("Heading 2", "Vei"),
        ("Normal", "Ny bru."),
    ]


def test_the_text_says_which_language_it_is_in() -> None:
    styles = opened(paper()).styles.element
    spoken = styles.xpath("//w:docDefaults//w:lang/@w:val") + styles.xpath(
        '//w:style[@w:styleId="Normal"]//w:lang/@w:val'
    )
    assert spoken == ["nn-NO", "nn-NO"]


def test_the_properties_are_those_given_and_no_others() -> None:
    properties = opened(paper()).core_properties
    assert (properties.title, properties.author, properties.language, properties.comments) == (
        "Innspill & svar",
        "Fjell IPR",
        "nn-NO",
        "",
    )
    assert str(properties.created).startswith("2025-01-15 12:00")


@pytest.mark.parametrize(
    ("landscape", "turned", "width", "height"),
    [(False, WD_ORIENT.PORTRAIT, 210, 297), (True, WD_ORIENT.LANDSCAPE, 297, 210)],
)
def test_pages_are_a4(landscape: bool, turned: WD_ORIENT, width: int, height: int) -> None:  # noqa: FBT001
    section = opened(paper(landscape=landscape)).sections[0]
    assert section.orientation == turned
    assert abs((section.page_width or 0) - Mm(width)) < Mm(1)
    assert abs((section.page_height or 0) - Mm(height)) < Mm(1)


def test_every_page_has_a_header_and_its_number() -> None:
    section = opened(paper()).sections[0]
    assert section.header.paragraphs[0].text == "Plan <2024>"
    fields = section.footer._element.xpath("//w:fldSimple/@w:instr")
    assert fields == [" PAGE ", " NUMPAGES "]
    assert section.footer.paragraphs[0].text == "Side  av "


def test_equal_papers_are_equal_bytes() -> None:
    contents = (heading("Vei", 1), table(Row(cells=(cell("Status"), cell("Stengt.")))))
    assert make_paper(paper(*contents)) == make_paper(paper(*contents))


def test_every_part_is_linked_and_nothing_is_left_of_the_template() -> None:
    with zipfile.ZipFile(io.BytesIO(make_paper(paper()))) as archive:
        names = set(archive.namelist())
        assert archive.testzip() is None
    assert not {name for name in names if "thumbnail" in name or "customXml" in name}
    assert {"word/document.xml", "word/styles.xml", "docProps/core.xml"} <= names


def test_a_control_character_is_refused_by_name() -> None:
    with pytest.raises(UnwritableText, match=r"U\+000B"):
        make_paper(paper(plain_line("Ny\x0bbru")))


@pytest.mark.parametrize("field", ["title", "creator", "header"])
def test_a_control_character_around_the_text_is_refused_too(field: str) -> None:
    with pytest.raises(UnwritableText):
        make_paper(structs.replace(paper(), **{field: "Ny\x0bbru"}))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t\r&<{=")))
@example("en\rto\r\ntre\n")
def test_any_text_reads_back_as_it_was_with_every_line_break_as_one(text: str) -> None:
    written = text.replace("\ufffe", "").replace("\uffff", "")
    blocks = document(make_paper(paper(plain_line(written)))).blocks
    assert [block.text for block in blocks] == [written.replace("\r\n", "\n").replace("\r", "\n")]


def test_a_point_is_a_bookmark_without_extent_at_the_start() -> None:
    line = Line(runs=(Run(text="Ny bru"),), point="_tp_1", locked=True)
    (paragraph,) = body(line).iterfind(".//w:p", NS)
    assert [child.tag.removeprefix(W) for child in paragraph] == [
        "pPr",
        "bookmarkStart",
        "bookmarkEnd",
        "sdt",
    ]
    start, end = paragraph[1], paragraph[2]
    assert start.get(f"{W}name") == "_tp_1"
    assert start.get(f"{W}id") == end.get(f"{W}id")


def test_locked_text_stands_in_a_control_that_lets_nobody_change_it() -> None:
    line = Line(runs=(Run(text="Ny bru"),), locked=True)
    (control,) = body(line).iterfind(".//w:sdt", NS)
    lock = control.find("w:sdtPr/w:lock", NS)
    assert lock is not None
    assert lock.get(f"{W}val") == "sdtContentLocked"
    assert control.findtext("w:sdtContent/w:r/w:t", namespaces=NS) == "Ny bru"


def test_bookmarks_and_controls_have_numbers_of_their_own() -> None:
    lines = [Line(runs=(Run(text=str(i)),), point=f"_tp_{i}", locked=True) for i in range(3)]
    root = body(*lines, table(Row(cells=(tuple(lines), ()))))
    numbers = [mark.get(f"{W}id") for mark in root.iterfind(".//w:bookmarkStart", NS)]
    assert len(set(numbers)) == 6


def test_lists_show_the_markers_that_they_are_given() -> None:
    markers = ["1.", "2.", "3.", "•", "•", "a)", "b)", "(4)", "2.", "1.2.", "7"]
    blocks = document(make_paper(paper(*map(item, markers)))).blocks
    assert [block.marker for block in blocks] == markers


def test_what_goes_on_counting_is_one_list_and_another_cell_begins_anew() -> None:
    first = tuple(map(item, ["1.", "2."]))
    rows = (Row(cells=(first, first)), Row(cells=((item("3."),), ())))
    root = body(table(*rows))
    lists = [num.get(f"{W}val") for num in root.iterfind(".//w:numId", NS)]
    assert lists == ["1", "1", "2", "2", "3"]


def test_an_empty_marker_shows_nothing_and_keeps_a_typed_bullet_text() -> None:
    data = make_paper(paper(item("", "- Møter")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        numbering = etree.fromstring(archive.read("word/numbering.xml"))
    assert numbering.xpath("//w:lvlText/@w:val", namespaces=NS) == [""]
    assert document(data).blocks[0].marker is not None


def test_headers_are_repeated_and_short_rows_stay_whole() -> None:
    rows = (
        Row(cells=(cell("Felt"), cell("Tekst")), header=True),
        Row(cells=(cell("Status"), cell("Stengt."))),
        Row(cells=(cell("Tiltak"), cell("Møter. " * 200))),
        Row(cells=(cell("Kommentar"), ()), answer=True),
    )
    found = [
        {child.tag.removeprefix(W) for child in row}
        for row in body(table(*rows)).iterfind(".//w:trPr", NS)
    ]
    assert found == [
        {"cantSplit", "tblHeader"},
        {"cantSplit"},
        set(),
        {"cantSplit", "trHeight"},
    ]


def test_a_table_fills_the_page_and_says_what_it_is() -> None:
    root = body(table(Row(cells=(cell("Status"), cell("Stengt.")))))
    widths = [int(col.get(f"{W}w", "")) for col in root.iterfind(".//w:gridCol", NS)]
    assert widths == [2409, 7228]
    assert root.xpath("//w:tblDescription/@w:val", namespaces=NS) == ["Et skjema"]


def test_every_cell_ends_with_a_paragraph_and_no_two_tables_touch() -> None:
    one = table(Row(cells=(cell("Status"), ())))
    root = body(one, one)
    assert all(tc[-1].tag == f"{W}p" for tc in root.iterfind(".//w:tc", NS))
    body_tags = [child.tag.removeprefix(W) for child in root[0]]
    assert body_tags == ["tbl", "p", "tbl", "p", "sectPr"]


def test_marks_are_what_they_say() -> None:
    runs = (
        Run(text="gammel", mark=Mark.STRUCK),
        Run(text="ny", mark=Mark.ADDED),
        Run(text="bru", mark=Mark.BOLD),
    )
    read = opened(paper(Line(runs=runs))).paragraphs[0].runs
    assert [(run.font.strike, run.bold, run.underline) for run in read] == [
        (True, None, None),
        (None, True, True),
        (None, True, None),
    ]

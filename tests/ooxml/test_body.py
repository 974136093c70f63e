from __future__ import annotations

import pytest

from tests.tiny import STYLES, W, deleted, element, h, ins, p, run
from toolkit.blocks import Block, Revision
from toolkit.ooxml.body import Sources, block_paragraphs, read_blocks
from toolkit.ooxml.names import MC_NS, WNE_NS
from toolkit.ooxml.numbering import Numbering
from toolkit.ooxml.styles import Styles
from toolkit.ooxml.survey import Survey
from toolkit.ooxml.text import Changes
from toolkit.ooxml.xml import Element, parse_xml

WHEN = "2025-01-02T03:04:05Z"
GONE, NEW = '<w:rPr><w:del w:id="8"/></w:rPr>', '<w:rPr><w:ins w:id="9"/></w:rPr>'
LISTS = (
    '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def blocks(
    xml: str, changes: Changes = Changes.ACCEPTED, *, styles: str = STYLES
) -> tuple[Block, ...]:
    """Read the blocks of a body."""
    return read_blocks(
        Survey(root(xml)),
        "word/document.xml",
        Sources(
            styles=Styles(parse_xml(styles.encode(), "", "")),
            numbering=Numbering(element(LISTS)),
            changes=changes,
        ),
    )


def root(xml: str) -> Element:
    return element(f"<w:body>{xml}<w:sectPr/></w:body>")


def texts(xml: str, changes: Changes = Changes.ACCEPTED) -> list[str]:
    return [block.text for block in blocks(xml, changes)]


def para(text: str, mark: str = "") -> str:
    return f"<w:p><w:pPr>{mark}</w:pPr>{run(text)}</w:p>"


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def sdt(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def test_a_block_says_all_that_a_reader_sees_of_it() -> None:
    assert blocks(h(2, "Vei") + p("**Status:** Planlagt") + p()) == (
        Block(part="word/document.xml", paragraphs=(0,), text="Vei", style="heading 2", level=2),
        Block(
            part="word/document.xml",
            paragraphs=(1,),
            text="Status: Planlagt",
            style="normal",
            bold=7,
        ),
        Block(part="word/document.xml", paragraphs=(2,), text="", style="normal"),
    )


@pytest.mark.parametrize(
    ("ppr", "level"),
    [
        ('<w:pStyle w:val="Overskrift3"/>', 3),
        ('<w:pStyle w:val="Overskrift3"/><w:outlineLvl w:val="0"/>', 1),
        ('<w:pStyle w:val="Overskrift3"/><w:outlineLvl w:val="9"/>', None),
        ('<w:outlineLvl w:val="1"/>', 2),
        ('<w:pStyle w:val="Borte"/>', None),
        ("", None),
    ],
)
def test_a_paragraphs_own_outline_level_goes_before_its_styles(ppr: str, level: int | None) -> None:
    assert blocks(f"<w:p><w:pPr>{ppr}</w:pPr></w:p>")[0].level == level


@pytest.mark.parametrize(
    ("runs", "bold"),
    [
        (run("Status:", "<w:b/>") + run(" ") + run("Ny"), 8),
        (run("Status:", "<w:b/>") + run(" Ny"), 7),
        (run("Sta", "<w:b/>") + run("tus:", "<w:b/>") + run("Ny"), 7),
        (run("Status", "<w:b/>") + run(": ") + run("x", "<w:b/>"), 6),
        (run("Status", '<w:b w:val="0"/>'), 0),
        (run("Status:", '<w:rStyle w:val="Sterk"/>') + run("Ny"), 7),
        (run("Status:", '<w:rStyle w:val="Borte"/>'), 0),
        (run("Ny") + run("Status", "<w:b/>"), 0),
    ],
)
def test_the_bold_characters_at_the_start_are_counted(runs: str, bold: int) -> None:
    strong = (
        '<w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/>'
        "<w:rPr><w:b/></w:rPr></w:style>"
    )
    styles = STYLES.replace("</w:styles>", f"{strong}</w:styles>")
    assert blocks(f"<w:p>{runs}</w:p>", styles=styles)[0].bold == bold


@pytest.mark.parametrize(
    ("rpr", "bold"),
    [
        ("", 2),
        ('<w:b w:val="0"/>', 0),
        ('<w:rStyle w:val="Sterk"/>', 0),
        ('<w:rStyle w:val="X"/>', 2),
    ],
)
def test_a_bold_style_makes_bold_and_two_of_them_cancel_out(rpr: str, bold: int) -> None:
    styles = (
        f'<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Sterk"><w:rPr><w:b/></w:rPr></w:style></w:styles>'
    )
    assert blocks(f"<w:p>{run('Ny', rpr)}</w:p>", styles=styles)[0].bold == bold


def test_list_items_are_counted_in_reading_order() -> None:
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    outside = item.replace('numId w:val="1"', 'numId w:val="0"')
    found = blocks(item + p() + outside + item.replace('<w:ilvl w:val="0"/>', ""))
    assert [block.marker for block in found] == ["1.", None, None, "2."]


@pytest.mark.parametrize(
    ("first", "accepted", "rejected"),
    [
        (para("Ny ", GONE), ["Ny vei"], ["Ny ", "vei"]),
        (para("Ny ", NEW), ["Ny ", "vei"], ["Ny vei"]),
        (para("Ny ", GONE) + para("lang ", GONE), ["Ny lang vei"], ["Ny ", "lang ", "vei"]),
    ],
)
def test_a_removed_paragraph_mark_joins_paragraphs(
    first: str, accepted: list[str], rejected: list[str]
) -> None:
    xml = first + para("vei")
    assert texts(xml) == accepted
    assert texts(xml, Changes.REJECTED) == rejected
    assert len(texts(xml, Changes.SHOWN)) == xml.count("<w:p>")


def test_joined_paragraphs_look_like_the_last_of_them() -> None:
    heading = h(1, "vei")
    (block,) = blocks(para("Ny ", GONE) + heading)
    assert (block.paragraphs, block.text, block.level) == ((0, 1), "Ny vei", 1)


def test_nothing_is_joined_across_the_edge_of_a_cell_or_table() -> None:
    xml = para("a", GONE) + table(row(cell(para("b", GONE)), cell(para("c")))) + para("d")
    assert texts(xml) == ["a", "b", "c", "d"]


def test_cells_are_read_row_by_row_and_nested_tables_where_they_stand() -> None:
    inner = table(row(cell(para("b1")), cell(para("b2"))))
    xml = table(row(cell(para("a")), cell(inner + para("b3"))), row(cell(para("c")))) + para("d")
    assert [(block.text, block.cell is not None) for block in blocks(xml)] == [
        ("a", True), ("b1", True), ("b2", True), ("b3", True), ("c", True), ("d", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "accepted", "rejected"),
    [
        (row(cell(para("b")), properties='<w:ins w:id="1"/>'), ["a", "b"], ["a"]),
        (row(cell(para("b")), properties='<w:del w:id="1"/>'), ["a"], ["a", "b"]),
        (row(cell(para("b"), '<w:cellIns w:id="1"/>')), ["a", "b"], ["a"]),
        (row(cell(para("b"), '<w:cellDel w:id="1"/>')), ["a"], ["a", "b"]),
    ],
)
def test_tracked_rows_and_cells_are_there_or_not(
    changed: str, accepted: list[str], rejected: list[str]
) -> None:
    xml = table(row(cell(para("a"))), changed)
    assert texts(xml) == accepted
    assert texts(xml, Changes.REJECTED) == rejected
    assert texts(xml, Changes.SHOWN) == ["a", "b"]


def test_content_controls_may_stand_around_everything() -> None:
    rows = sdt(row(sdt(cell(sdt(para("b") + sdt(para("c")))))))
    assert texts(sdt(para("a")) + table(rows) + f"<w:customXml>{para('d')}</w:customXml>") == [
        "a", "b", "c", "d",
    ]  # fmt: skip


def test_a_text_box_stands_once_behind_the_paragraph_it_hangs_in() -> None:
    box = f"<w:txbxContent>{para('boks')}{para('to')}</w:txbxContent>"
    twice = (
        f'<mc:AlternateContent xmlns:mc="{MC_NS}"><mc:Choice><w:drawing>{box}</w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    found = blocks(f"<w:p>{run('a')}<w:r>{twice}</w:r>{run('b')}</w:p>" + para("c"))
    assert [(block.text, block.paragraphs) for block in found] == [
        ("ab", (0,)), ("boks", (1,)), ("to", (2,)), ("c", (5,)),
    ]  # fmt: skip


def test_a_text_box_does_not_keep_paragraphs_from_joining_and_goes_with_its_anchor() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{para('boks')}</w:txbxContent></w:pict></w:r>"
    xml = f"<w:p><w:pPr>{GONE}</w:pPr>{box}{run('Ny ')}</w:p>{para('vei')}"
    assert texts(xml) == ["Ny vei", "boks"]
    assert texts(f"<w:p><w:del>{box}</w:del></w:p>") == [""]


def test_a_text_box_may_have_the_namespace_that_word_gives_it_in_iso_strict() -> None:
    box = f'<x:txbxContent xmlns:x="{WNE_NS}">{para("boks")}</x:txbxContent>'
    assert texts(f"<w:p>{run('a')}<w:r><w:drawing>{box}</w:drawing></w:r></w:p>") == ["a", "boks"]


def test_text_boxes_in_text_boxes_are_read_once() -> None:
    def boxed(paragraph: str) -> str:
        box = f"<w:txbxContent>{paragraph}</w:txbxContent>"
        return (
            f'<w:p><w:r><mc:AlternateContent xmlns:mc="{MC_NS}"><mc:Choice><w:drawing>{box}'
            f"</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>"
        )

    assert texts(boxed(boxed(para("boks")))) == ["", "", "boks"]


def test_paragraphs_in_alternate_content_are_read_once() -> None:
    twice = f"<mc:Choice>{para('en')}</mc:Choice><mc:Fallback>{para('en')}</mc:Fallback>"
    xml = f'<mc:AlternateContent xmlns:mc="{MC_NS}">{twice}</mc:AlternateContent>'
    assert texts(xml) == ["en"]


def contents(xml: str) -> str:
    """Give the texts that belong to a table of contents."""
    return " ".join(block.text for block in blocks(xml) if block.contents)


def toc(first: str, *others: str, instruction: str = ' TOC \\o "1-3" ') -> str:
    begin = mark("begin") + code(instruction) + mark("separate") + run(first)
    return f"<w:p>{begin}</w:p>{''.join(map(para, others))}"


def test_a_contents_field_reaches_from_its_begin_to_its_end() -> None:
    page = mark("begin") + code(" PAGEREF _Toc1 ") + mark("separate") + run("7") + mark("end")
    nested = f"<w:p><w:hyperlink>{run('C')}{page}</w:hyperlink></w:p>"
    end = f"<w:p>{mark('end')}</w:p>"
    assert contents(para("Før") + toc("A", "B") + nested + end + para("Etter")) == "A B C7 "


def test_text_behind_a_contents_field_is_text() -> None:
    assert contents(toc("A") + f"<w:p>{mark('end')}{run('Vei')}</w:p>") == "A"


def test_a_contents_field_without_an_end_swallows_nothing() -> None:
    assert contents(toc("A", "B", "C")) == ""


@pytest.mark.parametrize(
    ("instruction", "expected"), [(" toc \\h", "A B"), (" REF TOC ", ""), ("", ""), ("TOCX", "")]
)
def test_only_a_toc_field_is_a_contents_list(instruction: str, expected: str) -> None:
    end = f"<w:p>{run('B')}{mark('end')}</w:p>"
    assert contents(toc("A", instruction=instruction) + end) == expected


@pytest.mark.parametrize(
    ("gallery", "expected"), [("Table of Contents", "Innhold A"), ("Cover Pages", "")]
)
def test_a_contents_list_may_stand_in_a_content_control(gallery: str, expected: str) -> None:
    properties = f'<w:docPartObj><w:docPartGallery w:val="{gallery}"/></w:docPartObj>'
    assert contents(sdt(para("Innhold") + para("A"), properties) + para("B")) == expected


def test_a_block_is_revised_by_whoever_changed_it_last() -> None:
    early = ins(run("a"), "Ola").replace(WHEN, "2024-01-01T00:00:00Z")
    xml = f"<w:p>{early}{deleted('b')}</w:p>{p('c')}<w:p><w:pPr>{NEW}</w:pPr></w:p>"
    assert [block.revision for block in blocks(xml + p("d"))] == [
        Revision(author="Kari", date=WHEN),
        None,
        Revision(author="", date=""),
        None,
    ]


def test_blocks_are_found_by_their_last_paragraph() -> None:
    body = root(para("a", GONE) + para("b") + table(row(cell(para("c")))))
    a, b, c = body.iter("{*}p")
    assert block_paragraphs(body) == {1: [a, b], 2: [c]}
    assert block_paragraphs(body, Changes.REJECTED) == {0: [a], 1: [b], 2: [c]}

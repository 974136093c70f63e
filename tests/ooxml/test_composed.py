from __future__ import annotations

from tests.consult.samples import paragraph_xml, word_file
from toolkit.ooxml.composed import finish, forget_bookmarks, number_lists, set_language
from toolkit.ooxml.names import W_NS
from toolkit.ooxml.package import Package
from toolkit.ooxml.xml import parse_xml, serialize_xml

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def body(data: bytes) -> str:
    text = Package(data, "brev.docx").read("word/document.xml").decode()
    return text[text.index("<w:body>") + 8 : text.index("<w:sectPr")]


def test_a_cell_that_lost_its_paragraphs_gets_an_empty_one() -> None:
    table = "<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>"

    mended = finish(word_file(table), "brev.docx", "nb-NO")

    assert body(mended) == "<w:tbl><w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>"


def test_paragraph_ids_that_a_loop_doubled_are_gone() -> None:
    paragraph = f'<w:p xmlns:w14="{W14}" w14:paraId="1A" w14:textId="2B"/>'

    mended = finish(word_file(paragraph * 2), "brev.docx", "nb-NO")

    assert "paraId" not in body(mended)


def test_a_section_loses_its_bookmarks_and_keeps_its_text() -> None:
    marked = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'

    assert body(forget_bookmarks(word_file(paragraph_xml("Bru") + marked), "x")) == (
        paragraph_xml("Bru")
    )


def test_lists_are_counted_and_not_drawn_by_lot() -> None:
    root = parse_xml(
        f'<w:numbering xmlns:w="{W_NS}"><w:nsid w:val="1FA9C3"/></w:numbering>'.encode(), "x", "x"
    )

    number_lists(root)

    assert b'<w:nsid w:val="00000001"/>' in serialize_xml(root)


def test_the_language_is_set_in_the_defaults_and_in_the_ordinary_style() -> None:
    root = parse_xml(
        f'<w:styles xmlns:w="{W_NS}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/>'
        '</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1"/>'
        "</w:styles>".encode(),
        "x",
        "x",
    )

    set_language(root, "nn-NO")

    assert serialize_xml(root).decode().count('<w:lang w:val="nn-NO"/>') == 2

from __future__ import annotations

import pytest

from tests.ooxml.wordfiles import BODY, package, word_file
from tests.tiny import PACKAGE, RELATIONSHIP, STYLES, W, deleted, docx, h, ins, p, run, zipped
from toolkit.blocks import Document
from toolkit.ooxml.document import read_document
from toolkit.ooxml.names import M_NS, STRICT_W_NS, W_NS
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.problems import Problem, ProblemKind
from toolkit.refusals import DamagedWord, NotWord

STRICT_RELATIONSHIP = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def strict(xml: str) -> str:
    """Write a part as ISO Strict."""
    return xml.replace(W_NS, STRICT_W_NS)


def test_a_document_is_its_body_its_running_text_and_its_properties() -> None:
    data = docx(h(1, "Vei") + p("Ny"), header=p("Tiltaksplan") + p(), title="Plan")
    document = read_document(Package(data, "plan.docx"))
    assert texts(document) == ["Vei", "Ny"]
    assert [(block.part, block.text) for block in document.running] == [
        ("word/header1.xml", "Tiltaksplan")
    ]
    assert (document.file, document.properties.title) == ("plan.docx", "Plan")


@pytest.mark.parametrize(
    ("changes", "body", "running", "notes"),
    [
        (Changes.ACCEPTED, "Ny vei", "2026", "Se A"),
        (Changes.REJECTED, "Ny sti", "2025", "Se "),
        (Changes.SHOWN, "Ny {+vei+}[-sti-]", "{+2026+}[-2025-]", "Se {+A+}"),
    ],
)
def test_tracked_changes_are_settled_alike_everywhere(
    changes: Changes, body: str, running: str, notes: str
) -> None:
    note = f'<w:footnote w:id="1"><w:p>{run("Se ")}{ins(run("A"))}</w:p></w:footnote>'
    document = read_document(
        word_file(
            f"<w:p>{run('Ny ')}{ins(run('vei'))}{deleted('sti')}</w:p>",
            header=f"<w:hdr {W}><w:p>{ins(run('2026'))}{deleted('2025')}</w:p></w:hdr>",
            footnotes=f"<w:footnotes {W}>{note}</w:footnotes>",
        ),
        changes,
    )
    found = document.blocks + document.running + document.notes
    assert [block.text for block in found] == [body, running, notes]


def test_a_main_part_that_is_no_word_document_is_refused() -> None:
    workbook = BODY.format("").replace("w:document", "w:workbook")
    with pytest.raises(NotWord):
        read_document(package({"document": workbook}))


def test_iso_strict_is_read_like_any_other() -> None:
    math = f'<m:oMath xmlns:m="{M_NS}"><m:r><m:t>x</m:t></m:r></m:oMath>'.replace(
        M_NS, "http://purl.oclc.org/ooxml/officeDocument/math"
    )
    parts = {
        "document": strict(BODY.format(h(1, "Vei") + f"<w:p>{math}</w:p>")),
        "styles": strict(STYLES),
    }
    found = package(parts)
    assert found.is_strict
    document = read_document(found)
    assert [(block.text, block.level) for block in document.blocks] == [("Vei", 1), ("x", None)]


def test_iso_strict_has_links_of_its_own_kind() -> None:
    plain = package({"document": strict(BODY.format(p("Ny"))), "styles": strict(STYLES)})
    links = {
        name: plain.read(name).replace(RELATIONSHIP.encode(), STRICT_RELATIONSHIP.encode())
        for name in plain.names
        if name.endswith(".rels")
    }
    (block,) = read_document(Package(plain.with_parts(links), "")).blocks
    assert (block.text, block.style) == ("Ny", "normal")


def test_a_text_about_iso_strict_is_no_iso_strict() -> None:
    found = word_file(p(f'xmlns="{STRICT_W_NS}"'.replace('"', "")))
    assert texts(read_document(found)) == [f"xmlns={STRICT_W_NS}"]
    assert not found.is_strict


def test_the_main_part_may_have_any_name() -> None:
    found = package({"document2": BODY.format(h(1, "Vei")), "styles": STYLES}, main="document2")
    document = read_document(found)
    assert [(block.part, block.level) for block in document.blocks] == [("word/document2.xml", 1)]


def test_parts_may_be_written_in_utf_16() -> None:
    found = word_file(p("Blåbær"))
    utf16 = f'<?xml version="1.0" encoding="UTF-16"?>{BODY.format(p("Blåbær"))}'.encode("utf-16")
    assert texts(read_document(Package(found.with_parts({found.main: utf16}), ""))) == ["Blåbær"]


def test_a_document_needs_neither_styles_nor_lists() -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'
    (block,) = read_document(word_file(f"<w:p>{numbered}{run('Ny')}</w:p>")).blocks
    assert (block.text, block.style, block.marker) == ("Ny", "", None)


def test_styles_that_nothing_uses_need_not_be_read_but_a_document_type_is_refused() -> None:
    used = STYLES.replace("</w:styles>", "<w:style w:styleId='X'></w:style></w:styles>")
    assert read_document(word_file(h(2, "Vei"), styles=used)).blocks[0].level == 2
    with pytest.raises(DamagedWord, match="document type"):
        read_document(word_file(p("Ny"), styles=f"<!DOCTYPE w:styles>{STYLES}"))


def test_an_odd_paragraph_does_not_stop_the_others() -> None:
    odd = (
        '<w:p><w:pPr><w:pStyle/><w:outlineLvl/><w:numPr><w:ilvl/><w:numId w:val="x"/></w:numPr>'
        '</w:pPr><w:r><w:rPr><w:sz w:val="stor"/><w:b w:val="?"/></w:rPr><w:t/><w:sym/></w:r>'
        '<w:ins/><w:hyperlink/><w:fldSimple/><w:r/><x:y xmlns:x="urn:x"><w:r/></x:y></w:p>'
    )
    stray = f"<w:r><w:t>løs</w:t></w:r><w:tbl>{p('i tabell')}<w:tr/></w:tbl><w:tc/>"
    assert texts(read_document(word_file(p("Før") + odd + stray + p("Etter")))) == [
        "Før", "", "Etter",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["aFChunk", "subDocument"])
def test_files_that_a_document_only_shows_are_named(kind: str) -> None:
    links = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONSHIP}/{kind}" Target="vedlegg.html"/></Relationships>'
    )
    found = word_file('<w:altChunk xmlns:r="urn:r" r:id="rId1"/>' + p("Ny"))
    parts = {name: found.read(name).decode() for name in found.names}
    data = zipped(parts | {"word/_rels/document.xml.rels": links})
    assert read_document(Package(data, "")).problems == (
        Problem(kind=ProblemKind.NOT_READ, subject="word/vedlegg.html"),
    )


def test_macros_are_named_and_not_read() -> None:
    links = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
        'Target="vbaProject.bin"/></Relationships>'
    )
    found = word_file(p("Ny"))
    parts = {name: found.read(name).decode() for name in found.names}
    data = zipped(parts | {"word/_rels/document.xml.rels": links})
    assert read_document(Package(data, "")).problems == (Problem(kind=ProblemKind.MACROS),)

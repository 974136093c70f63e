from __future__ import annotations

from tests.ooxml.test_body import GONE, para
from tests.ooxml.wordfiles import word_file
from tests.tiny import W, p
from toolkit.ooxml.document import read_document

FOOTNOTES = f"""<w:footnotes {W}>
<w:footnote w:type="separator" w:id="-1">{p("strek")}</w:footnote>
<w:footnote w:type="continuationNotice" w:id="0">{p("forts.")}</w:footnote>
<w:footnote w:id="1">{p("Se vedlegg")}{para("Første", GONE)}</w:footnote>
<w:footnote w:type="normal" w:id="2">{p("Andre")}</w:footnote></w:footnotes>"""
ENDNOTES = f'<w:endnotes {W}><w:endnote w:id="1">{p("Kilde")}</w:endnote></w:endnotes>'


def test_notes_are_read_one_by_one_without_the_lines_above_them() -> None:
    package = word_file(p("Ny"), footnotes=FOOTNOTES, endnotes=ENDNOTES)
    assert [
        (block.part, block.paragraphs, block.text) for block in read_document(package).notes
    ] == [
        ("word/footnotes.xml", (2,), "Se vedlegg"),
        ("word/footnotes.xml", (3,), "Første"),
        ("word/footnotes.xml", (4,), "Andre"),
        ("word/endnotes.xml", (0,), "Kilde"),
    ]


def test_a_document_without_notes_has_none() -> None:
    assert read_document(word_file(p("Ny"))).notes == ()

from __future__ import annotations

import pytest

from tests.consult.samples import lines, word_file
from toolkit.ooxml.highlighting import highlight
from toolkit.ooxml.package import Package

YELLOW = '<w:highlight w:val="yellow"/>'


def body(data: bytes) -> str:
    return Package(highlight(data, "a.docx", r"\[x\]"), "a.docx").read("word/document.xml").decode()


def test_only_what_is_marked_becomes_yellow_and_keeps_its_look() -> None:
    text = "<w:t>før [x] etter</w:t>"
    xml = body(word_file(f"<w:p><w:r><w:rPr><w:b/><w:u w:val='single'/></w:rPr>{text}</w:r></w:p>"))

    assert xml.count(YELLOW) == 1
    assert f'<w:rPr><w:b/>{YELLOW}<w:u w:val="single"/></w:rPr><w:t xml:space="preserve">[x]' in xml


@pytest.mark.parametrize(
    "run",
    [
        "<w:t>[x]</w:t>",
        "<w:t>a</w:t><w:br/><w:t>b [x] c [x]</w:t><w:tab/><w:t>[x] d</w:t>",
        "<w:t>ingenting</w:t>",
    ],
)
def test_no_character_is_lost(run: str) -> None:
    data = word_file(f"<w:p><w:r>{run}</w:r></w:p>")

    marked = highlight(data, "a.docx", r"\[x\]")

    assert lines(marked) == lines(data)
    assert Package(marked, "a.docx").read("word/document.xml").count(b"yellow") == run.count("[x]")


def test_a_document_without_marks_keeps_its_bytes() -> None:
    data = word_file("<w:p><w:r><w:t>x</w:t></w:r></w:p>")

    assert highlight(data, "a.docx", r"\[x\]") is data

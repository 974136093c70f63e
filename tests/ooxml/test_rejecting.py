from __future__ import annotations

import pytest

from tests.consult.samples import lines, word_file
from toolkit.ooxml.package import Package
from toolkit.ooxml.rejecting import has_changes, without_changes

BY = 'w:id="1" w:author="Kari" w:date="2026-01-01T00:00:00Z"'


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def gone(text: str) -> str:
    return f"<w:del {BY}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def came(text: str) -> str:
    return f"<w:ins {BY}>{run(text)}</w:ins>"


CASES = {
    "words": (f"<w:p>{run('a ')}{gone('b')}{came('c')}</w:p>", ["a b"]),
    "moved": (
        f"<w:p><w:moveFrom {BY}>{run('x')}</w:moveFrom></w:p>"
        f"<w:p>{run('y')}<w:moveTo {BY}>{run('x')}</w:moveTo></w:p>",
        ["x", "y"],
    ),
    "a new paragraph": (
        f"<w:p>{run('a')}</w:p>"
        f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr>{came('ny')}</w:p><w:p>{run('b')}</w:p>",
        ["a", "b"],
    ),
    "a split paragraph": (
        f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr>{run('a ')}</w:p><w:p>{run('b')}</w:p>",
        ["a b"],
    ),
    "a struck paragraph": (
        f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{gone('a')}</w:p><w:p>{run('b')}</w:p>",
        ["a", "b"],
    ),
    "rows": (
        "<w:tbl><w:tblGrid/>"
        f"<w:tr><w:trPr><w:ins {BY}/></w:trPr><w:tc><w:p>{came('ny')}</w:p></w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc><w:p>{gone('gammel')}</w:p></w:tc></w:tr>"
        f"</w:tbl><w:p>{run('b')}</w:p>",
        ["gammel", "b"],
    ),
    "a new table": (
        "<w:tbl><w:tblGrid/>"
        f"<w:tr><w:trPr><w:ins {BY}/></w:trPr><w:tc><w:p>{came('ny')}</w:p></w:tc></w:tr>"
        f"</w:tbl><w:p>{run('b')}</w:p>",
        ["b"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_file_without_its_changes_says_what_it_said(name: str) -> None:
    body, expected = CASES[name]
    package = Package(word_file(body), "mal.docx")

    assert has_changes(package)
    rejected = package.with_parts(without_changes(package))
    assert lines(rejected) == expected
    assert not has_changes(Package(rejected, "mal.docx"))


def test_looks_are_those_from_before_the_change() -> None:
    look = f"<w:rPr><w:b/><w:rPrChange {BY}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
    style = (
        '<w:pPr><w:pStyle w:val="Ny"/><w:rPr><w:b/></w:rPr>'
        f'<w:pPrChange {BY}><w:pPr><w:pStyle w:val="Gammel"/></w:pPr></w:pPrChange></w:pPr>'
    )
    package = Package(word_file(f"<w:p>{style}<w:r>{look}<w:t>a</w:t></w:r></w:p>"), "mal.docx")

    xml = without_changes(package)["word/document.xml"].decode()

    assert '<w:pPr><w:pStyle w:val="Gammel"/><w:rPr><w:b/></w:rPr></w:pPr>' in xml
    assert "<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>" in xml


def test_a_file_without_changes_keeps_its_parts() -> None:
    package = Package(word_file(f"<w:p>{run('insert <w:x')}</w:p>".replace("<w:x", "")), "mal.docx")

    assert without_changes(package) == {}

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ooxml.random_paragraphs import paragraphs
from tests.tiny import docx, h, ins, p, run
from toolkit.ooxml.fields import mark_contents
from toolkit.ooxml.names import STRICT_W_NS, W_NS
from toolkit.ooxml.package import Package
from toolkit.refusals import StrictWord

MAIN = "word/document.xml"
EXAMPLE = Path(__file__).parents[2] / "input" / "tiltaksplan-2024-2027.docx"
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field(instruction: str, result: str = "", attributes: str = "") -> str:
    """Write a complex field; `|` in the instruction divides it between runs."""
    instructions = "".join(
        f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in instruction.split("|")
    )
    return (
        f'<w:r><w:fldChar{attributes} w:fldCharType="begin"/></w:r>{instructions}'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}{END}'
    )


def marked(body: str) -> str:
    """Give a body with its contents marked."""
    package = Package(docx(body), "plan.docx")
    data = mark_contents(package).get(MAIN, package.read(MAIN))
    return data.decode().partition("<w:body>")[2].removesuffix("</w:body></w:document>")


DIRTY = ' w:dirty="true"'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (field(' TOC \\o "1-3" '), field(' TOC \\o "1-3" ', attributes=DIRTY)),
        (field(" T|OC \\h"), field(" T|OC \\h", attributes=DIRTY)),
        (field("toc"), field("toc", attributes=DIRTY)),
        (ins(field("TOC")), ins(field("TOC", attributes=DIRTY))),
        (field("TOC", attributes=' w:dirty="0"'), field("TOC", attributes=DIRTY)),
        (
            field("TOC", field("PAGEREF a", run("3"))),
            field("TOC", field("PAGEREF a", run("3")), DIRTY),
        ),
        (
            f'<w:fldSimple w:instr=" TOC \\o "  >{run("1")}</w:fldSimple>',
            f'<w:fldSimple w:dirty="true" w:instr=" TOC \\o "  >{run("1")}</w:fldSimple>',
        ),
    ],
    ids=["a field", "in two runs", "small letters", "inserted", "not yet", "nested", "simple"],
)
def test_contents_are_marked_as_out_of_date(before: str, after: str) -> None:
    others = p("Før &amp; etter"), "<w:p ><w:r/></w:p>"
    assert marked(f"{others[0]}<w:p>{before}</w:p>{others[1]}") == (
        f"{others[0]}<w:p>{after}</w:p>{others[1]}"
    )


@pytest.mark.parametrize(
    "body",
    [
        p("TOC"),
        f"<w:p>{field('PAGE')}{field('TOCX')}{field('REF TOC')}</w:p>",
        f"<w:p>{field('TOC', attributes=DIRTY)}</w:p>",
        f"<w:p>{END}<w:r><w:instrText>TOC</w:instrText></w:r></w:p>",
    ],
    ids=["a word", "other fields", "marked already", "half a field"],
)
def test_what_is_no_contents_field_stays(body: str) -> None:
    assert mark_contents(Package(docx(body), "")) == {}


def test_the_prefix_of_the_document_is_kept() -> None:
    package = Package(docx(f"<w:p>{field('TOC')}</w:p>"), "")
    main = package.read(MAIN).replace(b"w:", b"x:").replace(b"xmlns:w=", b"xmlns:x=")
    other = Package(package.with_parts({MAIN: main}), "")
    assert mark_contents(other)[MAIN] == main.replace(
        b'<x:fldChar x:fldCharType="begin"', b'<x:fldChar x:dirty="true" x:fldCharType="begin"'
    )


def test_a_part_that_is_not_utf_8_is_marked_too() -> None:
    package = Package(docx(f"<w:p>{field('TOC')}</w:p>"), "")
    main = f'<?xml version="1.0" encoding="UTF-16"?>{package.read(MAIN).decode()}'
    other = Package(package.with_parts({MAIN: main.encode("utf-16")}), "")
    assert b'w:fldCharType="begin" w:dirty="true"' in mark_contents(other)[MAIN]


def test_a_strict_file_is_refused() -> None:
    package = Package(docx(f"<w:p>{field('TOC')}</w:p>"), "plan.docx")
    main = package.read(MAIN).replace(W_NS.encode(), STRICT_W_NS.encode())
    with pytest.raises(StrictWord):
        mark_contents(Package(package.with_parts({MAIN: main}), "plan.docx"))


def test_the_contents_of_the_example_are_marked_and_nothing_else() -> None:
    package = Package(EXAMPLE.read_bytes(), EXAMPLE.name)
    changed = mark_contents(package)
    assert list(changed) == [package.main]
    assert changed[package.main].count(b' w:dirty="true"') == 1
    assert changed[package.main].replace(b' w:dirty="true"', b"") == package.read(package.main)


@given(st.lists(paragraphs() | st.just(f"<w:p>{field('TOC')}</w:p>"), max_size=6))
@settings(max_examples=100, deadline=None)
def test_law_only_marks_are_added(pieces: list[str]) -> None:
    package = Package(docx("".join(pieces)), "")
    old = package.read(MAIN)
    new = mark_contents(package).get(MAIN, old)
    assert new.replace(DIRTY.encode(), b"") == old
    assert new.count(DIRTY.encode()) == len(re.findall(rb"<w:instrText>TOC<", old))


@pytest.mark.libreoffice
def test_libreoffice_still_shows_the_contents(
    tmp_path: Path, office: Callable[[Path, Path], Path], page_texts: Callable[[Path], list[str]]
) -> None:
    entry = field("TOC \\o", run("1 Samferdsel 2"))
    package = Package(docx(f"<w:p>{entry}</w:p>" + h(1, "Samferdsel")), "")
    source = tmp_path / "a.docx"
    source.write_bytes(package.with_parts(mark_contents(package)))
    (page,) = page_texts(office(source, tmp_path))
    assert [line.strip() for line in page.splitlines() if line.strip()] == [
        "1 Samferdsel 2", "Samferdsel"
    ]  # fmt: skip

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.shared import Pt
from docx.text.font import Font

from tests.plans import plan_file
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.restyling import Restyled, restyle
from toolkit.ooxml.revisions import Author
from toolkit.ooxml.text import Changes
from toolkit.problems import Place

OLA = Author(name="Ola", date="2025-01-02T03:04:05Z")


def restyled(look: str, value: str, *, tracked: bool = True) -> tuple[Package, Package, Place]:
    package = Package(plan_file(), "plan.docx")
    block = next(b for b in read_document(package).blocks if "Brua er stengt" in b.text)
    start = block.text.index("er stengt")
    place = block.place.between(start, start + len("er stengt"))
    change = Restyled(place=place, look=look, value=value, author=OLA)
    parts = restyle(package, [change], tracked=tracked)
    return package, Package(package.with_parts(parts), "plan.docx"), place


@pytest.mark.parametrize(
    ("look", "value", "shown"),
    [
        ("bold", "1", lambda font: font.bold is True),
        ("italic", "1", lambda font: font.italic is True),
        ("strike", "1", lambda font: font.strike is True),
        ("underline", "1", lambda font: font.underline is True),
        ("highlight", "FFFF00", lambda font: font.highlight_color == 7),
        ("colour", "FF0000", lambda font: str(font.color.rgb) == "FF0000"),
        ("size", "14", lambda font: font.size == Pt(14)),
        ("bold", "", lambda font: font.bold is False),
    ],
)
def test_python_docx_sees_the_look_on_those_characters_only(
    look: str, value: str, shown: Callable[[Font], bool]
) -> None:
    _, result, _ = restyled(look, value)
    paragraphs = docx.Document(io.BytesIO(result.data)).paragraphs
    [paragraph] = [p for p in paragraphs if "Brua er stengt" in p.text]
    found = [run.text for run in paragraph.runs[1:] if shown(run.font)]  # behind the label
    assert found == ["er stengt"]


def test_the_text_stays_and_other_paragraphs_keep_their_bytes() -> None:
    package, result, place = restyled("strike", "1")
    for changes in (Changes.ACCEPTED, Changes.REJECTED):
        old, new = (read_document(each, changes).blocks for each in (package, result))
        assert [block.text for block in old] == [block.text for block in new]
    before, after = (each.read(place.part).split(b"<w:p>") for each in (package, result))
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1
    assert b'<w:rPrChange w:id="1" w:author="Ola" w:date="2025-01-02T03:04:05Z">' in result.read(
        place.part
    )


def test_without_tracking_there_is_no_mark() -> None:
    _, result, place = restyled("strike", "1", tracked=False)
    assert b"rPrChange" not in result.read(place.part)

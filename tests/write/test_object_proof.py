"""Every way in which what came could be wrong in a draft is found, and it is left to a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from msgspec import structs

from tests.write.bringing import MAIN, bring
from tests.write.enriched import BLUE
from tests.write.test_objects import HEADINGS, STATUS, below
from toolkit.ooxml.package import Package
from toolkit.tasks import bringing
from toolkit.write.objects import Brought, Placed, bring_objects

Spoil = Callable[[bytes], bytes]
Lenders = Mapping[str, Package]
SENT = below(STATUS, "¤table", "Se ¤link(her)¤note.", "¤picture", "¤number En", "Slutt.")(HEADINGS)
RELS, NUMBERING, NOTES = "word/_rels/document.xml.rels", "word/numbering.xml", "word/footnotes.xml"


def other(old: str, new: str) -> Spoil:
    """Put something else in the place of all that fits a pattern."""

    def spoil(data: bytes) -> bytes:
        return re.sub(old.encode(), new.encode(), data, flags=re.DOTALL)

    return spoil


def moved(pattern: str, behind: str) -> Spoil:
    """Put something somewhere else."""

    def spoil(data: bytes) -> bytes:
        found = re.search(pattern.encode(), data, flags=re.DOTALL)
        if found is None:
            return data
        rest = data.replace(found[0], b"", 1)
        assert behind.encode() in rest
        return rest.replace(behind.encode(), behind.encode() + found[0], 1)

    return spoil


ROW = r"<w:tr>(?:(?!</w:tr>).)*>2024<.*?</w:tr>"
JOINT = r"</w:p></w:tc><w:tc>(?:(?!<w:p>).)*<w:p>"
NOTE = r'<w:ins [^>]*><w:r>(?:(?!</w:r>).)*<w:footnoteReference w:id="1"/></w:r></w:ins>'
BEHIND = '<w:t xml:space="preserve"> Tunnelen er trang og mørk.</w:t></w:r>'
ALL = {"table", "link", "footnote", "picture", "list"}
DEFECTS: dict[str, tuple[set[str], str, Spoil]] = {
    "a cell says something else": ({"table"}, MAIN, other(">7,5<", ">7,6<")),
    "a row is missing": ({"table"}, MAIN, other(ROW, "")),
    "a row is twice there": ({"table"}, MAIN, other(f"({ROW})", r"\1\1")),
    "two cells are one": ({"table"}, MAIN, other(JOINT, "</w:p><w:p>")),
    "a row is not marked as new": ({"table"}, MAIN, other(r"<w:trPr><w:ins [^>]*/></w:trPr>", "")),
    "the picture is another": ({"picture"}, "word/media/image.png", lambda _: BLUE),
    "the picture is missing": ({"picture"}, MAIN, other(r"<w:drawing[^>]*>.*?</w:drawing>", "")),
    "the picture is not marked as new": (
        {"picture"},
        MAIN,
        other(r"<w:ins [^>]*>(<w:r><w:drawing[^>]*>.*?</w:drawing></w:r>)</w:ins>", r"\1"),
    ),
    "the note says something else": ({"footnote"}, NOTES, other("2024-kroner", "2025-kroner")),
    "the note is missing": ({"footnote"}, MAIN, other(NOTE, "")),
    "the note stands elsewhere": ({"footnote"}, MAIN, moved(NOTE, BEHIND)),
    "the link leads elsewhere": ({"link"}, RELS, other("kongsbergregionen.no/plan", "example.com")),
    "the link is none": ({"link"}, MAIN, other(r"</?w:hyperlink[^>]*>", "")),
    "the list has other numbers": ({"list"}, NUMBERING, other(r"%1\)", "%1.")),
    "the item is in no list": ({"list"}, MAIN, other(r"<w:numPr>.*?</w:numPr>", "")),
    "an old text has changed": (ALL, MAIN, other("trang og", "trang eller")),
    "an old text looks otherwise": (
        ALL, MAIN, other(r"<w:r>(<w:t[^>]*>[^<]*Vakten)", r"<w:r><w:rPr><w:i/></w:rPr>\1")
    ),
    "another part has changed": (ALL, "word/header1.xml", other("</w:hdr>", "<!-- --></w:hdr>")),
}  # fmt: skip


@pytest.mark.parametrize("defect", DEFECTS)
def test_only_what_is_wrong_in_a_draft_is_left_to_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, defect: str
) -> None:
    kinds, part, spoil = DEFECTS[defect]
    right, spoiled = bring_objects, set[bytes]()

    def wrong(
        package: Package, placed: Sequence[Placed], lenders: Lenders, *, tracked: bool
    ) -> Brought:
        brought = right(package, placed, lenders, tracked=tracked)
        if part not in brought.package.names:
            return brought
        before = brought.package.read(part)
        after = spoil(before)
        spoiled.update({after} - {before})
        changed = Package(brought.package.with_parts({part: after}), package.file)
        return structs.replace(brought, package=changed)

    monkeypatch.setattr(bringing, "bring_objects", wrong)
    one = bring(tmp_path, HEADINGS, {"Tinn": SENT})
    assert spoiled
    assert set(one.kinds) == ALL - kinds
    assert len(one.problems) == len(kinds)


def test_one_in_which_all_is_right_is_saved(tmp_path: Path) -> None:
    one = bring(tmp_path, HEADINGS, {"Tinn": SENT})
    assert set(one.kinds) == ALL
    assert one.problems == []

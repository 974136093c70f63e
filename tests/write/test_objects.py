"""What copies bring that is more than text: tables, pictures, notes, links and lists."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tiny import p
from tests.write.bringing import Brought, bring, objects, said
from tests.write.enriched import NOTE, PARAGRAPHS, RED, enriched
from tests.write.layouts import LAYOUTS, PLAN, written
from tests.write.test_layouts import profile_of
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes

HEADINGS = written(LAYOUTS["headings"], PLAN)
STATUS = "Brua er stengt for tunge kjøretøy."
IN_TABLES = {"area tables", "one table", "sheets", "named sheets", "sheets below headings"}
Edit = Callable[[str], str]


def instead(old: str, new: str) -> Edit:
    """Put other words in the place of some."""

    def edit(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return edit


def below(words: str, *lines: str) -> Edit:
    """Put lines below the one that says some words."""

    def edit(text: str) -> str:
        line = next(each for each in text.split("\n") if words in each)
        return text.replace(f"{line}\n", "\n".join([line, *lines, ""]), 1)

    return edit


def at_the_end(*lines: str) -> Edit:
    """Put lines before the last one."""

    def edit(text: str) -> str:
        front, _, last = text.rpartition("\n")
        return "\n".join([front, *lines, last])

    return edit


INSIDE: dict[str, Edit] = {
    "a note": instead(STATUS, f"{STATUS}¤note"),
    "a note within": instead("stengt for", "stengt¤note for"),
    "a note in new words": instead(STATUS, "Brua er stengt for alle tunge kjøretøy¤note."),
    "an endnote": instead(STATUS, f"{STATUS}¤endnote"),
    "a small picture": instead("er stengt", "er ¤small stengt"),
    "an anchored picture": instead("stengt for", "stengt¤beside for"),
    "a link on old words": instead("for tunge", "for ¤link(tunge)"),
    "a link on new words": instead(STATUS, f"{STATUS} Se ¤link(nettsidene)."),
    "a link to mail": instead(STATUS, f"{STATUS} Skriv til ¤mail(oss)."),
    "a link with a note": instead("for tunge", "for ¤link(tunge)¤note"),
    "a table at the end": at_the_end("¤table"),
    "a picture at the end": at_the_end("¤picture"),
}
APART: dict[str, Edit] = {
    "a table": below(STATUS, "¤table"),
    "a picture": below(STATUS, "¤picture"),
    "an anchored picture apart": below(STATUS, "¤anchored"),
    "bullets": below(STATUS, "¤bullet En", "¤bullet To"),
    "numbers and text": below(STATUS, "¤number En", "¤number To", "Slutt."),
    "all": below(STATUS, "¤table", "¤picture", "Se ¤link(her)¤note.", "¤table", "¤bullet En"),
    "two tables": below(STATUS, "¤table", "¤table"),
}
IN_CELLS: dict[str, Edit] = {
    "a table in a cell": instead(STATUS, f"{STATUS} ¶ ¤table"),
    "a picture in a cell": instead(STATUS, f"{STATUS} ¶ ¤picture"),
    "bullets in a cell": instead(STATUS, f"{STATUS} ¶ ¤bullet En ¶ ¤bullet To"),
    "all in a cell": instead(STATUS, f"{STATUS}¤note ¶ ¤table ¶ ¤picture ¶ Se ¤link(her)."),
}


def edits_of(layout: str) -> dict[str, Edit]:
    """Give what can come in a layout."""
    if layout == "one paragraph a project":
        return INSIDE
    return INSIDE | (IN_CELLS if layout in IN_TABLES else APART)


PAIRS = [(layout, edit) for layout in LAYOUTS for edit in edits_of(layout)]


def drawn(folder: Path, layout: str, edit: str, *, tracked: bool = True) -> Brought:
    base = written(LAYOUTS[layout], PLAN)
    copy = edits_of(layout)[edit](base)
    return bring(folder, base, {"Tinn": copy}, profile=profile_of(layout), tracked=tracked)


def named(kind: str, text: str) -> str:
    """Say of something that came that a person must put it in."""
    return f"tinn.docx has {kind} (“{text}”) in “Ny bru over elva” that the plan does not have."


@pytest.mark.parametrize(("layout", "edit"), PAIRS)
def test_what_came_is_in_the_draft_and_gone_when_rejected(
    tmp_path: Path, layout: str, edit: str
) -> None:
    one = drawn(tmp_path, layout, edit)
    sent = Package((tmp_path / "tinn.docx").read_bytes(), "tinn.docx")
    assert one.problems == []
    assert sorted(objects(one.draft), key=str) == sorted(objects(sent), key=str)
    markers = [marker for text, marker in said(one.draft) if text in {"En", "To"}]
    assert markers == [marker for text, marker in said(sent) if text in {"En", "To"}]
    rejected = Changes.REJECTED
    assert objects(one.draft, rejected) == objects(one.base)
    assert said(one.draft, rejected) == said(one.base)


CLEAN = [
    (layout, edit) for layout in ("headings", "area tables", "sheets") for edit in edits_of(layout)
]


@pytest.mark.parametrize(("layout", "edit"), CLEAN)
def test_a_clean_draft_has_it_too_without_a_mark(tmp_path: Path, layout: str, edit: str) -> None:
    one = drawn(tmp_path, layout, edit, tracked=False)
    tracked = drawn(tmp_path, layout, edit)
    assert one.problems == []
    assert objects(one.draft) == objects(tracked.draft)
    assert said(one.draft) == said(tracked.draft)
    assert not re.search(r"<w:(ins|del|pPrChange)\b", one.xml)


@pytest.mark.parametrize("edit", INSIDE | APART)
def test_copies_of_a_draft_bring_the_same_once_and_to_the_draft_nothing(
    tmp_path: Path, edit: str
) -> None:
    first = drawn(tmp_path, "headings", edit)
    copy = first.draft.data
    again = bring(tmp_path, HEADINGS, {"Tinn": copy, "Rollag": copy})
    assert objects(again.draft) == objects(first.draft)
    assert said(again.draft) == said(first.draft)
    nothing = bring(tmp_path, copy, {"Tinn": copy})
    assert nothing.result.decisions == ()
    assert nothing.problems == []


def test_every_mark_is_of_its_sender(tmp_path: Path) -> None:
    xml = drawn(tmp_path, "headings", "all").xml
    assert set(re.findall(r'w:author="(.*?)"', xml)) == {"Tinn"}
    assert xml.count("<w:trPr><w:ins ") == 4


def test_a_new_project_brings_what_stands_in_it(tmp_path: Path) -> None:
    lines = (
        "### Ny havn", "**Status:** Trang¤note.", "¤table", "¤picture",
        "**Tiltak:** Se ¤link(kartet).", "¤bullet Mudring", "¤bullet Kai", "**Ansvar:** Tinn",
    )  # fmt: skip
    copy = instead("### Ny tunnel", "\n".join([*lines, "### Ny tunnel"]))(HEADINGS)
    one = bring(tmp_path, HEADINGS, {"Tinn": copy})
    assert one.problems == []
    assert one.kinds == ["footnote", "table", "picture", "link", "list"]
    assert ("Mudring", "•") in said(one.draft)
    assert [kind.value for kind, *_ in objects(one.draft)] == one.kinds[:-1]
    assert said(one.draft, Changes.REJECTED) == said(one.base)


def test_the_same_from_two_comes_once_under_both_names(tmp_path: Path) -> None:
    copy = below(STATUS, "¤table", "Se ¤link(her)¤note.")(HEADINGS)
    one = bring(tmp_path, HEADINGS, {"Tinn": copy, "Rollag": copy})
    assert one.problems == []
    assert [kind.value for kind, *_ in objects(one.draft)] == ["table", "link", "footnote"]
    assert {d.author for d in one.result.decisions if d.objects} == {"Rollag; Tinn"}


def test_different_tables_at_one_place_both_come_in_the_order_of_names(tmp_path: Path) -> None:
    mine = below(STATUS, "¤table")(HEADINGS)
    other = enriched(mine, PARAGRAPHS | {"table": PARAGRAPHS["table"].replace("7,5", "99")})
    one = bring(tmp_path, HEADINGS, {"Tinn": mine, "Rollag": other})
    assert one.problems == []
    texts = [text for _, text, _ in objects(one.draft)]
    assert texts == ["År\tSum\n2024\t99", "År\tSum\n2024\t7,5"]


def test_what_stands_in_a_disputed_text_is_named_and_left(tmp_path: Path) -> None:
    mine = instead(STATUS, "Brua er helt ny¤note.")(HEADINGS)
    other = instead(STATUS, "Ferja går hver time.")(HEADINGS)
    one = bring(tmp_path, HEADINGS, {"Tinn": mine, "Rollag": other})
    assert objects(one.draft) == []
    assert named("a footnote", NOTE) in one.problems


def test_what_must_not_travel_stays_behind_by_name(tmp_path: Path) -> None:
    copy = below(STATUS, "¤file", "¤linked", "Se ¤disk(regnearket).")(HEADINGS)
    one = bring(tmp_path, HEADINGS, {"Tinn": copy})
    outside = [problem for problem in one.problems if "reaches out of itself" in problem]
    assert (len(one.problems), len(outside)) == (5, 2)
    assert ("Se regnearket.", None) in said(one.draft)
    assert objects(one.draft) == []
    assert not [name for name in one.draft.names if "embeddings" in name or "media" in name]
    assert b"hemmelig" not in b"".join(one.draft.read(name) for name in one.draft.names)


def test_a_table_comes_without_the_file_and_the_control_in_it(tmp_path: Path) -> None:
    cell = p("7,5")
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{cell}</w:sdtContent></w:sdt>"
    marked = '<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>'
    inside = marked + PARAGRAPHS["file"] + control + PARAGRAPHS["picture"]
    more = PARAGRAPHS | {"table": PARAGRAPHS["table"].replace(cell, inside)}
    copy = enriched(below(STATUS, "¤table")(HEADINGS), more)
    one = bring(tmp_path, HEADINGS, {"Tinn": copy})
    assert one.problems == [
        "What came into the draft came without a drawing or an embedded file: that must not travel"
        " from file to file."
    ]
    assert [kind.value for kind, *_ in objects(one.draft)] == ["table", "picture"]
    assert "<w:sdt>" not in one.xml
    assert 'w:name="x"' not in one.xml


def test_equal_pictures_are_one_part_and_have_numbers_of_their_own(tmp_path: Path) -> None:
    copy = below(STATUS, "¤picture", "Se under.", "¤picture")(HEADINGS)
    one = bring(tmp_path, HEADINGS, {"Tinn": copy})
    assert media(one) == ["word/media/image.png"]
    assert one.draft.read("word/media/image.png") == RED
    numbers = re.findall(r'<wp:docPr id="(\d+)"', one.xml)
    assert len(numbers) == len(set(numbers)) == 2


def test_a_picture_the_plan_has_already_is_not_packed_again(tmp_path: Path) -> None:
    base = below(STATUS, "¤picture")(HEADINGS)
    copy = below("Tunnelen er trang", "¤picture")(base)
    one = bring(tmp_path, enriched(base), {"Tinn": copy})
    assert media(one) == [name for name in one.base.names if "media" in name] != []
    assert len(objects(one.draft)) == 2
    assert len(objects(one.draft, Changes.REJECTED)) == 1


def media(one: Brought) -> list[str]:
    return [name for name in one.draft.names if "media" in name]


def test_notes_bring_their_part_with_the_lines_above_them(tmp_path: Path) -> None:
    one = drawn(tmp_path, "headings", "a note")
    part = one.draft.read("word/footnotes.xml").decode()
    assert re.findall(r'w:type="(\w+)"', part) == ["separator", "continuationSeparator"]
    assert re.search(r'<w:footnote w:id="1">.*<w:ins .*Beløp', part)
    assert b"/word/footnotes.xml" in one.draft.read("[Content_Types].xml")
    assert '<w:footnoteReference w:id="1"/>' in one.xml


def test_lists_come_under_numbers_of_their_own(tmp_path: Path) -> None:
    one = drawn(tmp_path, "headings", "numbers and text")
    part = one.draft.read("word/numbering.xml").decode()
    assert re.findall(r'<w:num w:numId="(\d+)"', part) == ["1", "2", "3"]
    assert 'w:lvlText w:val="%1)"' in part
    order = re.findall(r"<w:(abstractNum|num) ", part)
    assert order == ["abstractNum"] * 3 + ["num"] * 3


def test_only_what_cannot_be_brought_is_left_to_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("toolkit.write.objects.bring_table", lambda *_: None)
    one = drawn(tmp_path, "headings", "all")
    assert sorted(one.kinds) == ["footnote", "link", "list", "picture"]
    assert one.problems == [named("a table", "År Sum 2024 7,5")] * 2

"""What holds for edits of any paragraph, whatever stands in it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec import Struct

from tests.ooxml.random_paragraphs import BLOCKS
from tests.tiny import W
from toolkit.ooxml.edit import add_paragraph, remove_paragraph, replace_text
from toolkit.ooxml.names import DEL, DEL_TEXT, INS, MOVE_FROM, MOVE_TO, RPR, P, R, T, w
from toolkit.ooxml.revisions import Author, Revisions
from toolkit.ooxml.text import Changes, leaf_text, say
from toolkit.ooxml.xml import Element

SHELLS = (w("hyperlink"), w("smartTag"))
AUTHORS = ("Anne", "Bjørn", "Cato")
NEW_TEXT = st.text("xyå \n\t\u2011", max_size=4)
KEPT = tuple(
    w(name)
    for name in (
        "drawing", "footnoteReference", "bookmarkStart", "bookmarkEnd", "fldChar", "instrText",
        "commentRangeStart", "commentRangeEnd", "hyperlink", "sdt", "smartTag", "fldSimple",
        "lastRenderedPageBreak",
    )
)  # fmt: skip


class Change(Struct, frozen=True):
    """One edit of a block's text."""

    start: int
    end: int
    text: str
    author: str
    opens: bool


class Letter(Struct, frozen=True):
    """One character of a block: its formatting, and the earlier changes it belongs to."""

    text: str
    rpr: bytes
    marks: tuple[tuple[str, str | None, str | None], ...]


@st.composite
def edited(draw: st.DrawFn, letters: str = "xyå \n\t\u2011") -> tuple[Element, list[Change]]:
    """Draw a body of one block, and edits of it that do not overlap, from the end to the start."""
    body = etree.fromstring(f"<w:body {W}>{draw(BLOCKS)}</w:body>")
    length = len(accepted(body))
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=6)))
    changes = [
        Change(
            start,
            end,
            draw(st.text(letters, max_size=4)),
            draw(st.sampled_from(AUTHORS)),
            draw(st.booleans()),
        )
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    return body, changes[::-1]


@given(edited())
@settings(max_examples=400, deadline=None)
def test_tracked_edits_read_as_new_when_accepted_and_as_old_when_rejected(
    case: tuple[Element, list[Change]],
) -> None:
    body, changes = case
    expected, old = spliced(accepted(body), changes), rejected(body)
    kept, letters = keepsakes(body), old_letters(body)
    make(body, changes, tracked=True)
    assert accepted(body) == expected
    assert rejected(body) == old
    assert keepsakes(body) == kept
    assert old_letters(body) == letters
    assert_well_formed(body)


@given(edited("xyå"))
@settings(max_examples=200, deadline=None)
def test_untracked_edits_leave_no_marks_and_touch_no_other_letter(
    case: tuple[Element, list[Change]],
) -> None:
    body, changes = case
    expected, kept = spliced(accepted(body), changes), keepsakes(body)
    letters = without_spans(body, changes)
    make(body, changes, tracked=False)
    assert accepted(body) == expected
    assert keepsakes(body) == kept
    assert [letter for letter in old_letters(body) if letter.text not in "xyå"] == letters
    assert not {mark.get(w("author")) for mark in body.iter(INS, DEL)} & set(AUTHORS)
    assert_well_formed(body)


@given(
    first=BLOCKS,
    last=BLOCKS,
    texts=st.lists(NEW_TEXT, min_size=1, max_size=3),
    at_end=st.booleans(),
    tracked=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_added_paragraphs_are_there_when_accepted_and_gone_when_rejected(
    first: str, last: str, texts: list[str], *, at_end: bool, tracked: bool
) -> None:
    body = etree.fromstring(f"<w:body {W}>{first}{'' if at_end else last}<w:sectPr/></w:body>")
    old_accepted, old_rejected = read(body, Changes.ACCEPTED), read(body, Changes.REJECTED)
    block = last_of_first_block(body)
    revisions, after = Revisions(body, tracked=tracked), block
    for text in texts:
        after = add_paragraph(
            after, block, "Status", text, author=author("Anne"), revisions=revisions
        )
    new = [f"Status: {text}" if text else "Status:" for text in texts]
    assert read(body, Changes.ACCEPTED) == [old_accepted[0], *new, *old_accepted[1:]]
    if tracked:
        assert read(body, Changes.REJECTED) == old_rejected
    assert_well_formed(body)


@given(
    blocks=st.lists(BLOCKS, min_size=2, max_size=4),
    data=st.data(),
    in_cell=st.booleans(),
    tracked=st.booleans(),
    backwards=st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_removed_blocks_are_gone_when_accepted_and_there_when_rejected(
    blocks: list[str], data: st.DataObject, *, in_cell: bool, tracked: bool, backwards: bool
) -> None:
    inner = "".join(block.replace('w:del w:id="40"', 'w:del w:id="41"') for block in blocks)
    table = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    body = etree.fromstring(f"<w:body {W}>{table if in_cell else inner}<w:sectPr/></w:body>")
    texts, old = read(body, Changes.ACCEPTED), read(body, Changes.REJECTED)
    kept = keepsakes(body)
    groups = grouped(body)
    lost = data.draw(st.sets(st.integers(0, len(groups) - 1), max_size=len(groups) - 1))
    revisions = Revisions(body, tracked=tracked)
    for i in sorted(lost, reverse=backwards):
        remove_paragraph(groups[i], author=author("Anne"), revisions=revisions)
    if tracked:
        assert read(body, Changes.REJECTED) == old
        assert read(body, Changes.ACCEPTED) == [t for i, t in enumerate(texts) if i not in lost]
    else:
        assert "".join(read(body, Changes.ACCEPTED)) == "".join(
            t for i, t in enumerate(texts) if i not in lost
        )
    assert [tag for tag in keepsakes(body) if tag[0] not in SHELLS] == [
        tag for tag in kept if tag[0] not in SHELLS
    ]
    assert_well_formed(body)


def make(body: Element, changes: list[Change], *, tracked: bool) -> None:
    """Make edits of a body's only block."""
    revisions = Revisions(body, tracked=tracked)
    for change in changes:
        replace_text(
            list(body),
            (change.start, change.end),
            change.text,
            opens=change.opens,
            author=author(change.author),
            revisions=revisions,
        )


def author(name: str) -> Author:
    return Author(name=name, date="2026-05-06T07:08:09Z")


def accepted(body: Element) -> str:
    return "".join(say(paragraph) for paragraph in body)


def rejected(body: Element) -> list[str]:
    return [say(paragraph, Changes.REJECTED) for paragraph in body]


def spliced(text: str, changes: list[Change]) -> str:
    for change in changes:
        text = text[: change.start] + change.text + text[change.end :]
    return text


def keepsakes(body: Element) -> list[tuple[str, str | None]]:
    """Name everything that is not text, in order."""
    return [(element.tag, element.get(w("id"))) for element in body.iter(*KEPT)]


def old_letters(body: Element) -> list[Letter]:
    """Give every letter that no new author has inserted."""
    return [letter for run in body.iter(R) if not is_new(run) for letter in letters_of(run)]


def letters_of(run: Element) -> list[Letter]:
    rpr = run.find(RPR)
    look = b"" if rpr is None else etree.tostring(unnumbered(rpr))
    text = "".join(leaf_text(element) for element in run)
    return [Letter(letter, look, earlier_marks(run)) for letter in text]


def unnumbered(rpr: Element) -> Element:
    twin = etree.fromstring(etree.tostring(rpr))
    for change in twin.iter(w("rPrChange")):
        change.set(w("id"), "")
    return twin


def earlier_marks(run: Element) -> tuple[tuple[str, str | None, str | None], ...]:
    marks = run.iterancestors(INS, DEL, MOVE_TO, MOVE_FROM)
    named = ((mark.tag, mark.get(w("author")), mark.get(w("date"))) for mark in marks)
    return tuple(mark for mark in named if mark[1] not in AUTHORS)


def is_new(run: Element) -> bool:
    return any(mark.get(w("author")) in AUTHORS for mark in run.iterancestors(INS))


def without_spans(body: Element, changes: list[Change]) -> list[Letter]:
    """Give the letters of a block that edits leave alone."""
    gone = {i for change in changes for i in range(change.start, change.end)}
    left = []
    position = 0
    for letter in old_letters(body):
        shown = not any(tag in (DEL, MOVE_FROM) for tag, _, _ in letter.marks)
        if not (shown and position in gone):
            left.append(letter)
        position += shown
    return [letter for letter in left if letter.text not in "xyå"]


def read(body: Element, changes: Changes) -> list[str]:
    """Read the text of blocks."""
    return [
        "".join(say(paragraph, changes) for paragraph in group) for group in grouped(body, changes)
    ]


def grouped(body: Element, changes: Changes = Changes.ACCEPTED) -> list[list[Element]]:
    """Group paragraphs by the marks between them, as Word would."""
    hidden = (DEL, MOVE_FROM) if changes is Changes.ACCEPTED else (INS, MOVE_TO)
    groups: list[list[Element]] = [[]]
    for paragraph in body.iter(P):
        groups[-1].append(paragraph)
        mark = paragraph.find(f"{w('pPr')}/{RPR}")
        if mark is None or not any(child.tag in hidden for child in mark):
            groups.append([])
    return [group for group in groups if group]


def last_of_first_block(body: Element) -> Element:
    return grouped(body)[0][-1]


def assert_well_formed(body: Element) -> None:
    """Assert what Word wants of tracked changes."""
    ids = [mark.get(w("id")) for mark in body.iter(INS, DEL) if mark.get(w("author")) in AUTHORS]
    others = [mark.get(w("id")) for mark in body.iter(w("rPrChange"), w("moveTo"))]
    assert len(ids) == len(set(ids))
    assert not set(ids) & set(others)
    assert all(next(text.iterancestors(DEL), None) is None for text in body.iter(T))
    assert all(next(text.iterancestors(DEL), None) is not None for text in body.iter(DEL_TEXT))
    for mark in body.iter(INS):
        parent = mark.getparent()
        assert parent is None or parent.tag != INS
    for mark in body.iter(INS, DEL):
        parent = mark.getparent()
        assert len(mark) > 0 or (parent is not None and parent.tag == RPR)

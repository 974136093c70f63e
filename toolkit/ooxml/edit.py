"""Editing the text of paragraphs in place, tracked or not; what is not text stays where it is.

Offsets count characters of the text with tracked changes accepted. Edits of one paragraph must be
made from its end to its start, so that the offsets still to come stay true.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.names import DEL, INS, PPR, RPR, P, R, T, w
from toolkit.ooxml.revisions import (
    Author,
    Revisions,
    attributes,
    delete_texts,
    is_paragraph,
    keep_space,
    new_run,
    paragraph_mark,
    plain_copy,
)
from toolkit.ooxml.text import Changes, Leaf, leaves
from toolkit.ooxml.xml import Element

Paragraphs = Sequence[Element]
"""The one or more `w:p` that make up a block."""

NOT_INHERITED = (w("sectPr"), w("pPrChange"), RPR)
BOLD = (w("b"), w("bCs"))


class Around(Struct, frozen=True, kw_only=True):
    """The text nearest to an insertion."""

    before: Leaf | None
    after: Leaf | None


def replace_text(
    paragraphs: Paragraphs,
    span: tuple[int, int],
    text: str,
    *,
    opens: bool = False,
    author: Author,
    revisions: Revisions,
) -> None:
    """Replace the characters of a span; an empty span is an insertion.

    New text looks like what it replaces, else like the text before it; text that `opens` a
    field's value looks like the text after it, and never bold as the label before it.
    """
    start, end = span
    split_at(paragraphs, end)
    split_at(paragraphs, start)
    gone = leaves_between(paragraphs, start, end)
    around = find_around(paragraphs, start, end)
    rpr = formatting(gone, around, opens=opens)
    place = insertion_point(paragraphs, gone, around)
    if text:
        insert_run(new_run(text, rpr), place, author, revisions)
    for leaf in gone:
        delete_run(isolate(leaf), author, revisions)
    if revisions.tracked:
        join_deletions(paragraphs)


def add_paragraph(
    after: Element,
    like: Element | None,
    label: str,
    text: str,
    *,
    author: Author,
    revisions: Revisions,
) -> Element:
    """Add a paragraph after another one, with the paragraph format of `like`."""
    paragraph = etree.Element(P)
    ppr = None if like is None else inherited(like)
    if ppr is not None:
        paragraph.append(ppr)
    for run in labelled_runs(like, label, text):
        append_run(paragraph, run, author, revisions)
    following = is_paragraph(after.getnext())
    after.addnext(paragraph)
    if revisions.tracked:
        # A mark that runs into nothing cannot be taken back, so at the end of a cell or of the
        # body the mark before the new paragraph is the new one.
        paragraph_mark(paragraph if following else after).insert(0, revisions.mark(INS, author))
    return paragraph


def remove_paragraph(paragraphs: Paragraphs, *, author: Author, revisions: Revisions) -> None:
    """Take away a block: its text, and its mark where it can run into a following paragraph."""
    length = sum(len(leaf.text) for leaf in all_leaves(paragraphs))
    replace_text(paragraphs, (0, length), "", author=author, revisions=revisions)
    last = paragraphs[-1]
    if not is_paragraph(last.getnext()):
        return
    if revisions.tracked:
        paragraph_mark(last).insert(0, revisions.mark(DEL, author))
    else:
        merge_into_next(last)


def all_leaves(paragraphs: Paragraphs) -> list[Leaf]:
    """Give the leaves of a block."""
    return [leaf for paragraph in paragraphs for leaf in leaves(paragraph, Changes.ACCEPTED)]


def split_at(paragraphs: Paragraphs, offset: int) -> None:
    """Make sure that a run ends and another begins at an offset inside the text."""
    position = 0
    for leaf in all_leaves(paragraphs):
        inside = offset - position
        if 0 < inside < len(leaf.text):
            split_text(leaf, inside)
            return
        position += len(leaf.text)


def split_text(leaf: Leaf, offset: int) -> None:
    """Split a run inside one of its texts."""
    tail = etree.Element(T)
    tail.text = leaf.text[offset:]
    leaf.element.text = leaf.text[:offset]
    keep_space(leaf.element)
    keep_space(tail)
    leaf.element.addnext(tail)
    split_run(leaf.run, tail)


def split_run(run: Element, element: Element) -> Element:
    """Move an element of a run and all behind it into a run of their own, and give that."""
    tail = etree.Element(R, attributes(run))
    rpr = run.find(RPR)
    if rpr is not None:
        tail.append(deepcopy(rpr))
    position = run.index(element)
    for moved in list(run)[position:]:
        tail.append(moved)
    run.addnext(tail)
    return tail


def isolate(leaf: Leaf) -> Element:
    """Give the run of a leaf, after splitting off everything else that stands in it."""
    run = leaf.element.getparent()
    if run is None:
        msg = "a leaf stands in no run"
        raise LookupError(msg)
    rest = leaf.element.getnext()
    if rest is not None:
        split_run(run, rest)
    previous = leaf.element.getprevious()
    if previous is None or previous.tag == RPR:
        return run
    return split_run(run, leaf.element)


def leaves_between(paragraphs: Paragraphs, start: int, end: int) -> list[Leaf]:
    """Give the leaves that lie wholly in a span."""
    found = []
    position = 0
    for leaf in all_leaves(paragraphs):
        if start <= position and position + len(leaf.text) <= end and start < end:
            found.append(leaf)
        position += len(leaf.text)
    return found


def find_around(paragraphs: Paragraphs, start: int, end: int) -> Around:
    """Find the leaf that ends at a span's start and the one that begins at its end."""
    before = after = None
    position = 0
    for leaf in all_leaves(paragraphs):
        if position + len(leaf.text) <= start:
            before = leaf
        elif position >= end and after is None:
            after = leaf
        position += len(leaf.text)
    return Around(before=before, after=after)


def formatting(gone: list[Leaf], around: Around, *, opens: bool) -> Element | None:
    """Give the run properties that inserted text takes."""
    if gone:
        return rpr_of(gone[0])
    if not opens:
        return rpr_of(around.before or around.after)
    if around.after is not None:
        return rpr_of(around.after)
    rpr = rpr_of(around.before)
    return None if rpr is None else without_bold(rpr)


def rpr_of(leaf: Leaf | None) -> Element | None:
    """Give a leaf's run properties."""
    if leaf is None:
        return None
    run = leaf.element.getparent()
    return None if run is None else run.find(RPR)


def without_bold(rpr: Element) -> Element:
    """Copy run properties without their weight."""
    twin = plain_copy(rpr)
    for child in list(twin):
        if child.tag in BOLD:
            twin.remove(child)
    return twin


class Point(Struct, frozen=True, kw_only=True):
    """Beside which element a run goes: before it, after it, or last inside it."""

    element: Element
    side: str


def insertion_point(paragraphs: Paragraphs, gone: list[Leaf], around: Around) -> Point:
    """Find where inserted text goes: behind the text it replaces, else behind the text before it.

    Between two texts of which one is in a hyperlink or the like, it goes outside of it.
    """
    if gone:
        return Point(element=isolate(gone[-1]), side="after")
    before, after = run_of(around.before), run_of(around.after)
    if before is not None and (after is None or depth(before) <= depth(after)):
        return Point(element=before, side="after")
    if after is not None:
        return Point(element=after, side="before")
    return Point(element=paragraphs[-1], side="inside")


def run_of(leaf: Leaf | None) -> Element | None:
    """Give the run that a leaf stands in now."""
    return None if leaf is None else leaf.element.getparent()


def depth(element: Element) -> int:
    """Count the elements above one."""
    return sum(1 for _ in element.iterancestors())


def insert_run(run: Element, point: Point, author: Author, revisions: Revisions) -> None:
    """Put a run at a point, under its author's name, never inside another author's insertion."""
    if point.side == "inside":
        append_run(point.element, run, author, revisions)
        return
    inserted = run
    if revisions.tracked:
        inserted = revisions.mark(INS, author)
        inserted.append(run)
    place = leave_insertion(point, revisions)
    if place.side == "before":
        place.element.addprevious(inserted)
    else:
        place.element.addnext(inserted)


def append_run(paragraph: Element, run: Element, author: Author, revisions: Revisions) -> None:
    """Append a run to a paragraph, under its author's name."""
    if revisions.tracked:
        mark = revisions.mark(INS, author)
        mark.append(run)
        paragraph.append(mark)
    else:
        paragraph.append(run)


def leave_insertion(point: Point, revisions: Revisions) -> Point:
    """Move a point out of the insertion of somebody else, which is split there if need be."""
    outer = point.element.getparent()
    if outer is None or outer.tag not in (INS, w("moveTo")):
        return point
    first = point.element if point.side == "before" else point.element.getnext()
    if first is None:
        return Point(element=outer, side="after")
    if outer.index(first) == 0:
        return Point(element=outer, side="before")
    tail = revisions.copy_of(outer)
    for moved in list(outer)[outer.index(first) :]:
        tail.append(moved)
    outer.addnext(tail)
    return Point(element=outer, side="after")


def delete_run(run: Element, author: Author, revisions: Revisions) -> None:
    """Take a run away, or mark it as deleted."""
    parent = run.getparent()
    if parent is None:
        return
    if not revisions.tracked:
        parent.remove(run)
        return
    mark = revisions.mark(DEL, author)
    run.addprevious(mark)
    mark.append(run)
    delete_texts(run)


def join_deletions(paragraphs: Paragraphs) -> None:
    """Join deletions by the same author that stand side by side."""
    for paragraph in paragraphs:
        for mark in list(paragraph.iter(DEL)):
            previous, parent = mark.getprevious(), mark.getparent()
            if parent is None or previous is None or previous.tag != DEL or not len(mark):
                continue
            if same_author(previous, mark):
                previous.extend(list(mark))
                parent.remove(mark)


def same_author(one: Element, other: Element) -> bool:
    """Tell whether two tracked changes are by the same author at the same time."""
    return all(one.get(w(name)) == other.get(w(name)) for name in ("author", "date"))


def inherited(like: Element) -> Element | None:
    """Copy a paragraph's properties, but for what belongs to that paragraph alone."""
    ppr = like.find(PPR)
    if ppr is None:
        return None
    twin = deepcopy(ppr)
    for child in list(twin):
        if child.tag in NOT_INHERITED:
            twin.remove(child)
    return twin


def labelled_runs(like: Element | None, label: str, text: str) -> list[Element]:
    """Make the runs of a new paragraph in the formatting of another one's label and text."""
    twins = [] if like is None else list(leaves(like, Changes.ACCEPTED))
    first = rpr_of(twins[0]) if twins else None
    last = rpr_of(twins[-1]) if twins else None
    if not label:
        return [new_run(text, last)]
    plain = without_bold(last) if last is not None and len(twins) == 1 else last
    return [new_run(f"{label}:", first), new_run(f" {text}", plain)]


def merge_into_next(paragraph: Element) -> None:
    """Take a paragraph away; what it holds beside text moves into the next one."""
    following = paragraph.getnext()
    parent = paragraph.getparent()
    if following is None or parent is None:
        return
    position = 1 if following.find(PPR) is not None else 0
    kept = [child for child in paragraph if child.tag != PPR and not is_hollow(child)]
    for child in reversed(kept):
        following.insert(position, child)
    parent.remove(paragraph)


def is_hollow(element: Element) -> bool:
    """Tell whether an element holds nothing worth keeping once its text is gone."""
    if element.tag == w("proofErr"):
        return True
    return element.tag == R and all(child.tag == RPR for child in element)

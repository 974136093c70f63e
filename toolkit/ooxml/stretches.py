"""Whole stretches of a document that come and go: paragraphs, rows and tables with all in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.ooxml.copies import drop, run_on
from toolkit.ooxml.edit import mark_as_deleted, take_out_paragraph
from toolkit.ooxml.marks import (
    can_run_on,
    ends_with_new_text,
    hand_over_mark,
    lose_mark,
    mark_deleted,
    mark_inserted,
    next_paragraph,
    section_of,
)
from toolkit.ooxml.names import DEL, INS, M_NS, PPR, RPR, TR, P, R, w
from toolkit.ooxml.revisions import Author, Revisions
from toolkit.ooxml.rows import mark_row
from toolkit.ooxml.tables import rows_of
from toolkit.ooxml.text import REMOVED, Changes, mark_is_gone
from toolkit.ooxml.xml import Element

AUTHOR = w("author")
MATH = (f"{{{M_NS}}}oMath", f"{{{M_NS}}}oMathPara")
COMMENT = w("commentReference")


def mark_as_new(block: Element, author: Author, revisions: Revisions) -> None:
    """Mark a block as inserted with all that stands in it."""
    if not revisions.tracked:
        return
    for row in block.iter(TR):
        mark_row(row, INS, author, revisions)
    for paragraph in block.iter(P):
        if is_in_reach(paragraph, block):
            mark_content(paragraph, author, revisions)
            mark_inserted(paragraph, author, revisions)


def mark_content(paragraph: Element, author: Author, revisions: Revisions) -> None:
    """Mark all that a paragraph holds as inserted, what stands side by side in one mark."""
    mark: Element | None = None
    for run in content(paragraph):
        if mark is None or run.getprevious() is not mark:
            mark = revisions.mark(INS, author)
            run.addprevious(mark)
        mark.append(run)


def place_behind(
    after: Element,
    blocks: Sequence[Element],
    author: Author,
    revisions: Revisions,
    *,
    goes_on: bool = False,
) -> None:
    """Put blocks that are new behind a paragraph or a table.

    Where the last of them would keep the end of the document, or of a section, it takes over the
    mark of the paragraph before them; so it does if what is new `goes_on` from there.
    """
    last = blocks[-1]
    for before, block in zip((after, *blocks), blocks, strict=False):
        before.addnext(block)
    if after.tag != P or last.tag != P:
        return
    goes_on |= section_of(after) is not None or ends_with_new_text(after, author)
    if can_run_on(last) and (not goes_on or mark_is_gone(after, Changes.REJECTED)):
        return
    if revisions.tracked:
        unmark(last)
    hand_over_mark(after, last, author, revisions)


def unmark(paragraph: Element) -> None:
    """Take back that a paragraph's mark is new, and the properties that only said so."""
    mark = paragraph.find(f"{PPR}/{RPR}")
    for inserted in () if mark is None else mark.findall(INS):
        drop(inserted)
    for properties in (mark, paragraph.find(PPR)):
        if properties is not None and not len(properties):
            drop(properties)


def strike_row(row: Element, author: Author, revisions: Revisions) -> None:
    """Take away a row with all that stands in it."""
    if not revisions.tracked:
        drop(row)
        return
    mark_row(row, DEL, author, revisions)
    for paragraph in row.iter(P):
        if is_in_reach(paragraph, row):
            mark_as_deleted(content(paragraph), author, revisions)
            if not mark_is_gone(paragraph, Changes.ACCEPTED):
                mark_deleted(paragraph, author, revisions)


def strike_table(table: Element, author: Author, revisions: Revisions) -> None:
    """Take away a table."""
    if not revisions.tracked:
        drop(table)
        return
    for row in rows_of(table):
        strike_row(row, author, revisions)


def strike_paragraph(
    paragraph: Element, author: Author, revisions: Revisions, *, before: bool = False
) -> Element | None:
    """Take away a paragraph with all in it; gives another one whose mark this changed.

    With `before` it is the mark before it that goes, where there is one.
    """
    if revisions.tracked:
        mark_as_deleted(content(paragraph), author, revisions)
        if mark_is_gone(paragraph, Changes.ACCEPTED):
            return None
        return lose_mark(paragraph, author, revisions, before=before)
    for run in content(paragraph):
        if run.find(COMMENT) is None:
            drop(run)
    return take_out_paragraph(paragraph)


def content(paragraph: Element) -> list[Element]:
    """Give the runs and formulas of a paragraph that are not deleted, those in links too."""
    return [run for run in paragraph.iter(R, *MATH) if is_own(run, paragraph)]


def is_own(run: Element, paragraph: Element) -> bool:
    """Tell whether a run belongs to a paragraph and to no other run, and is not deleted."""
    for ancestor in run.iterancestors():
        if ancestor is paragraph:
            return True
        if ancestor.tag in (R, P, *MATH) or ancestor.tag in REMOVED:
            return False
    return False


def is_in_reach(paragraph: Element, block: Element) -> bool:
    """Tell whether a paragraph is not in a text box of a block."""
    return all(a.tag != R for a in above(paragraph, block))


def above(element: Element, block: Element) -> Iterator[Element]:
    """Give what an element stands in, up to a block."""
    for ancestor in element.iterancestors():
        if ancestor is block:
            return
        yield ancestor


def forget_own_deletions(blocks: Iterable[Element]) -> None:
    """Take out of what somebody put in what the same person took away there again."""
    for block in blocks:
        for gone in [gone for gone in block.iter(DEL) if len(gone)]:
            around = gone.getparent()
            if around is not None and is_own_insertion(around, gone.get(AUTHOR)):
                drop(gone if len(around) > 1 else around)
        for paragraph in list(block.iter(P)):
            following = next_paragraph(paragraph)
            if following is not None and is_passing_mark(paragraph) and is_new(following):
                run_on(paragraph, following)


def is_own_insertion(mark: Element, author: str | None) -> bool:
    """Tell whether an element is what a person put in."""
    return mark.tag == INS and mark.get(AUTHOR) == author


def is_passing_mark(paragraph: Element) -> bool:
    """Tell whether the same person put a paragraph's mark in and took it away."""
    rpr = paragraph.find(f"{PPR}/{RPR}")
    new, gone = (None, None) if rpr is None else (rpr.find(INS), rpr.find(DEL))
    return new is not None and gone is not None and new.get(AUTHOR) == gone.get(AUTHOR)


def is_new(paragraph: Element) -> bool:
    """Tell whether a paragraph is not there once changes are rejected."""
    return mark_is_gone(paragraph, Changes.REJECTED)

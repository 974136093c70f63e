"""Editing the text of paragraphs in place, tracked or not; what is not text stays where it is.

Offsets count characters of the text with tracked changes accepted. Edits of one paragraph must be
made from its end to its start, so that the offsets still to come stay true.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from toolkit.ooxml.gaps import (
    Gap,
    behind_properties,
    gap_behind,
    gap_between,
    leave_insertion,
    paragraph_of,
)
from toolkit.ooxml.looks import look_of_edit, look_of_text, looks_of_field
from toolkit.ooxml.marks import (
    can_run_on,
    ends_with_new_text,
    hand_over_mark,
    inherited,
    lose_mark,
    mark_inserted,
    move_section,
    next_paragraph,
    previous_paragraph,
    section_of,
)
from toolkit.ooxml.names import DEL, HYPERLINK, INS, MOVE_TO, PPR, RPR, SMART_TAG, P, R, w
from toolkit.ooxml.revisions import Author, Revisions, delete_texts, new_run
from toolkit.ooxml.split import (
    Paragraphs,
    Span,
    all_leaves,
    cut_out,
    end_run,
    isolate,
    run_of,
)
from toolkit.ooxml.text import ADDED
from toolkit.ooxml.xml import Element

SHELLS = frozenset({R, INS, MOVE_TO, HYPERLINK, SMART_TAG})
"""Elements that are there for the sake of the text in them."""


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

    Text that `opens` a field's value stands behind the field's label, but never looks like it.
    """
    found = cut_out(paragraphs, *span, revisions)
    gone = [isolate(leaf, revisions) for leaf in found.inside]
    if text:
        gap = find_gap(paragraphs, found, gone, revisions)
        run = new_run(text, look_of_edit(found, gap, opens=opens))
        insert_runs([run], leave_insertion(gap, revisions), author, revisions)
    if revisions.tracked:
        mark_as_deleted(gone, author, revisions)
    else:
        take_out(gone)


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
    runs = labelled_runs(like, label, text)
    insert_runs(runs, Gap(parent=paragraph, index=len(paragraph)), author, revisions)
    keeps_mark = can_run_on(after) and not ends_with_new_text(after, author)
    after.addnext(paragraph)
    if not keeps_mark:
        hand_over_mark(after, paragraph, author, revisions)
    elif revisions.tracked:
        mark_inserted(paragraph, author, revisions)
    return paragraph


def remove_paragraph(
    paragraphs: Paragraphs, *, author: Author, revisions: Revisions
) -> tuple[Element, ...]:
    """Take away a block with its mark, and give the other paragraph that this changed, if any.

    The only paragraph of a cell stays there without text, as a cell must have one.
    """
    length = sum(len(leaf.text) for leaf in all_leaves(paragraphs))
    replace_text(paragraphs, (0, length), "", author=author, revisions=revisions)
    if revisions.tracked:
        changed = lose_mark(paragraphs[-1], author, revisions)
    else:
        changed = take_out_paragraph(paragraphs[-1])
    return () if changed is None or changed in paragraphs else (changed,)


def find_gap(paragraphs: Paragraphs, span: Span, gone: list[Element], revisions: Revisions) -> Gap:
    """Find the place for new text: behind the text it replaces, else behind the text before it."""
    if gone:
        paragraph = paragraph_of(gone[0])
        last = [run for run in gone if paragraph_of(run) is paragraph][-1]
        return gap_behind(gone[0], last, paragraph)
    before = None if span.before is None else end_run(span.before, revisions)
    after = None if span.after is None else run_of(span.after)
    paragraph = paragraphs[-1] if before is None else paragraph_of(before)
    if before is None and after is not None:
        paragraph = paragraph_of(after)
    if after is not None and paragraph_of(after) is not paragraph:
        after = None
    return gap_between(paragraph, before, after)


def insert_runs(runs: list[Element], gap: Gap, author: Author, revisions: Revisions) -> None:
    """Put runs into a gap, under their author's name."""
    if revisions.tracked and runs:
        mark = revisions.mark(INS, author)
        mark.extend(runs)
        runs = [mark]
    gap.parent[gap.index : gap.index] = runs


def mark_as_deleted(runs: Iterable[Element], author: Author, revisions: Revisions) -> None:
    """Mark runs as deleted, those that stand side by side in one mark."""
    mark: Element | None = None
    for run in runs:
        if mark is None or run.getprevious() is not mark:
            mark = revisions.mark(DEL, author)
            run.addprevious(mark)
        mark.append(run)
        delete_texts(run)


def take_out(runs: Iterable[Element]) -> None:
    """Take runs away, and the tracked insertions that they leave empty."""
    for run in runs:
        emptied: Element | None = run
        while emptied is not None:
            parent = emptied.getparent()
            if parent is not None:
                parent.remove(emptied)
            emptied = parent if parent is not None and is_empty_insertion(parent) else None


def is_empty_insertion(element: Element) -> bool:
    """Tell whether an element is a tracked insertion of nothing."""
    return element.tag in ADDED and len(element) == 0


def labelled_runs(like: Element | None, label: str, text: str) -> list[Element]:
    """Make the runs of a new paragraph in the formatting of another one's label and text."""
    if not label:
        return [new_run(text, look_of_text(like))] if text else []
    first, second = looks_of_field(like)
    value = [new_run(f" {text}", second)] if text else []
    return [new_run(f"{label}:", first), *value]


def take_out_paragraph(paragraph: Element) -> Element | None:
    """Take a paragraph away; give its neighbour, if that gets what it holds beside text."""
    kept = [child for child in paragraph if child.tag != PPR and not is_hollow(child)]
    parent, following = paragraph.getparent(), next_paragraph(paragraph)
    neighbour = following if can_run_on(paragraph) else previous_paragraph(paragraph)
    if neighbour is None or parent is None:
        return None
    ends_section = section_of(paragraph) is not None
    if neighbour is following:
        start = behind_properties(neighbour)
        neighbour[start:start] = kept
    else:
        neighbour.extend(kept)
        move_section(paragraph, neighbour)
    parent.remove(paragraph)
    return neighbour if kept or ends_section else None


def is_hollow(element: Element) -> bool:
    """Tell whether an element holds nothing worth keeping once its text is gone."""
    if element.tag == w("proofErr"):
        return True
    return element.tag in SHELLS and all(child.tag == RPR or is_hollow(child) for child in element)

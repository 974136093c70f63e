"""Paragraph marks: the one that an added paragraph brings, the one that a removed one loses.

A paragraph's mark holds its properties (and its section's), and a paragraph whose mark is removed
runs into the next one. So a mark can only be taken back where another paragraph follows: at the end
of a cell, of the body or of a section the mark before has to go instead.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from toolkit.ooxml.names import DEL, INS, PPR, PPR_CHANGE, RPR, SDT, SECT_PR, TBL, P, w
from toolkit.ooxml.revisions import Author, Revisions, described, plain_copy
from toolkit.ooxml.rows import is_passing
from toolkit.ooxml.text import Changes, mark_is_gone
from toolkit.ooxml.xml import Element

BLOCKS = frozenset({P, TBL, SDT, SECT_PR})
OF_ONE_PARAGRAPH = (SECT_PR, PPR_CHANGE)


def can_run_on(paragraph: Element) -> bool:
    """Tell whether a paragraph would run into another one without its mark."""
    return next_paragraph(paragraph) is not None and section_of(paragraph) is None


def ends_with_new_text(paragraph: Element, author: Author) -> bool:
    """Tell whether an author's insertion ends a paragraph whose mark is older.

    Going on from there, Word gives the old mark to the last new paragraph; LibreOffice, which takes
    side by side for one insertion, would otherwise take back the old mark with it.
    """
    last = paragraph[-1] if len(paragraph) else None
    if last is None or last.tag != INS or mark_is_gone(paragraph, Changes.REJECTED):
        return False
    return last.get(w("author")) == author.name


def next_paragraph(paragraph: Element) -> Element | None:
    """Give the paragraph right behind another one; bookmarks and the like may stand between."""
    return nearest_paragraph(paragraph, backwards=False)


def previous_paragraph(paragraph: Element) -> Element | None:
    """Give the paragraph right before another one."""
    return nearest_paragraph(paragraph, backwards=True)


def nearest_paragraph(paragraph: Element, *, backwards: bool) -> Element | None:
    """Give the next block among a paragraph's siblings, if it is a paragraph.

    A table that came or went as a whole does not stand between two paragraphs.
    """
    siblings = paragraph.itersiblings(preceding=backwards)
    block = next((sibling for sibling in siblings if is_block(sibling)), None)
    return block if block is not None and block.tag == P else None


def is_block(element: Element) -> bool:
    """Tell whether an element stands between the paragraphs before and behind it."""
    return element.tag in BLOCKS and not (element.tag == TBL and is_passing(element))


def section_of(paragraph: Element) -> Element | None:
    """Give the section that ends with a paragraph."""
    return paragraph.find(f"{PPR}/{SECT_PR}")


def losable_mark(paragraph: Element) -> Element | None:
    """Give the paragraph whose mark goes when a paragraph is removed, if one can.

    That is its own mark, or the nearest one before it that is not yet gone.
    """
    if can_run_on(paragraph) and not mark_is_gone(paragraph, Changes.ACCEPTED):
        return paragraph
    return mark_before(paragraph)


def mark_before(paragraph: Element) -> Element | None:
    """Give the nearest paragraph before another one whose mark is there and can go."""
    before = previous_paragraph(paragraph)
    while before is not None and mark_is_gone(before, Changes.ACCEPTED):
        before = previous_paragraph(before)
    return before if before is not None and can_run_on(before) else None


def mark_inserted(paragraph: Element, author: Author, revisions: Revisions) -> None:
    """Mark a paragraph's mark as inserted, if it is not already."""
    rpr = paragraph_mark(paragraph)
    if rpr.find(INS) is None:
        rpr.insert(0, revisions.mark(INS, author))


def mark_deleted(paragraph: Element, author: Author, revisions: Revisions) -> None:
    """Mark a paragraph's mark as deleted, behind its insertion as the schema wants it."""
    rpr = paragraph_mark(paragraph)
    rpr.insert(0 if rpr.find(INS) is None else 1, revisions.mark(DEL, author))


def paragraph_mark(paragraph: Element) -> Element:
    """Give the run properties of a paragraph's mark, made where the schema wants them."""
    ppr = properties(paragraph)
    rpr = ppr.find(RPR)
    if rpr is None:
        rpr = etree.Element(RPR)
        insert_before(ppr, rpr, OF_ONE_PARAGRAPH)
    return rpr


def properties(paragraph: Element) -> Element:
    """Give a paragraph's properties, made if there are none."""
    ppr = paragraph.find(PPR)
    if ppr is None:
        ppr = etree.Element(PPR)
        paragraph.insert(0, ppr)
    return ppr


def insert_before(parent: Element, child: Element, later: tuple[str, ...]) -> None:
    """Insert a child before those that the schema wants behind it."""
    tags = [element.tag for element in parent]
    parent.insert(next((i for i, tag in enumerate(tags) if tag in later), len(tags)), child)


def inherited(like: Element) -> Element | None:
    """Copy a paragraph's properties, but for what belongs to that paragraph alone."""
    ppr = like.find(PPR)
    if ppr is None:
        return None
    twin = deepcopy(ppr)
    twin.tail = None
    for child in list(twin):
        if child.tag in OF_ONE_PARAGRAPH:
            twin.remove(child)
        elif child.tag == RPR:
            twin.replace(child, plain_copy(child))
    return twin


def hand_over_mark(end: Element, paragraph: Element, author: Author, revisions: Revisions) -> None:
    """Let the mark of a paragraph become that of a new one behind it, with the section it ends."""
    old, change = inherited(end), end.find(f"{PPR}/{PPR_CHANGE}")
    move_section(end, paragraph)
    if revisions.tracked:
        mark_inserted(end, author, revisions)
        if change is not None:
            properties(paragraph).append(change)
        track_properties(paragraph, old, author, revisions)


def lose_mark(
    paragraph: Element, author: Author, revisions: Revisions, *, before: bool = False
) -> Element | None:
    """Mark the mark of a removed paragraph as deleted, or the one before; give whose it was."""
    earlier = mark_before(paragraph) if before else None
    loser = losable_mark(paragraph) if earlier is None else earlier
    if loser is None:
        return None
    if loser is not paragraph:
        holder = mark_holder(paragraph)
        old = inherited(holder)
        look_alike(holder, loser)
        track_properties(holder, old, author, revisions)
    mark_deleted(loser, author, revisions)
    return loser


def mark_holder(paragraph: Element) -> Element:
    """Give the paragraph whose mark a paragraph has once it has run on into those behind it."""
    following = next_paragraph(paragraph)
    if following is None or not mark_is_gone(paragraph, Changes.ACCEPTED):
        return paragraph
    return mark_holder(following)


def look_alike(paragraph: Element, model: Element) -> None:
    """Format a paragraph like another one; its mark, its section and its history stay."""
    twin = inherited(model)
    shown = [] if twin is None else [child for child in twin if child.tag != RPR]
    if not shown and paragraph.find(PPR) is None:
        return
    ppr = properties(paragraph)
    for child in [child for child in ppr if child.tag not in (RPR, *OF_ONE_PARAGRAPH)]:
        ppr.remove(child)
    ppr[:0] = shown


def move_section(end: Element, paragraph: Element) -> None:
    """Have a section end with another paragraph."""
    section = section_of(end)
    if section is not None:
        insert_before(properties(paragraph), section, (PPR_CHANGE,))


def track_properties(
    paragraph: Element, old: Element | None, author: Author, revisions: Revisions
) -> None:
    """Note how a paragraph was formatted, if that is not how it is now (17.13.5.29)."""
    before = etree.Element(PPR) if old is None else old
    for rpr in before.findall(RPR):
        before.remove(rpr)
    now = paragraph.find(PPR)
    if said(before) == ([] if now is None else said(now)):
        return
    ppr = properties(paragraph)
    if ppr.find(PPR_CHANGE) is not None:
        return
    change = revisions.mark(PPR_CHANGE, author)
    change.append(before)
    ppr.append(change)


def said(ppr: Element) -> list[tuple[str, dict[str, str]]]:
    """Describe how a paragraph looks, without its mark and its section."""
    twin = deepcopy(ppr)
    for child in twin.findall(RPR) + twin.findall(SECT_PR):
        twin.remove(child)
    return described(twin)

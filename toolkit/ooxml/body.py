"""The blocks of a part: its paragraphs as they read once tracked changes are settled."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from msgspec import Struct, structs

from toolkit.blocks import Block, Cell, Revision
from toolkit.ooxml.names import (
    CELL_DEL,
    CELL_INS,
    DEL,
    FALLBACK,
    FLD_CHAR,
    FLD_CHAR_TYPE,
    INS,
    INSTR_TEXT,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    SDT,
    TBL,
    TC,
    TCPR,
    TR,
    TRPR,
    TXBX_CONTENT,
    VAL,
    P,
    T,
    w,
)
from toolkit.ooxml.numbering import Numbering
from toolkit.ooxml.styles import Style, Styles, number, outline_level, toggle, value
from toolkit.ooxml.text import CLOSED, HIDDEN, Changes, Leaf, leaves, mark_is_gone
from toolkit.ooxml.xml import Element

CONTENTS_GALLERY = "Table of Contents"
BLOCK_LEVEL = frozenset({P, TBL, TR, TC})
GONE_FROM_TABLE = {
    Changes.ACCEPTED: HIDDEN[Changes.ACCEPTED] | {CELL_DEL},
    Changes.REJECTED: HIDDEN[Changes.REJECTED] | {CELL_INS},
    Changes.SHOWN: frozenset[str](),
}


class Group(Struct, frozen=True, kw_only=True):
    """The paragraphs that read as one, each but the last with its mark removed."""

    paragraphs: list[Element]
    cell: Cell | None


def read_blocks(
    root: Element,
    part: str,
    *,
    styles: Styles,
    numbering: Numbering,
    changes: Changes = Changes.ACCEPTED,
) -> tuple[Block, ...]:
    """Read the blocks of a part in reading order."""
    index = paragraph_indexes(root)
    contents = contents_paragraphs(root)
    revisions = read_revisions(root)
    blocks: list[Block] = []
    for group in groups(root, changes):
        ppr = group.paragraphs[-1].find(PPR)
        style = styles.of_paragraph(value(ppr, "pStyle"))
        found = [leaf for paragraph in group.paragraphs for leaf in leaves(paragraph, changes)]
        blocks.append(
            Block(
                part=part,
                paragraphs=tuple(index[paragraph] for paragraph in group.paragraphs),
                text="".join([leaf.text for leaf in found]),
                style=style.name,
                level=paragraph_level(ppr, style),
                marker=list_marker(ppr, style, numbering),
                bold=bold_start(found, styles, base=style.bold),
                contents=not contents.isdisjoint(group.paragraphs),
                cell=group.cell,
                revision=max(
                    filter(None, map(revisions.get, group.paragraphs)), key=when, default=None
                ),
            )
        )
    return tuple(blocks)


def block_paragraphs(
    root: Element, changes: Changes = Changes.ACCEPTED
) -> dict[int, list[Element]]:
    """Give the `w:p` elements of every block by the index of its last one."""
    index = paragraph_indexes(root)
    return {index[group.paragraphs[-1]]: group.paragraphs for group in groups(root, changes)}


def paragraph_indexes(root: Element) -> dict[Element, int]:
    """Give every `w:p` of a part its number in document order."""
    return {paragraph: i for i, paragraph in enumerate(root.iter(P))}


def groups(
    parent: Element, changes: Changes, cell: Cell | None = None, tables: Iterator[int] | None = None
) -> Iterator[Group]:
    """Group the paragraphs of a body, cell or text box, nested ones behind what they hang in."""
    tables = count() if tables is None else tables
    group: list[Element] = []
    for child in children(parent):
        if child.tag == P:
            group.append(child)
            if mark_is_gone(child, changes):
                continue
        yield from closed(group, changes, cell, tables)
        group = []
        if child.tag == TBL:
            for element, inner in cells(child, changes, next(tables)):
                yield from groups(element, changes, inner, tables)
    yield from closed(group, changes, cell, tables)


def closed(
    group: list[Element], changes: Changes, cell: Cell | None, tables: Iterator[int]
) -> Iterator[Group]:
    """Give a group of paragraphs, if there are any, and what is in their text boxes."""
    if group:
        yield Group(paragraphs=group, cell=cell)
    for paragraph in group:
        for box in text_boxes(paragraph, changes):
            yield from groups(box, changes, None, tables)


def children(parent: Element) -> Iterator[Element]:
    """Give the paragraphs and tables of a container, through content controls and the like."""
    for child in parent:
        if child.tag in BLOCK_LEVEL:
            yield child
        elif child.tag not in CLOSED:
            yield from children(child)


def cells(table: Element, changes: Changes, number: int) -> Iterator[tuple[Element, Cell]]:
    """Give the cells that are there once changes are settled, each with its place."""
    gone = GONE_FROM_TABLE[changes]
    rows = (row for row in children(table) if not has_child(row.find(TRPR), gone))
    for row, element in enumerate(rows):
        column = 0
        for cell in children(element):
            span = grid_span(cell)
            if not has_child(cell.find(TCPR), gone):
                place = Cell(table=number, row=row, column=column, columns=span)
                yield cell, structs.replace(place, header=is_header(element))
            column += span


def grid_span(cell: Element) -> int:
    """Give how many columns a cell covers."""
    return max(number(value(cell.find(TCPR), "gridSpan"), 1), 1)


def is_header(row: Element) -> bool:
    """Tell whether a row is repeated at the top of every page."""
    return toggle(row.find(TRPR), "tblHeader") or False


def has_child(parent: Element | None, tags: frozenset[str]) -> bool:
    """Tell whether an element is there and has a child of some kind."""
    return parent is not None and any(child.tag in tags for child in parent)


def text_boxes(paragraph: Element, changes: Changes) -> Iterator[Element]:
    """Give the text boxes anchored in a paragraph, once each: not their older fallback twins."""
    for box in paragraph.iter(TXBX_CONTENT):
        nearest = next(box.iterancestors(P, FALLBACK, *HIDDEN[changes]), None)
        if nearest is paragraph:
            yield box


def paragraph_level(ppr: Element | None, style: Style) -> int | None:
    """Give a paragraph's heading level: its own outline level before its style's."""
    own = value(ppr, "outlineLvl")
    return style.level if own is None else outline_level(own)


def list_marker(ppr: Element | None, style: Style, numbering: Numbering) -> str | None:
    """Count a paragraph in its list and give its marker; `numId` 0 takes it out of one."""
    num_pr = None if ppr is None else ppr.find(w("numPr"))
    num_id = value(num_pr, "numId") or style.num_id
    if num_id is None or num_id == "0":
        return None
    return numbering.marker(num_id, number(value(num_pr, "ilvl"), style.ilvl))


def bold_start(found: list[Leaf], styles: Styles, *, base: bool) -> int:
    """Count the characters at the start of a block that are bold; space in between counts too."""
    count = 0
    for leaf in found:
        if not is_bold(leaf.run, styles, base=base) and not leaf.text.isspace():
            break
        count += len(leaf.text)
    return count


def is_bold(run: Element, styles: Styles, *, base: bool) -> bool:
    """Tell whether a run is bold by itself, or by one of its two styles: both cancel out (17.7.3).

    `base` says whether its paragraph's style is bold.
    """
    rpr = run.find(RPR)
    own = toggle(rpr, "b")
    return styles.get(value(rpr, "rStyle")).bold != base if own is None else own


def read_revisions(root: Element) -> dict[Element, Revision]:
    """Give the latest author of tracked changes in every paragraph that has some."""
    found: dict[Element, Revision] = {}
    for mark in root.iter(INS, DEL, MOVE_FROM, MOVE_TO):
        revision = Revision(author=mark.get(w("author"), ""), date=mark.get(w("date"), ""))
        paragraph = next(mark.iterancestors(P), None)
        if paragraph is not None:
            found[paragraph] = max(found.get(paragraph, revision), revision, key=when)
    return found


def when(revision: Revision) -> str:
    """Give the date of a revision."""
    return revision.date


def contents_paragraphs(root: Element) -> set[Element]:
    """Find the paragraphs of a table of contents: in its content control or its `TOC` field."""
    controls = {
        paragraph
        for gallery in root.iter(w("docPartGallery"))
        if gallery.get(VAL) == CONTENTS_GALLERY
        for control in list(gallery.iterancestors(SDT))[:1]
        for paragraph in control.iter(P)
    }
    return controls | field_paragraphs(root, "TOC")


def field_paragraphs(root: Element, instruction: str) -> set[Element]:
    """Find the paragraphs that complex fields of one kind consist of.

    A paragraph with text behind the field's end is one like any other; so is everything behind a
    field that has no end.
    """
    found: set[Element] = set()
    inside: set[Element] = set()
    fields: list[str] = []
    paragraph = root
    for element in root.iter(P, FLD_CHAR, INSTR_TEXT):
        was_inside = instruction in fields
        if element.tag == P:
            paragraph = element
        else:
            track_field(fields, element)
        if instruction in fields:
            inside.add(paragraph)
        elif was_inside:
            found |= inside - {paragraph} if has_text_behind(paragraph, element) else inside
            inside = set()
    return found


def has_text_behind(paragraph: Element, mark: Element) -> bool:
    """Tell whether a paragraph says something behind one of its field marks."""
    elements = list(paragraph.iter(FLD_CHAR, T))
    return any(element.tag == T for element in elements[elements.index(mark) :])


def track_field(fields: list[str], mark: Element) -> None:
    """Follow one mark of a complex field; the stack holds the open fields' instruction names."""
    kind = mark.get(FLD_CHAR_TYPE)
    if kind == "begin":
        fields.append("")
    elif kind == "end" and fields:
        fields.pop()
    elif mark.tag == INSTR_TEXT and fields and not fields[-1]:
        fields[-1] = " ".join((mark.text or "").split()[:1]).upper()

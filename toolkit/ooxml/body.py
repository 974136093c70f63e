"""The blocks of a part: its paragraphs as they read once tracked changes are settled."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from toolkit.ooxml.names import (
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
    TR,
    TRPR,
    TXBX_CONTENT,
    VAL,
    P,
    w,
)
from toolkit.ooxml.numbering import Numbering
from toolkit.ooxml.styles import Style, Styles, outline_level, toggle, value
from toolkit.ooxml.text import HIDDEN, Changes, Leaf, leaves, mark_is_gone
from toolkit.ooxml.xml import Element

CONTENTS_GALLERY = "Table of Contents"


class Revision(Struct, frozen=True, kw_only=True):
    """Who made a tracked change, and when (as Word writes it, or empty)."""

    author: str
    date: str


class Block(Struct, frozen=True, kw_only=True):
    """One paragraph as it reads.

    `paragraphs` are the indexes of the `w:p` it is made of: one, or several where a paragraph
    mark between them is removed. `bold` is how many characters at its start are bold; `marker` is
    the list marker Word shows; `contents` says that it belongs to a table of contents.
    """

    part: str
    paragraphs: tuple[int, ...]
    text: str
    style: str = ""
    level: int | None = None
    marker: str | None = None
    bold: int = 0
    contents: bool = False
    in_table: bool = False
    revision: Revision | None = None


class Flow(Struct, frozen=True, kw_only=True):
    """Paragraphs that follow each other without a cell's or text box's edge between them."""

    paragraphs: tuple[Element, ...]
    in_table: bool = False


def read_blocks(
    root: Element,
    part: str,
    *,
    styles: Styles,
    numbering: Numbering,
    changes: Changes = Changes.ACCEPTED,
) -> tuple[Block, ...]:
    """Read the blocks of a part in reading order."""
    index = {paragraph: i for i, paragraph in enumerate(root.iter(P))}
    contents = contents_paragraphs(root)
    blocks: list[Block] = []
    for flow in flows(root, changes):
        for group in joined(flow.paragraphs, changes):
            ppr = group[-1].find(PPR)
            style = styles.get(value(ppr, "pStyle"))
            found = [leaf for paragraph in group for leaf in leaves(paragraph, changes)]
            blocks.append(
                Block(
                    part=part,
                    paragraphs=tuple(index[paragraph] for paragraph in group),
                    text="".join(leaf.text for leaf in found),
                    style=style.name,
                    level=paragraph_level(ppr, style),
                    marker=list_marker(ppr, style, numbering),
                    bold=bold_start(found, styles, base=style.bold),
                    contents=any(paragraph in contents for paragraph in group),
                    in_table=flow.in_table,
                    revision=last_revision(group),
                )
            )
    return tuple(blocks)


def flows(parent: Element, changes: Changes, *, in_table: bool = False) -> Iterator[Flow]:
    """Cut a body, cell or text box into flows, nested ones after the paragraph they hang in."""
    run: list[Element] = []
    for child in children(parent):
        if child.tag == P:
            run.append(child)
            boxes = [flow for box in text_boxes(child) for flow in flows(box, changes)]
            if boxes:
                yield Flow(paragraphs=tuple(run), in_table=in_table)
                yield from boxes
                run = []
        elif child.tag == TBL:
            yield Flow(paragraphs=tuple(run), in_table=in_table)
            run = []
            for cell in cells(child, changes):
                yield from flows(cell, changes, in_table=True)
    yield Flow(paragraphs=tuple(run), in_table=in_table)


def children(parent: Element) -> Iterator[Element]:
    """Give the paragraphs and tables of a container, through content controls and the like."""
    for child in parent:
        if child.tag in (P, TBL, TR, TC):
            yield child
        elif child.tag != PPR and isinstance(child.tag, str):
            yield from children(child)


def cells(table: Element, changes: Changes) -> Iterator[Element]:
    """Give the cells of the rows that are there once changes are settled."""
    for row in children(table):
        mark = row.find(TRPR)
        if mark is None or not any(child.tag in HIDDEN[changes] for child in mark):
            yield from children(row)


def text_boxes(paragraph: Element) -> Iterator[Element]:
    """Give the text boxes anchored in a paragraph, once each: not their older fallback twins."""
    for box in paragraph.iter(TXBX_CONTENT):
        above = list(box.iterancestors(FALLBACK, TXBX_CONTENT, P))
        if above and above[0] is paragraph:
            yield box


def joined(paragraphs: tuple[Element, ...], changes: Changes) -> Iterator[list[Element]]:
    """Group paragraphs that run into the next one because their mark is removed."""
    group: list[Element] = []
    for paragraph in paragraphs:
        group.append(paragraph)
        if not mark_is_gone(paragraph, changes):
            yield group
            group = []
    if group:
        yield group


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
    own_ilvl = value(num_pr, "ilvl")
    ilvl = int(own_ilvl) if own_ilvl and own_ilvl.isdecimal() else style.ilvl
    return numbering.marker(num_id, ilvl)


def bold_start(found: list[Leaf], styles: Styles, *, base: bool) -> int:
    """Count the characters at the start of a block that are bold; space in between counts too."""
    count = 0
    for leaf in found:
        if not is_bold(leaf.run, styles, base=base) and not leaf.text.isspace():
            break
        count += len(leaf.text)
    return count


def is_bold(run: Element, styles: Styles, *, base: bool) -> bool:
    """Tell whether a run is bold by itself, its character style, or its paragraph's style."""
    rpr = run.find(RPR)
    own = toggle(rpr, "b")
    if own is not None:
        return own
    character_style = value(rpr, "rStyle")
    return base if character_style is None else styles.get(character_style).bold or base


def last_revision(group: list[Element]) -> Revision | None:
    """Give the latest author of tracked changes in a block."""
    revisions = (
        Revision(author=mark.get(w("author"), ""), date=mark.get(w("date"), ""))
        for paragraph in group
        for mark in paragraph.iter(INS, DEL, MOVE_FROM, MOVE_TO)
    )
    return max(revisions, key=lambda revision: revision.date, default=None)


def contents_paragraphs(root: Element) -> set[Element]:
    """Find the paragraphs of a table of contents: in its content control or its `TOC` field."""
    controls = {
        paragraph
        for gallery in root.iter(w("docPartGallery"))
        if gallery.get(VAL) == CONTENTS_GALLERY
        for paragraph in next(gallery.iterancestors(SDT)).iter(P)
    }
    return controls | field_paragraphs(root, "TOC")


def field_paragraphs(root: Element, instruction: str) -> set[Element]:
    """Find the paragraphs between the begin and end of every complex field of one kind."""
    found: set[Element] = set()
    open_fields: list[str] = []
    for paragraph in root.iter(P):
        inside = instruction in open_fields
        for mark in paragraph.iter(FLD_CHAR, INSTR_TEXT):
            inside |= instruction in track_field(open_fields, mark)
        if inside:
            found.add(paragraph)
    return found


def track_field(open_fields: list[str], mark: Element) -> list[str]:
    """Follow one mark of a complex field; the stack holds the open fields' instruction names."""
    kind = mark.get(FLD_CHAR_TYPE)
    if kind == "begin":
        open_fields.append("")
    elif kind == "end" and open_fields:
        open_fields.pop()
    elif mark.tag == INSTR_TEXT and open_fields and not open_fields[-1]:
        open_fields[-1] = (
            (mark.text or "").split(maxsplit=1)[0] if (mark.text or "").strip() else ""
        )
    return open_fields


def block_paragraphs(
    root: Element, changes: Changes = Changes.ACCEPTED
) -> dict[int, list[Element]]:
    """Give the `w:p` elements of every block by the index of its last one."""
    index = {paragraph: i for i, paragraph in enumerate(root.iter(P))}
    return {
        index[group[-1]]: group
        for flow in flows(root, changes)
        for group in joined(flow.paragraphs, changes)
    }

"""The blocks of a part: its paragraphs as they read once tracked changes are settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from msgspec import Struct

from toolkit.blocks import Block, Cell, Revision
from toolkit.ooxml.containers import children
from toolkit.ooxml.contents import contents_paragraphs
from toolkit.ooxml.lettering import read_lettering
from toolkit.ooxml.names import (
    DEL,
    FALLBACK,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    PPR_CHANGE,
    TBL,
    TXBX_CONTENT,
    VAL,
    P,
    w,
)
from toolkit.ooxml.numbering import Numbering
from toolkit.ooxml.styles import Style, Styles, number, outline_level, value
from toolkit.ooxml.tables import cells, is_hidden
from toolkit.ooxml.text import HIDDEN, Changes, leaves, mark_is_gone, say
from toolkit.ooxml.xml import Element, properties_of

PARAGRAPH_STYLE, OUTLINE_LEVEL, NUM_PR = w("pStyle"), w("outlineLvl"), w("numPr")

Said = dict[str, Element]
"""What the properties of a paragraph say, by schema name."""


class Group(Struct, frozen=True, kw_only=True, gc=False):
    """The paragraphs that read as one, each but the last with its mark removed."""

    paragraphs: list[Element]
    cell: Cell | None


class Sources(Struct, frozen=True, kw_only=True):
    """What the parts of a document are read with."""

    styles: Styles
    numbering: Numbering
    changes: Changes = Changes.ACCEPTED


def read_blocks(
    root: Element, part: str, sources: Sources, *, within: Iterable[Element] | None = None
) -> tuple[Block, ...]:
    """Read the blocks of a part in reading order, or of some of its elements, one by one."""
    reader = PartReader(root, part, sources)
    tables = count()
    return tuple(
        reader.read(group)
        for parent in ((root,) if within is None else within)
        for group in groups(parent, sources.changes, tables=tables)
    )


def read_texts(root: Element, changes: Changes) -> Iterator[tuple[str, Cell | None]]:
    """Give the text of every block of a part, and the cell that it stands in."""
    for group in groups(root, changes):
        yield "".join([say(each, changes) for each in group.paragraphs]), group.cell


class PartReader:
    """Reads the blocks of one part."""

    def __init__(self, root: Element, part: str, sources: Sources) -> None:
        self._part = part
        self._sources = sources
        self._index = paragraph_indexes(root)
        self._contents = contents_paragraphs(root)
        self._revisions = read_revisions(root)

    def read(self, group: Group) -> Block:
        """Read a block; it looks like the last of its paragraphs."""
        paragraphs = group.paragraphs
        sources = self._sources
        said = paragraph_properties(paragraphs[-1], sources.changes)
        style = sources.styles.of_paragraph(val(said, PARAGRAPH_STYLE))
        found = [leaf for each in paragraphs for leaf in leaves(each, sources.changes)]
        look = read_lettering(found, sources.styles, style)
        return Block(
            part=self._part,
            paragraphs=tuple([self._index[paragraph] for paragraph in paragraphs]),
            text="".join([leaf.text for leaf in found]),
            style=style.name,
            level=paragraph_level(said, style),
            marker=list_marker(said.get(NUM_PR), style, sources.numbering),
            bold=look.bold,
            size=look.size,
            contents=bool(self._contents) and not self._contents.isdisjoint(paragraphs),
            cell=group.cell,
            revision=self._latest_revision(paragraphs) if self._revisions else None,
        )

    def _latest_revision(self, paragraphs: list[Element]) -> Revision | None:
        found = [self._revisions[each] for each in paragraphs if each in self._revisions]
        return max(found, key=when, default=None)


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
        if child.tag == TBL and is_hidden(child, changes):
            continue
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


def text_boxes(paragraph: Element, changes: Changes) -> Iterator[Element]:
    """Give the text boxes anchored in a paragraph, once each: not their older fallback twins."""
    for box in paragraph.iter(*TXBX_CONTENT):
        nearest = next(box.iterancestors(P, FALLBACK, *HIDDEN[changes]), None)
        if nearest is paragraph:
            yield box


def paragraph_properties(paragraph: Element, changes: Changes = Changes.ACCEPTED) -> Said:
    """Give the properties of a paragraph by their names, those it had before if all is rejected."""
    ppr = properties_of(paragraph, PPR)
    if ppr is not None and changes is Changes.REJECTED:
        before = ppr.find(f"{PPR_CHANGE}/{PPR}")
        ppr = ppr if before is None else before
    return {} if ppr is None else {child.tag: child for child in ppr}


def val(said: Said, tag: str) -> str | None:
    """Give the `w:val` of a property, None without it."""
    return said[tag].get(VAL, "") if tag in said else None


def paragraph_level(said: Said, style: Style) -> int | None:
    """Give a paragraph's heading level: its own outline level before its style's."""
    own = val(said, OUTLINE_LEVEL)
    return style.level if own is None else outline_level(own)


def list_marker(num_pr: Element | None, style: Style, numbering: Numbering) -> str | None:
    """Count a paragraph in its list and give its marker; `numId` 0 takes it out of one."""
    num_id = value(num_pr, "numId") or style.num_id
    if num_id is None or num_id == "0":
        return None
    return numbering.marker(num_id, number(value(num_pr, "ilvl"), style.ilvl))


def list_of(paragraph: Element, styles: Styles) -> tuple[str, int]:
    """Give the `w:num` of the list a paragraph is in, `0` without one, and its level."""
    said = paragraph_properties(paragraph)
    style = styles.of_paragraph(val(said, PARAGRAPH_STYLE))
    num_pr = said.get(NUM_PR)
    num_id = value(num_pr, "numId") or style.num_id or "0"
    return num_id, number(value(num_pr, "ilvl"), style.ilvl)


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

"""The blocks of a part: its paragraphs as they read once tracked changes are settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from toolkit.blocks import Block, Cell, Revision
from toolkit.ooxml.contents import contents_paragraphs
from toolkit.ooxml.grouping import Group, Grouper
from toolkit.ooxml.lettering import read_lettering
from toolkit.ooxml.names import DEL, INS, MOVE_FROM, MOVE_TO, PPR, PPR_CHANGE, PSTYLE, VAL, P, w
from toolkit.ooxml.numbering import Numbering
from toolkit.ooxml.styles import Style, Styles, number, outline_level, value
from toolkit.ooxml.survey import Survey
from toolkit.ooxml.text import Changes, Pieces, leaves, say
from toolkit.ooxml.xml import Element, properties_of

OUTLINE_LEVEL, NUM_PR = w("outlineLvl"), w("numPr")

Said = dict[str, Element]
"""What the properties of a paragraph say, by schema name."""


class Sources(Struct, frozen=True, kw_only=True):
    """What the parts of a document are read with."""

    styles: Styles
    numbering: Numbering
    changes: Changes = Changes.ACCEPTED


def read_blocks(
    survey: Survey, part: str, sources: Sources, *, within: Iterable[Element] | None = None
) -> tuple[Block, ...]:
    """Read the blocks of a part in reading order, or of some of its elements, one by one."""
    reader = PartReader(survey, part, sources)
    grouper = Grouper(sources.changes, survey)
    return tuple(
        reader.read(group)
        for parent in ((survey.root,) if within is None else within)
        for group in grouper.groups(parent)
    )


def read_texts(root: Element, changes: Changes) -> Iterator[tuple[str, Cell | None]]:
    """Give the text of every block of a part, and the cell that it stands in."""
    for group in Grouper(changes).groups(root):
        yield "".join([say(each, changes) for each in group.paragraphs]), group.cell


class PartReader:
    """Reads the blocks of one part."""

    def __init__(self, survey: Survey, part: str, sources: Sources) -> None:
        self._part = part
        self._sources = sources
        self._survey = survey
        self._contents = contents_paragraphs(survey)
        self._revisions = read_revisions(survey)

    def read(self, group: Group) -> Block:
        """Read a block; it looks like the last of its paragraphs."""
        paragraphs = group.paragraphs
        sources, survey = self._sources, self._survey
        said = by_name(survey.properties.get(paragraphs[-1]), sources.changes)
        style = sources.styles.of_paragraph(val(said, PSTYLE))
        pieces = self._pieces(paragraphs)
        look = read_lettering(pieces, sources.styles, style)
        return Block(
            part=self._part,
            paragraphs=tuple([survey.paragraphs[paragraph] for paragraph in paragraphs]),
            text="".join(pieces[0]),
            style=style.name,
            level=paragraph_level(said, style),
            marker=list_marker(said.get(NUM_PR), style, sources.numbering),
            bold=look.bold,
            size=look.size,
            contents=bool(self._contents) and not self._contents.isdisjoint(paragraphs),
            cell=group.cell,
            revision=self._latest_revision(paragraphs) if self._revisions else None,
        )

    def _pieces(self, paragraphs: list[Element]) -> Pieces:
        if len(paragraphs) == 1 and paragraphs[0] not in self._survey.odd:
            return self._survey.pieces(paragraphs[0])
        found = [leaf for each in paragraphs for leaf in leaves(each, self._sources.changes)]
        return [leaf.text for leaf in found], [leaf.rpr for leaf in found]

    def _latest_revision(self, paragraphs: list[Element]) -> Revision | None:
        found = [self._revisions[each] for each in paragraphs if each in self._revisions]
        return max(found, key=when, default=None)


def block_paragraphs(
    root: Element, changes: Changes = Changes.ACCEPTED
) -> dict[int, list[Element]]:
    """Give the `w:p` elements of every block by the index of its last one."""
    index = paragraph_indexes(root)
    groups = Grouper(changes).groups(root)
    return {index[group.paragraphs[-1]]: group.paragraphs for group in groups}


def paragraph_indexes(root: Element) -> dict[Element, int]:
    """Give every `w:p` of a part its number in document order."""
    return {paragraph: i for i, paragraph in enumerate(root.iter(P))}


def paragraph_properties(paragraph: Element) -> Said:
    """Give the properties of a paragraph by their names."""
    return by_name(properties_of(paragraph, PPR), Changes.ACCEPTED)


def by_name(ppr: Element | None, changes: Changes) -> Said:
    """Give what some properties say by their names, what they said before if all is rejected."""
    if ppr is None:
        return {}
    before = ppr.find(f"{PPR_CHANGE}/{PPR}") if changes is Changes.REJECTED else None
    return {child.tag: child for child in (ppr if before is None else before)}


def val(said: Said, tag: str) -> str | None:
    """Give the `w:val` of a property, None without it."""
    return said[tag].get(VAL, "") if tag in said else None


def paragraph_level(said: Said, style: Style) -> int | None:
    """Give a paragraph's heading level: its own outline level before its style's."""
    own = val(said, OUTLINE_LEVEL)
    return style.level if own is None else outline_level(own)


def list_marker(num_pr: Element | None, style: Style, numbering: Numbering) -> str | None:
    """Count a paragraph in its list and give its marker; `numId` 0 takes it out of one."""
    num_id = style.num_id if num_pr is None else value(num_pr, "numId") or style.num_id
    if num_id is None or num_id == "0":
        return None
    return numbering.marker(num_id, number(value(num_pr, "ilvl"), style.ilvl))


def list_of(paragraph: Element, styles: Styles) -> tuple[str, int]:
    """Give the `w:num` of the list a paragraph is in, `0` without one, and its level."""
    said = paragraph_properties(paragraph)
    style = styles.of_paragraph(val(said, PSTYLE))
    num_pr = said.get(NUM_PR)
    num_id = value(num_pr, "numId") or style.num_id or "0"
    return num_id, number(value(num_pr, "ilvl"), style.ilvl)


def read_revisions(survey: Survey) -> dict[Element, Revision]:
    """Give the latest author of tracked changes in every paragraph that has some."""
    found: dict[Element, Revision] = {}
    for mark in survey.among(INS, DEL, MOVE_FROM, MOVE_TO):
        revision = Revision(author=mark.get(w("author"), ""), date=mark.get(w("date"), ""))
        paragraph = next(mark.iterancestors(P), None)
        if paragraph is not None:
            found[paragraph] = max(found.get(paragraph, revision), revision, key=when)
    return found


def when(revision: Revision) -> str:
    """Give the date of a revision."""
    return revision.date

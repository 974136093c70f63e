"""Which blocks some paragraphs make up: paragraphs, rows, tables, and the space between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from itertools import zip_longest

from toolkit.ooxml.marks import section_of
from toolkit.ooxml.names import TBL, TR, P, w
from toolkit.ooxml.rows import row_of, table_of
from toolkit.ooxml.tables import rows_of
from toolkit.ooxml.text import Changes, say
from toolkit.ooxml.xml import Element

SOLID = (w("drawing"), w("pict"), w("object"), w("br"))


class Reach:
    """Finds the blocks of one part that consist of nothing but some paragraphs.

    The `idle` paragraphs only say what stands beside or below them.
    """

    def __init__(self, paragraphs: Iterable[Element], idle: Set[Element]) -> None:
        self._paragraphs = list(paragraphs)
        self._own = set(self._paragraphs)
        self._idle = idle

    def blocks(self) -> list[Element]:
        """Give the blocks in their order, without the space around them."""
        blocks: dict[Element, None] = {}
        for paragraph in self._paragraphs:
            blocks[self._block(paragraph)] = None
        return list(blocks)

    def rows_or_blocks(self) -> list[Element]:
        """Give the blocks, but the rows of a table that begins with others."""
        found: list[Element] = []
        for block in self.blocks():
            rows = rows_of(block) if block.tag == TBL else []
            opens = rows and not self._own.isdisjoint(rows[0].iter(P))
            found += [block] if not rows or opens else filter(self.is_whole, rows)
        return found

    def _block(self, paragraph: Element) -> Element:
        row = row_of(paragraph)
        if row is None or not self.is_whole(row):
            return paragraph
        table = table_of(row)
        return table if all(map(self._goes, rows_of(table))) else row

    def is_whole(self, row: Element) -> bool:
        """Tell whether a row says nothing else, and something of what goes."""
        said = [p for p in row.iter(P) if says_something(p)]
        return all(p in self._own or p in self._idle for p in said) and any(
            p in self._own for p in row.iter(P)
        )

    def _goes(self, row: Element) -> bool:
        """Tell whether a row has nothing to say once the others of its table are gone."""
        return all(p in self._own or p in self._idle for p in row.iter(P) if says_something(p))


def says_something(paragraph: Element) -> bool:
    """Tell whether a paragraph says anything."""
    return bool(say(paragraph, Changes.ACCEPTED).strip())


def is_space(block: Element) -> bool:
    """Tell whether a block is an empty paragraph, without a picture, break or end of section."""
    if block.tag != P or say(block, Changes.SHOWN).strip() or section_of(block) is not None:
        return False
    return next(block.iter(*SOLID), None) is None


def space_behind(block: Element) -> list[Element]:
    """Give the empty paragraphs right behind a block."""
    return list(spaces(block.itersiblings(P, TBL, w("sdt"), w("sectPr"))))


def space_before(block: Element) -> list[Element]:
    """Give the empty paragraphs right before a block, in their order."""
    return list(spaces(block.itersiblings(P, TBL, w("sdt"), preceding=True)))[::-1]


def spaces(siblings: Iterable[Element]) -> Iterator[Element]:
    """Give the empty paragraphs that siblings begin with."""
    for sibling in siblings:
        if not is_space(sibling):
            return
        yield sibling


def with_space(blocks: list[Element]) -> list[Element]:
    """Add the empty paragraphs between blocks that stand side by side."""
    found: list[Element] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        found.append(block)
        between = space_behind(block)
        end = between[-1] if between else block
        if between and following is not None and following_block(end) is following:
            found += between
    return found


def side_by_side(blocks: Iterable[Element]) -> Iterator[list[Element]]:
    """Group blocks that follow right on each other."""
    group: list[Element] = []
    for block in blocks:
        if group and following_block(group[-1]) is not block:
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def space_to_go(blocks: list[Element]) -> list[Element]:
    """Give the empty paragraphs around blocks that go with them, so that space is left only once.

    A table keeps one from the next, and so does the end of a document.
    """
    if blocks[0].tag == TR:
        return []
    behind = space_behind(blocks[-1])
    following = following_block(behind[-1] if behind else blocks[-1])
    if following is not None and following.tag == P:
        return behind
    before = space_before(blocks[0])
    return before if behind else []


def following_block(block: Element) -> Element | None:
    """Give the next paragraph or table beside a block."""
    return next(block.itersiblings(P, TBL, TR, w("sdt")), None)

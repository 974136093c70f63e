"""Which paragraphs of a part read as one: a paragraph whose mark is removed runs on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from msgspec import Struct

from toolkit.blocks import Cell
from toolkit.ooxml.containers import children
from toolkit.ooxml.names import FALLBACK, TBL, TXBX_CONTENT, P
from toolkit.ooxml.survey import Survey
from toolkit.ooxml.tables import cells, is_hidden
from toolkit.ooxml.text import HIDDEN, Changes, mark_is_gone
from toolkit.ooxml.xml import Element


class Group(Struct, frozen=True, kw_only=True, gc=False):
    """The paragraphs that read as one, each but the last with its mark removed."""

    paragraphs: list[Element]
    cell: Cell | None


class Grouper:
    """Groups the paragraphs of a part; a survey of it spares looking closely at most of them."""

    def __init__(self, changes: Changes, survey: Survey | None = None) -> None:
        self._changes = changes
        self._survey = survey
        self._tables = count()

    def groups(self, parent: Element, cell: Cell | None = None) -> Iterator[Group]:
        """Group the paragraphs of a body, cell or text box, nested ones behind what they hang in.

        Tables are numbered through all calls.
        """
        group: list[Element] = []
        for child in children(parent):
            if not group and self._is_plain(child):
                yield Group(paragraphs=[child], cell=cell)
                continue
            if child.tag == TBL and is_hidden(child, self._changes):
                continue
            if child.tag == P:
                group.append(child)
                if mark_is_gone(child, self._changes):
                    continue
            yield from self._closed(group, cell)
            group = []
            if child.tag == TBL:
                yield from self._in_table(child)
        yield from self._closed(group, cell)

    def _is_plain(self, child: Element) -> bool:
        """Tell whether this is a paragraph with its mark, and without text boxes."""
        return self._survey is not None and child.tag == P and child not in self._survey.odd

    def _in_table(self, table: Element) -> Iterator[Group]:
        for element, cell in cells(table, self._changes, next(self._tables)):
            yield from self.groups(element, cell)

    def _closed(self, group: list[Element], cell: Cell | None) -> Iterator[Group]:
        """Give a group of paragraphs, if there are any, and what is in their text boxes."""
        if group:
            yield Group(paragraphs=group, cell=cell)
        for paragraph in group:
            for box in text_boxes(paragraph, self._changes):
                yield from self.groups(box)


def text_boxes(paragraph: Element, changes: Changes) -> Iterator[Element]:
    """Give the text boxes anchored in a paragraph, once each: not their older fallback twins."""
    for box in paragraph.iter(*TXBX_CONTENT):
        nearest = next(box.iterancestors(P, FALLBACK, *HIDDEN[changes]), None)
        if nearest is paragraph:
            yield box

"""Putting new blocks into a part: behind paragraphs, into tables, or as tables of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.ooxml.names import TBL, TR
from toolkit.ooxml.parts import Made, empty_paragraph, fit_below, make_table
from toolkit.ooxml.reach import following_block, space_before, space_behind
from toolkit.ooxml.revisions import Author, Revisions
from toolkit.ooxml.rows import row_of, table_of
from toolkit.ooxml.stretches import mark_as_new, place_behind
from toolkit.ooxml.tables import rows_of
from toolkit.ooxml.xml import Element


class Placer:
    """Puts blocks in, those with one anchor behind each other.

    LibreOffice takes a text that went here and came there for one that was moved, and then gives
    what follows the later one of the two the format of its last paragraph. So both go on from the
    paragraph before them, whose format LibreOffice keeps.

    `behind` says, for the blocks that were there, what stands behind each of them now.
    """

    def __init__(self, revisions: Revisions) -> None:
        self._revisions = revisions
        self._last: dict[Element, Element] = {}
        self._home: dict[Element, Element] = {}
        self.behind: dict[Element, list[Element]] = {}

    def place(
        self,
        made: Sequence[Made],
        anchor: Element,
        *,
        beside: Sequence[Element],
        header: Sequence[Element],
        author: Author,
        goes_on: bool,
    ) -> None:
        """Put a heading's blocks behind the paragraph that is their anchor, or go on from there.

        Its rows go into the table that the anchor or what stands `beside` them is in, or into
        a new one below copies of the `header`.
        """
        cursor = self._last.get(anchor, anchor)
        space = [self._space(like, author) for like in spaces(anchor, beside)]
        for group in groups(made):
            rows = [one.element for one in group if one.element.tag == TR]
            above = None if opens_table(group[0]) else self._row_above(cursor, beside)
            if rows and above is not None:
                cursor = self._put_rows(rows, above)
                continue
            blocks = [one.element for one in group]
            if rows:
                blocks = [new_table(group, header, author, self._revisions)]
            cursor = self._put_blocks([*space, *blocks], cursor, author, goes_on=goes_on)
            space = []
        self._last[anchor] = cursor

    def put_row(self, row: Element, above: Element | None) -> None:
        """Put a row right behind another one."""
        if above is not None:
            fit_below(row, above)
            self._put_behind(above, row)

    def _put_behind(self, element: Element, new: Element) -> None:
        element.addnext(new)
        home = self._home.get(element, element)
        self._home[new] = home
        known = self.behind.setdefault(home, [])
        known.insert(known.index(element) + 1 if element in known else 0, new)

    def _row_above(self, cursor: Element, beside: Sequence[Element]) -> Element | None:
        """Find the row that new rows come to stand below."""
        if cursor.tag == TBL:
            return rows_of(cursor)[-1]
        row = cursor if cursor.tag == TR else row_of(cursor)
        if row is not None:
            return row
        first = next((row for each in beside if (row := row_of(each)) is not None), None)
        rows = [] if first is None else rows_of(table_of(first))
        index = 0 if first is None else rows.index(first)
        return rows[index - 1] if index else None

    def _put_rows(self, rows: Sequence[Element], above: Element) -> Element:
        for row in rows:
            self.put_row(row, above)
            above = row
        return above

    def _put_blocks(
        self, blocks: list[Element], cursor: Element, author: Author, *, goes_on: bool
    ) -> Element:
        row = cursor if cursor.tag == TR else row_of(cursor)
        after = cursor if row is None else table_of(row)
        if after.tag == blocks[0].tag == TBL:
            blocks.insert(0, self._space(None, author))
        following = following_block(after)
        if blocks[-1].tag == TBL and (following is None or following.tag == TBL):
            blocks.append(self._space(None, author))
        place_behind(after, blocks, author, self._revisions, goes_on=goes_on)
        home = self._home.get(after, after)
        known = self.behind.setdefault(home, [])
        index = known.index(after) + 1 if after in known else 0
        known[index:index] = blocks
        self._home |= dict.fromkeys(blocks, home)
        return blocks[-1]

    def _space(self, like: Element | None, author: Author) -> Element:
        space = empty_paragraph(like)
        mark_as_new(space, author, self._revisions)
        return space


def groups(made: Sequence[Made]) -> Iterator[list[Made]]:
    """Group blocks into those beside tables, and the rows of one table each."""
    group: list[Made] = []
    for one in made:
        is_row = one.element.tag == TR
        if group and (is_row != (group[-1].element.tag == TR) or opens_table(one)):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def opens_table(made: Made) -> bool:
    """Tell whether a row is made like the first one of a table."""
    return made.origin is not None and rows_of(table_of(made.origin))[0] is made.origin


def new_table(
    group: Sequence[Made], header: Sequence[Element], author: Author, revisions: Revisions
) -> Element:
    """Make a table of new rows, like the one they are made like."""
    origin = group[0].origin
    if origin is None:
        msg = "a row that is like none"
        raise LookupError(msg)
    table = make_table(table_of(origin), [] if opens_table(group[0]) else header)
    mark_as_new(table, author, revisions)
    for one in group:
        fit_below(one.element, None)
        table.append(one.element)
    return table


def spaces(anchor: Element, beside: Sequence[Element]) -> list[Element]:
    """Give the empty paragraphs that part a heading from what is before it.

    They are as many as between its neighbours, else as behind its anchor, but for the document's
    last ones.
    """
    if len(beside) > 1:
        return space_before(outermost(beside[-1]))
    behind = space_behind(outermost(anchor))
    return behind if behind and following_block(behind[-1]) is not None else []


def outermost(paragraph: Element) -> Element:
    """Give a paragraph, or the table that it stands in."""
    row = row_of(paragraph)
    return paragraph if row is None else table_of(row)

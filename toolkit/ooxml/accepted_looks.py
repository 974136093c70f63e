"""How a draft will look once its changes are accepted: what stays, and what is new beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from toolkit.ooxml.containers import children
from toolkit.ooxml.frames import frame_of
from toolkit.ooxml.names import DEL, HYPERLINK, INS, TBL, TC, TCPR, TRPR, P, w
from toolkit.ooxml.ours import Ours
from toolkit.ooxml.pairs import Lost, Pair, changed
from toolkit.ooxml.stretch_looks import Look, Shown, State, paragraph_look, shown
from toolkit.ooxml.styles import number, value
from toolkit.ooxml.tables import grid_span, rows_of
from toolkit.ooxml.text import REMOVED, say
from toolkit.ooxml.xml import Element, properties_of

BOLD, RUN_STYLE = frozenset({w("b"), w("bCs")}), w("rStyle")
NOT_OF_TEXT = (BOLD | {RUN_STYLE}, frozenset({RUN_STYLE, w("color"), w("u")}))
"""What text around has of its own that new text does not take: a label's look, and a link's."""


def lost_after(root: Element, pairs: Sequence[Pair], ours: Ours) -> Iterator[Lost]:
    """Find paragraphs that stay and would look otherwise once the changes are accepted."""
    after = structs.replace(ours, gone=DEL, everybody=True)
    homes = {each: pair for pair in pairs for each in pair.new}
    for group in frame_of(root, after).groups:
        kept = [each for each in group if each in homes and stays(each, after)]
        looks = [paragraph_look(homes[each].new[-1], ours) for each in kept]
        now = paragraph_look(group[-1], after)
        if looks and now not in looks:
            yield homes[kept[0]].lost(f"once accepted {changed(looks[0], now)}")


def stays(paragraph: Element, ours: Ours) -> bool:
    """Tell whether some text of a paragraph is neither new nor struck, by whomever."""
    pieces = (one for one in shown([paragraph], ours) if one.state is State.KEPT)
    return any(one.text.strip() and REMOVED.isdisjoint(one.within) for one in pieces)


def lost_beside(pairs: Sequence[Pair], ours: Ours) -> Iterator[Lost]:
    """Find new text that does not look like the text around it."""
    for pair in pairs:
        for paragraph in pair.new:
            yield from (pair.lost(what) for what in misfits(shown([paragraph], ours)))


def misfits(pieces: Sequence[Shown]) -> Iterator[str]:
    """Find new text that does not look like the text around it in its paragraph; links may."""
    texts = [one for one in pieces if one.text.strip() and HYPERLINK not in one.within]
    around = {one.look for one in texts if one.state is not State.NEW}
    wanted = around | {without(look, aside) for look in around for aside in NOT_OF_TEXT}
    for one in texts if around else []:
        if one.state is State.NEW and one.look not in wanted:
            yield f"has new text, “{one.text[:40]}”, that does not look like the text around it"


def without(look: Look, aside: frozenset[str]) -> Look:
    """Give a look without some of what it says."""
    return tuple(each for each in look if isinstance(each, tuple) and each[0] not in aside)


def lost_rows(root: Element, ours: Ours) -> Iterator[Lost]:
    """Find new rows that do not fill the columns that the other rows of their table fill."""
    for table in root.iter(TBL):
        rows = rows_of(table)
        new = [row for row in rows if ours.marked(row.find(TRPR), INS)]
        widths = {width(row) for row in rows if row not in new} if new else set[int]()
        for row in new:
            if widths and width(row) not in widths:
                text = " ".join(map(say, row.iter(P)))
                yield Lost(
                    number=0, text=text[:60], what="is a new row that does not fit its table"
                )


def width(row: Element) -> int:
    """Give how many columns of its table a row takes."""
    trpr = row.find(TRPR)
    aside = sum(number(value(trpr, name), 0) for name in ("gridBefore", "gridAfter"))
    cells = (cell for cell in children(row) if cell.tag == TC)
    return aside + sum(grid_span(properties_of(cell, TCPR)) for cell in cells)

"""New paragraphs, rows and tables made like those that are there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.containers import children
from toolkit.ooxml.copies import clean_copies, drop
from toolkit.ooxml.looks import look_of_text, looks_of_field
from toolkit.ooxml.marks import inherited
from toolkit.ooxml.names import SDT, TBL, TC, TCPR, VAL, P, w
from toolkit.ooxml.revisions import new_run
from toolkit.ooxml.rows import cell_of, row_of
from toolkit.ooxml.styles import number
from toolkit.ooxml.text import say
from toolkit.ooxml.xml import Element

JOINT = re.compile(r"[\s:–—]*")
BULLET = re.compile(r"\s*[-*•·▪]\s*")
BLOCKS = frozenset({P, TBL, SDT})
V_MERGE = w("vMerge")


class Piece(Struct, frozen=True, kw_only=True):
    """A text for a new paragraph, and the paragraph it shall look like.

    `before` and `behind` is what that one says around the text or label in whose place this comes.
    A piece that `opens` begins a row in a table if its cell is taken.
    """

    text: str
    like: Element
    before: str = ""
    behind: str = ""
    label: str = ""
    is_label: bool = False
    opens: bool = False


class Made(Struct, kw_only=True):
    """A new paragraph or row; `origin` is the row it is made like, `filled` are cells of that."""

    element: Element
    origin: Element | None = None
    cells: dict[Element, Element] = {}
    filled: set[Element] = set()


def make_blocks(pieces: Iterable[Piece], kept: Set[Element]) -> list[Made]:
    """Make paragraphs and rows of pieces; in rows the paragraphs that are `kept` say the same."""
    made: list[Made] = []
    for piece in pieces:
        row = row_of(piece.like)
        if row is None:
            made.append(Made(element=make_paragraph(piece)))
            continue
        cell = cell_of(piece.like, row)
        last = made[-1] if made else None
        taken = last is None or last.origin is not row or (piece.opens and cell in last.filled)
        if last is None or taken:
            last = make_row(row, kept)
            made.append(last)
        fill(last, cell, make_paragraph(piece))
    return made


def fill(row: Made, cell: Element, paragraph: Element) -> None:
    """Put a paragraph into a cell of a new row."""
    twin = row.cells[cell]
    if cell not in row.filled:
        row.filled.add(cell)
        clear(twin)
    twin.append(paragraph)


def make_row(row: Element, kept: Set[Element]) -> Made:
    """Make a row like another one that says nothing but what is kept."""
    twins = clean_copies([row])
    cells = {cell: twins[cell] for cell in children(row) if cell.tag == TC}
    for cell, twin in cells.items():
        if kept.isdisjoint(cell.iter(P)):
            empty = empty_paragraph(next(cell.iter(P), None))
            clear(twin)
            twin.append(empty)
    return Made(element=twins[row], origin=row, cells=cells, filled=set())


def clear(cell: Element) -> None:
    """Take all blocks out of a cell."""
    for block in [block for block in cell if block.tag != TCPR]:
        cell.remove(block)


def empty_paragraph(like: Element | None) -> Element:
    """Make an empty paragraph in the format of another one."""
    paragraph = etree.Element(P)
    ppr = None if like is None else inherited(like)
    if ppr is not None:
        paragraph.append(ppr)
    return paragraph


def make_paragraph(piece: Piece) -> Element:
    """Make a paragraph of a piece."""
    paragraph = empty_paragraph(piece.like)
    paragraph.extend(runs_of(piece))
    return paragraph


def typed_bullet(paragraph: Element, end: int) -> str:
    """Give the bullet that is typed in front of what begins at an offset of a paragraph."""
    before = say(paragraph)[:end]
    return before if BULLET.fullmatch(before) else ""


def runs_of(piece: Piece) -> list[Element]:
    """Make the runs of a piece: its typed bullet, its label and what joins it to the text."""
    lead = piece.before if BULLET.fullmatch(piece.before) else ""
    joint = JOINT.match(piece.behind)
    joined = joint[0] if joint else ""
    if piece.label or piece.is_label:
        bold, plain = looks_of_field(piece.like)
        if piece.is_label:
            return [new_run(lead + piece.text + joined.rstrip(), bold)]
        joined = joined if joined.strip() or "\n" in joined else ": "
        space = joined[len(joined.rstrip()) :] or " "
        value = [new_run(space + piece.text, plain)] if piece.text else []
        return [new_run(lead + piece.label + joined.rstrip(), bold), *value]
    return [new_run(lead + piece.text, look_of_text(piece.like))] if piece.text else []


def make_table(like: Element, header: Sequence[Element]) -> Element:
    """Make a table like another one, with copies of the rows at its head and no others."""
    table = etree.Element(TBL)
    for name in ("tblPr", "tblGrid"):
        properties = like.find(w(name))
        if properties is not None:
            table.append(clean_copies([properties])[properties])
    for row in header:
        table.append(clean_copies([row])[row])
    return table


def fit_below(row: Element, above: Element | None) -> None:
    """Have the cells of a new row go on with what is merged over rows where it comes to stand."""
    cells = () if above is None else grid(above)
    merged = {column for column, cell in cells if find_merge(cell) is not None}
    for column, cell in grid(row):
        merge = find_merge(cell)
        if merge is not None and column in merged:
            merge.attrib.pop(VAL, "")
        elif merge is not None:
            drop(merge)


def grid(row: Element) -> list[tuple[int, Element]]:
    """Give the cells of a row with the column that each begins in."""
    found: list[tuple[int, Element]] = []
    column = 0
    for cell in children(row):
        found.append((column, cell))
        span = cell.find(f"{TCPR}/{w('gridSpan')}")
        column += 1 if span is None else number(span.get(w("val")), 1)
    return found


def find_merge(cell: Element) -> Element | None:
    """Give what says that a cell is merged over rows."""
    return cell.find(f"{TCPR}/{V_MERGE}")

"""What a paragraph shows, piece by piece, each with how it looks: text, objects, boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import groupby

from lxml import etree
from msgspec import Struct, structs

from toolkit.ooxml.names import (
    DEL,
    DEL_TEXT,
    INS,
    INSTR_TEXT,
    M_NS,
    M_R,
    M_T,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    PPR_CHANGE,
    RPR,
    RPR_CHANGE,
    SECT_PR,
    P,
    R,
    T,
    w,
)
from toolkit.ooxml.ours import AUTHOR, DATE, Ours
from toolkit.ooxml.xml import Element, properties_of

Look = tuple[object, ...]
"""What properties say, in the order in which they stand, so that it can be compared."""

TEXTS = frozenset({T, DEL_TEXT, M_T})
INSTRUCTIONS = frozenset({INSTR_TEXT, w("delInstrText")})
CONTAINERS = frozenset({
    w("hyperlink"), w("smartTag"), w("sdt"), w("sdtContent"), w("fldSimple"), w("customXml"),
    w("bdo"), w("dir"), w("ruby"), w("rubyBase"), w("rt"),
})  # fmt: skip
PASSING = frozenset({w("proofErr"), w("lastRenderedPageBreak")})
"""What Word writes anew at every save."""

ELSEWHERE = frozenset({RPR, SECT_PR})
"""What properties of a paragraph say of its mark and its section."""

OWN_CHANGE = frozenset({RPR_CHANGE, PPR_CHANGE})
REVISIONS = frozenset({INS, DEL, MOVE_FROM, MOVE_TO})
DIRTY = w("dirty")
MATHS = f"{{{M_NS}}}"


class State(Enum):
    """Whether a piece stands in base and draft, or is new or struck in the draft."""

    KEPT = "kept"
    NEW = "new"
    STRUCK = "struck"


class Shown(Struct, frozen=True, kw_only=True, gc=False):
    """A piece of a paragraph: its text or object, its look, and what it stands in (a link, …)."""

    text: str
    look: Look = ()
    within: Look = ()
    state: State = State.KEPT
    object: Look = ()


def shown(paragraphs: Iterable[Element], ours: Ours) -> list[Shown]:
    """Give the pieces of some paragraphs, those side by side that look alike joined."""
    pieces = (piece for each in paragraphs for piece in pieces_of(each, ours, (), State.KEPT))
    return list(joined(pieces))


def joined(pieces: Iterable[Shown]) -> Iterator[Shown]:
    """Join texts side by side that look alike."""
    alike = groupby(pieces, key=lambda one: (one.look, one.within, one.state, one.object))
    for (look, within, state, object_), group in alike:
        texts = [one.text for one in group]
        for text in texts if object_ else ["".join(texts)]:
            yield Shown(text=text, look=look, within=within, state=state, object=object_)


def pieces_of(parent: Element, ours: Ours, within: Look, state: State) -> Iterator[Shown]:
    """Give the pieces of a paragraph, or of anything that holds runs of one."""
    for child in parent:
        tag = child.tag
        if tag in {R, M_R}:
            yield from run_pieces(child, ours, within, state)
        elif tag in PASSING or tag in {PPR, RPR} or ours.brought(child):
            continue
        elif tag in REVISIONS:
            yield from revision_pieces(child, ours, within, state)
        elif tag in CONTAINERS or tag.startswith(MATHS):
            inside = (*within, tag, *child.items(), *said_inside(child))
            yield from pieces_of(child, ours, inside, state)
        elif tag not in {w("sdtPr"), w("sdtEndPr")}:
            yield Shown(text="", within=within, state=state, object=likeness(child, ours))


def revision_pieces(mark: Element, ours: Ours, within: Look, state: State) -> Iterator[Shown]:
    """Give the pieces in a tracked change; one of the base stays what they stand in."""
    if ours.made(mark):
        changed = State.NEW if mark.tag == INS else State.STRUCK
        if state in {State.KEPT, changed}:  # what one brings and another strikes is nowhere
            yield from pieces_of(mark, ours, within, changed)
    else:
        stamp = mark.tag, mark.get(AUTHOR), mark.get(DATE)
        yield from pieces_of(mark, ours, (*within, *stamp), state)


def run_pieces(run: Element, ours: Ours, within: Look, state: State) -> Iterator[Shown]:
    """Give the pieces of a run."""
    look = run_look(properties_of(run, RPR), ours)
    for element in run:
        tag = element.tag
        if tag in TEXTS:
            yield Shown(text=element.text or "", look=look, within=within, state=state)
        elif tag in INSTRUCTIONS:
            inside = (*within, INSTR_TEXT)
            yield Shown(text=element.text or "", look=look, within=inside, state=state)
        elif tag != RPR and tag not in PASSING and not ours.brought(element):
            object_ = likeness(element, ours)
            yield Shown(text="", look=look, within=within, state=state, object=object_)


def run_look(rpr: Element | None, ours: Ours) -> Look:
    """Give how a run looks, before or after a new change of that."""
    change = None if rpr is None else rpr.find(RPR_CHANGE)
    if change is None or not ours.made(change):
        return said(rpr)
    before = ours.gone == INS
    return said(properties_of(change, RPR)) if before else said(rpr, aside=OWN_CHANGE)


def paragraph_look(paragraph: Element, ours: Ours) -> Look:
    """Give how a paragraph looks, before or after a new change of that."""
    ppr = properties_of(paragraph, PPR)
    change = None if ppr is None else ppr.find(PPR_CHANGE)
    if change is None or not ours.made(change):
        return said(ppr, aside=ELSEWHERE)
    before = ours.gone == INS
    return said(properties_of(change, PPR)) if before else said(ppr, aside=ELSEWHERE | OWN_CHANGE)


def mark_look(paragraph: Element, ours: Ours) -> Look:
    """Give how the mark of a paragraph looks, but for its being new or struck."""
    ppr = properties_of(paragraph, PPR)
    mark = None if ppr is None else ppr.find(RPR)
    new = frozenset(child.tag for child in (() if mark is None else mark) if ours.made(child))
    return said(mark, aside=new)


def section_look(paragraph: Element) -> Look:
    """Give what a paragraph says of the section that ends with it."""
    section = paragraph.find(f"{PPR}/{SECT_PR}")
    return () if section is None else (canonical(section),)


def said(properties: Element | None, *, aside: frozenset[str] = frozenset()) -> Look:
    """Give what properties say, but for some set aside."""
    return tuple(
        (child.tag, *child.items()) if not len(child) else (child.tag, canonical(child))
        for child in (() if properties is None else properties)
        if child.tag not in aside
    )


def said_inside(container: Element) -> Look:
    """Give what a content control says of itself."""
    found = (container.find(w("sdtPr")), container.find(w("sdtEndPr")))
    return tuple(canonical(properties) for properties in found if properties is not None)


def likeness(element: Element, ours: Ours) -> Look:
    """Give what an object is, before or after the draft where it holds a text box."""
    if next(element.iter(P), None) is None:
        inner = canonical(element) if len(element) else element.text
        return element.tag, *plain_items(element), inner
    inside: list[object] = [element.tag, *element.items()]
    for child in element:
        if child.tag == P:
            inside += text_box_line(child, ours)
        else:
            inside.append(likeness(child, ours))
    return tuple(inside)


def settled(pieces: Iterable[Shown], ours: Ours) -> list[Shown]:
    """Give the pieces that are not left out, new and old ones told apart no longer."""
    gone = State.NEW if ours.gone == INS else State.STRUCK
    kept = (structs.replace(one, state=State.KEPT) for one in pieces if one.state is not gone)
    return list(joined(kept))


def text_box_line(paragraph: Element, ours: Ours) -> Sequence[object]:
    """Give a paragraph of a text box, and its end if that is not left out."""
    pieces = settled(shown([paragraph], ours), ours)
    line = [(one.text, one.look, one.within, one.object) for one in pieces]
    return line if ours.runs_on(paragraph) else [*line, paragraph_look(paragraph, ours)]


def plain_items(element: Element) -> Iterator[tuple[str, str]]:
    """Give the attributes of an element, but for the mark of a field to be filled anew."""
    return ((str(n), str(v)) for n, v in element.items() if n != DIRTY)


def canonical(element: Element) -> bytes:
    """Give an element in the one form that equal elements have."""
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False)

"""What is put into a draft for an object of another file: runs, paragraphs, tables, links."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from toolkit.blocks import Object
from toolkit.ooxml.borrowed_notes import KINDS, NoteKind
from toolkit.ooxml.borrowed_styles import list_of_style
from toolkit.ooxml.borrowing import Borrower, is_safe
from toolkit.ooxml.lending import Lender
from toolkit.ooxml.links import FIELD, FLD_SIMPLE, INSTR, R_ID, field_content
from toolkit.ooxml.marks import inherited, insert_before
from toolkit.ooxml.names import HYPERLINK, PPR, RPR, VAL, P, R, w
from toolkit.ooxml.revisions import plain_copy
from toolkit.ooxml.xml import Element
from toolkit.problems import Place

NUM_PR, STYLE, R_STYLE = w("numPr"), w("pStyle"), w("rStyle")
ON_THE_PAGE = ("keepNext", "keepLines", "pageBreakBefore", "widowControl", "framePr", "rPr")
BEHIND_NUM_PR = tuple(
    w(name)
    for name in (
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
        "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
        "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap",
        "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId",
        "cnfStyle", "rPr", "sectPr", "pPrChange",
    )
)  # fmt: skip
"""What stands behind `w:numPr` in the properties of a paragraph (17.3.1.26)."""


def bring_run(borrower: Borrower, lender: Lender, thing: Object) -> Element | None:
    """Give a run with a picture or the reference to a note; None where that cannot travel."""
    made = [made_run(lender, thing)]
    if made[0] is None:
        return None
    runs = borrower.copies(lender, [run for run in made if run is not None])
    if not runs or not any(child.tag != RPR for child in runs[0]):
        return None
    for reference in runs[0].iter(*KINDS):
        style_reference(borrower, reference)
    return runs[0]


def made_run(lender: Lender, thing: Object) -> Element | None:
    """Make a run like the one that an object stands in, with nothing else in it."""
    element = lender.find(thing)
    run = None if element is None else next(element.iterancestors(R), None)
    if element is None or run is None:
        return None
    made = etree.Element(R)
    rpr = run.find(RPR)
    made.extend([] if rpr is None else [plain_copy(rpr)])
    child = next(each for each in (element, *element.iterancestors()) if each.getparent() is run)
    made.append(deepcopy(child))
    return made


def style_reference(borrower: Borrower, reference: Element) -> None:
    """Raise the reference to a note, and the number in front of the note itself."""
    kind = KINDS[reference.tag]
    note = borrower.notes.new(kind, reference.get(w("id"), ""))
    for mark in (reference, *(() if note is None else note.iter(kind.mark))):
        run = mark.getparent()
        style = borrower.styles.built_in(f"{kind.name} reference")
        if run is not None and style is not None:
            restyle_run(run, style)
    for paragraph in () if note is None else note.iterchildren(P):
        dress_note(borrower, kind, paragraph)


def restyle_run(run: Element, style: str) -> None:
    """Give a run a style and no other looks."""
    for old in run.findall(RPR):
        run.remove(old)
    rpr = etree.Element(RPR)
    etree.SubElement(rpr, R_STYLE, {VAL: style})
    run.insert(0, rpr)


def dress_note(borrower: Borrower, kind: NoteKind, paragraph: Element) -> None:
    """Give a paragraph of a note the style of such, unless it has one."""
    style = borrower.styles.built_in(f"{kind.name} text")
    ppr = paragraph.find(PPR)
    if ppr is None:
        ppr = etree.Element(PPR)
        paragraph.insert(0, ppr)
    if ppr.find(STYLE) is None and style is not None:
        ppr.insert(0, etree.Element(STYLE, {VAL: style}))


def bring_paragraph(borrower: Borrower, lender: Lender, things: Sequence[Object]) -> Element | None:
    """Give a paragraph with some pictures in it, formatted like theirs."""
    runs = [bring_run(borrower, lender, thing) for thing in things]
    like = lender.paragraph(things[0].place)
    if None in runs or like is None:
        return None
    paragraph = model_of(borrower, lender, like, listed=False)
    paragraph.extend(run for run in runs if run is not None)
    return paragraph


def bring_table(borrower: Borrower, lender: Lender, thing: Object) -> Element | None:
    """Give a table with all that stands in it."""
    table = lender.find(thing)
    made = [] if table is None else borrower.copies(lender, [table])
    for element in made:
        for reference in element.iter(*KINDS):
            style_reference(borrower, reference)
    return made[0] if made else None


def bring_link(borrower: Borrower, lender: Lender, thing: Object) -> Element | None:
    """Give a link that has no words yet, to the web or somebody's mail."""
    element = lender.find(thing)
    address = "" if element is None else address_of(lender, element)
    if not is_safe(address):
        return None
    address, _, anchor = address.partition("#")
    link = etree.Element(HYPERLINK, {R_ID: borrower.address(address)})
    if anchor:
        link.set(w("anchor"), anchor)
    return link


def address_of(lender: Lender, element: Element) -> str:
    """Give where a link leads, as it is written."""
    if element.tag == HYPERLINK:
        known = lender.package.relationships(lender.package.main).get(element.get(R_ID, ""))
        anchor = element.get(w("anchor"))
        target = known.target if known is not None and known.external else ""
        return f"{target}#{anchor}" if anchor else target
    code = element.get(INSTR, "")
    if element.tag != FLD_SIMPLE:
        code = field_content(next(element.iterancestors(P)), element)[0]
    found = FIELD.match(code)
    return "" if found is None or found[1] else found[2]


def bring_item(borrower: Borrower, lender: Lender, place: Place) -> Element | None:
    """Give an empty paragraph formatted like a list item, its list brought along."""
    like = lender.paragraph(place)
    model = None if like is None else model_of(borrower, lender, like, listed=True)
    is_item = model is not None and model.find(f"{PPR}/{NUM_PR}") is not None
    return model if is_item else None


def model_of(borrower: Borrower, lender: Lender, like: Element, *, listed: bool) -> Element:
    """Make an empty paragraph formatted like another one; only if `listed` an item of its list."""
    made = etree.Element(P)
    ppr = inherited(like)
    if ppr is None:
        return made
    for name in ON_THE_PAGE:
        for old in ppr.findall(w(name)):
            ppr.remove(old)
    style = ppr.find(STYLE)
    of_style = list_of_style(lender.package, None if style is None else style.get(VAL))
    own = ppr.find(NUM_PR)
    if own is None and of_style is not None:
        insert_before(ppr, deepcopy(of_style), BEHIND_NUM_PR)
    if not listed:
        for old in ppr.findall(NUM_PR):
            ppr.remove(old)
    made.append(ppr)
    return borrower.copies(lender, [made])[0]

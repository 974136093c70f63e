"""Changing how paragraphs are set, as tracked changes (ECMA-376 part 1, 17.13.5.29)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.body import NUM_PR, list_of
from toolkit.ooxml.document import optional_part
from toolkit.ooxml.marks import properties, track_properties
from toolkit.ooxml.names import PPR, VAL, P, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.revisions import Author, Revisions
from toolkit.ooxml.splice import is_utf8, splice
from toolkit.ooxml.styles import Styles, value
from toolkit.ooxml.xml import Element, parse_xml, serialize_xml
from toolkit.problems import Place

ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
    "sectPr", "pPrChange",
)  # fmt: skip
"""The order of paragraph properties (17.3.1.26)."""

RANK = {w(name): rank for rank, name in enumerate(ORDER)}
ALIGNED = {"left": "left", "right": "right", "center": "center", "justify": "both"}
NO_LIST = ("0", 0)


class Reset(Struct, frozen=True, kw_only=True):
    """How somebody set a paragraph: its `alignment`, the name of its `style`, or its `marker`.

    `like` is the number of a paragraph in the list it came to; None for one that left its list.
    """

    place: Place
    look: str
    value: str
    author: Author
    like: int | None = None


LOOKS = frozenset({"alignment", "style", "marker"})


def reset(package: Package, changes: Iterable[Reset], *, tracked: bool) -> dict[str, bytes]:
    """Give the parts of a file that change when paragraphs are set otherwise."""
    by_part: dict[str, list[Reset]] = {}
    for change in changes:
        by_part.setdefault(change.place.part, []).append(change)
    root = optional_part(package, "/styles") if by_part else None
    return {
        part: reset_part(package, part, wanted, Styles(root), tracked=tracked)
        for part, wanted in by_part.items()
    }


def reset_part(
    package: Package, part: str, changes: Sequence[Reset], styles: Styles, *, tracked: bool
) -> bytes:
    """Give a part with paragraphs set otherwise; all others keep their bytes."""
    data = package.read(part)
    root = parse_xml(data, package.file, part)
    paragraphs = list(root.iter(P))
    revisions = Revisions(root, tracked=tracked)
    elements = [wanted(change, paragraphs, styles) for change in changes]
    for change, element in zip(changes, elements, strict=True):
        paragraph = paragraphs[change.place.paragraph]
        old = deepcopy(paragraph.find(PPR))
        give(paragraph, element)
        if change.like is None and change.look == "marker":
            leave_list(paragraph, styles)
        if tracked:
            track_properties(paragraph, old, change.author, revisions)
    if not is_utf8(root):
        return serialize_xml(root)
    touched = {change.place.paragraph for change in changes}
    return splice(data, {number: [paragraphs[number]] for number in touched})


def wanted(change: Reset, paragraphs: Sequence[Element], styles: Styles) -> Element:
    """Give the property that sets a paragraph so."""
    match change.look:
        case "alignment":
            return said("jc", ALIGNED[change.value])
        case "style":
            return said("pStyle", styles.named(change.value))
        case _:
            like = change.like
            return numbered(*(NO_LIST if like is None else list_of(paragraphs[like], styles)))


def numbered(num_id: str, ilvl: int) -> Element:
    """Make the property of a paragraph in a list."""
    element = etree.Element(NUM_PR)
    element.extend((said("ilvl", str(ilvl)), said("numId", num_id)))
    return element


def said(name: str, val: str) -> Element:
    """Make a property with a value."""
    element = etree.Element(w(name))
    element.set(VAL, val)
    return element


def leave_list(paragraph: Element, styles: Styles) -> None:
    """Strike what takes a paragraph out of a list where its style puts it in none."""
    ppr = properties(paragraph)
    if styles.of_paragraph(value(ppr, "pStyle")).num_id is None:
        for child in ppr.findall(NUM_PR):
            ppr.remove(child)


def give(paragraph: Element, element: Element) -> None:
    """Give a paragraph a property in the place of the one it had, in the order of the schema."""
    ppr = properties(paragraph)
    for child in ppr.findall(element.tag):
        ppr.remove(child)
    ppr.insert(sum(RANK.get(child.tag, len(ORDER)) < RANK[element.tag] for child in ppr), element)

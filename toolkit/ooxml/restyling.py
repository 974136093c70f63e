"""Changing how characters look, as tracked changes of formatting (ECMA-376 part 1, 17.13.5.31)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.appearance import HIGHLIGHTS
from toolkit.ooxml.body import block_paragraphs
from toolkit.ooxml.names import RPR, RPR_CHANGE, VAL, P, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.revisions import Author, Revisions, plain_copy
from toolkit.ooxml.splice import is_utf8, splice
from toolkit.ooxml.split import cut_out, isolate
from toolkit.ooxml.xml import Element, parse_xml, properties_of, serialize_xml
from toolkit.problems import Place

ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline",
    "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color",
    "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd",
    "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
)  # fmt: skip
"""The order of run properties (17.3.2)."""

RANK = {w(name): rank for rank, name in enumerate(ORDER)}
NAMED = {digits: name for name, digits in HIGHLIGHTS.items()}
TOGGLES = {"bold": ("b", "bCs"), "italic": ("i", "iCs"), "strike": ("strike",)}


class Restyled(Struct, frozen=True, kw_only=True):
    """A look that somebody gave some characters: its name, and `1`, digits of a colour, or none.

    The looks are bold, italic, strike, underline, highlight, colour, and size in points.
    """

    place: Place
    look: str
    value: str
    author: Author


LOOKS = frozenset({*TOGGLES, "underline", "highlight", "colour", "size"})


def restyle(package: Package, changes: Iterable[Restyled], *, tracked: bool) -> dict[str, bytes]:
    """Give the parts of a file that change when characters get other looks."""
    by_part: dict[str, list[Restyled]] = {}
    for change in changes:
        by_part.setdefault(change.place.part, []).append(change)
    return {
        part: restyle_part(package, part, wanted, tracked=tracked)
        for part, wanted in by_part.items()
    }


def restyle_part(
    package: Package, part: str, changes: Sequence[Restyled], *, tracked: bool
) -> bytes:
    """Give a part with other looks; paragraphs without any keep their bytes."""
    data = package.read(part)
    root = parse_xml(data, package.file, part)
    paragraphs = list(root.iter(P))
    index = {paragraph: i for i, paragraph in enumerate(paragraphs)}
    blocks = block_paragraphs(root)
    revisions = Revisions(root, tracked=tracked)
    touched: set[int] = set()
    for change in changes:
        block = blocks[change.place.paragraph]
        span = cut_out(block, change.place.start, change.place.end, revisions)
        for leaf in span.inside:
            give_look(isolate(leaf, revisions), change, revisions)
        touched.update(index[paragraph] for paragraph in block)
    if not is_utf8(root):
        return serialize_xml(root)
    return splice(data, {i: [paragraphs[i]] for i in touched})


def give_look(run: Element, change: Restyled, revisions: Revisions) -> None:
    """Give a run a look, and keep what it was if changes are tracked."""
    rpr = properties_of(run, RPR)
    if rpr is None:
        rpr = etree.Element(RPR)
        run.insert(0, rpr)
    old = plain_copy(rpr)
    for element in elements_of(change):
        for child in rpr.findall(element.tag):
            rpr.remove(child)
        place = sum(RANK.get(child.tag, len(ORDER)) < RANK[element.tag] for child in rpr)
        rpr.insert(place, element)
    if revisions.tracked and rpr.find(RPR_CHANGE) is None:
        mark = revisions.mark(RPR_CHANGE, change.author)
        mark.append(old)
        rpr.append(mark)


def elements_of(change: Restyled) -> list[Element]:
    """Give the run properties that make a look."""
    value = change.value
    match change.look:
        case "underline":
            said = {"u": "single" if value else "none"}
        case "highlight" if value and value not in NAMED:
            return [shading(value)]
        case "highlight":
            said = {"highlight": NAMED[value] if value else "none"}
        case "colour":
            said = {"color": value or "auto"}
        case "size":
            said = dict.fromkeys(("sz", "szCs"), f"{round(2 * float(value))}")
        case toggle:
            said = dict.fromkeys(TOGGLES[toggle], "1" if value else "0")
    elements = []
    for name, val in said.items():
        element = etree.Element(w(name))
        element.set(VAL, val)
        elements.append(element)
    return elements


def shading(colour: str) -> Element:
    """Give a background of a colour that no highlighter has."""
    element = etree.Element(w("shd"))
    for name, val in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        element.set(w(name), val)
    return element

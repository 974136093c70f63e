"""How the text of a document looks, whatever style or direct setting says so.

Programs write styles and settings anew when they save; what they come to stays the same. Only a
merge asks for this, so reading a document does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import structs

from toolkit.blocks import Block, Document, Lettering, Look, Looks, Revision, Stretch
from toolkit.ooxml.conditions import conditions
from toolkit.ooxml.document import optional_part, read_main
from toolkit.ooxml.names import (
    HYPERLINK,
    PPR,
    PPR_CHANGE,
    RPR,
    RPR_CHANGE,
    TBL,
    TC,
    TCPR,
    VAL,
    P,
    w,
)
from toolkit.ooxml.package import Package
from toolkit.ooxml.styles import is_default, is_on, points, value
from toolkit.ooxml.text import Changes, Leaf, leaves
from toolkit.ooxml.xml import Element, properties_of

TOGGLES = ("b", "i", "strike", "dstrike")
SAID = {w(name): name for name in (*TOGGLES, "u", "highlight", "color", "sz", "jc")}
SHADING, FILL = w("shd"), w("fill")
NO_HIGHLIGHT = frozenset({"", "AUTO", "FFFFFF"})
HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00",
    "magenta": "FF00FF", "red": "FF0000", "yellow": "FFFF00", "white": "FFFFFF",
    "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080",
    "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip
"""The colours of `w:highlight` (17.18.40); LibreOffice writes some of them as shading."""

ORDINARY_COLOURS = frozenset({"", "AUTO", "000000"})
ALIGNMENTS = {
    "center": "center", "right": "right", "end": "right", "both": "justify",
    "distribute": "justify",
}  # fmt: skip

Says = dict[str, str]
"""What a style or some properties say of the looks of text, by schema name."""


def read_looks(package: Package, document: Document, *, authors: bool = True) -> Looks:
    """Read how the blocks of a document's main part look.

    Without `authors` nobody is named for what was changed with tracking on.
    """
    root = read_main(package)
    styles = LookStyles(optional_part(package, "/styles"))
    paragraphs = list(root.iter(P))
    return Looks(
        blocks=tuple(
            look if authors else structs.replace(look, revision=None)
            for block in document.blocks
            if not block.contents
            for look in [read_look(block, [paragraphs[i] for i in block.paragraphs], styles)]
        ),
        styles=styles.names,
    )


def read_look(block: Block, paragraphs: list[Element], styles: LookStyles) -> Look:
    """Read how a block looks; its alignment is that of the last of its paragraphs."""
    last = properties_of(paragraphs[-1], PPR)
    own = said_by(last)
    table = styles.of_table(paragraphs[-1]) if block.cell else {}
    inherited = styles.of_paragraph(value(last, "pStyle"), table)
    shaded = inherited | ({"shd": own["shd"]} if "shd" in own else {})
    found = [leaf for each in paragraphs for leaf in leaves(each, Changes.ACCEPTED)]
    return Look(
        block=block,
        alignment=ALIGNMENTS.get((inherited | own).get("jc", ""), "left"),
        stretches=tuple(joined(read_stretches(found, shaded, styles))),
        cell=cell_colour(paragraphs[-1]) if block.cell else None,
        revision=next((r for each in paragraphs for r in read_revisions(each)), None),
    )


def read_stretches(found: list[Leaf], inherited: Says, styles: LookStyles) -> Iterator[Stretch]:
    """Give a stretch for every leaf of a block."""
    start = 0
    for leaf in found:
        end = start + len(leaf.text)
        said = said_by(leaf.rpr)
        lettering = styles.lettering(inherited, value(leaf.rpr, "rStyle"), said)
        above = leaf.run.getparent()
        apart = above is None or above.tag != P
        is_link = apart and next(leaf.run.iterancestors(HYPERLINK, P)).tag == HYPERLINK
        yield Stretch(start=start, end=end, lettering=lettering, link=is_link, sized="sz" in said)
        start = end


def joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Join neighbours that look alike."""
    for _, group in groupby(stretches, key=lambda each: (each.lettering, each.link, each.sized)):
        first, *more = group
        yield structs.replace(first, end=more[-1].end) if more else first


def read_revisions(paragraph: Element) -> Iterator[Revision]:
    """Give who changed how a paragraph looks with tracking on."""
    for change in paragraph.iter(RPR_CHANGE, PPR_CHANGE):
        yield Revision(author=change.get(w("author"), ""), date=change.get(w("date"), ""))


class LookStyles:
    """What the styles of a document say of looks, what they inherit included."""

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else list(root.iterchildren(w("style")))
        self._elements = {element.get(w("styleId"), ""): element for element in elements}
        self._says: dict[str, Says] = {}
        self._letterings: dict[object, Lettering] = {}
        self.names = frozenset((value(element, "name") or "").lower() for element in elements)
        self._default = next((id_ for id_, e in self._elements.items() if is_default(e)), "")
        defaults = None if root is None else root.find(w("docDefaults"))
        self._defaults = dict[str, str]()
        if defaults is not None:
            for name in ("rPrDefault", "pPrDefault"):
                holder = defaults.find(w(name))
                for properties in () if holder is None else holder:
                    self._defaults |= said_by(properties)

    def of_paragraph(self, style_id: str | None, table: Says) -> Says:
        """Give what a paragraph inherits: from the defaults, its table's style, and its own."""
        own = style_id if style_id in self._elements else self._default
        return self._defaults | table | self._says_of(own)

    def of_table(self, paragraph: Element) -> Says:
        """Give what the style of a table says of a place in it."""
        style_id = table_style(paragraph)
        says = self._says_of(style_id)
        for condition in conditions(paragraph) if style_id else ():
            says = says | self._says_where(style_id, condition)
        return says

    def lettering(self, inherited: Says, style_id: str | None, said: Says) -> Lettering:
        """Give how characters look; the same settings are looked at once."""
        settings = (*inherited.items(), style_id, *said.items())
        if settings not in self._letterings:
            self._letterings[settings] = self._lettering(inherited, style_id, said)
        return self._letterings[settings]

    def _lettering(self, inherited: Says, style_id: str | None, said: Says) -> Lettering:
        """Give how characters look; on/off in both kinds of style cancels out (17.7.3)."""
        styled = self._says_of(style_id)
        toggled = {name: said.get(name, switched(inherited, styled, name)) for name in TOGGLES}
        return as_lettering(inherited | styled | said | toggled)

    def _says_where(self, style_id: str | None, condition: str) -> Says:
        """Give what a table style, and those it is based on, say of one sort of place."""
        said: Says = {}
        seen: set[str] = set()
        while style_id and style_id in self._elements and style_id not in seen:
            seen.add(style_id)
            element = self._elements[style_id]
            for place in element.iterchildren(w("tblStylePr")):
                if place.get(w("type")) == condition:
                    said = said_by(place.find(PPR)) | said_by(place.find(RPR)) | said
            style_id = value(element, "basedOn")
        return said

    def _says_of(self, style_id: str | None) -> Says:
        if style_id is None or style_id not in self._elements:
            return {}
        if style_id not in self._says:
            self._says[style_id] = {}  # ends a circle of basedOn
            element = self._elements[style_id]
            own = said_by(element.find(PPR)) | said_by(element.find(RPR))
            self._says[style_id] = self._says_of(value(element, "basedOn")) | own
        return self._says[style_id]


def switched(inherited: Says, styled: Says, name: str) -> str:
    """Give an on/off property of two styles that each may turn it on."""
    return "1" if (inherited.get(name) == "1") != (styled.get(name) == "1") else "0"


def said_by(properties: Element | None) -> Says:
    """Give what properties of a run, paragraph or style say of looks."""
    said: Says = {}
    for child in () if properties is None else properties:
        if child.tag == SHADING:
            said["shd"] = child.get(FILL, "")
        elif name := SAID.get(child.tag):
            val = child.get(VAL, "")
            said[name] = ("1" if is_on(val) else "0") if name in TOGGLES else val
    return said


def as_lettering(said: Says) -> Lettering:
    """Make the lettering that some settings come to."""
    marked = HIGHLIGHTS.get(said.get("highlight", ""), "")
    colour = said.get("color", "").upper()
    return Lettering(
        bold=said.get("b") == "1",
        italic=said.get("i") == "1",
        underline=said.get("u", "none") != "none",
        strike="1" in {said.get("strike"), said.get("dstrike")},
        highlight=marked or shade(said.get("shd", "")),
        colour="" if colour in ORDINARY_COLOURS else colour,
        size=points(said.get("sz")),
    )


def table_style(paragraph: Element) -> str | None:
    """Give the id of the style of the table that a paragraph stands in."""
    table = next(paragraph.iterancestors(TBL), None)
    return None if table is None else value(table.find(w("tblPr")), "tblStyle")


def cell_colour(paragraph: Element) -> str | None:
    """Give the colour of a paragraph's cell, None in a table with a style and none of its own."""
    cell = next(paragraph.iterancestors(TC), None)
    shading = None if cell is None else cell.find(f"{TCPR}/{SHADING}")
    if shading is not None:
        return shade(shading.get(FILL, ""))
    return None if table_style(paragraph) else ""


def shade(fill: str) -> str:
    """Give the colour of a shading, nothing for white or none."""
    colour = fill.upper()
    return "" if colour in NO_HIGHLIGHT else colour

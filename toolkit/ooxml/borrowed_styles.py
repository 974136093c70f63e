"""Styles of another file: the one of the same name is taken, one that is missing is brought."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from itertools import chain, count

from lxml import etree

from toolkit.ooxml.appending import append_to
from toolkit.ooxml.names import PPR, VAL, W_NS, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.styles import is_default
from toolkit.ooxml.xml import Element

STYLE, STYLE_ID, TYPE, NAME, BASED_ON = (
    w("style"), w("styleId"), w("type"), w("name"), w("basedOn")
)  # fmt: skip
DROPPED = (w("link"), w("next"), w("semiHidden"), w("rsid"), w("autoRedefine"))
SAME = {
    "internet link": "hyperlink",
    "footnote characters": "footnote reference",
    "footnote anchor": "footnote reference",
    "footnote symbol": "footnote reference",
    "endnote characters": "endnote reference",
    "endnote anchor": "endnote reference",
    "footnote": "footnote text",
    "endnote": "endnote text",
}
"""What LibreOffice calls some of the styles that every program knows, and what Word does."""

RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
SMALL = (
    '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'
)
BUILT_IN = {
    "Hyperlink": ("character", '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>'),
    "footnote reference": ("character", RAISED),
    "endnote reference": ("character", RAISED),
    "footnote text": ("paragraph", SMALL),
    "endnote text": ("paragraph", SMALL),
}
"""Styles that every program knows by name, as they are made where a file has none."""

Numbered = Callable[[Element], None]
"""What puts the numbers of the lists here in the place of those that an element names."""


class BorrowedStyles:
    """The styles of a file, and those of others that come into it."""

    def __init__(self, package: Package) -> None:
        parts = package.related(package.main, "/styles")
        self._package, self._part = package, parts[0] if parts else ""
        root = package.parse(self._part) if parts else None
        self._own = {} if root is None else by_name(root)
        self._ids = set() if root is None else {style.get(STYLE_ID, "") for style in root}
        self._new: list[Element] = []
        self._known: dict[tuple[Package, str, str], str | None] = {}

    def built_in(self, name: str) -> str | None:
        """Give the id of a style that every program knows by its name."""
        kind, looks = BUILT_IN[name]
        found = self._own.get((kind, name.lower()))
        if found is not None or not self._part:
            return found
        xml = f'<w:style xmlns:w="{W_NS}" w:type="{kind}"><w:name w:val="{name}"/>{looks}</w:style>'
        return self._add(etree.fromstring(xml), name.title().replace(" ", ""))

    def of(self, lender: Package, style_id: str, kind: str, numbered: Numbered) -> str | None:
        """Give the id here of a style of another file; None for its ordinary one."""
        key = lender, kind, style_id
        if key not in self._known:
            style = style_of(lender, kind, style_id)
            self._known[key] = self._found(lender, style, kind, numbered)
        return self._known[key]

    def _found(
        self, lender: Package, style: Element | None, kind: str, numbered: Numbered
    ) -> str | None:
        if style is None or is_default(style) or not self._part:
            return None
        name = name_of(style)
        own = self._own.get((kind, name)) or self._own.get((kind, SAME.get(name, name)))
        if own is not None:
            return own
        twin = deepcopy(style)
        for child in [child for child in twin if child.tag in DROPPED]:
            twin.remove(child)
        twin.attrib.pop(w("default"), "")
        numbered(twin)
        based = twin.find(BASED_ON)
        if based is not None:
            below = self.of(lender, based.get(VAL, ""), kind, numbered)
            if below is None:
                twin.remove(based)
            else:
                based.set(VAL, below)
        return self._add(twin, style.get(STYLE_ID, "Stil"))

    def _add(self, style: Element, wanted: str) -> str:
        names = (f"{wanted}{number}" for number in chain([""], count(1)))
        style_id = next(name for name in names if name not in self._ids)
        style.set(STYLE_ID, style_id)
        self._ids.add(style_id)
        self._own[style.get(TYPE, ""), name_of(style)] = style_id
        self._new.append(style)
        return style_id

    def parts(self) -> dict[str, bytes]:
        """Give the part with the styles, if there are new ones."""
        if not self._new:
            return {}
        return {self._part: append_to(self._package.read(self._part), self._new)}


def by_name(root: Element) -> dict[tuple[str, str], str]:
    """Give the ids of styles by their kind and name."""
    styles = list(root.iterchildren(STYLE))
    return {(each.get(TYPE, ""), name_of(each)): each.get(STYLE_ID, "") for each in styles}


def name_of(style: Element) -> str:
    """Give the name of a style; its case does not matter."""
    name = style.find(NAME)
    return "" if name is None else name.get(VAL, "").lower()


def style_of(package: Package, kind: str, style_id: str) -> Element | None:
    """Find a style by its kind and id."""
    for part in package.related(package.main, "/styles"):
        for style in package.parse(part).iterchildren(STYLE):
            if (style.get(TYPE), style.get(STYLE_ID)) == (kind, style_id):
                return style
    return None


def list_of_style(package: Package, style_id: str | None) -> Element | None:
    """Give the `w:numPr` that a paragraph style has, itself or from those it is based on."""
    seen: set[str] = set()
    while style_id and style_id not in seen:
        seen.add(style_id)
        style = style_of(package, "paragraph", style_id)
        if style is None:
            return None
        found = style.find(f"{PPR}/{w('numPr')}")
        if found is not None:
            return found
        based = style.find(BASED_ON)
        style_id = None if based is None else based.get(VAL)
    return None

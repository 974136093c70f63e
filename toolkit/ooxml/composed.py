"""Mending a document composed of others: its language, what is doubled, what is by chance."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.ooxml.names import RPR, TC, VAL, P, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.styles import is_default
from toolkit.ooxml.xml import Element, parse_xml, serialize_xml

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
PARAGRAPH_IDS = (f"{W14}paraId", f"{W14}textId")
BOOKMARKS = (w("bookmarkStart"), w("bookmarkEnd"))


def finish(data: bytes, file: str, language: str) -> bytes:
    """Finish a document; equal ones become equal bytes."""
    package = Package(data, file)
    body = {package.main: edited(package, package.main, mend_body)}
    numbering = {
        part: edited(package, part, number_lists)
        for part in package.related(package.main, "/numbering")
    }
    styles = {
        part: edited(package, part, lambda root: set_language(root, language))
        for part in package.related(package.main, "/styles")
    }
    return package.with_parts({**body, **numbering, **styles})


def forget_bookmarks(data: bytes, file: str) -> bytes:
    """Take the bookmarks out of a document; in one composed of it their ids would stand twice."""
    package = Package(data, file)
    return package.with_parts({package.main: edited(package, package.main, remove_bookmarks)})


def edited(package: Package, part: str, edit: Callable[[Element], None]) -> bytes:
    """Give a part as it is after an edit."""
    root = parse_xml(package.read(part), package.file, part)
    edit(root)
    return serialize_xml(root)


def remove_bookmarks(root: Element) -> None:
    """Remove every bookmark of a part."""
    for mark in list(root.iter(*BOOKMARKS)):
        remove(mark)


def remove(element: Element) -> None:
    """Remove an element."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def mend_body(root: Element) -> None:
    """Undo what loops do to a body: ids given twice, cells left without a paragraph."""
    for paragraph in root.iter(P):
        for name in PARAGRAPH_IDS:
            paragraph.attrib.pop(name, "")
    for cell in root.iter(TC):
        if not len(cell) or cell[-1].tag != P:
            # Word refuses a cell that does not end with a paragraph (17.4.65).
            cell.append(cell.makeelement(P))


def number_lists(root: Element) -> None:
    """Count the lists in `w:nsid`, for which docxcompose draws lots."""
    for number, nsid in enumerate(root.iter(w("nsid")), start=1):
        nsid.set(VAL, f"{number:08X}")


def set_language(root: Element, language: str) -> None:
    """Set the language of a document's text: its defaults, and its ordinary style."""
    defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}")
    ordinary = next((style for style in root.iter(w("style")) if is_default(style)), None)
    for holder in (defaults, ordinary):
        if holder is not None:
            child(child(holder, RPR), w("lang")).set(VAL, language)


def child(parent: Element, tag: str) -> Element:
    """Give the child of a kind, made where it is missing."""
    found = parent.find(tag)
    if found is None:
        found = parent.makeelement(tag)
        parent.append(found)
    return found

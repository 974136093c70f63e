"""Taking out of a Word file what reaches outside, and its macros; all else keeps its bytes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from toolkit.ooxml.identity import CONTENT_TYPES
from toolkit.ooxml.names import FLD_SIMPLE, P, w
from toolkit.ooxml.outside import FIELD_MARKS, find_outside, outside_links, owner, reaching
from toolkit.ooxml.package import Package
from toolkit.ooxml.splice import is_utf8, splice
from toolkit.ooxml.xml import Element, serialize_xml
from toolkit.problems import Problem

R_NS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MERGE = w("mailMerge")
WHOLE = frozenset({
    "attachedTemplate", "altChunk", "subDoc", "OLEObject", "sourceFileName", "externalData",
    "hlinkClick", "hlinkHover", "hlinkMouseOver", "saveThroughXslt",
})  # fmt: skip
"""What is nothing without what it links to, by its name without a namespace."""

LINK = (
    rb"""<(?:\w+:)?Relationship\b(?=[^>]*\bId\s*=\s*["']%s["'])"""
    rb"[^>]*?(?:/>|>\s*</(?:\w+:)?Relationship>)"
)
MACRO_LINK = re.compile(
    rb"""<(?:\w+:)?Relationship\b[^>]*/(?:vbaProject|keyMapCustomizations)["'][^>]*/>"""
)
MACRO_PART = re.compile(r"(?:^|/)(?:vba(?:Project|Data)[^/]*|customizations\.xml)(?:\.rels)?$")
OTHER_MAIN = re.compile(
    rb"application/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled(?:Template)?"
    rb"|openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml"
)
"""The main parts of .docm, .dotm and .dotx files; Word opens no .docx with one."""

DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def severed(package: Package) -> Package:
    """Give a file without what reaches outside, and without macros; itself if there is nothing."""
    if package.damage or package.is_strict:
        return package
    keys: dict[str, set[str]] = defaultdict(set)
    for part, key, _ in outside_links(package):
        keys[part].add(key)
    changed = {rels: without_links(package.read(rels), keys[owner(rels)]) for rels in rels_of(keys)}
    for part in text_parts(package, keys):
        if data := without_reach(package, part, keys.get(part, set())):
            changed[part] = data
    return without_macros(package.changed(changed))


def cut_off(package: Package) -> Iterator[Problem]:
    """Name what `severed` takes out of a file, but for macros."""
    parts = [part for part in text_parts(package, ()) if not package.damage]
    marks = (mark for part in parts for mark in package.root(part).iter(*FIELD_MARKS))
    return find_outside(package, marks)


def rels_of(parts: Iterable[str]) -> list[str]:
    """Name the parts that hold the links of some parts."""
    split = (part.rpartition("/") for part in parts)
    return [f"{folder}{slash}_rels/{name}.rels" for folder, slash, name in split]


def text_parts(package: Package, linked: Iterable[str]) -> list[str]:
    """Name the parts in which something may have to change."""
    kinds = ("/header", "/footer", "/footnotes", "/endnotes", "/comments")
    texts = [part for kind in kinds for part in package.related(package.main, kind)]
    found = dict.fromkeys((package.main, *texts, *linked))
    return [part for part in found if part in package.names]


def without_links(data: bytes, keys: Iterable[str]) -> bytes:
    """Take links out of a part of relationships."""
    for key in keys:
        data = re.sub(LINK % re.escape(key.encode()), b"", data)
    return data


def without_reach(package: Package, part: str, keys: set[str]) -> bytes | None:
    """Give a part without what used links, and without fields that fetch; None if it has none."""
    root = package.parse(part)
    paragraphs = list(root.iter(P))
    touched = [*unlinked(root, keys), *unfielded(root)]
    if not touched:
        return None
    inside = {id(paragraph): index for index, paragraph in enumerate(paragraphs)}
    outer = [outermost(element) for element in touched]
    if not is_utf8(root) or any(paragraph is None for paragraph in outer):
        return serialize_xml(root)
    changed: dict[int, Sequence[Element]] = {
        inside[id(paragraph)]: [paragraph] for paragraph in outer if paragraph is not None
    }
    return splice(package.read(part), changed)


def outermost(parent: Element) -> Element | None:
    """Give the outermost paragraph an element is in, itself if it is that."""
    found = parent if parent.tag == P else None
    return next(reversed(list(parent.iterancestors(P))), found)


def unlinked(root: Element, keys: set[str]) -> list[Element]:
    """Take out what uses links that are gone; give what it stood in."""
    touched = []
    using = [e for e in root.iter() if keys and any(e.get(name) in keys for name in refs(e))]
    for element in using:
        merge = next(element.iterancestors(MERGE), None)
        whole = element if merge is None else merge
        parent = whole.getparent()
        if parent is not None and (merge is not None or local(whole) in WHOLE):
            touched.append(parent)
            parent.remove(whole)
            continue
        touched.append(element)
        for name in refs(element):
            if element.get(name) in keys:
                del element.attrib[name]
    return touched


def refs(element: Element) -> list[str]:
    """Name the attributes by which an element uses links."""
    return [str(name) for name in element.attrib if str(name).startswith(R_NS)]


def local(element: Element) -> str:
    """Give the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def unfielded(root: Element) -> list[Element]:
    """Make fields that fetch plain text, as they read now; give what they stood in."""
    touched = []
    for field in reaching(root.iter(*FIELD_MARKS)):
        for mark in field.marks:
            parent = mark.getparent()
            if parent is None:
                continue
            touched.append(parent)
            if mark.tag == FLD_SIMPLE:
                at = parent.index(mark)
                parent[at : at + 1] = list(mark)
            else:
                parent.remove(mark)
    return touched


def without_macros(package: Package) -> Package:
    """Give a file with macros, or a template, as a document."""
    types = package.read(CONTENT_TYPES) if CONTENT_TYPES in package.names else b""
    if not OTHER_MAIN.search(types):
        return package
    macros = [name for name in package.names if MACRO_PART.search(name)]
    for name in macros:
        types = re.sub(rb'<Override\b[^>]*"/%s"[^>]*/>' % re.escape(name.encode()), b"", types)
    changed = {CONTENT_TYPES: OTHER_MAIN.sub(DOCUMENT, types)}
    (rels,) = rels_of([package.main])
    if rels in package.names:
        changed[rels] = MACRO_LINK.sub(b"", package.read(rels))
    return package.changed(changed).without(macros)

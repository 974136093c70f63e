"""A Word file as it is with every tracked change rejected: for files that are filled in."""

from __future__ import annotations

from toolkit.ooxml.document import running_parts
from toolkit.ooxml.names import (
    CELL_INS,
    DEL,
    DEL_TEXT,
    INS,
    MOVE_FROM,
    MOVE_TO,
    PPR,
    RPR,
    SECT_PR,
    TBL,
    TC,
    TR,
    TRPR,
    P,
    T,
    w,
)
from toolkit.ooxml.package import Package
from toolkit.ooxml.revisions import DEL_INSTR_TEXT
from toolkit.ooxml.xml import Element, serialize_xml

SIGNS = (b"<w:ins ", b"<w:del ", b"<w:moveFrom ", b"<w:moveTo ", b"Change ", b"<w:cellIns ")
"""What a part that tracks changes holds one of."""

CAME, WENT = frozenset({INS, MOVE_TO}), frozenset({DEL, MOVE_FROM})
RENAMED = {DEL_TEXT: T, DEL_INSTR_TEXT: w("instrText")}
CHANGED = {
    w(f"{name}Change"): w(name)
    for name in ("rPr", "pPr", "tblPr", "tblPrEx", "trPr", "tcPr", "sectPr", "tblGrid")
}
OWN = frozenset({RPR, SECT_PR})
"""What stays in the properties of a paragraph when their change is rejected."""


def has_changes(package: Package) -> bool:
    """Tell whether body, headers or footers hold tracked changes."""
    parts = (package.main, *running_parts(package))
    return any(sign in package.read(part) for part in parts for sign in SIGNS)


def without_changes(package: Package) -> dict[str, bytes]:
    """Give the parts that hold tracked changes as they are without them."""
    changed = {}
    for part in (package.main, *running_parts(package)):
        data = package.read(part)
        if any(sign in data for sign in SIGNS):
            root = package.parse(part)
            reject_all(root)
            changed[part] = serialize_xml(root)
    return changed


def reject_all(root: Element) -> None:
    """Reject every tracked change of a part."""
    for change in list(root.iter(*CHANGED)):
        restore(change)
    for row in list(root.iter(TR)):
        reject_row(row)
    for cell in [mark.getparent() for mark in root.iter(CELL_INS)]:
        drop(above(cell, TC))
    for paragraph in list(root.iter(P)):
        reject_mark(paragraph)
    for added in [element for element in root.iter(*CAME) if is_content(element)]:
        drop(added)
    for gone in [element for element in root.iter(*WENT) if is_content(element)]:
        unwrap(gone)
    for text in list(root.iter(*RENAMED)):
        text.tag = RENAMED[text.tag]


def restore(change: Element) -> None:
    """Put properties back to what they were before a change."""
    holder, old = change.getparent(), change.find(CHANGED[change.tag])
    if holder is None:
        return
    kept = [child for child in holder if holder.tag == PPR and child.tag in OWN]
    before = [] if old is None else [child for child in old if child.tag not in OWN or not kept]
    holder[:] = [*before, *kept]


def reject_row(row: Element) -> None:
    """Take away a row that came, and leave one that went."""
    properties = row.find(TRPR)
    if properties is None:
        return
    if properties.find(INS) is not None:
        table = above(row, TBL)
        drop(row)
        if table is not None and table.find(TR) is None:
            drop(table)
    for mark in list(properties.iterchildren(DEL)):
        properties.remove(mark)


def reject_mark(paragraph: Element) -> None:
    """Take back a paragraph mark that came, so that the text runs on, and leave one that went."""
    mark = paragraph.find(f"{PPR}/{RPR}")
    if mark is None:
        return
    came = [child for child in mark if child.tag in CAME]
    for child in [*came, *(child for child in mark if child.tag in WENT)]:
        mark.remove(child)
    following = paragraph.getnext()
    if came and following is not None and following.tag == P:
        start = int(following.find(PPR) is not None)
        following[start:start] = [child for child in paragraph if child.tag != PPR]
        drop(paragraph)


def is_content(element: Element) -> bool:
    """Tell a tracked change of content from the mark of one in properties."""
    parent = element.getparent()
    return parent is not None and parent.tag not in {RPR, TRPR}


def unwrap(element: Element) -> None:
    """Put the content of an element in its place."""
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = list(element)


def above(element: Element | None, tag: str) -> Element | None:
    """Give the nearest element of a kind around another."""
    return None if element is None else next(element.iterancestors(tag), None)


def drop(element: Element | None) -> None:
    """Take an element out."""
    parent = None if element is None else element.getparent()
    if parent is not None and element is not None:
        parent.remove(element)

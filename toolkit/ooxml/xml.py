"""XML from outside and to it: no DTD, no entities, no network, no characters XML cannot hold."""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree

from toolkit.guard.limits import LIMITS, Limits
from toolkit.guard.xml import HEAD, check_xml, wrong_head
from toolkit.refusals import DamagedWord, UnwritableText

Element: TypeAlias = etree._Element

UNWRITABLE = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""What XML 1.0 cannot hold (production 2, Char); compiled when needed, for that takes long."""

DISORDER = frozenset(
    {
        etree.ErrorTypes.ERR_TAG_NAME_MISMATCH,
        etree.ErrorTypes.ERR_TAG_NOT_FINISHED,
        etree.ErrorTypes.ERR_DOCUMENT_END,
    }
)
"""What lxml reports of tags that are closed in disorder or not at all."""

STRICT = b"http://purl.oclc.org/ooxml/"
STRICT_NAMESPACE = re.compile(
    rb"""(xmlns(?::[\w.-]+)?\s*=\s*["'])http://purl\.oclc\.org/ooxml/(\w+)/"""
)


def parse_xml(data: bytes, file: str, part: str, limits: Limits = LIMITS) -> Element:
    """Parse one part of a package, without comments and processing instructions.

    The namespaces of ISO Strict become those that Word writes (ECMA-376 part 1 and 4). Raises
    DamagedWord where the part is not well-formed or declares a DTD, which no Word file does, and
    TooLarge.
    """
    check_xml(data, file, part, limits)
    try:
        root = etree.fromstring(translated(data), safe_parser())
    except etree.XMLSyntaxError as error:
        raise DamagedWord(file=file, part=part, reason=error.msg) from error
    if declares_type(root):
        raise DamagedWord(file=file, part=part, reason="it declares a document type")
    return root


def parse_disordered(data: bytes) -> Element | None:
    """Parse a part whose only fault is that tags are closed in disorder or not at all.

    LibreOffice 7.4 writes `<w:ins><w:sdtContent></w:ins>` for tracked changes in content controls.
    None where anything else is wrong.
    """
    if wrong_head(data[:HEAD]):
        return None
    parser = safe_parser(recover=True)
    try:
        root = etree.fromstring(translated(data), parser)
    except etree.XMLSyntaxError:
        return None
    if root is None or declares_type(root):
        return None
    return None if {error.type for error in parser.error_log} - DISORDER else root


def safe_parser(*, recover: bool = False) -> etree.XMLParser:
    """Make a parser that fetches nothing and expands nothing."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def declares_type(root: Element) -> bool:
    """Tell whether a parsed part declares a document type."""
    return bool(root.getroottree().docinfo.doctype)  # type: ignore[attr-defined]


def is_strict(data: bytes) -> bool:
    """Tell whether a part is written in the namespaces of ISO Strict."""
    return STRICT in data and STRICT_NAMESPACE.search(data) is not None


def translated(data: bytes) -> bytes:
    """Put the namespaces that Word writes in the place of those of ISO Strict."""
    if STRICT not in data:
        return data
    return STRICT_NAMESPACE.sub(rb"\1http://schemas.openxmlformats.org/\2/2006/", data)


def properties_of(element: Element, tag: str) -> Element | None:
    """Give the `w:pPr`, `w:rPr` or `w:tcPr` of an element: its first child, says the schema.

    Looking for it with `find` takes seven times as long.
    """
    first = first_child(element)
    return first if first is not None and first.tag == tag else None


def first_child(element: Element) -> Element | None:
    """Give the first child of an element, if it has one."""
    return element[0] if len(element) else None


def take_out(element: Element) -> None:
    """Remove an element and leave the white space behind it, which lxml counts as part of it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is None:
        parent.text = (parent.text or "") + element.tail
    elif element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def serialize_xml(root: Element) -> bytes:
    """Serialize a whole part as Word writes it: UTF-8, standalone."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def check_writable(text: str) -> None:
    """Refuse a text that XML cannot hold."""
    found = re.search(UNWRITABLE, text)
    if found:
        readable = re.sub(UNWRITABLE, "�", text)
        raise UnwritableText(text=readable, character=f"U+{ord(found[0]):04X}")

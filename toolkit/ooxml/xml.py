"""Parsing of XML from outside: no DTD, no entities, no network."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

from toolkit.problems import DamagedWord

Element: TypeAlias = etree._Element


def parse_xml(data: bytes, file: str, part: str) -> Element:
    """Parse one part of a package.

    Raises DamagedWord where the part is not well-formed or declares a DTD, which no Word file does.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DamagedWord(file=file, part=part, reason=error.msg) from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
        raise DamagedWord(file=file, part=part, reason="it declares a document type")
    return root


def serialize_xml(root: Element) -> bytes:
    """Serialize a whole part as Word writes it: UTF-8, standalone."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

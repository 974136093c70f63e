"""XML from outside and to it: no DTD, no entities, no network, no characters XML cannot hold."""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree

from toolkit.problems import DamagedWord, UnwritableText

Element: TypeAlias = etree._Element

UNWRITABLE = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""What XML 1.0 cannot hold (production 2, Char); compiled when needed, for that takes long."""


def parse_xml(data: bytes, file: str, part: str) -> Element:
    """Parse one part of a package, without comments and processing instructions.

    Raises DamagedWord where the part is not well-formed or declares a DTD, which no Word file does.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
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


def check_writable(text: str) -> None:
    """Refuse a text that XML cannot hold."""
    found = re.search(UNWRITABLE, text)
    if found:
        readable = re.sub(UNWRITABLE, "�", text)
        raise UnwritableText(text=readable, character=f"U+{ord(found[0]):04X}")

"""What a Word file carries unseen: bytes of ours in a custom XML part, which every save keeps."""

from __future__ import annotations

import binascii
import posixpath
import zlib
from collections.abc import Iterator
from itertools import count

from lxml import etree

from toolkit.ooxml.names import RELATIONSHIPS_NS
from toolkit.ooxml.package import Package
from toolkit.ooxml.xml import Element, serialize_xml
from toolkit.refusals import DamagedWord

CARRIED_NS = "urn:tiltaksplan:carried"
CARRIED = f"{{{CARRIED_NS}}}carried"
ITEM_ID = "{7C1E6D52-3B0A-4F7E-9B61-5A2D8C94E013}"
"""What Word tells our part from others by (ECMA-376 part 1, 22.5.2.1)."""

MOST = 64 * 1024 * 1024
"""Bytes; what claims to be more is not ours."""

DATASTORE_NS = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CUSTOM_XML = "/customXml"
ITEM_TYPE = "application/xml"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
CONTENT_TYPES = "[Content_Types].xml"

Parts = dict[str, bytes]
"""Parts of a package by name."""


def carry(data: bytes, carried: bytes, file: str = "") -> bytes:
    """Give a Word file that carries some bytes, in place of what it carried before."""
    package = Package(data, file)
    return package.with_parts(carrying(package, carried))


def carrying(package: Package, carried: bytes) -> Parts:
    """Give the parts that change or come when a file carries some bytes."""
    old = next(own_items(package), None)
    return {old[0]: item(carried)} if old else new_item(package, carried)


def carried_by(package: Package) -> bytes | None:
    """Give the bytes that a file carries; None where there are none, or none that are whole."""
    return next((unpacked(root.text or "") for _, root in own_items(package)), None)


def own_items(package: Package) -> Iterator[tuple[str, Element]]:
    """Give the custom XML parts that are ours and whole, whatever a save has called them."""
    linked = (*package.related(package.main, CUSTOM_XML), *package.related("", CUSTOM_XML))
    for part in dict.fromkeys(linked):
        root = own_root(package, part)
        if root is not None:
            yield part, root


def own_root(package: Package, part: str) -> Element | None:
    """Give the root of a custom XML part if it is ours; one too large to be is not unpacked."""
    if package.size(part) > MOST:
        return None
    try:
        root = package.parse(part) if CARRIED_NS.encode() in package.read(part) else None
    except DamagedWord:
        return None
    return root if root is not None and root.tag == CARRIED else None


def item(carried: bytes) -> bytes:
    """Write the custom XML part that holds some bytes."""
    root = etree.Element(CARRIED, nsmap={"tp": CARRIED_NS})
    root.text = binascii.b2a_base64(zlib.compress(carried, 9), newline=False).decode()
    return serialize_xml(root)


def unpacked(text: str) -> bytes | None:
    """Give the bytes in a text of our part; None where it is damaged or holds too much."""
    inflater = zlib.decompressobj()
    try:
        packed = binascii.a2b_base64("".join(text.split()), strict_mode=True)
        inflated = inflater.decompress(packed, MOST)
    except (ValueError, zlib.error):
        return None
    return inflated if inflater.eof else None


def new_item(package: Package, carried: bytes) -> Parts:
    """Give the parts that change or come when a file gets a custom XML part more."""
    number = next(i for i in count(1) if not names_of(i).intersection(package.names))
    part, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    return {
        CONTENT_TYPES: with_types(package, properties),
        rels_of(package.main): with_link(package, package.main, f"{OFFICE}{CUSTOM_XML}", part),
        part: item(carried),
        properties: item_properties(),
        rels_of(part): with_link(package, part, f"{OFFICE}{CUSTOM_XML}Props", properties),
    }


def names_of(number: int) -> set[str]:
    """Name the parts that belong to the custom XML part of a number."""
    part = f"customXml/item{number}.xml"
    return {part, f"customXml/itemProps{number}.xml", rels_of(part)}


def item_properties() -> bytes:
    """Write the part that says which custom XML part is ours."""
    root = etree.Element(f"{{{DATASTORE_NS}}}datastoreItem", nsmap={"ds": DATASTORE_NS})
    root.set(f"{{{DATASTORE_NS}}}itemID", ITEM_ID)
    references = etree.SubElement(root, f"{{{DATASTORE_NS}}}schemaRefs")
    reference = etree.SubElement(references, f"{{{DATASTORE_NS}}}schemaRef")
    reference.set(f"{{{DATASTORE_NS}}}uri", CARRIED_NS)
    return serialize_xml(root)


def with_types(package: Package, properties: str) -> bytes:
    """Give the content types with those of a custom XML part and its properties."""
    root = package.parse(CONTENT_TYPES)
    defaults = {str(each.get("Extension")).lower() for each in root.iter(f"{{{TYPES_NS}}}Default")}
    if "xml" not in defaults:
        default = etree.Element(f"{{{TYPES_NS}}}Default", Extension="xml", ContentType=ITEM_TYPE)
        root.insert(0, default)
    override = etree.SubElement(root, f"{{{TYPES_NS}}}Override")
    override.set("PartName", f"/{properties}")
    override.set("ContentType", PROPERTIES_TYPE)
    return serialize_xml(root)


def with_link(package: Package, part: str, kind: str, target: str) -> bytes:
    """Give a part's relationships with one more."""
    path = rels_of(part)
    root = package.parse(path) if path in package.names else no_links()
    used = {link.get("Id") for link in root}
    link = etree.SubElement(root, f"{{{RELATIONSHIPS_NS}}}Relationship")
    link.set("Id", next(key for key in map("rId{}".format, count(1)) if key not in used))
    link.set("Type", kind)
    link.set("Target", posixpath.relpath(f"/{target}", posixpath.dirname(f"/{part}")))
    return serialize_xml(root)


def no_links() -> Element:
    """Make an empty list of relationships."""
    return etree.fromstring(f'<Relationships xmlns="{RELATIONSHIPS_NS}"/>')


def rels_of(part: str) -> str:
    """Name the part that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")

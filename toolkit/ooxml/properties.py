"""A Word file's core properties: reading them, and setting them anew."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree
from msgspec import Struct

from toolkit.blocks import Properties
from toolkit.ooxml.package import Package
from toolkit.ooxml.xml import Element, check_writable, serialize_xml

CORE_PROPERTIES = "/metadata/core-properties"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
MODIFIED = "{http://purl.org/dc/terms/}modified"
PREFIXES = {"dcterms": "http://purl.org/dc/terms/"}
ALL_PREFIXES = PREFIXES | {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
LAST_MODIFIED_BY = (
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
)
XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"


class Description(Struct, frozen=True, kw_only=True):
    """What an archive and a screen reader know a document by; `day` is written YYYY-MM-DD."""

    title: str
    subject: str
    creator: str
    identifier: str
    language: str
    editor: str
    day: str


def read_properties(package: Package) -> Properties:
    """Read the core properties."""
    part = core_part(package)
    if part is None:
        return Properties()
    root = package.parse(part)
    return Properties(
        part=part,
        title=root.findtext(TITLE) or "",
        creator=root.findtext(CREATOR) or "",
        last_modified_by=root.findtext(LAST_MODIFIED_BY) or "",
        modified=root.findtext(MODIFIED) or "",
    )


def with_properties(
    package: Package, *, author: str, modified: str, title: Callable[[str], str]
) -> dict[str, bytes]:
    """Give the core properties' part with a new author, date and title, if there is such a part."""
    part = core_part(package)
    if part is None:
        return {}
    root = package.parse(part)
    set_text(root, LAST_MODIFIED_BY, author)
    date = set_text(root, MODIFIED, modified)
    date.set(XSI_TYPE, f"{date.prefix}:W3CDTF")
    old_title = root.findtext(TITLE)
    if old_title:
        set_text(root, TITLE, title(old_title))
    return {part: serialize_xml(root)}


def describe(data: bytes, file: str, description: Description) -> bytes:
    """Give a file core properties that say only what a description says."""
    package = Package(data, file)
    part = core_part(package)
    return package.with_parts({part: serialize_xml(properties_of(description))} if part else {})


def properties_of(description: Description) -> Element:
    """Write core properties anew."""
    root = etree.Element(f"{{{ALL_PREFIXES['cp']}}}coreProperties", nsmap=ALL_PREFIXES)
    moment = f"{description.day}T12:00:00Z"
    for prefix, name, text in (
        ("dc", "title", description.title),
        ("dc", "subject", description.subject),
        ("dc", "creator", description.creator),
        ("dc", "identifier", description.identifier),
        ("dc", "language", description.language),
        ("cp", "lastModifiedBy", description.editor),
        ("cp", "revision", "1"),
        ("dcterms", "created", moment),
        ("dcterms", "modified", moment),
    ):
        child = etree.SubElement(root, f"{{{ALL_PREFIXES[prefix]}}}{name}")
        check_writable(text)
        child.text = text
        if prefix == "dcterms":
            child.set(XSI_TYPE, "dcterms:W3CDTF")
    return root


def set_text(root: Element, tag: str, text: str) -> Element:
    """Set the text of a child element, made if it is missing."""
    child = root.find(tag)
    if child is None:
        child = etree.SubElement(root, tag, nsmap=PREFIXES)
    child.text = text
    return child


def core_part(package: Package) -> str | None:
    """Give the name of the part that holds the core properties."""
    return next(iter(package.related("", CORE_PROPERTIES)), None)

"""A Word document as its blocks: the body, the running headers and footers, its properties."""

from __future__ import annotations

from toolkit.blocks import Block, Document
from toolkit.ooxml.body import read_blocks
from toolkit.ooxml.names import DOCUMENT, STRICT_DOCUMENT
from toolkit.ooxml.numbering import Numbering
from toolkit.ooxml.package import Package
from toolkit.ooxml.properties import read_properties
from toolkit.ooxml.styles import Styles
from toolkit.ooxml.text import Changes
from toolkit.ooxml.xml import Element
from toolkit.problems import NotWord, StrictWord


def read_document(package: Package, changes: Changes = Changes.ACCEPTED) -> Document:
    """Read a Word file's body, its headers and footers, and its properties."""
    root = package.parse(package.main)
    if root.tag == STRICT_DOCUMENT:
        raise StrictWord(file=package.file)
    if root.tag != DOCUMENT:
        raise NotWord(file=package.file)
    styles = Styles(optional_part(package, "/styles"))
    numbering = Numbering(optional_part(package, "/numbering"))

    def blocks(part: str, element: Element) -> tuple[Block, ...]:
        return read_blocks(element, part, styles=styles, numbering=numbering, changes=changes)

    return Document(
        file=package.file,
        blocks=blocks(package.main, root),
        running=tuple(
            block
            for part in running_parts(package)
            for block in blocks(part, package.parse(part))
            if block.text.strip()
        ),
        properties=read_properties(package),
    )


def optional_part(package: Package, kind: str) -> Element | None:
    """Give the root of the one part of a kind that belongs to the main part, if there is one."""
    parts = package.related(package.main, kind)
    return package.parse(parts[0]) if parts else None


def running_parts(package: Package) -> tuple[str, ...]:
    """Give the names of the header and footer parts."""
    headers = package.related(package.main, "/header")
    return tuple(dict.fromkeys(headers + package.related(package.main, "/footer")))

"""Parts that a Word file gets anew, with the links and content types that belong to them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from itertools import chain, count

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.appending import append_to
from toolkit.ooxml.identity import CONTENT_TYPES, TYPES_NS, no_links, rels_of
from toolkit.ooxml.names import RELATIONSHIPS_NS
from toolkit.ooxml.package import Package
from toolkit.ooxml.xml import Element, serialize_xml

RELATIONSHIP, OVERRIDE = f"{{{RELATIONSHIPS_NS}}}Relationship", f"{{{TYPES_NS}}}Override"


class NewPart(Struct, frozen=True, kw_only=True):
    """A part that the main part links to: `link` and `type` are those it is registered with."""

    name: str
    link: str
    type: str
    data: bytes


def unused_name(
    package: Package, stem: str, *, ending: str = ".xml", others: Iterable[str] = ()
) -> str:
    """Give a part beside the main one a name that no other has; their case does not matter."""
    folder = posixpath.dirname(package.main)
    types = package.parse(CONTENT_TYPES).iter(OVERRIDE)
    taken = {name.lower() for name in (*package.names, *others)}
    taken |= {each.get("PartName", "").lstrip("/").lower() for each in types}
    names = (f"{stem}{number}{ending}" for number in chain([""], count(1)))
    parts = (posixpath.join(folder, name) for name in names)
    return next(part for part in parts if part.lower() not in taken)


def with_new_parts(package: Package, parts: Sequence[NewPart]) -> dict[str, bytes]:
    """Give what changes or comes in a file when it gets some parts more."""
    if not parts:
        return {}
    links = rels_of(package.main)
    old = package.read(links) if links in package.names else serialize_xml(no_links())
    return {
        CONTENT_TYPES: append_to(
            package.read(CONTENT_TYPES),
            [override(part) for part in parts],
            file=package.file,
            part=CONTENT_TYPES,
        ),
        links: append_to(old, new_links(package, parts), file=package.file, part=links),
        **{part.name: part.data for part in parts},
    }


def override(part: NewPart) -> Element:
    """Say what type a part is of."""
    return etree.Element(OVERRIDE, PartName=f"/{part.name}", ContentType=part.type)


def new_links(package: Package, parts: Sequence[NewPart]) -> list[Element]:
    """Make the links from the main part to others."""
    used = package.relationships(package.main)
    ids = (key for key in map("rId{}".format, count(1)) if key not in used)
    folder = posixpath.dirname(f"/{package.main}")
    return [
        etree.Element(
            RELATIONSHIP,
            Id=next(ids),
            Type=part.link,
            Target=posixpath.relpath(f"/{part.name}", folder),
        )
        for part in parts
    ]

"""What a Word file gets besides text: links from its parts, new parts, and their content types."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from itertools import count

from lxml import etree

from toolkit.ooxml.appending import append_to
from toolkit.ooxml.identity import CONTENT_TYPES, TYPES_NS, no_links, rels_of
from toolkit.ooxml.names import RELATIONSHIPS_NS
from toolkit.ooxml.new_parts import unused_name
from toolkit.ooxml.package import Package
from toolkit.ooxml.xml import Element, serialize_xml

RELATIONSHIP, OVERRIDE = f"{{{RELATIONSHIPS_NS}}}Relationship", f"{{{TYPES_NS}}}Override"
EXTERNAL = "External"


class Luggage:
    """The links and parts that a Word file gets; what it has already is used again."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._links: dict[str, list[Element]] = {}
        self._ids: dict[str, Iterator[str]] = {}
        self._types: list[Element] = []
        self._new: dict[str, bytes] = {}
        self._files: dict[bytes, str] = {}

    def part(self, stem: str, ending: str, kind: str, data: bytes) -> str:
        """Give the name of a new part of a content type."""
        name = unused_name(self._package, stem, ending=ending, others=self._new)
        self._new[name] = data
        self._types.append(etree.Element(OVERRIDE, PartName=f"/{name}", ContentType=kind))
        return name

    def fill(self, part: str, data: bytes) -> None:
        """Give a new part other bytes than it came with."""
        self._new[part] = data

    def file(self, stem: str, ending: str, kind: str, data: bytes) -> str:
        """Give the name of a part that holds some bytes: one that is there, or a new one."""
        if data not in self._files:
            known = self._same(ending, data)
            self._files[data] = known or self.part(stem, ending, kind, data)
        return self._files[data]

    def _same(self, ending: str, data: bytes) -> str | None:
        """Find a part of the same bytes."""
        package = self._package
        alike = (n for n in package.names if n.endswith(ending) and package.size(n) == len(data))
        return next((name for name in alike if package.read(name) == data), None)

    def link(self, part: str, kind: str, target: str, *, external: bool = False) -> str:
        """Give the id of a link from a part; `target` is a part's name or, outside, an address."""
        for key, known in self._package.relationships(part).items():
            if (known.type, known.target, known.external) == (kind, target, external):
                return key
        written = target if external else relative(target, part)
        made = self._links.setdefault(part, [])
        for link in made:
            if (link.get("Type"), link.get("Target")) == (kind, written):
                return link.get("Id", "")
        link = etree.Element(RELATIONSHIP, Id=self._next_id(part), Type=kind, Target=written)
        if external:
            link.set("TargetMode", EXTERNAL)
        made.append(link)
        return link.get("Id", "")

    def _next_id(self, part: str) -> str:
        if part not in self._ids:
            used = set(self._package.relationships(part))
            self._ids[part] = (key for key in map("rId{}".format, count(1)) if key not in used)
        return next(self._ids[part])

    def parts(self) -> dict[str, bytes]:
        """Give the parts that change or come."""
        changed = dict(self._new)
        if self._types:
            changed[CONTENT_TYPES] = append_to(self._package.read(CONTENT_TYPES), self._types)
        for part, links in self._links.items():
            name = rels_of(part)
            has_some = name in self._package.names
            old = self._package.read(name) if has_some else serialize_xml(no_links())
            changed[name] = append_to(old, links)
        return changed


def relative(target: str, part: str) -> str:
    """Write the name of a part as another one links to it."""
    return posixpath.relpath(f"/{target}", posixpath.dirname(f"/{part}"))

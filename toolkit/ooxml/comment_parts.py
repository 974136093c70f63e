"""The parts that hold comments and their threads: those of a file, or new ones."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.appending import append_to, declare
from toolkit.ooxml.identity import OFFICE
from toolkit.ooxml.names import W_NS, w
from toolkit.ooxml.new_parts import NewPart, unused_name, with_new_parts
from toolkit.ooxml.package import Package
from toolkit.ooxml.threads import W14_NS, W15_NS
from toolkit.ooxml.xml import Element, parse_xml, serialize_xml

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Kind(Struct, frozen=True, kw_only=True):
    """A kind of part: what it is called, linked and registered by, and how it looks empty.

    `uses` is a prefix and the namespace of attributes in it that older programs do not know.
    """

    stem: str
    link: str
    type: str
    empty: bytes
    uses: tuple[str, str]


COMMENTS = Kind(
    stem="comments",
    link=f"{OFFICE}/comments",
    type=f"{WORD}.comments+xml",
    empty=serialize_xml(etree.Element(w("comments"), nsmap={"w": W_NS})),
    uses=("w14", W14_NS),
)
EXTENDED = Kind(
    stem="commentsExtended",
    link="http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
    type=f"{WORD}.commentsExtended+xml",
    empty=serialize_xml(etree.Element(f"{{{W15_NS}}}commentsEx", nsmap={"w15": W15_NS})),
    uses=("w15", W15_NS),
)


class CommentPart(Struct, frozen=True, kw_only=True):
    """A part with comments or their threads, empty if the file has none yet."""

    kind: Kind
    name: str
    data: bytes
    root: Element
    is_new: bool


def comment_part(package: Package, kind: Kind) -> CommentPart:
    """Give the part of a kind, a new one where the file has none."""
    old = package.related(package.main, f"/{kind.stem}")
    name = old[0] if old else unused_name(package, kind.stem)
    data = package.read(name) if old else kind.empty
    root = parse_xml(data, package.file, name)
    return CommentPart(kind=kind, name=name, data=data, root=root, is_new=not old)


def with_elements(
    package: Package, additions: Sequence[tuple[CommentPart, Sequence[Element]]]
) -> dict[str, bytes]:
    """Give the parts that change or come when elements are put at the end of such parts."""
    grown = {part.name: grow(part, elements) for part, elements in additions}
    new = [
        NewPart(name=part.name, link=part.kind.link, type=part.kind.type, data=grown[part.name])
        for part, _ in additions
        if part.is_new
    ]
    return grown | with_new_parts(package, new)


def grow(part: CommentPart, elements: Sequence[Element]) -> bytes:
    """Put elements at the end of a part."""
    return append_to(declare(part.data, *part.kind.uses), elements)

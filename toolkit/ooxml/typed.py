"""What the paragraphs of a template are typed in: pieces of one look, with what stands around."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.document import running_parts
from toolkit.ooxml.names import FALLBACK, HYPERLINK, SDT, TR, P, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes, Leaf, leaves
from toolkit.ooxml.xml import Element
from toolkit.problems import Place

AROUND = {
    w("ins"): "a tracked insertion",
    w("moveTo"): "a tracked insertion",
    HYPERLINK: "a link",
    SDT: "a content control",
    w("fldSimple"): "a field",
}
"""What ends between two runs that stand in different ones of it."""

PASSING = (w("rStyle"), w("lang"), w("noProof"))
"""What Word puts on runs by itself and nobody sees, `w:rStyle` aside, which counts."""


class Piece(Struct, frozen=True, kw_only=True):
    """Characters of one look; `inside` is what they stand in, empty for the paragraph itself."""

    text: str
    look: bytes = b""
    inside: str = ""
    owner: int = 0


class Typed(Struct, frozen=True, kw_only=True):
    """A paragraph as its pieces; `row` is the table row it stands in, counted from 1, else 0."""

    place: Place
    pieces: tuple[Piece, ...]
    row: int = 0

    @property
    def text(self) -> str:
        """What the paragraph says."""
        return "".join(piece.text for piece in self.pieces)


def read_typed(package: Package) -> Iterator[Typed]:
    """Read how every paragraph of the body, the headers and the footers is typed.

    Tracked insertions are read, tracked deletions not.
    """
    for part in (package.main, *running_parts(package)):
        yield from typed_part(package.parse(part), part)


def typed_part(root: Element, part: str) -> Iterator[Typed]:
    """Read the paragraphs of a part; Word's second version of a text box is not read again."""
    rows = {row: number for number, row in enumerate(root.iter(TR), start=1)}
    for number, paragraph in enumerate(root.iter(P)):
        if next(paragraph.iterancestors(FALLBACK), None) is not None:
            continue
        pieces = tuple(map(piece_of, leaves(paragraph, Changes.ACCEPTED)))
        end = sum(len(piece.text) for piece in pieces)
        row = next(paragraph.iterancestors(TR), None)
        place = Place(part=part, paragraph=number, start=0, end=end)
        yield Typed(place=place, pieces=pieces, row=rows[row] if row is not None else 0)


def piece_of(leaf: Leaf) -> Piece:
    """Give the piece that a leaf is."""
    around = next(
        (above for above in leaf.run.iterancestors() if above.tag in AROUND or above.tag == P),
        leaf.run,
    )
    return Piece(
        text=leaf.text,
        look=b"" if leaf.rpr is None else look_of(leaf.rpr),
        inside=AROUND.get(around.tag, ""),
        owner=id(around),
    )


def look_of(rpr: Element) -> bytes:
    """Give what is the same for run properties that a reader sees no difference between."""
    seen = (child for child in rpr if child.tag not in PASSING[1:])
    return b"".join(etree.tostring(child) for child in seen)

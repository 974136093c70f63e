"""A Word file that something is taken over from: its objects with their elements."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.blocks import Object, ObjectKind
from toolkit.ooxml.document import read_document, read_main
from toolkit.ooxml.names import TBL, TC, P
from toolkit.ooxml.notes import note_parts
from toolkit.ooxml.objects import objects_with_elements
from toolkit.ooxml.package import Package
from toolkit.ooxml.xml import Element
from toolkit.problems import Place


class Lender:
    """Finds the elements of a Word file by the objects and places that were read from it."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.root = read_main(package)
        self._paragraphs = list(self.root.iter(P))
        self._objects: list[tuple[Object, Element]] | None = None

    def find(self, thing: Object) -> Element | None:
        """Give the element of an object; a table's own, of a list its first paragraph."""
        if thing.kind is ObjectKind.TABLE:
            return self._table(thing)
        if thing.kind is ObjectKind.LIST:
            return self.paragraph(thing.place)
        return next((element for other, element in self._found() if is_same(thing, other)), None)

    def paragraph(self, place: Place) -> Element | None:
        """Give the paragraph at a place of the main part."""
        is_here = place.part == self.package.main and place.paragraph < len(self._paragraphs)
        return self._paragraphs[place.paragraph] if is_here else None

    def _table(self, thing: Object) -> Element | None:
        first = self.paragraph(thing.place)
        if first is None:
            return None
        for table in first.iterancestors(TBL):
            paragraphs = list(table.iter(P))
            if paragraphs[0] is first and self._paragraphs[thing.last] is paragraphs[-1]:
                return table
        return next(self._outermost(first), None)

    def _outermost(self, first: Element) -> Iterator[Element]:
        """Give the tables that begin with a paragraph, the outermost first."""
        tables = list(first.iterancestors(TBL))
        return (table for table in reversed(tables) if next(table.iter(P)) is first)

    def _found(self) -> list[tuple[Object, Element]]:
        if self._objects is None:
            package = self.package
            document = read_document(package)
            notes = {part: package.parse(part) for part in note_parts(package)}
            blocks = (*document.blocks, *document.notes)
            roots = {package.main: self.root, **notes}
            self._objects = objects_with_elements(package, package.main, roots, blocks)
        return self._objects


def is_same(thing: Object, other: Object) -> bool:
    """Tell whether an object is another one, or the link that another one is the first piece of."""
    same = (thing.kind, thing.target, thing.digest) == (other.kind, other.target, other.digest)
    at = thing.place.spot == other.place.spot and thing.place.start == other.place.start
    return same and at and thing.text.startswith(other.text)


def cells_around(element: Element) -> list[Element]:
    """Give the table cells that an element stands in, the innermost first."""
    return list(element.iterancestors(TC))

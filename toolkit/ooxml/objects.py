"""What a document holds besides words: pictures, charts, shapes, files, tables, notes, links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import structs

from toolkit.blocks import Block, Object, ObjectKind
from toolkit.ooxml.comments import offsets
from toolkit.ooxml.links import LINKS, Fields, read_link
from toolkit.ooxml.names import FALLBACK, P, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.survey import Survey
from toolkit.ooxml.text import HIDDEN, Changes, say
from toolkit.ooxml.xml import Element
from toolkit.problems import Place
from toolkit.refusals import DamagedWord

DRAWING, PICT, OBJECT, ID = w("drawing"), w("pict"), w("object"), w("id")
DRAWN = (DRAWING, PICT, OBJECT)
NOTES = {w("footnoteReference"): ObjectKind.FOOTNOTE, w("endnoteReference"): ObjectKind.ENDNOTE}
NOTE_TEXTS = {ObjectKind.FOOTNOTE: w("footnote"), ObjectKind.ENDNOTE: w("endnote")}

A_NS = "http://schemas.openxmlformats.org/drawingml/2006/main"
C_NS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
V_NS, O_NS = "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"
WP_NS = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
GRAPHIC, DOC_PR = f"{{{A_NS}}}graphicData", f"{{{WP_NS}}}docPr"
BLIP, IMAGE, CHART = f"{{{A_NS}}}blip", f"{{{V_NS}}}imagedata", f"{{{C_NS}}}chart"
OLE, VML = f"{{{O_NS}}}OLEObject", (f"{{{V_NS}}}shape", f"{{{V_NS}}}rect")
FIGURES = (f"{{{A_NS}}}t", f"{{{C_NS}}}v")
CONTENT = (OLE, CHART, BLIP, IMAGE)
CONTENT_IDS = (f"{{{R_NS}}}embed", f"{{{R_NS}}}link", f"{{{R_NS}}}id")
"""What in a drawing says by which relationship its content is found, and how."""

DRAWN_KINDS = {"picture": ObjectKind.PICTURE, "chart": ObjectKind.CHART}
"""How the names of the drawings end that are no shapes (`a:graphicData`, 20.1.2.2.17)."""

Said = Mapping[tuple[str, int], Block]
"""The blocks of a document by every paragraph they are made of."""


def read_objects(
    package: Package, surveys: Mapping[str, Survey], blocks: Sequence[Block], changes: Changes
) -> tuple[Object, ...]:
    """List the objects of some parts, part by part in reading order.

    `blocks` are those of all parts. What stands in a table of contents is left out.
    """
    found = {part: survey.among(*DRAWN, *NOTES, *LINKS) for part, survey in surveys.items()}
    objects = list(read_tables(blocks))
    said = {(b.part, i): b for b in blocks for i in b.paragraphs} if any(found.values()) else {}
    for part, elements in found.items():
        if elements:
            objects += PartObjects(package, part, surveys, said, changes).read(elements)
    order = {part: number for number, part in enumerate(surveys)}
    return tuple(sorted(objects, key=lambda each: (order[each.place.part], each.place)))


def objects_with_elements(
    package: Package, part: str, roots: Mapping[str, Element], blocks: Sequence[Block]
) -> list[tuple[Object, Element]]:
    """Give the pictures, notes and links of a part with their elements in its root."""
    said = {(block.part, i): block for block in blocks for i in block.paragraphs}
    surveys = {name: Survey(root) for name, root in roots.items()}
    reader = PartObjects(package, part, surveys, said, Changes.ACCEPTED)
    return list(reader.pairs(surveys[part].among(*DRAWN, *NOTES, *LINKS)))


class PartObjects:
    """Reads the objects of one part."""

    def __init__(
        self,
        package: Package,
        part: str,
        surveys: Mapping[str, Survey],
        said: Said,
        changes: Changes,
    ) -> None:
        self._package, self._part, self._surveys = package, part, surveys
        self._said, self._changes = said, changes
        self._fields = Fields(changes)
        self._offsets: dict[Element, dict[Element, int]] = {}
        self._gone = (FALLBACK, *HIDDEN[changes])
        self._index = surveys[part].paragraphs
        self._paragraphs = list(self._index)

    def read(self, elements: Iterable[Element]) -> Iterator[Object]:
        """Read the objects that some elements are, links in several pieces as one."""
        return joined_links(each for each, _ in self.pairs(elements))

    def pairs(self, elements: Iterable[Element]) -> Iterator[tuple[Object, Element]]:
        """Give the objects that some elements are, each with its element."""
        for element in elements:
            found = self._object(element) if self._is_there(element) else None
            if found is not None:
                yield found, element

    def _is_there(self, element: Element) -> bool:
        """Tell that an element is not deleted, in a contents list, or the older twin of another."""
        paragraph = next(element.iterancestors(P), None)
        block = None if paragraph is None else self._block(paragraph)
        if block is not None and block.contents:
            return False
        return paragraph is not None and next(element.iterancestors(*self._gone), None) is None

    def _block(self, paragraph: Element) -> Block | None:
        return self._said.get((self._part, self._index[paragraph]))

    def _object(self, element: Element) -> Object | None:
        if element.tag in LINKS:
            return self._link(element)
        if element.tag in NOTES:
            return self._note(element, NOTES[element.tag])
        is_shown = next(element.iterancestors(OBJECT), None) is None
        return self._drawn(element) if is_shown else None

    def _link(self, element: Element) -> Object | None:
        link = read_link(
            element, self._package.relationships(self._part), self._changes, self._fields
        )
        if link is None:
            return None
        place = self._place(link.first)
        return Object(
            kind=ObjectKind.LINK,
            place=structs.replace(place, end=place.start + len(link.text)),
            text=link.text,
            target=link.target,
            near=self._near(place),
        )

    def _note(self, element: Element, kind: ObjectKind) -> Object:
        place = self._place(element)
        text = self._note_text(kind, element.get(ID, ""))
        return Object(kind=kind, place=place, text=text, near=self._near(place))

    def _drawn(self, element: Element) -> Object:
        kind, place = drawn_kind(element), self._place(element)
        target = self._content(element)
        known = target in self._package.names
        figures = self._figures(target) if kind is ObjectKind.CHART and known else ""
        return Object(
            kind=kind,
            place=place,
            text=figures or description(element) or box_text(element, self._changes),
            target=target,
            digest=self._package.digest(target) if known else "",
            near=self._near(place),
        )

    def _content(self, element: Element) -> str:
        """Give the part a drawing shows, or the address of a picture that is linked only."""
        links = self._package.relationships(self._part)
        for content in sorted(element.iter(*CONTENT), key=lambda each: CONTENT.index(each.tag)):
            for name in CONTENT_IDS:
                if content.get(name, "") in links:
                    return links[content.get(name, "")].target
        return ""

    def _figures(self, chart: str) -> str:
        """Give the words and figures of a chart, nothing of a damaged one."""
        try:
            root = self._package.parse(chart)
        except DamagedWord:
            return ""
        return "\n".join(each.text or "" for each in root.iter(*FIGURES))

    def _note_text(self, kind: ObjectKind, number: str) -> str:
        for survey in self._surveys.values():
            for note in survey.root.iterchildren(NOTE_TEXTS[kind]):
                if note.get(ID) == number:
                    said = (say(paragraph, self._changes).strip() for paragraph in note.iter(P))
                    return "\n".join(said).strip()
        return ""

    def _place(self, element: Element) -> Place:
        """Give the spot where an element stands in what its paragraph reads as."""
        paragraph = next(element.iterancestors(P))
        block, index = self._block(paragraph), self._index[paragraph]
        joined = (index,) if block is None else block.paragraphs
        earlier = [self._paragraphs[each] for each in joined[: joined.index(index)]]
        spot = sum(len(say(each, self._changes)) for each in earlier)
        spot += self._before(element, paragraph)
        return Place(part=self._part, paragraph=joined[-1], start=spot, end=spot)

    def _before(self, element: Element, paragraph: Element) -> int:
        """Count the characters of a paragraph before an element in it."""
        if paragraph not in self._offsets:
            self._offsets[paragraph] = offsets(paragraph, changes=self._changes)
        return self._offsets[paragraph][element]

    def _near(self, place: Place) -> str:
        """Give the text at a place, or the nearest before it."""
        for index in range(place.paragraph, -1, -1):
            block = self._said.get((self._part, index))
            if block is not None and block.text.strip():
                return block.text.strip()
        return ""


def drawn_kind(element: Element) -> ObjectKind:
    """Tell what a drawing shows."""
    if element.tag == OBJECT:
        return ObjectKind.EMBEDDED
    if element.tag == PICT:
        is_picture = next(element.iter(IMAGE), None) is not None
        return ObjectKind.PICTURE if is_picture else ObjectKind.SHAPE
    graphic = next(element.iter(GRAPHIC), None)
    name = "" if graphic is None else graphic.get("uri", "").rpartition("/")[2]
    return DRAWN_KINDS.get(name, ObjectKind.SHAPE)


def description(element: Element) -> str:
    """Give the description that somebody wrote of a drawing."""
    for properties in element.iter(DOC_PR, *VML):
        told = (properties.get("descr"), properties.get("title"), properties.get("alt"))
        if said := next(filter(None, told), ""):
            return said
    return ""


def box_text(element: Element, changes: Changes) -> str:
    """Give what the text boxes in a drawing say."""
    paragraphs = element.iter(P)
    return "\n".join(filter(None, (say(p, changes).strip() for p in paragraphs)))


def joined_links(objects: Iterable[Object]) -> Iterator[Object]:
    """Join links that lead to the same and stand side by side; LibreOffice cuts them in pieces."""
    last: Object | None = None
    for each in objects:
        if last and continues(last, each):
            place = structs.replace(last.place, end=each.place.end)
            last = structs.replace(last, place=place, text=last.text + each.text)
            continue
        if last:
            yield last
        last = each
    if last:
        yield last


def continues(link: Object, other: Object) -> bool:
    """Tell whether a link goes on in another one."""
    both = link.kind is other.kind is ObjectKind.LINK and link.target == other.target
    return both and link.place.spot == other.place.spot and link.place.end == other.place.start


def read_tables(blocks: Iterable[Block]) -> Iterator[Object]:
    """List the tables, those of a table of contents left out; nested ones are tables too."""
    tables: dict[tuple[str, int], list[Block]] = {}
    near: dict[tuple[str, int], str] = {}
    last = ""
    for block in blocks:
        if block.cell and not block.contents:
            key = block.part, block.cell.table
            tables.setdefault(key, []).append(block)
            near.setdefault(key, last)
        last = block.text.strip() or last
    return (as_table(inside, near[key]) for key, inside in tables.items())


def as_table(blocks: list[Block], near: str) -> Object:
    """Make a table of the blocks in it."""
    rows = groupby(blocks, key=lambda block: block.cell.row if block.cell else 0)
    return Object(
        kind=ObjectKind.TABLE,
        place=structs.replace(blocks[0].place, end=0),
        text="\n".join(row_text(list(row)) for _, row in rows),
        near=near,
        last=blocks[-1].paragraphs[-1],
    )


def row_text(blocks: list[Block]) -> str:
    """Write the cells of a row with tabs between them."""
    cells = groupby(blocks, key=lambda block: block.cell)
    return "\t".join(" ".join(" ".join(b.text for b in cell).split()) for _, cell in cells)

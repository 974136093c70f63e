"""Copies of what stands in another Word file, with all that they need here and nothing unsafe."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from itertools import count

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.borrowed_lists import BorrowedLists
from toolkit.ooxml.borrowed_notes import KINDS, BorrowedNotes, NoteKind
from toolkit.ooxml.borrowed_styles import BorrowedStyles
from toolkit.ooxml.copies import clean_copies, drop, unwrap
from toolkit.ooxml.identity import OFFICE
from toolkit.ooxml.lending import Lender
from toolkit.ooxml.links import R_ID
from toolkit.ooxml.luggage import Luggage
from toolkit.ooxml.marks import mark_inserted
from toolkit.ooxml.names import (
    ALTERNATE,
    CHOICE,
    FLD_CHAR,
    HYPERLINK,
    INSTR_TEXT,
    RPR,
    SDT,
    SDT_CONTENT,
    SECT_PR,
    VAL,
    P,
    w,
)
from toolkit.ooxml.objects import BLIP, DOC_PR, DRAWING, DRAWN, R_NS
from toolkit.ooxml.package import Package
from toolkit.ooxml.revisions import Author, Revisions
from toolkit.ooxml.stretches import mark_content
from toolkit.ooxml.xml import Element

SAFE = ("http://", "https://", "mailto:")
IMAGES = {
    ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
    ".bmp": "image/bmp", ".tif": "image/tiff", ".tiff": "image/tiff", ".emf": "image/x-emf",
    ".wmf": "image/x-wmf",
}  # fmt: skip
"""The pictures that travel, by how their files end."""

STYLED = {w("pStyle"): "paragraph", w("rStyle"): "character", w("tblStyle"): "table"}
FOREIGN = (
    w("altChunk"), w("subDoc"), w("control"), w("contentPart"), w("movie"), w("framePr"), SECT_PR
)  # fmt: skip
SHELLS = (w("smartTag"), w("customXml"), w("fldSimple"))
EMBED = f"{{{R_NS}}}embed"
HYPERLINKS = ("hlinkClick", "hlinkHover", "hlinkMouseOver")
READING = ("DDE", "INCLUDE", "LINK", "IMPORT", "DATABASE", "RD ")
"""How the codes of fields begin that read from other files."""

NEWER = "http://schemas.microsoft.com/office/word/20"
"""What programs add to the format begins so; a file must declare what it uses of that."""


class Way(Struct, frozen=True, kw_only=True):
    """From which part of which file something goes, and to which part here."""

    package: Package
    origin: str
    part: str


class Borrower:
    """Copies what stands in other files into one, and remembers what that needs and leaves out."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.luggage = Luggage(package)
        self.styles = BorrowedStyles(package)
        self.lists = BorrowedLists(package, self.luggage)
        self.notes = BorrowedNotes(package, self.luggage)
        self.left: list[str] = []
        self._ids = self._drawing_ids()
        self._marks: dict[str, Revisions] = {}

    def _drawing_ids(self) -> Iterator[str]:
        root = self._package.parse_main()
        used = {each.get("id") for each in root.iter(DOC_PR)}
        return (number for number in map(str, count(1)) if number not in used)

    def copies(self, lender: Lender, elements: Sequence[Element]) -> list[Element]:
        """Copy elements of a file's main part for the main part here."""
        package = lender.package
        way = Way(package=package, origin=package.main, part=self._package.main)
        return self._copies(way, elements)

    def _copies(self, way: Way, elements: Sequence[Element]) -> list[Element]:
        twins = clean_copies(elements)
        holder = etree.Element("holder")
        holder.extend(twins[element] for element in elements)
        self._clean(way, holder)
        self._translate(way, holder)
        return list(holder)

    def _clean(self, way: Way, holder: Element) -> None:
        """Take out what must not travel, and what only its own file can show."""
        for control in list(holder.iter(SDT)):
            content = control.find(SDT_CONTENT)
            control[:] = [] if content is None else list(content)
            unwrap(control)
        self._settle_fields(holder)
        for shell in list(holder.iter(*SHELLS)):
            for properties in shell.findall(w("smartTagPr")) + shell.findall(w("customXmlPr")):
                shell.remove(properties)
            unwrap(shell)
        for foreign in list(holder.iter(*FOREIGN)):
            self.left += ["content of another file"] if foreign.tag in FOREIGN[:5] else []
            drop(foreign)
        for drawn in [each for each in holder.iter(*DRAWN, ALTERNATE) if is_outermost(each)]:
            self._keep_picture(way, drawn)
        forget_newer(holder)

    def _settle_fields(self, holder: Element) -> None:
        """Put what fields show in their place; one that reads from elsewhere must not run here."""
        for field in list(holder.iter(FLD_CHAR, INSTR_TEXT)):
            run = field.getparent()
            code = (field.text or "").strip().upper()
            self.left += ["what a field reads from elsewhere"] if code.startswith(READING) else []
            drop(field)
            if run is not None and all(child.tag == RPR for child in run):
                drop(run)

    def _keep_picture(self, way: Way, drawn: Element) -> None:
        """Keep a drawing that is a picture of this file, and take out any other."""
        pictures = [p for p in picture_elements(drawn) if self._image(way, p) is not None]
        if not pictures:
            self.left.append("a drawing or an embedded file")
            drop(drawn)
        elif pictures[0] is not drawn:
            drawn.getparent().replace(drawn, pictures[0])  # type: ignore[union-attr]

    def _image(self, way: Way, drawing: Element) -> str | None:
        """Give the part of the picture that a drawing shows, None for any other drawing."""
        blips = list(drawing.iter(BLIP))
        links = way.package.relationships(way.origin)
        found = links.get(blips[0].get(EMBED, "")) if len(blips) == 1 else None
        if found is None or found.external or found.target not in way.package.names:
            return None
        return found.target if ending_of(found.target) in IMAGES else None

    def _translate(self, way: Way, holder: Element) -> None:
        """Name the styles, lists, notes, links and pictures as they are called here."""
        self._restyle(way.package, holder)
        for drawing in holder.iter(DRAWING):
            self._draw(way, drawing)
        for link in list(holder.iter(HYPERLINK)):
            self._link(way, link)
        for reference in list(holder.iter(*KINDS)):
            self._refer(way, reference)
        for element in holder.iter():
            if element.tag not in {HYPERLINK, BLIP}:
                forget(element, f"{{{R_NS}}}")

    def _restyle(self, package: Package, holder: Element) -> None:
        def numbered(style: Element) -> None:
            self.lists.renumber(package, style)

        for styled in list(holder.iter(*STYLED)):
            style = self.styles.of(package, styled.get(VAL, ""), STYLED[styled.tag], numbered)
            if style is None:
                drop(styled)
            else:
                styled.set(VAL, style)
        self.lists.renumber(package, holder)

    def _draw(self, way: Way, drawing: Element) -> None:
        """Bring the picture of a drawing along, and give the drawing a number of its own."""
        image = self._image(way, drawing) or ""
        ending = ending_of(image)
        data = way.package.read(image)
        name = self.luggage.file("media/image", ending, IMAGES[ending], data)
        [blip] = drawing.iter(BLIP)
        forget(blip)
        for extra in [e for e in blip if str(e.tag).endswith("}extLst")]:
            blip.remove(extra)
        blip.set(EMBED, self.luggage.link(way.part, f"{OFFICE}/image", name))
        for properties in drawing.iter(DOC_PR):
            properties.set("id", next(self._ids))
        for element in [e for e in drawing.iter() if str(e.tag).endswith(HYPERLINKS)]:
            drop(element)

    def _link(self, way: Way, link: Element) -> None:
        """Keep a link to the web or to somebody's mail; of any other only its words stay."""
        known = way.package.relationships(way.origin).get(link.get(R_ID, ""))
        if known is not None and known.external and is_safe(known.target):
            anchor = link.get(w("anchor"))
            forget(link)
            link.set(R_ID, self.address(known.target, part=way.part))
            if anchor:
                link.set(w("anchor"), anchor)
        else:
            self.left.append(f"where a link leads ({known.target})" if known else "a link")
            unwrap(link)

    def address(self, target: str, *, part: str = "") -> str:
        """Give the id of a link to an address from a part, the main one unless it is named."""
        kind = f"{OFFICE}/hyperlink"
        return self.luggage.link(part or self._package.main, kind, target, external=True)

    def _refer(self, way: Way, reference: Element) -> None:
        """Bring the note along that a reference names; notes have none themselves."""
        kind = KINDS[reference.tag]
        origin, note = find_note(way.package, kind, reference.get(w("id"), ""))
        if note is None or way.part != self._package.main:
            drop(reference)
            return
        to_notes = Way(package=way.package, origin=origin, part=self.notes.part(kind))
        [copy] = self._copies(to_notes, [note])
        forget(copy)
        forget(reference)
        reference.set(w("id"), self.notes.add(kind, copy))

    def mark_notes(self, block: Element, author: Author, *, tracked: bool) -> None:
        """Mark the notes that are named in a block as inserted with all they say."""
        for reference in block.iter(*KINDS) if tracked else ():
            kind = KINDS[reference.tag]
            note = self.notes.new(kind, reference.get(w("id"), ""))
            paragraphs = [] if note is None else list(note.iterchildren(P))
            revisions = self._revisions(self.notes.part(kind))
            for paragraph in paragraphs:
                mark_content(paragraph, author, revisions)
            for paragraph in paragraphs[:-1]:
                mark_inserted(paragraph, author, revisions)

    def _revisions(self, part: str) -> Revisions:
        if part not in self._marks:
            known = part in self._package.names
            root = self._package.parse(part) if known else etree.Element("none")
            self._marks[part] = Revisions(root, tracked=True)
        return self._marks[part]

    def parts(self) -> dict[str, bytes]:
        """Give the parts of the file that change or come, but for its main part."""
        changed = self.styles.parts() | self.lists.parts() | self.notes.parts()
        return changed | self.luggage.parts()


def is_outermost(drawn: Element) -> bool:
    """Tell whether a drawing stands in no other one."""
    return next(drawn.iterancestors(*DRAWN, ALTERNATE), None) is None


def picture_elements(drawn: Element) -> list[Element]:
    """Give what may be a picture of what is drawn, the form that newer programs take."""
    if drawn.tag == DRAWING:
        return [drawn]
    return [each for choice in drawn.iterchildren(CHOICE) for each in choice.iterchildren(DRAWING)]


def ending_of(part: str) -> str:
    """Give how the name of a part ends."""
    return posixpath.splitext(part)[1].lower()


def is_safe(address: str) -> bool:
    """Tell whether an address is one of the web or of somebody's mail."""
    return address.lower().startswith(SAFE)


def forget_newer(holder: Element) -> None:
    """Take out what newer programs add, which the file here need not declare."""
    for element in list(holder.iter()):
        forget(element, f"{{{NEWER}")
        forget(element, w("rsid"))
        if str(element.tag).startswith(f"{{{NEWER}"):
            drop(element)


def forget(element: Element, beginning: str = "") -> None:
    """Take the attributes of an element away whose names begin in some way, or all."""
    for name in [str(name) for name in element.attrib]:
        if name.startswith(beginning):
            element.attrib.pop(name, "")


def find_note(package: Package, kind: NoteKind, number: str) -> tuple[str, Element | None]:
    """Find a note by its number, and the part that it stands in."""
    for part in package.related(package.main, f"/{kind.name}s"):
        for note in package.parse(part).iterchildren(kind.element):
            if note.get(w("id")) == number:
                return part, note
    return "", None

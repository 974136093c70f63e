"""Notes that come from another file, at the end of a part that is made where there is none."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.appending import append_to
from toolkit.ooxml.identity import OFFICE
from toolkit.ooxml.luggage import Luggage
from toolkit.ooxml.names import W_NS, P, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.xml import Element, parse_xml, serialize_xml

ID, TYPE = w("id"), w("type")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SEPARATORS = {"-1": "separator", "0": "continuationSeparator"}
LATER = frozenset(
    w(name)
    for name in (
        "compat", "docVars", "rsids", "attachedSchema", "themeFontLang", "clrSchemeMapping",
        "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions",
        "readModeInkLockDown", "smartTagType", "shapeDefaults", "doNotEmbedSmartTags",
        "decimalSymbol", "listSeparator", "endnotePr",
    )
)  # fmt: skip
"""What stands behind `w:footnotePr` in the settings (17.15.1.78)."""


class NoteKind(Struct, frozen=True, kw_only=True):
    """A kind of note: the names of its part and elements."""

    name: str

    @property
    def element(self) -> str:
        """The element that holds one note."""
        return w(self.name)

    @property
    def reference(self) -> str:
        """The element that refers to one."""
        return w(f"{self.name}Reference")

    @property
    def mark(self) -> str:
        """The element that stands for the number in front of the note itself."""
        return w(f"{self.name}Ref")


KINDS = {kind.reference: kind for kind in (NoteKind(name=n) for n in ("footnote", "endnote"))}


class BorrowedNotes:
    """The notes of a file, and those that come into it."""

    def __init__(self, package: Package, luggage: Luggage) -> None:
        self._package, self._luggage = package, luggage
        self._parts: dict[str, str] = {}
        self._ids: dict[str, int] = {}
        self._new: dict[str, list[Element]] = {}
        self._made: set[str] = set()

    def part(self, kind: NoteKind) -> str:
        """Give the name of the part that notes of a kind stand in, a new one if there is none."""
        if kind.name not in self._parts:
            known = self._package.related(self._package.main, f"/{kind.name}s")
            self._parts[kind.name] = known[0] if known else self._make(kind)
        return self._parts[kind.name]

    def _make(self, kind: NoteKind) -> str:
        name = self._luggage.part(
            f"{kind.name}s", ".xml", f"{WORD}.{kind.name}s+xml", empty_notes(kind)
        )
        self._luggage.link(self._package.main, f"{OFFICE}/{kind.name}s", name)
        self._made.add(kind.name)
        return name

    def add(self, kind: NoteKind, note: Element) -> str:
        """Put a note in, and give its number."""
        part = self.part(kind)
        if kind.name not in self._ids:
            self._ids[kind.name] = self._last(kind, part)
        self._ids[kind.name] += 1
        number = str(self._ids[kind.name])
        note.set(ID, number)
        self._new.setdefault(kind.name, []).append(note)
        return number

    def new(self, kind: NoteKind, number: str) -> Element | None:
        """Give a note that was put in, by its number."""
        return next((n for n in self._new.get(kind.name, ()) if n.get(ID) == number), None)

    def _last(self, kind: NoteKind, part: str) -> int:
        if kind.name in self._made:
            return 0
        root = self._package.parse(part)
        numbers = (each.get(ID, "0") for each in root.iterchildren(kind.element))
        return max((int(n) for n in numbers if n.lstrip("-").isdigit()), default=0)

    def parts(self) -> dict[str, bytes]:
        """Give the parts that change; new ones are filled where they were made."""
        changed: dict[str, bytes] = {}
        for kind in (kind for kind in KINDS.values() if kind.name in self._new):
            part = self._parts[kind.name]
            if kind.name in self._made:
                self._luggage.fill(part, append_to(empty_notes(kind), self._new[kind.name]))
            else:
                changed[part] = append_to(self._package.read(part), self._new[kind.name])
        return changed | self._settings()

    def _settings(self) -> dict[str, bytes]:
        """Name the separators of new parts in the settings, as Word does."""
        parts = self._package.related(self._package.main, "/settings")
        if not self._made or not parts:
            return {}
        root = parse_xml(self._package.read(parts[0]), self._package.file, parts[0])
        for kind in (kind for kind in KINDS.values() if kind.name in self._made):
            if root.find(w(f"{kind.name}Pr")) is None:
                made = etree.Element(w(f"{kind.name}Pr"))
                for number in SEPARATORS:
                    etree.SubElement(made, kind.element, {ID: number})
                root.insert(place_in_settings(root, kind), made)
        return {parts[0]: serialize_xml(root)}


def place_in_settings(root: Element, kind: NoteKind) -> int:
    """Give the index at which the properties of notes stand in the settings."""
    later = LATER if kind.name == "footnote" else LATER - {w("endnotePr")}
    found = (i for i, e in enumerate(root) if e.tag in later or not e.tag.startswith(f"{{{W_NS}}}"))
    return next(found, len(root))


def empty_notes(kind: NoteKind) -> bytes:
    """Make a part with nothing but the lines between text and notes."""
    root = etree.Element(w(f"{kind.name}s"), nsmap={"w": W_NS})
    for number, name in SEPARATORS.items():
        note = etree.SubElement(root, kind.element, {TYPE: name, ID: number})
        run = etree.SubElement(etree.SubElement(note, P), w("r"))
        etree.SubElement(run, w(name))
    return serialize_xml(root)

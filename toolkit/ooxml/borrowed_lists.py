"""Lists of another file: the same one is taken, another one comes with its definition."""

from __future__ import annotations

from copy import deepcopy
from itertools import count

from lxml import etree

from toolkit.ooxml.identity import OFFICE
from toolkit.ooxml.luggage import Luggage
from toolkit.ooxml.names import VAL, W_NS, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.styles import value
from toolkit.ooxml.xml import Element, serialize_xml

NUM, NUM_ID, ABSTRACT, ABSTRACT_ID = w("num"), w("numId"), w("abstractNum"), w("abstractNumId")
LVL, NSID, MULTI_LEVEL = w("lvl"), w("nsid"), w("multiLevelType")
NUM_PR = w("numPr")
OF_THE_FILE = (w("pStyle"), w("lvlPicBulletId"))
"""What of a level belongs to its file: the style that has the list, the picture in front of it."""

FIRST_NSID = 0x7A000000
"""Word takes lists with the same `w:nsid` for one (17.9.15), so ours get others."""

KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


class BorrowedLists:
    """The lists of a file, and those of others that come into it."""

    def __init__(self, package: Package, luggage: Luggage) -> None:
        parts = package.related(package.main, "/numbering")
        self._package, self._luggage, self._part = package, luggage, parts[0] if parts else ""
        self._root = package.parse(self._part) if parts else empty_numbering()
        self._known: dict[tuple[Package, str], str | None] = {}
        self._changed = False

    def of(self, lender: Package, num_id: str) -> str | None:
        """Give the number here of a list of another file; None where that has none of it."""
        key = lender, num_id
        if key not in self._known:
            self._known[key] = self._found(lender, num_id)
        return self._known[key]

    def renumber(self, lender: Package, element: Element) -> None:
        """Put the lists here in the place of those that an element names, or of none."""
        for num_pr in list(element.iter(NUM_PR)):
            num_id = value(num_pr, "numId") or ""
            here = num_id if num_id in {"", "0"} else self.of(lender, num_id)
            named = num_pr.find(NUM_ID)
            if named is None or here is None:
                num_pr.getparent().remove(num_pr)  # type: ignore[union-attr]
            else:
                named.set(VAL, here)

    def _found(self, lender: Package, num_id: str) -> str | None:
        parts = lender.related(lender.main, "/numbering")
        root = lender.parse(parts[0]) if parts else empty_numbering()
        num, abstract = definition(root, num_id)
        if num is None or abstract is None:
            return None
        own, own_abstract = definition(self._root, num_id)
        if own is not None and own_abstract is not None:
            same = described(own, own_abstract) == described(num, abstract)
            if same:
                return num_id
        return self._add(num, abstract)

    def _add(self, num: Element, abstract: Element) -> str:
        """Put a list in with its definition, behind the other definitions as the schema wants."""
        self._changed = True
        abstract_id = unused(self._root, ABSTRACT, ABSTRACT_ID)
        num_id = unused(self._root, NUM, NUM_ID)
        known = {each.get(VAL, "").upper() for each in self._root.iter(NSID)}
        nsid = next(n for n in map("{:08X}".format, count(FIRST_NSID)) if n not in known)
        made = etree.Element(ABSTRACT, {ABSTRACT_ID: abstract_id})
        etree.SubElement(made, NSID, {VAL: nsid})
        kind = value(abstract, "multiLevelType") or "hybridMultilevel"
        etree.SubElement(made, MULTI_LEVEL, {VAL: kind})
        made.extend(plain_level(level) for level in abstract.iterchildren(LVL))
        last = self._root.findall(ABSTRACT)
        behind = self._root.index(last[-1]) + 1 if last else len(self._root.findall(PICTURES))
        self._root.insert(behind, made)
        new = etree.Element(NUM, {NUM_ID: num_id})
        etree.SubElement(new, ABSTRACT_ID, {VAL: abstract_id})
        new.extend(plain_level(each) for each in num.iterchildren(w("lvlOverride")))
        nums = self._root.findall(NUM)
        self._root.insert(self._root.index(nums[-1] if nums else made) + 1, new)
        return num_id

    def parts(self) -> dict[str, bytes]:
        """Give the part with the lists, if there are new ones."""
        if not self._changed:
            return {}
        data = serialize_xml(self._root)
        if self._part:
            return {self._part: data}
        name = self._luggage.part("numbering", ".xml", KIND, data)
        self._luggage.link(self._package.main, f"{OFFICE}/numbering", name)
        return {}


PICTURES = w("numPicBullet")


def empty_numbering() -> Element:
    """Make a part without any list."""
    return etree.Element(w("numbering"), nsmap={"w": W_NS})


def definition(root: Element, num_id: str) -> tuple[Element | None, Element | None]:
    """Find a list and what defines it, which may be a list style's."""
    num = next((each for each in root.iterchildren(NUM) if each.get(NUM_ID) == num_id), None)
    abstracts = {each.get(ABSTRACT_ID): each for each in root.iterchildren(ABSTRACT)}
    abstract = None if num is None else abstracts.get(value(num, "abstractNumId"))
    style = None if abstract is None else value(abstract, "numStyleLink")
    linked = (each for each in abstracts.values() if style and value(each, "styleLink") == style)
    return num, next(linked, abstract)


def described(num: Element, abstract: Element) -> list[tuple[str, dict[str, str]]]:
    """Describe a list by its levels, to compare it."""
    levels = [*abstract.iterchildren(LVL), *num.iterchildren(w("lvlOverride"))]
    return [
        (element.tag, {str(k): str(v) for k, v in element.items() if k in SHOWN})
        for level in levels
        for element in level.iter()
        if element.tag in SHOWING
    ]


SHOWN = (VAL, w("ilvl"), w("left"), w("hanging"))
SHOWING = tuple(
    w(name)
    for name in ("lvl", "start", "numFmt", "lvlText", "lvlRestart", "isLgl", "ind", "startOverride")
)
"""What shows of a level; programs write the rest in their own ways."""


def plain_level(level: Element) -> Element:
    """Copy a level without what belongs to its file."""
    twin = deepcopy(level)
    twin.tail = None
    for element in list(twin.iter(*OF_THE_FILE)):
        element.getparent().remove(element)  # type: ignore[union-attr]
    return twin


def unused(root: Element, tag: str, name: str) -> str:
    """Give a number that no list or definition has."""
    used = {each.get(name) for each in root.iterchildren(tag)}
    return next(number for number in map(str, count(1)) if number not in used)

"""What in a Word file reaches outside of it: templates, linked pictures, fields that fetch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.ooxml.links import INSTR
from toolkit.ooxml.names import FLD_CHAR, FLD_CHAR_TYPE, FLD_SIMPLE, INSTR_TEXT, w
from toolkit.ooxml.package import Package, Relationship
from toolkit.ooxml.xml import Element
from toolkit.problems import Problem, ProblemKind

LINKS = ".rels"
DEL_INSTR_TEXT = w("delInstrText")
FIELD_MARKS = (FLD_SIMPLE, FLD_CHAR, INSTR_TEXT, DEL_INSTR_TEXT)

ORDINARY = ("http://", "https://", "mailto:", "#")
"""Where hyperlinks lead that anybody may follow, if they want to."""

FETCHING = frozenset(
    {
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "LINK",
        "RD",
    }
)
"""Fields that fetch something when they are updated (ECMA-376 part 1, 17.16.5)."""


SWITCH = 2
"""How long a switch of a field is, such as `\\d`; a server's name begins like one."""


class Field:
    """A field: its code, and the elements that make it one."""

    def __init__(self) -> None:
        self.code = ""
        self.is_shown = False
        self.marks: list[Element] = []

    @property
    def reaches(self) -> bool:
        """Whether it fetches something, or is a link that leads to no ordinary address."""
        words = self.code.replace('"', " ").split()
        name = words[0].upper() if words else ""
        targets = [word for word in words[1:] if len(word) != SWITCH or word[0] != "\\"]
        if name == "HYPERLINK":
            return bool(targets) and "\\l" not in words and not is_ordinary(targets[0])
        return name in FETCHING


def find_outside(package: Package, elements: Iterable[Element]) -> Iterator[Problem]:
    """Name each thing that reaches outside; `elements` are the field marks of the parts read."""
    seen = dict.fromkeys(target for _, _, target in outside_links(package))
    seen |= dict.fromkeys(" ".join(field.code.split()) for field in reaching(elements))
    for what in seen:
        yield Problem(kind=ProblemKind.REACHES_OUT, subject=what)


def outside_links(package: Package) -> Iterator[tuple[str, str, str]]:
    """Give every link out of the file that no reader follows by hand: part, id and target."""
    for name in package.names:
        if not name.endswith(LINKS) or b"External" not in package.read(name):
            continue
        part = owner(name)
        for key, link in package.relationships(part).items():
            if link.external and not is_followed_by_hand(link):
                yield part, key, link.target


def owner(name: str) -> str:
    """Name the part that a part of relationships belongs to; the package itself is empty."""
    return name.replace("_rels/", "").removesuffix(LINKS)


def is_followed_by_hand(link: Relationship) -> bool:
    """Tell whether a link is an ordinary hyperlink."""
    return link.type.endswith("/hyperlink") and is_ordinary(link.target)


def is_ordinary(target: str) -> bool:
    """Tell whether an address is one of the web, of a mailbox, or in the document itself."""
    return target.strip().lower().startswith(ORDINARY)


def reaching(elements: Iterable[Element]) -> list[Field]:
    """Give the fields that reach outside, of all field marks of some parts in order."""
    found, opened = list[Field](), list[Field]()
    for element in elements:
        kind = element.get(FLD_CHAR_TYPE)
        if element.tag == FLD_SIMPLE or kind == "begin":
            found.append(Field())
        if element.tag == FLD_SIMPLE:
            found[-1].code, found[-1].marks = element.get(INSTR, ""), [element]
        elif kind == "begin":
            opened.append(found[-1])
        if opened and element.tag != FLD_SIMPLE:
            take(element, kind, opened)
    return [field for field in found if field.reaches]


def take(element: Element, kind: str | None, opened: list[Field]) -> None:
    """Take a mark into the innermost field that is open."""
    field = opened[-1]
    field.marks.append(element)
    if kind == "separate":
        field.is_shown = True
    elif kind == "end":
        opened.pop()
    elif element.tag != FLD_CHAR and not field.is_shown:
        field.code += element.text or ""

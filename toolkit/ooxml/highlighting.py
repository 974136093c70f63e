"""Yellow behind what stands out in a document: its open points."""

from __future__ import annotations

import re
from copy import deepcopy

from toolkit.ooxml.names import RPR, VAL, XML_SPACE, R, T, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.xml import Element, properties_of, serialize_xml

YELLOW = "yellow"
NAMES = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs"
)
BEFORE = frozenset(map(w, NAMES.split()))
"""What stands in front of `w:highlight` in the properties of a run (17.3.2.28)."""


def highlight(data: bytes, file: str, pattern: str) -> bytes:
    """Give a document with yellow behind every text of a pattern, in headers and footers too."""
    package = Package(data, file)
    marked = re.compile(f"({pattern})")
    changed = {}
    for part in (
        package.main,
        *package.related(package.main, "/header"),
        *package.related(package.main, "/footer"),
    ):
        root = package.parse(part)
        if sum(highlight_text(text, marked) for text in list(root.iter(T))):
            changed[part] = serialize_xml(root)
    return package.with_parts(changed) if changed else data


def highlight_text(text: Element, marked: re.Pattern[str]) -> bool:
    """Cut the run of a text at what is marked and make that yellow; tell whether there is any."""
    pieces = marked.split(text.text or "")
    run = text.getparent()
    if len(pieces) == 1 or run is None or run.tag != R:
        return False
    position = run.index(text)
    before = [child for child in list(run)[:position] if child.tag != RPR]
    if before:
        run.addprevious(run_like(run, before))
    for index, piece in enumerate(pieces):
        if piece:
            run.addprevious(run_like(run, [text_like(text, piece)], yellow=bool(index % 2)))
    run.remove(text)
    if all(child.tag == RPR for child in run):
        remove(run)
    return True


def run_like(run: Element, children: list[Element], *, yellow: bool = False) -> Element:
    """Make a run that looks like another."""
    made = run.makeelement(R)
    look = properties_of(run, RPR)
    look = run.makeelement(RPR) if look is None else deepcopy(look)
    if yellow:
        colour(look)
    if len(look):
        made.append(look)
    made.extend(children)
    return made


def colour(look: Element) -> None:
    """Put yellow among the properties of a run, where the schema wants it."""
    for old in look.findall(w("highlight")):
        look.remove(old)
    place = next((i for i, child in enumerate(look) if child.tag not in BEFORE), len(look))
    look.insert(place, look.makeelement(w("highlight"), {VAL: YELLOW}))


def text_like(text: Element, said: str) -> Element:
    """Make a `w:t`."""
    made = text.makeelement(T, {XML_SPACE: "preserve"})
    made.text = said
    return made


def remove(element: Element) -> None:
    """Remove an element."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)

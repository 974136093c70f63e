"""Copies of paragraphs, rows and tables: all changes settled, and nothing that is there once.

Bookmarks, comments and the numbers that Word gives paragraphs belong to the original.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import pairwise

from toolkit.ooxml.gaps import behind_properties
from toolkit.ooxml.marks import next_paragraph
from toolkit.ooxml.names import CELL_DEL, CELL_INS, RPR, SECT_PR, TR, TRPR, P, R, w
from toolkit.ooxml.tables import has_child
from toolkit.ooxml.text import ADDED, REMOVED, Changes, mark_is_gone
from toolkit.ooxml.xml import Element

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
NUMBERS = (f"{W14}paraId", f"{W14}textId")
SINGLE = frozenset(
    w(name)
    for name in (
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr",
        "commentReference", "annotationRef", "permStart", "permEnd", "moveFromRangeStart",
        "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "rPrChange", "pPrChange",
        "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "tblGridChange", "sectPrChange",
        "numberingChange", "lastRenderedPageBreak",
    )
)  # fmt: skip
"""What is there once: anchors, and the history of properties."""

GONE = SINGLE | REMOVED | {CELL_DEL, SECT_PR}
ID, CONTROL = w("id"), w("sdtPr")
SHELLS = ADDED | {CELL_INS}


def clean_copies(elements: Sequence[Element]) -> dict[Element, Element]:
    """Copy blocks; gives the copy of every one of their paragraphs that is still one of its own.

    A paragraph without a mark has run on into the next one's copy.
    """
    copies = [deepcopy(element) for element in elements]
    for copy in copies:
        copy.tail = None
    pairs = [
        pair
        for element, copy in zip(elements, copies, strict=True)
        for pair in zip(element.iter(), copy.iter(), strict=True)
    ]
    twins = dict(pairs)
    for old, following in pairwise([old for old, _ in pairs if old.tag == P]):
        if mark_is_gone(old, Changes.ACCEPTED) and next_paragraph(old) is following:
            run_on(twins[old], twins[following])
    for copy in copies:
        settle(copy)
    return twins


def run_on(paragraph: Element, following: Element) -> None:
    """Put what a paragraph says in front of what the next one does."""
    start = behind_properties(following)
    following[start:start] = list(paragraph)[behind_properties(paragraph) :]
    drop(paragraph)


def settle(copy: Element) -> None:
    """Accept all changes in a copy, and take out what belongs to the original alone."""
    for gone in [element for element in copy.iter() if is_gone(element)]:
        drop(gone)
    for shell in [element for element in copy.iter() if element.tag in SHELLS]:
        unwrap(shell)
    for run in [run for run in copy.iter(R) if all(child.tag == RPR for child in run)]:
        drop(run)
    for element in copy.iter(P, TR):
        for name in NUMBERS:
            element.attrib.pop(name, "")


def is_gone(element: Element) -> bool:
    """Tell whether an element has no place in a copy."""
    if element.tag == TR:
        return has_child(element.find(TRPR), REMOVED)
    parent = element.getparent()
    is_number = element.tag == ID and parent is not None and parent.tag == CONTROL
    return element.tag in GONE or is_number


def drop(element: Element) -> None:
    """Take an element out."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(shell: Element) -> None:
    """Put what an element holds in its place."""
    parent = shell.getparent()
    if parent is not None:
        index = parent.index(shell)
        parent[index : index + 1] = list(shell)

"""Undoing what LibreOffice 7.4 does to a content control with tracked changes in it.

Its tags overlap, which the parser mends. It writes a `w:sdt` for every stretch of the control, and
at the end of each all that the control says, what is deleted too; of the first stretch it writes
only that.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from toolkit.ooxml.names import DEL_TEXT, SDT, TXBX_CONTENT, P, R, T, w
from toolkit.ooxml.xml import Element

SDT_PR = w("sdtPr")


def undo_repeats(root: Element) -> None:
    """Leave every stretch of such a control with its own text."""
    for paragraph in dict.fromkeys(map(paragraph_of, root.iter(SDT))):
        if paragraph is not None:
            for controls in same_controls(paragraph):
                undo_in([texts_in(control) for control in controls])


def runs_together(root: Element) -> bool:
    """Tell whether a paragraph stands in another one, because the other one's end is not found."""
    return any(
        holder.tag == P
        for paragraph in root.iter(P)
        for holder in islice(paragraph.iterancestors(P, *TXBX_CONTENT), 1)
    )


def same_controls(paragraph: Element) -> Iterator[list[Element]]:
    """Give the controls of a paragraph that stand side by side and have the same properties."""
    group: list[Element] = []
    for element in paragraph.iter(SDT, R):
        if element.tag == R:
            if next(element.iterancestors(SDT), None) is None:
                yield group
                group = []
        elif group and properties(group[0]) == properties(element):
            group.append(element)
        else:
            yield group
            group = [element]
    yield group


def undo_in(stretches: list[list[Element]]) -> None:
    """Take away what is repeated behind each stretch, and give the first one its own text."""
    whole = said(stretches[0]) if len(stretches) > 1 else []
    others = stretches[1:]
    if not whole or any(said(texts)[-len(whole) :] != whole for texts in others):
        return
    rest = "".join(text for texts in others for text in said(texts)[: -len(whole)])
    if not rest or not "".join(whole).endswith(rest):
        return
    first, *more = stretches[0]
    first.text = "".join(whole).removesuffix(rest)
    for text in (*more, *(text for texts in others for text in texts[-len(whole) :])):
        text.text = ""


def texts_in(control: Element) -> list[Element]:
    """List the elements that hold the text of a control."""
    return list(control.iter(T, DEL_TEXT))


def said(texts: list[Element]) -> list[str]:
    """Give what some elements say."""
    return [text.text or "" for text in texts]


def properties(control: Element) -> bytes:
    """Give what a control is: its properties as they are written."""
    found = control.find(SDT_PR)
    return b"" if found is None else etree.tostring(found, method="c14n")


def paragraph_of(element: Element) -> Element | None:
    """Give the paragraph that an element stands in."""
    return next(element.iterancestors(P), None)

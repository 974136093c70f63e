"""Which paragraphs of a part belong to a table of contents."""

from __future__ import annotations

from toolkit.ooxml.names import FLD_CHAR, FLD_CHAR_TYPE, GALLERY, INSTR_TEXT, SDT, VAL, P, T
from toolkit.ooxml.survey import Survey
from toolkit.ooxml.xml import Element

CONTENTS_GALLERY = "Table of Contents"
DEEPEST = 50
"""How many open fields are looked at; a table of contents is in hardly any other."""


def contents_paragraphs(survey: Survey) -> set[Element]:
    """Find the paragraphs of a table of contents: in its content control or its `TOC` field."""
    controls = {
        paragraph
        for gallery in survey.among(GALLERY)
        if gallery.get(VAL) == CONTENTS_GALLERY
        for control in list(gallery.iterancestors(SDT))[:1]
        for paragraph in control.iter(P)
    }
    return controls | field_paragraphs(survey, "TOC")


def field_paragraphs(survey: Survey, instruction: str) -> set[Element]:
    """Find the paragraphs that complex fields of one kind consist of.

    A paragraph with text behind the field's end is one like any other; so is everything behind a
    field that has no end.
    """
    found: set[Element] = set()
    inside: set[Element] = set()
    fields: list[str] = []
    paragraph = survey.root
    for element in survey.among(P, FLD_CHAR, INSTR_TEXT):
        was_inside = instruction in fields[:DEEPEST]
        if element.tag == P:
            paragraph = element
        else:
            track_field(fields, element)
        if instruction in fields[:DEEPEST]:
            inside.add(paragraph)
        elif was_inside:
            found |= inside - {paragraph} if has_text_behind(paragraph, element) else inside
            inside = set()
    return found


def has_text_behind(paragraph: Element, mark: Element) -> bool:
    """Tell whether a paragraph says something behind one of its field marks."""
    elements = list(paragraph.iter(FLD_CHAR, T))
    if mark not in elements:  # it stands in the paragraph around a text box
        return False
    return any(element.tag == T for element in elements[elements.index(mark) :])


def track_field(fields: list[str], mark: Element) -> None:
    """Follow one mark of a complex field; the stack holds the open fields' instruction names."""
    kind = mark.get(FLD_CHAR_TYPE)
    if kind == "begin":
        fields.append("")
    elif kind == "end" and fields:
        fields.pop()
    elif mark.tag == INSTR_TEXT and fields and not fields[-1]:
        fields[-1] = " ".join((mark.text or "").split()[:1]).upper()

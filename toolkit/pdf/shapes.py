"""What is drawn on a page beside text: straight lines, and whether there is a picture."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from toolkit.pdf.lines import Rule

LONG = 8.0
"""How long a rule is at least, in points."""


def has_picture(page: pdfium.PdfPage) -> bool:
    """Tell whether there is a picture on a page."""
    shapes = (
        raw.FPDFPage_GetObject(page, number) for number in range(raw.FPDFPage_CountObjects(page))
    )
    return any(raw.FPDFPageObj_GetType(shape) == raw.FPDF_PAGEOBJ_IMAGE for shape in shapes)


def read_rules(page: pdfium.PdfPage) -> Iterator[Rule]:
    """Read the straight lines drawn on a page: thin shapes, and the sides of frames."""
    box = [ctypes.c_float() for _ in range(4)]
    for number in range(raw.FPDFPage_CountObjects(page)):
        shape = raw.FPDFPage_GetObject(page, number)
        if raw.FPDFPageObj_GetType(shape) == raw.FPDF_PAGEOBJ_PATH:
            raw.FPDFPageObj_GetBounds(shape, *box)
            left, bottom, right, top = (side.value for side in box)
            yield from as_rules(left, bottom, right, top)


def as_rules(left: float, bottom: float, right: float, top: float) -> Iterator[Rule]:
    """Give the rules a drawn shape makes."""
    wide, high = right - left > LONG, top - bottom > LONG
    if wide:
        for at in {bottom, top} if high else {(bottom + top) / 2}:
            yield Rule(upright=False, at=at, start=left, end=right)
    if high:
        for at in {left, right} if wide else {(left + right) / 2}:
            yield Rule(upright=True, at=at, start=bottom, end=top)

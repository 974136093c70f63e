"""Comments that somebody put into a PDF: who, when, what, and on which page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from toolkit.pdf.lines import Annotation

COMMENTS = frozenset(
    {
        raw.FPDF_ANNOT_TEXT,
        raw.FPDF_ANNOT_FREETEXT,
        raw.FPDF_ANNOT_HIGHLIGHT,
        raw.FPDF_ANNOT_UNDERLINE,
        raw.FPDF_ANNOT_SQUIGGLY,
        raw.FPDF_ANNOT_STRIKEOUT,
        raw.FPDF_ANNOT_CARET,
        raw.FPDF_ANNOT_STAMP,
    }
)
"""The kinds of annotation by which people say something (PDF 32000-1, 12.5.6)."""


MARKS = {
    raw.FPDF_ANNOT_HIGHLIGHT: "(merket)",
    raw.FPDF_ANNOT_UNDERLINE: "(understreket)",
    raw.FPDF_ANNOT_SQUIGGLY: "(understreket)",
    raw.FPDF_ANNOT_STRIKEOUT: "(strøket)",
    raw.FPDF_ANNOT_CARET: "(innsettingsmerke)",
    raw.FPDF_ANNOT_STAMP: "(stempel)",
}
"""What a mark without words says."""


def read_annotations(page: pdfium.PdfPage) -> Iterator[Annotation]:
    """Read the comments of a page; a mark without words says which sort of mark it is."""
    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if kind in COMMENTS:
            text = value(annotation, b"Contents")
            yield Annotation(
                author=value(annotation, b"T"),
                date=value(annotation, b"M"),
                text=text or MARKS.get(kind, ""),
            )
        raw.FPDFPage_CloseAnnot(annotation)


def value(annotation: object, key: bytes) -> str:
    """Give a text of an annotation, empty where it has none."""
    length = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    raw.FPDFAnnot_GetStringValue(annotation, key, buffer, length)
    return bytes(buffer)[: max(length - 2, 0)].decode("utf-16-le", "replace")

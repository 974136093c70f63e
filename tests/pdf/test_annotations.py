from __future__ import annotations

from toolkit.pdf.document import read_pdf

OBJECTS = (
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R"
    " /Resources << /Font << /F1 5 0 R >> >> /Annots [6 0 R 7 0 R 8 0 R] >>",
    "<< /Length 44 >>\nstream\nBT /F1 12 Tf 20 200 Td (Status: Stengt.) Tj ET\nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /Annot /Subtype /Text /Rect [20 200 40 220] /T (Kari) /M (D:20250203040506Z)"
    " /Contents (Brua m\\345 \\345pnes.) >>",
    "<< /Type /Annot /Subtype /StrikeOut /Rect [20 200 90 212] /T (Ola)"
    " /QuadPoints [20 212 90 212 20 200 90 200] >>",
    "<< /Type /Annot /Subtype /Link /Rect [20 200 90 212] /Contents (ingen kommentar) >>",
)


def pdf() -> bytes:
    """Write a page with a note, a text struck through, and a link."""
    body = b"%PDF-1.7\n"
    for number, text in enumerate(OBJECTS, start=1):
        body += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    return body + b"trailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"


def test_notes_and_marks_are_comments_and_links_are_not() -> None:
    document = read_pdf(pdf(), "plan.pdf")
    assert [block.text for block in document.blocks] == ["Status: Stengt."]
    assert [(c.author, c.date, c.text, c.place.part) for c in document.comments] == [
        ("Kari", "2025-02-03T04:05:06Z", "Brua må åpnes.", "side 1"),
        ("Ola", "", "(strøket)", "side 1"),
    ]

"""The smallest PDF with some lines of text on each page, so that no printer is needed."""

from __future__ import annotations

from collections.abc import Sequence

FOOT = "#"
LARGE = "!"
HEAD = (b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",)
PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {text} 0 R"
    " /Resources << /Font << /F1 3 0 R >> >> >>"
)


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """Make a PDF; an empty line leaves a gap, one behind `#` is a footer, behind `!` large."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        *HEAD,
    ]
    for number, lines in enumerate(pages):
        text = content(lines)
        parts.append(PAGE.format(text=5 + 2 * number).encode())
        parts.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text))
    return file(parts)


def content(lines: Sequence[str]) -> bytes:
    """Draw the lines of a page from its top."""
    drawn, height = [], 790
    for line in lines:
        at, size = (40, 9) if line.startswith(FOOT) else (height, 11)
        size = 18 if line.startswith(LARGE) else size
        said = line.lstrip(FOOT + LARGE).replace("(", r"\(").replace(")", r"\)")
        drawn.append(f"BT /F1 {size} Tf 70 {at} Td ({said}) Tj ET")
        height -= 14
    return "\n".join(drawn).encode("cp1252")


def file(parts: Sequence[bytes]) -> bytes:
    """Put numbered objects into a file, with the table of where each begins."""
    data, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(parts) + 1
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
        + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(data))
    )

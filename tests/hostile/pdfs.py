"""PDFs that loop, unpack without end, or lie about themselves."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping

from tests.hostile.cases import OK, Case

TEXT = b"BT /F1 12 Tf 72 700 Td (Status: pagar.) Tj ET\n"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
FONTS = b"<</Font<</F1 5 0 R>>>>"
FLATE = b"/FlateDecode"
MEGABYTE = 1_000_000


def pdf(objects: Mapping[int, bytes], trailer: bytes = b"", *, size: int = 0) -> bytes:
    """Write a PDF of objects, the first its catalogue."""
    out, offsets = bytearray(b"%PDF-1.7\n"), dict[int, int]()
    for number, data in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number + data + b"\nendobj\n"
    start, count = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % count
    for number in range(1, count):
        used = number in offsets
        out += b"%010d 00000 %c \n" % (offsets.get(number, 0), b"n" if used else b"f")
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\n" % (size or count, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(data: bytes, filters: bytes = b"", more: bytes = b"") -> bytes:
    """Write a stream."""
    named = b"/Filter" + filters if filters else b""
    return b"<<%s/Length %d%s>>stream\n" % (more, len(data), named) + data + b"\nendstream"


def page(
    content: bytes,
    *,
    box: bytes = b"[0 0 595 842]",
    resources: bytes = FONTS,
    more: bytes = b"",
    others: Mapping[int, bytes] | None = None,
) -> bytes:
    """Write a PDF of one page."""
    head = b"<</Type/Page/Parent 2 0 R/MediaBox%s/Resources%s/Contents 4 0 R%s>>"
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: head % (box, resources, more),
        4: content,
        5: FONT,
    }
    return pdf({**objects, **(others or {})})


def tree(pages: bytes, *, others: Mapping[int, bytes] | None = None) -> bytes:
    """Write a PDF with some tree of pages."""
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: pages, **(others or {})})


def flat(data: bytes, times: int = 1) -> bytes:
    """Pack data so many times."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    return data


def packed(data: bytes) -> bytes:
    """Write a PDF of one page whose content is packed."""
    return page(stream(flat(data), FLATE))


def forms(count: int, each: bytes) -> bytes:
    """Write a PDF whose forms draw each other."""
    use = b"<</Font<</F1 5 0 R>>/XObject<</X %d 0 R>>>>"
    head = b"/Type/XObject/Subtype/Form/BBox[0 0 599 899]/Resources"
    others = {
        6 + i: stream(each if i < count - 1 else TEXT, more=head + use % (7 + i))
        for i in range(count)
    }
    return page(stream(b"/X Do"), resources=b"<</XObject<</X 6 0 R>>>>", others=others)


ONE = page(stream(TEXT))
KID = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
SELF = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
NOTE = b"<</Type/Annot/Subtype/Text/Popup 6 0 R/Parent 6 0 R/IRT 6 0 R/Contents(a)/Rect[0 0 1 1]>>"
PICTURE = (
    b"/Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceGray/BitsPerComponent 8"
)
MANY_LINES = b"".join(b"0 %d m 500 %d l S " % (i % 800, i % 800) for i in range(100_000))
LETTERS = b"".join(b"1 0 0 1 %d %d Tm (a) Tj " % (i % 500, i * 7 % 800) for i in range(20_000))

MADE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "ordinary": (OK, lambda: ONE),
    "pages in themselves": ("DamagedPdf", lambda: tree(b"<</Type/Pages/Kids[2 0 R]/Count 1>>")),
    "pages in each other": (
        "DamagedPdf",
        lambda: tree(
            b"<</Type/Pages/Kids[3 0 R]/Count 9>>",
            others={3: b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 9>>"},
        ),
    ),
    "a page that is its own parent": (
        "ScannedPdf",
        lambda: tree(
            b"<</Type/Pages/Parent 3 0 R/Kids[3 0 R]/Count 1>>",
            others={3: b"<</Type/Page/Parent 3 0 R>>"},
        ),
    ),
    "a million pages that are not there": (
        "TooLarge",
        lambda: tree(b"<</Type/Pages/Kids[3 0 R]/Count 1000000>>", others={3: KID}),
    ),
    "2001 pages": (
        "TooLarge",
        lambda: tree(
            b"<</Type/Pages/Kids[" + b"3 0 R " * 2001 + b"]/Count 2001>>", others={3: KID}
        ),
    ),
    "a list before itself": (
        OK,
        lambda: ONE.replace(b"/Size 6", b"/Size 6/Prev %d" % ONE.rindex(b"xref\n0 ")),
    ),
    "a length that is itself": (
        OK,
        lambda: page(b"<</Length 4 0 R>>stream\n" + TEXT + b"\nendstream"),
    ),
    "500 MB of nothing": ("TooLarge", lambda: packed(bytes(1) * 500 * MEGABYTE)),
    "packed twice": (
        "TooLarge",
        lambda: page(stream(flat(b" " * 1000 * MEGABYTE, 2), b"[/FlateDecode/FlateDecode]")),
    ),
    "packed three times": (
        "TooLarge",
        lambda: page(stream(flat(b" " * 1000 * MEGABYTE, 3), b"[" + FLATE * 3 + b"]")),
    ),
    "unpacked 500 times": (
        "ScannedPdf",
        lambda: page(stream(flat(TEXT), b"[" + FLATE * 500 + b"]")),
    ),
    "one page of 32 million letters": (
        "TooLarge",
        lambda: packed(
            b"BT /F1 12 Tf 72 700 Td " + b"(aaaaaaaaaaaaaaaa) Tj " * 2 * MEGABYTE + b"ET"
        ),
    ),
    "one line of a million letters": (
        OK,
        lambda: packed(b"BT /F1 12 Tf 72 700 Td " + b"(aaaaaaaaaaaaaaaa) Tj " * 60_000 + b"ET"),
    ),
    "letters in no order": (OK, lambda: packed(b"BT /F1 12 Tf " + LETTERS + b"ET")),
    "half a million lines": (OK, lambda: packed(b"0 0 m 10 10 l S " * 500_000 + TEXT)),
    "a table of very many lines": (OK, lambda: packed(MANY_LINES + TEXT)),
    "a form that draws itself": (
        "ScannedPdf",
        lambda: page(
            stream(b"/X Do"),
            resources=b"<</XObject<</X 6 0 R>>>>",
            others={6: stream(b"/X Do", more=SELF)},
        ),
    ),
    "forms that draw the next one twice": ("TooLarge", lambda: forms(25, b"/X Do /X Do ")),
    "forms in forms": (OK, lambda: forms(20, b"/X Do ")),
    "a huge page": (OK, lambda: page(stream(TEXT), box=b"[0 0 1e30 1e30]")),
    "a page inside out": (OK, lambda: page(stream(TEXT), box=b"[0 0 " + b"9" * 50 + b" -1]")),
    "lists in lists": (OK, lambda: page(stream(TEXT), more=b"/X " + b"[" * 99_999 + b"]" * 99_999)),
    "names in names": (
        OK,
        lambda: page(stream(TEXT), more=b"/X " + b"<</A " * 50_000 + b"1" + b">>" * 50_000),
    ),
    "states in states": (OK, lambda: page(stream(b"q " * 500_000 + TEXT))),
    "lists in lists in the content": ("ScannedPdf", lambda: page(stream(b"[" * 500_000 + TEXT))),
    "one content very often": (
        OK,
        lambda: page(b"[" + b"6 0 R " * 50_000 + b"]", others={6: stream(TEXT)}),
    ),
    "a picture of 900 MB": (
        OK,
        lambda: page(
            stream(TEXT + b"q 500 0 0 500 0 0 cm /I Do Q"),
            resources=b"<</Font<</F1 5 0 R>>/XObject<</I 6 0 R>>>>",
            others={6: stream(flat(bytes(90 * MEGABYTE)), FLATE, PICTURE)},
        ),
    ),
    "a note that answers itself": (
        OK,
        lambda: page(stream(TEXT), more=b"/Annots[6 0 R]", others={6: NOTE}),
    ),
    "a note very often": (
        OK,
        lambda: page(stream(TEXT), more=b"/Annots[" + b"6 0 R " * 20_000 + b"]", others={6: NOTE}),
    ),
    "two thousand million objects": (OK, lambda: ONE.replace(b"/Size 6", b"/Size 2147483647")),
    "a hundred million in its list": (OK, lambda: ONE.replace(b"xref\n0 6", b"xref\n0 99999999")),
    "scripts that open": (
        OK,
        lambda: ONE.replace(b"/Pages 2 0 R>>", b"/Pages 2 0 R/OpenAction<</S/JavaScript/JS(a)>>>>"),
    ),
    "a password": (
        "EncryptedPdf",
        lambda: pdf(
            {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[]/Count 0>>"},
            b"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>"
            % (b"a" * 32, b"b" * 32),
        ),
    ),
    "nothing in it": ("DamagedPdf", lambda: b"%PDF-1.7\n%%EOF"),
    "cut short": ("DamagedPdf", lambda: ONE[:-20]),
    "no PDF": ("NotPdf", lambda: b"PK\x03\x04"),
    "empty": ("NotPdf", lambda: b""),
}


def pdf_cases() -> Iterator[Case]:
    """Give the cases."""
    for name, (outcome, make) in MADE.items():
        yield Case(name=f"pdf {name}", suffix=".pdf", make=make, outcome=outcome)

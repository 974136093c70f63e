"""The cover of the plan and the picture on it."""

from __future__ import annotations

import struct
import zlib
from math import exp
from xml.sax.saxutils import quoteattr

from examples.hand import Hand, identity, rsid
from examples.shapes import Plan
from examples.wordfile import PAGE_BREAK, Inline, Markup, Paragraph, Run

WIDTH, HEIGHT = 480, 180
EMU_A_PIXEL = 6350
ALT_TEXT = "Logo for Kongsbergregionen: tre åser i blått og grønt"

WHITE = (255, 255, 255)
MARGIN = 0.03
# Colour, middle, height and breadth of each hill, the farthest first.
HILLS = (
    ((157, 195, 214), 0.30, 0.86, 0.17),
    ((46, 117, 182), 0.68, 0.70, 0.20),
    ((84, 130, 53), 0.44, 0.42, 0.30),
)


def cover(plan: Plan, hand: Hand) -> tuple[Paragraph, ...]:
    """Write the cover, ended by a page break."""
    year, dash, last_year = plan.title.rpartition("-")
    title = (Run(text=year, bold=True), Run(text=dash + last_year, bold=True))
    pages: tuple[tuple[str | None, tuple[Inline, ...]], ...] = (
        (None, (_drawing(),)),
        (None, ()),
        ("Tittel", title),
        ("Undertittel", (Run(text=plan.council),)),
        ("Forside", (Run(text=plan.adopted),)),
        ("Forside", (Run(text=plan.members_line),)),
        (None, (PAGE_BREAK,)),
    )
    return tuple(
        Paragraph(
            identity=identity(hand, "cover", at), rsid=rsid(hand, "cover"), style=style, text=text
        )
        for at, (style, text) in enumerate(pages)
    )


def logo() -> bytes:
    """Draw the hills as a PNG picture."""
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + _row(y) for y in range(HEIGHT))
    picture = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9))
    return b"\x89PNG\r\n\x1a\n" + picture + _chunk(b"IEND", b"")


def _row(y: int) -> bytes:
    return bytes(part for x in range(WIDTH) for part in _colour(x / WIDTH, 1 - y / HEIGHT))


def _colour(x: float, height: float) -> tuple[int, int, int]:
    colour = WHITE
    for hill, middle, top, breadth in HILLS:
        if height < top * exp(-(((x - middle) / breadth) ** 2)):
            colour = hill
    return colour if height > MARGIN else WHITE


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check


def _drawing() -> Markup:
    size = f'cx="{WIDTH * EMU_A_PIXEL}" cy="{HEIGHT * EMU_A_PIXEL}"'
    picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return Markup(
        xml="<w:r><w:rPr><w:noProof/></w:rPr><w:drawing>"
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="1" name="Bilde 1" descr={quoteattr(ALT_TEXT)}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{picture}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="1" name="logo.png" descr={quoteattr(ALT_TEXT)}/><pic:cNvPicPr/>'
        '</pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )

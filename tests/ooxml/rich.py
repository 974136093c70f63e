"""A Word file with objects of all kinds, for tests: its body is given, its other parts are here."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from tests.tiny import (
    PACKAGE,
    RELATIONSHIP,
    STYLES,
    WORD,
    W,
    core,
    p,
    relationships,
    run,
)
from toolkit.ooxml.package import write_entry

NAMESPACES = (
    f'{W} xmlns:r="{RELATIONSHIP}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006"
SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
EXTENT = '<wp:extent cx="360000" cy="360000"/>'
PLACED = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm>'
BOX = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def png(colour: tuple[int, int, int]) -> bytes:
    """Make a picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    rows = (b"\0" + bytes(colour) * 8) * 8
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        chunk(kind, data)
        for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    )


def drawing(uri: str, content: str, *, number: int, described: str = "") -> str:
    """Write a drawing in a run of its own."""
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">{EXTENT}'
        f'<wp:docPr id="{number}" name="Bilde {number}" descr="{described}"/><a:graphic>'
        f'<a:graphicData uri="{uri}">{content}</a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def picture(link: str, *, number: int = 1, described: str = "") -> str:
    """Write a picture by the id of its relationship."""
    content = (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="b"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{link}"/><a:stretch><a:fillRect/></a:stretch>'
        f"</pic:blipFill><pic:spPr>{PLACED}{BOX}</pic:spPr></pic:pic>"
    )
    return drawing(f"{DRAWINGML}/picture", content, number=number, described=described)


def chart(link: str, *, number: int = 2) -> str:
    """Write a chart by the id of its relationship."""
    return drawing(f"{DRAWINGML}/chart", f'<c:chart r:id="{link}"/>', number=number)


def text_box(text: str, *, number: int = 3) -> str:
    """Write a text box as Word does, once more for older programs."""
    new = (
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>{PLACED}{BOX}</wps:spPr><wps:txbx>'
        f"<w:txbxContent>{p(text)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
    )
    shown = drawing(SHAPES, new, number=number).removeprefix("<w:r>").removesuffix("</w:r>")
    old = (
        '<w:pict><v:shape style="width:28pt;height:28pt"><v:textbox><w:txbxContent>'
        f"{p(text)}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{shown}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def vml_picture(link: str) -> str:
    """Write a picture as Word did before 2007."""
    return (
        '<w:r><w:pict><v:shape style="width:28pt;height:28pt" alt="Gammelt kart">'
        f'<v:imagedata r:id="{link}"/></v:shape></w:pict></w:r>'
    )


def note(number: int, kind: str = "footnote") -> str:
    """Write the reference to a note."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def link(text: str, link_id: str) -> str:
    """Write a link by the id of its relationship."""
    return f'<w:hyperlink r:id="{link_id}">{run(text)}</w:hyperlink>'


def field_link(text: str, code: str) -> str:
    """Write a link as a field, its code in two pieces."""
    half = len(code) // 2
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> HYPERLINK {code[:half]}</w:instrText></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code[half:]} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(text)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def para(*runs: str) -> str:
    """Write a paragraph of runs."""
    return f"<w:p>{''.join(runs)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """Write a table of texts."""
    grid = '<w:gridCol w:w="2000"/>' * len(rows[0])
    cell = '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{}</w:tc>'
    lines = (f"<w:tr>{''.join(cell.format(p(text)) for text in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


CHART = f"""<c:chartSpace xmlns:c="{DRAWINGML}/chart" xmlns:a="{DRAWINGML}/main"><c:chart>
<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>
<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>A!$B$1</c:f><c:strCache>
<c:ptCount val="1"/><c:pt idx="0">
<c:v>Reisende</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:f>A!$A$2:$A$3</c:f>
<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>2024</c:v></c:pt><c:pt idx="1"><c:v>2025</c:v>
</c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>A!$B$2:$B$3</c:f><c:numCache>
<c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>4.5</c:v></c:pt>
<c:pt idx="1"><c:v>7</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/>
<c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/>
<c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/>
<c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart>
</c:chartSpace>"""
MEDIA = {
    "rIdRed": ("media/image1.png", png((200, 0, 0))),
    "rIdBlue": ("media/image2.png", png((0, 0, 200))),
    "rIdLogo": ("media/image3.png", png((0, 200, 0))),
}
ADDRESSES = {
    "rIdWeb": "https://www.ferde.no/bompenger/%C3%A5pning",
    "rIdSite": "https://kongsbergregionen.no",
    "rIdMail": "mailto:post@tinn.no",
    "rIdFile": "vedlegg/kart.pdf",
}


def rich(
    body: str,
    *,
    footnotes: Mapping[int, str] = {},
    endnotes: Mapping[int, str] = {},
    header: str = "",
    media: Mapping[str, tuple[str, bytes]] = MEDIA,
    addresses: Mapping[str, str] = ADDRESSES,
) -> bytes:
    """Build a Word file; its notes are given by their ids."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            (f"{RELATIONSHIP}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr>"
        '<w:headerReference w:type="default" r:id="rIdHeader"/></w:sectPr></w:body></w:document>',
        "word/_rels/document.xml.rels": links(media, addresses),
        "word/styles.xml": STYLES,
        "word/header1.xml": f"<w:hdr {NAMESPACES}>{header or p('Topptekst')}</w:hdr>",
        "word/_rels/header1.xml.rels": links(media, addresses, kinds={}),
        "word/footnotes.xml": notes("footnote", footnotes),
        "word/endnotes.xml": notes("endnote", endnotes),
        "word/chart1.xml": CHART,
        "docProps/core.xml": core("Politisk tiltaksplan 2024-2027"),
        **{f"word/{name}": data for name, data in media.values()},
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            write_entry(archive, name, data if isinstance(data, bytes) else data.encode())
    return stream.getvalue()


def notes(kind: str, texts: Mapping[int, str]) -> str:
    """Write a part of notes."""
    mark = f"<w:r><w:{kind}Ref/></w:r>"
    said = (
        f'<w:{kind} w:id="{number}"><w:p>{mark}{run(" " + text)}</w:p></w:{kind}>'
        for number, text in texts.items()
    )
    return f"<w:{kind}s {NAMESPACES}>{''.join(said)}</w:{kind}s>"


PARTS = {"styles": "styles", "header": "header1", "footnotes": "footnotes",
         "endnotes": "endnotes", "chart": "chart1"}  # fmt: skip


def links(
    media: Mapping[str, tuple[str, bytes]],
    addresses: Mapping[str, str],
    kinds: Mapping[str, str] = PARTS,
) -> str:
    """Write the relationships of a part; LibreOffice crashes where a header has itself."""
    row = '<Relationship Id="{}" Type="{}/{}" Target="{}"{}/>'
    rows = [row.format(f"rId{kind.title()}", RELATIONSHIP, kind, f"{name}.xml", "")
            for kind, name in kinds.items()]  # fmt: skip
    rows += [row.format(key, RELATIONSHIP, "image", name, "") for key, (name, _) in media.items()]
    external = ' TargetMode="External"'
    rows += [row.format(key, RELATIONSHIP, "hyperlink", to, external)
             for key, to in addresses.items()]  # fmt: skip
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def content_types() -> str:
    """Write the content types of all parts."""
    kinds = {"document": "document.main", "styles": "styles", "header1": "header",
             "footnotes": "footnotes", "endnotes": "endnotes"}  # fmt: skip
    rows = [f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>'
            for name, kind in kinds.items()]  # fmt: skip
    chart_type = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"'
        ' ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'{"".join(rows)}<Override PartName="/word/chart1.xml" ContentType="{chart_type}"/>'
        '<Override PartName="/docProps/core.xml" ContentType='
        '"application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )

"""Tiny Word files for tests, built from the XML a test wants to see."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from lxml import etree

from toolkit.ooxml.names import W_NS
from toolkit.ooxml.xml import Element

W = f'xmlns:w="{W_NS}"'
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift3"><w:name w:val="heading 3"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift4"><w:name w:val="heading 4"/></w:style>
</w:styles>"""


def element(xml: str) -> Element:
    """Parse an element written with the prefix `w:`."""
    return etree.fromstring(f"<root {W}>{xml}</root>")[0]


def p(text: str = "", style: str = "") -> str:
    """Write a paragraph; `**so**` at the start of the text is bold."""
    ppr = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    bold, plain = "", text
    if text.startswith("**"):
        bold, _, plain = text[2:].partition("**")
    return f"<w:p>{ppr}{run(bold, '<w:b/>')}{run(plain)}</w:p>"


def run(text: str, rpr: str = "") -> str:
    """Write a run, nothing for an empty text."""
    if not text:
        return ""
    properties = f"<w:rPr>{rpr}</w:rPr>" if rpr else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def ins(xml: str, author: str = "Kari", number: int = 1) -> str:
    """Write a tracked insertion."""
    return f'<w:ins w:id="{number}" w:author="{author}" w:date="2025-01-02T03:04:05Z">{xml}</w:ins>'


def deleted(text: str, author: str = "Kari", number: int = 2) -> str:
    """Write a tracked deletion."""
    return (
        f'<w:del w:id="{number}" w:author="{author}" w:date="2025-01-02T03:04:05Z">'
        f'<w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'
    )


def h(level: int, text: str) -> str:
    """Write a heading in a Norwegian style."""
    return p(text, f"Overskrift{level}")


def docx(body: str, *, styles: str = STYLES, header: str = "", title: str = "") -> bytes:
    """Build a Word file from the XML of its body."""
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            (f"{RELATIONSHIP}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": styles,
        "word/header1.xml": f"<w:hdr {W}>{header or p()}</w:hdr>",
        "word/_rels/document.xml.rels": relationships(
            (f"{RELATIONSHIP}/styles", "styles.xml"), (f"{RELATIONSHIP}/header", "header1.xml")
        ),
        "docProps/core.xml": core(title),
    }
    return zipped(parts)


def zipped(parts: dict[str, str]) -> bytes:
    """Zip parts into a package."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def content_types() -> str:
    """Write the content types of the parts that `docx` makes."""
    overrides = {
        "/word/document.xml": f"{WORD}.document.main+xml",
        "/word/styles.xml": f"{WORD}.styles+xml",
        "/word/header1.xml": f"{WORD}.header+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    rows = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def relationships(*links: tuple[str, str]) -> str:
    """Write a relationships part."""
    rows = "".join(
        f'<Relationship Id="rId{i}" Type="{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(links, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def core(title: str) -> str:
    """Write the core properties of a file by Kari."""
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><cp:lastModifiedBy>Kari</cp:lastModifiedBy>"
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2025-02-03T04:05:06Z</dcterms:modified>'
        "</cp:coreProperties>"
    )

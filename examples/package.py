"""Puts the parts of a Word document together in one file that always has the same bytes."""

from __future__ import annotations

import io
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from examples.wordfile import NAMESPACES, XML, content_text, field_xml

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MARGINS = {"header": ("hdr", "Topptekst"), "footer": ("ftr", "Bunntekst")}
OLDEST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What the document says about itself."""

    title: str
    creator: str
    saved_by: str
    created: str
    saved: str
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part that the main document refers to; its name is relative to `word/`."""

    identity: str
    name: str
    relation: str
    content: bytes


def package(
    document: str,
    parts: tuple[Part, ...],
    properties: Properties,
    *,
    link: str | None = None,
) -> bytes:
    """Write the whole file."""
    files = (
        ("[Content_Types].xml", _content_types(parts).encode()),
        ("_rels/.rels", _root_relations().encode()),
        ("word/document.xml", document.encode()),
        ("word/_rels/document.xml.rels", _document_relations(parts, link).encode()),
        *((f"word/{part.name}", part.content) for part in parts),
        ("docProps/core.xml", _core(properties).encode()),
        ("docProps/app.xml", _application().encode()),
    )
    return _zipped(files)


def header_part(identity: str, name: str, text: str) -> Part:
    """Make a page header; without text it is an empty line."""
    run = f"<w:r>{content_text(text)}</w:r>" if text else ""
    return _margin(identity, name, relation="header", content=run)


def footer_part(identity: str, name: str) -> Part:
    """Make a page footer with the page number and the number of pages."""
    content = (
        f"<w:r><w:tab/></w:r><w:r><w:tab/>{content_text('Side ')}</w:r>{field_xml('PAGE', '2')}"
        f"<w:r>{content_text(' av ')}</w:r>{field_xml('NUMPAGES', '12')}"
    )
    return _margin(identity, name, relation="footer", content=content)


def footnotes_part(texts: tuple[str, ...]) -> Part:
    """Make the footnotes, with the two separators Word wants first."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" '
        f'w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    notes = "".join(_footnote(number, text) for number, text in enumerate(texts, start=1))
    content = f"{XML}<w:footnotes {NAMESPACES}>{separators}{notes}</w:footnotes>"
    return xml_part("footnotes", content)


def settings_part(rsids: tuple[str, ...], *, footnotes: bool, tracking: bool = False) -> Part:
    """Make the settings of a document in the format Word has had since 2013."""
    marks = "".join(f'<w:rsid w:val="{mark}"/>' for mark in sorted(rsids))
    notes = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    content = (
        f'{XML}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        f'{"<w:trackRevisions/>" if tracking else ""}<w:defaultTabStop w:val="708"/>'
        '<w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"{notes if footnotes else ''}<w:compat>{_compatibility()}</w:compat>"
        f'<w:rsids><w:rsidRoot w:val="{rsids[0]}"/>{marks}</w:rsids>'
        '<w:themeFontLang w:val="nb-NO"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )
    return xml_part("settings", content)


def font_table_part() -> Part:
    """Make the list of fonts."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:charset w:val="00"/><w:family w:val="{family}"/>'
        '<w:pitch w:val="variable"/></w:font>'
        for name, family in (("Calibri", "swiss"), ("Times New Roman", "roman"))
    )
    return xml_part("fontTable", f"{XML}<w:fonts {NAMESPACES}>{fonts}</w:fonts>")


def xml_part(relation: str, content: str) -> Part:
    """Make a part that is named after its relation to the document."""
    return Part(
        identity=f"rId{relation.capitalize()}",
        name=f"{relation}.xml",
        relation=relation,
        content=content.encode(),
    )


def _margin(identity: str, name: str, *, relation: str, content: str) -> Part:
    tag, style = MARGINS[relation]
    xml = (
        f'{XML}<w:{tag} {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'
        f"</w:{tag}>"
    )
    return Part(identity=identity, name=name, relation=relation, content=xml.encode())


def _footnote(number: int, text: str) -> str:
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="Fotnotetekst"/></w:pPr>'
        '<w:r><w:rPr><w:rStyle w:val="Fotnotereferanse"/></w:rPr><w:footnoteRef/></w:r>'
        f"<w:r>{content_text(' ' + text)}</w:r></w:p></w:footnote>"
    )


def _compatibility() -> str:
    uri = "http://schemas.microsoft.com/office/word"
    names = (
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    )
    return "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>' for name, value in names
    )


def _content_types(parts: tuple[Part, ...]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{part.name}" ContentType="{_content_type(part)}"/>'
        for part in parts
        if part.name.endswith(".xml")
    )
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="png" '
        'ContentType="image/png"/><Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{MAIN_TYPES}.document.main+xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml" ContentType="application/'
        'vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
        "</Types>"
    )


def _content_type(part: Part) -> str:
    if part.relation == "theme":
        return "application/vnd.openxmlformats-officedocument.theme+xml"
    return f"{MAIN_TYPES}.{part.relation}+xml"


def _root_relations() -> str:
    return _relations(
        _relation("rId1", f"{RELATIONS}/officeDocument", "word/document.xml")
        + _relation(
            "rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"
        )
        + _relation("rId3", f"{RELATIONS}/extended-properties", "docProps/app.xml")
    )


def _document_relations(parts: tuple[Part, ...], link: str | None) -> str:
    inside = "".join(
        _relation(part.identity, f"{RELATIONS}/{part.relation}", part.name) for part in parts
    )
    outside = _relation("rIdLink", f"{RELATIONS}/hyperlink", link, outside=True) if link else ""
    return _relations(inside + outside)


def _relations(content: str) -> str:
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{content}</Relationships>'


def _relation(identity: str, kind: str, target: str, *, outside: bool = False) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{identity}" Type="{kind}" Target={quoteattr(target)}{mode}/>'


def _core(properties: Properties) -> str:
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{time}</dcterms:{name}>'
        for name, time in (("created", properties.created), ("modified", properties.saved))
    )
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(properties.title)}</dc:title>"
        f"<dc:creator>{escape(properties.creator)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(properties.saved_by)}</cp:lastModifiedBy>"
        f"<cp:revision>{properties.revision}</cp:revision>{times}<dc:language>nb-NO</dc:language>"
        "</cp:coreProperties>"
    )


def _application() -> str:
    return (
        f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Template>Normal.dotm</Template><TotalTime>0</TotalTime>'
        "<DocSecurity>0</DocSecurity></Properties>"
    )


def _zipped(files: tuple[tuple[str, bytes], ...]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, content in files:
            entry = ZipInfo(name, OLDEST_ZIP_DATE)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)
    return buffer.getvalue()

"""Copies of plans with things in them that are more than text, from plain descriptions.

As in `tests/cases/build.py`, and besides: a paragraph `¤table`, `¤picture`, `¤anchored`,
`¤file` (an embedded one) or `¤linked` (a picture that lies elsewhere); within a line `¤note`,
`¤endnote`, `¤small` and `¤beside` (pictures), and `¤link(words)`, `¤mail(words)`, `¤disk(words)`;
an item of a list of the copy's own, `¤bullet text` or `¤number text`.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

from tests.cases.build import NUMBERING, build
from tests.ooxml.rich import NAMESPACES, note, para, picture, png, table
from tests.tiny import RELATIONSHIP, WORD, W, run
from toolkit.ooxml.package import write_entry

RED, BLUE = png((200, 0, 0)), png((0, 0, 200))
NOTE, ENDNOTE = "Beløp i 2024-kroner.", "Kilde: SSB."
ROWS = (("År", "Sum"), ("2024", "7,5"))
ADDRESSES = {
    "link": "https://kongsbergregionen.no/plan",
    "mail": "mailto:post@tinn.no",
    "disk": "file:///C:/hemmelig.xlsx",
}
LEVEL = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/>'
    '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
)
LISTS = NUMBERING.replace(
    '<w:num w:numId="1">',
    f'<w:abstractNum w:abstractNumId="7">{LEVEL.format("bullet", "–")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="8">{LEVEL.format("decimal", "%1)")}</w:abstractNum>'
    '<w:num w:numId="1">',
).replace(
    "</w:numbering>",
    '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num></w:numbering>',
)
OBJECT = (
    '<w:r><w:object w:dxaOrig="1000" w:dyaOrig="1000"><v:shape style="width:50pt;height:50pt">'
    '<v:imagedata r:id="rIdRed"/></v:shape><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"'
    ' ShapeID="a" DrawAspect="Content" ObjectID="_1" r:id="rIdOle"/></w:object></w:r>'
)


def anchored(xml: str) -> str:
    """Make a picture in the text one that stands beside it."""
    start = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2"'
        ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:posOffset>100</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>100</wp:posOffset></wp:positionV>'
    )
    inner = re.sub(r"<wp:inline[^>]*>", start, xml).replace("</wp:inline>", "</wp:anchor>")
    return inner.replace("<wp:docPr", '<wp:wrapSquare wrapText="bothSides"/><wp:docPr')


PARAGRAPHS = {
    "table": table(*ROWS),
    "picture": para(picture("rIdRed", described="Kart")),
    "anchored": para(anchored(picture("rIdBlue", described="Skisse"))),
    "file": para(OBJECT),
    "linked": para(picture("rIdFar", described="Fjernt").replace("r:embed", "r:link")),
}
INSIDE = {
    "note": note(5),
    "endnote": note(6, "endnote"),
    "small": picture("rIdBlue", described="Skisse"),
    "beside": anchored(picture("rIdBlue", described="Skisse")),
}
PLACED = re.compile(
    r"<w:p><w:r><w:t xml:space=\"preserve\">¤(table|picture|anchored|file|linked)</w:t></w:r></w:p>"
)
ITEM = re.compile(r'<w:p><w:r><w:t xml:space="preserve">¤(bullet|number) ')
MARK = re.compile(r"¤(note|endnote|small|beside)")
LINKED = re.compile(r"¤(link|mail|disk)\((.*?)\)")
CUT, GO_ON = "</w:t></w:r>", '<w:r><w:t xml:space="preserve">'


def enriched(description: str, more: Mapping[str, str] = PARAGRAPHS) -> bytes:
    """Build a copy with more than text in it."""
    parts = unzipped(build(description))
    xml = parts["word/document.xml"].decode()
    xml = xml.replace(f"<w:document {W}>", f"<w:document {NAMESPACES}>")
    xml = PLACED.sub(lambda found: more[found[1]], xml)
    xml = ITEM.sub(lambda found: list_item(found[1]), xml)
    xml = MARK.sub(lambda found: CUT + INSIDE[found[1]] + GO_ON, xml)
    xml = LINKED.sub(lambda f: f"{CUT}{hyperlink(f[1], f[2])}{GO_ON}", xml)
    xml = xml.replace(f"{GO_ON}{CUT}", "")
    parts["word/document.xml"] = xml.encode()
    parts["word/numbering.xml"] = LISTS.encode()
    return zipped(parts | extra_parts(parts))


def list_item(kind: str) -> str:
    number = {"bullet": 7, "number": 8}[kind]
    ppr = f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    return f"<w:p>{ppr}{GO_ON}"


def hyperlink(kind: str, words: str) -> str:
    return f'<w:hyperlink r:id="rId{kind.title()}">{run(words)}</w:hyperlink>'


def extra_parts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the parts that the things in a copy need."""
    rows = [
        link("Footnotes", "footnotes", "footnotes.xml"),
        link("Endnotes", "endnotes", "endnotes.xml"),
        link("Red", "image", "media/image1.png"),
        link("Blue", "image", "media/image2.png"),
        link("Ole", "oleObject", "embeddings/oleObject1.bin"),
    ]
    out = {"Far": "http://example.com/far.png", **{k.title(): a for k, a in ADDRESSES.items()}}
    rows += [
        link(name, "image" if name == "Far" else "hyperlink", address, external=True)
        for name, address in out.items()
        if f'"rId{name}"'.encode() in parts["word/document.xml"]
    ]
    rels = parts["word/_rels/document.xml.rels"].decode()
    types = parts["[Content_Types].xml"].decode()
    kinds = [
        f'<Override PartName="/word/{kind}s.xml" ContentType="{WORD}.{kind}s+xml"/>'
        for kind in ("footnote", "endnote")
    ]
    kinds += [
        '<Default Extension="png" ContentType="image/png"/>',
        '<Default Extension="bin" ContentType="application/octet-stream"/>',
    ]
    return {
        "word/_rels/document.xml.rels": appended(rels, "Relationships", rows),
        "[Content_Types].xml": appended(types, "Types", kinds),
        "word/footnotes.xml": notes("footnote", 5, NOTE, parts["word/document.xml"]),
        "word/endnotes.xml": notes("endnote", 6, ENDNOTE, parts["word/document.xml"]),
        "word/media/image1.png": RED,
        "word/media/image2.png": BLUE,
        "word/embeddings/oleObject1.bin": b"macro",
    }


def appended(xml: str, root: str, rows: list[str]) -> bytes:
    return xml.replace(f"</{root}>", f"{''.join(rows)}</{root}>").encode()


def link(name: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="rId{name}" Type="{RELATIONSHIP}/{kind}" Target="{target}"{mode}/>'


def notes(kind: str, number: int, text: str, body: bytes) -> bytes:
    """Write the note of a kind, if anything in the body refers to it."""
    mark = f"<w:r><w:{kind}Ref/></w:r>"
    one = f'<w:{kind} w:id="{number}"><w:p>{mark}{run(" " + text)}</w:p></w:{kind}>'
    told = one if f"{kind}Reference".encode() in body else ""
    return f"<w:{kind}s {NAMESPACES}>{told}</w:{kind}s>".encode()


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in parts.items():
            write_entry(archive, name, data)
    return stream.getvalue()

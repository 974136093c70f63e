"""Word files one of whose parts is hostile: XML that grows, hides or reaches out; odd numbers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from functools import partial

from tests.hostile.cases import OK, Case
from tests.tiny import RELATIONSHIP, STYLES, W, docx, p, relationships

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
HEAD, FOOT = f"<w:document {W} {MC}><w:body>", "</w:body></w:document>"
LAUGHS = "".join(
    f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' if i else '<!ENTITY l0 "ha">' for i in range(10)
)
DEFINES = {
    "nothing": "<!DOCTYPE w:document>",
    "laughs": f"<!DOCTYPE a [{LAUGHS}]>",
    "one long entity": f'<!DOCTYPE a [<!ENTITY l9 "{"a" * 99_000}">]>',
    "a file": '<!DOCTYPE a [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
    "an address": '<!DOCTYPE a [<!ENTITY l9 SYSTEM "http://127.0.0.1:9/a">]>',
    "a parameter": '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1:9/a"> %b;]>',
    "an outer set": '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
    "itself": '<!DOCTYPE a [<!ENTITY l9 "&l9;">]>',
    "an attribute": '<!DOCTYPE a [<!ATTLIST w:t a CDATA "x">]>',
}
HIDDEN = {
    "a comment": "<!-- a -->",
    "a long comment": f"<!-- {'a' * 70_000} -->",
    "a program": "<?a b?>",
    "much space": " \n" * 40_000,
    "comments": "<!-- -->" * 9_000,
}
PART = "word/document.xml"
BODY = f"{HEAD}{p('Ny vei')}{FOOT}"


def with_part(data: bytes | str, part: str = PART, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give a Word file with one part as it is given."""
    raw = data.encode() if isinstance(data, str) else data
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(docx(p("Ny vei"), title="Plan"))) as old,
        zipfile.ZipFile(stream, "w", method) as new,
    ):
        for name in old.namelist():
            new.writestr(name, raw if name == part else old.read(name))
    return stream.getvalue()


def body(xml: str) -> bytes:
    """Give a Word file with some body."""
    return with_part(f"{HEAD}{xml}{FOOT}")


def encoded(encoding: str, name: str = "", *, define: str = DEFINES["laughs"]) -> bytes:
    """Give a document with a document type, in some encoding."""
    declared = f'<?xml version="1.0" encoding="{name or encoding}"?>'
    return with_part(f"{declared}{define}{BODY}".encode(encoding))


def nested(outer: tuple[str, str], times: int, inner: str) -> str:
    """Put something inside itself so many times."""
    return outer[0] * times + inner + outer[1] * times


def numbered(start: str, form: str) -> bytes:
    """Give a document with a numbered list."""
    level = f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
    abstract = f'<w:abstractNum w:abstractNumId="1">{level}<w:lvlText w:val="%1."/></w:lvl>'
    numbering = f'<w:numbering {W}>{abstract}</w:abstractNum><w:num w:numId="1">'
    numbering += '<w:abstractNumId w:val="1"/></w:num></w:numbering>'
    ppr = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    data = docx(f"<w:p>{ppr}<w:r><w:t>a</w:t></w:r></w:p>" * 3)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            links = (f"{RELATIONSHIP}/numbering", "numbering.xml")
            is_links = name == "word/_rels/document.xml.rels"
            new.writestr(name, relationships(links) if is_links else old.read(name))
        new.writestr("word/numbering.xml", numbering)
    return stream.getvalue()


def styled(styles: str) -> bytes:
    """Give a document with some styles, the paragraph in the style `a`."""
    return docx(p("Ny vei", "a"), styles=f"<w:styles {W}>{styles}</w:styles>")


def style(name: str, based_on: str) -> str:
    """Write a style."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based_on}"/></w:style>'
    )


def paragraph(xml: str) -> bytes:
    """Give a document of one paragraph."""
    return body(f"<w:p>{xml}</w:p>")


RUN = "<w:r><w:t>a</w:t></w:r>"
BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
LINK = '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>'
BOX = ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>")
TABLE = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")
CHOICE = (
    "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>",
    "</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>",
)
LARGE = 900_000


def of_tables(text: str) -> str:
    """Write a table row with an odd property of its cell."""
    return f"<w:tbl><w:tr><w:tc><w:tcPr>{text}</w:tcPr>{p('a')}</w:tc></w:tr></w:tbl>"


NOISY = "".join(f"{i * i % 99991:05d}" for i in range(200_000))

XML = {
    "utf-16 with a type": ("DamagedWord", lambda: encoded("utf-16")),
    "utf-16 little with a type": ("DamagedWord", lambda: encoded("utf-16-le", "utf-16")),
    "utf-16 big with a type": ("DamagedWord", lambda: encoded("utf-16-be", "utf-16")),
    "utf-32 with a type": ("DamagedWord", lambda: encoded("utf-32")),
    "utf-32 little with a type": ("DamagedWord", lambda: encoded("utf-32-le", "utf-32")),
    "utf-7 with a type": ("DamagedWord", lambda: encoded("utf-7")),
    "ebcdic with a type": ("DamagedWord", lambda: encoded("cp037")),
    "utf-8 with a mark and a type": ("DamagedWord", lambda: encoded("utf-8-sig", "utf-8")),
    "latin-1 with a type": ("DamagedWord", lambda: encoded("iso-8859-1")),
    "an encoding nobody knows": ("DamagedWord", lambda: encoded("utf-8", "x-ond", define="")),
    "shift-jis": ("DamagedWord", lambda: encoded("shift-jis", define="")),
    "utf-16 without a type": (OK, lambda: encoded("utf-16", define="")),
    "latin-1 without a type": (OK, lambda: encoded("iso-8859-1", define="")),
    "utf-8 with a mark": (OK, lambda: encoded("utf-8-sig", "utf-8", define="")),
    "type in small letters": ("DamagedWord", lambda: with_part(f"<!doctype a>{BODY}")),
    "type in quotation": (
        OK,
        lambda: paragraph("<w:r><w:t><![CDATA[<!DOCTYPE a>]]></w:t></w:r>"),
    ),
    "entity nobody defines": ("DamagedWord", lambda: paragraph("<w:r><w:t>&a;</w:t></w:r>")),
    "entity in a value": (
        "DamagedWord",
        lambda: with_part(DEFINES["laughs"] + BODY.replace("<w:body", '<w:body a="&l9;"')),
    ),
    "character 0": ("DamagedWord", lambda: paragraph("<w:r><w:t>a&#0;</w:t></w:r>")),
    "byte 0": ("DamagedWord", lambda: with_part(BODY.replace("Ny", "N\0"))),
    "bad utf-8": ("DamagedWord", lambda: with_part(BODY.encode().replace(b"Ny", b"\xff\xfe"))),
    "half a character": (OK, lambda: with_part(BODY.encode()[:300] + b"\xc3")),
    "a style sheet": (OK, lambda: with_part(f'<?xml-stylesheet href="http://127.0.0.1:9"?>{BODY}')),
    "include": (
        OK,
        lambda: body('<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>'),
    ),
    "a schema": (
        OK,
        lambda: with_part(
            BODY.replace(
                "<w:body",
                '<w:body xmlns:i="http://www.w3.org/2001/XMLSchema-instance"'
                ' i:schemaLocation="a http://127.0.0.1:9/a.xsd"',
            )
        ),
    ),
    "nothing at all": ("DamagedWord", lambda: with_part("")),
    "no element": ("DamagedWord", lambda: with_part("Ny vei")),
    "another element": ("NotWord", lambda: with_part("<a/>")),
    "two roots": (OK, lambda: with_part(BODY + BODY)),
    "deep": ("DamagedWord", lambda: body(nested(("<w:sdt>", "</w:sdt>"), 300, ""))),
    "very deep": ("DamagedWord", lambda: body(nested(("<a>", "</a>"), 99_000, ""))),
    "deep but not too deep": (
        OK,
        lambda: body(nested(("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), 120, p("a"))),
    ),
    "15 million empty paragraphs": ("TooLarge", lambda: body("<w:p/>" * 10_000_000)),
    "a million empty elements": (
        "TooLarge",
        lambda: with_part(f"{HEAD}{'<w:p/>' * 1_000_100}{FOOT}", method=zipfile.ZIP_STORED),
    ),
    "20 MB of empty elements": (
        "TooLarge",
        lambda: with_part(f"{HEAD}{'<a/>' * 5_000_000}{FOOT}", method=zipfile.ZIP_STORED),
    ),
    "many empty elements in a style part": (
        "TooLarge",
        lambda: with_part(f"<w:styles {W}>{'<a/>' * 5_000_000}</w:styles>", "word/styles.xml"),
    ),
    "fifty thousand empty paragraphs": (OK, lambda: body("<w:p/>" * 50_000)),
    "text of 11 MB": ("TooLarge", lambda: body(p("a" * 11_000_000))),
    "text of 1 MB": (OK, lambda: body(p("a" * LARGE))),
    "text of 11 MB that packs": ("DamagedWord", lambda: body(p(NOISY * 11))),
    "value of 11 MB": (
        "DamagedWord",
        lambda: with_part(BODY.replace("<w:body", f'<w:body a="{NOISY * 11}"')),
    ),
    "many values": (
        OK,
        lambda: with_part(
            BODY.replace("<w:body", "<w:body " + " ".join(f'a{i}="b"' for i in range(20_000)))
        ),
    ),
    "many namespaces": (
        OK,
        lambda: with_part(
            BODY.replace(
                "<w:body", "<w:body " + " ".join(f'xmlns:a{i}="b{i}"' for i in range(5000))
            )
        ),
    ),
    "a long name": ("DamagedWord", lambda: body(f"<{'a' * 99_000}/>")),
    "comments in text": (OK, lambda: paragraph("<w:r><w:t>a<!-- b --></w:t></w:r>" * 9_000)),
}

CONTENTS_END = (
    BEGIN + LINK.replace('HYPERLINK "x"', "TOC") + "<w:r><w:pict><w:txbxContent><w:p/>"
    '</w:txbxContent></w:pict></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)

READ = {
    "a contents list that ends behind a text box": lambda: paragraph(CONTENTS_END),
    "fields that never end": lambda: paragraph((BEGIN + LINK) * 8_000),
    "fields inside fields": lambda: paragraph(
        (BEGIN + LINK) * 3_000 + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 3_000
    ),
    "ends of fields": lambda: paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 9_000),
    "links side by side": lambda: paragraph(
        f'<w:hyperlink w:anchor="a">{RUN}</w:hyperlink>' * 12_000
    ),
    "text boxes in one paragraph": lambda: paragraph(
        f"<w:r><w:pict><w:txbxContent>{p('a')}</w:txbxContent></w:pict></w:r>" * 5_000
    ),
    "text boxes inside each other": lambda: body(nested(BOX, 55, p("a")) * 30),
    "new text boxes inside each other": lambda: body(nested(CHOICE, 30, p("a")) * 60),
    "tables inside each other": lambda: body(nested(TABLE, 75, p("a")) * 60),
    "changes side by side": lambda: paragraph(f'<w:ins w:author="a">{RUN}</w:ins>' * 8_000),
    "changes inside each other": lambda: paragraph(
        nested(('<w:ins w:author="a">', "</w:ins>"), 200, RUN) * 50
    ),
    "removed paragraph marks": lambda: body(
        f'<w:p><w:pPr><w:rPr><w:del w:author="a"/></w:rPr></w:pPr>{RUN}</w:p>' * 10_000
    ),
    "notes side by side": lambda: paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>' * 9_000),
    "drawings side by side": lambda: paragraph("<w:r><w:drawing/></w:r>" * 9_000),
    "bookmarks side by side": lambda: paragraph(
        "".join(f'<w:bookmarkStart w:id="{i}" w:name="_tp_{i}"/>' for i in range(20_000))
    ),
    "comments side by side": lambda: paragraph(
        "".join(f'<w:commentRangeStart w:id="{i}"/>{RUN}' for i in range(9_000))
    ),
    "cells side by side": lambda: body(
        f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * 9_000}</w:tr></w:tbl>"
    ),
    "a cell over very many columns": lambda: body(of_tables('<w:gridSpan w:val="2000000000"/>')),
    "a cell over fewer than no columns": lambda: body(of_tables('<w:gridSpan w:val="-5"/>')),
    "a cell over a word": lambda: body(of_tables('<w:gridSpan w:val="mange"/>')),
    "a column far away": lambda: body(
        f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2000000000"/></w:trPr><w:tc>{p("a")}</w:tc>'
        "</w:tr></w:tbl>"
    ),
    "a size that is no number": lambda: paragraph(
        '<w:r><w:rPr><w:sz w:val="1e999"/></w:rPr><w:t>a</w:t></w:r>'
    ),
    "a level that is no number": lambda: body(
        '<w:p><w:pPr><w:outlineLvl w:val="x"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
    ),
    "a sign that is none": lambda: paragraph('<w:r><w:sym w:char="FFFFFFFFFF"/></w:r>'),
    "a sign that is a half": lambda: paragraph('<w:r><w:sym w:char="D800"/></w:r>'),
    "a style based on itself": lambda: styled(style("a", "a")),
    "styles based on each other": lambda: styled(style("a", "b") + style("b", "a")),
    "styles based on very many": lambda: styled(
        style("a", "s0") + "".join(style(f"s{i}", f"s{i + 1}") for i in range(5_000))
    ),
    "many styles": lambda: docx(
        p("a"), styles=STYLES.replace("</w:styles>", style("b", "Normal") * 9_000 + "</w:styles>")
    ),
    "a roman number of two thousand million": lambda: numbered("2000000000", "lowerRoman"),
    "a letter of two thousand million": lambda: numbered("2000000000", "lowerLetter"),
    "a number below nothing": lambda: numbered("-5", "upperLetter"),
    "a number that is none": lambda: numbered("x", "decimal"),
    "a number of a thousand digits": lambda: numbered("9" * 1000, "decimal"),
    "a number of ten thousand digits": lambda: numbered("9" * 10_000, "decimal"),
}


def part_cases() -> Iterator[Case]:
    """Give the cases."""
    for name, define in DEFINES.items():
        text = f"{define}{BODY.replace('Ny vei', '&l9;')}"
        yield word(f"type defines {name}", "DamagedWord", partial(with_part, text))
    for name, hidden in HIDDEN.items():
        text = f"{hidden}{DEFINES['laughs']}{BODY}"
        yield word(f"type behind {name}", "DamagedWord", partial(with_part, text))
    for part, root in PARTS.items():
        text = f"<!DOCTYPE a [{LAUGHS}]>{root}"
        name = part.rpartition("/")[2]
        yield word(f"type in {name}", "DamagedWord", partial(with_part, text, part))
    for name, (outcome, make) in XML.items():
        yield word(f"xml {name}", outcome, make)
    for name, make in READ.items():
        yield word(f"word {name}", OK, make)


PARTS = {
    "_rels/.rels": relationships((f"{RELATIONSHIP}/officeDocument", PART)),
    "word/_rels/document.xml.rels": relationships((f"{RELATIONSHIP}/styles", "styles.xml")),
    "word/styles.xml": STYLES,
    "word/header1.xml": f"<w:hdr {W}>{p()}</w:hdr>",
}


def word(name: str, outcome: str, make: Callable[[], bytes]) -> Case:
    """Make a case of a Word file."""
    return Case(name=name, suffix=".docx", make=make, outcome=outcome)

"""A sound Word file, each known defect sown into it, and which validators find it."""

from __future__ import annotations

import zipfile
from pathlib import Path

from msgspec import Struct

from tests.tiny import RELATIONSHIP
from tests.validators.validators import ROOT, Validator

EXAMPLE = ROOT / "input" / "tiltaksplan-2024-2027.docx"
DOCUMENT, COMMENTS = "word/document.xml", "word/comments.xml"
RELATIONS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    f' xmlns:r="{RELATIONSHIP}"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
BY = 'w:author="Kari" w:date="2025-01-02T03:04:05Z"'
LEFT = '<w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:vAlign w:val="top"/></w:tcPr>'
RIGHT = '<w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>'
TINN = "<w:p><w:r><w:t>Tinn</w:t></w:r></w:p>"
COMMENT = f"""<w:comment w:id="0" {BY} w:initials="K">
<w:p><w:r><w:t>Er dette rett?</w:t></w:r></w:p></w:comment>"""
ORPHAN = COMMENT.replace('w:id="0"', 'w:id="7"')
INNER = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{}</w:tbl>"
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
ADDED_MARK = f'<w:pPr><w:rPr><w:ins w:id="17" {BY}/></w:rPr></w:pPr>'
ADDED = f'<w:ins w:id="18" {BY}><w:r><w:t>Slutt.</w:t></w:r></w:ins>'

SOUND = f"""<w:document {SPACES}><w:body>
<w:p w14:paraId="1A2B3C4D" w14:textId="77777777">
<w:pPr><w:pStyle w:val="Overskrift1"/><w:keepNext/><w:jc w:val="left"/></w:pPr>
<w:bookmarkStart w:id="0" w:name="_en"/><w:r><w:t>Samferdsel</w:t></w:r>
<w:bookmarkEnd w:id="0"/><w:r><w:footnoteReference w:id="1"/></w:r></w:p>
<w:p w14:paraId="2A2B3C4D" w14:textId="77777777"><w:bookmarkStart w:id="1" w:name="_to"/>
<w:r><w:rPr><w:b/><w:sz w:val="22"/></w:rPr><w:t>Status:</w:t></w:r><w:bookmarkEnd w:id="1"/>
<w:del w:id="11" {BY}><w:r><w:delText xml:space="preserve"> Stengt</w:delText></w:r></w:del>
<w:ins w:id="12" {BY}><w:r><w:t xml:space="preserve"> Åpen</w:t></w:r></w:ins></w:p>
<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Tiltak</w:t></w:r><w:commentRangeEnd w:id="0"/>
<w:r><w:commentReference w:id="0"/></w:r>
<w:hyperlink r:id="rIdLink"><w:r><w:t>Lenke</w:t></w:r></w:hyperlink></w:p>
<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/></w:tblPr>
<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>
<w:tr><w:tc>{LEFT}<w:p><w:r><w:t>Ny bru</w:t></w:r></w:p></w:tc><w:tc>{RIGHT}{TINN}</w:tc></w:tr>
<w:tr><w:trPr><w:cantSplit/><w:ins w:id="13" {BY}/></w:trPr>
<w:tc>{LEFT}<w:p><w:ins w:id="14" {BY}><w:r><w:t>Ny vei</w:t></w:r></w:ins></w:p></w:tc>
<w:tc>{RIGHT}<w:p/></w:tc></w:tr>
<w:tr><w:trPr><w:del w:id="15" {BY}/></w:trPr>
<w:tc>{LEFT}<w:p><w:del w:id="16" {BY}><w:r><w:delText>Tog</w:delText></w:r></w:del></w:p></w:tc>
<w:tc>{RIGHT}<w:p/></w:tc></w:tr></w:tbl>
<w:p>{ADDED_MARK}{ADDED}</w:p>
{SECTION}</w:body></w:document>"""


class Seed(Struct, frozen=True, kw_only=True):
    """A defect: what is replaced in which part, and who finds it."""

    old: str
    new: str
    found_by: frozenset[Validator]
    part: str = DOCUMENT


SDK, AUDIT, INTEGRITY, OURS = Validator.SDK, Validator.AUDIT, Validator.INTEGRITY, Validator.OURS


def seed(old: str, new: str, *found_by: Validator, part: str = DOCUMENT) -> Seed:
    """Write a defect on one line."""
    return Seed(old=old, new=new, found_by=frozenset(found_by), part=part)


SEEDS = {
    "w:t inside w:del": seed("<w:delText>Tog</w:delText>", "<w:t>Tog</w:t>", INTEGRITY),
    "w:delText outside w:del": seed("<w:t>Tiltak</w:t>", "<w:delText>Tiltak</w:delText>", OURS),
    "blanks that will vanish": seed('<w:t xml:space="preserve"> Å', "<w:t> Å", INTEGRITY),
    "a cell without a paragraph": seed(TINN, "", AUDIT),
    "a cell without anything": seed(f"<w:tc>{RIGHT}{TINN}</w:tc>", "<w:tc/>", AUDIT),
    "a cell that ends in a table": seed(
        TINN, INNER.format(f"<w:tr><w:tc>{TINN}</w:tc></w:tr>"), OURS
    ),
    "a row without cells": seed("<w:tr><w:tc>", "<w:tr/><w:tr><w:tc>", AUDIT, INTEGRITY),
    "a row with a cell too few": seed(f"<w:tc>{RIGHT}{TINN}</w:tc>", "", INTEGRITY),
    "a table without rows": seed(SECTION, INNER.format("") + f"<w:p/>{SECTION}", OURS),
    "a bookmark's id twice": seed(
        ADDED,
        f'<w:bookmarkStart w:id="0" w:name="_on"/><w:bookmarkEnd w:id="0"/>{ADDED}',
        SDK,
        AUDIT,
    ),
    "a bookmark's name twice": seed('w:name="_to"', 'w:name="_en"', OURS),
    "a bookmark without end": seed('<w:bookmarkEnd w:id="1"/>', "", OURS),
    "a bookmark without beginning": seed(ADDED, f'{ADDED}<w:bookmarkEnd w:id="9"/>', OURS),
    "a bookmark of 41 characters": seed('"_to"', f'"_{"o" * 40}"', SDK, AUDIT),
    "a comment's id twice": seed(COMMENT, COMMENT * 2, SDK, AUDIT, part=COMMENTS),
    "a comment without an anchor": seed(COMMENT, COMMENT + ORPHAN, INTEGRITY, part=COMMENTS),
    "an anchor without a comment": seed(COMMENT, "", SDK, INTEGRITY, part=COMMENTS),
    "a comment's range without end": seed('<w:commentRangeEnd w:id="0"/>', "", INTEGRITY),
    "a revision's id twice": seed('w:id="12"', 'w:id="11"', INTEGRITY),
    "a revision without author": seed('w:id="12" w:author="Kari"', 'w:id="12"', SDK, AUDIT),
    "a date that is none": seed(
        f'w:id="12" {BY}', f'w:id="12" {BY}'.replace("01-02", "13-45"), SDK, AUDIT
    ),
    "an insertion in an insertion": seed(ADDED, f'<w:ins w:id="19" {BY}>{ADDED}</w:ins>', OURS),
    "wrong order in w:rPr": seed("<w:b/><w:sz", '<w:sz w:val="22"/><w:b/><w:sz', SDK, AUDIT),
    "wrong order in a mark's w:rPr": seed("<w:rPr><w:ins", "<w:rPr><w:b/><w:ins", SDK, AUDIT),
    "wrong order in w:pPr": seed("<w:pStyle", "<w:keepLines/><w:pStyle", SDK, AUDIT),
    "wrong order in w:tcPr": seed("<w:tcW", '<w:vAlign w:val="top"/><w:tcW', SDK, AUDIT),
    "wrong order in w:trPr": seed(
        f'<w:cantSplit/><w:ins w:id="13" {BY}/>',
        f'<w:ins w:id="13" {BY}/><w:cantSplit/>',
        SDK,
        AUDIT,
    ),
    "w:pPr after the text": seed(ADDED_MARK + ADDED, ADDED + ADDED_MARK, SDK, AUDIT),
    "a paragraph in a paragraph": seed(ADDED, f"<w:p>{ADDED}</w:p>", SDK, AUDIT),
    "a paragraph after the last section": seed(SECTION, f"{SECTION}<w:p/>", SDK, AUDIT),
    "a relationship that is missing": seed("rIdLink", "rIdNone", SDK, AUDIT, INTEGRITY),
    "a relationship to no part": seed(
        "media/logo.png", "media/none.png", SDK, AUDIT, INTEGRITY, part=RELATIONS
    ),
    "a part of an unknown kind": seed(
        "wordprocessingml.comments+xml", "none+xml", SDK, AUDIT, INTEGRITY, part=TYPES
    ),
    "an id of two relationships": seed('"rIdC"', '"rIdLink"', SDK, INTEGRITY, part=RELATIONS),
    "a prefix that is not declared": seed('"w14"', '"w14 w15"', SDK, AUDIT),
    "initials of ten characters": seed('"K"', '"KKKKKKKKKK"', SDK, AUDIT, part=COMMENTS),
    "a size that is no number of half points": seed('"22"', '"22.5"', SDK),
    "a style that is missing": seed('"Overskrift1"', '"Ukjent"', AUDIT, INTEGRITY),
    "a list that is missing": seed(
        "<w:keepNext/>", '<w:keepNext/><w:numPr><w:numId w:val="99"/></w:numPr>', AUDIT, INTEGRITY
    ),
    "a footnote that is missing": seed(
        '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="9"/>', SDK, AUDIT, INTEGRITY
    ),
    "a field without end": seed(
        "<w:t>Tiltak</w:t>", '<w:t>Tiltak</w:t><w:fldChar w:fldCharType="begin"/>', OURS
    ),
    "a w14:paraId of 0x80000000 or more": seed("1A2B3C4D", "8A2B3C4D", SDK, AUDIT),
    "a w14:paraId twice": seed("1A2B3C4D", "2A2B3C4D", OURS),
    "XML that is not well-formed": seed("<w:p/>", "<w:p>", SDK, AUDIT, INTEGRITY),
}
"""Found by nobody would be a hole in the gate; `test_gate.py` holds every one of these lines."""


def sow(path: Path, defect: Seed | None = None) -> Path:
    """Write the sound file, with a defect in it or without."""
    parts = sound_parts()
    if defect:
        old = parts[defect.part].decode()
        assert defect.old in old, defect.old
        parts[defect.part] = old.replace(defect.old, defect.new, 1).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def sound_parts() -> dict[str, bytes]:
    """Give the example plan's parts, with the sound document and a comment in place of its own."""
    with zipfile.ZipFile(EXAMPLE) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    link = f'<Relationship Id="rIdC" Type="{RELATIONSHIP}/comments" Target="comments.xml"/>'
    override = f'<Override PartName="/{COMMENTS}" ContentType="{kind}"/>'
    return parts | {
        DOCUMENT: SOUND.encode(),
        COMMENTS: f"<w:comments {SPACES}>{COMMENT}</w:comments>".encode(),
        RELATIONS: before(parts[RELATIONS], "</Relationships>", link),
        TYPES: before(parts[TYPES], "</Types>", override),
    }


def before(data: bytes, end: str, added: str) -> bytes:
    """Write something before the end of a part."""
    return data.decode().replace(end, added + end).encode()

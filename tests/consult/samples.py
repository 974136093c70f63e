"""A small plan, a small hearing and tiny Word templates for the tests of letters."""

from __future__ import annotations

import datetime
import io
import zipfile
from xml.sax.saxutils import escape

from toolkit.blocks import Document
from toolkit.consult.filling import Template
from toolkit.consult.material import Material
from toolkit.model.consultation import Comment, Consultation, Mandate, Recipient
from toolkit.model.plan import (
    Field,
    FieldKind,
    Paragraph,
    Period,
    Plan,
    Project,
    Responsible,
    Section,
    SectionKind,
)
from toolkit.model.profile import Member, Profile, Region, Signature
from toolkit.ooxml.document import read_document
from toolkit.ooxml.names import W_NS
from toolkit.ooxml.package import Package
from toolkit.problems import Place

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
NOWHERE = Place(part="", paragraph=0, start=0, end=0)
DAY = datetime.date(2026, 11, 23)


def word_file(body: str) -> bytes:
    """Make the smallest Word file with some XML as its body."""
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
            f' Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": (
            f'<w:document xmlns:w="{W_NS}"><w:body>{body}<w:sectPr/></w:body></w:document>'
        ),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def paragraph_xml(text: str) -> str:
    """Write one paragraph."""
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def template(*lines: str, name: str = "mal.docx") -> Template:
    """Make a template with a paragraph for each line."""
    return Template(name=name, data=word_file("".join(map(paragraph_xml, lines))))


def read(data: bytes) -> Document:
    """Read a letter."""
    return read_document(Package(data, "brev.docx"))


def lines(data: bytes) -> list[str]:
    """Give what a letter says, paragraph by paragraph."""
    return [block.text for block in read(data).blocks]


def written(text: str) -> Paragraph:
    """Give a paragraph of a plan."""
    return Paragraph(text=text, place=NOWHERE)


def field(kind: FieldKind, label: str, *texts: str) -> Field:
    """Give a field of a project."""
    return Field(
        kind=kind,
        label=written(label),
        start=NOWHERE,
        paragraphs=tuple(written(text) for text in texts),
    )


def project(title: str, *fields: Field, responsible: tuple[str, ...] = ()) -> Project:
    """Give a project; its id is its title in small letters."""
    return Project(
        id=title.casefold(),
        title=written(title),
        level=3,
        fields=fields,
        responsible=tuple(Responsible(name=name, place=NOWHERE) for name in responsible),
    )


def plan(*projects: Project, title: str = "Politisk tiltaksplan 2024-2027") -> Plan:
    """Give a plan with some projects in the area “2.1 Infrastruktur”."""
    area = Section(
        id="infrastruktur",
        kind=SectionKind.AREA,
        title=written("2.1 Infrastruktur"),
        level=2,
        parts=projects,
    )
    return Plan(
        source="plan.docx",
        title=written(title),
        period=Period(first=2024, last=2027),
        period_place=None,
        front=(),
        sections=(area,),
    )


PROFILE = Profile(
    region=Region(name="Dalene råd", short_name="Dalene", email="post@dalene.example"),
    members=(Member(name="Tinn"), Member(name="Rollag")),
    signatures=(Signature(name="Navn Navnesen", role="Leder"),),
)
BRIDGE = project(
    "Bru", field(FieldKind.STATUS, "Status", "Gammel bru."), field(FieldKind.GOAL, "Mål", "Ny bru.")
)
TRAIN = project("Tog", field(FieldKind.STATUS, "Status", "Ett tog."), responsible=("Tinn",))
HEARING = Consultation(
    title="Transportplan",
    recipient=Recipient(name="Departementet"),
    authority=Mandate(body="leder"),
    reference="25/1187",
)
COMMENT = Comment(project="bru", view="Vi støtter brua.")


def material(hearing: Consultation = HEARING, *projects: Project) -> Material:
    """Give what a letter is made of."""
    return Material(
        plan=plan(*(projects or (BRIDGE, TRAIN))), profile=PROFILE, consultation=hearing, date=DAY
    )

from __future__ import annotations

import pytest

from tests.tiny import PACKAGE, RELATIONSHIP, W, docx, p, relationships
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.severing import severed
from toolkit.problems import ProblemKind

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
OUT = "http://127.0.0.1:9/ond"
BEFORE, AFTER = p("Før"), p("Etter")


def outside(kind: str, target: str, key: str = "rId9") -> str:
    return (
        f'<Relationship Id="{key}" Type="{RELATIONSHIP}/{kind}" Target="{target}"'
        ' TargetMode="External"/>'
    )


def linked(xml: str, *links: str) -> Package:
    """Make a document with some XML between two paragraphs, and links out of it."""
    body = f"{BEFORE}{xml}{AFTER}"
    package = Package(docx(body), "plan.docx")
    rels = relationships((f"{RELATIONSHIP}/styles", "styles.xml"))
    rels = rels.replace("</Relationships>", "".join(links) + "</Relationships>")
    main = package.read("word/document.xml").decode().replace(W, f"{W} {R} {A} {V}")
    changed = {"word/_rels/document.xml.rels": rels, "word/document.xml": main}
    return Package(package.with_parts({k: v.encode() for k, v in changed.items()}), "plan.docx")


def run(inner: str) -> str:
    return f"<w:p><w:r>{inner}</w:r></w:p>"


def field(code: str, shown: str = "vises") -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inside = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    text = f"<w:r><w:t>{shown}</w:t></w:r>"
    begin, separate, end = map(mark.format, ("begin", "separate", "end"))
    return f"<w:p>{begin}{inside}{separate}{text}{end}</w:p>"


LINKS = {
    "a linked picture": (run('<w:drawing><a:blip r:link="rId9"/></w:drawing>'), "image"),
    "an old linked picture": (run('<w:pict><v:imagedata r:id="rId9"/></w:pict>'), "image"),
    "a linked object": (
        run('<w:object><o:OLEObject Type="Link" r:id="rId9"/></w:object>'),
        "oleObject",
    ),
    "a foreign part": ('<w:altChunk r:id="rId9"/>', "aFChunk"),
    "a part of a master document": (run("") + '<w:subDoc r:id="rId9"/>', "subDocument"),
    "a link to a file": (
        '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>vises</w:t></w:r></w:hyperlink></w:p>',
        "hyperlink",
    ),
    "a link of a drawing": (run('<w:drawing><a:hlinkClick r:id="rId9"/></w:drawing>'), "hyperlink"),
}
FIELDS = (
    "DDEAUTO c:\\\\windows\\\\cmd.exe &quot;/k calc&quot;",
    "DDE excel ark",
    "INCLUDEPICTURE &quot;http://127.0.0.1:9/a.png&quot; \\d",
    "INCLUDETEXT &quot;C:\\\\hemmelig.docx&quot;",
    "LINK Excel.Sheet.12 &quot;C:\\\\a.xlsx&quot;",
    "includepicture a",
    "HYPERLINK &quot;file://server/felles&quot;",
    "HYPERLINK &quot;\\\\\\\\server\\\\felles&quot;",
    "HYPERLINK javascript:alert(1)",
)


@pytest.mark.parametrize("name", LINKS)
def test_what_reaches_outside_is_told_and_taken_out(name: str) -> None:
    xml, kind = LINKS[name]
    target = "file://server/felles/a" if kind == "hyperlink" else OUT
    package = linked(xml, outside(kind, target))
    told = [
        each for each in read_document(package).problems if each.kind is ProblemKind.REACHES_OUT
    ]
    assert [each.subject for each in told] == [target]

    cut = Package(severed(package).data, "plan.docx")

    data = b"".join(cut.read(name) for name in cut.names)
    assert b"External" not in data
    assert b"rId9" not in data
    assert BEFORE.encode() in cut.read("word/document.xml")
    assert AFTER.encode() in cut.read("word/document.xml")
    before, after = (read_document(each) for each in (package, cut))
    assert [block.text for block in after.blocks] == [block.text for block in before.blocks]
    assert not [each for each in after.problems if each.kind is ProblemKind.REACHES_OUT]


@pytest.mark.parametrize("code", FIELDS)
@pytest.mark.parametrize("simple", [False, True])
def test_a_field_that_fetches_becomes_what_it_shows(code: str, simple: bool) -> None:  # noqa: FBT001
    shown = f'<w:p><w:fldSimple w:instr="{code}"><w:r><w:t>vises</w:t></w:r></w:fldSimple></w:p>'
    package = linked(shown if simple else field(code))
    problems = [each.kind for each in read_document(package).problems]
    assert problems.count(ProblemKind.REACHES_OUT) == 1

    cut = severed(package)

    assert [block.text for block in read_document(cut).blocks] == ["Før", "vises", "Etter"]
    assert b"instr" not in cut.read("word/document.xml")
    assert b"fldChar" not in cut.read("word/document.xml")


def test_a_code_in_pieces_is_found() -> None:
    pieces = field("DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd")
    assert b"instrText" not in severed(linked(pieces)).read("word/document.xml")


def test_a_field_over_several_paragraphs_is_taken_out_of_all() -> None:
    parts = field("INCLUDETEXT a").replace("<w:r><w:t>", "</w:p><w:p><w:r><w:t>")
    cut = severed(linked(parts))
    assert b"fldChar" not in cut.read("word/document.xml")
    assert [block.text for block in read_document(cut).blocks] == ["Før", "", "vises", "Etter"]


@pytest.mark.parametrize(
    "target", ["https://example.org/a", "http://example.org", "mailto:a@example.org", "#plan"]
)
def test_ordinary_links_stay_and_are_not_told_of(target: str) -> None:
    xml = '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>lenke</w:t></w:r></w:hyperlink></w:p>'
    package = linked(xml + field(f"HYPERLINK &quot;{target}&quot;"), outside("hyperlink", target))
    assert read_document(package).problems == ()
    assert severed(package).data == package.data


def test_a_remote_template_is_taken_out_of_the_settings_alone() -> None:
    package = linked(p("Ny vei"))
    settings = f'<w:settings {W} {R}><w:zoom/><w:attachedTemplate r:id="rId1"/></w:settings>'
    links = f'<Relationships xmlns="{PACKAGE}/relationships">'
    links += outside("attachedTemplate", OUT, "rId1") + "</Relationships>"
    parts = {"word/settings.xml": settings, "word/_rels/settings.xml.rels": links}
    package = package.changed({name: text.encode() for name, text in parts.items()})
    assert [each.subject for each in read_document(package).problems] == [OUT]

    cut = Package(severed(package).data, "plan.docx")

    assert b"attachedTemplate" not in cut.read("word/settings.xml")
    assert b"zoom" in cut.read("word/settings.xml")
    assert b"External" not in cut.read("word/_rels/settings.xml.rels")
    same = [name for name in package.names if name not in parts]
    assert [cut.read(name) for name in same] == [package.read(name) for name in same]


def test_of_a_file_with_macros_a_document_is_left() -> None:
    package = linked(
        p("Ny vei"),
        f'<Relationship Id="rId8" Type="{RELATIONSHIP}/vbaProject" Target="vbaProject.bin"/>',
    )
    ours = b"openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = package.read("[Content_Types].xml")
    macro = types.replace(ours, b"ms-word.document.macroEnabled.main+xml")
    package = package.changed({"word/vbaProject.bin": b"x", "[Content_Types].xml": macro})

    cut = Package(severed(package).data, "plan.docx")

    assert "word/vbaProject.bin" not in cut.names
    assert cut.read("[Content_Types].xml") == types
    assert b"vbaProject" not in cut.read("word/_rels/document.xml.rels")
    assert read_document(cut).problems == ()

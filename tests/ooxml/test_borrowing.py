"""What comes from another file is called here as it is called here, or comes along."""

from __future__ import annotations

import pytest

from tests.ooxml.rich import link, note, para, picture, rich, table
from tests.tiny import STYLES, docx, p, run
from toolkit.ooxml.borrowing import Borrower
from toolkit.ooxml.lending import Lender
from toolkit.ooxml.names import TBL, P, w
from toolkit.ooxml.package import Package
from toolkit.ooxml.xml import Element

BASED = (
    '<w:style w:type="paragraph" w:styleId="Ramme"><w:name w:val="Frame"/>'
    '<w:basedOn w:val="Grunn"/><w:next w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Grunn"><w:name w:val="Ground"/>'
    '<w:basedOn w:val="Normal"/></w:style></w:styles>'
)


def package(body: str, styles: str = STYLES) -> Package:
    return Package(docx(body, styles=styles), "b.docx")


def borrowed(borrower: Borrower, lender: Package, tag: str = P) -> Element:
    from_ = Lender(lender)
    return borrower.copies(from_, [next(from_.root.iter(tag))])[0]


def test_a_style_of_the_same_name_is_taken_whatever_its_id() -> None:
    english = STYLES.replace('w:styleId="Overskrift3"', 'w:styleId="Heading3"')
    borrower = Borrower(package(""))
    copy = borrowed(borrower, package(p("Hei", "Heading3"), english))
    assert [style.get(w("val")) for style in copy.iter(w("pStyle"))] == ["Overskrift3"]
    assert borrower.parts() == {}


def test_a_style_that_is_missing_comes_with_those_it_is_based_on() -> None:
    base = package("")
    borrower = Borrower(base)
    lender = package(p("Hei", "Ramme"), STYLES.replace("</w:styles>", BASED))
    copy = borrowed(borrower, lender)
    assert [style.get(w("val")) for style in copy.iter(w("pStyle"))] == ["Ramme"]
    [(part, data)] = borrower.parts().items()
    old = base.read(part).removesuffix(b"</w:styles>")
    assert data.startswith(old)
    new = data.removeprefix(old).decode()
    assert '<w:name w:val="Ground"/></w:style>' in new
    assert '<w:basedOn w:val="Grunn"/>' in new
    assert "w:next" not in new


def test_a_new_style_takes_no_id_that_is_given() -> None:
    own = '<w:style w:type="paragraph" w:styleId="Ramme"><w:name w:val="Other"/></w:style>'
    borrower = Borrower(package("", STYLES.replace("</w:styles>", f"{own}</w:styles>")))
    copy = borrowed(borrower, package(p("Hei", "Ramme"), STYLES.replace("</w:styles>", BASED)))
    assert [style.get(w("val")) for style in copy.iter(w("pStyle"))] == ["Ramme1"]


@pytest.mark.parametrize(
    ("target", "kept"),
    [
        ("rIdWeb", True),
        ("rIdMail", True),
        ("rIdFile", False),
    ],
)
def test_links_to_the_web_and_to_mail_are_kept_others_are_words(target: str, *, kept: bool) -> None:
    borrower = Borrower(package(""))
    copy = borrowed(borrower, Package(rich(para(link("her", target))), "u.docx"))
    assert bool(list(copy.iter(w("hyperlink")))) is kept
    assert "".join(text.text or "" for text in copy.iter(w("t"))) == "her"
    assert len(borrower.left) == int(not kept)


def test_a_picture_brings_its_bytes_and_a_link_to_them() -> None:
    borrower = Borrower(package(""))
    copy = borrowed(borrower, Package(rich(para(picture("rIdRed", number=7))), "u.docx"))
    parts = borrower.parts()
    assert sorted(parts) == [
        "[Content_Types].xml", "word/_rels/document.xml.rels", "word/media/image.png",
    ]  # fmt: skip
    [properties] = [e for e in copy.iter() if str(e.tag).endswith("}docPr")]
    assert properties.get("id") == "1"


def test_what_fields_show_stays_and_what_they_read_from_elsewhere_is_named() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAUTO excel x'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    borrower = Borrower(package(""))
    copy = borrowed(borrower, package(para(field)))
    assert [e.tag for e in copy.iter()] == [P, w("r"), w("t")]
    assert borrower.left == ["what a field reads from elsewhere"]


def test_a_table_brings_the_notes_and_links_in_it_and_no_anchors() -> None:
    cell = para(run("Sum"), note(1), link("her", "rIdWeb")) + (
        '<w:p><w:commentRangeStart w:id="1"/><w:bookmarkStart w:id="2" w:name="x"/></w:p>'
    )
    body = table(("Sum", "År")).replace(p("Sum"), cell)
    borrower = Borrower(package(""))
    copy = borrowed(borrower, Package(rich(body, footnotes={1: "Kilde"}), "u.docx"), TBL)
    assert [e.get(w("id")) for e in copy.iter(w("footnoteReference"))] == ["1"]
    assert not list(copy.iter(w("commentRangeStart"), w("bookmarkStart")))
    parts = borrower.parts()
    assert b"Kilde" in parts["word/footnotes.xml"]
    assert b'Target="https://www.ferde.no' in parts["word/_rels/document.xml.rels"]


def test_no_attribute_of_newer_programs_comes_along() -> None:
    w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    body = f'<w:p {w14} w14:paraId="00000001" w:rsidR="00AA">{run("Hei")}</w:p>'
    copy = borrowed(Borrower(package("")), package(body))
    assert not copy.attrib

"""Files that LibreOffice 7.4 has damaged; its output stands here as it wrote it, without looks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ooxml.test_points import type_over
from tests.ooxml.wordfiles import BODY, word_file
from tests.tiny import PACKAGE, docx, p, run
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.problems import Problem, ProblemKind
from toolkit.refusals import DamagedWord

OPEN = '<w:sdt><w:sdtPr><w:alias w:val="inl"/><w:text/></w:sdtPr><w:sdtContent>'
CLOSE = "</w:sdtContent></w:sdt>"
SIGNED = 'w:author="Kari" w:date="2026-11-23T15:09:36Z"'
ALL = "Brua er stengtvar åpen nå."


def stretch(tag: str, sign: str, text: str, whole: str) -> str:
    """Write a changed stretch of a control: the tags overlap, and all of it is repeated."""
    return (
        f'<w:{tag} w:id="0" {SIGNED}>{OPEN}</w:{tag}><w:{tag} w:id="1" {SIGNED}><w:r>'
        f"<w:{sign}>{text}</w:{sign}><w:{sign}>{whole}</w:{sign}></w:r></w:{tag}>{CLOSE}"
    )


def plain(*texts: str) -> str:
    said = "".join(f'<w:t xml:space="preserve">{text}</w:t>' for text in texts)
    return f"{OPEN}<w:r>{said}</w:r>{CLOSE}"


REPLACED = (
    f"<w:p>{run('Status: ')}{plain(ALL)}{stretch('del', 'delText', 'er stengt', ALL)}"
    f"{stretch('ins', 't', 'var åpen', ALL)}{plain(' nå.', ALL)}{run(' Punktum.')}</w:p>"
)


def texts(package: Package, changes: Changes = Changes.ACCEPTED) -> list[str]:
    return [block.text for block in read_document(package, changes).blocks]


def test_a_replaced_text_in_a_control_is_read_as_it_was_meant() -> None:
    body = p("Før") + REPLACED + p("Etter")
    assert texts(word_file(body)) == ["Før", "Status: Brua var åpen nå. Punktum.", "Etter"]
    assert texts(word_file(body), Changes.REJECTED)[1] == "Status: Brua er stengt nå. Punktum."


@pytest.mark.parametrize(
    ("stretches", "accepted", "rejected"),
    [
        (plain("Ja. Mer.") + stretch("ins", "t", " Mer.", "Ja. Mer.") + plain("Ja. Mer."),
         "Ja. Mer.", "Ja."),
        (plain("Ja.") + stretch("del", "delText", "Ja.", "Ja.") + plain("Ja."), "", "Ja."),
        (plain("Nei: Ja.") + stretch("ins", "t", "Nei: ", "Nei: Ja.") + plain("Ja.", "Nei: Ja."),
         "Nei: Ja.", "Ja."),
    ],
)  # fmt: skip
def test_additions_and_deletions_in_a_control_too(
    stretches: str, accepted: str, rejected: str
) -> None:
    package = word_file(f"<w:p>{stretches}</w:p>")
    assert texts(package) == [accepted]
    assert texts(package, Changes.REJECTED) == [rejected]


def test_the_damage_is_named_and_the_file_cannot_be_written_anew() -> None:
    package = word_file(REPLACED)
    assert read_document(package).problems == (
        Problem(kind=ProblemKind.DAMAGED, subject="word/document.xml"),
    )
    with pytest.raises(DamagedWord, match="mismatch"):
        package.with_parts({})
    with pytest.raises(DamagedWord, match="mismatch"):
        package.parse(package.main)


def test_controls_that_repeat_nothing_of_one_another_keep_all_they_say() -> None:
    twins = plain("Velg") + plain("Velg") + run(",") + plain("En") + plain("to", "tre")
    assert texts(word_file(f"<w:p>{twins}</w:p><w:p>{run('x')}")) == ["VelgVelg,Entotre", "x"]


def main_part(xml: str) -> Package:
    package = word_file("")
    return Package(package.with_parts({package.main: xml.encode()}), "plan.docx")


def test_a_file_without_its_end_is_read_as_far_as_it_goes() -> None:
    box = f"<w:p><w:r><w:pict><w:txbxContent>{p('Boks')}</w:txbxContent></w:pict></w:r></w:p>"
    package = main_part(BODY.format(p("En") + box + p("To")).removesuffix("</w:body></w:document>"))
    assert texts(package) == ["En", "", "Boks", "To"]
    assert read_document(package).problems[0].kind is ProblemKind.DAMAGED


def test_paragraphs_that_can_not_be_told_apart_are_refused() -> None:
    with pytest.raises(DamagedWord, match="mismatch"):
        read_document(main_part(BODY.format("<w:p><w:ins>" + run("To") + "</w:p>" + p("Tre"))))


@pytest.mark.parametrize(
    "xml",
    [
        "",
        "Hei",
        f"<!DOCTYPE w:document>{BODY.format('<w:p>')}",
        f'<!DOCTYPE a [<!ENTITY e "x">]>{BODY.format("<w:p>&e;")}',
        BODY.format("<w:p>&nbsp;"),
        BODY.format("<w:p w:x=1>"),
        BODY.format("<w:p><x:y/>"),
        BODY.format("<w:p>\x00"),
        BODY.format("<w:p>\x0b"),
        f'<?xml version="1.0" encoding="klingon"?>{BODY.format("<w:p>")}',
        BODY.format("<w:p>")[:-5],
    ],
)
def test_any_other_damage_is_refused(xml: str) -> None:
    with pytest.raises(DamagedWord):
        read_document(main_part(xml))


def test_bytes_that_are_no_utf_8_are_refused() -> None:
    package = word_file("")
    data = BODY.format("<w:p>æ").encode("latin-1")
    with pytest.raises(DamagedWord):
        read_document(Package(package.with_parts({package.main: data}), "plan.docx"))


def test_only_the_main_part_is_read_when_it_is_damaged() -> None:
    package = Package(docx(p("Ny")), "plan.docx")
    links = f'<Relationships xmlns="{PACKAGE}/relationships">'.encode()
    with pytest.raises(DamagedWord):
        read_document(Package(package.with_parts({"word/header1.xml": b"<a><b></a>"}), ""))
    with pytest.raises(DamagedWord):
        read_document(Package(package.with_parts({"word/_rels/document.xml.rels": links}), ""))


@pytest.mark.libreoffice
def test_whatever_libreoffice_makes_of_typing_in_a_control_is_read_as_it_was_typed(
    tmp_path: Path,
) -> None:
    source, target = tmp_path / "a.docx", tmp_path / "b.docx"
    control = plain("Brua er stengt nå.")
    source.write_bytes(
        docx(f"<w:p>{run('Status: ')}{control}{run(' Punktum.')}</w:p>" + p("Slutt"))
    )
    type_over(source, "er stengt", "var åpen", target)
    package = Package(target.read_bytes(), "b.docx")
    assert texts(package) == ["Status: Brua var åpen nå. Punktum.", "Slutt"]
    assert texts(package, Changes.REJECTED)[0] == "Status: Brua er stengt nå. Punktum."

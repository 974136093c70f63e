"""Writes the example documents to the folder `input`; run it from the root of the repository."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from examples.content import PLAN, all_lines
from examples.cover import logo
from examples.edits import FLESBERG, NOTODDEN, EditedCopy, edited
from examples.hand import OTHER_PROGRAM, SECRETARIAT, Hand
from examples.hearing import SECTION_PROPERTIES as LETTER_SECTION
from examples.hearing import TITLE, hearing_blocks
from examples.package import (
    Part,
    Properties,
    font_table_part,
    footer_part,
    footnotes_part,
    header_part,
    package,
    settings_part,
    xml_part,
)
from examples.plan_document import document_xml, footnotes, numbered_lists, plan_blocks
from examples.shapes import Plan
from examples.styles import numbering_xml, styles_xml
from examples.theme import theme_part
from examples.tracking import tracked
from examples.wordfile import Block
from scripts.described_document import build
from scripts.make_hearing_cases import BOOKMARKS, as_pdf, printed

INPUT = Path(__file__).parents[1] / "input"
LETTER_PDF, DOCUMENT_PDF = "horingsbrev-ntp.pdf", "horingsdokument-ntp.pdf"
DOCUMENT = Path(__file__).with_name("horingsdokument-ntp.txt")

ADOPTED = Properties(
    title=PLAN.title,
    creator="Sekretariatet",
    saved_by="Sekretariatet",
    created="2024-03-04T08:15:00Z",
    saved="2024-06-17T09:30:00Z",
    revision=14,
)
LETTER = Properties(
    title=TITLE,
    creator="Samferdselsdepartementet (oppdiktet eksempel)",
    saved_by="Jonas Tveit",
    created="2025-03-06T10:00:00Z",
    saved="2025-03-10T13:20:00Z",
    revision=3,
)


def documents() -> dict[str, bytes]:
    """Make every example document, by file name."""
    return {
        "tiltaksplan-2024-2027.docx": plan_file(),
        FLESBERG.file_name: flesberg_file(),
        NOTODDEN.file_name: notodden_file(),
    }


def printed_documents() -> dict[str, bytes]:
    """Give the Word files of what comes from the ministry as PDF, by the names of the PDFs.

    The page numbers of the contents list are only known when it is printed.
    """
    return {LETTER_PDF: hearing_file(), DOCUMENT_PDF: build(DOCUMENT.read_text("utf-8"), {})}


def plan_file() -> bytes:
    """Make the adopted plan."""
    return _plan_package(plan_blocks(PLAN, SECRETARIAT), _plan_parts(PLAN, SECRETARIAT), ADOPTED)


def flesberg_file() -> bytes:
    """Make the copy that came back with tracked changes."""
    blocks = tracked(plan_blocks(PLAN, SECRETARIAT), FLESBERG, SECRETARIAT)
    parts = _plan_parts(PLAN, SECRETARIAT, tracking=True)
    return _plan_package(blocks, parts, _saved(FLESBERG))


def notodden_file() -> bytes:
    """Make the copy that came back with its text simply changed."""
    plan = edited(PLAN, NOTODDEN.edits)
    parts = _plan_parts(plan, OTHER_PROGRAM)
    return _plan_package(plan_blocks(plan, OTHER_PROGRAM), parts, _saved(NOTODDEN))


def hearing_file() -> bytes:
    """Make the hearing letter."""
    parts = (
        xml_part("styles", styles_xml()),
        xml_part("numbering", numbering_xml(0)),
        settings_part(SECRETARIAT.rsids, footnotes=False),
        font_table_part(),
        theme_part(),
        footer_part("rIdFooter", "footer1.xml"),
    )
    return package(document_xml(hearing_blocks(), LETTER_SECTION), parts, LETTER)


def main() -> None:
    """Write the documents."""
    INPUT.mkdir(exist_ok=True)
    for name, content in documents().items():
        (INPUT / name).write_bytes(content)
    if shutil.which("soffice") is None:
        sys.stderr.write("LibreOffice is not installed; the PDF files stay as they are.\n")
        return
    (INPUT / LETTER_PDF).write_bytes(as_pdf(hearing_file(), bookmarks=False))
    description = f"{BOOKMARKS}\n{DOCUMENT.read_text('utf-8')}"
    (INPUT / DOCUMENT_PDF).write_bytes(printed(description))


def _plan_package(
    blocks: tuple[Block, ...], parts: tuple[Part, ...], properties: Properties
) -> bytes:
    link = next(line.link.address for line in all_lines(PLAN) if line.link)
    return package(document_xml(blocks), parts, properties, link=link)


def _plan_parts(plan: Plan, hand: Hand, *, tracking: bool = False) -> tuple[Part, ...]:
    return (
        xml_part("styles", styles_xml()),
        xml_part("numbering", numbering_xml(len(numbered_lists(plan)))),
        settings_part(hand.rsids, footnotes=True, tracking=tracking),
        font_table_part(),
        theme_part(),
        footnotes_part(footnotes(plan)),
        header_part("rIdHeader", "header1.xml", plan.running_title),
        header_part("rIdFirstHeader", "header2.xml", ""),
        footer_part("rIdFooter", "footer1.xml"),
        Part(identity="rIdLogo", name="media/logo.png", relation="image", content=logo()),
    )


def _saved(copy: EditedCopy) -> Properties:
    return Properties(
        title=ADOPTED.title,
        creator=ADOPTED.creator,
        saved_by=copy.author,
        created=ADOPTED.created,
        saved=copy.saved,
        revision=ADOPTED.revision + 2,
    )


if __name__ == "__main__":
    main()

"""Tiny letters for tests, built from their lines."""

from __future__ import annotations

from tests.tiny import docx, p
from toolkit.hearing.letter import Letter
from toolkit.hearing.rows import word_rows
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package

OPENING = "Samferdselsdepartementet sender med dette forslaget på høring, og ber om syn på det."
TITLE = "**Høring – forslag til ny plan for bruer**"


def letter(*lines: str) -> Letter:
    """Make a letter with a paragraph for each line; a line like `**this**` is bold."""
    return read("".join(map(p, lines)))


def body(*lines: str) -> Letter:
    """Make a letter whose text goes on with some paragraphs."""
    return letter(TITLE, OPENING, *lines, "Med hilsen", "Kari Eksempel")


def read(xml: str) -> Letter:
    """Read a letter from the XML of its body."""
    document = read_document(Package(docx(xml), "brev.docx"))
    return Letter(document, word_rows(document))

"""What LibreOffice makes of the tracked changes that the toolkit writes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import Settling
from tests.tiny import deleted, docx, h, ins, p, run
from toolkit.ooxml.document import read_document
from toolkit.ooxml.edit import add_paragraph, remove_paragraph, replace_text
from toolkit.ooxml.names import P
from toolkit.ooxml.package import Package
from toolkit.ooxml.revisions import Author, Revisions
from toolkit.ooxml.text import say
from toolkit.ooxml.xml import Element, serialize_xml

pytestmark = pytest.mark.libreoffice

Settle = Callable[[Sequence[Settling]], None]
ANNE = Author(name="Anne", date="2026-05-06T07:08:09Z")
BJORN = Author(name="Bjørn", date="2026-05-07T07:08:09Z")
LINK = f'<w:hyperlink w:anchor="b">{run("lenke")}</w:hyperlink>'


class Case:
    """A document under edit."""

    def __init__(self, body: str) -> None:
        self.package = Package(docx(body), "plan.docx")
        self.root = self.package.parse(self.package.main)
        self.paragraphs = list(self.root.iter(P))
        self.revisions = Revisions(self.root, tracked=True)

    def replace(self, index: int, old: str, new: str, author: Author = ANNE) -> None:
        """Replace a piece of a paragraph's text."""
        start = say(self.paragraphs[index]).index(old)
        span = start, start + len(old)
        block = [self.paragraphs[index]]
        replace_text(block, span, new, author=author, revisions=self.revisions)

    def add(self, after: Element, text: str) -> Element:
        """Add a paragraph that looks like the one before it."""
        return add_paragraph(after, after, "", text, author=ANNE, revisions=self.revisions)

    def remove(self, index: int) -> None:
        """Remove a paragraph."""
        remove_paragraph([self.paragraphs[index]], author=ANNE, revisions=self.revisions)

    def data(self) -> bytes:
        """Give the file."""
        return self.package.with_parts({self.package.main: serialize_xml(self.root)})


def words() -> Case:
    case = Case(h(1, "Vei") + p("**Status:** Planlagt i 2024.") + p(""))
    case.replace(1, "2024", "2026", BJORN)
    case.replace(1, "Planlagt", "Bygges")
    case.replace(2, "", "Ny tekst\tmed tab")
    return case


def earlier_changes() -> Case:
    case = Case(
        f"<w:p>{run('Han ')}{ins(run('kom og gikk'))}{deleted(' hjem')}{run(' i går.')}</w:p>"
    )
    case.replace(0, "i går", "i dag")
    case.replace(0, "og", "eller", BJORN)
    return case


def links() -> Case:
    case = Case(f"<w:p>{run('Se ')}{LINK}</w:p><w:p>{LINK}{run(' her')}</w:p>")
    block = [case.paragraphs[0]]
    replace_text(block, (8, 8), " nå", author=ANNE, revisions=case.revisions)
    case.replace(1, "lenke her", "der")
    return case


def added() -> Case:
    case = Case(h(1, "Vei") + p("En") + p("To"))
    case.add(case.add(case.paragraphs[1], "En og en halv"), "Nesten to")
    return case


def added_at_the_end() -> Case:
    case = Case(h(1, "Vei") + p("En"))
    case.add(case.add(case.paragraphs[1], "To"), "Tre")
    return case


def removed() -> Case:
    case = Case(h(1, "Vei") + p("En") + p("To") + p("Tre"))
    case.remove(1)
    case.remove(2)
    return case


def removed_at_the_end() -> Case:
    case = Case(h(1, "Vei") + p("En") + p("To") + p("Tre"))
    case.remove(2)
    case.remove(3)
    return case


def added_in_another_style() -> Case:
    case = Case(p("En") + h(1, "Vei"))
    one, heading = case.paragraphs
    add_paragraph(heading, one, "", "To", author=ANNE, revisions=case.revisions)
    return case


def removed_below_a_heading() -> Case:
    case = Case(p("En") + h(1, "Vei") + p("To") + p("Tre"))
    case.remove(3)
    case.remove(2)
    return case


def in_cells() -> Case:
    case = Case(table(p("En") + p("To"), p("Tre")) + p("Slutt"))
    case.remove(1)
    case.add(case.paragraphs[2], "Fire")
    return case


def table(*cells: str) -> str:
    columns = '<w:gridCol w:w="2000"/>' * len(cells)
    row = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{c}</w:tc>' for c in cells
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid><w:tr>{row}</w:tr></w:tbl>"


CASES: dict[Callable[[], Case], tuple[list[str], list[str]]] = {
    words: (
        ["# Vei", "Status: Planlagt i 2024.", ""],
        ["# Vei", "Status: Bygges i 2026.", "Ny tekst\tmed tab"],
    ),
    earlier_changes: (["Han  hjem i går."], ["Han kom eller gikk i dag."]),
    links: (["Se lenke", "lenke her"], ["Se lenke nå", "der"]),
    added: (["# Vei", "En", "To"], ["# Vei", "En", "En og en halv", "Nesten to", "To"]),
    added_at_the_end: (["# Vei", "En"], ["# Vei", "En", "To", "Tre"]),
    removed: (["# Vei", "En", "To", "Tre"], ["# Vei", "Tre"]),
    removed_at_the_end: (["# Vei", "En", "To", "Tre"], ["# Vei", "En"]),
    added_in_another_style: (["En", "# Vei"], ["En", "# Vei", "To"]),
    removed_below_a_heading: (["En", "# Vei", "To", "Tre"], ["En", "# Vei"]),
    in_cells: (["En", "To", "Tre", "Slutt"], ["En", "Tre", "Fire", "Slutt"]),
}


REJECTED = [pytest.param(build, old, id=build.__name__) for build, (old, _) in CASES.items()]
ACCEPTED = [pytest.param(build, new, id=build.__name__) for build, (_, new) in CASES.items()]


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory, settle: Settle) -> Path:
    """Have one LibreOffice accept and reject the changes of all cases."""
    folder = tmp_path_factory.mktemp("libreoffice")
    settlings: list[Settling] = []
    for build in CASES:
        source = folder / f"{build.__name__}.docx"
        source.write_bytes(build().data())
        settlings += [
            (source, command, folder / f"{build.__name__}-{command}.docx")
            for command in ("reject", "accept")
        ]
    settle(settlings)
    return folder


@pytest.mark.parametrize(("build", "texts"), REJECTED)
def test_libreoffice_takes_back_every_change(
    settled: Path, build: Callable[[], Case], texts: list[str]
) -> None:
    assert lines(settled / f"{build.__name__}-reject.docx") == texts


@pytest.mark.parametrize(("build", "texts"), ACCEPTED)
def test_libreoffice_carries_out_every_change(
    settled: Path, build: Callable[[], Case], texts: list[str]
) -> None:
    assert lines(settled / f"{build.__name__}-accept.docx") == texts


def lines(path: Path) -> list[str]:
    """Read a settled file's paragraphs, headings marked with `#`."""
    blocks = read_document(Package(path.read_bytes(), path.name)).blocks
    return [f"# {block.text}" if block.level else block.text for block in blocks]

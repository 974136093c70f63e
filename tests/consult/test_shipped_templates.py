from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from toolkit.ooxml.names import TBL, VAL, w
from toolkit.ooxml.package import Package

FOLDER = Path(__file__).parents[2] / "templates"
SHIPPED = sorted(FOLDER.rglob("*.docx"))
OWN = [path for path in SHIPPED if path.parent.name == "prosjekter" and "standard" not in path.name]


def package(path: Path) -> Package:
    return Package(path.read_bytes(), path.name)


def test_every_genre_has_a_frame_and_a_case_paper_in_both_language_forms() -> None:
    genres = ("horingsuttalelse", "innspill", "komitenotat", "saksframlegg", "uttale")

    assert [path.stem for path in SHIPPED if path.parent.name == "horing"] == [
        f"{genre}-{form}" for genre in genres for form in ("nb", "nn")
    ]


def test_at_least_six_projects_show_what_a_template_of_their_own_can_be() -> None:
    whole = [package(path).read("word/document.xml").decode() for path in OWN]

    assert len(OWN) >= 6
    for sign in ("<w:tbl>", "<pic:pic", '"Punktliste"', '"Nummerertliste"', '"Sitat"', '"Krav"'):
        assert any(sign in text for text in whole), sign


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_tables_begin_with_a_header_row_and_pictures_say_what_they_show(path: Path) -> None:
    root = package(path).parse("word/document.xml")

    for table in root.iter(TBL):
        assert table.find(f"{w('tr')}/{w('trPr')}/{w('tblHeader')}") is not None
        assert (table.find(f"{w('tblPr')}/{w('tblDescription')}")) is not None
    for picture in root.iter("{*}docPr"):
        assert len(picture.get("descr", "")) > 20


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_headings_go_down_one_level_at_a_time(path: Path) -> None:
    root = package(path).parse("word/document.xml")
    styles = [style.get(VAL, "") for style in root.iter(w("pStyle"))]
    levels = [int(style[-1]) for style in styles if style.startswith("Overskrift")]

    first = 4 if path.parent.name == "prosjekter" else 1
    assert levels[0] == first
    assert all(below <= above + 1 for above, below in pairwise(levels))

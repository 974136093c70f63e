from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import OFFICE, SYSTEM_PYTHON, UNO, Settling, find_program, give_up
from tests.ooxml.random_paragraphs import paragraphs
from tests.tiny import W, deleted, docx, element, h, ins, p, run
from toolkit.ooxml.document import read_document
from toolkit.ooxml.names import P
from toolkit.ooxml.package import Package
from toolkit.ooxml.pointing import mark_points, with_points
from toolkit.ooxml.points import START, read_points
from toolkit.ooxml.splice import paragraph_ranges
from toolkit.ooxml.survey import Survey
from toolkit.ooxml.text import say
from toolkit.ooxml.xml import parse_xml

PART = "word/document.xml"
HEAD, FOOT = f"<w:document {W}><w:body>", "<w:sectPr/></w:body></w:document>"
CELL = f"<w:tc>{p('I')}</w:tc>"
BOX = f"<w:pict><w:txbxContent>{p('b')}</w:txbxContent></w:pict>"
TYPE_OVER = Path(__file__).parents[1] / "type_over.py"


def mark(name: str, content: str = "", number: int = 7) -> str:
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def spots(body: str) -> dict[str, int]:
    root = element(f"<w:body>{body}</w:body>")
    return {name: index for name, (_, index) in read_points(Survey(root), PART).items()}


def points_of(data: bytes) -> dict[str, int]:
    return {name: i for name, (_, i) in read_points(Survey(parse_xml(data, "", "")), PART).items()}


def test_a_point_names_the_paragraph_it_begins_in_and_others_bookmarks_none() -> None:
    body = p("En") + f"<w:p>{mark('_tp_a', run('To'))}{mark('_Toc1', run('x'), 8)}</w:p>"
    assert spots(body) == {"_tp_a": 1}


def test_a_point_over_a_deleted_run_still_names_its_paragraph() -> None:
    replaced = f"<w:p>{mark('_tp_a', deleted('Gammelt'))}{ins(run('Nytt'))}</w:p>"
    assert spots(p("En") + replaced) == {"_tp_a": 1}


@pytest.mark.parametrize(
    ("body", "index"),
    [
        (p("En") + mark("_tp_a") + p("To"), 1),
        (p("En") + mark("_tp_a"), 0),
        (f"<w:tbl>{mark('_tp_a')}<w:tr><w:tc>{p('I')}</w:tc></w:tr></w:tbl>", 0),
        (f"<w:tbl><w:tr>{CELL}<w:tc>{mark('_tp_a')}{p('C')}</w:tc></w:tr></w:tbl>", 1),
        (f"<w:p><w:r>{BOX}</w:r>{mark('_tp_a')}</w:p>", 0),
        (f"<w:p>{ins(mark('_tp_a', run('x')))}</w:p>", 0),
        ("", None),
    ],
)  # fmt: skip
def test_a_point_may_stand_anywhere(body: str, index: int | None) -> None:
    assert spots(body) == ({} if index is None else {"_tp_a": index})


def test_of_two_points_of_one_name_the_second_is_a_copy() -> None:
    body = "".join(f"<w:p>{mark('_tp_a', run(text))}</w:p>" for text in ("En", "To", "Tre"))
    assert spots(body) == {"_tp_a": 0, "_tp_a_2": 1, "_tp_a_3": 2}


def test_points_are_put_around_what_a_paragraph_says() -> None:
    pieces = [p("En"), h(1, "To"), "<w:p/>"]
    new = mark_points(
        f"{HEAD}{''.join(pieces)}{FOOT}".encode(), {1: ["_tp_a", "_tp_b"], 2: ["_tp_c"]}
    )
    heading = pieces[1].partition("<w:r>")
    assert new.decode() == (
        f"{HEAD}{pieces[0]}{heading[0]}"
        '<w:bookmarkStart w:id="1" w:name="_tp_a"/><w:bookmarkStart w:id="2" w:name="_tp_b"/>'
        f"{heading[1]}{heading[2].removesuffix('</w:p>')}"
        '<w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="2"/></w:p>'
        '<w:p><w:bookmarkStart w:id="3" w:name="_tp_c"/><w:bookmarkEnd w:id="3"/></w:p>'
        f"{FOOT}"
    )  # fmt: skip


def test_a_point_in_its_place_stays_and_one_elsewhere_moves() -> None:
    data = f"{HEAD}<w:p>{mark('_tp_a', run('En'))}</w:p>{p('To')}{FOOT}".encode()
    assert mark_points(data, {0: ["_tp_a"]}) == data
    moved = mark_points(data, {1: ["_tp_a"]})
    assert points_of(moved) == {"_tp_a": 1}
    assert moved.count(b"bookmarkEnd") == moved.count(b"bookmarkStart") == 1
    assert mark_points(data, {0: ["_tp_b"]}).count(b"bookmarkStart") == 2


def test_a_point_between_paragraphs_stays() -> None:
    data = f"{HEAD}{mark('_tp_a')}{p('En')}{p('To')}{FOOT}".encode()
    assert mark_points(data, {0: ["_tp_a"]}) == mark_points(data, {1: ["_tp_a"]}) == data


def test_a_point_over_two_paragraphs_moves_whole() -> None:
    start, end = mark("_tp_a", "|").split("|")
    data = f"{HEAD}<w:p>{start}</w:p><w:p>{end}</w:p>{p('To')}{FOOT}".encode()
    moved = mark_points(data, {2: ["_tp_a"]})
    assert moved.startswith(f"{HEAD}<w:p/><w:p/><w:p>".encode())
    assert points_of(moved) == {"_tp_a": 2}


def test_points_are_put_into_every_part_that_is_named() -> None:
    package = Package(docx(p("En"), header=p("Topp")), "plan.docx")
    changed = with_points(package, {(PART, 0): ["_tp_a"], ("word/header1.xml", 0): ["_tp_b"]})
    assert {part: list(points_of(data)) for part, data in changed.items()} == {
        PART: ["_tp_a"],
        "word/header1.xml": ["_tp_b"],
    }


def test_a_part_that_is_not_utf_8_gets_its_points_too() -> None:
    data = f'<?xml version="1.0" encoding="UTF-16"?>{HEAD}{p("Blåbær")}{FOOT}'.encode("utf-16")
    root = parse_xml(mark_points(data, {0: ["_tp_a"]}), "", "")
    assert (list(read_points(Survey(root), PART)), say(root[0][0])) == (["_tp_a"], "Blåbær")


@given(st.lists(paragraphs() | st.just("<w:p/>"), min_size=1, max_size=5), st.data())
@settings(max_examples=100, deadline=None)
def test_law_points_change_no_word_no_other_paragraph_and_no_id(
    pieces: list[str], data: st.DataObject
) -> None:
    old = f"{HEAD}{''.join(pieces)}{FOOT}".encode()
    chosen = data.draw(st.lists(st.integers(0, len(pieces) - 1), max_size=4))
    before = list(parse_xml(old, "", "").iter(P))
    outer = [i for i, each in enumerate(before) if next(each.iterancestors(P), None) is None]
    wanted: dict[int, list[str]] = {}
    for number, index in enumerate(chosen):
        wanted.setdefault(outer[index], []).append(f"_tp_{number}")
    new = mark_points(old, wanted)
    root = parse_xml(new, "", "")
    assert points_of(new) == {name: i for i, names in wanted.items() for name in names}
    assert [say(paragraph) for paragraph in root.iter(P)] == [say(each) for each in before]
    kept = zip(paragraph_ranges(old), paragraph_ranges(new), strict=True)
    for index, (one, other) in enumerate(kept):
        if index in set(outer) - set(wanted):
            assert old[slice(*one)] == new[slice(*other)]
    own = {mark.get(f"{{{W[9:-1]}}}id") for mark in root.iter(START)} if wanted else set()
    numbers = re.findall(rb'<w:bookmarkStart w:id="(\d+)" w:name="_tp_', new)
    assert len(set(numbers)) == len(numbers) == len(chosen)
    assert {number.decode() for number in numbers} <= own
    theirs = re.findall(rb'<w:bookmarkStart w:id="(\d+)" w:name="b', new)
    assert not set(numbers) & set(theirs)


@pytest.mark.libreoffice
def test_points_survive_libreoffice_in_cells_too_and_typing_over_all_of_them(
    tmp_path: Path, settle: Callable[[Sequence[Settling]], None]
) -> None:
    table = (
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc>'
        f'<w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{p("Celle")}</w:tc></w:tr></w:tbl>'
    )
    package = Package(docx(h(1, "Ny bru") + p("Status: Stengt.") + table + p("Slutt")), "")
    points = {(PART, i): [f"_tp_{i}"] for i in range(3)}
    source, saved, typed = (tmp_path / name for name in ("a.docx", "b.docx", "c.docx"))
    source.write_bytes(package.with_parts(with_points(package, points)))
    settle([(source, "accept", saved)])
    type_over(source, "Ny bru", "Elvekryss", typed)
    for path, heading in ((saved, "Ny bru"), (typed, "Elvekryss")):
        document = read_document(Package(path.read_bytes(), path.name))
        assert {name: index for name, (_, index) in document.points.items()} == {
            "_tp_0": 0, "_tp_1": 1, "_tp_2": 2
        }  # fmt: skip
        assert document.blocks[0].text == heading


def type_over(source: Path, old: str, new: str, target: Path) -> None:
    """Have LibreOffice replace a text with tracking on."""
    find_program("soffice", OFFICE)
    probe = [find_program(SYSTEM_PYTHON, UNO), "-c", "import uno"]
    if subprocess.run(probe, check=False, capture_output=True).returncode:
        give_up(UNO)
    arguments = [str(source), old, new, str(target)]
    subprocess.run([SYSTEM_PYTHON, str(TYPE_OVER), *arguments], check=True, timeout=300)

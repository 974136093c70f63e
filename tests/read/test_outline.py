from __future__ import annotations

from collections.abc import Iterator

import pytest

from toolkit.blocks import Block
from toolkit.model.profile import Profile
from toolkit.read.labels import LabelBook
from toolkit.read.levels import guess_area_level
from toolkit.read.lines import Line, read_lines
from toolkit.read.outline import Node, Outline, all_lines, fold_labels, nest_lines

BOOK = LabelBook(Profile())


def nested(*said: str) -> Outline:
    """Nest blocks written as in a case: `## Ny bru` is a heading of level 2."""
    return nest_lines(line for i, text in enumerate(said) for line in read(i, text))


def read(index: int, line: str) -> Iterator[Line]:
    marks = len(line) - len(line.lstrip("#"))
    text = line[marks:].strip()
    return read_lines([Block(part="", paragraphs=(index,), text=text, level=marks or None)], BOOK)


def tree(node: Node) -> tuple[str, list[str], list[object]]:
    return node.heading.text, [b.text for b in node.body], [tree(n) for n in node.children]


def test_blocks_stand_under_the_heading_before_them() -> None:
    outline = nested("Forside", "# A", "a", "## B", "b", "# C")
    assert [b.text for b in outline.front] == ["Forside"]
    assert [tree(node) for node in outline.nodes] == [
        ("A", ["a"], [("B", ["b"], [])]),
        ("C", [], []),
    ]


def test_a_heading_may_skip_a_level() -> None:
    outline = nested("### A", "# B", "### C", "## D")
    assert [tree(node) for node in outline.nodes] == [
        ("A", [], []),
        ("B", [], [("C", [], []), ("D", [], [])]),
    ]


def test_an_empty_heading_is_an_empty_paragraph() -> None:
    outline = nested("## A", "#", "### B")
    assert [tree(node) for node in outline.nodes] == [("A", [""], [("B", [], [])])]


def test_label_headings_below_a_project_are_its_text() -> None:
    (node,) = nested("## A", "a", "### Status", "b", "#### C", "c", "### Mål", "### D").nodes
    folded = fold_labels(node, deeper_than=1)
    assert tree(folded) == ("A", ["a", "Status", "b", "C", "c", "Mål"], [("D", [], [])])


@pytest.mark.parametrize(
    ("said", "deeper_than"),
    [
        (("## A", "### Status", "a"), 2),
        (("## A", "### Status", "#### B", "Mål: x"), 1),
        (("## A", "### B", "### Status"), 1),
    ],
    ids=["at or above the areas", "with a project below", "after another heading"],
)
def test_other_label_headings_stay_headings(said: tuple[str, ...], deeper_than: int) -> None:
    (node,) = nested(*said).nodes
    assert tree(fold_labels(node, deeper_than=deeper_than)) == tree(node)


def test_folding_keeps_the_order_of_the_blocks() -> None:
    (node,) = nested("# A", "## Mål", "a", "## B", "### Status", "b", "## Status", "c").nodes
    folded = fold_labels(node, deeper_than=0)
    assert list(all_lines(folded)) == list(all_lines(node))


@pytest.mark.parametrize(
    ("said", "level"),
    [
        (("# A", "## B", "Status: x", "Mål: x"), 1),
        (("# A", "## B", "### C", "Status: x", "Mål: x"), 2),
        (("# A", "Status: x", "Mål: x"), 0),
        (("# A", "## B", "Status: x"), 1),
        (("# A", "## B", "Status: x", "Mål: x", "## C", "### D", "Status: x", "Mål: x"), 1),
        (("# A", "Status: x", "# B", "## C", "Status: x", "Mål: x"), 1),
        (("# A", "Mål: x", "Tid: x", "# B", "## C", "Mål: x", "Tid: x", "Fase: x", "Eier: x"), 1),
        (("# A", "## B", "### Status", "x", "### Mål", "x"), 1),
        (("# A", "## B", "x"), 0),
    ],
)  # fmt: skip
def test_the_areas_stand_just_above_the_topmost_projects(said: tuple[str, ...], level: int) -> None:
    assert guess_area_level(nested(*said).nodes) == level

from __future__ import annotations

import pytest

from tests.cases.build import build
from tests.plans import document
from toolkit.model.profile import Profile
from toolkit.read.headings import infer_headings
from toolkit.read.labels import LabelBook
from toolkit.read.lines import read_lines

BOOK = LabelBook(Profile())
TEXT = "Status: Brua er stengt for tunge kjøretøy.\nMål: En åpen bru for alle."


def headings(text: str) -> list[str]:
    """Give the inferred headings, each with as many # as its level."""
    lines = tuple(read_lines(document(build(text)).blocks, BOOK))
    found = infer_headings(lines, BOOK).lines
    return [f"{'#' * line.level} {line.text}" for line in found if line.level]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("{16 pt} A|{13 pt} B|x|{13 pt} C|x|{16 pt} D|{13 pt} E|x", "# A|## B|## C|# D|## E"),
        ("**1. A**|**B**|x|**2. C**|**D**|x", "# 1. A|## B|# 2. C|## D"),
        ("**A**|1. B|x|2. C|x|**D**|3. E|x", "# A|## 1. B|## 2. C|# D|## 3. E"),
        ("**A**|**B**|x|**C**|**D**|x", "# A|## B|# C|## D"),
        ("1 A|1.1 B|x|1.2 C|x|2 D|2.1 E|x", "# 1 A|## 1.1 B|## 1.2 C|# 2 D|## 2.1 E"),
        ("{16 pt} Plan 2024-2027|**A**|**B**|x", "# A|## B"),
    ],
    ids=["size", "number", "weight above number", "labels", "depth of number", "title"],
)
def test_levels_are_told_by_how_headings_look(said: str, told: str) -> None:
    assert headings(said.replace("x", TEXT).replace("|", "\n")) == told.split("|")


@pytest.mark.parametrize(
    "line",
    ["**Brua er stengt.**", "- **Møte**", "**Status**", "**Brua** er stengt", "{9 pt} **Kilde**"],
    ids=["a sentence", "a list item", "a label", "a stressed word", "small print"],
)
def test_what_only_stands_out_is_no_heading(line: str) -> None:
    said = f"**1. A**\n**B**\n{TEXT}\n{line}\n**C**\n{TEXT}"
    assert headings(said) == ["# 1. A", "## B", "## C"]


def test_a_document_with_headings_keeps_them_as_they_are() -> None:
    assert headings(f"# A\n## B\n{TEXT}\n**C**\n{{20 pt}} D\n{TEXT}") == ["# A", "## B"]


def test_one_real_heading_stands_above_those_that_are_told_by_their_looks() -> None:
    said = f"# Plan\n**1. A**\n**B**\n{TEXT}\n**C**\n{TEXT}\n**2. D**\n**E**\n{TEXT}"
    assert headings(said) == ["# Plan", "## 1. A", "### B", "### C", "## 2. D", "### E"]

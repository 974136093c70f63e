"""What LibreOffice makes of drafts with more than text in them: it knows nothing of the toolkit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import Settling
from tests.write.bringing import Has, bring, load, objects, said
from tests.write.test_layouts import profile_of
from tests.write.test_objects import drawn, edits_of
from toolkit.blocks import ObjectKind
from toolkit.ooxml.package import Package

pytestmark = pytest.mark.libreoffice

LAYOUTS = ("headings", "lists", "area tables", "sheets", "no styles")
PAIRS = [(layout, edit) for layout in LAYOUTS for edit in edits_of(layout)]
each_pair = pytest.mark.parametrize(("layout", "edit"), PAIRS)
LINKED = {"a link on old words", "a link with a note"}
"""Where LibreOffice 7.4 rejects a link it links the rest of the paragraph; the words are right."""


def home(folder: Path, layout: str, edit: str) -> Path:
    return folder / f"{layout} {edit}".replace(" ", "-")


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory, settle: Callable[[Sequence[Settling]], None]
) -> Path:
    """Draft everything, and have one LibreOffice accept, reject and save it."""
    folder = tmp_path_factory.mktemp("objects")
    jobs: list[Settling] = []
    for layout, edit in PAIRS:
        here = home(folder, layout, edit)
        here.mkdir()
        drawn(here, layout, edit)
        jobs += [
            (here / "draft.docx", command, here / f"{command}.docx")
            for command in ("accept", "reject", "keep")
        ]
    settle(jobs)
    return folder


def texts(package: Package) -> list[str]:
    """Give what the paragraphs of a file say that say anything, and its notes."""
    every = (text.replace("\u200b", "").strip() for text, _ in said(package))
    return [text for text in every if text]


def things(package: Package) -> Has:
    """Give the objects of a file, tables by their own words."""
    return sorted(
        ((kind, text.replace("\u200b", ""), shown) for kind, text, shown in objects(package)),
        key=str,
    )


@each_pair
def test_accepted_it_is_what_the_draft_reads_as(folder: Path, layout: str, edit: str) -> None:
    here = home(folder, layout, edit)
    draft, accepted = load(here / "draft.docx"), load(here / "accept.docx")
    assert texts(accepted) == texts(draft)
    assert things(accepted) == things(draft)


@each_pair
def test_rejected_it_is_the_base(folder: Path, layout: str, edit: str) -> None:
    here = home(folder, layout, edit)
    base, rejected = load(here / "plan.docx"), load(here / "reject.docx")
    assert texts(rejected) == texts(base)
    left = [thing for thing in things(rejected) if thing[0] is not ObjectKind.LINK]
    assert (left if edit in LINKED else things(rejected)) == things(base)


@each_pair
def test_saved_and_sent_back_it_asks_for_nothing(
    folder: Path, tmp_path: Path, layout: str, edit: str
) -> None:
    here = home(folder, layout, edit)
    draft, saved = ((here / f"{name}.docx").read_bytes() for name in ("draft", "keep"))
    again = bring(tmp_path, draft, {"Tinn": saved}, profile=profile_of(layout))
    assert again.result.decisions == ()
    assert again.problems == []
    assert objects(again.draft) == objects(load(here / "draft.docx"))

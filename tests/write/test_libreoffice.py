"""What LibreOffice, which knows nothing of the toolkit, makes of whole drafts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cases.build import build
from tests.conftest import Settling
from tests.merge.test_apply import CHANGES
from tests.plans import changed, plan_file
from tests.write.drawn import says
from tests.write.layouts import CHANGES as CHANGED_HEADINGS
from tests.write.layouts import LAYOUTS, PLAN, written
from tests.write.test_layouts import draw, profile_of, wanted
from toolkit.cli import main
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.tasks.load import load_package

pytestmark = pytest.mark.libreoffice

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "input" / "tiltaksplan-2024-2027.docx"
COPIES = tuple(ROOT / "input" / f"innspill-{name}.docx" for name in ("flesberg", "notodden"))
REAL = ROOT.parent / "shared" / "plan" / "tiltaksplan-2024-2027.docx"


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory, settle: Callable[[Sequence[Settling]], None]
) -> Path:
    """Draft everything, tracked and clean, and have one LibreOffice settle the tracked ones."""
    folder = tmp_path_factory.mktemp("drafts")
    make(folder, "example", EXAMPLE, *COPIES)
    if REAL.exists():
        make(folder, "real", REAL)
    base = folder / "base.docx"
    base.write_bytes(plan_file())
    for number, changes in enumerate(CHANGES.values()):
        copy = folder / f"copy-{number}.docx"
        copy.write_bytes(changed(*changes))
        make(folder, f"change-{number}", base, copy)
    settle(
        [
            (draft, command, draft.with_name(f"{draft.stem}-{command}.docx"))
            for draft in folder.glob("*-tracked.docx")
            for command in ("accept", "reject")
        ]
    )
    return folder


def make(folder: Path, name: str, plan: Path, *copies: Path) -> None:
    for kind, options in (("tracked", []), ("clean", ["--clean"])):
        output = folder / f"{name}-{kind}.docx"
        arguments = ["draft", plan, *copies, "--period", "2025-2028", "-o", output, *options]
        profile = ["--profile", ROOT / "tiltaksplan.toml"]
        result = CliRunner().invoke(main, [str(a) for a in (*arguments, *profile)])
        assert result.exit_code == 0, result.output


def texts(path: Path, changes: Changes = Changes.ACCEPTED) -> list[str]:
    """Read the paragraphs of the body that say something."""
    blocks = read_document(load_package(path), changes).blocks
    return [block.text.strip() for block in blocks if block.text.strip() and not block.contents]


LAYOUT_PAIRS = [(layout, change) for layout in LAYOUTS for change in CHANGED_HEADINGS]
GUESSED = {("no styles", "an area removed")}
"""Where headings are told by their look alone, of which LibreOffice keeps another measure."""


def drawn_name(layout: str, change: str) -> str:
    return f"{layout} {change}".replace(" ", "-")


@pytest.fixture(scope="module")
def layouts(
    tmp_path_factory: pytest.TempPathFactory, settle: Callable[[Sequence[Settling]], None]
) -> Path:
    """Draw every change of headings in every layout, and have LibreOffice settle the drafts."""
    folder = tmp_path_factory.mktemp("layouts")
    jobs: list[Settling] = []
    for layout, change in LAYOUT_PAIRS:
        if (layout, change) not in GUESSED:
            path = folder / f"{drawn_name(layout, change)}.docx"
            path.write_bytes(draw(layout, change).draft(tracked=True).data)
            jobs += [
                (path, command, path.with_name(f"{path.stem}-{command}.docx"))
                for command in ("accept", "reject")
            ]
    settle(jobs)
    return folder


@pytest.mark.parametrize(
    ("layout", "change"), [pair for pair in LAYOUT_PAIRS if pair not in GUESSED]
)
def test_headings_that_came_went_and_moved_are_settled_by_libreoffice(
    layouts: Path, layout: str, change: str
) -> None:
    profile = profile_of(layout)
    accepted, rejected = (
        says(load_package(layouts / f"{drawn_name(layout, change)}-{command}.docx"), profile)
        for command in ("accept", "reject")
    )
    assert accepted == wanted(layout, change)
    assert rejected == says(Package(build(written(LAYOUTS[layout], PLAN)), "b.docx"), profile)


NAMES = ["example", "real", *(f"change-{number}" for number in range(len(CHANGES)))]


@pytest.mark.parametrize("name", NAMES)
def test_what_libreoffice_rejects_is_the_base(folder: Path, name: str) -> None:
    base = {"example": EXAMPLE, "real": REAL}.get(name, folder / "base.docx")
    if not base.exists():
        pytest.skip("the real plan is not beside the project")
    assert texts(folder / f"{name}-tracked-reject.docx") == texts(base)


@pytest.mark.parametrize("name", NAMES)
def test_what_libreoffice_accepts_is_the_clean_draft(folder: Path, name: str) -> None:
    clean = folder / f"{name}-clean.docx"
    if not clean.exists():
        pytest.skip("the real plan is not beside the project")
    assert texts(folder / f"{name}-tracked-accept.docx") == texts(clean)

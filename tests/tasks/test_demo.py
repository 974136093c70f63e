"""The whole round on the example, as `make demo` does it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from examples.expected import expected_projects
from toolkit.cli import main
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.tasks.load import load_package

ROOT = Path(__file__).resolve().parent.parent.parent
BESIDE = (
    "horingsuttalelse-ntp-hjemmel.csv",
    "horingsuttalelse-ntp-tekst",
    "horingsuttalelse-ntp.arkiv.json",
)
PLAN, DRAFT = "tiltaksplan-2024-2027.json", "tiltaksplan-2025-2028-utkast.docx"
RESULTS = (
    *BESIDE,
    "horingsuttalelse-ntp.docx",
    "oversikt-over-innspill.docx",
    "skjema",
    PLAN,
    DRAFT,
)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what the demo needs."""
    for name in ("input", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "tiltaksplan.toml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def demo() -> str:
    result = CliRunner().invoke(main, ["demo"])
    assert result.exit_code == 0, result.output
    return result.stdout


def results(workspace: Path) -> dict[str, bytes]:
    """Give every file the demo made, the sheets among them."""
    files = [path for path in (workspace / "output").rglob("*") if path.is_file()]
    assert len(files) == 6 + 13 + 2 * 8
    return {str(path.relative_to(workspace)): path.read_bytes() for path in files}


def texts(package: Package, changes: Changes) -> list[str]:
    read = read_document(package, changes)
    return [block.text for block in (*read.blocks, *read.running)]


def test_the_demo_says_in_a_few_lines_where_its_results_are(workspace: Path) -> None:
    said = demo()
    assert tuple(sorted(f.name for f in (workspace / "output").iterdir())) == RESULTS
    assert len(said.splitlines()) == 5
    assert all(name in said for name in RESULTS if name not in BESIDE)
    assert "25 projects in 3 areas and 4 groups" in said
    assert "13 changes from 2 municipalities" in said


def test_the_demo_can_be_run_again_and_gives_the_same_bytes(workspace: Path) -> None:
    demo()
    first = results(workspace)
    demo()
    assert results(workspace) == first


def test_the_inputs_stay_as_they_are(workspace: Path) -> None:
    before = {f: f.read_bytes() for f in (workspace / "input").iterdir()}
    demo()
    assert {f: f.read_bytes() for f in (workspace / "input").iterdir()} == before


def test_the_draft_rejected_is_last_years_plan_paragraph_by_paragraph(workspace: Path) -> None:
    demo()
    base = load_package(workspace / "input" / "tiltaksplan-2024-2027.docx")
    draft = load_package(workspace / "output" / DRAFT)
    assert texts(draft, Changes.REJECTED) == texts(base, Changes.REJECTED)


def test_the_saved_plan_holds_the_projects_their_author_wrote(workspace: Path) -> None:
    demo()
    plan = json.loads((workspace / "output" / PLAN).read_text(encoding="utf-8"))
    listed = CliRunner().invoke(main, ["projects", f"output/{PLAN}", "--json"])
    titles = [project["title"] for project in json.loads(listed.stdout)]
    assert titles == [project["title"] for project in expected_projects()]
    assert plan["period"] == {"first": 2024, "last": 2027}


def test_outside_the_project_the_demo_says_where_to_run_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["demo"])
    assert result.exit_code == 3
    assert "Run the demo in the folder the project was cloned to." in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_reading_a_plan_imports_no_library_that_only_writing_needs() -> None:
    code = (
        "import sys; sys.argv = ['tiltaksplan', 'projects', 'input/tiltaksplan-2024-2027.docx'];"
        "from toolkit.__main__ import run\n"
        "try:\n    run()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'docx', 'docxtpl', 'docxcompose', 'pdfplumber', 'babel', 'jinja2'}"
        " & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == "[]"

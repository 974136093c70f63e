from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests import tiny
from toolkit.model.plan import Plan
from toolkit.model.plan_json import flat_projects
from toolkit.model.profile import Profile
from toolkit.model.toml import decode_toml
from toolkit.refusals import DamagedPdf, NotPdf, OfficeFailed, OfficeMissing, UnknownFormat
from toolkit.tasks import office as office_task
from toolkit.tasks.load import load_document, load_plan

ROOT = Path(__file__).resolve().parent.parent.parent
SHARED = ROOT.parent / "shared" / "plan"
NAME = "tiltaksplan-2024-2027"
CASE = ROOT / "tests" / "pdf" / "cases" / "coloured-headings-nynorsk" / "plan.pdf"
TEXT = (
    "Samferdsel\nNy bru\nStatus: Gammel.\nTiltak: Møter.\nTunnel\nStatus: Stengt.\nTiltak: Lys.\n"
)
HEARD = tiny.h(1, "Samferdsel") + tiny.h(2, "Ny bru") + tiny.p("Status: Gammel.")

needs_plan = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here")


def expected_projects() -> list[dict[str, Any]]:
    projects: list[dict[str, Any]] = json.loads((SHARED / "projects.json").read_text("utf-8"))
    return projects


def profile() -> Profile:
    return decode_toml((ROOT / "tiltaksplan.toml").read_bytes(), "tiltaksplan.toml", Profile)


def heads(projects: list[dict[str, Any]], *keys: str) -> list[list[object]]:
    return [[project[key] for key in keys] for project in projects]


def share_of_exact_fields(plan: Plan) -> float:
    """Count the fields that are exactly as a person reads them, project by project."""
    projects: list[dict[str, Any]] = flat_projects(plan)
    exact = [
        field in found["fields"]
        for found, expected in zip(projects, expected_projects(), strict=True)
        for field in expected["fields"]
    ]
    return sum(exact) / len(exact)


@needs_plan
@pytest.mark.libreoffice
def test_the_real_plan_printed_reads_as_a_person_reads_it(
    office: Callable[[Path, Path], Path], tmp_path: Path
) -> None:
    plan = load_plan(office(SHARED / f"{NAME}.docx", tmp_path), profile())
    keys = ("title", "area", "group", "intro", "responsible")
    assert heads(flat_projects(plan), *keys) == heads(expected_projects(), *keys)
    assert share_of_exact_fields(plan) == 1.0


@needs_plan
def test_the_real_plan_as_text_has_its_projects_and_their_fields() -> None:
    """Which group the projects after one belong to cannot be seen in text."""
    plan = load_plan(SHARED / f"{NAME}.txt", profile())
    keys = ("title", "area", "responsible")
    assert heads(flat_projects(plan), *keys) == heads(expected_projects(), *keys)
    assert share_of_exact_fields(plan) == 1.0


def test_a_plan_is_loaded_from_a_pdf_and_from_text(tmp_path: Path) -> None:
    text = tmp_path / "plan.TXT"
    text.write_text(TEXT, "utf-8")
    titles = [project["title"] for project in flat_projects(load_plan(text, Profile()))]
    assert titles == ["Ny bru", "Tunnel"]
    assert len(flat_projects(load_plan(CASE, Profile()))) == 3


@pytest.mark.libreoffice
def test_old_formats_are_read_through_libreoffice(
    office: Callable[[Path, Path], Path], tmp_path: Path
) -> None:
    del office
    source = tmp_path / "plan.docx"
    source.write_bytes(tiny.docx(HEARD))
    for suffix in ("odt", "doc"):
        convert(source, suffix, tmp_path)
        document = load_document(tmp_path / f"plan.{suffix}")
        assert document.file == f"plan.{suffix}"
        assert [(b.level, b.text) for b in document.blocks if b.text] == [
            (1, "Samferdsel"),
            (2, "Ny bru"),
            (None, "Status: Gammel."),
        ]


def convert(source: Path, suffix: str, folder: Path) -> None:
    program = shutil.which("soffice") or "soffice"
    profile_folder = (folder / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile_folder}", "--headless", "--convert-to"]
    subprocess.run(
        [*command, suffix, "--outdir", folder, source], check=True, capture_output=True, timeout=120
    )


def test_without_libreoffice_an_old_format_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_task, "PROGRAMS", ("no-such-office",))
    (tmp_path / "plan.odt").write_bytes(b"PK")
    with pytest.raises(OfficeMissing, match=r"plan\.odt: LibreOffice is needed"):
        load_document(tmp_path / "plan.odt")


def test_a_conversion_that_fails_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_task, "PROGRAMS", (sys.executable,))
    (tmp_path / "plan.doc").write_bytes(b"nothing")
    with pytest.raises(OfficeFailed, match="could not read the file"):
        load_document(tmp_path / "plan.doc")


def test_broken_pdfs_are_named_by_their_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(CASE.read_bytes()[:5000])
    with pytest.raises(DamagedPdf, match=r"plan\.pdf: the PDF is damaged or cut short"):
        load_document(path)
    path.write_bytes(b"not at all")
    with pytest.raises(NotPdf, match=r"plan\.pdf: this is not a PDF"):
        load_document(path)


def test_another_format_is_refused_with_those_that_can_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match=r"the format \.rtf cannot be used here.*\.pdf, \.txt"):
        load_document(tmp_path / "plan.rtf")


def test_reading_word_imports_no_pdf_library() -> None:
    code = (
        "import sys; from pathlib import Path; from toolkit.tasks.load import load_document;"
        "load_document(Path('input/tiltaksplan-2024-2027.docx'));"
        "print(sorted({'pypdfium2', 'pypdfium2_raw', 'pdfplumber'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"

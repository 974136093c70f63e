"""The command `sheets`, as a user meets it."""

from __future__ import annotations

import datetime
import io
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document
from openpyxl import load_workbook

from tests.plans import plan_file
from toolkit.cli import main

PROFILE = """
[region]
short_name = "Fjell IPR"

[[members]]
name = "Tinn"

[[members]]
name = "Sigdal"

[[members]]
name = "Nore og Uvdal"
"""
FILES = [
    "innspill-nore-og-uvdal.docx",
    "innspill-nore-og-uvdal.xlsx",
    "innspill-tinn.docx",
    "innspill-tinn.xlsx",
]


NOON = datetime.datetime(2025, 6, 1, 12, 0).astimezone().timestamp()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plan.docx").write_bytes(plan_file())
    (tmp_path / "tiltaksplan.toml").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "ut").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*more: str) -> Result:
    return CliRunner().invoke(main, ["sheets", "plan.docx", "-o", "ut", *more])


def written(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "ut").iterdir())


def test_each_municipality_with_projects_gets_two_files(folder: Path) -> None:
    result = run("--deadline", "1. mars 2025", "--contact", "Kari", "--date", "2025-01-15")
    assert result.exit_code == 0, result.output
    assert written(folder) == FILES
    assert result.stdout.splitlines() == [
        "  Tinn, projects: 2 → innspill-tinn.docx, innspill-tinn.xlsx",
        "  Nore og Uvdal, projects: 1 → innspill-nore-og-uvdal.docx, innspill-nore-og-uvdal.xlsx",
        "Responsible for no project, so without a sheet: Sigdal.",
        "Municipalities with a sheet: 2. The sheets are saved in ut.",
    ]


def test_both_files_open_in_other_programs(folder: Path) -> None:
    run("--deadline", "1. mars 2025", "--date", "2025-01-15")
    word = Document(io.BytesIO((folder / "ut" / "innspill-tinn.docx").read_bytes()))
    assert len(word.tables) == 2
    assert "Svarfrist: 1. mars 2025" in [each.text for each in word.paragraphs]
    assert (word.core_properties.author, str(word.core_properties.created)[:10]) == (
        "Fjell IPR",
        "2025-01-15",
    )
    assert load_workbook(folder / "ut" / "innspill-tinn.xlsx").sheetnames


def test_the_same_day_gives_the_same_bytes(folder: Path) -> None:
    run("--date", "2025-01-15")
    first = [(folder / "ut" / name).read_bytes() for name in FILES]
    assert run("--date", "2025-01-15", "--force").exit_code == 0
    assert [(folder / "ut" / name).read_bytes() for name in FILES] == first


@pytest.mark.parametrize("existing", FILES)
def test_nothing_is_written_where_one_of_the_files_exists(folder: Path, existing: str) -> None:
    (folder / "ut" / existing).write_text("answered", encoding="utf-8")
    result = run()
    assert result.exit_code == 3
    assert existing in result.stderr
    assert "--force" in result.stderr
    assert written(folder) == [existing]
    assert (folder / "ut" / existing).read_text(encoding="utf-8") == "answered"


def test_with_force_they_are_written_and_what_stood_there_is_kept(folder: Path) -> None:
    (folder / "ut" / FILES[0]).write_text("old", encoding="utf-8")
    os.utime(folder / "ut" / FILES[0], (NOON, NOON))
    result = run("--force")
    assert result.exit_code == 0
    kept = "innspill-nore-og-uvdal (2025-06-01 1200).docx"
    assert written(folder) == sorted([*FILES, kept])
    assert (folder / "ut" / kept).read_text(encoding="utf-8") == "old"
    assert f"it is kept as {kept}." in result.stderr


def test_a_missing_folder_is_made_if_the_one_it_belongs_in_is_there(folder: Path) -> None:
    (folder / "ut").rmdir()
    assert run().exit_code == 0
    assert written(folder) == FILES
    refused = CliRunner().invoke(main, ["sheets", "plan.docx", "-o", "borte/ut"])
    assert refused.exit_code == 3
    assert "borte/ut" in refused.stderr


def test_without_members_there_is_nobody_to_ask(folder: Path) -> None:
    (folder / "tiltaksplan.toml").write_text("", encoding="utf-8")
    result = run()
    assert result.exit_code == 3
    assert result.stderr == (
        "plan.docx: the profile names no members, so there is nobody to make sheets for."
        " List the members in tiltaksplan.toml.\n"
    )


def test_two_members_whose_names_give_one_file_are_refused(folder: Path) -> None:
    twins = PROFILE.replace('"Nore og Uvdal"', '"Tînn"\naliases = ["Nore og Uvdal"]')
    (folder / "tiltaksplan.toml").write_text(twins, encoding="utf-8")
    result = run()
    assert result.exit_code == 3
    assert "two results would be written to this one file" in result.stderr
    assert written(folder) == []

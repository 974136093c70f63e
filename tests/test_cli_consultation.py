"""The commands for hearings as a user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.tasks.test_consultation import LETTER
from toolkit.cli import main

PROFILE = """
[region]
name = "Fjell IPR"

[[members]]
name = "Tinn"

[[meetings]]
body = "Regionrådet"
date = 2025-06-13
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tiltaksplan.toml").write_text(PROFILE, encoding="utf-8")
    (tmp_path / "brev.docx").write_bytes(LETTER)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("consultation", *arguments))


@pytest.mark.usefixtures("folder")
def test_new_says_what_was_found_and_what_is_asked() -> None:
    result = run("new", "brev.docx", "-o", "horing.toml")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [
        "  title: Forslag til ny plan for bruer",
        "  case number: 25/1187",
        "  date: 2025-03-10",
        "  deadline: 2025-06-20",
        "  sender: Samferdselsdepartementet",
        "  where to send it: post@sd.example",
        "The hearing is saved in horing.toml.",
    ]


def test_a_second_hearing_with_the_same_case_number_is_refused(folder: Path) -> None:
    run("new", "brev.docx", "-o", "horing.toml")
    result = run("new", "brev.docx", "-o", "igjen.toml")
    assert result.exit_code == 3
    assert result.stderr == (
        "igjen.toml: the case number 25/1187 is that of another hearing, horing.toml."
        " Go on with that file, or correct the number in one of them.\n"
    )
    assert not (folder / "igjen.toml").exists()


@pytest.mark.usefixtures("folder")
def test_list_is_a_calendar_that_fits_on_the_screen() -> None:
    run("new", "brev.docx", "-o", "horing.toml")
    result = run("list", "--as-of", "2025-06-01")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert max(map(len, lines)) <= 100
    assert lines[2].split() == [
        *("2025-06-20", "19", "–", "Forslag", "til", "ny", "plan", "for", "bruer"),
        *("nobody", "yet", "2025-06-13"),
    ]
    assert lines[3:] == [
        "    horing.toml, their ref. 25/1187, Samferdselsdepartementet",
        "    Not answered by: Tinn.",
    ]


def test_list_names_what_is_broken_and_lists_the_rest(folder: Path) -> None:
    run("new", "brev.docx", "-o", "horing.toml")
    (folder / "b.toml").write_text('title = "B"\nreference = "25/1187"\n', encoding="utf-8")
    (folder / "c.toml").write_text("genre = 3\n", encoding="utf-8")
    (folder / "valg.toml").write_text('[[konflikt]]\nid = "a"\n', encoding="utf-8")
    result = run("list", "--as-of", "2025-06-01")
    assert result.exit_code == 1
    assert "Hearings: 2." in result.stdout
    assert "Files to correct: 2." in result.stdout
    assert "  c.toml: line 1: “genre”" in result.stdout
    assert "horing.toml: the case number 25/1187 is that of another hearing, b.toml." in (
        result.stdout
    )
    assert "valg.toml" not in result.stdout


def test_list_looks_into_the_folders_of_hearings(folder: Path) -> None:
    for name in ("ntp", ".git"):
        (folder / name).mkdir()
        (folder / name / "horing.toml").write_text("deadline = 2025-06-20\n", encoding="utf-8")
    lines = run("list", "--as-of", "2025-06-01").stdout.splitlines()
    assert lines[0].startswith("Hearings: 1.")
    assert lines[3].startswith("    ntp/horing.toml, ")


@pytest.mark.usefixtures("folder")
def test_list_as_json_holds_the_same() -> None:
    run("new", "brev.docx", "-o", "horing.toml")
    told = json.loads(run("list", "--as-of", "2025-06-16", "--json").stdout)
    (entry,) = told["hearings"]
    assert told["as_of"] == "2025-06-16"
    assert entry["deadline"] == {"date": "2025-06-20", "days": 4}
    assert (entry["meeting"], entry["needs_mandate"], entry["missing"]) == (None, True, ["Tinn"])


@pytest.mark.parametrize(
    ("where", "said"), [(".", "there is no hearing in this folder"), ("nei", "no such folder")]
)
@pytest.mark.usefixtures("folder")
def test_list_refuses_a_folder_without_hearings(where: str, said: str) -> None:
    result = run("list", where)
    assert result.exit_code == 3
    assert said in result.stderr

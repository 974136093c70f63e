"""What the program says and how it ends, as a user meets it."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from tests.plans import BODY, changed, plan_file
from tests.tiny import deleted, docx, h, ins, p, zipped
from tests.tiny import run as run_xml
from toolkit.cli import main
from toolkit.model.merged_json import merge_schema
from toolkit.ooxml.package import COMPOUND_FILE


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a plan, two copies and a profile."""
    (tmp_path / "plan.docx").write_bytes(plan_file())
    (tmp_path / "tinn.docx").write_bytes(changed(("7,5", "9,2")))
    (tmp_path / "sigdal.docx").write_bytes(changed(("7,5", "8")))
    profile = '[region]\nshort_name = "Fjell IPR"\n\n[[members]]\nname = "Tinn"\n'
    (tmp_path / "tiltaksplan.toml").write_text(profile, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.mark.usefixtures("folder")
def test_import_says_what_was_read_what_is_doubtful_and_where_it_lies() -> None:
    result = run("import", "plan.docx", "-o", "plan.json")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "plan.docx: read as “Politisk tiltaksplan 2024-2027”, period 2024-2027.",
        "Areas: 1. Groups: 0. Projects: 2. Labelled texts: 7.",
        "Doubts: 2.",
        "  paragraph 13: “Nore og Uvdal” is named as responsible in “Ny bru” but is neither a"
        " member nor a body in the profile. Add it there, or correct the name.",
        "  paragraph 14: “To tog i timen” has no field of the kind goal. Ask those responsible for"
        " one.",
        "The plan is saved in plan.json.",
        "73 words: 68 in the plan, 5 left out (running header or footer).",
    ]


def test_the_account_says_of_every_block_what_became_of_it(folder: Path) -> None:
    run("import", "plan.docx", "-o", "plan.json", "--account", "account.json")
    account = json.loads((folder / "account.json").read_text(encoding="utf-8"))
    assert (account["words"], account["in_plan"], account["lost"]) == (73, 68, 0)
    assert [e["uses"] for e in account["entries"] if e["text"] == "Ny bru"] == [["project"]]


def test_a_plan_and_its_account_never_share_a_file(folder: Path) -> None:
    result = run("import", "plan.docx", "-o", "plan.json", "--account", "./plan.json")
    assert result.exit_code == 3
    assert "two results would be written to this one file" in result.stderr
    assert not (folder / "plan.json").exists()


def test_tracked_changes_are_read_as_asked_for(folder: Path) -> None:
    tracked = deleted("Vei er viktig.") + ins(run_xml("Tog er viktig."))
    (folder / "sporet.docx").write_bytes(changed((run_xml("Vei er viktig."), tracked)))
    said = {
        changes: run("text", "sporet.docx", "--changes", changes).stdout
        for changes in ("accept", "reject", "show")
    }
    assert "Tog er viktig." in said["accept"]
    assert "Vei" not in said["accept"]
    assert "Vei er viktig." in said["reject"]
    assert "[-Vei er viktig.-]{+Tog er viktig.+}" in said["show"]
    run("import", "sporet.docx", "-o", "plan.json", "--changes", "reject")
    assert "Vei er viktig." in (folder / "plan.json").read_text(encoding="utf-8")


def test_a_renamed_project_keeps_the_id_of_the_edition_before(folder: Path) -> None:
    run("import", "plan.docx", "-o", "plan.json")
    (folder / "ny.docx").write_bytes(changed(("To tog i timen", "Tre tog i timen")))
    run("import", "ny.docx", "-o", "ny.json", "--previous", "plan.json")
    listed = json.loads(run("projects", "ny.json", "--json").stdout)
    assert [(p["id"], p["title"]) for p in listed][1] == ("to-tog-i-timen", "Tre tog i timen")


@pytest.mark.usefixtures("folder")
def test_text_prints_what_is_read_before_it_is_interpreted() -> None:
    lines = run("text", "plan.docx").stdout.splitlines()
    assert lines[0] == "text             Politisk tiltaksplan 2024-2027"
    assert "heading 3        Ny bru" in lines
    assert lines[-1] == "header/footer    Fjell IPR – Politisk tiltaksplan 2024-2027"
    read = json.loads(run("text", "plan.docx", "--json").stdout)
    assert [block["level"] for block in read["blocks"] if block["text"] == "Ny bru"] == [3]


@pytest.mark.usefixtures("folder")
def test_check_says_what_to_look_at_and_ends_with_one() -> None:
    result = run("check", "plan.docx", "--as-of", "2028-01-01")
    assert result.exit_code == 1
    assert "  paragraph 1: The period of “Politisk tiltaksplan 2024-2027” is over." in (
        result.stdout.splitlines()
    )


@pytest.mark.usefixtures("folder")
def test_a_saved_plan_lists_the_same_projects_as_its_word_file() -> None:
    run("import", "plan.docx", "-o", "plan.json")
    listed = [run("projects", name, "--json").stdout for name in ("plan.docx", "plan.json")]
    assert listed[0] == listed[1]
    assert [project["title"] for project in json.loads(listed[0])] == ["Ny bru", "To tog i timen"]


@pytest.mark.usefixtures("folder")
def test_draft_names_every_change_and_proves_itself() -> None:
    result = run("draft", "plan.docx", "tinn.docx", "--period", "2025-2028", "-o", "draft.docx")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Changes from the municipalities: 1. Places where the period was rolled: 4.",
        "  Ny bru, Status: Kari (tinn.docx)",
        "Left as it stands: 2.",
        "  paragraph 15: “To tog i timen”: 2024-2027 was left as it stands, because it does not"
        " read as the period of this plan.",
        "  paragraph 2: “Vedtatt 14. juni 2024” says when the old plan was adopted. Draft again"
        " with --adopted and the date once the new one is.",
        "The draft is proved: rejected it is last year's plan, accepted it reads as decided.",
        "The draft is saved in draft.docx.",
    ]


@pytest.mark.usefixtures("folder")
def test_a_conflict_is_named_and_the_draft_keeps_the_wording_of_the_plan() -> None:
    result = run("draft", "plan.docx", "tinn.docx", "sigdal.docx", "-o", "draft.docx")
    assert result.exit_code == 1
    assert "“Ny bru”, Status (Kari, Kari). The draft keeps the wording" in result.stdout
    assert "Brua er stengt" in run("text", "draft.docx").stdout


@pytest.mark.usefixtures("folder")
def test_a_merge_lists_what_is_taken_and_what_is_disputed() -> None:
    result = run("merge", "plan.docx", "tinn.docx", "sigdal.docx", "--author", "Ola=sigdal.docx")
    assert result.exit_code == 1
    assert "Conflicts: 1." in result.stdout
    assert "  Conflict: Ny bru, Status\n    in the plan: Brua er stengt." in result.stdout
    assert "    Ola: Brua er " in result.stdout


def test_a_conflict_is_settled_in_a_file_and_asked_for_once(folder: Path) -> None:
    merge = ("merge", "plan.docx", "tinn.docx", "sigdal.docx", "--settle", "valg.toml")
    assert run(*merge).exit_code == 1
    asked = (folder / "valg.toml").read_text(encoding="utf-8")
    assert run(*merge).exit_code == 1
    assert (folder / "valg.toml").read_text(encoding="utf-8") == asked
    settled = asked.replace('velg = ""', 'velg = "A"')
    (folder / "valg.toml").write_text(settled, encoding="utf-8")
    result = run(*merge, "-o", "plan.json")
    assert (result.exit_code, "Conflicts: 1." in result.stdout) == (0, True)
    [version] = [line for line in asked.splitlines() if line.startswith("# A: ")]
    text = version.removeprefix("# A: ").partition(" [")[0]
    assert text in run("projects", "plan.json", "--json").stdout
    (folder / "valg.toml").write_text(settled.replace('"A"', '"hva?"'), encoding="utf-8")
    refused = run(*merge)
    assert refused.exit_code == 3
    assert "valg.toml: “hva?” cannot be chosen" in refused.stderr


@pytest.mark.usefixtures("folder")
def test_an_author_of_a_file_that_is_no_update_is_refused() -> None:
    result = run("merge", "plan.docx", "tinn.docx", "--author", "Ola=annen.docx")
    assert result.exit_code == 3
    assert "--author names annen.docx, but the updates are tinn.docx" in result.stderr


@pytest.mark.usefixtures("folder")
def test_merge_prints_json_that_its_schema_knows() -> None:
    result = run("merge", "plan.docx", "tinn.docx", "sigdal.docx", "--json")
    report = json.loads(result.stdout)
    jsonschema.validate(report, merge_schema())
    [conflict] = report["conflicts"]
    assert (conflict["project"], conflict["field"]) == ("ny-bru", "status")
    assert [version["source"] for version in conflict["versions"]] == ["sigdal.docx", "tinn.docx"]


def test_a_new_project_is_in_the_draft_at_once(folder: Path) -> None:
    last = p("**Hovedansvar:** Tinn kommune")
    copy = changed((last, last + h(3, "Havn") + p("**Status:** Nytt tiltak.")))
    (folder / "ny.docx").write_bytes(copy)
    result = run("draft", "plan.docx", "ny.docx", "-o", "draft.docx")
    assert result.exit_code == 0
    assert "Havn" in run("projects", "draft.docx").stdout
    assert "{+Havn+}" in run("text", "draft.docx", "--changes", "show").stdout


@pytest.mark.usefixtures("folder")
def test_a_renamed_project_is_the_same_one_with_another_title() -> None:
    Path("ny.docx").write_bytes(changed(("To tog i timen", "Tre tog i timen")))
    result = run("draft", "plan.docx", "ny.docx", "-o", "draft.docx")
    assert result.exit_code == 0
    assert "  To tog i timen, title: Kari (ny.docx)" in result.stdout.splitlines()


BAD_FILES = {
    "missing.docx": (None, "there is no such file"),
    "text.docx": (b"hello", "this is not a Word file"),
    "empty.docx": (b"", "this is not a Word file"),
    "locked.docx": (COMPOUND_FILE + b"\0" * 600, "protected with a password"),
    "archive.docx": (zipped({"a.txt": "a"}), "this is not a Word file"),
    "cut.docx": (plan_file()[:-200], "this is not a Word file"),
    "letter.docx": (docx(p("Hei")), "no project was found"),
    "broken.docx": (docx("<w:p>" + BODY[:-6]), "the Word file is damaged in word/document.xml"),
    "sheet.xlsx": (b"x", "the format .xlsx cannot be used here"),
    "other.json": (b"{}", "this is not a plan saved by tiltaksplan"),
    "latin.json": ('{"æ"}'.encode("latin-1"), "this is not a plan saved by tiltaksplan"),
}


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.parametrize("command", ["import", "draft", "draft-update", "projects"])
def test_a_file_that_cannot_be_used_is_one_sentence_and_nothing_is_written(
    folder: Path, name: str, command: str
) -> None:
    data, sentence = BAD_FILES[name]
    if data is not None:
        (folder / name).write_bytes(data)
    if command == "draft" and name.endswith("json"):
        sentence = "this is not a Word file"
    if command == "import" and name.endswith("json"):
        sentence = "the format .json cannot be used here"
    if command == "draft" and name.endswith("xlsx"):
        sentence = "this is not a Word file"
    if command == "draft-update" and name.endswith("xlsx"):
        sentence = "this is not an Excel workbook"
    before = set(folder.iterdir())
    arguments = {
        "import": ("import", name, "-o", "out.json"),
        "draft": ("draft", name, "--period", "2025-2028", "-o", "out.docx"),
        "draft-update": ("draft", "plan.docx", name, "-o", "out.docx"),
        "projects": ("projects", name, "--json"),
    }[command]
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (3, "")
    assert name in result.stderr
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    assert set(folder.iterdir()) == before


def test_a_bomb_of_a_doctype_is_refused(folder: Path) -> None:
    with zipfile.ZipFile(folder / "plan.docx") as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    document = parts["word/document.xml"]
    parts["word/document.xml"] = '<!DOCTYPE a [<!ENTITY b "b">]>' + document
    (folder / "bomb.docx").write_bytes(zipped(parts))
    result = run("projects", "bomb.docx")
    assert result.exit_code == 3
    assert "it declares a document type" in result.stderr


def test_an_output_somebody_may_have_edited_is_kept_without_force(folder: Path) -> None:
    (folder / "plan.json").write_text("mine")
    refused = run("import", "plan.docx", "-o", "plan.json")
    assert refused.exit_code == 3
    assert (folder / "plan.json").read_text() == "mine"
    assert run("import", "plan.docx", "-o", "plan.json", "--force").exit_code == 0


@pytest.mark.usefixtures("folder")
def test_a_draft_never_overwrites_its_base() -> None:
    result = run("draft", "plan.docx", "--period", "2025-2028", "-o", "plan.docx", "--force")
    assert result.exit_code == 3
    assert Path("plan.docx").read_bytes() == plan_file()


@pytest.mark.usefixtures("folder")
def test_a_period_written_wrongly_is_wrong_use() -> None:
    result = run("draft", "plan.docx", "--period", "2025", "-o", "draft.docx")
    assert result.exit_code == 2
    assert "write it like 2025-2028" in result.stderr


def test_a_plan_without_a_period_cannot_be_rolled(folder: Path) -> None:
    data = docx(BODY.replace("2024-2027", "i år"), title="Plan")
    (folder / "plan.docx").write_bytes(data)
    result = run("draft", "plan.docx", "--period", "2025-2028", "-o", "draft.docx")
    assert result.exit_code == 3
    assert "names no period" in result.stderr


def test_a_profile_with_an_unknown_key_says_which(folder: Path) -> None:
    (folder / "tiltaksplan.toml").write_text("[regoin]\n", encoding="utf-8")
    result = run("projects", "plan.docx")
    assert result.exit_code == 3
    assert "regoin" in result.stderr


COMMANDS = ("import", "projects", "text", "check", "init", "draft", "respond", "demo")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert not command or f"Example: tiltaksplan {command}" in result.stdout

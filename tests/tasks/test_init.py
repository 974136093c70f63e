from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from examples.expected import expected_projects
from tests.tiny import docx, h, p
from toolkit.cli import main
from toolkit.model.plan import list_projects
from toolkit.model.profile import Profile
from toolkit.model.proposal import Question
from toolkit.tasks.init import init_profile
from toolkit.tasks.load import load_plan, load_profile

EXAMPLE = Path(__file__).resolve().parents[2] / "input" / "tiltaksplan-2024-2027.docx"
UNSURE = docx(
    h(1, "Vei") + h(2, "Bru") + p("**Status:** Ny.") + p("**Ansvar:** Statkraft og Ål kommune")
)


def test_a_profile_proposed_from_the_example_reads_it_as_its_author_wrote_it(
    tmp_path: Path,
) -> None:
    init_profile(EXAMPLE, tmp_path, ask=None, force=False)
    profile = load_profile(tmp_path / "tiltaksplan.toml", tmp_path)
    read = [listed.responsible for listed in list_projects(load_plan(EXAMPLE, profile))]
    # A body's full name cannot be told from the sentence it stands in.
    wanted = [
        tuple(str(name).removesuffix(" i Kongsbergregionen") for name in names)
        for project in expected_projects()
        if isinstance(names := project["responsible"], list)
    ]
    assert read == wanted


def test_answers_go_into_the_profile_and_are_not_asked_again(tmp_path: Path) -> None:
    source = tmp_path / "plan.docx"
    source.write_bytes(UNSURE)
    asked: list[str] = []

    def ask(question: Question) -> str:
        asked.append(question.subject)
        return "yes" if question.subject == "Statkraft og Ål" else "body"

    proposal = init_profile(source, tmp_path, ask=ask, force=False)
    profile = load_profile(tmp_path / "tiltaksplan.toml", tmp_path)
    assert asked == ["Statkraft og Ål"]
    assert proposal.questions == ()
    assert [member.name for member in profile.members] == ["Statkraft og Ål"]


def test_without_a_terminal_the_questions_are_listed_and_stand_in_the_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.docx").write_bytes(UNSURE)
    result = CliRunner().invoke(main, ["init", "--from", "plan.docx"])
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Members: Statkraft, Ål.",
        "Bodies: none found.",
        "Unsure, to be settled in the profile: 1.",
        "  paragraph 4: Is “Statkraft og Ål” one name? Proposed: no.",
        "The profile is saved in tiltaksplan.toml.",
    ]
    text = Path("tiltaksplan.toml").read_text(encoding="utf-8")
    assert "# Usikkert: Er «Statkraft og Ål» ett navn? Foreslått: no." in text
    assert load_profile(Path("tiltaksplan.toml"), Path()) != Profile()


def test_a_profile_that_is_there_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.docx").write_bytes(UNSURE)
    Path("tiltaksplan.toml").write_text("# min", encoding="utf-8")
    result = CliRunner().invoke(main, ["init", "--from", "plan.docx"])
    assert result.exit_code == 3
    assert Path("tiltaksplan.toml").read_text(encoding="utf-8") == "# min"

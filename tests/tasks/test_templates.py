from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.consult.samples import template
from toolkit.cli import main
from toolkit.model.profile import Profile
from toolkit.refusals import MisspeltProject, NoTemplates
from toolkit.tasks.templates import check_templates, list_templates, new_template

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "input" / "tiltaksplan-2024-2027.docx"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "maler" / "prosjekter").mkdir(parents=True)
    for name in ("standard.docx", "standard-nn.docx"):
        shutil.copy(ROOT / "templates" / "prosjekter" / name, tmp_path / "maler" / "prosjekter")
    return tmp_path / "maler"


def test_every_template_of_a_folder_is_checked_and_the_broken_ones_do_not_stop_the_rest(
    folder: Path,
) -> None:
    (folder / "prosjekter" / "feil.docx").write_bytes(template("{{ feil }}").data)
    (folder / "prosjekter" / "ikke-word.docx").write_bytes(b"tekst")
    (folder / "prosjekter" / "~$standard.docx").write_bytes(b"Kari")

    found = {checked.file.name: checked for checked in check_templates(folder)}

    assert sorted(found) == ["feil.docx", "ikke-word.docx", "standard-nn.docx", "standard.docx"]
    assert [problem.subject for problem in found["feil.docx"].problems] == ["feil"]
    assert "ikke-word.docx" in found["ikke-word.docx"].refused
    assert found["standard.docx"].is_right


def test_a_folder_without_templates_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoTemplates):
        check_templates(tmp_path)


def test_each_project_is_listed_with_the_template_it_would_use(folder: Path) -> None:
    (folder / "prosjekter" / "saggrenda-elgsjo.docx").write_bytes(template("Egen").data)
    (folder / "prosjekter" / "infrastruktur.docx").write_bytes(template("Områdets").data)

    served = {s.project: s for s in list_templates(PLAN, Profile(), folder, None)}

    assert served["saggrenda-elgsjo"].template == folder / "prosjekter/saggrenda-elgsjo.docx"
    assert served["saggrenda-elgsjo"].own
    assert served["grettefoss-bru"].template == folder / "prosjekter/infrastruktur.docx"
    others = {s.template for s in served.values()}
    assert folder / "prosjekter/standard.docx" in others


def test_a_new_template_is_a_copy_of_the_one_the_project_would_use(folder: Path) -> None:
    made = new_template("grettefoss-bru", PLAN, Profile(), folder, force=False)

    assert made.file == folder / "prosjekter" / "grettefoss-bru.docx"
    assert made.file.read_bytes() == (folder / "prosjekter/standard.docx").read_bytes()


def test_a_project_there_is_not_gets_no_template_but_a_proposal(folder: Path) -> None:
    with pytest.raises(MisspeltProject, match="grettefoss-bru"):
        new_template("gretefoss-bru", PLAN, Profile(), folder, force=False)


def test_the_commands_end_with_one_where_something_is_to_mend(folder: Path) -> None:
    runner = CliRunner()
    right = runner.invoke(main, ["templates", "check", str(folder)])
    (folder / "prosjekter" / "feil.docx").write_bytes(template("x", "{{ prosjekt.tittle }}").data)
    wrong = runner.invoke(main, ["templates", "check", str(folder)])

    assert (right.exit_code, wrong.exit_code) == (0, 1)
    assert "feil.docx: 1 to mend." in wrong.output
    assert (
        "  paragraph 2: There is no value called “prosjekt.tittle”."
        " Did you mean “prosjekt.tittel”?" in wrong.output.splitlines()
    )

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from msgspec import structs

from tests.pdf.paper import pdf
from tests.plans import plan
from tests.tiny import docx, h, p
from toolkit.cli import main
from toolkit.model.consultation import Consultation
from toolkit.model.plan_json import encode_json
from toolkit.model.toml import decode_toml

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "input" / "tiltaksplan-2024-2027.docx"
PAGES = [
    ["!1 Innledning", "", "Planen gjelder hele landet."],
    ["!2 Veg", "", "E134 mellom Saggrenda og Elgsjø får 3 milliarder."],
    [
        "Grettefoss bru på fv. 40 må skiftes ut.",
        "",
        "!3 Bane",
        "",
        "Dobbeltspor Drammen-Kongsberg.",
    ],
]
HEARING = """title = "Transportplan"
documents = ["rapport.pdf"]

[[chapters]]
number = "2"
heading = "Veg"
page = 2   # side

[[chapters]]
number = "3"
heading = "Bane"
page = 3
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rapport.pdf").write_bytes(pdf(PAGES))
    (tmp_path / "horing.toml").write_text(HEARING, encoding="utf-8")
    return tmp_path


def run(folder: Path, source: str, *options: str) -> Result:
    command = ["consultation", "projects", str(folder / source), "--plan", str(PLAN), *options]
    return CliRunner().invoke(main, command)


def touched(result: Result) -> dict[str, list[int]]:
    found = json.loads(result.stdout)["touched"]
    return {one["project"]: [hit["page"] for hit in one["hits"]] for one in found}


def test_a_hearing_is_looked_through_and_each_project_has_its_page_and_quotation(
    folder: Path,
) -> None:
    result = run(folder, "horing.toml")
    assert result.exit_code == 0, result.output
    assert "saggrenda-elgsjo, page 2" in result.output
    assert "“E134 mellom Saggrenda og Elgsjø får 3 milliarder.” (page 2)" in result.output
    assert "grettefoss-bru, page 3" in result.output
    assert "-o" in result.output.splitlines()[-1]


def test_json_is_all_there_is_on_stdout(folder: Path) -> None:
    result = run(folder, "rapport.pdf", "--json")
    assert touched(result)["saggrenda-elgsjo"] == [2]
    assert json.loads(result.stdout)["documents"] == ["rapport.pdf"]


def test_project_adds_and_without_removes(folder: Path) -> None:
    options = ["--project", "telemark-ring", "--without", "saggrenda-elgsjo"]
    found = touched(run(folder, "rapport.pdf", "--json", *options))
    assert found["telemark-ring"] == []
    assert "saggrenda-elgsjo" not in found


def test_an_unknown_project_is_refused_with_the_nearest(folder: Path) -> None:
    result = run(folder, "rapport.pdf", "--without", "saggrenda-elgsjø")
    assert result.exit_code == 3
    assert "Did you mean “saggrenda-elgsjo”?" in result.stderr


def test_the_projects_come_into_the_hearing_itself_with_force(folder: Path) -> None:
    path = folder / "horing.toml"
    refused = run(folder, "horing.toml", "-o", str(path))
    assert refused.exit_code == 3
    assert path.read_text(encoding="utf-8") == HEARING

    result = run(folder, "horing.toml", "-o", str(path), "--force")
    assert result.exit_code == 0, result.output
    road, train = decode_toml(path.read_bytes(), path.name, Consultation).chapters
    assert [comment.project for comment in road.comments][:1] == ["saggrenda-elgsjo"]
    assert road.comments[0].quotations[0].page == 2
    assert road.comments[0].quotations[0].document == "rapport.pdf"
    assert "to-tog-i-timen" in train.comments[0].project
    assert "page = 2   # side" in path.read_text(encoding="utf-8")
    assert [found.name for found in folder.glob("horing*")] == ["horing.toml"]


def test_a_word_file_is_quoted_under_its_headings(folder: Path) -> None:
    body = h(1, "2 Veg") + p("E134 Saggrenda-Elgsjø må bygges.")
    (folder / "rapport.docx").write_bytes(docx(body))
    (folder / "word.toml").write_text(
        'title = "Plan"\ndocuments = ["rapport.docx"]\n', encoding="utf-8"
    )
    output = folder / "svar.toml"
    assert run(folder, "word.toml", "-o", str(output)).exit_code == 0
    (chapter,) = decode_toml(output.read_bytes(), "svar.toml", Consultation).chapters
    (quotation,) = chapter.comments[0].quotations
    assert (quotation.page, quotation.heading) == (None, "2 Veg")
    assert chapter.heading == "2 Veg"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("skann.pdf", pdf([[], []]), "skann.pdf: the PDF holds only pictures"),
        ("tekst.pdf", b"tekst", "tekst.pdf: this is not a PDF"),
        ("tall.xlsx", b"PK", "tall.xlsx: the format .xlsx cannot be used here"),
        ("tom.toml", b'title = "x"', "tom.toml: the hearing names no documents"),
        ("feil.toml", b"titel = 1", "feil.toml: "),
        ("borte.toml", b'title = "x"\ndocuments = ["borte.pdf"]', "borte.pdf: "),
    ],
)
def test_bad_input_is_refused_in_one_sentence(
    folder: Path, name: str, data: bytes, said: str
) -> None:
    (folder / name).write_bytes(data)
    result = run(folder, name)
    assert result.exit_code == 3
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_projects_are_written_into_a_hearing_only(folder: Path) -> None:
    result = run(folder, "rapport.pdf", "-o", str(folder / "ny.toml"))
    assert result.exit_code == 3
    assert not (folder / "ny.toml").exists()


def test_a_plan_without_projects_is_refused(folder: Path) -> None:
    empty = folder / "plan.json"
    empty.write_bytes(encode_json(structs.replace(plan(), sections=())))
    command = ["consultation", "projects", str(folder / "rapport.pdf"), "--plan", str(empty)]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 3
    assert "plan.json: the plan has no projects" in result.stderr

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest
from msgspec import structs

from tests.consult.samples import BRIDGE, DAY, PROFILE, TRAIN, lines, plan, template
from toolkit.model.plan_json import encode_json
from toolkit.problems import (
    BadToml,
    MisspeltProject,
    OutputExists,
    OutputIsInput,
    TemplateBroken,
    TemplateMissing,
)
from toolkit.tasks.respond import RespondRequest, respond

TEMPLATES = Path(__file__).parents[2] / "templates"
HEARING = """
title = "Transportplan"
deadline = 2027-01-15

[recipient]
name = "Departementet"

[authority]
kind = "mandate"
body = "leder"

[[chapters]]
heading = "Veg"

[[chapters.comments]]
project = "bru"
"""


@pytest.fixture
def request_(tmp_path: Path) -> RespondRequest:
    shutil.copytree(TEMPLATES, tmp_path / "templates")
    (tmp_path / "plan.json").write_bytes(encode_json(plan(BRIDGE, TRAIN)))
    (tmp_path / "horing.toml").write_text(HEARING, encoding="utf-8")
    return RespondRequest(
        consultation=tmp_path / "horing.toml",
        plan=tmp_path / "plan.json",
        output=tmp_path / "svar.docx",
        profile=PROFILE,
        templates=tmp_path / "templates",
        date=DAY,
    )


def test_a_letter_is_written_for_the_projects_the_consultation_names(
    request_: RespondRequest,
) -> None:
    result = respond(request_)

    assert [(s.project, Path(s.template).name, s.own_template) for s in result.sections] == [
        ("bru", "standard.docx", False)
    ]
    assert "Status: Gammel bru." in lines(result.output.read_bytes())


def test_a_project_with_a_template_of_its_own_uses_it(request_: RespondRequest) -> None:
    own = request_.templates / "prosjekter/bru.docx"
    own.write_bytes(template("Bare om {{ prosjekt.tittel }}").data)

    result = respond(request_)

    assert [(Path(s.template).name, s.own_template) for s in result.sections] == [
        ("bru.docx", True)
    ]
    assert "Bare om Bru" in lines(result.output.read_bytes())


def test_only_the_projects_asked_for_are_in_the_letter(request_: RespondRequest) -> None:
    result = respond(structs.replace(request_, projects=("tog",)))

    said = lines(result.output.read_bytes())
    assert "Andre prosjekter" in said
    assert "Status: Gammel bru." not in said


def test_an_unknown_project_in_the_consultation_is_refused_by_its_file(
    request_: RespondRequest,
) -> None:
    request_.consultation.write_text(HEARING.replace('"bru"', '"brua"'), encoding="utf-8")

    with pytest.raises(MisspeltProject, match=r"horing\.toml.*“brua”. Did you mean “bru”"):
        respond(request_)


def test_an_unknown_project_asked_for_is_refused(request_: RespondRequest) -> None:
    with pytest.raises(MisspeltProject, match=r"plan\.json.*“togg”. Did you mean “tog”"):
        respond(structs.replace(request_, projects=("togg",)))


def test_a_misspelt_key_in_the_consultation_is_refused(request_: RespondRequest) -> None:
    request_.consultation.write_text("titel = 'x'\n" + HEARING, encoding="utf-8")

    with pytest.raises(BadToml, match="titel"):
        respond(request_)


def test_a_missing_template_is_named(request_: RespondRequest) -> None:
    (request_.templates / "prosjekter/standard.docx").unlink()

    with pytest.raises(TemplateMissing, match=r"standard\.docx"):
        respond(request_)


def test_nothing_is_written_where_a_template_is_broken(request_: RespondRequest) -> None:
    (request_.templates / "prosjekter/bru.docx").write_bytes(template("{{ feil }}").data)

    with pytest.raises(TemplateBroken, match=r"bru\.docx.*“feil”"):
        respond(request_)

    assert not request_.output.exists()


def test_a_letter_that_is_there_is_not_written_over(request_: RespondRequest) -> None:
    respond(request_)

    with pytest.raises(OutputExists):
        respond(request_)
    assert respond(structs.replace(request_, force=True)).output == request_.output


def test_a_letter_never_takes_the_place_of_a_template(request_: RespondRequest) -> None:
    frame = request_.templates / "horing/horingsuttalelse-nb.docx"

    with pytest.raises(OutputIsInput):
        respond(structs.replace(request_, output=frame, force=True))


def test_a_letter_after_the_deadline_and_the_period_is_warned_of(
    request_: RespondRequest,
) -> None:
    late = respond(structs.replace(request_, date=datetime.date(2028, 2, 1)))

    assert late.warnings == (
        "The deadline was 2027-01-15; the letter is dated 2028-02-01.",
        "The plan is for 2024-2027; the letter is dated 2028-02-01.",
    )


def test_a_letter_in_time_is_not_warned_of(request_: RespondRequest) -> None:
    assert respond(request_).warnings == ()


def test_a_hearing_may_bring_templates_of_its_own(request_: RespondRequest) -> None:
    folder = request_.consultation.parent / "maler" / "prosjekter"
    folder.mkdir(parents=True)
    (folder / "standard.docx").write_bytes(template("Denne høringen om {{ prosjekt.tittel }}").data)
    written = request_.consultation.read_text("utf-8")
    request_.consultation.write_text(f'templates = "maler"\n{written}', encoding="utf-8")

    result = respond(request_)

    assert "Denne høringen om Bru" in lines(result.output.read_bytes())
    assert not result.sections[0].own_template

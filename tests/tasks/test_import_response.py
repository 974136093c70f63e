from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from msgspec import structs

from tests.consult.samples import BRIDGE, DAY, PROFILE, TRAIN, lines, plan
from toolkit.model.consultation import Consultation
from toolkit.model.plan_json import encode_json
from toolkit.model.toml import decode_toml
from toolkit.model.update import Stamp
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.ooxml.xml import serialize_xml
from toolkit.refusals import OutputExists
from toolkit.tasks.import_response import ImportResponseRequest, import_response
from toolkit.tasks.respond import RespondRequest, respond

TEMPLATES = Path(__file__).parents[2] / "templates"
HEARING = """
title = "Transportplan"   # slik brevet skriver det
introduction = "Mange pendler."
introduction_projects = ["bru"]

[recipient]
name = "Departementet"

[authority]
kind = "mandate"
body = "leder"

[[chapters]]
heading = "Veg"

[[chapters.comments]]
project = "bru"
view = "Vi støtter brua."
"""


@pytest.fixture
def request_(tmp_path: Path) -> ImportResponseRequest:
    shutil.copytree(TEMPLATES, tmp_path / "templates")
    (tmp_path / "plan.json").write_bytes(encode_json(plan(BRIDGE, TRAIN)))
    (tmp_path / "horing.toml").write_text(HEARING, encoding="utf-8")
    request = ImportResponseRequest(
        response=tmp_path / "svar.docx",
        hearing=tmp_path / "horing.toml",
        plan=tmp_path / "plan.json",
        profile=PROFILE,
        templates=tmp_path / "templates",
        stamp=Stamp(author="Sekretariatet", date="2026-11-24T09:00:00Z"),
        date=DAY,
    )
    answer(request, request.response)
    return request


def answer(request: ImportResponseRequest, output: Path) -> bytes:
    """Write the response as it is now."""
    made = respond(
        RespondRequest(
            consultation=request.hearing,
            plan=request.plan,
            output=output,
            profile=request.profile,
            templates=request.templates,
            date=request.date,
            force=True,
        )
    )
    return made.output.read_bytes()


def edit(request: ImportResponseRequest, **words: str) -> None:
    """Change words in the response as somebody does in Word, with nothing tracked."""
    package = Package(request.response.read_bytes(), "svar.docx")
    text = package.read("word/document.xml").decode()
    for old, new in words.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    request.response.write_bytes(package.with_parts({"word/document.xml": text.encode()}))


def shown(path: Path) -> list[str]:
    document = read_document(Package(path.read_bytes(), path.name), Changes.SHOWN)
    return [block.text for block in document.blocks]


def test_a_response_nobody_edited_changes_nothing(request_: ImportResponseRequest) -> None:
    before = sorted(request_.templates.rglob("*"))

    result = import_response(request_)

    assert (result.templates, result.texts, result.unmapped) == ((), (), ())
    assert sorted(request_.templates.rglob("*")) == before


def test_wording_becomes_a_tracked_change_in_a_template_of_the_projects_own(
    request_: ImportResponseRequest,
) -> None:
    edit(request_, **{"Vårt syn: ": "Rådets syn: "})

    result = import_response(request_)

    (offered,) = result.templates
    assert offered.file == request_.templates / "prosjekter/bru.docx"
    assert offered.origin == request_.templates / "prosjekter/standard.docx"
    assert "{% if loop.first %}[-Vårt-]{+Rådets+} syn: {% endif %}{{ avsnitt }}" in shown(
        offered.file
    )


def test_a_template_keeps_its_old_wording_until_the_new_one_is_accepted(
    request_: ImportResponseRequest,
) -> None:
    edit(request_, **{"Vårt syn: ": "Rådets syn: "})
    (offered,) = import_response(request_).templates

    waiting = answer(request_, request_.response)
    data = offered.file.read_bytes()
    accept(offered.file)
    accepted = answer(request_, request_.response)

    assert "Vårt syn: Vi støtter brua." in lines(waiting)
    assert b"w:ins " not in Package(waiting, "x").read("word/document.xml")
    assert "Rådets syn: Vi støtter brua." in lines(accepted)
    assert data != offered.file.read_bytes()


def accept(path: Path) -> None:
    """Accept the changed words of a template, as somebody does in Word."""
    package = Package(path.read_bytes(), path.name)
    root = package.parse(package.main)
    for gone in list(root.iter("{*}del")):
        gone.getparent().remove(gone)  # type: ignore[union-attr]
    for came in list(root.iter("{*}ins")):
        parent = came.getparent()
        assert parent is not None
        place = parent.index(came)
        parent[place : place + 1] = list(came)
    path.write_bytes(package.with_parts({package.main: serialize_xml(root)}))


def test_a_template_with_open_changes_gets_no_others(request_: ImportResponseRequest) -> None:
    edit(request_, **{"Vårt syn: ": "Rådets syn: "})
    (offered,) = import_response(request_).templates
    before = offered.file.read_bytes()

    again = import_response(request_)

    assert again.templates == ()
    assert again.waiting == (offered.file,)
    assert offered.file.read_bytes() == before


def test_texts_come_home_to_the_hearings_file_when_asked(request_: ImportResponseRequest) -> None:
    edit(request_, **{"Vi støtter brua.": "Vi støtter ny bru.", "[Mangler: saksbehandler]": "Kari"})

    listed = import_response(request_)
    assert [(text.keys, text.new) for text in listed.texts] == [
        (("chapters", 0, "comments", 0, "view"), "Vi støtter ny bru.")
    ]
    assert request_.hearing.read_text(encoding="utf-8") == HEARING

    output = request_.hearing.with_name("ny.toml")
    import_response(structs.replace(request_, output=output))
    assert output.read_text(encoding="utf-8") == HEARING.replace("støtter brua", "støtter ny bru")


def test_an_open_point_that_was_filled_in_comes_home(request_: ImportResponseRequest) -> None:
    request_.hearing.write_text(HEARING.replace('view = "Vi støtter brua."', ""), encoding="utf-8")
    answer(request_, request_.response)
    edit(request_, **{"[Mangler: vårt syn]": "Bygg den."})

    output = request_.hearing.with_name("ny.toml")
    import_response(structs.replace(request_, output=output))

    written = decode_toml(output.read_bytes(), output.name, Consultation)
    assert written.chapters[0].comments[0].view == "Bygg den."


def test_the_hearings_file_is_not_written_over_unasked(request_: ImportResponseRequest) -> None:
    edit(request_, **{"Vi støtter brua.": "Vi støtter ny bru."})

    with pytest.raises(OutputExists):
        import_response(structs.replace(request_, output=request_.hearing))
    assert request_.hearing.read_text(encoding="utf-8") == HEARING


def test_a_case_paper_is_read_back_as_one(request_: ImportResponseRequest) -> None:
    request_.hearing.write_text(
        HEARING.replace('introduction_projects = ["bru"]', ""), encoding="utf-8"
    )
    answer(request_, request_.response)
    edit(request_, **{"Vi støtter brua.": "Vi støtter ny bru."})

    result = import_response(request_)

    assert [text.new for text in result.texts] == ["Vi støtter ny bru."]
    assert result.unmapped == ()

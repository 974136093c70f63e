from __future__ import annotations

import datetime
import hashlib
import json
import shutil
from pathlib import Path

import pytest
from msgspec import structs

from tests.consult.samples import BRIDGE, DAY, PROFILE, TRAIN, lines, plan, template
from toolkit.consult.verdict import Why
from toolkit.model.plan_json import encode_json
from toolkit.ooxml.package import Package
from toolkit.refusals import (
    AskedAndLeftOut,
    BadHearing,
    BadToml,
    MisspeltProject,
    OutputExists,
    OutputIsInput,
    OutputUnwritable,
    SameCase,
    StillOpen,
    TemplateBroken,
    TemplateMissing,
)
from toolkit.tasks.load import load_document
from toolkit.tasks.notices import told_to
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


def test_a_project_asked_for_comes_in_beside_the_others(request_: RespondRequest) -> None:
    result = respond(structs.replace(request_, projects=("tog",)))

    said = lines(result.output.read_bytes())
    assert "Andre prosjekter" in said
    assert {"Status: Gammel bru.", "Status: Ett tog."} <= set(said)


def test_a_project_left_out_is_not_in_the_letter(request_: RespondRequest) -> None:
    result = respond(structs.replace(request_, projects=("tog",), without=("bru",)))

    assert [section.project for section in result.sections] == ["tog"]
    assert "Status: Gammel bru." not in lines(result.output.read_bytes())


def test_a_project_asked_for_and_left_out_is_refused(request_: RespondRequest) -> None:
    with pytest.raises(AskedAndLeftOut, match="“tog”"):
        respond(structs.replace(request_, projects=("tog",), without=("tog",)))


def test_an_unknown_project_left_out_is_refused(request_: RespondRequest) -> None:
    with pytest.raises(MisspeltProject, match="Did you mean “tog”"):
        respond(structs.replace(request_, without=("togg",)))


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


COMPLETE = """
title = "Transportplan"
reference = "25/1187"
our_reference = "26/14"
case_handler = "Kari Eksempel"
letter_date = 2026-10-01
deadline = 2027-01-15
introduction = "Mange pendler."
introduction_projects = ["bru"]
positions = [
    { municipality = "Tinn", stance = "slutter-seg-til" },
    { municipality = "Rollag", stance = "tillegg", text = "Fergen og.", projects = ["tog"] },
]

[recipient]
name = "Departementet"

[authority]
kind = "mandate"
body = "leder"

[[main_demands]]
demand = "Bygg brua nå."
projects = ["bru"]

[[chapters]]
heading = "Veg"

[[chapters.comments]]
project = "bru"
view = "Vi støtter brua."
"""


@pytest.fixture
def complete(request_: RespondRequest) -> RespondRequest:
    request_.consultation.write_text(COMPLETE, encoding="utf-8")
    return request_


def test_open_points_are_counted_and_marked_in_a_draft(request_: RespondRequest) -> None:
    result = respond(request_)

    assert result.open_points == (
        "[Mangler: vårt saksnummer]",
        "[Mangler: avsenderens saksnummer]",
        "[Mangler: saksbehandler]",
        "[Mangler: datoen på høringsbrevet]",
        "[Mangler: vårt syn]",
        "[Mangler: kravet]",
        "[Mangler: svar fra Tinn og Rollag]",
    )
    assert (
        Package(result.output.read_bytes(), "x").read("word/document.xml").count(b'"yellow"') == 7
    )


def test_a_final_letter_with_an_open_point_is_refused_and_nothing_is_written(
    request_: RespondRequest,
) -> None:
    before = sorted(request_.output.parent.rglob("*"))

    with pytest.raises(
        StillOpen, match=r"7 open points.*\[Mangler: vårt saksnummer\].*horing\.toml"
    ):
        respond(structs.replace(request_, final=True, text=request_.output.parent / "tekst"))

    assert sorted(request_.output.parent.rglob("*")) == before


def test_a_complete_letter_is_final(complete: RespondRequest) -> None:
    result = respond(structs.replace(complete, final=True))

    assert result.open_points == ()
    assert result.verdict.why is Why.COVERED
    assert json.loads(result.files[-1].read_bytes())["state"] == "final"


def test_a_member_that_has_not_answered_blocks_the_final_letter_and_not_the_draft(
    complete: RespondRequest,
) -> None:
    lines_ = [line for line in COMPLETE.splitlines(keepends=True) if '"Tinn"' not in line]
    complete.consultation.write_text("".join(lines_), encoding="utf-8")

    with pytest.raises(StillOpen, match="svar fra Tinn"):
        respond(structs.replace(complete, final=True))
    assert respond(complete).open_points == ("[Mangler: svar fra Tinn]",)


def test_a_paragraph_without_authority_makes_a_case_paper(complete: RespondRequest) -> None:
    complete.consultation.write_text(
        COMPLETE.replace('introduction_projects = ["bru"]', ""), encoding="utf-8"
    )

    result = respond(complete)

    assert [one.text for one in result.verdict.uncovered] == ["Mange pendler."]
    said = lines(result.output.read_bytes())
    assert "Forslag til vedtak" in said
    assert "Innledning: Mange pendler." in said


def test_text_trace_and_metadata_are_saved_beside_the_letter(complete: RespondRequest) -> None:
    folder = complete.output.parent
    result = respond(
        structs.replace(complete, text=folder / "tekst", trace=folder / "hjemmel.json")
    )

    assert [path.relative_to(folder).as_posix() for path in result.files] == [
        "svar.docx",
        "tekst/00-emne.txt",
        "tekst/01-innledning.txt",
        "tekst/02-hovedbudskap.txt",
        "tekst/03-merknader-til-horingsdokumentet.txt",
        "tekst/04-veg.txt",
        "tekst/05-kommunenes-tilslutning.txt",
        "tekst/06-forankring.txt",
        "hjemmel.json",
        "svar.arkiv.json",
    ]
    assert (folder / "tekst/00-emne.txt").read_text(encoding="utf-8") == (
        "Høringsuttalelse – Transportplan (deres ref. 25/1187)\n"
    )
    assert (folder / "tekst/02-hovedbudskap.txt").read_text(encoding="utf-8") == (
        "Hovedbudskap\n\n1. Bygg brua nå.\n"
    )


def test_the_trace_says_what_every_paragraph_rests_on(complete: RespondRequest) -> None:
    trace = complete.output.with_name("hjemmel.json")
    respond(structs.replace(complete, trace=trace))

    paragraphs = json.loads(trace.read_bytes())["paragraphs"]
    assert [(one["part"], one["text"]) for one in paragraphs] == [
        ("introduction", "Mange pendler."),
        ("main-demands", "Bygg brua nå."),
        ("template", "Bru"),
        ("template", "Status: Gammel bru."),
        ("template", "Mål: Ny bru."),
        ("view", "Vårt syn: Vi støtter brua."),
        ("template", "Forankring: Politisk tiltaksplan 2024–2027, kap. 2.1 Infrastruktur."),
        ("addition", "Fergen og."),
    ]
    assert paragraphs[-1]["rests_on"] == [
        {
            "kind": "project",
            "project": "tog",
            "title": "Tog",
            "edition": "Politisk tiltaksplan 2024–2027",
            "chapter": "kap. 2.1 Infrastruktur",
        }
    ]


def test_the_metadata_are_those_of_a_journal_entry(complete: RespondRequest) -> None:
    result = respond(complete)

    entry = json.loads(result.files[-1].read_bytes())
    assert {
        key: entry[key]
        for key in ("title", "document", "our_case_number", "their_case_number", "document_date")
    } == {
        "title": "Høringsuttalelse – Transportplan (deres ref. 25/1187)",
        "document": "letter",
        "our_case_number": "26/14",
        "their_case_number": "25/1187",
        "document_date": "2026-11-23",
    }
    assert (entry["correspondent"], entry["case_handler"]) == ("Departementet", "Kari Eksempel")
    assert entry["files"] == [
        {
            "name": "svar.docx",
            "role": "document",
            "sha256": hashlib.sha256(result.output.read_bytes()).hexdigest(),
            "bytes": result.output.stat().st_size,
        }
    ]


def test_no_output_is_written_where_one_of_them_is_there(complete: RespondRequest) -> None:
    trace = complete.output.with_name("hjemmel.csv")
    trace.write_text("mitt", encoding="utf-8")

    with pytest.raises(OutputExists, match=r"hjemmel\.csv"):
        respond(structs.replace(complete, trace=trace))
    assert not complete.output.exists()


def test_a_text_file_of_ones_own_is_not_written_over(complete: RespondRequest) -> None:
    folder = complete.output.with_name("tekst")
    folder.mkdir()
    (folder / "00-emne.txt").write_text("mitt", encoding="utf-8")

    with pytest.raises(OutputExists, match="00-emne"):
        respond(structs.replace(complete, text=folder))
    assert not complete.output.exists()


def test_plain_text_does_not_go_where_a_file_is(complete: RespondRequest) -> None:
    with pytest.raises(OutputUnwritable, match="it is no folder"):
        respond(structs.replace(complete, text=complete.consultation))


def test_a_text_that_its_template_leaves_out_is_warned_of(complete: RespondRequest) -> None:
    (complete.templates / "prosjekter/bru.docx").write_bytes(template("Bare tittel").data)

    assert respond(complete).warnings == (
        "Not in the letter, because its template leaves it out: Bru: “Vi støtter brua.”",
    )


def test_two_hearings_with_one_case_number_are_refused(complete: RespondRequest) -> None:
    complete.consultation.with_name("igjen.toml").write_text(COMPLETE, encoding="utf-8")

    with pytest.raises(SameCase, match=r"25/1187 is that of another hearing, igjen\.toml"):
        respond(complete)
    assert not complete.output.exists()


def test_what_contradicts_itself_is_refused_with_its_line(complete: RespondRequest) -> None:
    complete.consultation.write_text(
        "letter_date = 2025-03-10\ndeadline = 2025-02-01\n", encoding="utf-8"
    )

    with pytest.raises(BadHearing, match=r"horing\.toml: line 2: “deadline” is 2025-02-01, before"):
        respond(complete)


def test_what_was_said_before_is_listed(complete: RespondRequest) -> None:
    earlier = COMPLETE.replace("2026-10-01", "2024-10-01").replace("Transportplan", "Fylkesplan")
    earlier = earlier.replace("25/1187", "23/904")
    complete.consultation.with_name("gammel.toml").write_text(earlier, encoding="utf-8")
    complete.consultation.with_name("annet.toml").write_text("[region]\n", encoding="utf-8")

    assert [(one.title, one.hearing, one.view) for one in respond(complete).remembered] == [
        ("Bru", "Fylkesplan", "Vi støtter brua.")
    ]


@pytest.mark.libreoffice
def test_a_letter_may_be_a_pdf(complete: RespondRequest) -> None:
    result = respond(structs.replace(complete, output=complete.output.with_suffix(".pdf")))

    said = " ".join(block.text for block in load_document(result.output).blocks)
    assert "Vi støtter brua." in said


@pytest.mark.libreoffice
def test_a_pdf_can_be_followed_by_a_screen_reader(complete: RespondRequest) -> None:
    data = respond(structs.replace(complete, output=complete.output.with_suffix(".pdf"))).output

    for sign in (b"/Marked true", b"/Lang(nb-NO)", b"/DisplayDocTitle true", b"/StructTreeRoot"):
        assert sign in data.read_bytes()


def test_an_earlier_hearing_that_cannot_be_read_is_told_of(complete: RespondRequest) -> None:
    broken = complete.consultation.with_name("gammel.toml")
    broken.write_text('genre = "brev"\n', encoding="utf-8")
    heard: list[str] = []

    with told_to(heard.append):
        assert respond(complete).remembered == ()

    assert len(heard) == 1
    assert "gammel.toml" in heard[0]

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hearing.samples import OPENING
from tests.plans import plan_file
from tests.tiny import docx, h, p
from toolkit.model.consultation import Consultation, Genre
from toolkit.model.profile import Member, Profile, Region
from toolkit.model.toml import decode_toml
from toolkit.refusals import EmptyDocument, NotPdf, OutputExists, OutputIsInput, ScannedPdf
from toolkit.tasks.consultation import NewRequest, new_consultation

PDFS = Path(__file__).parents[1] / "pdf" / "refused"
PROFILE = Profile(region=Region(name="Fjell IPR"), members=(Member(name="Tinn"),))
LETTER = docx(
    p("**Samferdselsdepartementet**")
    + p("Vår ref.: 25/1187-4")
    + p("Dato: 10. mars 2025")
    + p("**Høring – forslag til ny plan for bruer**")
    + p(OPENING)
    + p("Høringsfristen er 20. juni 2025. Svar sendes til post@sd.example.")
    + p("Med hilsen")
)


@pytest.fixture
def request_(tmp_path: Path) -> NewRequest:
    (tmp_path / "brev.docx").write_bytes(LETTER)
    return NewRequest(
        letter=tmp_path / "brev.docx", output=tmp_path / "horing.toml", profile=PROFILE
    )


def with_(request: NewRequest, data: bytes, *documents: Path) -> NewRequest:
    request.letter.write_bytes(data)
    return NewRequest(
        letter=request.letter, output=request.output, profile=PROFILE, documents=documents
    )


def load(path: Path) -> Consultation:
    return decode_toml(path.read_bytes(), path.name, Consultation)


def test_a_letter_becomes_a_hearing_that_loads_at_once(request_: NewRequest) -> None:
    new_consultation(request_)
    hearing = load(request_.output)
    assert hearing.title == "Forslag til ny plan for bruer"
    assert hearing.reference == "25/1187"
    assert str(hearing.letter_date) == "2025-03-10"
    assert str(hearing.deadline) == "2025-06-20"
    assert hearing.recipient.name == "Samferdselsdepartementet"
    assert hearing.recipient.submit == "Sendes elektronisk til post@sd.example"
    assert hearing.genre is Genre.RESPONSE
    assert hearing.authority is None


def test_every_value_stands_under_its_source(request_: NewRequest) -> None:
    new_consultation(request_)
    lines = request_.output.read_text(encoding="utf-8").splitlines()
    place = lines.index("deadline = 2025-06-20")
    assert lines[place - 1] == "# avsnitt 6: «Høringsfristen er 20. juni 2025.»"


def test_what_a_letter_does_not_say_is_asked_and_left_out(request_: NewRequest) -> None:
    new_consultation(with_(request_, docx(p("Kom på møte, da vel!"))))
    written = request_.output.read_text(encoding="utf-8")
    assert load(request_.output).deadline is None
    assert "# SPØRSMÅL: Fristen ble ikke funnet i brev.docx. Fyll inn:\n# deadline = " in written


def test_contradicting_values_are_both_shown_and_none_is_taken(request_: NewRequest) -> None:
    more = p(OPENING) + p("Høringsfristen er 20. juni 2025.") + p("Svar sendes innen 1. juni 2025.")
    new_consultation(with_(request_, docx(more)))
    written = request_.output.read_text(encoding="utf-8")
    assert load(request_.output).deadline is None
    assert "# SPØRSMÅL: brev.docx sier ulike ting om fristen. Behold den som gjelder:" in written
    assert "# deadline = 2025-06-20  # avsnitt 2: «Høringsfristen er 20. juni 2025.»" in written
    assert "# deadline = 2025-06-01  # avsnitt 3: «Svar sendes innen 1. juni 2025.»" in written


def test_the_chapters_of_a_document_are_listed(request_: NewRequest, tmp_path: Path) -> None:
    document = tmp_path / "rapport.docx"
    document.write_bytes(docx(h(1, "1 Veg") + h(2, "1.1 Drift") + p("Mer.") + h(1, "2 Bane")))
    new_consultation(with_(request_, LETTER, document))
    hearing = load(request_.output)
    assert [(c.number, c.heading) for c in hearing.chapters] == [("1", "Veg"), ("2", "Bane")]
    assert hearing.documents == ("rapport.docx",)


def test_a_letter_without_text_is_refused(request_: NewRequest) -> None:
    with pytest.raises(EmptyDocument, match=r"brev\.docx: the document holds no text"):
        new_consultation(with_(request_, docx("")))
    assert not request_.output.exists()


def test_a_scanned_letter_is_refused(request_: NewRequest) -> None:
    scanned = request_.letter.with_suffix(".pdf")
    scanned.write_bytes((PDFS / "scanned.pdf").read_bytes())
    with pytest.raises(ScannedPdf, match=r"brev\.pdf: the PDF holds only pictures"):
        new_consultation(NewRequest(letter=scanned, output=request_.output, profile=PROFILE))
    with pytest.raises(ScannedPdf, match=r"brev\.pdf: the PDF holds only pictures"):
        new_consultation(with_(request_, LETTER, scanned))
    assert not request_.output.exists()


def test_a_plan_given_as_a_letter_is_all_questions(request_: NewRequest) -> None:
    result = new_consultation(with_(request_, plan_file()))
    assert result.hearing.reading.questions == (
        *("title", "reference", "letter_date", "deadline", "name", "submit"),
    )
    assert load(request_.output).title == ""


def test_a_document_that_is_no_pdf_is_refused(request_: NewRequest, tmp_path: Path) -> None:
    (tmp_path / "rapport.pdf").write_bytes(b"hei")
    with pytest.raises(NotPdf, match=r"rapport\.pdf: this is not a PDF"):
        new_consultation(with_(request_, LETTER, tmp_path / "rapport.pdf"))
    assert not request_.output.exists()


def test_a_file_that_exists_is_left_alone(request_: NewRequest) -> None:
    request_.output.write_text("mitt", encoding="utf-8")
    with pytest.raises(OutputExists):
        new_consultation(request_)


def test_an_output_never_overwrites_what_it_is_made_from(request_: NewRequest) -> None:
    letter = request_.letter.rename(request_.letter.with_suffix(".toml"))
    with pytest.raises(OutputIsInput):
        new_consultation(NewRequest(letter=letter, output=letter, profile=PROFILE))

from __future__ import annotations

import unicodedata

import pytest

from toolkit.model.plan import FieldKind
from toolkit.model.profile import Profile
from toolkit.read.labels import LabelBook, look_alike
from toolkit.read.vocabulary import LABELS

BOOK = LabelBook(Profile(labels={FieldKind.MEASURES: ("Grep",), FieldKind.OTHER: ("Status nå",)}))


def found(written: str, book: LabelBook = BOOK) -> tuple[str, str, str] | None:
    """Give kind, label and text of a paragraph written `**bold** plain`."""
    bold = written.count("**") and len(written.partition("**")[2].partition("**")[0])
    text = written.replace("**", "")
    label = book.find(text, bold)
    if label is None:
        return None
    return label.kind.value, text[label.start : label.end], text[label.text_start :]


@pytest.mark.parametrize(
    ("written", "kind", "label", "text"),
    [
        ("Status: Stengt.", "status", "Status", "Stengt."),
        ("Status:", "status", "Status", ""),
        ("Status:Stengt.", "status", "Status", "Stengt."),
        ("Status : Stengt.", "status", "Status", "Stengt."),
        ("Status:\nStengt.", "status", "Status", "Stengt."),
        ("Status: E18: Stengt.", "status", "Status", "E18: Stengt."),
        ("Status: – Stengt.", "status", "Status", "– Stengt."),
        ("STATUS: Stengt.", "status", "STATUS", "Stengt."),
        ("Målsetting på lang  sikt: Åpen.", "goal", "Målsetting på lang  sikt", "Åpen."),
        ("Tiltak / aktivitet: Møter.", "measures", "Tiltak / aktivitet", "Møter."),
        ("Tiltak\u00a0: Møter.", "measures", "Tiltak", "Møter."),
        ("Hovudansvar: Valle", "responsible", "Hovudansvar", "Valle"),
        ("Indikator: Søkere.", "other", "Indikator", "Søkere."),
        ("Grep: Møter.", "measures", "Grep", "Møter."),
        ("Status nå: Stengt.", "other", "Status nå", "Stengt."),
    ],
)
def test_a_label_with_a_colon_opens_a_field(written: str, kind: str, label: str, text: str) -> None:
    assert found(written) == (kind, label, text)


@pytest.mark.parametrize(
    ("written", "label", "text"),
    [
        ("**Status**", "Status", ""),
        ("**Status:** Stengt.", "Status", "Stengt."),
        ("**Status**: Stengt.", "Status", "Stengt."),
        ("**Status: Stengt.**", "Status", "Stengt."),
        ("**Status –** Stengt.", "Status", "Stengt."),
        ("**Status** – stengt.", "Status", "stengt."),
        ("**Status**\nStengt.", "Status", "Stengt."),
        ("**Status** Stengt.", "Status", "Stengt."),
    ],
)
def test_a_bold_label_needs_no_colon(written: str, label: str, text: str) -> None:
    assert found(written) == ("status", label, text)


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("a) Status: Stengt.", "a) Status"),
        ("(b) Status: Stengt.", "(b) Status"),
        ("1. Status: Stengt.", "1. Status"),
        ("2) Status: Stengt.", "2) Status"),
        ("2.1 Status: Stengt.", "2.1 Status"),
        ("2.1. Status: Stengt.", "2.1. Status"),
        ("• Status: Stengt.", "• Status"),
        ("- Status: Stengt.", "- Status"),
        ("**a) Status** Stengt.", "a) Status"),
    ],
)
def test_the_number_of_a_label_belongs_to_it(written: str, label: str) -> None:
    assert found(written) == ("status", label, "Stengt.")


@pytest.mark.parametrize(
    "written",
    [
        "Status",
        "Statusmøte: avholdt.",
        "Tiltakene er mange: møter og brev.",
        "Teknologi: Ny teknologi.",
        "Dette er status: Stengt.",
        "Status for arbeidet: Stengt.",
        "Status er uendret\nTiltak: Møter.",
        "**Statusen er uendret**",
        "**Tiltak** i Numedal haster.",
        "**Tiltaks**plan",
        "17. mai er en god dag",
        ": Stengt.",
        "",
    ],
)
def test_other_text_opens_no_field(written: str) -> None:
    assert found(written) is None


def test_a_letter_of_two_characters_is_the_letter() -> None:
    assert BOOK.find(unicodedata.normalize("NFD", "Målsetting: Åpen."), 0)


def test_every_common_label_is_found_in_its_own_kind() -> None:
    for kind, spellings in LABELS.items():
        for spelling in spellings:
            assert found(f"{spelling}: x", LabelBook(Profile())) == (kind.value, spelling, "x")


@pytest.mark.parametrize(
    ("text", "like"),
    [
        ("Teknologi: Ny teknologi.", "Teknologi"),
        ("Noen faktorer nasjonalt:", "Noen faktorer nasjonalt"),
        ("Fylket/staten: uklart", "Fylket/staten"),
        ("Sentrene skal samlet dekke tre spor:", None),
        ("Klokken 12:30 i salen", None),
        ("Se https://eksempel.no", None),
        ("uklart: alt", None),
    ],
)
def test_a_look_alike_is_a_word_or_three_and_a_colon(text: str, like: str | None) -> None:
    assert look_alike(text) == like

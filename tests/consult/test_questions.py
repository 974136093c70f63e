from __future__ import annotations

import pytest

from tests.consult.samples import read, template
from toolkit.consult.questions import Question, ask, known, open_points
from toolkit.model.language import Language


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.BOKMAL, "[Mangler: datoen på høringsbrevet]"),
        (Language.NYNORSK, "[Manglar: datoen på høyringsbrevet]"),
    ],
)
def test_an_open_point_says_what_is_missing(language: Language, expected: str) -> None:
    assert ask(Question.LETTER_DATE, language) == expected


def test_a_value_that_is_there_is_not_asked_for() -> None:
    assert known("25/1187", Question.REFERENCE, Language.BOKMAL) == "25/1187"
    assert known(" ", Question.REFERENCE, Language.BOKMAL) == ("[Mangler: avsenderens saksnummer]")


def test_open_points_are_found_in_the_order_of_the_document_whoever_wrote_them() -> None:
    document = read(
        template("Til [Mangler: mottaker], i dag", "Ja", "[Manglar: tal] og [Mangler: x]").data
    )

    assert open_points(document.blocks) == ("[Mangler: mottaker]", "[Manglar: tal]", "[Mangler: x]")

from __future__ import annotations

import pytest

from toolkit.touch.stems import name_stem, parts, says_little, stem


@pytest.mark.parametrize(
    "forms",
    [
        ["bru", "brua", "bruene", "bruer", "bruen"],
        ["lufthavn", "lufthavna", "lufthamna", "lufthamner", "flyplassen"],
        ["vei", "vegen", "veier", "vegane"],
        ["tømmerterminal", "tømmerterminalen", "tømmerterminalar"],
        ["desentralisering", "desentralisert", "desentraliserte"],
        ["arbeidsplass", "arbeidsplasser", "arbeidsplassane"],
        ["strømnettet", "straumnettet"],
        ["etterspørsel", "etterspurnad"],
    ],
)
def test_forms_of_a_word_have_one_stem(forms: list[str]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("word", "inside"),
    [
        ("busstilbudet", ("buss", "tilbud")),
        ("lufthamnutbygging", ("lufthavn", "utbygg")),
        ("transmisjonsnettet", ("transmisjon", "nett")),
        ("tømmerhavn", ("tømmer", "havn")),
        ("bru", ()),
        ("korridor", ()),
    ],
)
def test_compounds_are_taken_apart(word: str, inside: tuple[str, ...]) -> None:
    assert parts(word) == inside


def test_names_keep_their_endings_but_for_those_of_things_and_the_genitive() -> None:
    assert name_stem("Sørlandsbana") == name_stem("Sørlandsbanen") == name_stem("Sørlandsbanens")
    assert name_stem("Notoddens") == name_stem("Notodden")
    assert name_stem("Bergen") != name_stem("Berg")
    assert name_stem("Viken") != name_stem("Vik")


def test_general_words_say_little() -> None:
    assert all(map(says_little, ["tiltaket", "regionen", "samferdsel", "ny", "utvikling", "og"]))
    assert not any(map(says_little, ["bru", "utenforskap", "dobbeltspor", "terminal"]))

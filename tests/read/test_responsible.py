from __future__ import annotations

import unicodedata

import pytest

from toolkit.model.profile import Body, Member, Profile, Region
from toolkit.read.responsible import NameBook, Names

PROFILE = Profile(
    region=Region(name="Fjellregionen interkommunalt politisk råd", short_name="Fjell IPR"),
    members=tuple(
        Member(name=name, aliases=aliases)
        for name, aliases in (
            ("Fjell", ()),
            ("Nore og Uvdal", ("Nore & Uvdal",)),
            ("Tinn", ()),
            ("Vågå", ()),
        )
    ),
    bodies=(
        Body(name="Leder", aliases=("Lederen", "Regionrådsleder")),
        Body(name="Arbeidsutvalget", aliases=("AU",)),
        Body(name="Næringssamarbeidet i Fjell", aliases=("Næringssamarbeidet",)),
    ),
    all_members=("Hele regionen",),
)
BOOK = NameBook(PROFILE)
ALL = ("Fjell", "Nore og Uvdal", "Tinn", "Vågå")


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Tinn kommune", ("Tinn",)),
        ("Tinn og Fjell kommuner", ("Tinn", "Fjell")),
        ("Tinn,Fjell og Nore og Uvdal", ("Tinn", "Fjell", "Nore og Uvdal")),
        ("Nore og Uvdal og Tinn", ("Nore og Uvdal", "Tinn")),
        ("Nore & Uvdal", ("Nore og Uvdal",)),
        ("Nore  og\nUvdal kommune", ("Nore og Uvdal",)),
        ("Tinn/Fjell", ("Tinn", "Fjell")),
        ("Tinn–Fjell", ("Tinn", "Fjell")),
        ("tinn og FJELL", ("Tinn", "Fjell")),
        ("Tinns ordfører", ("Tinn",)),
        ("Tinn, Fjell og Tinn", ("Tinn", "Fjell")),
        ("Ordførerne i Tinn og Fjell", ("Tinn", "Fjell")),
        ("Kommunane Tinn og Fjell ved ordførarane", ("Tinn", "Fjell")),
        ("AU", ("Arbeidsutvalget",)),
        ("Arbeidsutvalgets medlemmer", ("Arbeidsutvalget",)),
        ("Regionrådsleder", ("Leder",)),
        ("Arbeidsutvalget v/ daglig leder", ("Arbeidsutvalget",)),
        ("Næringssamarbeidet i Fjell", ("Næringssamarbeidet i Fjell",)),
        ("Leder i Fjell IPR", ("Leder",)),
        ("Alle kommunene", ALL),
        ("Samtlige medlemskommunar", ALL),
        ("Hele regionen", ALL),
        ("Alle kommunene unntatt Tinn og Fjell", ("Nore og Uvdal", "Vågå")),
        ("Alle kommunane utanom Tinn. AU", ("Fjell", "Nore og Uvdal", "Vågå", "Arbeidsutvalget")),
        ("Tinn kommune. Saken tas opp i mai. Møtet holdes på Fjell.", ("Tinn", "Fjell")),
        ("", ()),
    ],
)  # fmt: skip
def test_names_are_found_as_people_write_them(text: str, known: tuple[str, ...]) -> None:
    found = BOOK.find(text)
    assert (names(found), found.unknown) == (known, ())


@pytest.mark.parametrize(
    ("text", "known", "unknown"),
    [
        ("Modum kommune", (), ("Modum",)),
        ("Tinn og Modum kommuner", ("Tinn",), ("Modum",)),
        ("Fjellregionen", (), ("Fjellregionen",)),
        ("Fjell-industrien og Tinn", ("Tinn",), ("Fjell-industrien",)),
        ("Tinn kommune. Modum kommune bistår.", ("Tinn",), ("Modum",)),
        ("Midt-Tinn", (), ("Midt-Tinn",)),
        ("Statens vegvesen, Bane NOR", (), ("Statens", "Bane NOR")),
        ("Kari Nordmann, Tinn", ("Tinn",), ("Kari Nordmann",)),
    ],
)
def test_other_names_are_named_as_unknown(
    text: str, known: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    found = BOOK.find(text)
    assert (names(found), found.unknown) == (known, unknown)


def test_a_letter_of_two_characters_is_the_letter() -> None:
    assert names(BOOK.find(unicodedata.normalize("NFD", "Vågå kommune"))) == ("Vågå",)


def test_a_profile_may_give_an_office_a_body() -> None:
    book = NameBook(Profile(bodies=(Body(name="Ordførerne"),)))
    assert names(book.find("Ordførerne")) == ("Ordførerne",)


def test_an_empty_profile_knows_nobody() -> None:
    assert NameBook(Profile()).empty
    assert NameBook(Profile()).find("Tinn kommune").known == ()


def test_a_name_is_found_where_it_stands() -> None:
    text = "Alle kommunene unntatt Tinn. Dessuten AU."
    [*_, body] = BOOK.find(text).known
    assert text[body.start : body.end] == "AU"


def names(found: Names) -> tuple[str, ...]:
    return tuple(known.name for known in found.known)

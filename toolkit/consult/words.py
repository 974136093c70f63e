"""The few words of a letter that do not stand in its template."""

from __future__ import annotations

from collections.abc import Sequence

from babel.lists import format_list
from msgspec import Struct

from toolkit.model.consultation import Genre
from toolkit.model.language import Language


class Words(Struct, frozen=True, kw_only=True):
    """What one language form calls things."""

    genres: dict[Genre, str]
    your_reference: str
    chapter: str
    other_projects: str
    case: str
    page: str
    case_paper: str
    introduction: str


WORDS = {
    Language.BOKMAL: Words(
        genres={
            Genre.RESPONSE: "Høringsuttalelse",
            Genre.INPUT: "Innspill",
            Genre.STATEMENT: "Uttale",
            Genre.NOTE: "Notat",
        },
        your_reference="deres ref.",
        chapter="kap.",
        other_projects="Andre prosjekter",
        case="sak",
        page="s.",
        case_paper="Saksframlegg",
        introduction="Innledning",
    ),
    Language.NYNORSK: Words(
        genres={
            Genre.RESPONSE: "Høyringsfråsegn",
            Genre.INPUT: "Innspel",
            Genre.STATEMENT: "Fråsegn",
            Genre.NOTE: "Notat",
        },
        your_reference="dykkar ref.",
        chapter="kap.",
        other_projects="Andre prosjekt",
        case="sak",
        page="s.",
        case_paper="Saksframlegg",
        introduction="Innleiing",
    ),
}


def enumerate_words(words: Sequence[str], language: Language) -> str:
    """Write a list as a sentence does: `Tinn, Rollag og Sigdal`."""
    return format_list(words, locale=language.value) if words else ""

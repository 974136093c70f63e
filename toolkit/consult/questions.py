"""What a draft still asks: open points stand in it as marked text that a person can search for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from toolkit.blocks import Block
from toolkit.model.language import Language

MARKS = {Language.BOKMAL: "[Mangler: {}]", Language.NYNORSK: "[Manglar: {}]"}
MARKED = r"\[Mangl[ea]r: [^\[\]]*\]"
"""How open points read, for those who look for them in a document."""


class Question(Enum):
    """What can be missing in a letter, as bokmål and nynorsk ask for it."""

    TITLE = ("tittelen på høringen", "tittelen på høyringa")
    RECIPIENT = ("mottaker", "mottakar")
    SENDER = ("navnet på rådet", "namnet på rådet")
    OUR_REFERENCE = ("vårt saksnummer", "saksnummeret vårt")
    REFERENCE = ("avsenderens saksnummer", "saksnummeret til avsendaren")
    CASE_HANDLER = ("saksbehandler", "sakshandsamar")
    LETTER_DATE = ("datoen på høringsbrevet", "datoen på høyringsbrevet")
    DEADLINE = ("høringsfristen", "høyringsfristen")
    AUTHORITY = (
        "hvem som har gitt fullmakt eller vedtak",
        "kven som har gjeve fullmakt eller vedtak",
    )
    BODY = ("organet som skal vedta", "organet som skal vedta")
    VIEW = ("vårt syn", "synet vårt")
    DEMAND = ("kravet", "kravet")
    ADDRESSEE = ("hvem kravet er rettet til", "kven kravet er retta til")
    REASON = ("begrunnelse", "grunngjeving")
    ANSWER = ("svar fra {}", "svar frå {}")
    ADDITION = ("teksten fra kommunen", "teksten frå kommunen")
    SIGNATURE = ("navn på den som underskriver", "namn på den som skriv under")


def ask(question: Question, language: Language, *, about: str = "") -> str:
    """Write an open point."""
    nb, nn = question.value
    return MARKS[language].format((nb if language is Language.BOKMAL else nn).format(about))


def known(value: str, question: Question, language: Language) -> str:
    """Give a value, or ask for it where there is none."""
    return value if value.strip() else ask(question, language)


def open_points(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Give the open points of a document in its order, as they stand there."""
    marked = re.compile(MARKED)
    return tuple(found for block in blocks for found in marked.findall(block.text))

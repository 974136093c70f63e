"""Where an answer is sent: an address or a form that the letter asks to use."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.hearing.deadline_words import ANSWER
from toolkit.hearing.found import Field, Found, source_of
from toolkit.hearing.letter import Letter
from toolkit.hearing.sentences import Sentence, sentences_of

EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
LINK = r"(?:https?://|www\.)[^\s»\"<>)]+|\b[\w-]+(?:\.[\w-]+)+/[^\s»\"<>)]+"
ADDRESS = re.compile(rf"{EMAIL}|{LINK}")
SEND = re.compile(
    r"\b(?:send\w*|innsend\w*|lever\w*|bruk\w*|skjema\w*|svar\w*|last\w* opp|registrer\w*"
    r"|skriv\w*|legg\w* inn|gi|gis|gje|gjev\w*|avgi\w*|rett\w* til|fyll\w*|mott\w*|tas? imot"
    r"|via|gjennom|elektronisk|digitalt|e-post\w*)\b",
    re.IGNORECASE,
)
FORM = re.compile(r"\b\w*skjema\w*", re.IGNORECASE)
ELSE = re.compile(
    r"ikke kan|ikkje kan|i så fall|alternativ\w*|dersom|hvis|kan også|kan òg|ellers|elles"
    r"|eventuelt|^spørsmål|spørsmål (?:om|til|kan)|påmeld\w*|meld\w* (?:deg|dere|dykk|seg)"
    r"|les(?:e|es|ast)? mer"
    r"|finn\w* (?:på|dokument)|ligg(?:er)? (?:på|ute)|publiser\w*|tilgjengelig\w*|tilgjengeleg\w*"
    r"|lagt ut|legges ut|kontakt\w*|nærmere opplysninger|kopi\b",
    re.IGNORECASE,
)


def read_submission(letter: Letter) -> Field[tuple[str, ...]]:
    """Read where answers are sent: the addresses that one sentence offers."""
    offers = [one for sentence in sentences_of(letter.paragraphs) for one in in_sentence(sentence)]
    first = offers[0] if offers else None
    if first is None:
        return Field()
    others = [one for one in offers if not set(one.value) <= set(first.value)]
    return Field(found=(first, *others))


def in_sentence(sentence: Sentence) -> Iterator[Found[tuple[str, ...]]]:
    """Give the addresses that a sentence asks to send answers to."""
    text = sentence.text
    around = f"{sentence.heading} {text}"
    if not (ANSWER.search(around) or FORM.search(text)):
        return
    addresses: list[str] = []
    last = 0
    for match in ADDRESS.finditer(text):
        before, last = text[last : match.start()], match.end()
        announced = sentence.heading if sentence.heading.endswith(":") else ""
        asks = SEND.search(f"{announced} {text[: match.start()]}")
        if asks and not ELSE.search(before):
            addresses.append(match[0].rstrip(".,;:"))
    if addresses:
        yield Found(value=tuple(dict.fromkeys(addresses)), source=source_of(sentence.block, text))

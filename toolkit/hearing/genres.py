"""What kind of answer a letter asks for, where it leaves no doubt, and the form of its words."""

from __future__ import annotations

import re

from toolkit.hearing.found import Found
from toolkit.hearing.letter import Letter
from toolkit.hearing.reading import BY_COUNTY, Reading
from toolkit.model.consultation import Genre
from toolkit.model.language import Language

COMMITTEE = re.compile(r"komit[eé](?:en|a)?\b", re.IGNORECASE)
PARLIAMENT = re.compile(r"\bstorting", re.IGNORECASE)
HEARING = re.compile(
    r"\b(?:hørings?\w*|høyrings?\w*|offentlig ettersyn|offentleg ettersyn)\b", re.IGNORECASE
)
INPUT = re.compile(r"\b(?:innspill\w*|innspel\w*)\b", re.IGNORECASE)
BOKMAL_WORDS = re.compile(
    r"\b(?:ikke|jeg|fra|en|et|være|hva|høring|hvordan|noe|også|dere|deres)\b", re.IGNORECASE
)
NYNORSK_WORDS = re.compile(
    r"\b(?:ikkje|eg|frå|dei|ein|eit|vere|kva|høyring|korleis|noko|òg|dykk|dykkar|vert)\b",
    re.IGNORECASE,
)


def read_genre(letter: Letter, reading: Reading) -> Found[str] | None:
    """Tell the kind of answer with the words that settle it; None where nothing does."""
    sender = reading.sender.sure
    heading = reading.title.found[0] if reading.title.found else None
    if sender is None or heading is None:
        return None
    told = heading.source
    if COMMITTEE.search(sender.value):
        is_national = any(PARLIAMENT.search(row.text) for row in letter.rows)
        return Found(value=Genre.NOTE.value, source=sender.source) if is_national else None
    asks, hears = INPUT.search(told.quotation), HEARING.search(told.quotation)
    if BY_COUNTY.search(sender.value) and asks and not hears:
        return Found(value=Genre.INPUT.value, source=told)
    if hears and not asks and not BY_COUNTY.search(sender.value):
        return Found(value=Genre.RESPONSE.value, source=told)
    return None


def read_language(letter: Letter) -> Language:
    """Tell the form of Norwegian that a letter is written in by its small words."""
    text = " ".join(block.text for block in letter.paragraphs)
    nynorsk, bokmal = (len(words.findall(text)) for words in (NYNORSK_WORDS, BOKMAL_WORDS))
    return Language.NYNORSK if nynorsk > bokmal else Language.BOKMAL

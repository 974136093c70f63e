"""The sender's case number: in the head of the letter, and where the text asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.hearing.found import Field, Found, distinct, source_of
from toolkit.hearing.labels import Label, labelled
from toolkit.hearing.letter import Letter

NUMBER = re.compile(
    r"(?<![\w/.-])((?:20\d\d|\d\d)\s?/\s?\d{1,7}|20\d{7,8})(?:\s?-\s?\d{1,4})?(?!\w|/\d|\.\d)"
)
"""A case number; what stands behind a hyphen numbers the documents of the case."""

ASKED_FOR = re.compile(
    r"(?:saks?(?:nummer(?:et)?|nr\.?)|referanse(?:n|nummer(?:et)?)?|vår ref\.?|arkivsak(?:snr\.?)?"
    r"|\bref\.|\b(?:merk(?:es|ast|t)?|oppgi\w*|oppgje\w*|oppgjev\w*|opplys\w*)\b[^.]{0,60}?)\s*(?:med\s+)?(?:sak(?:snr\.?|snummer)?\s*)?:?\s*«?\"?$",
    re.IGNORECASE,
)
NEAR = 160
"""Characters in front of a number in which it is asked for."""

NOT_OURS = re.compile(r"(?:deres|dykkar|dokkar)\s+\S*\s*$", re.IGNORECASE)


def read_reference(letter: Letter) -> Field[str]:
    """Read the sender's case number."""
    return Field(found=distinct([*in_head(letter), *in_text(letter)]))


def in_head(letter: Letter) -> Iterator[Found[str]]:
    """Give the case numbers behind the labels of the head."""
    for one in labelled(letter.head):
        match = NUMBER.search(one.value)
        if one.kind is Label.REFERENCE and match:
            source = letter.source(one.row, f"{one.label} {match[0]}")
            yield Found(value=plain(match[1]), source=source)


def in_text(letter: Letter) -> Iterator[Found[str]]:
    """Give the case numbers that the text asks for."""
    for block in letter.paragraphs:
        for match in NUMBER.finditer(block.text):
            before = block.text[max(match.start() - NEAR, 0) : match.start()]
            asked = ASKED_FOR.search(before)
            if asked and not NOT_OURS.search(before[: asked.start()]):
                start = before.rfind(". ") + 1
                source = source_of(block, before[start:] + match[0])
                yield Found(value=plain(match[1]), source=source)


def plain(number: str) -> str:
    """Write a case number without spaces."""
    return re.sub(r"\s", "", number)

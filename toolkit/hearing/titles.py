"""What a hearing is about: the letter's heading, without the words that say it is a hearing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from toolkit.blocks import Row
from toolkit.hearing.found import Field, Found
from toolkit.hearing.labels import Label, labelled, opening_of
from toolkit.hearing.letter import LONG, Letter
from toolkit.hearing.senders import is_name
from toolkit.hearing.subjects import MOST, OPENING, is_clear, subject_of

HEARING = re.compile(
    r"høring|høyring|ettersyn|innspill|innspel|invitasjon|varsel|uttal", re.IGNORECASE
)
SHOUTED = re.compile(r"[^a-zæøå]+")
WORD = re.compile(r"\w+")


def read_title(letter: Letter) -> Field[str]:
    """Read what a hearing is about; a heading that is not understood is shown with a question."""
    named = list(headings(letter)) or list(subjects(letter))
    telling = [one for one in named if HEARING.search(one.value)]
    chosen = telling if len(telling) == 1 else named
    found = [
        Found(value=lowered(subject_of(one.value), letter), source=one.source) for one in chosen
    ]
    if all(is_clear(one.value) for one in found):
        return Field(found=tuple(found))
    return Field(hints=tuple(one.source for one in found))


def headings(letter: Letter) -> Iterator[Found[str]]:
    """Give the headings between the letterhead and the text: what stands out there."""
    rows = [row for row in letter.head if not row.foot]
    for look, group in groupby(rows, key=lambda row: look_of(row, letter)):
        if look is None:
            continue
        lines = list(group)
        text = joined(lines)
        is_other = is_name(text) or opening_of(text) or (text.endswith(".") and len(text) > LONG)
        if len(text.split()) > 2 and not is_other:
            yield Found(value=text, source=letter.source(lines[0], text))


def look_of(row: Row, letter: Letter) -> tuple[bool, float | None] | None:
    """Give how a row stands out from the text; None where it does not."""
    piece = row.pieces[0]
    if len(row.pieces) > 1 or not (piece.bold or (piece.size or 0) > (letter.size or 0)):
        return None
    return piece.bold, piece.size


def subjects(letter: Letter) -> Iterator[Found[str]]:
    """Give what stands behind a label such as `Emne`, or opens with the word for a hearing."""
    for one in labelled(letter.head):
        if one.kind is Label.SUBJECT:
            yield Found(value=one.value, source=letter.source(one.row))
    for row in letter.head:
        if not row.foot and len(row.text) <= MOST and OPENING.match(row.text):
            yield Found(value=row.text, source=letter.source(row))


def joined(rows: Sequence[Row]) -> str:
    """Join the lines of a heading."""
    return " ".join(" ".join(row.text.split()) for row in rows)


def lowered(shouted: str, letter: Letter) -> str:
    """Write capitals as a sentence does; names are known by how the text writes them."""
    if not SHOUTED.fullmatch(shouted):
        return shouted
    names = {
        word.casefold(): word
        for block in letter.paragraphs
        for word in re.findall(r"(?<=[a-zæøå,] )[A-ZÆØÅ]\w{3,}", block.text)
    }

    def written(match: re.Match[str]) -> str:
        word = match[0].casefold()
        is_name = any(word.startswith(name) for name in names)
        return word[:1].upper() + word[1:] if is_name else word

    told = WORD.sub(written, shouted)
    return told[:1].upper() + told[1:]

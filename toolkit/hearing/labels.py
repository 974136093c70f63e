"""What stands behind or under the labels in the head of a letter: `Vår ref.`, `Dato`, `Frist`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum

from msgspec import Struct

from toolkit.blocks import Piece, Row

BELOW = 3
"""Rows below a label in which its value can stand."""


class Label(Enum):
    """What a label says of its value."""

    DATE = "date"
    YOUR_DATE = "your date"
    REFERENCE = "reference"
    YOUR_REFERENCE = "your reference"
    DEADLINE = "deadline"
    SUBJECT = "subject"
    RECIPIENT = "recipient"
    OTHER = "other"


REF = r"ref(?:eranse|\.)?(?:\s?(?:nr|nummer)\.?)?"
SPELLINGS = {
    Label.YOUR_DATE: r"(?:deres|dykkar) dato",
    Label.YOUR_REFERENCE: rf"(?:deres|dykkar) (?:saks)?{REF}",
    Label.DATE: r"(?:(?:vår|brev)\s?)?dato",
    Label.REFERENCE: (
        rf"(?:vår(?:t)? )?(?:saks)?{REF}|(?:vår(?:t)? )?(?:arkiv)?saks?[- ]?(?:nr|nummer|id)\.?"
        r"|arkivsak(?:en)?|saksref\.?|(?:vår )?sak"
    ),
    Label.DEADLINE: (
        r"(?:hørings|høyrings|svar|uttale|innspills|innspels)?frist(?:en)?(?: for [a-zæøå ]{3,40})?"
    ),
    Label.SUBJECT: r"(?:emne|gjelder|gjeld|vedrørende|vedrørande|sak(?:en)? gjelder|saka gjeld)",
    Label.RECIPIENT: r"til|mottaker(?:e)?|mottakar(?:ar)?|adressat(?:er|ar)?",
    Label.OTHER: (
        r"saksbehandler|sakshandsamar|kontaktperson|behandlende enhet|avdeling|eining|enhet"
        r"|arkiv(?:kode|nr\.?|nummer)?|telefon|tlf\.?|direkte(?: telefon)?|løpenr\.?|løpenummer"
        r"|journalnr\.?|dok(?:ument)?\.?\s?(?:nr|id)\.?|org\.?\s?nr\.?|e-post(?:adresse)?|gradering"
        r"|unntatt offentlighet|side|kopi|besøksadresse|postadresse|kontoradresse|klassering"
        r"|arkivref\.?|delarkiv"
    ),
}
LABEL = re.compile(
    "|".join(f"(?P<{kind.name}>{spelling})" for kind, spelling in SPELLINGS.items()), re.IGNORECASE
)
OPENER = re.compile(r"\s*(?:[:/,]\s*|\s+|$)")


class Labelled(Struct, frozen=True, kw_only=True):
    """A value with its label and the row it stands in."""

    kind: Label
    label: str
    value: str
    row: Row


class Opening(Struct, frozen=True, kw_only=True):
    """A label that opens a text, and the rest of the text; `marked` says a colon follows it."""

    kind: Label
    label: str
    rest: str
    marked: bool


def opening_of(text: str) -> Opening | None:
    """Give the label that opens a text."""
    matches = (
        (kind, re.match(f"(?:{spelling})(?![\\w-])", text, re.IGNORECASE))
        for kind, spelling in SPELLINGS.items()
    )
    found = max(
        ((kind, match) for kind, match in matches if match),
        key=lambda one: one[1].end(),
        default=None,
    )
    if found is None:
        return None
    kind, match = found
    behind = text[match.end() :]
    opener = OPENER.match(behind)
    if opener is None:
        return None
    return Opening(
        kind=kind,
        label=match[0],
        rest=behind[opener.end() :].strip(),
        marked=":" in opener[0] or not behind.strip(),
    )


def is_label(piece: Piece) -> bool:
    """Tell whether a piece is a label, with or without its value behind it."""
    opening = opening_of(piece.text)
    return opening is not None and (opening.marked or not opening.rest or "/" in piece.text)


def labelled(rows: Sequence[Row]) -> Iterator[Labelled]:
    """Give every value that has a label in some rows."""
    for number, row in enumerate(rows):
        for place, piece in enumerate(row.pieces):
            opening = opening_of(piece.text)
            if opening is None:
                continue
            found = list(values(rows, number, place, opening))
            for value, where in found:
                yield Labelled(kind=opening.kind, label=opening.label, value=value, row=where)


def values(
    rows: Sequence[Row], number: int, place: int, opening: Opening
) -> Iterator[tuple[str, Row]]:
    """Give what can be the value of a label: behind it, else beside it, else under it."""
    row = rows[number]
    if opening.rest:
        yield opening.rest, row
        return
    beside = row.pieces[place + 1 : place + 2]
    if beside and not is_label(beside[0]):
        yield beside[0].text, row
        return
    for below in rows[number + 1 : number + 1 + BELOW]:
        piece = under(row, place, below)
        if piece is None:
            continue
        if not is_label(piece):
            yield piece.text, below
        return


def under(row: Row, place: int, below: Row) -> Piece | None:
    """Give the piece of a row below that stands under a label: nearer to it than to others."""
    for piece in below.pieces:
        nearest = min(range(len(row.pieces)), key=lambda n: abs(row.pieces[n].at - piece.at))
        if nearest == place and abs(row.pieces[place].at - piece.at) < max_shift(row, place):
            return piece
    return None


def max_shift(row: Row, place: int) -> float:
    """Give how far a value can stand from under its label: half way to the next one."""
    others = [abs(p.at - row.pieces[place].at) for n, p in enumerate(row.pieces) if n != place]
    return min([*others, 80.0]) / 2

"""The lists at the top and the end of a letter: whom it is sent to, and what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.blocks import Piece, Row
from toolkit.hearing.labels import Label, labelled, opening_of
from toolkit.hearing.letter import ENDINGS, Letter, lines_under

ATTACHED = re.compile(
    r"(?:trykte |trykt )?vedlegg\s*(?:\(\d+\))?\s*(?::\s*(?P<rest>.*))?", re.IGNORECASE
)
LISTED = re.compile(
    r"(?:adresseliste|mottakerliste|mottakarliste|mottakere|mottakarar|høringsinstanser"
    r"|høyringsinstansar|høringsliste|høyringsliste|høringsparter|høyringspartar"
    r"|sendt til|likelydende (?:brev )?(?:er )?(?:sendt )?til"
    r"|likelydande (?:brev )?(?:er )?(?:sendt? )?til)\s*:?",
    re.IGNORECASE,
)
BY_LIST = re.compile(
    r"\b(?:liste\w*|adresseliste\w*|mottakerliste\w*|mottakarliste\w*)\b", re.IGNORECASE
)
NUMBERED = re.compile(r"^(?:(?:[Vv]edlegg\s+)?\d{1,2}[.:)]?\s+(?:[–-]\s+)?|[•▪–-]\s+|\uf0b7\s*)")
PLACE = re.compile(
    r"\d{4} [A-ZÆØÅ].*|(?:postboks|pb\.?) .*|[A-ZÆØÅ][\wæøå .]+ \d+ ?[A-Za-z]?$", re.IGNORECASE
)


NO_NAME = re.compile(r"@|www\.|\d{5}|\d{1,2}\.\s?\w+\.? ?20\d\d|unntatt off|^[^\w(]", re.IGNORECASE)
NONE = re.compile(r"ingen\b|ikke\b|ikkje\b", re.IGNORECASE)
NEAR, INDENT = 10.0, 60.0
"""How far apart lines of one column start, and how far from the margin addressees stand."""


def read_attachments(letter: Letter) -> tuple[str, ...]:
    """Read what is attached."""
    for number, row in enumerate(letter.end):
        match = ATTACHED.fullmatch(row.text)
        if match and match["rest"]:
            return tuple(inline(match["rest"]))
        if match:
            return tuple(entries(list(lines_under(letter.end, number))))
    return ()


def inline(text: str) -> Iterator[str]:
    """Give the entries of a list that stands on one line."""
    for part in re.split(r";\s*|(?<=[a-zæøå)])\.\s+(?=[A-ZÆØÅ])", text.strip().rstrip(".")):
        if NONE.match(part):
            return
        yield part.strip()


def read_recipients(letter: Letter, title: Sequence[str]) -> tuple[str, ...]:
    """Read whom a letter is sent to: the list at its end where the head points there."""
    named = [text for text in in_head(letter, title) if not PLACE.fullmatch(text)]
    if not named or any(BY_LIST.search(text) for text in named):
        for number, row in enumerate(letter.end):
            if LISTED.fullmatch(row.text):
                rows = lines_under(letter.end, number)
                return tuple(NUMBERED.sub("", row.pieces[0].text) for row in rows)
    return tuple(named)


def in_head(letter: Letter, title: Sequence[str]) -> list[str]:
    """Give the addressees in the head: behind or under `Til`, else the plain lines."""
    rows = [row for row in letter.head if not row.foot]
    for number, row in enumerate(rows):
        for piece in row.pieces:
            opening = opening_of(piece.text)
            if opening is not None and opening.kind is Label.RECIPIENT:
                below = column(rows[number + 1 :], piece, letter, title)
                return [text for text in (opening.rest, *below) if text]
    return list(plain_lines(rows, letter, title))


def column(rows: Sequence[Row], top: Piece, letter: Letter, title: Sequence[str]) -> Iterator[str]:
    """Give the lines right under a piece, up to a label or what stands out."""
    for row in rows:
        piece = next((piece for piece in row.pieces if abs(piece.at - top.at) < NEAR), None)
        if piece is None or not is_plain(piece, letter) or piece.text in title:
            return
        yield piece.text


def plain_lines(rows: Sequence[Row], letter: Letter, title: Sequence[str]) -> Iterator[str]:
    """Give the lines of the head that belong to no label and no heading."""
    taken = {one.value for one in labelled(letter.head)}
    left = min((row.pieces[0].at for row in rows), default=0.0)
    for row in rows:
        piece = row.pieces[0]
        stands_left = piece.at - left < INDENT
        is_other = piece.text in {*taken, *title} or NO_NAME.search(piece.text)
        if stands_left and is_plain(piece, letter) and not is_other:
            yield piece.text


def is_plain(piece: Piece, letter: Letter) -> bool:
    """Tell whether a piece is as the text is, and no label."""
    size = letter.size or 0
    return not piece.bold and (piece.size or 0) == size and opening_of(piece.text) is None


def entries(rows: Sequence[Row]) -> Iterator[str]:
    """Give the entries of a list; a line that no number opens goes on from the one before."""
    numbered = any(NUMBERED.match(row.text) for row in rows)
    entry = ""
    for row in rows:
        if ENDINGS.fullmatch(row.text):
            break
        if entry and (NUMBERED.match(row.text) or not numbered):
            yield entry
            entry = ""
        entry = f"{entry} {NUMBERED.sub('', row.text)}".strip()
    if entry:
        yield entry

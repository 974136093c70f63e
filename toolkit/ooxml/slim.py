"""Leaving out of styles.xml what nothing uses: Word lists hundreds of styles, a document a dozen.

Parsing them all takes longer than parsing the document. The part is cut as text, and only where it
is written as Word writes it; where it is not, nothing is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.ooxml.names import W_NS

OPEN, CLOSE = b"<w:style ", b"</w:style>"
START_TAG = re.compile(rb'<w:style (?=[^>]*w:styleId\s*=\s*"([^"&]*)")[^>]*>')
BASED_ON = re.compile(rb'<w:basedOn\s+w:val\s*=\s*"([^"&]*)"')
ENCODING = re.compile(rb"""encoding\s*=\s*["']([^"']*)""")
DEFAULT = b"w:default"

Cut = dict[bytes, bytes]
"""The `w:style` elements as bytes, without their end tags, by id."""


def used_styles(data: bytes, used: Iterable[str]) -> bytes:
    """Give a styles part with the default styles, some by id, and those that they are based on."""
    head, opened, rest = data.partition(OPEN)
    *pieces, tail = (opened + rest).split(CLOSE)
    styles = cut_styles(pieces) if is_plain(head, rest) else None
    if styles is None:
        return data
    kept = with_parents(styles, {style_id.encode() for style_id in used})
    used_ones = (piece + CLOSE for style_id, piece in styles.items() if style_id in kept)
    return b"".join([head, *used_ones, tail])


def is_plain(head: bytes, rest: bytes) -> bool:
    """Tell whether there are only elements, all with the one prefix `w:` for Word's names.

    An exclamation mark may open a comment, CDATA or a document type; an apostrophe may quote.
    """
    declared = f'xmlns:w="{W_NS}"'.encode() in head and W_NS.encode() not in rest
    only_once = head.count(W_NS.encode()) == 1
    signs = b"!" in head or b"!" in rest or b"'" in rest
    instructions = head.count(b"<?") > 1 or b"?" in rest
    return declared and only_once and not signs and not instructions and is_utf8(head)


def is_utf8(head: bytes) -> bool:
    """Tell whether a part's head names no other encoding than UTF-8."""
    named = ENCODING.search(head)
    return named is None or named[1].upper() == b"UTF-8"


def cut_styles(pieces: list[bytes]) -> Cut | None:
    """Cut out the styles, each of which ends a piece; None where a piece is not just a style."""
    styles: Cut = {}
    for piece in pieces:
        start = START_TAG.match(piece.lstrip())
        if start is None or start[0].endswith(b"/>") or piece.count(OPEN) > 1:
            return None
        styles[start[1]] = piece
    return styles


def with_parents(styles: Cut, used: set[bytes]) -> set[bytes]:
    """Give the ids of default and used styles and of all that these are based on."""
    waiting = used | {key for key, piece in styles.items() if DEFAULT in piece[: piece.find(b">")]}
    kept: set[bytes] = set()
    while waiting:
        key = waiting.pop()
        kept.add(key)
        parent = BASED_ON.search(styles.get(key, b""))
        if parent and parent[1] not in kept:
            waiting.add(parent[1])
    return kept

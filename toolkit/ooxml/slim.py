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
"""The `w:style` elements as bytes, with what stands behind them, by id."""


def used_styles(data: bytes, used: Iterable[str]) -> bytes:
    """Give a styles part with the default styles, some by id, and those that they are based on."""
    starts = list(START_TAG.finditer(data))
    end = data.rfind(CLOSE) + len(CLOSE)
    if not starts or not is_plain(data, starts[0].start(), len(starts)):
        return data
    ends = [*(start.start() for start in starts[1:]), end]
    styles = {start[1]: data[start.start() : to] for start, to in zip(starts, ends, strict=True)}
    if not all(piece.rstrip().endswith(CLOSE) for piece in styles.values()):
        return data
    default = {start[1] for start in starts if DEFAULT in start[0]}
    kept = with_parents(styles, default | {style_id.encode() for style_id in used})
    pieces = [piece for style_id, piece in styles.items() if style_id in kept]
    return b"".join([data[: starts[0].start()], *pieces, data[end:]])


def is_plain(data: bytes, first: int, count: int) -> bool:
    """Tell whether there are only elements, all with the one prefix `w:` for Word's names.

    `first` is where the first of the `count` styles begins. An exclamation mark may open a comment,
    CDATA or a document type; an apostrophe may quote.
    """
    head = data[:first]
    declared = f'xmlns:w="{W_NS}"'.encode() in head and data.count(W_NS.encode()) == 1
    all_cut = data.count(OPEN) == data.count(CLOSE) == count
    signs = b"!" in data or data.find(b"'", first) >= 0
    instructions = head.count(b"<?") > 1 or data.find(b"?", first) >= 0
    return declared and all_cut and not signs and not instructions and is_utf8(head)


def is_utf8(head: bytes) -> bool:
    """Tell whether a part's head names no other encoding than UTF-8."""
    named = ENCODING.search(head)
    return named is None or named[1].upper() == b"UTF-8"


def with_parents(styles: Cut, used: set[bytes]) -> set[bytes]:
    """Give the ids of some styles and of all that these are based on."""
    waiting = set(used)
    kept: set[bytes] = set()
    while waiting:
        key = waiting.pop()
        kept.add(key)
        parent = BASED_ON.search(styles.get(key, b""))
        if parent and parent[1] not in kept:
            waiting.add(parent[1])
    return kept

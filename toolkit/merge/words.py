"""Which words changed between two versions of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from msgspec import Struct

TOKEN = re.compile(r"\d+(?:[.,:/–-]\d+)*|[^\W\d]+(?:[-–’'][^\W\d]+)*|\s+|.", re.DOTALL)
"""A number with its separators, a word with its hyphens, a space, or one other character."""


class Span(Struct, frozen=True, kw_only=True):
    """Characters `start` to `end` of the old text that became `text`."""

    start: int
    end: int
    text: str


def changed_spans(before: str, after: str, tokens: re.Pattern[str] = TOKEN) -> list[Span]:
    """Give the spans of `before` that turn it into `after`, whole tokens each, in order."""
    old, new = tokens.findall(before), tokens.findall(after)
    blocks = joined_blocks(old, SequenceMatcher(None, old, new, autojunk=False).get_opcodes())
    offsets = [0]
    for token in old:
        offsets.append(offsets[-1] + len(token))
    return [
        Span(start=offsets[i1], end=offsets[i2], text="".join(new[j1:j2]))
        for i1, i2, j1, j2 in blocks
    ]


def joined_blocks(
    old: list[str], opcodes: Sequence[tuple[str, int, int, int, int]]
) -> list[tuple[int, int, int, int]]:
    """Keep the changed blocks, two that only a space parts as one: so a person would mark them."""
    blocks: list[tuple[int, int, int, int]] = []
    for tag, i1, i2, j1, j2 in opcodes:
        if tag == "equal":
            continue
        if blocks and "".join(old[blocks[-1][1] : i1]).isspace():
            start, _, new_start, _ = blocks.pop()
            blocks.append((start, i2, new_start, j2))
        else:
            blocks.append((i1, i2, j1, j2))
    return blocks

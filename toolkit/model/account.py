"""The account of a reading: what became of every word of a document."""

from __future__ import annotations

from msgspec import Struct

from toolkit.problems import Place


class Entry(Struct, frozen=True, kw_only=True, gc=False):
    """What became of one block; `uses` says what its text is in the plan, or why it is left out.

    `words` counts all its words, `lost` those that are neither in the plan nor left out by name.
    """

    place: Place
    uses: tuple[str, ...]
    words: int
    lost: int
    text: str


class Account(Struct, frozen=True, kw_only=True):
    """What became of a whole document; `left_out` counts words by reason."""

    source: str
    words: int
    in_plan: int
    left_out: dict[str, int]
    lost: int
    entries: tuple[Entry, ...]

"""How a word processor leaves text behind: split runs, save marks and paragraph identities."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import blake2b

from examples.wordfile import Inline, Markup, Run

SPELLING = ("spellStart", "spellEnd")
SPLIT_LABELS = 0.7
MARKED_RUNS = 0.8
MISSPELT_RUNS = 0.3
FOREIGN_RUNS = 0.04
RUNS_AFTER_A_PAGE = 0.03
LONGEST_MISSPELLING = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """One program's way of saving; the same hand writes the same text the same way."""

    name: str
    rsids: tuple[str, ...]
    proofreads: bool
    letters_a_run: int


SECRETARIAT = Hand(
    name="sekretariatet",
    rsids=("00A41C2E", "00B27F10", "00C5193D", "00D03A88", "00E7426B"),
    proofreads=True,
    letters_a_run=70,
)
OTHER_PROGRAM = Hand(
    name="notodden",
    rsids=("001F6B52", "0034D907"),
    proofreads=False,
    letters_a_run=160,
)


def share(hand: Hand, *key: object) -> float:
    """Return a number from 0 up to 1 that always is the same for the same key."""
    return _digest(hand, *key) / 2**32


def identity(hand: Hand, *key: object) -> str:
    """Make a paragraph identity below 0x80000000, which is all Word accepts."""
    return f"{_digest(hand, 'paragraph', *key) % 0x7FFFFFFE + 1:08X}"


def rsid(hand: Hand, *key: object) -> str:
    """Choose the mark of the editing session a piece of text came from."""
    return hand.rsids[_digest(hand, "rsid", *key) % len(hand.rsids)]


def typed(hand: Hand, text: str) -> tuple[Inline, ...]:
    """Split text into runs the way the hand does."""
    return tuple(
        inline
        for at, piece in enumerate(_pieces(hand, text))
        for inline in _with_traces(hand, piece, f"{at} {text}")
    )


def label(hand: Hand, text: str) -> tuple[Inline, ...]:
    """Write a bold label, often in two runs."""
    whole = share(hand, "whole", text) > SPLIT_LABELS
    cut = len(text) if whole else 1 + int(share(hand, "label", text) * (len(text) - 1))
    parts = (part for part in (text[:cut], text[cut:]) if part)
    return tuple(Run(text=part, bold=True, rsid=rsid(hand, part, text)) for part in parts)


def _pieces(hand: Hand, text: str) -> tuple[str, ...]:
    count = len(text) // hand.letters_a_run
    cuts = sorted({int(share(hand, "cut", at, text) * len(text)) for at in range(count)} | {0})
    return tuple(text[a:b] for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True) if b > a)


def _with_traces(hand: Hand, piece: str, key: str) -> tuple[Inline, ...]:
    run = Run(text=piece, rsid=rsid(hand, key) if _happens(hand, MARKED_RUNS, key) else None)
    if not hand.proofreads:
        return (run,)
    run = replace(
        run,
        language="en-GB" if _happens(hand, FOREIGN_RUNS, "language", key) else None,
        after_page_break=_happens(hand, RUNS_AFTER_A_PAGE, "page", key),
    )
    if len(piece) > LONGEST_MISSPELLING or not _happens(hand, MISSPELT_RUNS, "spelling", key):
        return (run,)
    start, end = (Markup(xml=f'<w:proofErr w:type="{kind}"/>') for kind in SPELLING)
    return (start, run, end)


def _happens(hand: Hand, chance: float, *key: object) -> bool:
    return share(hand, *key) < chance


def _digest(hand: Hand, *key: object) -> int:
    text = "|".join((hand.name, *map(str, key)))
    return int.from_bytes(blake2b(text.encode(), digest_size=4).digest(), "big")

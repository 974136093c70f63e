"""Stems of Norwegian words, in either written form, and the parts that compounds are made of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from snowballstemmer import stemmer

from toolkit.touch.language import FORMS, FUNCTION, GENERAL, HEADS, SHORT_ENDINGS

SHORTEST_PART = 3
LINK_LETTERS = ("s", "e")
REMEMBERED = 20_000
"""How many words are remembered, so that memory has a bound in documents of any length."""

LONGEST_WITH_ING = 7
SHORTEST_GENITIVE = 4
NAME_HEADS = ("vei", "bru", "bane", "lufthavn", "havn", "tunnel", "terminal", "ring")
LONG_HEADS = tuple(head for head in sorted(HEADS) if len(head) > 3)

NORWEGIAN = stemmer("norwegian")


@lru_cache(maxsize=REMEMBERED)
def stem(word: str) -> str:
    """Give the stem of a word: `bruene` is `bru`, `lufthamna` is `lufthavn`."""
    folded = fold(word)
    for base in bases(folded):
        if base in HEADS or base.endswith(LONG_HEADS):
            return trimmed(base)
    return trimmed(NORWEGIAN.stemWord(folded))


def bases(folded: str) -> Iterator[str]:
    """Give what a word can be without its ending; short words keep theirs in the stemmer."""
    yield folded
    for ending in SHORT_ENDINGS:
        if folded.endswith(ending):
            yield folded.removesuffix(ending)
    if folded.endswith("a"):
        yield f"{folded[:-1]}e"


def trimmed(base: str) -> str:
    """Give a stem without `-ing`: `desentralisering` has that of `desentralisert`."""
    return base[:-3] if base.endswith("ing") and len(base) > LONGEST_WITH_ING else base


@lru_cache(maxsize=REMEMBERED)
def name_stem(word: str) -> str:
    """Give what a name is without its ending: `Sørlandsbana`, `Notoddens`."""
    folded = fold(word)
    for base in bases(folded):
        if base.endswith(NAME_HEADS) and base not in HEADS:
            return base
    if folded in HEADS or len(folded) <= SHORTEST_GENITIVE:
        return folded
    return folded.removesuffix("s")


def fold(word: str) -> str:
    """Give a word in small letters, in one of the two written forms."""
    folded = word.casefold()
    for other, form in FORMS:
        folded = folded.replace(other, form)
    return folded


@lru_cache(maxsize=REMEMBERED)
def parts(word: str) -> tuple[str, ...]:
    """Give the stems a compound is made of: `busstilbudet` is `buss` and `tilbud`; none if one."""
    whole = stem(word)
    if whole in HEAD_STEMS:
        return ()
    for head in HEADS_BY_LENGTH:
        rest = whole.removesuffix(head)
        if rest != whole and len(rest) >= SHORTEST_PART:
            return (*inner(rest), head)
    for head in HEADS_BY_LENGTH:
        rest = whole.removeprefix(head)
        if rest != whole and len(rest) > SHORTEST_PART and len(head) > SHORTEST_PART:
            return (head, stem(rest.removeprefix("s")))
    return ()


def inner(rest: str) -> tuple[str, ...]:
    """Give the stems of what stands before the last part of a compound."""
    bare = rest[:-1] if rest.endswith(LINK_LETTERS) and rest not in HEADS else rest
    return parts(bare) or (stem(bare),)


@lru_cache(maxsize=REMEMBERED)
def says_little(word: str) -> bool:
    """Tell whether a word is one that stands in titles everywhere."""
    return word.casefold() in FUNCTION or stem(word) in GENERAL_STEMS


HEAD_STEMS = frozenset(map(stem, HEADS))
HEADS_BY_LENGTH = sorted(HEAD_STEMS, key=lambda head: (-len(head), head))
GENERAL_STEMS = frozenset(map(stem, GENERAL))

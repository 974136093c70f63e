"""Names in a text: capitals that no sentence asks for, the stretches between two, acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolkit.touch.language import COMPANY, DIRECTIONS, PUBLIC, PUBLIC_ENDS
from toolkit.touch.roads import find_roads
from toolkit.touch.stems import name_stem, says_little, stem
from toolkit.touch.tokens import Token, sentences, tokenise

BETWEEN_PLACES = re.compile(r"\s?[-–—/]\s?| til | og ")
LONGEST_ACRONYM = 5
LONGEST_NAME = 4
EXPLAINED = re.compile(r"\(([A-ZÆØÅ]{2,5})\)")

Words = tuple[Token, ...]


def words_of(text: str) -> list[Token]:
    """Give the words of a text that are no part of a road's name."""
    taken = [(road.start, road.end) for road in find_roads(text)]
    words = (token for start, end in sentences(text) for token in tokenise(text, start, end))
    return [token for token in words if not any(s <= token.start < end for s, end in taken)]


def find_names(text: str) -> Iterator[Words]:
    """Give the names in a text, of one word or several with a space between them."""
    name: list[Token] = []
    for token in words_of(text):
        goes_on = name and text[name[-1].end : token.start] == " " and token.capital
        if goes_on and not token.opens and len(name) < LONGEST_NAME:
            name.append(token)
            continue
        yield from ending(name)
        begins = token.named or (token.capital and not says_little(token.text))
        name = [token] if begins else []
    yield from ending(name)


def ending(name: Sequence[Token]) -> Iterator[Words]:
    """Give a name that is whole, without `AS` and the like; none that says nothing.

    A word that opens a sentence is one only together with a further capital, or as an acronym.
    """
    opens = len(name) == 1 and name[0].opens and not is_acronym(name[0])
    while name and name[-1].text.casefold() in COMPANY:
        name = name[:-1]
    if name and not opens and not (len(name) == 1 and is_public(name[0].text)):
        yield tuple(name)


def is_public(word: str) -> bool:
    """Tell whether a name alone is one of the whole country, or only a direction or a letter."""
    folded = word.casefold()
    known = folded in PUBLIC or folded in DIRECTIONS or folded.endswith(PUBLIC_ENDS)
    return known or len(folded) == 1


def is_acronym(token: Token) -> bool:
    """Tell whether a word is an acronym."""
    return token.acronym and len(token.text) <= LONGEST_ACRONYM


def name_key(name: Sequence[Token]) -> str:
    """Give what a name is known by, whatever its ending: `n:øvre eiker`, or `a:vta`."""
    if len(name) == 1 and is_acronym(name[0]):
        return f"a:{name[0].text.casefold()}"
    return "n:" + " ".join(name_stem(token.text) for token in name)


def linked(text: str, first: Token, second: Token) -> bool:
    """Tell whether two names are the ends of one stretch: `Saggrenda–Elgsjø`."""
    return bool(BETWEEN_PLACES.fullmatch(text, first.end, second.start))


def find_stretches(text: str) -> Iterator[tuple[str, str]]:
    """Give the stretches a text names, by the keys of their ends."""
    names = list(find_names(text))
    for before, after in pairwise(names):
        if linked(text, before[-1], after[0]):
            yield name_key(before), name_key(after)


def explained_acronyms(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the acronyms a text explains: `varig tilrettelagt arbeid (VTA)`, as stems."""
    for match in EXPLAINED.finditer(text):
        words = [token.text for token in tokenise(text[: match.start()])]
        chosen = words_with_initials(words, match[1].casefold())
        if len(chosen) > 1 or (chosen and not says_little(chosen[0])):
            yield f"a:{match[1].casefold()}", tuple(stem(word) for word in chosen)


def words_with_initials(words: Sequence[str], letters: str) -> Sequence[str]:
    """Give the last words of a text if they begin with the letters of an acronym."""
    last = words[-len(letters) :]
    return last if "".join(word[0].casefold() for word in last) == letters else ()

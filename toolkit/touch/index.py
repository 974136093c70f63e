"""Where a text names what the projects of a plan are known by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from rapidfuzz.distance import OSA

from toolkit.touch.lexicon import Lexicon
from toolkit.touch.names import linked
from toolkit.touch.roads import find_roads, other_class
from toolkit.touch.stems import fold, name_stem, parts, stem
from toolkit.touch.terms import Known
from toolkit.touch.tokens import Token, tokenise

INSIDE, NEAR, OTHER_CLASS, OF_LONGER = 0.8, 0.85, 0.6, 0.4
"""How much counts a name inside a longer word, one spelt almost so, a road of another class, and a
name that is part of a longer one."""

SHORTEST_INSIDE, SHORTEST_NEAR, FAR = 5, 8, 12
REMEMBERED = 20_000
LINE, TRAIN = "bane", f"w:{stem('tog')}"
"""How the names of railway lines end, and what runs on them."""


class Spot(Struct, frozen=True, gc=False):
    """A term in a text: which characters name it, how exactly, and whether as a name."""

    key: str
    start: int
    end: int
    strength: float = 1.0
    named: bool = True


class Found(Struct, frozen=True):
    """The terms in a sentence, and the stretches it names by the words at their ends."""

    spots: tuple[Spot, ...]
    links: frozenset[tuple[str, str]]


class Index:
    """All terms of a plan, to be looked up in a text word by word."""

    def __init__(self, known: Sequence[Known], lexicon: Lexicon) -> None:
        keys = {key for item in known for key in (*item.title, *item.group, *item.text)}
        keys |= lexicon.members
        self._keys = keys
        self._small = lexicon.small
        self._names = {key[2:]: key for key in keys if key.startswith("n:") and " " not in key}
        self._acronyms = {key[2:]: key for key in keys if key.startswith("a:")}
        self._names |= {fold(item.first): f"w:{stem(item.first)}" for item in known if item.first}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for key in sorted(key for key in keys if " " in key):
            self._add_phrase(tuple(key[2:].split()), key)
        self._parts_of_names = {
            word for phrases in self._phrases.values() for words, _ in phrases for word in words
        }
        self._expansions = {words: key for words, key in lexicon.expansions if key in keys}
        self._spellings: dict[str, tuple[tuple[str, float], ...]] = {}

    def _add_phrase(self, words: tuple[str, ...], key: str) -> None:
        self._phrases.setdefault(words[0], []).append((words, key))

    def look(self, text: str, start: int, end: int) -> Found:
        """Find the terms in a sentence."""
        tokens = list(tokenise(text, start, end))
        spots = [*self._roads(text, start, end), *self._expanded(tokens)]
        for number, token in enumerate(tokens):
            share = OF_LONGER if self._is_part(text, tokens, number) else 1.0
            spots += self._words(token, share)
            if token.capital:
                spots += self._phrases_at(tokens, number)
                spots += self._named(token, share)
        return Found(tuple(spots), frozenset(links(text, tokens)))

    def _roads(self, text: str, start: int, end: int) -> Iterator[Spot]:
        for road in find_roads(text[start:end]):
            place = start + road.start, start + road.end
            if road.key in self._keys:
                yield Spot(road.key, *place)
            elif (other := other_class(road.key)) in self._keys:
                yield Spot(str(other), *place, OTHER_CLASS)

    def _words(self, token: Token, share: float) -> Iterator[Spot]:
        inside = parts(token.text)
        for word in (stem(token.text), *inside):
            if f"w:{word}" in self._keys:
                yield Spot(f"w:{word}", token.start, token.end, share, token.named)
        if token.capital and stem(token.text).endswith(LINE) and TRAIN in self._keys:
            yield Spot(TRAIN, token.start, token.end, named=False)

    def _expanded(self, tokens: Sequence[Token]) -> Iterator[Spot]:
        """Find what acronyms stand for, which is the same as the acronym."""
        stems = [stem(token.text) for token in tokens] if self._expansions else []
        for words, key in self._expansions.items():
            for at in range(len(stems) - len(words) + 1):
                if tuple(stems[at : at + len(words)]) == words:
                    yield Spot(key, tokens[at].start, tokens[at + len(words) - 1].end, named=False)

    def _phrases_at(self, tokens: Sequence[Token], number: int) -> Iterator[Spot]:
        for words, key in self._phrases.get(name_stem(tokens[number].text), ()):
            run = tokens[number : number + len(words)]
            if tuple(name_stem(token.text) for token in run) == words:
                yield Spot(key, run[0].start, run[-1].end)

    def _is_part(self, text: str, tokens: Sequence[Token], number: int) -> bool:
        """Tell whether a name is part of a longer one that is nobody's here: `Vik Grafisk`."""
        if not tokens[number].capital:
            return False
        around = [tokens[n : n + 2] for n in (number - 1, number) if 0 <= n < len(tokens) - 1]
        for first, second in around:
            other = second if first is tokens[number] else first
            between = text[first.end : second.start] if other.capital else ""
            if between == " & " or (between == " " and not self._is_known(other)):
                return True
        return False

    def _is_known(self, token: Token) -> bool:
        """Tell whether a word that begins with a capital is a known name or opens a sentence."""
        word = name_stem(token.text)
        named = word in self._names or word in self._parts_of_names
        common = stem(token.text) in self._small or bool(parts(token.text))
        return named or common or token.opens or token.acronym or len(token.text) == 1

    def _named(self, token: Token, share: float) -> Iterator[Spot]:
        if token.text not in self._spellings:
            if len(self._spellings) > REMEMBERED:
                self._spellings.clear()
            self._spellings[token.text] = tuple(self._names_in(token))
        for key, strength in self._spellings[token.text]:
            yield Spot(key, token.start, token.end, strength * share)

    def _names_in(self, token: Token) -> Iterator[tuple[str, float]]:
        """Give the names a word is, begins with, or is spelt almost as."""
        word = name_stem(token.text)
        if token.acronym and token.text.casefold() in self._acronyms:
            yield self._acronyms[token.text.casefold()], 1.0
        if word in self._names:
            yield self._names[word], 1.0
            return
        folded = fold(token.text)
        for name, key in self._names.items():
            if len(name) >= SHORTEST_INSIDE and folded.startswith(name.removesuffix("en")):
                yield key, INSIDE
            elif is_near(name, word):
                yield key, NEAR


def is_near(name: str, word: str) -> bool:
    """Tell whether a word is a name with a slip of the pen; short names have look-alikes."""
    if min(len(name), len(word)) < SHORTEST_NEAR or name[0] != word[0]:
        return False
    allowed = 1 if len(name) < FAR else 2
    return OSA.distance(name, word, score_cutoff=allowed) <= allowed


def links(text: str, tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Give the stretches a sentence names: two names with a dash, `til` or `og` between them."""
    capitals = [token for token in tokens if token.capital]
    for first, second in pairwise(capitals):
        if linked(text, first, second):
            yield f"n:{name_stem(first.text)}", f"n:{name_stem(second.text)}"

"""How much each term of a heading says: its roads, its names and its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.touch.lexicon import Lexicon
from toolkit.touch.names import find_names, name_key, words_of
from toolkit.touch.roads import find_roads
from toolkit.touch.stems import HEAD_STEMS, parts, says_little, stem
from toolkit.touch.tokens import Token

NAME, ROAD, WORD, MEMBER, LITTLE = 1.0, 0.8, 0.5, 0.25, 0.05
"""How much a name says, a road, a word, a member of the region, and the region itself."""

FIRST_WORD = 0.75
"""How much a word says at the start of a title, where its capital may be that of a name."""

WHOLE, TOGETHER = 0.4, 0.4
"""How much only the whole says of a compound and of a name of several words, beside its parts."""

Weights = dict[str, float]


def heading_terms(heading: str, lexicon: Lexicon) -> Weights:
    """Weigh the terms of a title or the heading of a group."""
    weights: Weights = {road.key: ROAD for road in find_roads(heading)}
    named: set[int] = set()
    for name in known_names(heading, lexicon):
        key = name_key(name)
        inside = components(name, lexicon) if len(name) > 1 else {}
        weights |= inside
        whole = TOGETHER if inside else name_weight(key, lexicon)
        weights[key] = whole * lexicon.rarity(key)
        named.update(token.start for token in name)
    for number, token in enumerate(words_of(heading)):
        if token.start not in named and not says_little(token.text):
            weight = FIRST_WORD if number == 0 and may_be_name(token, lexicon) else WORD
            add_word(weights, token.text, weight, lexicon)
    return weights


def known_names(heading: str, lexicon: Lexicon) -> Iterator[Sequence[Token]]:
    """Give the names in a heading; its first word is one if it is elsewhere in the plan."""
    tokens = words_of(heading)
    for length in (3, 2, 1):
        first = tuple(tokens[:length])
        if len(first) == length and name_key(first) in lexicon.names | lexicon.members:
            yield first
            break
    else:
        first = ()
    for name in find_names(heading):
        inside = first and name[0].start <= first[-1].start
        if not inside and (len(name) > 1 or name_key(name) in lexicon.names | lexicon.members):
            yield name


def components(name: Sequence[Token], lexicon: Lexicon) -> Weights:
    """Weigh what a name that begins with a member's is made of: `lufthavna på Notodden`."""
    first, rest = name[:1], name[1:]
    weights: Weights = {}
    if name_key(first) in lexicon.members and name_key(name) not in lexicon.members:
        weights[name_key(first)] = MEMBER
        if len(rest) == 1 and stem(rest[0].text) in HEAD_STEMS:
            add_word(weights, rest[0].text, WORD, lexicon)
        else:
            weights[name_key(rest)] = NAME
    return weights


def may_be_name(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the capital of a title's first word can be that of a name."""
    return not parts(token.text) and stem(token.text) not in lexicon.small


def name_weight(key: str, lexicon: Lexicon) -> float:
    """Say how much a name says: a member of the region little, the region itself even less."""
    if key in lexicon.members:
        return MEMBER / lexicon.rarity(key)
    return LITTLE if key in lexicon.region else NAME


def add_word(weights: Weights, word: str, weight: float, lexicon: Lexicon) -> None:
    """Add a word to the terms of a heading, and the parts it is made of."""
    inside = [part for part in parts(word) if not says_little(part)]
    key = f"w:{stem(word)}"
    whole = weight * lexicon.rarity(key)
    weights[key] = max(weights.get(key, 0), whole * (WHOLE if inside else 1))
    for part in inside:
        key, share = f"w:{part}", weight * (1 - WHOLE) / len(inside)
        weights[key] = max(weights.get(key, 0), share * lexicon.rarity(key))


def first_name(heading: str, title: Weights, lexicon: Lexicon) -> str:
    """Give the first word of a title where its capital may be that of a name."""
    token = words_of(heading)[0] if words_of(heading) else None
    if token is None or f"w:{stem(token.text)}" not in title or not may_be_name(token, lexicon):
        return ""
    return token.text

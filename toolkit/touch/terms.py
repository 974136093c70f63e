"""What each project of a plan is known by: roads, names and words, and how much each says."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from toolkit.model.plan import FieldKind, Listed, Plan, Section, SectionKind, list_projects
from toolkit.model.profile import Profile
from toolkit.touch.names import (
    explained_acronyms,
    find_names,
    find_stretches,
    name_key,
    words_of,
)
from toolkit.touch.roads import find_roads
from toolkit.touch.stems import HEAD_STEMS, name_stem, parts, says_little, stem
from toolkit.touch.tokens import Token

NAME, ROAD, WORD, MEMBER, LITTLE = 1.0, 0.8, 0.5, 0.25, 0.05
FIRST_WORD = 0.75
"""How much a word says at the start of a title, where its capital may be that of a name."""

WHOLE, TOGETHER = 0.4, 0.4
"""How much only the whole says of a compound and of a name of several words, beside its parts."""

IN_TEXT, IN_MEASURES = 0.32, 0.15
"""How much a name says that stands in a text of the project, and among those to talk with."""

LONG_WORD = 12
WORD_IN_TEXT, ROAD_IN_TEXT = 0.18, 0.15
TALK = frozenset({FieldKind.MEASURES, FieldKind.PARTNERS, FieldKind.RESPONSIBLE})

Weights = dict[str, float]


class Known(Struct, frozen=True, kw_only=True):
    """A project and what it is known by: terms of its title, its group and its texts, weighed.

    `stretch` are the two ends of the stretch its title names, `first` the first word of its title
    where that may be a name, `members` those responsible for it, `siblings` how many stand in its
    group.
    """

    listed: Listed
    title: Weights
    group: Weights
    text: Weights
    stretch: tuple[str, str] | None = None
    first: str = ""
    members: frozenset[str] = frozenset()
    siblings: int = 1


class Lexicon(Struct, frozen=True, kw_only=True):
    """What a plan as a whole shows of words: the names in it, and how many projects say each."""

    names: frozenset[str]
    members: frozenset[str]
    region: frozenset[str]
    small: frozenset[str]
    counts: Counter[str]
    expansions: tuple[tuple[tuple[str, ...], str], ...]

    def rarity(self, key: str) -> float:
        """Say how rare a term is among the projects: 1 where one alone has it."""
        return 1 / math.sqrt(max(self.counts[key], 1))


def learn(plan: Plan, profile: Profile) -> Lexicon:
    """Learn the names of a plan, and in how many projects each term stands."""
    listed = list_projects(plan)
    members = (name for m in profile.members for name in (m.name, *m.aliases))
    texts = [texts_of(item) for item in listed]
    everything = [text for own in texts for text in own]
    small = {name_stem(w.text) for text in everything for w in words_of(text) if not w.capital}
    names = {name_key(name) for text in everything for name in find_names(text)}
    names -= {f"n:{word}" for word in small | HEAD_STEMS}
    return Lexicon(
        names=frozenset(names),
        members=frozenset(key_of(name) for name in members),
        region=frozenset(name_key(name) for name in find_names(f"om {profile.region.name}.")),
        small=frozenset(
            stem(w.text) for text in everything for w in words_of(text) if not w.capital
        ),
        counts=Counter(key for own in texts for key in {k for t in own for k in keys_of(t)}),
        expansions=tuple(
            dict.fromkeys(
                (words, key) for text in everything for key, words in explained_acronyms(text)
            )
        ),
    )


def know(plan: Plan, lexicon: Lexicon) -> tuple[Known, ...]:
    """Give what each project of a plan is known by."""
    listed = list_projects(plan)
    groups = Counter(id(group_of(item)) for item in listed)
    return tuple(known_by(item, groups[id(group_of(item))], lexicon) for item in listed)


def known_by(listed: Listed, siblings: int, lexicon: Lexicon) -> Known:
    """Give what a project is known by; each term counts where it says most."""
    heading = listed.project.title.text
    title = heading_terms(heading, lexicon)
    group = heading_terms(listed.group or "", lexicon)
    ends = [pair for pair in find_stretches(f"om {heading}") if {*pair} <= {*title}]
    members = frozenset(key_of(name) for name in listed.responsible)
    return Known(
        listed=listed,
        title=title,
        group=group,
        text={k: w for k, w in text_terms(listed, lexicon) if k not in title | group},
        stretch=ends[0] if ends else None,
        first=first_name(heading, title, lexicon),
        members=members & lexicon.members,
        siblings=siblings,
    )


def group_of(listed: Listed) -> Section | None:
    """Give the group a project stands in."""
    return next((s for s in reversed(listed.above) if s.kind is SectionKind.GROUP), None)


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


def text_terms(listed: Listed, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """Weigh what stands in the texts of a project; what says more comes later."""
    project = listed.project
    talk = [field.text for field in project.fields if field.kind in TALK]
    told = [field.text for field in project.fields if field.kind not in TALK]
    told += [paragraph.text for paragraph in project.intro]
    yield from named_in(talk, IN_MEASURES, lexicon)
    for word in {token.text for text in told for token in words_of(text) if not token.capital}:
        key = f"w:{stem(word)}"
        tells = len(key) > LONG_WORD or parts(word)
        if tells and lexicon.counts[key] == 1 and not says_little(word):
            yield key, WORD_IN_TEXT
    yield from named_in(told, IN_TEXT, lexicon)
    yield from ((road.key, ROAD_IN_TEXT) for text in told for road in find_roads(text))


def named_in(texts: Iterable[str], weight: float, lexicon: Lexicon) -> Iterator[tuple[str, float]]:
    """Weigh the names in some texts; the members of the region say nothing there."""
    for text in texts:
        for name in find_names(text):
            key = name_key(name)
            if key not in lexicon.members | lexicon.region:
                yield key, weight * lexicon.rarity(key)


def keys_of(text: str) -> Iterator[str]:
    """Give the keys of every term in a text, for counting."""
    yield from (name_key(name) for name in find_names(text))
    for token in words_of(text):
        yield f"w:{stem(token.text)}"
        yield from (f"w:{part}" for part in parts(token.text))
    yield from (road.key for road in find_roads(text))


def texts_of(listed: Listed) -> list[str]:
    """Give all that is written of a project, its heading in the middle of a sentence."""
    project = listed.project
    texts = [project.title.text, *(paragraph.text for paragraph in project.intro)]
    return [*texts, *(field.text for field in project.fields)]


def key_of(name: str) -> str:
    """Give the key of a name that stands alone."""
    return name_key(words_of(name))

"""What a plan as a whole shows of words: the names in it, and how many projects say each."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from toolkit.model.plan import Listed, Plan, list_projects
from toolkit.model.profile import Profile
from toolkit.touch.names import explained_acronyms, find_names, name_key, words_of
from toolkit.touch.roads import find_roads
from toolkit.touch.stems import HEAD_STEMS, name_stem, parts, stem


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

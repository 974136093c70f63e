"""What each project of a plan is known by: roads, names and words, and how much each says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from toolkit.model.plan import FieldKind, Listed, Plan, Section, SectionKind, list_projects
from toolkit.touch.lexicon import Lexicon, key_of
from toolkit.touch.names import find_names, find_stretches, name_key, words_of
from toolkit.touch.roads import find_roads
from toolkit.touch.stems import parts, says_little, stem
from toolkit.touch.weights import Weights, first_name, heading_terms

IN_TEXT, IN_MEASURES = 0.32, 0.15
"""How much a name says that stands in a text of the project, and among those to talk with."""

LONG_WORD = 12
"""From how many letters on a word of a text is no everyday one; a compound is none either."""

WORD_IN_TEXT, ROAD_IN_TEXT = 0.18, 0.15
TALK = frozenset({FieldKind.MEASURES, FieldKind.PARTNERS, FieldKind.RESPONSIBLE})


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

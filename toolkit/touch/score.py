"""How sure it is that a sentence is about a project, from the terms it shares with it."""

from __future__ import annotations

import math
from collections.abc import Mapping

from toolkit.touch.evidence import Evidence
from toolkit.touch.places import (
    ELSEWHERE,
    Rarity,
    elsewhere,
    is_nowhere_near,
    is_one_end,
    is_place,
    is_told,
    is_word,
    names_nothing_else,
)
from toolkit.touch.stems import HEAD_STEMS
from toolkit.touch.terms import Known
from toolkit.touch.weights import MEMBER, Weights

ENOUGH = 0.3, 0.6
"""How much the terms of a heading must say together, so that general words decide nothing.

The second is asked of a heading that says as much, of others most of what they say.
"""

MOST = 0.7
"""Which share of it that is."""

FULL = 1.2
"""How much is enough of a long title where several words of it are met together."""

SINGLE = 0.35, 0.55
"""The most that one common word of a title is worth: a part of it, and nearly all of it."""

MOSTLY = 0.65
"""From which share on it is nearly all."""

NAMES_ALONE = 0.4
"""The most that places are worth without what the project is about, and that without places."""

UNNAMED = 0.8
"""What is left of words without any name, which may be about the matter somewhere else."""

GROUP, TEXT = 0.75, 0.45
"""The most that the heading of a group and the texts of a project are worth."""

ROAD_ALONE, ROAD_IN_REGION, ROAD_AT_MEMBER, ROAD_AT_PLACE = 0.2, 0.3, 0.45, 0.6
"""What a road is worth alone, beside a place of the plan, a member, and a place of the title."""

TOPIC, AT_PLACE = 0.2, 0.35
"""How much the words met must say, and what they are worth beside a place of the project."""


def sureness(evidence: Evidence, known: Known, rarity: Rarity) -> float:
    """Say how sure it is that a sentence concerns a project, from 0 to 1."""
    title = title_sureness(evidence, known, rarity)
    group = group_sureness(evidence, known, rarity)
    score = either(
        title,
        group * (1 - title),
        road_sureness(evidence, known),
        topic_sureness(evidence, known),
        text_sureness(evidence, known, rarity),
    )
    return score if evidence.names_something else score * UNNAMED


def either(*chances: float) -> float:
    """Join signs that each stand for themselves."""
    left = 1.0
    for chance in chances:
        left *= 1 - min(chance, 1)
    return 1 - left


def title_sureness(evidence: Evidence, known: Known, rarity: Rarity) -> float:
    """Say how much of a project's title a sentence names."""
    near = elsewhere(evidence, known)
    met, total, sound = weighed(near, known.title, rarity)
    if not met:
        return 0.0
    share = met / (total if evidence.words < 2 else min(total, FULL))
    score = min(share, 1) * confidence(sound, known.title)
    only_roads = not any(key in near for key in known.title if is_told(key))
    if only_roads:
        return min(score, ROAD_ALONE)
    far = is_nowhere_near(near, evidence, known) or is_one_end(near, known)
    if far or names_nothing_else(near, known.title, rarity):
        score = min(score, NAMES_ALONE)
    explained = any(key.startswith("a:") for key in known.title if key in near)
    if evidence.words < 2 and not evidence.named and not explained:
        return min(score, SINGLE[share > MOSTLY and not is_common(near, known.title)])
    return score


def is_common(near: Mapping[str, float], title: Weights) -> bool:
    """Tell whether all that is met of a title are words such as `bru` and `tog`."""
    return all(key[2:] in HEAD_STEMS for key in title if key in near)


def weighed(
    near: Mapping[str, float], terms: Weights, rarity: Rarity
) -> tuple[float, float, float]:
    """Give what the terms met say, what all say, and what those met say in any document."""
    rare = {key: weight * rarity(key) for key, weight in terms.items()}
    met = sum(rare[key] * near.get(key, 0) for key in terms)
    return met, sum(rare.values()), sum(terms[key] * near.get(key, 0) for key in terms)


def confidence(sound: float, terms: Weights) -> float:
    """Say how much a match can be trusted that rests on terms of some weight together."""
    least, most = ENOUGH
    return min(sound / min(max(MOST * sum(terms.values()), least), most), 1)


def topic_sureness(evidence: Evidence, known: Known) -> float:
    """Say how much it tells that a word of the headings stands beside a place of the project."""
    near = elsewhere(evidence, known)
    words = (w * near[k] for k, w in known.title.items() if is_word(k) and k in near)
    topic = min(sum(words) / TOPIC, 1)
    alone = known.siblings == 1
    group = (key for key in known.group if alone or not is_told(key))
    keys = (*known.title, *group, *known.members)
    places = (key for key in keys if not key.startswith(("w:", "a:")))
    return topic * AT_PLACE * max((near.get(key, 0) for key in places), default=0)


def group_sureness(evidence: Evidence, known: Known, rarity: Rarity) -> float:
    """Say how much of the heading of a project's group a sentence names, its roads aside."""
    terms = {key: weight for key, weight in known.group.items() if is_told(key)}
    met, total, sound = weighed(evidence.near, terms, rarity)
    if not met or all(terms[key] <= MEMBER for key in terms if key in evidence.near):
        return 0.0
    share = met / total * confidence(sound, terms)
    single = len([key for key in terms if key in evidence.near]) < 2
    divided = GROUP / math.sqrt(math.sqrt(known.siblings))
    return (min(share, SINGLE[0]) if single else share) * divided


def road_sureness(evidence: Evidence, known: Known) -> float:
    """Say how sure a road makes: little alone, more beside a member, most beside its places."""
    roads = [key for key in known.title | known.group if not is_told(key)]
    met = max((evidence.near.get(key, 0) for key in roads), default=0)
    if not met:
        return 0.0
    near = elsewhere(evidence, known)
    if any(near.get(key, 0) > ELSEWHERE for key in known.title if is_place(key, known)):
        return met * ROAD_AT_PLACE
    if any(key in evidence.near for key in known.members):
        return met * ROAD_AT_MEMBER
    return met * (ROAD_IN_REGION if evidence.region else ROAD_ALONE)


def text_sureness(evidence: Evidence, known: Known, rarity: Rarity) -> float:
    """Say how much a sentence shares with the texts of a project; alone it is never enough."""
    met = (
        weight * evidence.near[key] * rarity(key)
        for key, weight in known.text.items()
        if key in evidence.near
    )
    return min(either(*met), TEXT)

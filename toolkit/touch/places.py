"""Whether a sentence speaks of the place a project is about, or of somewhere else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from toolkit.touch.evidence import Evidence
from toolkit.touch.language import OBJECT_ENDS
from toolkit.touch.terms import Known
from toolkit.touch.weights import LITTLE, Weights

ELSEWHERE = 0.3
"""What is left of an end of a stretch where another stretch from there is meant."""

OF_WORDS = 0.3
"""How much the words of a title say that tells what is to be done at its places."""

Rarity = Callable[[str], float]
"""How rare a term is in the hearing document, from 0 to 1."""


def elsewhere(evidence: Evidence, known: Known) -> Mapping[str, float]:
    """Give the terms met, less of the end of a stretch where another stretch is meant."""
    if known.stretch is None or known.stretch in evidence.links:
        return evidence.near
    first, second = known.stretch
    if first in evidence.near and second in evidence.near:
        return evidence.near
    ends = {first, second}
    # A stretch that reaches on to a municipality of the project is a longer one over the same road.
    far = [pair for pair in evidence.links if {*pair} & ends and not {*pair} & known.members]
    others = {end for pair in far for end in pair}
    met = others & ends & evidence.near.keys()
    return {**evidence.near, **{end: evidence.near[end] * ELSEWHERE for end in met}}


def is_told(key: str) -> bool:
    """Tell whether a term is a name or a word, and no road."""
    return key.startswith(("n:", "a:", "w:"))


def is_word(key: str) -> bool:
    """Tell whether a term is a common word."""
    return key.startswith("w:")


def is_place(key: str, known: Known) -> bool:
    """Tell whether a term of a title is the name of a place."""
    return key.startswith("n:") and known.title[key] > LITTLE


def names_nothing_else(near: Mapping[str, float], title: Weights, rarity: Rarity) -> bool:
    """Tell whether a title that says what is to be done is met by its places alone."""
    if any(key.startswith("n:") and key.endswith(OBJECT_ENDS) for key in title if key in near):
        return False
    words = {key: weight for key, weight in title.items() if not key.startswith("n:")}
    met = sum(weight * near.get(key, 0) * rarity(key) for key, weight in words.items())
    return sum(words.values()) >= OF_WORDS and met < OF_WORDS / 3


def is_nowhere_near(near: Mapping[str, float], evidence: Evidence, known: Known) -> bool:
    """Tell whether no place is met of a project whose headings name places or roads."""
    if known.first and evidence.named:
        return False
    places = {key for key in known.title | known.group if not key.startswith(("w:", "a:"))}
    return bool(places) and not any(near.get(k, 0) > ELSEWHERE for k in places | known.members)


def is_one_end(near: Mapping[str, float], known: Known) -> bool:
    """Tell whether no more is met of a stretch than one end of it, not even its road."""
    roads = (key for key in known.title | known.group if not is_told(key))
    if known.stretch is None or any(key in near for key in roads):
        return False
    return len([key for key in known.title if key in near]) == 1

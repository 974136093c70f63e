"""What a sentence shares with a project: its terms, how near and how exact each is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from toolkit.touch.index import Found
from toolkit.touch.terms import Known

BESIDE, ABOVE = 0.7, 0.6
"""How much a term counts that stands elsewhere in the paragraph, or in a heading above."""

TELLS = 0.1
"""What a term of a title says at least, if it is no general word."""


class Heading(Struct, frozen=True):
    """A heading that stands above some text, and the terms in it."""

    rank: float
    text: str
    keys: frozenset[str]


class Evidence(Struct, frozen=True, kw_only=True):
    """The terms a sentence shares with a project, each with how near and how exact it is.

    `own` are those in the sentence itself; `words` says how many of its words name terms of the
    title, `named` that one of them is written as a name; `links` are the stretches it names,
    `region` that it names a place of the plan.
    """

    near: Mapping[str, float]
    own: frozenset[str]
    words: int
    named: bool
    links: frozenset[tuple[str, str]]
    region: bool

    @property
    def names_something(self) -> bool:
        """Whether a name or a road is among the terms, and not common words alone."""
        return self.named or any(not key.startswith(("w:", "a:")) for key in self.near)


def nearness(found: Found, beside: Iterable[Found], above: Iterable[Heading]) -> dict[str, float]:
    """Give how much each term counts for a sentence: its own, its neighbours', its headings'."""
    near: dict[str, float] = {}
    for heading in above:
        near.update(dict.fromkeys(heading.keys, ABOVE))
    for spot in (spot for other in beside for spot in other.spots):
        near[spot.key] = max(near.get(spot.key, 0), BESIDE * spot.strength)
    for spot in found.spots:
        near[spot.key] = max(near.get(spot.key, 0), spot.strength)
    return near


def gather(
    found: Found, near: Mapping[str, float], known: Known, region: frozenset[str]
) -> Evidence:
    """Gather what a sentence shares with one project."""
    keys = known.title.keys() | known.group.keys() | known.text.keys() | known.members
    telling = [spot for spot in found.spots if known.title.get(spot.key, 0) >= TELLS]
    return Evidence(
        near={key: near[key] for key in keys if key in near},
        own=frozenset(spot.key for spot in found.spots if spot.key in keys),
        words=len({spot.start for spot in telling}),
        named=any(spot.named for spot in telling),
        links=found.links,
        region=any(key in near for key in region),
    )

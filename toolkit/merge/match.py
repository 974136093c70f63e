"""Which headings of two editions are the same: by points in them, by title, by what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from msgspec import Struct, structs

from toolkit.merge.likeness import title_key
from toolkit.merge.pairing import How, Pair, Pairing, Spot, Standing
from toolkit.model.identity import plain_point, point_owners
from toolkit.model.plan import Paragraph, Plan, Project, Section

PROJECT = "project"
Spots = Mapping[str, tuple[str, int]]
"""The part and paragraph of every point, by its name."""

SOMEWHAT = 0.3
"""A point is believed where more than this share of the words of title or text is common."""

ALIKE = 0.6
"""From this share of common words on, two texts at the same place are versions of each other."""

VERY_ALIKE = 0.8
"""From here on two projects are, wherever they stand, if no other comes as near as `NEAR`."""

NEAR = 0.1
FEWEST_WORDS = 20
"""What says less than this may be alike by chance."""


class Identified(Struct, frozen=True, kw_only=True):
    """A plan whose headings have the ids of the base they are in, and how each was found."""

    plan: Plan
    found: dict[str, How]


def identify(base: Plan, plan: Plan, points: Spots) -> Identified:
    """Give an update's plan the ids of its base.

    A heading is one of the base's if a point of that one is in it and it still says something of
    the same; else by the same title; else by a similar text in the same place, or, for projects,
    by much the same text anywhere. No id is given twice, and what is new gets none of the base's.
    """
    pairing = Pairing(standings(base), standings(plan))
    pairing.pair_nearest(point_pairs(pairing, base, points), How.POINT)
    pair_titles(pairing)
    while pairing.pair_nearest(place_pairs(pairing), How.LIKENESS):
        pass
    pairing.pair(moved_pairs(pairing), How.LIKENESS)
    given = given_ids(pairing)
    if all(old == new for new, old in given.items()):
        return Identified(plan=plan, found=pairing.found)
    parts = tuple(with_ids(part, given) for part in plan.sections)
    return Identified(plan=structs.replace(plan, sections=parts), found=pairing.found)


def with_ids_of(base: Plan, plan: Plan) -> Plan:
    """Give a plan in which headings that are the same as the base's have the base's ids."""
    return identify(base, plan, {}).plan


def standings(plan: Plan) -> Iterator[Standing]:
    """Give every heading of a plan with its place."""
    yield from stand(plan.sections, "")


def stand(parts: tuple[Section | Project, ...], above: str) -> Iterator[Standing]:
    """Give the headings side by side below another one, and all below them."""
    ids = ["", *(part.id for part in parts), ""]
    for position, part in enumerate(parts):
        kind = part.kind.value if isinstance(part, Section) else PROJECT
        spot = Spot(kind=kind, above=above, before=ids[position], after=ids[position + 2])
        yield Standing(id=part.id, spot=spot, part=part)
        if isinstance(part, Section):
            yield from stand(part.parts, part.id)


def point_pairs(pairing: Pairing, base: Plan, points: Spots) -> Iterator[Pair]:
    """Give what a point of the base's stands in, where nothing contradicts it."""
    if not points:
        return
    owners, holders = point_owners(base), spot_holders(pairing.new.values())
    named = dict.fromkeys(
        (owners.get(plain_point(name)), holders.get(spot)) for name, spot in points.items()
    )
    for old, new in named:
        if old is not None and new is not None and is_believed(pairing, (old, new)):
            yield old, new


def spot_holders(standings: Iterable[Standing]) -> dict[tuple[str, int], str | None]:
    """Give the heading that a paragraph belongs to; None where that is several."""
    holders: dict[tuple[str, int], str | None] = {}
    for standing in standings:
        for spot in dict.fromkeys(paragraph.place.spot for paragraph in own_texts(standing.part)):
            holders[spot] = None if spot in holders else standing.id
    return holders


def own_texts(part: Section | Project) -> Iterator[Paragraph]:
    """Give the paragraphs of a heading itself and of the text right below it."""
    yield part.title
    if isinstance(part, Section):
        yield from part.text
        return
    yield from part.intro
    for field in part.fields:
        yield from (field.label, *field.paragraphs)


def is_believed(pairing: Pairing, pair: Pair) -> bool:
    """Tell whether a point names what it stands in, and not what has been overwritten there."""
    if pairing.same_title(pair):
        return True
    others = ((other, pair[1]) for other in pairing.old)
    titled = (other for other in others if pairing.same_title(other))
    if any(pairing.likeness(other) >= pairing.likeness(pair) for other in titled):
        return False
    return is_somewhat_alike(pairing, pair)


def is_somewhat_alike(pairing: Pairing, pair: Pair) -> bool:
    """Tell whether two titles or texts have words in common; those of two empty texts are."""
    near = max(pairing.title_likeness(pair), pairing.likeness(pair))
    return near > SOMEWHAT or pairing.says_nothing(pair)


def pair_titles(pairing: Pairing) -> None:
    """Pair the same titles, what stands several times by what it says, and then the same ids."""
    groups = title_groups(pairing)
    pairing.pair((group[0] for group in groups if len(group) == 1), How.TITLE)
    for group in groups:
        if len(group) > 1:
            pairing.pair_nearest(group, How.TITLE)
    ids = ((key, key) for key in pairing.free_old if key in pairing.new)
    pairing.pair((pair for pair in ids if is_no_chance(pairing, pair)), How.TITLE)


def is_no_chance(pairing: Pairing, pair: Pair) -> bool:
    """Tell whether two headings with one id are alike; `Vei 2` and the second `Vei` need not be."""
    return pairing.title_likeness(pair) >= VERY_ALIKE or pairing.likeness(pair) > SOMEWHAT


def title_groups(pairing: Pairing) -> list[list[Pair]]:
    """Give the possible pairs of every title that both plans have free."""
    by_title: dict[tuple[str, ...], list[str]] = {}
    for key in pairing.free_new:
        by_title.setdefault(title_key(pairing.new[key].part), []).append(key)
    groups: dict[tuple[str, ...], list[Pair]] = {}
    for old in pairing.free_old:
        title = title_key(pairing.old[old].part)
        groups.setdefault(title, []).extend((old, new) for new in by_title.get(title, ()))
    return list(groups.values())


def place_pairs(pairing: Pairing) -> list[Pair]:
    """Give what stands in the same place and says about the same, and nothing else free more so."""
    in_place = [pair for pair in free_pairs(pairing) if is_in_place(pairing, pair)]
    return [
        pair for pair in in_place if ALIKE <= pairing.likeness(pair) >= nearest_free(pairing, pair)
    ]


def is_in_place(pairing: Pairing, pair: Pair) -> bool:
    """Tell whether two headings of a kind stand below the same one, beside the same one."""
    one, other = pairing.old[pair[0]].spot, pairing.new[pair[1]].spot
    beside = one.before == pairing.in_base(other.before) or (
        one.after == pairing.in_base(other.after)
    )
    return one.kind == other.kind and one.above == pairing.in_base(other.above) and beside


def moved_pairs(pairing: Pairing) -> list[Pair]:
    """Give the projects that say much the same wherever they stand, where no other comes near."""
    return [pair for pair in free_pairs(pairing) if is_moved(pairing, pair)]


def is_moved(pairing: Pairing, pair: Pair) -> bool:
    """Tell whether one project is the other, renamed and put in another place."""
    old, new = pair
    both_projects = pairing.old[old].spot.kind == pairing.new[new].spot.kind == PROJECT
    if not both_projects or pairing.words(pair) < FEWEST_WORDS:
        return False
    like = pairing.likeness(pair)
    if like < VERY_ALIKE or nearest_free(pairing, pair) > like - NEAR:
        return False
    return like >= max(pairing.likeness((other, new)) for other in pairing.old)


def nearest_free(pairing: Pairing, pair: Pair) -> float:
    """Say how near any other free heading comes to one of two."""
    old, new = pair
    others = [(other, new) for other in pairing.free_old if other != old]
    others += [(old, other) for other in pairing.free_new if other != new]
    return max((pairing.likeness(other) for other in others), default=0.0)


def free_pairs(pairing: Pairing) -> list[Pair]:
    """Give all pairs of what is free in both plans."""
    return [(old, new) for new in pairing.free_new for old in pairing.free_old]


def given_ids(pairing: Pairing) -> dict[str, str]:
    """Give the id that every heading of the update gets; what is new keeps its own if it can."""
    given = dict(pairing.base_ids)
    used = {*pairing.old, *pairing.free_new}
    for key in pairing.free_new:
        given[key] = fresh_id(key, used) if key in pairing.old else key
        used.add(given[key])
    return given


def fresh_id(key: str, used: set[str]) -> str:
    """Give an id that is taken a number."""
    numbered = (f"{key}-{number}" for number in count(2))
    return next(other for other in numbered if other not in used)


def with_ids(part: Section | Project, given: dict[str, str]) -> Section | Project:
    """Give a heading, and all below it, other ids."""
    own = given[part.id]
    if isinstance(part, Project):
        return structs.replace(part, id=own)
    return structs.replace(
        part, id=own, parts=tuple(with_ids(below, given) for below in part.parts)
    )

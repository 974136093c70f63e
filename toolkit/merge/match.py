"""Which headings of two editions are the same: by id, else by place with similar text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct, structs

from toolkit.model.plan import Paragraph, Plan, Project, Section

ALIKE = 0.6
"""From this share of common words on, two texts at the same place are versions of each other."""


class Spot(Struct, frozen=True, kw_only=True):
    """Where a heading stands: what it is, below which heading, and between which two."""

    kind: str
    above: str
    before: str
    after: str


class Standing(Struct, frozen=True, kw_only=True):
    """A heading, its place, and how often it says each word below it."""

    id: str
    spot: Spot
    words: Counter[str]


def with_ids_of(base: Plan, plan: Plan) -> Plan:
    """Give a plan in which headings that are the same as the base's have the base's ids.

    The same id, made of the title, makes them the same; else the same neighbour below the same
    heading, with similar text. Similar text alone never does: projects share whole fields.
    """
    renamed = dict(find_renamed(base, plan))
    parts = tuple(with_ids(part, renamed) for part in plan.sections)
    return structs.replace(plan, sections=parts) if renamed else plan


def find_renamed(base: Plan, plan: Plan) -> Iterator[tuple[str, str]]:
    """Give the ids of the plan's headings that have another id in the base, with that id."""
    old = {standing.id: standing for standing in standings(base)}
    new = {standing.id: standing for standing in standings(plan)}
    missing = [standing for key, standing in old.items() if key not in new]
    for added in (standing for key, standing in new.items() if key not in old):
        twin = next((gone for gone in missing if is_same(gone, added)), None)
        if twin is not None:
            missing.remove(twin)
            yield added.id, twin.id


def standings(plan: Plan) -> Iterator[Standing]:
    """Give every heading of a plan with its place."""
    yield from stand(plan.sections, "")


def stand(parts: tuple[Section | Project, ...], above: str) -> Iterator[Standing]:
    """Give the headings side by side below another one, and all below them."""
    ids = ["", *(part.id for part in parts), ""]
    for position, part in enumerate(parts):
        kind = part.kind.value if isinstance(part, Section) else "project"
        spot = Spot(kind=kind, above=above, before=ids[position], after=ids[position + 2])
        yield Standing(id=part.id, spot=spot, words=Counter(words_below(part)))
        if isinstance(part, Section):
            yield from stand(part.parts, part.id)


def words_below(part: Section | Project) -> Iterator[str]:
    """Give the words below a heading; of a section its own text and the headings below it."""
    for paragraph in texts_below(part):
        yield from paragraph.text.split()


def texts_below(part: Section | Project) -> Iterator[Paragraph]:
    """Give the texts below a heading."""
    if isinstance(part, Section):
        yield from part.text
        yield from (below.title for below in part.parts)
        return
    yield from part.intro
    for field in part.fields:
        yield from (field.label, *field.paragraphs)


def is_same(gone: Standing, added: Standing) -> bool:
    """Tell whether a heading that is gone and one that came stand in one place and say the same."""
    one, other = gone.spot, added.spot
    if (one.kind, one.above) != (other.kind, other.above):
        return False
    beside = one.before == other.before or one.after == other.after
    return beside and likeness(gone.words, added.words) >= ALIKE


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """Give the share of words that two texts have in common, 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def with_ids(part: Section | Project, renamed: dict[str, str]) -> Section | Project:
    """Give a heading, and all below it, other ids."""
    given = renamed.get(part.id, part.id)
    if isinstance(part, Project):
        return structs.replace(part, id=given)
    parts = tuple(with_ids(below, renamed) for below in part.parts)
    return structs.replace(part, id=given, parts=parts)

"""What a file carries unseen, so that it finds its way home: its base, and points in it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import Enum

from msgspec import Struct

from toolkit import blocks
from toolkit.model.content import plan_lines
from toolkit.model.plan import Period, Plan, list_projects, list_sections

Spot = tuple[str, int]
"""A part and the index of a paragraph in it."""

POINT = blocks.POINT
"""What the names of hidden bookmarks of ours begin with; a bookmark's name has 40 characters."""

NAME_LENGTH = len(POINT) + 20
"""What a name has more than this, an editor has put behind that of a copy."""


class Carried(Struct, frozen=True, kw_only=True):
    """What travels in a file: the plan that went out, its fingerprint, and whom it went to.

    `municipality` is empty in a copy of the whole plan; `beside` is what a sheet says beside the
    texts of the plan.
    """

    fingerprint: str
    municipality: str = ""
    beside: tuple[str, ...] = ()
    plan: Plan | None = None


class Origin(Enum):
    """Whether a file went out from the plan it is compared with."""

    SAME = "same"
    OTHER = "other"
    UNSAID = "unsaid"


class BaseCheck(Struct, frozen=True, kw_only=True):
    """Where a file comes from; `title` and `period` are those of another edition, if it says so."""

    origin: Origin
    title: str = ""
    period: Period | None = None


def check_base(base: Plan, carried: Carried | None) -> BaseCheck:
    """Say whether a file went out from this base, from another edition, or says nothing of it.

    A base that is read into other fields than when the file went out is still the same base.
    """
    if carried is None:
        return BaseCheck(origin=Origin.UNSAID)
    plan = carried.plan
    if carried.fingerprint == fingerprint(base) or (plan and all_words(plan) == all_words(base)):
        return BaseCheck(origin=Origin.SAME)
    if plan is None:
        return BaseCheck(origin=Origin.OTHER)
    return BaseCheck(origin=Origin.OTHER, title=plan.title.text, period=plan.period)


def all_words(plan: Plan) -> Counter[str]:
    """Count the words of a plan, whatever they are read as."""
    return Counter(word for _, text in plan_lines(plan) for word in text.split())


def fingerprint(plan: Plan) -> str:
    """Give the SHA-256 of what a plan says, whatever file it stands in."""
    lines = (f"{sort}\t{text}" for sort, text in plan_lines(plan))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def point_name(project: str, parts: Iterable[str] = ()) -> str:
    """Name the hidden bookmark of a project, or of a field by its kind and number."""
    digest = hashlib.sha256("\t".join((project, *parts)).encode()).hexdigest()
    return POINT + digest[: NAME_LENGTH - len(POINT)]


def plain_point(name: str) -> str:
    """Give the name of a point without what an editor put behind that of a copy."""
    return name[:NAME_LENGTH]


def points_of(plan: Plan) -> dict[Spot, list[str]]:
    """Name the points of a plan by the part and paragraph that each stands at.

    A heading has one, and each field, at its text. Paragraphs that several headings share, as in
    tables, have none.
    """
    points: dict[Spot, list[str]] = {}
    owners: dict[Spot, set[str]] = {}
    for owner, name, spot in plan_points(plan):
        points.setdefault(spot, []).append(name)
        owners.setdefault(spot, set()).add(owner)
    return {spot: names for spot, names in points.items() if len(owners[spot]) == 1}


def point_owners(plan: Plan) -> dict[str, str]:
    """Give the id of the project or section that every point of a plan belongs to."""
    return {name: owner for owner, name, _ in plan_points(plan)}


def plan_points(plan: Plan) -> Iterator[tuple[str, str, Spot]]:
    """Give the points of a plan: the id they belong to, their name, and where they stand."""
    for section in list_sections(plan):
        yield section.id, point_name(section.id), section.title.place.spot
    for project in (listed.project for listed in list_projects(plan)):
        yield project.id, point_name(project.id), project.title.place.spot
        seen: Counter[str] = Counter()
        for field in project.fields:
            kind = field.kind.value
            yield project.id, point_name(project.id, (kind, str(seen[kind]))), field.start.spot
            seen[kind] += 1

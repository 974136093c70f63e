"""What a file carries unseen, so that it finds its way home: its base, and points in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from msgspec import Struct

from toolkit.model.content import plan_lines
from toolkit.model.plan import Plan

POINT = "_tp_"
"""What the names of hidden bookmarks of ours begin with; a bookmark's name has 40 characters."""


class Carried(Struct, frozen=True, kw_only=True):
    """What travels in a file: the plan that went out, its fingerprint, and whom it went to.

    `municipality` is empty in a copy of the whole plan.
    """

    fingerprint: str
    municipality: str = ""
    plan: Plan | None = None


def fingerprint(plan: Plan) -> str:
    """Give the SHA-256 of what a plan says, whatever file it stands in."""
    lines = (f"{sort}\t{text}" for sort, text in plan_lines(plan))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def point_name(project: str, parts: Iterable[str] = ()) -> str:
    """Name the hidden bookmark of a project, or of a field by its kind and number."""
    digest = hashlib.sha256("\t".join((project, *parts)).encode()).hexdigest()
    return POINT + digest[:20]

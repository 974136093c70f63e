"""An input sheet: the projects of one municipality, as it gets them to answer."""

from __future__ import annotations

from msgspec import Struct

from toolkit.model.language import Language
from toolkit.model.plan import Listed, Plan

COMMENT_LABELS = {
    Language.BOKMAL: "Kommentar fra kommunen",
    Language.NYNORSK: "Kommentar frå kommunen",
}
"""What stands in front of the room for what belongs in no field of a project."""


class Sheet(Struct, frozen=True, kw_only=True):
    """What one municipality is asked: its projects in the order of the plan.

    `deadline` is the day to answer by as people write it, `contact` who to ask; both may be empty.
    """

    municipality: str
    plan: Plan
    projects: tuple[Listed, ...]
    language: Language
    deadline: str = ""
    contact: str = ""

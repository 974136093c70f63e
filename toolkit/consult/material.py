"""What a letter is made of."""

from __future__ import annotations

import datetime
from functools import cached_property

from msgspec import Struct

from toolkit.model.consultation import Consultation
from toolkit.model.language import Language
from toolkit.model.plan import Listed, Plan, list_projects
from toolkit.model.profile import Profile

Context = dict[str, object]
"""Values that a template can name, by their Norwegian names."""


class Material(Struct, frozen=True, kw_only=True, dict=True):
    """What a letter is made of; `date` is the day it is dated.

    A `proposal` is not decided on yet: it is laid before a body in a case paper.
    """

    plan: Plan
    profile: Profile
    consultation: Consultation
    date: datetime.date
    proposal: bool = False

    @property
    def language(self) -> Language:
        """The language form of the letter."""
        return self.consultation.language

    @property
    def locale(self) -> str:
        """The language of the document, as Word names it."""
        return f"{self.language.value}-NO"

    @cached_property
    def projects(self) -> dict[str, Listed]:
        """The projects of the plan by id."""
        return {listed.project.id: listed for listed in list_projects(self.plan)}

"""Which projects each municipality is asked about: those that it is responsible for."""

from __future__ import annotations

from toolkit.model.plan import Plan, list_projects
from toolkit.model.profile import Profile
from toolkit.model.sheet import Sheet


def sheets_for(
    plan: Plan, profile: Profile, *, deadline: str = "", contact: str = ""
) -> tuple[Sheet, ...]:
    """Give a sheet for each member that is responsible for a project, in the profile's order."""
    listed = list_projects(plan)
    sheets = (
        Sheet(
            municipality=member.name,
            plan=plan,
            projects=tuple(each for each in listed if member.name in each.responsible),
            language=profile.region.language,
            deadline=deadline,
            contact=contact,
        )
        for member in profile.members
    )
    return tuple(sheet for sheet in sheets if sheet.projects)

"""Whether an update is a copy of the base at all."""

from __future__ import annotations

from toolkit.model.plan import Plan, list_projects
from toolkit.model.update import Update
from toolkit.refusals import NotACopy

FEWEST_SHARED = 0.5
"""An edited copy holds at least this share of its base's projects."""


def refuse_strangers(base: Plan, update: Update) -> None:
    """Refuse an update that shares too few projects with the base.

    A copy is measured by the base's projects, a sheet by its own. Raises NotACopy.
    """
    expected, found = project_ids(base) - update.unsaid, project_ids(update.plan)
    measure = found if update.partial else expected
    if len(expected & found) < FEWEST_SHARED * len(measure):
        raise NotACopy(
            file=update.source,
            base=base.source,
            found=len(expected & found),
            expected=len(expected),
        )


def project_ids(plan: Plan) -> set[str]:
    """Give the ids of a plan's projects."""
    return {listed.project.id for listed in list_projects(plan)}

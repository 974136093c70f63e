"""check: what is out of date, missing, doubtful or oddly written in a plan."""

from __future__ import annotations

import datetime
from pathlib import Path

from toolkit.model.profile import Profile
from toolkit.problems import Problem
from toolkit.report.check import check_plan
from toolkit.tasks.load import load_plan


def check(path: Path, profile: Profile, as_of: datetime.date) -> tuple[Problem, ...]:
    """Check a plan as it stands on a day."""
    return check_plan(load_plan(path, profile), as_of.year)

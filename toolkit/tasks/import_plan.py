"""import: read a plan and save it as JSON."""

from __future__ import annotations

from pathlib import Path

from toolkit.model.plan import Plan
from toolkit.model.plan_json import encode_json
from toolkit.model.profile import Profile
from toolkit.tasks.files import check_output, write_file
from toolkit.tasks.load import load_plan


def import_plan(source: Path, output: Path, profile: Profile, *, force: bool) -> Plan:
    """Read a plan from a document and save it."""
    check_output(output, (source,), suffix=".json", force=force)
    plan = load_plan(source, profile)
    write_file(output, encode_json(plan))
    return plan

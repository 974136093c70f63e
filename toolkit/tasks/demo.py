"""demo: the whole round on the example workspace, from input/ to output/."""

from __future__ import annotations

import datetime
from pathlib import Path

from msgspec import Struct

from toolkit.model.plan import Period, Plan
from toolkit.model.update import Stamp
from toolkit.refusals import ExampleMissing
from toolkit.tasks.draft import DraftRequest, DraftResult, draft
from toolkit.tasks.import_plan import ImportRequest, import_plan
from toolkit.tasks.load import load_profile
from toolkit.tasks.merge import MergeRequest, merge_plan
from toolkit.tasks.respond import RespondRequest, RespondResult, respond
from toolkit.tasks.sheets import SheetsRequest, SheetsResult, write_sheets
from toolkit.tasks.workspace import PROFILE_NAME

PLAN = Path("input/tiltaksplan-2024-2027.docx")
UPDATES = (Path("input/innspill-flesberg.docx"), Path("input/innspill-notodden.docx"))
SENDERS = {"innspill-flesberg.docx": "Flesberg", "innspill-notodden.docx": "Notodden"}
CONSULTATION = Path("input/horing-ntp.toml")
TEMPLATES = Path("templates")
LETTER = "horingsuttalelse-ntp"
DEADLINE = "1. mars 2025"
PERIOD = Period(first=2025, last=2028)
MOMENT = datetime.datetime(2025, 5, 26, 9, 0, tzinfo=datetime.UTC)
"""A morning after the municipalities' answers and before the hearing's deadline."""


class DemoResult(Struct, frozen=True, kw_only=True):
    """What the round read, changed and wrote."""

    source: Path
    plan: Plan
    plan_file: Path
    sheets: SheetsResult
    updates: int
    overview: Path
    draft: DraftResult
    response: RespondResult


def run_demo(moment: str, date: datetime.date) -> DemoResult:
    """Import the example plan, make sheets of it, draft the next one, and answer the hearing.

    Works in the current folder; the demo's own results in `output/` are made anew each time.
    """
    for needed in (PLAN, *UPDATES, CONSULTATION):
        if not needed.is_file():
            raise ExampleMissing(file=needed)
    output = Path("output")
    output.mkdir(exist_ok=True)
    profile = load_profile(Path(PROFILE_NAME), PLAN)
    plan_file = output / "tiltaksplan-2024-2027.json"
    imported = import_plan(
        ImportRequest(source=PLAN, output=plan_file, profile=profile, force=True)
    )
    stamp = Stamp(author=profile.region.secretariat, date=moment)
    sheets = write_sheets(
        SheetsRequest(
            plan=PLAN,
            folder=output / "skjema",
            profile=profile,
            date=date,
            deadline=DEADLINE,
            contact=f"{profile.region.secretariat}, {profile.region.email}",
            force=True,
        )
    )
    overview = output / "oversikt-over-innspill.docx"
    merge_plan(
        MergeRequest(
            plan=PLAN,
            updates=UPDATES,
            profile=profile,
            stamp=stamp,
            authors=SENDERS,
            overview=overview,
            force=True,
        )
    )
    drafted = draft(
        DraftRequest(
            plan=PLAN,
            updates=UPDATES,
            output=output / f"tiltaksplan-{PERIOD}-utkast.docx",
            profile=profile,
            stamp=stamp,
            period=PERIOD,
            force=True,
        )
    )
    response = respond(
        RespondRequest(
            consultation=CONSULTATION,
            plan=PLAN,
            output=output / f"{LETTER}.docx",
            trace=output / f"{LETTER}-hjemmel.csv",
            text=output / f"{LETTER}-tekst",
            profile=profile,
            templates=TEMPLATES,
            projects=(),
            date=date,
            force=True,
        )
    )
    return DemoResult(
        source=PLAN,
        plan=imported.plan,
        plan_file=plan_file,
        sheets=sheets,
        overview=overview,
        updates=len(UPDATES),
        draft=drafted,
        response=response,
    )

"""The command `draft`: options → one task → text and exit status."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.options import (
    A_PATH,
    PeriodType,
    force_option,
    formatting_option,
    profile_option,
    sender_option,
    settle_option,
)
from toolkit.cli.talk import MUST_SETTLE, now, say, word_date
from toolkit.screen import rounds, trouble

if TYPE_CHECKING:
    from toolkit.model.plan import Period


@click.command()
@click.argument("plan", type=A_PATH)
@click.argument("updates", type=A_PATH, nargs=-1, metavar="[UPDATE]...")
@click.option(
    "-o", "--output", type=A_PATH, required=True, help="Where to save the draft (.docx or .pdf)."
)
@click.option("--period", type=PeriodType(), help="The new period, such as 2025-2028.")
@click.option("--adopted", type=click.DateTime(["%Y-%m-%d"]), help="The day it is adopted.")
@click.option("--clean", is_flag=True, help="Make the changes without marking them.")
@click.option("--changes", type=A_PATH, help="Where to save the list of changes (.docx).")
@click.option(
    "--new", "template", type=A_PATH, help="Write the plan into this template instead (.docx)."
)
@formatting_option
@settle_option
@sender_option
@click.option("--by", help="The author of the new period; else the profile's secretariat.")
@click.option(
    "--date", type=click.DateTime(), metavar="DATE", help="The date of the changes; else now."
)
@profile_option
@force_option
def draft(
    plan: Path,
    updates: tuple[Path, ...],
    output: Path,
    period: Period | None,
    adopted: datetime.datetime | None,
    clean: bool,
    changes: Path | None,
    template: Path | None,
    formatting: bool,
    settle: Path | None,
    authors: dict[str, str],
    by: str | None,
    date: datetime.datetime | None,
    profile: Path | None,
    force: bool,
) -> None:
    """Roll last year's Word file: new period and the municipalities' changes, all tracked.

    Example: tiltaksplan draft plan.docx tinn.docx sigdal.docx --period 2025-2028 -o draft.docx
    """
    from toolkit.model.update import Stamp
    from toolkit.tasks.draft import DraftRequest
    from toolkit.tasks.draft import draft as make_draft
    from toolkit.tasks.load import load_profile

    loaded = load_profile(profile, plan)
    stamp = Stamp(author=by or loaded.region.secretariat, date=word_date(date or now()))
    result = make_draft(
        DraftRequest(
            plan=plan,
            updates=updates,
            output=output,
            profile=loaded,
            stamp=stamp,
            period=period,
            adopted=adopted.date() if adopted else None,
            authors=authors,
            settle=settle,
            changes=changes,
            template=template,
            formatting=formatting,
            tracked=not clean,
            force=force,
        )
    )
    say(rounds.drafted(result, tracked=not (clean or template)))
    if trouble.to_settle(result.problems):
        click.get_current_context().exit(MUST_SETTLE)

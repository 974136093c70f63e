"""The command `merge`: options → one task → text and exit status."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from toolkit.cli.options import (
    A_PATH,
    force_option,
    formatting_option,
    json_option,
    profile_option,
    sender_option,
    settle_option,
)
from toolkit.cli.talk import MUST_SETTLE, now, say, word_date
from toolkit.screen import rounds


@click.command()
@click.argument("plan", type=A_PATH)
@click.argument("updates", type=A_PATH, nargs=-1, required=True, metavar="UPDATE...")
@click.option("-o", "--output", type=A_PATH, help="Where to save the merged plan (.json).")
@click.option("--overview", type=A_PATH, help="Where to save the overview (.docx or .xlsx).")
@formatting_option
@settle_option
@sender_option
@click.option("--date", type=click.DateTime(), metavar="DATE", help="The date; else now.")
@json_option
@profile_option
@force_option
def merge(
    plan: Path,
    updates: tuple[Path, ...],
    output: Path | None,
    overview: Path | None,
    formatting: bool,
    settle: Path | None,
    authors: dict[str, str],
    date: datetime.datetime | None,
    as_json: bool,
    profile: Path | None,
    force: bool,
) -> None:
    """Merge what the municipalities sent back, field by field; conflicts are listed, never settled.

    Updates are edited copies, input sheets, workbooks or plans as JSON.

    Example: tiltaksplan merge plan.docx tinn.docx sigdal.xlsx -o merged.json --overview inn.docx
    """
    from toolkit.model.update import Stamp
    from toolkit.tasks.load import load_profile
    from toolkit.tasks.merge import MergeRequest, merge_plan

    loaded = load_profile(profile, plan)
    stamp = Stamp(author=loaded.region.secretariat, date=word_date(date or now()))
    result = merge_plan(
        MergeRequest(
            plan=plan,
            updates=updates,
            profile=loaded,
            stamp=stamp,
            authors=authors,
            output=output,
            overview=overview,
            settle=settle,
            formatting=formatting,
            force=force,
        )
    )
    if as_json:
        from toolkit.model.merged_json import merge_report
        from toolkit.model.plan_json import encode_json

        click.echo(encode_json(merge_report(result.merged)), nl=False)
    else:
        say(rounds.merged(result, (output, overview), settle))
    if result.merged.open or result.merged.problems:
        click.get_current_context().exit(MUST_SETTLE)

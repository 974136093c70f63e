"""The command `check`: options → one task → text and exit status."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from toolkit.cli.options import A_PATH, json_option, profile_option
from toolkit.cli.talk import MUST_SETTLE, now, say
from toolkit.screen import plans


@click.command()
@click.argument("plan", type=A_PATH)
@click.option("--as-of", type=click.DateTime(), metavar="DATE", help="The day; else today.")
@profile_option
@json_option
def check(plan: Path, as_of: datetime.datetime | None, profile: Path | None, as_json: bool) -> None:
    """Say what is out of date, missing, doubtful or oddly written in a plan.

    Example: tiltaksplan check plan.docx --as-of 2026-01-15
    """
    from toolkit.tasks.check import check as check_plan
    from toolkit.tasks.load import load_profile

    found = check_plan(plan, load_profile(profile, plan), (as_of or now()).date())
    if as_json:
        from toolkit.model.plan_json import encode_json

        click.echo(encode_json(found), nl=False)
    else:
        say(plans.checked(found))
    if found:
        click.get_current_context().exit(MUST_SETTLE)

"""The command `sheets`: options → one task → text and exit status."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from toolkit.cli.options import A_PATH, force_option, profile_option
from toolkit.cli.talk import now, say
from toolkit.screen import rounds


@click.command()
@click.argument("plan", type=A_PATH)
@click.option("-o", "--output", type=A_PATH, required=True, help="The folder to save them in.")
@click.option("--deadline", default="", metavar="TEXT", help="The day to answer by.")
@click.option("--contact", default="", metavar="TEXT", help="Who to ask.")
@click.option(
    "--date", type=click.DateTime(), metavar="DATE", help="The date of the sheets; else today."
)
@profile_option
@force_option
def sheets(
    plan: Path,
    output: Path,
    deadline: str,
    contact: str,
    date: datetime.datetime | None,
    profile: Path | None,
    force: bool,
) -> None:
    """Make input sheets for the municipalities, in Word and Excel, each with its own projects.

    Example: tiltaksplan sheets plan.docx -o sheets --deadline "1. mars 2025"
    """
    from toolkit.tasks.load import load_profile
    from toolkit.tasks.sheets import SheetsRequest, write_sheets

    result = write_sheets(
        SheetsRequest(
            plan=plan,
            folder=output,
            profile=load_profile(profile, plan),
            date=(date or now()).date(),
            deadline=deadline,
            contact=contact,
            force=force,
        )
    )
    say(rounds.asked(result))

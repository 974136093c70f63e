"""The command `respond`: options → one task → text and exit status."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from toolkit.cli.options import A_PATH, force_option, profile_option
from toolkit.cli.talk import now, say
from toolkit.screen import letters


@click.command()
@click.argument("consultation", type=A_PATH)
@click.option("--plan", type=A_PATH, required=True, help="The adopted plan (.docx or .json).")
@click.option("--project", "project_ids", multiple=True, help="Answer for this project only.")
@click.option(
    "-o", "--output", type=A_PATH, required=True, help="Where to save the letter (.docx)."
)
@click.option("--templates", type=A_PATH, default=Path("templates"), show_default=True)
@click.option(
    "--date", type=click.DateTime(), metavar="DATE", help="The date of the letter; else today."
)
@profile_option
@force_option
def respond(
    consultation: Path,
    plan: Path,
    project_ids: tuple[str, ...],
    output: Path,
    templates: Path,
    date: datetime.datetime | None,
    profile: Path | None,
    force: bool,
) -> None:
    """Draft the joint response to a hearing from the templates of its projects.

    Example: tiltaksplan respond hearing.toml --plan plan.docx -o response.docx
    """
    from toolkit.tasks.load import load_profile
    from toolkit.tasks.respond import RespondRequest
    from toolkit.tasks.respond import respond as make_response

    result = make_response(
        RespondRequest(
            consultation=consultation,
            plan=plan,
            output=output,
            profile=load_profile(profile, plan),
            templates=templates,
            projects=project_ids,
            date=(date or now()).date(),
            force=force,
        )
    )
    for warning in result.warnings:
        click.echo(warning, err=True)
    say(letters.responded(result))

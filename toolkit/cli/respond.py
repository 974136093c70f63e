"""The command `respond`: options → one task → text and exit status."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from toolkit.cli.options import A_PATH, force_option, json_option, profile_option
from toolkit.cli.talk import MUST_SETTLE, now, say
from toolkit.screen import letters


@click.command()
@click.argument("consultation", type=A_PATH)
@click.option("--plan", type=A_PATH, required=True, help="The adopted plan (.docx or .json).")
@click.option("--project", "project_ids", multiple=True, help="Answer for this project, too.")
@click.option("--without", "left_out", multiple=True, help="Leave this project out.")
@click.option(
    "-o", "--output", type=A_PATH, required=True, help="Where to save the letter (.docx or .pdf)."
)
@click.option("--final", is_flag=True, help="Refuse while a single point is open.")
@click.option(
    "--trace", type=A_PATH, help="Where to save what each paragraph rests on (.json or .csv)."
)
@click.option("--text", type=A_PATH, help="Folder for the letter as plain text, by chapter.")
@click.option("--templates", type=A_PATH, default=Path("templates"), show_default=True)
@click.option(
    "--date", type=click.DateTime(), metavar="DATE", help="The date of the letter; else today."
)
@profile_option
@force_option
@json_option
def respond(
    consultation: Path,
    plan: Path,
    project_ids: tuple[str, ...],
    left_out: tuple[str, ...],
    output: Path,
    final: bool,
    trace: Path | None,
    text: Path | None,
    templates: Path,
    date: datetime.datetime | None,
    profile: Path | None,
    force: bool,
    as_json: bool,
) -> None:
    """Draft the joint response to a hearing from the templates of its projects.

    Where something in it is not covered by the plan or a resolution, it becomes a case paper.

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
            without=left_out,
            date=(date or now()).date(),
            final=final,
            trace=trace,
            text=text,
            force=force,
        )
    )
    for warning in result.warnings:
        click.echo(warning, err=True)
    say(letters.as_json(result) if as_json else letters.responded(result))
    if result.open_points:
        click.get_current_context().exit(MUST_SETTLE)

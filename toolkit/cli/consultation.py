"""The commands `consultation new|list`: options → one task → text and exit status."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from toolkit.cli.options import A_PATH, force_option, json_option, profile_option
from toolkit.cli.returning import import_response
from toolkit.cli.talk import MUST_SETTLE, now, say
from toolkit.cli.touching import projects
from toolkit.screen import hearings


@click.group()
def consultation() -> None:
    """Begin answers to hearings, find what they touch, and keep their calendar."""


consultation.add_command(projects)
consultation.add_command(import_response)


@consultation.command()
@click.argument("letter", type=A_PATH)
@click.option(
    "--document", "documents", type=A_PATH, multiple=True, help="A hearing document (.pdf, .docx)."
)
@click.option(
    "-o", "--output", type=A_PATH, required=True, help="Where to save the hearing (.toml)."
)
@profile_option
@force_option
def new(
    letter: Path, documents: tuple[Path, ...], output: Path, profile: Path | None, force: bool
) -> None:
    """Read a hearing's letter and documents; what is not found stays as a marked question.

    Example: tiltaksplan consultation new brev.pdf --document rapport.pdf -o horing.toml
    """
    from toolkit.tasks.consultation import NewRequest, new_consultation
    from toolkit.tasks.load import load_profile

    result = new_consultation(
        NewRequest(
            letter=letter,
            output=output,
            profile=load_profile(profile, letter),
            documents=documents,
            force=force,
        )
    )
    say(hearings.begun(result))


@consultation.command("list")
@click.argument("folder", type=A_PATH, default=Path())
@click.option("--as-of", type=click.DateTime(), metavar="DATE", help="The day; else today.")
@profile_option
@json_option
def list_(
    folder: Path, as_of: datetime.datetime | None, profile: Path | None, as_json: bool
) -> None:
    """Show the calendar of hearings: what is open, who answers, days left, which meeting decides.

    Example: tiltaksplan consultation list horinger
    """
    from toolkit.tasks.calendar import list_hearings
    from toolkit.tasks.load import load_profile
    from toolkit.tasks.workspace import PROFILE_NAME

    found = list_hearings(
        folder, load_profile(profile, folder / PROFILE_NAME), (as_of or now()).date()
    )
    if as_json:
        from toolkit.model.plan_json import encode_json

        click.echo(encode_json(found), nl=False)
    else:
        say(hearings.calendar(found))
    if found.problems:
        click.get_current_context().exit(MUST_SETTLE)

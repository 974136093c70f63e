"""The command `consultation import`: options → one task → text and exit status."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from toolkit.cli.options import A_PATH, force_option, profile_option
from toolkit.cli.talk import MUST_SETTLE, now, say, word_date
from toolkit.screen import returned


@click.command("import")
@click.argument("response", type=A_PATH)
@click.option("--hearing", type=A_PATH, required=True, help="The hearing's file (.toml).")
@click.option("--plan", type=A_PATH, required=True, help="The adopted plan (.docx or .json).")
@click.option("--project", "project_ids", multiple=True, help="As given to respond.")
@click.option("--without", "left_out", multiple=True, help="As given to respond.")
@click.option("--templates", type=A_PATH, default=Path("templates"), show_default=True)
@click.option("-o", "--output", type=A_PATH, help="Where to save the hearing with its new texts.")
@click.option("--by", help="The author of the changes in the templates; else the secretariat.")
@click.option(
    "--date", type=click.DateTime(), metavar="DATE", help="The date of the letter; else today."
)
@profile_option
@force_option
def import_response(
    response: Path,
    hearing: Path,
    plan: Path,
    project_ids: tuple[str, ...],
    left_out: tuple[str, ...],
    templates: Path,
    output: Path | None,
    by: str | None,
    date: datetime.datetime | None,
    profile: Path | None,
    force: bool,
) -> None:
    """Read an edited response back: its wording becomes tracked changes in the templates.

    A template keeps its old wording until somebody accepts the new one in Word.

    Example: tiltaksplan consultation import svar.docx --hearing horing.toml --plan plan.docx
    """
    from toolkit.model.update import Stamp
    from toolkit.tasks.import_response import ImportResponseRequest
    from toolkit.tasks.import_response import import_response as read_back
    from toolkit.tasks.load import load_profile

    loaded = load_profile(profile, plan)
    moment = date or now()
    result = read_back(
        ImportResponseRequest(
            response=response,
            hearing=hearing,
            plan=plan,
            profile=loaded,
            templates=templates,
            stamp=Stamp(author=by or loaded.region.secretariat, date=word_date(moment)),
            date=moment.date(),
            projects=project_ids,
            without=left_out,
            output=output,
            force=force,
        )
    )
    say(returned.came_home(result))
    if result.unmapped or result.waiting:
        click.get_current_context().exit(MUST_SETTLE)

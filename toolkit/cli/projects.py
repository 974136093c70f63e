"""The command `projects`: options → one task → text and exit status."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.options import A_PATH, json_option, profile_option
from toolkit.cli.talk import say
from toolkit.screen import plans


@click.command()
@click.argument("plan", type=A_PATH)
@profile_option
@json_option
def projects(plan: Path, profile: Path | None, as_json: bool) -> None:
    """List the projects of a plan.

    Example: tiltaksplan projects plan.json --json
    """
    from toolkit.tasks.load import load_plan, load_profile

    loaded = load_plan(plan, load_profile(profile, plan))
    if as_json:
        from toolkit.model.plan_json import encode_json, flat_projects

        click.echo(encode_json(flat_projects(loaded)), nl=False)
    else:
        say(plans.projects(loaded))

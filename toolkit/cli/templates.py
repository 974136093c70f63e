"""The commands `templates check|list|new`: options → one task → text and exit status."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.options import A_PATH, force_option, json_option, profile_option
from toolkit.cli.talk import MUST_SETTLE, say
from toolkit.screen import shelves

plan_option = click.option(
    "--plan", type=A_PATH, required=True, help="The adopted plan (.docx or .json)."
)
folder_option = click.option(
    "--templates", type=A_PATH, default=Path("templates"), show_default=True
)


@click.group()
def templates() -> None:
    """Look after the Word templates of letters and of the projects in them."""


@templates.command()
@click.argument("folder", type=A_PATH, default=Path("templates"))
@json_option
def check(folder: Path, as_json: bool) -> None:
    """Find unknown values, tags that are not closed, and tags that Word has torn to pieces.

    Example: tiltaksplan templates check
    """
    from toolkit.tasks.templates import check_templates

    checked = check_templates(folder)
    if as_json:
        from toolkit.model.plan_json import encode_json

        click.echo(encode_json(checked), nl=False)
    else:
        say(shelves.checked(checked))
    if not all(template.is_right for template in checked):
        click.get_current_context().exit(MUST_SETTLE)


@templates.command("list")
@plan_option
@click.option("--hearing", type=A_PATH, help="A hearing that may bring templates of its own.")
@folder_option
@json_option
@profile_option
def list_(
    plan: Path, hearing: Path | None, templates: Path, as_json: bool, profile: Path | None
) -> None:
    """Show which template each project would use.

    Example: tiltaksplan templates list --plan plan.docx
    """
    from toolkit.tasks.load import load_profile
    from toolkit.tasks.templates import list_templates

    served = list_templates(plan, load_profile(profile, plan), templates, hearing)
    if as_json:
        from toolkit.model.plan_json import encode_json

        click.echo(encode_json(served), nl=False)
    else:
        say(shelves.served(served))


@templates.command()
@click.argument("project")
@plan_option
@folder_option
@profile_option
@force_option
def new(project: str, plan: Path, templates: Path, profile: Path | None, force: bool) -> None:
    """Make a project a template of its own, a copy of the one it would use without.

    Example: tiltaksplan templates new saggrenda-elgsjo --plan plan.docx
    """
    from toolkit.tasks.load import load_profile
    from toolkit.tasks.templates import new_template

    made = new_template(project, plan, load_profile(profile, plan), templates, force=force)
    say(shelves.made(made))

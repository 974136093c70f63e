"""The command `init`: options → one task → text and exit status."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.options import A_PATH, force_option
from toolkit.cli.talk import say
from toolkit.screen import plans

if TYPE_CHECKING:
    from toolkit.model.proposal import Question


@click.command()
@click.argument("folder", type=A_PATH, default=Path())
@click.option("--from", "source", type=A_PATH, required=True, help="A plan of the region.")
@force_option
def init(folder: Path, source: Path, force: bool) -> None:
    """Propose a profile, tiltaksplan.toml, from a plan; ask what is unsure on a terminal.

    Example: tiltaksplan init --from plan.docx
    """
    from toolkit.tasks.init import init_profile
    from toolkit.tasks.workspace import PROFILE_NAME

    ask = ask_question if sys.stdin.isatty() and sys.stdout.isatty() else None
    proposal = init_profile(source, folder, ask=ask, force=force)
    say(plans.initiated(proposal, folder / PROFILE_NAME))


def ask_question(question: Question) -> str:
    """Ask a person what is unsure; the proposal is one Enter away."""
    choices = click.Choice(plans.answers_to(question))
    answer: str = click.prompt(plans.question(question), type=choices, default=question.proposal)
    return answer

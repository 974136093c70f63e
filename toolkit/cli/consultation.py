"""The commands `consultation new|list`: options → one task → text and exit status."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.options import A_PATH, force_option, profile_option
from toolkit.cli.talk import say
from toolkit.cli.touching import projects
from toolkit.screen import hearings


@click.group()
def consultation() -> None:
    """Begin answers to hearings, find what they touch, and keep their calendar."""


consultation.add_command(projects)


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

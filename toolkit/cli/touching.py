"""The command `consultation projects`: options → one task → text and exit status."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from toolkit.cli.options import A_PATH, force_option, json_option, profile_option
from toolkit.cli.talk import say
from toolkit.screen import touching

READING = "Reading"


@click.command()
@click.argument("source", type=A_PATH, metavar="HEARING")
@click.option("--plan", type=A_PATH, required=True, help="The adopted plan (.docx or .json).")
@click.option("--project", "project_ids", multiple=True, help="A project that is touched too.")
@click.option("--without", multiple=True, help="A project that is not touched after all.")
@click.option("--all", "with_all", is_flag=True, help="List the projects it may touch as well.")
@click.option("-o", "--output", type=A_PATH, help="Save the hearing with the projects in it.")
@profile_option
@json_option
@force_option
def projects(
    source: Path,
    plan: Path,
    project_ids: tuple[str, ...],
    without: tuple[str, ...],
    with_all: bool,
    output: Path | None,
    profile: Path | None,
    as_json: bool,
    force: bool,
) -> None:
    """Find the projects that a hearing touches: where, how sure, in which words.

    HEARING is the hearing's file (.toml), which names its documents, or one document (.pdf, .docx).
    With -o the projects come as comments into its chapters, with quotations; what stands there
    already stays. -o may name the hearing itself, with --force.

    Example: tiltaksplan consultation projects horing.toml --plan plan.docx
    """
    from toolkit.tasks.load import load_profile
    from toolkit.tasks.touch import TouchRequest, find_projects, is_hearing

    request = TouchRequest(
        source=source,
        plan=plan,
        profile=load_profile(profile, plan),
        projects=project_ids,
        without=without,
        output=output,
        force=force,
    )
    with progress(READING) as tell:
        result = find_projects(request, tell)
    if as_json:
        from toolkit.model.plan_json import encode_json

        click.echo(encode_json(result), nl=False)
        return
    say(touching.found(result, with_all=with_all))
    say(touching.saved(result, source if is_hearing(source) else None))


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show on a terminal how much of some pages is read."""
    with click.progressbar(
        length=0, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:

        def tell(read: int, of: int) -> None:
            bar.length = of
            bar.update(read - bar.pos)

        yield tell

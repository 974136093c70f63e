"""The command `text`: options → one task → text and exit status."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.options import A_PATH, changes_option, changes_read, json_option
from toolkit.cli.talk import say
from toolkit.screen import plans


@click.command()
@click.argument("file", type=A_PATH)
@changes_option("accept", "reject", "show")
@json_option
def text(file: Path, changes: str, as_json: bool) -> None:
    """Print what is read from any document before it is interpreted.

    Example: tiltaksplan text returned-copy.docx --changes show
    """
    from toolkit.tasks.load import load_document, load_profile

    limits = load_profile(None, file).limits
    document = load_document(file, changes_read(changes), limits)
    if as_json:
        from msgspec import structs

        from toolkit.model.plan_json import encode_json

        click.echo(encode_json(structs.replace(document, carried=None)), nl=False)
    else:
        say(plans.read(document))

"""The command `import`: options → one task → text and exit status."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.options import A_PATH, changes_option, changes_read, force_option, profile_option
from toolkit.cli.talk import MUST_SETTLE, say
from toolkit.screen import plans


@click.command("import")
@click.argument("source", type=A_PATH)
@click.option("-o", "--output", type=A_PATH, required=True, help="Where to save the plan (.json).")
@click.option("--account", type=A_PATH, help="Where to save the account of every word (.json).")
@click.option("--previous", type=A_PATH, help="The edition before, whose ids projects keep.")
@changes_option("accept", "reject")
@profile_option
@force_option
def import_(
    source: Path,
    output: Path,
    account: Path | None,
    previous: Path | None,
    changes: str,
    profile: Path | None,
    force: bool,
) -> None:
    """Read a plan, save it as JSON, and say what is doubtful and that no word is lost.

    Example: tiltaksplan import tiltaksplan-2024-2027.docx -o plan.json
    """
    from toolkit.tasks.import_plan import ImportRequest, import_plan
    from toolkit.tasks.load import load_profile

    result = import_plan(
        ImportRequest(
            source=source,
            output=output,
            profile=load_profile(profile, source),
            changes=changes_read(changes),
            previous=previous,
            account=account,
            force=force,
        )
    )
    say(plans.imported(result, output))
    if result.account.lost:
        click.get_current_context().exit(MUST_SETTLE)

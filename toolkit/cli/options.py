"""Options that several commands share, and what they are read as."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.decorators import FC

    from toolkit.model.plan import Period
    from toolkit.ooxml.text import Changes

A_PATH = click.Path(path_type=Path, readable=False)


profile_option = click.option(
    "--profile", type=A_PATH, help="The profile to use; else the nearest tiltaksplan.toml."
)


force_option = click.option(
    "--force", is_flag=True, help="Put an output that somebody changed aside, under its date."
)


json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")


def changes_option(*choices: str) -> Callable[[FC], FC]:
    """Make the option that says how tracked changes are read."""
    return click.option(
        "--changes",
        type=click.Choice(choices),
        default="accept",
        show_default=True,
        help="How tracked changes are read.",
    )


def changes_read(choice: str) -> Changes:
    """Give the way of reading tracked changes that a choice stands for."""
    from toolkit.ooxml.text import Changes

    return {
        "accept": Changes.ACCEPTED,
        "reject": Changes.REJECTED,
        "show": Changes.SHOWN,
    }[choice]


def sender_of(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> dict[str, str]:
    """Read `NAME=FILE` options as names by file."""
    found: dict[str, str] = {}
    for value in values:
        name, equals, file = value.partition("=")
        if not (name and equals and file):
            message = f"{value!r} is not NAME=FILE."
            raise click.BadParameter(message, ctx, param)
        found[Path(file).name] = name
    return found


sender_option = click.option(
    "--author",
    "authors",
    multiple=True,
    metavar="NAME=FILE",
    callback=sender_of,
    help="Who sent a file, whatever it says itself.",
)


formatting_option = click.option(
    "--formatting", is_flag=True, help="Take in changes of looks alone, too."
)
settle_option = click.option(
    "--settle", type=A_PATH, help="Your choices in conflicts (.toml); merge asks for them in it."
)


class PeriodType(click.ParamType["Period"]):
    """A period such as 2025-2028."""

    name = "period"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Period:
        """Read a period, or say how one is written."""
        from toolkit.model.period import parse_period

        period = parse_period(str(value))
        if period is None:
            self.fail(f"{value!r} is not a period; write it like 2025-2028.", param, ctx)
        return period

"""The command `demo`: options → one task → text and exit status."""

from __future__ import annotations

import datetime

import click

from toolkit.cli.talk import say, word_date
from toolkit.screen import demonstration


@click.command()
@click.option(
    "--date",
    type=click.DateTime(),
    metavar="DATE",
    help="The date of the draft and the letter; else one in May 2025.",
)
def demo(date: datetime.datetime | None) -> None:
    """Do the whole round on the example: input/ → output/.

    Example: tiltaksplan demo
    """
    from toolkit.tasks.demo import MOMENT, run_demo

    moment = date or MOMENT
    say(demonstration.demonstrated(run_demo(word_date(moment), moment.date())))

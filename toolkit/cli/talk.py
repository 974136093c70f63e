"""What every command does at its end: say lines, tell the time, ask for a person."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

MUST_SETTLE = 1


def say(lines: Iterable[str]) -> None:
    """Print lines."""
    for line in lines:
        click.echo(line)


def now() -> datetime.datetime:
    """Read the clock: local time."""
    return datetime.datetime.now().astimezone()


def word_date(moment: datetime.datetime) -> str:
    """Write a time as Word does: local time, marked as if it were UTC."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

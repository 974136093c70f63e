"""How the program ends, whatever happens: one sentence, an exit status, and never a traceback."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

NOT_SHOWN, UNFORESEEN, STOPPED, NOBODY_READS = 3, 4, 130, 141
"""Exit statuses; the last two are those that shells give to Ctrl+C and to a closed pipe."""

FULL = (
    "A disk is full ({reason}): that of the temporary files, or the one that takes what the program"
    " says. Files are whole, old or new."
)
SORRY = (
    "Something happened that this program does not foresee ({kind}). Files are whole, old or new."
    " {report}"
)
REPORT = "Please send the report {file}, which holds no text of your documents."
NO_REPORT = "A report could not be written."


def run_to_end(program: Callable[[], object], command: str) -> int:
    """Run the program and give its exit status."""
    make_lenient()
    try:
        program()
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0
    except KeyboardInterrupt:
        status = STOPPED
    except Exception as error:  # noqa: BLE001 - the one place where whatever is left must end
        status = ended_by(error, command)
    reason = unwritten()
    return status if reason is None else ended_unread(reason)


def ended_by(error: Exception, command: str) -> int:
    """End after an exception that nobody foresaw, or because nothing can be said any more."""
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EPIPE}:
        return ended_unread(error)
    complain(SORRY.format(kind=type(error).__name__, report=reported(error, command)))
    return UNFORESEEN


def reported(error: Exception, command: str) -> str:
    """Save a report, and say where."""
    from toolkit.tasks.unforeseen import save_report

    try:
        return REPORT.format(file=save_report(error, command))
    except (OSError, MemoryError):
        return NO_REPORT


def unwritten() -> OSError | None:
    """Say why what was said could not be written, if it was not."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        return error
    return None


def ended_unread(reason: OSError) -> int:
    """End without an audience: quietly if it went away, with a sentence if its disk is full."""
    with suppress(OSError):  # Python flushes once more at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(reason, BrokenPipeError):
        return NOBODY_READS
    complain(FULL.format(reason=reason.strerror))
    return NOT_SHOWN


def complain(sentence: str) -> None:
    """Say something on stderr, if there is anybody to hear it."""
    with suppress(OSError):
        click.echo(sentence, err=True)


def make_lenient() -> None:
    """Have characters that a terminal cannot show written as their numbers."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")

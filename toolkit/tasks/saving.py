"""Saving the outputs of a command: all ready before one appears, and nobody's work lost."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path

from toolkit.refusals import OutputUnwritable
from toolkit.tasks.locks import locked
from toolkit.tasks.notices import tell
from toolkit.tasks.record import homes_of, is_as_written, remember
from toolkit.tasks.staging import Staging, clear_orphans, staging

KEPT = "{file} had been changed, or was not written by this program; it is kept as {kept}."


def write_file(path: Path, data: bytes) -> None:
    """Write one output whole."""
    write_files({path: data})


def write_files(outputs: Mapping[Path, bytes], *, holding: Mapping[Path, bytes] = {}) -> None:
    """Write the outputs of a command, each whole or not at all, none before all are ready.

    What stands in the place of one is kept under a name with its date, unless this program wrote it
    and nobody changed it since, or the output holds it already: `holding` says what was read there.
    Raises OutputUnwritable and WorkspaceBusy.
    """
    targets = {real(path): data for path, data in outputs.items()}
    held = {real(path): data for path, data in holding.items()}
    with ExitStack() as stack:
        for home in homes_of(targets):
            stack.enter_context(locked(home))
        staged = stack.enter_context(staging())
        for target, data in targets.items():
            with naming(target):
                staged.add(target, data)
                clear_orphans(target.parent, staged)
        kept = {
            target: keep(target, (data, held.get(target)), staged)
            for target, data in targets.items()
        }
        put(staged, kept)
        remember(targets)


def put(staged: Staging, kept: Mapping[Path, Path | None]) -> None:
    """Put old files under their new names and new ones in their places."""
    for target, aside in kept.items():
        if aside:
            with naming(aside):
                staged.put(aside)
            tell(KEPT.format(file=target.name, kept=aside.name))
    for target in kept:
        with naming(target):
            staged.put(target)


def keep(target: Path, held: tuple[bytes | None, ...], staged: Staging) -> Path | None:
    """Make ready a copy of what stands in the place of an output, unless it lives on in it."""
    with naming(target):
        if not target.exists():
            return None
        old = target.read_bytes()
        if old in held or is_as_written(target, old):
            return None
        aside = dated_name(target, old)
        if aside.exists():
            return None
        staged.add(aside, old, like=target)
        return aside


def dated_name(target: Path, old: bytes) -> Path:
    """Name a file by when it was changed last, `utkast (2025-06-01 1200).docx`.

    The name is free, or that of a file that holds the same.
    """
    changed = datetime.datetime.fromtimestamp(target.stat().st_mtime, tz=datetime.UTC).astimezone()
    dates = (f"{changed:%Y-%m-%d %H%M}{f' {n}' if n > 1 else ''}" for n in count(1))
    names = (target.with_name(f"{target.stem} ({date}){target.suffix}") for date in dates)
    return next(name for name in names if not name.exists() or name.read_bytes() == old)


def real(path: Path) -> Path:
    """Give the file that is written: where a link points, the link stays."""
    return Path(os.path.realpath(path))


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Turn what the disk refuses into a refusal that names the file."""
    try:
        yield
    except OSError as error:
        raise OutputUnwritable(file=path, reason=error.strerror or error) from error

"""The only file access: inputs are read whole and never written, outputs appear whole or not."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from toolkit.problems import (
    FileMissing,
    FileUnreadable,
    OutputExists,
    OutputFolderMissing,
    OutputIsInput,
    OutputUnwritable,
    UnknownFormat,
)

NO_SUFFIX = "(none)"


def read_file(path: Path) -> bytes:
    """Read a file whole."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(file=path) from error
    except OSError as error:
        raise FileUnreadable(file=path, reason=error.strerror or error) from error


def check_output(
    path: Path, inputs: tuple[Path, ...], *, suffix: str, force: bool, other: str = ""
) -> None:
    """Refuse an output that cannot or must not be written, before any work is done for it.

    It has one suffix, or the other where there are two.
    """
    if path.suffix.lower() not in {suffix, other or suffix}:
        allowed = ", ".join(filter(None, (suffix, other)))
        raise UnknownFormat(file=path, suffix=path.suffix or NO_SUFFIX, allowed=allowed)
    if not path.parent.is_dir():
        raise OutputFolderMissing(file=path)
    if path.is_dir():
        raise OutputUnwritable(file=path, reason="it is a folder")
    if any(path.exists() and source.exists() and path.samefile(source) for source in inputs):
        raise OutputIsInput(file=path)
    if path.exists() and not force:
        raise OutputExists(file=path)


def make_folder(path: Path) -> None:
    """Make a folder for outputs, unless it is there."""
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputUnwritable(file=path, reason=error.strerror or error) from error


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole: beside its place, forced to the disk, then put in its place."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise OutputUnwritable(file=path, reason=error.strerror or error) from error
    finally:
        temporary.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Force a folder's new names to the disk; Windows does so by itself and opens no folders."""
    with suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

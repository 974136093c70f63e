"""The only way to the user's files: inputs are read and never written, outputs refused in time."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from toolkit.guard.limits import LIMITS, MEGABYTE, Limits
from toolkit.refusals import (
    FileMissing,
    FileUnreadable,
    OutputEdited,
    OutputExists,
    OutputFolderMissing,
    OutputIsInput,
    OutputOpen,
    OutputReadOnly,
    OutputUnwritable,
    TooLarge,
    UnknownFormat,
)
from toolkit.tasks.conflict_copies import made_by_hand, made_by_sync
from toolkit.tasks.notices import tell
from toolkit.tasks.owners import find_owner
from toolkit.tasks.record import is_as_written, is_known
from toolkit.tasks.saving import naming, real

NO_SUFFIX = "(none)"
IN_USE = "{file}: open in {program} by {name}; what is not saved there yet was not read."
CONFLICT = (
    "{file}: beside it lies {copy}, made by the shared folder because two people saved the file."
    " See which one is right."
)
COPY = (
    "{file}: beside it lies {copy}, which may be another version. See that the right one is read."
)


def read_file(path: Path, limits: Limits = LIMITS) -> bytes:
    """Read a file whole, and tell what may make it the wrong one. Raises TooLarge."""
    with open_file(path, limits) as stream:
        return stream.read()


@contextmanager
def open_file(path: Path, limits: Limits = LIMITS) -> Iterator[BinaryIO]:
    """Open a file that is too long to be read whole, and tell what may make it the wrong one."""
    try:
        check_state(path, limits)
        with path.open("rb") as stream:
            tell_of_others(path)
            yield stream
    except FileNotFoundError as error:
        raise FileMissing(file=path) from error
    except OSError as error:
        raise FileUnreadable(file=path, reason=error.strerror or error) from error


def check_state(path: Path, limits: Limits) -> None:
    """Refuse what is no ordinary file, such as a device that never ends, or is too large."""
    state = path.stat()
    if not (stat.S_ISREG(state.st_mode) or stat.S_ISDIR(state.st_mode)):
        raise FileUnreadable(file=path, reason="it is no ordinary file")
    if state.st_size > limits.file_mb * MEGABYTE:
        what = "its size, in megabytes,"
        raise TooLarge(file=path, what=what, limit=limits.file_mb, name="file_mb")


def tell_of_others(path: Path) -> None:
    """Tell who has an input open, and of copies beside it."""
    owner = find_owner(path)
    if owner:
        tell(IN_USE.format(file=path, program=owner.program, name=owner.name))
    for sentence, found in ((CONFLICT, made_by_sync(path)), (COPY, made_by_hand(path))):
        for copy in found:
            tell(sentence.format(file=path, copy=copy.name))


def check_output(
    path: Path, inputs: tuple[Path, ...], *, suffix: str, force: bool, other: str = ""
) -> None:
    """Refuse an output that cannot or must not be written, before any work is done for it.

    It has one suffix, or the other where there are two.
    """
    if path.suffix.lower() not in {suffix, other or suffix}:
        allowed = ", ".join(filter(None, (suffix, other)))
        raise UnknownFormat(file=path, suffix=path.suffix or NO_SUFFIX, allowed=allowed)
    with naming(path):
        check_folder(path)
        if any(path.exists() and source.exists() and path.samefile(source) for source in inputs):
            raise OutputIsInput(file=path)
        if path.exists():
            check_place(path)
            check_unedited(path, force=force)


def check_folder(path: Path) -> None:
    """Refuse an output whose folder is not there or takes no files."""
    folder = real(path).parent
    if not folder.is_dir():
        raise OutputFolderMissing(file=path)
    if not os.access(folder, os.W_OK):
        raise OutputUnwritable(file=path, reason="its folder is read-only")


def check_place(path: Path) -> None:
    """Refuse an output in the place of what is no file, is protected, or is open elsewhere."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise OutputUnwritable(file=path, reason="it is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise OutputUnwritable(file=path, reason="it is no ordinary file")
    if not status.st_mode & stat.S_IWUSR or not os.access(path, os.W_OK):
        raise OutputReadOnly(file=path)
    owner = find_owner(real(path))
    if owner:
        raise OutputOpen(file=path, program=owner.program, name=owner.name, sign=owner.file.name)


def check_unedited(path: Path, *, force: bool) -> None:
    """Refuse an output in the place of a file that is not as this program wrote it."""
    target = real(path)
    if force or is_as_written(target, target.read_bytes()):
        return
    raise OutputEdited(file=path) if is_known(target) else OutputExists(file=path)


def make_folder(path: Path) -> None:
    """Make a folder for outputs, unless it is there."""
    with naming(path):
        path.mkdir(exist_ok=True)

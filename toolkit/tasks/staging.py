"""New content beside its place: written whole, forced to the disk, and only then put there."""

from __future__ import annotations

import os
import platform
import shutil
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PREFIX, SUFFIX = ".tiltaksplan-", ".tmp"
HOUR = 3600


class Staging:
    """Contents that wait beside their places; what is not put there is taken away at the end."""

    def __init__(self) -> None:
        self.waiting: dict[Path, Path] = {}

    def add(self, target: Path, data: bytes, *, like: Path | None = None) -> None:
        """Write content beside its place, with the permissions and times of another file."""
        temporary = target.with_name(temporary_name(len(self.waiting)))
        self.waiting[target] = temporary
        with temporary.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if like:
            shutil.copystat(like, temporary)
        elif target.exists():
            shutil.copymode(target, temporary)

    def put(self, target: Path) -> None:
        """Put content in its place, in one step."""
        self.waiting[target].replace(target)
        sync_folder(target.parent)


@contextmanager
def staging() -> Iterator[Staging]:
    """Give a staging, and take away what it leaves."""
    staged = Staging()
    try:
        yield staged
    finally:
        for temporary in staged.waiting.values():
            with suppress(OSError):  # the next run takes it away
                temporary.unlink(missing_ok=True)


def write_whole(target: Path, data: bytes) -> None:
    """Write one file whole."""
    with staging() as staged:
        staged.add(target, data)
        clear_orphans(target.parent, staged)
        staged.put(target)


def temporary_name(number: int) -> str:
    """Name a file that waits: whose it is can be told from its name."""
    return f"{PREFIX}{machine()}-{os.getpid()}-{number}{SUFFIX}"


def machine() -> str:
    """Give a short name of this machine; in a shared folder others have process numbers too."""
    return f"{zlib.crc32(platform.node().encode()):08x}"


def clear_orphans(folder: Path, staged: Staging) -> None:
    """Take away what a process that was killed left waiting in a folder.

    Of other machines, and on Windows, where there is no asking for a process without touching it,
    only what is an hour older than `staged`.
    """
    for temporary in folder.glob(f"{PREFIX}*{SUFFIX}"):
        if temporary not in staged.waiting.values() and is_orphan(temporary, staged):
            with suppress(OSError):
                temporary.unlink()


def is_orphan(temporary: Path, staged: Staging) -> bool:
    """Tell whether nobody will come back for a file that waits."""
    whose, _, rest = temporary.name.removeprefix(PREFIX).partition("-")
    number = rest.partition("-")[0]
    if whose == machine() and number.isdecimal() and os.name != "nt":
        return int(number) == os.getpid() or not is_running(int(number))
    with suppress(OSError, ValueError):
        newest = max(one.stat().st_mtime for one in staged.waiting.values() if one.exists())
        return newest - temporary.stat().st_mtime > HOUR
    return False


def is_running(process: int) -> bool:
    """Tell whether a process of this machine runs."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def sync_folder(folder: Path) -> None:
    """Force a folder's new names to the disk; Windows does so by itself and opens no folders."""
    with suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""One process at a time writes in a workspace; the others wait, and are told when it takes long."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.refusals import WorkspaceBusy
from toolkit.tasks.workspace import OWN_FOLDER

LOCK = "lock"
SECONDS = 20


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """Keep other processes from writing in a workspace. Raises WorkspaceBusy after a while.

    Where a lock cannot be made, as in a folder that is read-only, there is nothing to keep others
    from but the output itself, which appears whole.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(home / OWN_FOLDER / LOCK)
    try:
        (home / OWN_FOLDER).mkdir(exist_ok=True)
        lock.acquire(timeout=SECONDS)
    except Timeout as error:
        raise WorkspaceBusy(folder=home, seconds=SECONDS) from error
    except (OSError, NotImplementedError):
        yield
        return
    try:
        yield
    finally:
        lock.release()

"""Whatever the disk refuses: old files or new ones are left, all whole, and it is said."""

from __future__ import annotations

import errno
import io
import os
import resource
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import give_up
from tests.rounds import COMMANDS
from tests.tasks.saves import (
    Outputs,
    check_whole,
    old_versions,
    outputs_of,
    records,
    stand_again,
    waiting,
)
from toolkit.refusals import OutputUnwritable, Refusal
from toolkit.tasks.saving import write_files

CALLS = (
    "chmod", "close", "fsync", "link", "listdir", "lstat", "mkdir", "open", "rename", "replace",
    "scandir", "stat", "unlink", "utime",
)  # fmt: skip


class Disk:
    """A disk on which the nth call fails."""

    def __init__(self, fails: int, error: int) -> None:
        self.fails, self.error, self.count = fails, error, 0
        self.failed = ""

    def over(self, call: Callable[..., object], name: str) -> Callable[..., object]:
        """Put this disk in front of a call."""

        def through(*arguments: object, **more: object) -> object:
            self.count += 1
            if self.count == self.fails:
                self.failed = name
                if name == "close":  # which frees the handle even where it fails
                    call(*arguments)
                raise OSError(self.error, os.strerror(self.error))
            return call(*arguments, **more)

        return through


def save_on(disk: Disk, outputs: Outputs, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Save on a disk; tell whether it worked. Anything but a refusal is an error."""
    with monkeypatch.context() as patched:
        for name in CALLS:
            patched.setattr(os, name, disk.over(getattr(os, name), name))
        patched.setattr(io, "open", disk.over(io.open, "io.open"))
        try:
            write_files(outputs)
        except Refusal:
            return False
    return True


EVERY_CALL = [(name, errno.EIO) for name in COMMANDS]
EVERY_ERROR = [("draft", error) for error in (errno.ENOSPC, errno.EACCES, errno.EROFS)]


@pytest.mark.parametrize(("name", "error"), EVERY_CALL + EVERY_ERROR)
def test_every_call_of_the_disk_may_fail(
    name: str, error: int, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = dict(list(outputs_of(name, home, monkeypatch).items())[:3])
    old = old_versions(new)
    write_files(old)
    old |= records(home)
    calls, refused = Disk(0, error), 0
    save_on(calls, new, monkeypatch)
    for n in range(1, calls.count + 1):
        stand_again(home, old)
        disk = Disk(n, error)
        saved = save_on(disk, new, monkeypatch)
        refused += not saved
        if saved:
            assert {path: path.read_bytes() for path in new} == new, disk.failed
        check_whole(home, old, new)
        write_files(new)
        assert waiting(home) == [], disk.failed
    assert refused > 5


def test_a_write_that_is_cut_short_is_refused_by_name(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = outputs_of("draft", home, monkeypatch)
    old = old_versions(new)
    stand_again(home, old)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        for size in range(0, 40_000, 4_001):
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
            with pytest.raises(OutputUnwritable, match=r"utkast\.docx|endringer\.docx"):
                write_files(new)
            assert {path: path.read_bytes() for path in new} == old
            assert waiting(home) == []
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 400 KB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    program = shutil.which("mount")
    mount = [str(program), "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)]
    if not program or subprocess.run(mount, check=False, capture_output=True).returncode:
        give_up("a small disk (mount -t tmpfs, which root may do)")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_on_a_full_disk_all_old_files_stand_or_all_new_ones(
    home: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = outputs_of("draft", home, monkeypatch)
    new = {small_disk / path.name: data for path, data in taken.items()}
    (small_disk / "tiltaksplan.toml").write_bytes(b"")
    old = old_versions(new)
    write_files(old)
    saved = []
    for free in range(0, 140, 7):
        for path, data in old.items():
            path.write_bytes(data)
        write_files(old)
        fill(small_disk, leave=free * 1024)
        with suppress(OutputUnwritable):
            write_files(new)
            saved.append(free)
        expected = new if free in saved else old
        assert {path: path.read_bytes() for path in new} == expected
        assert waiting(small_disk) == []
        (small_disk / "ballast").unlink()
    assert saved == list(range(saved[0], 140, 7))
    assert saved[0] > 0


def fill(disk: Path, *, leave: int) -> None:
    """Fill a disk but for some bytes."""
    space = os.statvfs(disk)
    (disk / "ballast").write_bytes(bytes(max(space.f_bavail * space.f_frsize - leave, 0)))

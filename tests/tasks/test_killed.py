"""Killed at any moment while it saves, a command leaves old files or new ones, all whole."""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from tests.rounds import COMMANDS
from tests.tasks.saves import (
    Outputs,
    check_whole,
    old_versions,
    outputs_of,
    records,
    seen,
    stand_again,
    waiting,
)
from toolkit.tasks import locks, record, saving, staging
from toolkit.tasks.saving import write_files

POINTS = 200
OURS = frozenset(str(module.__file__) for module in (locks, record, saving, staging))


class Steps:
    """Counts the steps of the modules that save, and does something at one of them."""

    def __init__(self, at: int, then: Callable[[], None]) -> None:
        self.at, self.then, self.count = at, then, 0

    def __call__(self, frame: FrameType, event: str, _: object) -> Steps | None:
        if frame.f_code.co_filename not in OURS:
            return None
        frame.f_trace_opcodes = True
        if event == "opcode":
            self.count += 1
            if self.count == self.at:
                self.then()
        return self


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def steps_of(outputs: Outputs) -> int:
    """Count the steps of saving."""
    steps = Steps(0, kill)
    sys.settrace(steps)
    try:
        write_files(outputs)
    finally:
        sys.settrace(None)
    return steps.count


def killed_at(step: int, outputs: Outputs) -> int:
    """Save in a process of its own that is killed at a step, and give how it ended."""
    child = os.fork()
    if child == 0:
        sys.settrace(Steps(step, kill))
        try:
            write_files(outputs)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_killed_at_any_point_leaves_whole_files(
    name: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = outputs_of(name, home, monkeypatch)
    old = old_versions(new)
    write_files(old)
    check_killed(home, old | records(home), new)
    assert {file.read_bytes() for file in seen(home)} == set(new.values())


@pytest.mark.parametrize("name", ["draft", "merge"])
def test_what_was_edited_outlives_every_kill(
    name: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = outputs_of(name, home, monkeypatch)
    old = old_versions(new)
    check_killed(home, old, new)
    everything = sorted([*old.values(), *new.values()])
    assert sorted(file.read_bytes() for file in seen(home)) == everything


def check_killed(home: Path, old: Outputs, new: Outputs) -> None:
    """Kill a save at points all along its way; what is left is whole, and the next one ends it."""
    stand_again(home, old)
    total = steps_of(new)
    for point in range(POINTS):
        stand_again(home, old)
        assert killed_at(1 + point * (total - 1) // POINTS, new) == -signal.SIGKILL
        check_whole(home, old, new)
        write_files(new)
        assert {path: path.read_bytes() for path in new} == new
        assert waiting(home) == []


@pytest.mark.parametrize("name", ["draft", "sheets"])
def test_a_command_killed_in_the_middle_of_a_write_leaves_whole_files(
    name: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = outputs_of(name, home, monkeypatch)
    old = old_versions(new)
    largest = max(map(len, new.values()))
    for point in range(20):
        stand_again(home, old)
        assert cut_off_at(point * largest // 20, new, signal.SIG_DFL) == -signal.SIGXFSZ
        assert {path: path.read_bytes() for path in new} == old
        write_files(new)
        assert waiting(home) == []


def cut_off_at(size: int, outputs: Outputs, then: signal.Handlers) -> int:
    """Save in a process of its own that may write no file longer than this."""
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGXFSZ, then)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        try:
            write_files(outputs)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

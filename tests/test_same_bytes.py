"""Same inputs, same bytes out: no clock, zone, language or chance but the stated date."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import OFFICE, find_program
from tests.rounds import COMMANDS, PRINTED, ROOT, full, workspace, written

HERE = {"PYTHONHASHSEED": "1", "TZ": "Europe/Oslo", "LC_ALL": "C.UTF-8"}
ELSEWHERE = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONUTF8": "0"}
NOW, LATER = ("-m", "toolkit"), (str(ROOT / "tests" / "later.py"),)


def run(
    start: tuple[str, ...], command: tuple[str, ...], cwd: Path, more: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    done = subprocess.run(
        [sys.executable, *start, *command],
        cwd=cwd,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode in {0, 1}, done.stderr
    return done


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_writes_the_same_bytes_anywhere_and_at_any_time(
    name: str, tmp_path: Path
) -> None:
    check_twice(COMMANDS[name], tmp_path)


@pytest.mark.libreoffice
def test_a_printed_draft_is_the_same_bytes_anywhere_and_at_any_time(tmp_path: Path) -> None:
    find_program("soffice", OFFICE)
    check_twice(PRINTED, tmp_path)


def check_twice(command: tuple[str, ...], folder: Path) -> None:
    for place in ("here", "there"):
        (folder / place).mkdir()
    here, there = workspace(folder / "here"), workspace(folder / "there")
    first = run(NOW, command, here, HERE)
    second = run(LATER, full(command, there), folder, ELSEWHERE)
    assert written(here)
    assert {n: d == written(there).get(n) for n, d in written(here).items()} == dict.fromkeys(
        written(there), True
    )
    assert first.returncode == second.returncode

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.cases import Case
from tests.hostile.table import APART, CASES

GUARD_SECONDS, GUARD_MB = 1.0, 128
CHILD_SECONDS = 25.0
"""The child's twenty, and what it takes to start and end it."""


@pytest.fixture(scope="module")
def worker() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.hostile.worker"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        yield process
        process.kill()


def test_there_are_at_least_120_hostile_files_each_of_its_own_name() -> None:
    names = [case.file for case in CASES]
    assert len(names) == len(set(names)) >= 120


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file)
def test_a_hostile_file_is_refused_or_read_as_the_table_says(
    case: Case, worker: subprocess.Popen[str], tmp_path: Path
) -> None:
    path = tmp_path / case.file
    path.write_bytes(case.make())
    assert worker.stdin is not None
    assert worker.stdout is not None
    worker.stdin.write(f"{path}\n")
    worker.stdin.flush()
    outcome, passed, worked, megabytes = json.loads(worker.stdout.readline())
    assert outcome == case.outcome
    is_apart = case.suffix in APART
    if is_apart:
        assert passed < CHILD_SECONDS
    else:
        assert worked < GUARD_SECONDS
        assert megabytes < GUARD_MB

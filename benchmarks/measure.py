"""Measure runs in turn with a floor. Unix only: it reads the kernel's account of a process.

Usage: python benchmarks/measure.py COMMAND... Prints the seconds and the peak memory in MiB.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How long something took, and the peak memory of its process in MiB."""

    seconds: float
    mib: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Several runs: the median time, the median ratio to the floor beside it, the highest peak."""

    seconds: float
    ratio: float
    mib: float


def compare(run: Callable[[], Run], floor: Callable[[], Run], *, most: int) -> Comparison:
    """Run something in turn with the floor, for some ten seconds; the first run warms up."""
    first = run()
    pairs = [(floor(), run()) for _ in range(rounds(first.seconds, most=most, within=10))]
    return Comparison(
        seconds=statistics.median(found.seconds for _, found in pairs),
        ratio=statistics.median(found.seconds / base.seconds for base, found in pairs),
        mib=max(found.mib for found in (first, *(found for _, found in pairs))),
    )


def rounds(seconds: float, *, most: int, within: float) -> int:
    """Say how often something can be run within a time, at least once."""
    return max(1, min(most, round(within / seconds)))


def measure(command: list[str], *, statuses: tuple[int, ...] = (0,)) -> Run:
    """Run a command as a process, what it says thrown away."""
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ])  # fmt: skip
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in statuses:
        raise subprocess.CalledProcessError(code, command)
    return Run(seconds=seconds, mib=usage.ru_maxrss / 1024)


def measure_apart(command: list[str]) -> Run:
    """Run a command below a small process: a peak counts what starts it, up to then."""
    told = subprocess.run(
        [sys.executable, __file__, *command], check=True, capture_output=True, text=True
    )
    seconds, mib = told.stdout.split()
    return Run(seconds=float(seconds), mib=float(mib))


if __name__ == "__main__":
    taken = measure(sys.argv[1:])
    print(taken.seconds, taken.mib)

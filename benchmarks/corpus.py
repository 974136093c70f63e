"""Read every document in a folder as the program would: ok, refused or failed, seconds, memory.

Usage: python benchmarks/corpus.py FOLDER [SUFFIX...]; or make corpus DIR=FOLDER. Each file is read
by a process of its own. Refused is a file the program declines in one sentence, which is printed so
that a person can see whether it is right; failed is anything else: a traceback, a crash, more than
a minute. Ends with 1 if a file failed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

SUFFIXES = (".docx", ".docm", ".dotx", ".pdf", ".txt", ".odt", ".doc", ".xlsx", ".xlsm")
SECONDS = 60
READ = """
import resource, sys
from pathlib import Path
from toolkit.problems import Refusal
from toolkit.tasks.load import load_book, load_document
path = Path(sys.argv[1])
is_book = path.suffix.lower() in {".xlsx", ".xlsm"}
try:
    (load_book if is_book else load_document)(path)
except Refusal as refusal:
    print(refusal)
    code = 3
else:
    code = 0
who = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
print(max(resource.getrusage(each).ru_maxrss for each in who) // 1024)
sys.exit(code)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading a file."""

    path: Path
    outcome: str
    seconds: float
    megabytes: int
    said: str = ""


def main(folder: Path, suffixes: tuple[str, ...]) -> int:
    """Read the files, print a line for each, and count them."""
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in suffixes)
    count: Counter[str] = Counter()
    with ThreadPoolExecutor(max(1, (os.cpu_count() or 2) // 2)) as pool:
        for reading in pool.map(read, files):
            count[reading.outcome] += 1
            print(line(reading, folder), flush=True)
    print(", ".join(f"{count[outcome]} {outcome}" for outcome in ("ok", "refused", "failed")))
    return int(count["failed"] > 0)


def read(path: Path) -> Reading:
    """Read one file in a process of its own."""
    start = time.perf_counter()
    try:
        done = subprocess.run(
            [sys.executable, "-c", READ, path],
            capture_output=True, text=True, timeout=SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Reading(path=path, outcome="failed", seconds=SECONDS, megabytes=0, said="too slow")
    seconds = time.perf_counter() - start
    *said, used = done.stdout.splitlines() or ["0"]
    outcome = {0: "ok", 3: "refused"}.get(done.returncode, "failed")
    last = next(reversed(done.stderr.splitlines()), f"exit {done.returncode}")
    return Reading(
        path=path,
        outcome=outcome,
        seconds=seconds,
        megabytes=int(used) if used.isdigit() else 0,
        said=last if outcome == "failed" else " ".join(said),
    )


def line(reading: Reading, folder: Path) -> str:
    """Write what came of a file in one line."""
    name = str(reading.path.relative_to(folder))
    figures = f"{reading.seconds:6.2f} s {reading.megabytes:5d} MB"
    return f"{reading.outcome:8}{figures}  {name}{reading.said and '  ' + reading.said}"


def given() -> Iterator[str]:
    """Give the suffixes asked for, with their dots."""
    yield from (f".{suffix.lstrip('.').lower()}" for suffix in sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), tuple(given()) or SUFFIXES))

"""Reads the files it is told of, one after another; says what came of each, seconds and peak.

Seconds are those that passed, and those this process worked, whatever else the machine does. The
peak is that of this process alone, measured anew for every file; the kernel keeps it (Linux).
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

from tests.hostile.reading import outcome

STATUS, CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def main() -> None:
    """Read names from standard input, and answer each on a line."""
    for line in sys.stdin:
        path = Path(line.rstrip("\n"))
        gc.collect()
        if CLEAR.exists():
            CLEAR.write_text("5", encoding="ascii")  # the peak counts from here (proc(5))
        start, begun = time.perf_counter(), time.process_time()
        found = outcome(path)
        passed, worked = time.perf_counter() - start, time.process_time() - begun
        print(json.dumps([found, passed, worked, peak()]), flush=True)


def peak() -> int:
    """Give the peak of this process in MB, 0 where the kernel does not tell."""
    lines = STATUS.read_text(encoding="ascii").splitlines() if STATUS.exists() else []
    return next((int(line.split()[1]) // 1000 for line in lines if line.startswith("VmHWM")), 0)


if __name__ == "__main__":
    main()

"""Compare two Word files with a peer, in turn several times; the Python that has it runs this.

Usage: PEER_PYTHON benchmarks/peers.py ENGINE BASE.docx COPY.docx OUTPUT.docx ROUNDS. It prints what
`drafting.py` reads: seconds a round, processor time a round, and the peak memory of the engine.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

Compare = Callable[[bytes, bytes], bytes]


def docx_scalpel() -> Compare:
    """Give the resident engine; the first call starts it."""
    from docx_scalpel import docx_diff_compare  # noqa: PLC0415 - the peers are not all installed

    return docx_diff_compare


def python_redlines() -> Compare:
    """Give the engine that is a process of its own each time."""
    from python_redlines import DocxodusEngine  # noqa: PLC0415

    engine = DocxodusEngine()
    return lambda base, copy: engine.run_redline("Kari", base, copy)[0]


ENGINES = {"docx-scalpel": docx_scalpel, "python-redlines": python_redlines}


def main(arguments: list[str]) -> int:
    """Time an engine, the first round apart: it warms up."""
    name, base, copy, output, rounds = arguments
    compare = ENGINES[name]()
    old, new = Path(base).read_bytes(), Path(copy).read_bytes()
    Path(output).write_bytes(compare(old, new))
    seconds = []
    for _ in range(int(rounds)):
        start = time.perf_counter()
        compare(old, new)
        seconds.append(time.perf_counter() - start)
    print(json.dumps({"seconds": min(seconds), "cpu": None, "mib": peak_of_children()}))
    return 0


def peak_of_children() -> float:
    """Give the highest peak of the processes that this one started, ended or not."""
    found = [0.0]
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        except OSError:
            continue
        if lines.get("PPid", "").strip() == str(os.getpid()):
            found.append(int(lines.get("VmHWM", "0 kB").split()[0]) / 1024)
    return max(*found, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

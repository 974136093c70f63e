"""Time the program as whole processes, in turn with the floor: Python parsing document.xml alone.

Usage: python benchmarks/whole_process.py [PLAN.docx] [RUNS]. Prints medians and ratios of paired
runs, and the peak memory of each process. Unix only (it reads the kernel's account of a process).
"""

from __future__ import annotations

import os
import statistics
import sys
import sysconfig
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = str(Path(sysconfig.get_path("scripts")) / "tiltaksplan")
PARSE = "import sys; from lxml import etree; etree.parse(sys.argv[1])"
ROW = "{name:<28} {seconds:>8.3f} s {ratio:>7.2f} × floor {memory:>8.0f} MiB"


def main(arguments: list[str]) -> int:
    """Run the commands in turn and print a row each."""
    plan = Path(arguments[0] if arguments else "input/tiltaksplan-2024-2027.docx").resolve()
    runs = int(arguments[1]) if len(arguments) > 1 else 15
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        commands = commands_for(plan, Path(folder))
        measured = {name: [measure(command)] for name, command in commands.items()}
        for _ in range(runs):
            for name, command in commands.items():
                measured[name].append(measure(command))
    floor = [seconds for seconds, _ in measured["floor"][1:]]
    for name, all_rows in measured.items():
        rows = all_rows[1:]  # the first run warms up
        ratios = [seconds / base for (seconds, _), base in zip(rows, floor, strict=True)]
        print(
            ROW.format(
                name=name,
                seconds=statistics.median(seconds for seconds, _ in rows),
                ratio=statistics.median(ratios),
                memory=max(memory for _, memory in rows),
            )
        )
    return 0


def commands_for(plan: Path, folder: Path) -> dict[str, list[str]]:
    """Give the commands to time, the floor first."""
    document = folder / "document.xml"
    with zipfile.ZipFile(plan) as archive:
        document.write_bytes(archive.read("word/document.xml"))
    out = str(folder / "out")
    updates = ["input/innspill-flesberg.docx", "input/innspill-notodden.docx"]
    example = "input/tiltaksplan-2024-2027.docx"
    return {
        "floor": [sys.executable, "-c", PARSE, str(document)],
        "import": [PROGRAM, "import", str(plan), "-o", f"{out}.json", "--force"],
        "draft, new period": [
            PROGRAM, "draft", str(plan), "--period", "2025-2028", "-o", f"{out}.docx", "--force",
        ],
        "draft, two copies": [
            PROGRAM, "draft", example, *updates, "--period", "2025-2028", "-o", f"{out}2.docx",
            "--force",
        ],
        "respond": [
            PROGRAM, "respond", "input/horing-ntp.toml", "--plan", example, "-o", f"{out}3.docx",
            "--force", "--date", "2025-05-26",
        ],
    }  # fmt: skip


def measure(command: list[str]) -> tuple[float, float]:
    """Run a command; give its seconds and its peak memory in MiB."""
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ])  # fmt: skip
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"This command failed: {' '.join(command)}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

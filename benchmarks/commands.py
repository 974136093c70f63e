"""Time the commands that write Word files as whole processes, in turn with the floor of reading.py.

Usage: python benchmarks/commands.py [PLAN.docx]. Prints a row for each: its median time, the median
ratio of paired runs, and the peak memory of the process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from measure import Comparison, compare, measure
from reading import PROGRAM, ROOT, process

ROW = "{name:<28} {seconds:>8.3f} s {ratio:>7.2f} × floor {memory:>8.0f} MiB"
DONE_OR_TO_SETTLE = 0, 1


def main(arguments: list[str]) -> int:
    """Run each command in turn with the floor and print its row."""
    plan = Path(arguments[0] if arguments else ROOT / "input/tiltaksplan-2024-2027.docx").resolve()
    os.chdir(ROOT)
    floor = partial(process, "floor", plan)
    print_row("floor", compare(floor, floor, most=15))
    with tempfile.TemporaryDirectory() as folder:
        for name, command in commands_for(plan, Path(folder)).items():
            run = partial(measure, command, statuses=DONE_OR_TO_SETTLE)
            print_row(name, compare(run, floor, most=15))
    return 0


def print_row(name: str, found: Comparison) -> None:
    """Print what was found of a command."""
    print(ROW.format(name=name, seconds=found.seconds, ratio=found.ratio, memory=found.mib))


def every_project(plan: str) -> list[str]:
    """Ask for every project of a plan."""
    listed = subprocess.run(
        [PROGRAM, "projects", plan], check=True, capture_output=True, encoding="utf-8"
    )
    ids = [line.split("\t")[0] for line in listed.stdout.splitlines()]
    return [word for project in ids for word in ("--project", project)]


def commands_for(plan: Path, folder: Path) -> dict[str, list[str]]:
    """Give the commands to time."""
    updates = ["input/innspill-flesberg.docx", "input/innspill-notodden.docx"]
    example = "input/tiltaksplan-2024-2027.docx"
    return {
        "draft, new period": [
            PROGRAM, "draft", str(plan), "--period", "2025-2028", "-o", f"{folder}/1.docx",
            "--force",
        ],
        "draft, two copies": [
            PROGRAM, "draft", example, *updates, "--period", "2025-2028",
            "-o", f"{folder}/2.docx", "--force",
        ],
        "respond": [
            PROGRAM, "respond", "input/horing-ntp.toml", "--plan", example,
            "-o", f"{folder}/3.docx", "--force", "--date", "2025-05-26",
        ],
        "respond, 25 projects": [
            PROGRAM, "respond", "input/horing-ntp.toml", "--plan", example, *every_project(example),
            "-o", f"{folder}/4.docx", "--force", "--date", "2025-05-26",
        ],
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

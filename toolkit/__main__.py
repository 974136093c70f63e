"""Run the program with `python -m toolkit`."""

from __future__ import annotations

from toolkit.cli import run

run()

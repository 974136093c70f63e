"""Start the program; also with `python -m toolkit`."""

from __future__ import annotations

import gc
import sys


def run() -> None:
    """Run the program."""
    gc.disable()  # one short job, from its first import on: what it makes is freed when it ends
    from toolkit.cli import COMMANDS, main
    from toolkit.cli.ending import run_to_end

    command = next((word for word in sys.argv[1:] if word in COMMANDS), "(none)")
    sys.exit(run_to_end(main, command))


if __name__ == "__main__":
    run()

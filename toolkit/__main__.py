"""Start the program; also with `python -m toolkit`."""

from __future__ import annotations

import gc


def run() -> None:
    """Run the program."""
    gc.disable()  # one short job, from its first import on: what it makes is freed when it ends
    from toolkit.cli import main

    main()


if __name__ == "__main__":
    run()

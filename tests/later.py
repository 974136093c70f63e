"""Run the program with a clock that is years ahead."""

from __future__ import annotations

import datetime
import sys

import time_machine

from toolkit.__main__ import run

if __name__ == "__main__":
    sys.argv = ["tiltaksplan", *sys.argv[1:]]
    with time_machine.travel(datetime.datetime(2031, 3, 4, 5, 6, 7, tzinfo=datetime.UTC)):
        run()

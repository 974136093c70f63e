"""What a child process does that answers bit by bit: it reads the file that is its input."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import BinaryIO

import msgspec

from toolkit.guard.limits import MEGABYTE, Limits
from toolkit.refusals import Refusal
from toolkit.tasks.child import DONE, NO_MEMORY, REFUSED
from toolkit.tasks.child_jobs import deny, keep_within
from toolkit.tasks.stream import PART, frame


def main(job: str, megabytes: int, seconds: int, asked: bytes) -> int:
    """Do a job: every part of its answer goes to standard output when it is ready."""
    out = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # libraries may print what they like
    keep_within(megabytes * MEGABYTE, seconds)
    sys.addaudithook(deny)
    with os.fdopen(out, "wb") as answer:
        try:
            for part in JOBS[job](sys.stdin.buffer, asked):
                answer.write(frame(PART, msgspec.msgpack.encode(part)))
                answer.flush()
            answer.write(frame(DONE))
        except Refusal as refusal:
            told = (type(refusal).__name__, str(refusal))
            answer.write(frame(REFUSED, msgspec.msgpack.encode(told)))
        except MemoryError:
            return NO_MEMORY
    return 0


def read_passages(source: BinaryIO, asked: bytes) -> Iterable[object]:
    """Read the passages of a PDF."""
    from toolkit.pdf.pages import read_passages

    return read_passages(source, *msgspec.msgpack.decode(asked, type=tuple[str, Limits]))


JOBS: dict[str, Callable[[BinaryIO, bytes], Iterable[object]]] = {"passages": read_passages}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), bytes.fromhex(sys.argv[4])))

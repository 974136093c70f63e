"""A child process that answers bit by bit, so that nobody holds a long answer whole.

Its standard input is the file it reads, what else it is asked stands in its arguments, and every
part of its answer has a mark and its length before it. Its limits are those of `child.py`.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import BinaryIO, TypeVar

import msgspec

from toolkit.guard.limits import MEGABYTE, Limits
from toolkit.refusals import BrokeOff, TooLarge
from toolkit.tasks.child import (
    DONE,
    HOME,
    LOOK_EVERY,
    NO_MEMORY,
    REFUSED,
    memory_of,
    refusal_of,
)

Part = TypeVar("Part")

PART = b"."
"""What stands before a part of an answer; `DONE` and `REFUSED` before what ends it."""

LENGTH = 8


def stream_child(
    job: str,
    source: BinaryIO,
    asked: object,
    part: type[Part],
    *,
    file: str,
    limits: Limits,
    seconds: float,
) -> Iterator[Part]:
    """Have a child read a file, and give its answer part by part.

    Raises the Refusal that it ended with, TooLarge and BrokeOff.
    """
    given = [job, str(limits.memory_mb), str(math.ceil(seconds)), encoded(asked)]
    with started(given, source) as child, Watch(child, limits, seconds) as watch:
        try:
            for mark, said in frames(child):
                if mark == DONE:
                    return
                if mark == REFUSED:
                    raise refusal_of(*msgspec.msgpack.decode(said, type=tuple[str, str]))
                yield msgspec.msgpack.decode(said, type=part)
        finally:
            child.kill()
            ended = child.wait()
    if watch.too_late:
        what = "the time it takes, in seconds,"
        raise TooLarge(file=file, what=what, limit=math.ceil(seconds), name="page_seconds")
    if watch.too_much or ended == NO_MEMORY or ended < 0:
        what = "the memory it takes, in megabytes,"
        raise TooLarge(file=file, what=what, limit=limits.memory_mb, name="memory_mb")
    raise BrokeOff(file=file)


def encoded(asked: object) -> str:
    """Write what a child is asked as an argument of its command."""
    return msgspec.msgpack.encode(asked).hex()


def started(given: list[str], source: BinaryIO) -> subprocess.Popen[bytes]:
    """Start a child whose standard input is a file."""
    command = [sys.executable, "-P", "-B", "-W", "ignore", "-m", "toolkit.tasks.stream_jobs"]
    return subprocess.Popen(  # noqa: S603 - this Python, and a module of ours
        [*command, *given],
        stdin=source,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": HOME},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def frames(child: subprocess.Popen[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Give the parts of an answer with their marks, as far as they are whole."""
    while (stream := child.stdout) is not None:
        head = stream.read(1 + LENGTH)
        if len(head) < 1 + LENGTH:
            return
        length = int.from_bytes(head[1:], "big")
        said = stream.read(length)
        if len(said) < length:
            return
        yield head[:1], said


def frame(mark: bytes, said: bytes = b"") -> bytes:
    """Write a part of an answer."""
    return mark + len(said).to_bytes(LENGTH, "big") + said


class Watch:
    """Ends a child that takes too long, and where the kernel does not, one that holds too much."""

    def __init__(self, child: subprocess.Popen[bytes], limits: Limits, seconds: float) -> None:
        self.too_late = self.too_much = False
        self._child = child
        self._memory = limits.memory_mb * MEGABYTE
        self._end = time.monotonic() + seconds
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(LOOK_EVERY):
            self.too_late = time.monotonic() >= self._end
            if sys.platform != "linux":
                self.too_much = memory_of(self._child.pid) > self._memory
            if self.too_late or self.too_much:
                self._child.kill()
                return

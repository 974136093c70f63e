"""Work on what cannot be judged beforehand, in a child process with limits and without network.

The child gets bytes and gives bytes. It keeps the limits of `toolkit/guard/limits.py`: that of time
everywhere, since it is killed from here; that of memory by the kernel on Linux, elsewhere because
its use is looked at ten times a second.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TypeVar

import msgspec

import toolkit
from toolkit import refusals
from toolkit.guard.limits import MEGABYTE, Limits
from toolkit.refusals import BrokeOff, Refusal, TooLarge

Answer = TypeVar("Answer")

NO_MEMORY = 71
"""How a child ends that asked for more memory than it may have (EX_OSERR)."""

DONE, REFUSED = b"+", b"-"
"""What an answer begins with."""

LOOK_EVERY = 0.1
BY_KERNEL = sys.platform == "linux"
"""Whether the kernel holds a child to its memory; elsewhere its use is looked at so often."""

HOME = str(Path(toolkit.__file__).resolve().parent.parent)


def ask_child(
    job: str,
    asked: object,
    answer: type[Answer],
    *,
    file: str,
    limits: Limits,
    seconds: float,
    name: str = "seconds",
) -> Answer:
    """Have a child do a job and give its answer, or raise the Refusal that it ended with.

    `file` is what messages name, `name` the limit of time that a profile can raise. Raises TooLarge
    and BrokeOff.
    """
    ended, said = run_child(job, msgspec.msgpack.encode(asked), limits, seconds)
    if ended is None:
        what = "the time it takes, in seconds,"
        raise TooLarge(file=file, what=what, limit=math.ceil(seconds), name=name)
    if said[:1] == DONE:
        return msgspec.msgpack.decode(said[1:], type=answer)
    if said[:1] == REFUSED:
        raise refusal_of(*msgspec.msgpack.decode(said[1:], type=tuple[str, str]))
    if ended == NO_MEMORY or ended < 0:
        what = "the memory it takes, in megabytes,"
        raise TooLarge(file=file, what=what, limit=limits.memory_mb, name="memory_mb")
    raise BrokeOff(file=file)


def run_child(job: str, asked: bytes, limits: Limits, seconds: float) -> tuple[int | None, bytes]:
    """Run a child; give its exit status, None where it took too long, and what it said."""
    command = [sys.executable, "-P", "-B", "-W", "ignore", "-m", "toolkit.tasks.child_jobs"]
    with subprocess.Popen(  # noqa: S603 - this Python, and a module of ours
        [*command, job, str(limits.memory_mb), str(math.ceil(seconds))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": HOME},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        try:
            return wait_for(child, asked, limits.memory_mb * MEGABYTE, seconds)
        finally:
            child.kill()


def wait_for(
    child: subprocess.Popen[bytes], asked: bytes, memory: int, seconds: float
) -> tuple[int | None, bytes]:
    """Wait for a child that may take so many seconds and so many bytes of memory."""
    end = time.monotonic() + seconds
    step = seconds if BY_KERNEL else LOOK_EVERY
    given: bytes | None = asked
    while True:
        try:
            said, _ = child.communicate(given, timeout=step)
        except subprocess.TimeoutExpired:
            if time.monotonic() >= end:
                return None, b""
            if not BY_KERNEL and memory_of(child.pid) > memory:
                return NO_MEMORY, b""
            given = None
        else:
            return child.returncode, said


def memory_of(process: int) -> int:
    """Give how many bytes of memory a process holds, none where it has ended."""
    import psutil

    try:
        return int(psutil.Process(process).memory_info().rss)
    except psutil.Error:
        return 0


def refusal_of(kind: str, sentence: str) -> Refusal:
    """Make the refusal that a child ended with, which is known by its name."""
    found = getattr(refusals, kind)
    if not (isinstance(found, type) and issubclass(found, Refusal)):
        raise TypeError(kind)
    refusal = found.__new__(found)
    refusal.args = (sentence,)
    return refusal

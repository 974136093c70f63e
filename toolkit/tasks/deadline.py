"""A limit of time for what is read in this process."""

from __future__ import annotations

import _thread
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from toolkit.guard.limits import Limits
from toolkit.refusals import TooLarge


@contextmanager
def deadline(file: str, limits: Limits) -> Iterator[None]:
    """Break off what takes longer than it may. Raises TooLarge.

    The main thread is interrupted as by Ctrl+C, which works on every system; in another thread
    there is no limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    over = threading.Event()

    def end() -> None:
        over.set()
        _thread.interrupt_main()

    timer = threading.Timer(limits.seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    except KeyboardInterrupt as interrupt:
        if not over.is_set():
            raise
        what = "the time it takes, in seconds,"
        raise TooLarge(file=file, what=what, limit=limits.seconds, name="seconds") from interrupt
    finally:
        timer.cancel()

"""What a person should know about the files of a run: told where it is seen, heard by the shell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Listener = Callable[[str], None]

LISTENER: ContextVar[Listener | None] = ContextVar("listener", default=None)


def tell(notice: str) -> None:
    """Tell whoever started the run; a run that nobody listens to goes on in silence."""
    listener = LISTENER.get()
    if listener:
        listener(notice)


@contextmanager
def told_to(listener: Listener) -> Iterator[None]:
    """Have a listener hear each notice of a run once."""
    heard: set[str] = set()

    def hear(notice: str) -> None:
        if notice not in heard:
            heard.add(notice)
            listener(notice)

    token = LISTENER.set(hear)
    try:
        yield
    finally:
        LISTENER.reset(token)

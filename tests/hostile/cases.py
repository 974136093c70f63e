"""What a hostile file is: how it is made, and what must come of reading it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

OK = "ok"


class Case(Struct, frozen=True, kw_only=True):
    """A file by name; `outcome` is `ok`, or the name of the refusal that must come."""

    name: str
    suffix: str
    make: Callable[[], bytes]
    outcome: str

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name.replace(' ', '-')}{self.suffix}"

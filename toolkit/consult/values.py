"""The values a template is given, before it is: each must be writable in a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from toolkit.ooxml.xml import UNWRITABLE
from toolkit.refusals import UnwritableValue

QUOTED = 80


def check_values(values: Mapping[str, object], file: str) -> None:
    """Refuse texts with characters that XML cannot hold, and name the value they stand in."""
    for name, text in texts_of(values):
        found = re.search(UNWRITABLE, text)
        if found:
            near = re.sub(UNWRITABLE, "�", text[max(0, found.start() - QUOTED) :][: 2 * QUOTED])
            sign = f"U+{ord(found[0]):04X}"
            raise UnwritableValue(file=file, value=name, character=sign, text=near)


def texts_of(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Give every text of a value by the name a template has for it."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from texts_of(inner, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from texts_of(inner, f"{name}[{number}]")

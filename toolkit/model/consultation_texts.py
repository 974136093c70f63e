"""Writing texts into a consultation's file, its comments and its order left as they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import tomlkit
from tomlkit.items import String, StringType, Trivia

QUOTES = '"""'


def with_texts(data: bytes, texts: Iterable[tuple[tuple[str | int, ...], str]]) -> bytes:
    """Give a file with other texts under some keys."""
    document = tomlkit.parse(data.decode())
    for keys, text in texts:
        holder: Any = document
        for key in keys[:-1]:
            holder = holder[key]
        holder[keys[-1]] = written(text, long=is_long(holder.get(keys[-1])) or "\n" in text)
    return tomlkit.dumps(document).encode()


def is_long(item: object) -> bool:
    """Tell whether a text stands over several lines in the file."""
    return isinstance(item, String) and item.as_string().startswith(QUOTES)


def written(text: str, *, long: bool) -> String:
    """Write a text: on lines of its own where it is long."""
    if not long:
        return tomlkit.string(text)
    # tomlkit itself begins the text right behind the quotes.
    escaped = tomlkit.string(f"{text}\n", multiline=True).as_string()[len(QUOTES) : -len(QUOTES)]
    return String(StringType.MLB, f"{text}\n", f"\n{escaped}", Trivia())

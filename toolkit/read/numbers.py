"""Numbers typed in front of headings, such as `2.1`, and which of them number an outline."""

from __future__ import annotations

import re
from collections.abc import Sequence

NUMBER = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\S)")

Number = tuple[int, ...]


def typed_number(text: str) -> Number:
    """Give the number a text opens with, empty without one."""
    match = NUMBER.match(text)
    return tuple(int(part) for part in match[1].split(".")) if match else ()


def outline_numbers(numbers: Sequence[Number], sure: Sequence[bool]) -> list[bool]:
    """Tell which of the numbers number an outline; the `sure` ones are headings anyway.

    The others follow on from the heading before them, and have no neighbour that follows on from
    them in turn, as the items of a list have.
    """
    path: Number = ()
    told: list[bool] = []
    for i, number in enumerate(numbers):
        around = (*numbers[max(i - 1, 0) : i], *numbers[i + 1 : i + 2])
        listed = any(are_items(number, other) for other in around)
        told.append(bool(number) and (sure[i] or (follows(path, number) and not listed)))
        path = number if told[-1] else path
    return told


def follows(path: Number, number: Number) -> bool:
    """Tell whether a number is the next in an outline, one level deeper or any higher."""
    if len(number) == len(path) + 1:
        return number == (*path, 1)
    depth = len(number) - 1
    return 0 <= depth < len(path) and number == (*path[:depth], path[depth] + 1)


def are_items(one: Number, other: Number) -> bool:
    """Tell whether two numbers follow on from each other in one list."""
    return len(one) == len(other) > 0 and one[:-1] == other[:-1] and abs(one[-1] - other[-1]) == 1

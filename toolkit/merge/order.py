"""Merging orders: what stands side by side in a base, and in the versions made of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)


def moved_items(base: Sequence[Item], version: Sequence[Item]) -> list[Item]:
    """Give the fewest items that must have moved for one order to become the other."""
    position = {item: i for i, item in enumerate(base)}
    common = [item for item in version if item in position]
    stay = set(longest_rise([position[item] for item in common]))
    return [item for item in common if position[item] not in stay]


def longest_rise(numbers: Sequence[int]) -> list[int]:
    """Give a longest part of some numbers that only rises, by patience sorting."""
    tops: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        pile = bisect_left(tops, number)
        before[number] = tops[pile - 1] if pile else None
        tops[pile : pile + 1] = [number]
    rise: list[int] = []
    last = tops[-1] if tops else None
    while last is not None:
        rise.append(last)
        last = before[last]
    return rise[::-1]


def weave(
    base: Sequence[Item],
    versions: Sequence[Sequence[Item]],
    placed: Mapping[Item, int],
) -> list[Item]:
    """Put items side by side: those of the base in its order, the placed ones where versions say.

    `placed` names for every item that came or moved the version that says where it stands: behind
    the nearest item in front of it there. What several put in one place stands in their order.
    """
    result = [item for item in base if item not in placed]
    for item, number in placed.items():
        version = versions[number]
        front = version[: version.index(item)]
        at = next((result.index(i) + 1 for i in reversed(front) if i in result), 0)
        while at < len(result) and is_earlier(result[at], number, placed):
            at += 1
        result.insert(at, item)
    return result


def is_earlier(item: Item, number: int, placed: Mapping[Item, int]) -> bool:
    """Tell whether an item was put where it stands by an earlier version."""
    return item in placed and placed[item] < number

"""Small capitals: written as small letters, whatever letters a PDF has for them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

SMALLEST, LARGEST, LONGEST = 0.65, 0.9, 120
"""How large small capitals are, in sizes of the large ones, and how long a line in them can be."""


def may_be_small_caps(text: str, first: float, last: float) -> bool:
    """Tell from the sizes of its first and last letter whether a line can be in small capitals."""
    return len(text) <= LONGEST and SMALLEST * first < last < LARGEST * first


def are_small_caps(sizes: Sequence[float]) -> bool:
    """Tell whether letters have two sizes, and a word goes on smaller than it opens."""
    goes_on = any(0 < after < size for size, after in pairwise(sizes))
    return len({*sizes} - {0.0}) == 2 and goes_on


def without_small_caps(text: str, sizes: Sequence[float]) -> str:
    """Write small capitals as small letters, and large ones as capitals."""
    largest = max(sizes)
    return "".join(
        letter.upper() if size == largest else letter.lower()
        for letter, size in zip(text, sizes, strict=True)
    )

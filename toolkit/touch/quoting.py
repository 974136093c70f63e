"""What is quoted of a sentence: all of it, or as much around the terms as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 300


def cut(text: str, span: tuple[int, int], terms: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Give which characters to quote: the sentence, or whole words around the first term."""
    start, end = span
    if end - start <= LONGEST:
        return span
    first = min((begin for begin, _ in terms), default=start)
    start = word_start(text, max(start, min(first - LONGEST // 3, end - LONGEST)), start)
    return start, word_end(text, min(start + LONGEST, end), end)


def word_start(text: str, at: int, first: int) -> int:
    """Give where the next whole word begins."""
    if at <= first:
        return first
    space = text.find(" ", at)
    return space + 1 if space >= 0 else at


def word_end(text: str, at: int, last: int) -> int:
    """Give where the last whole word ends."""
    return at if at >= last else text.rfind(" ", 0, at)

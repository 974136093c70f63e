"""What is usual in a document: its body text, the distance of its lines, its right edge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from toolkit.pdf.lines import Line, Look

ENOUGH, FULL = 8, 0.9
"""How many lines, and how near the longest, show where the right edge of the text is."""

FEW = 0.2
WIDEST = 3.2
LEADING = 1.25
SLACK = 1.1
"""How much wider than usual letters those of the next word can be."""

SHORT = 0.2
"""How short the last line of a paragraph is at least where gaps part the paragraphs anyway."""

WIDER, SPACED = 1.25, 0.1
"""How wide such gaps are, in usual distances, and how many of the lines they follow."""
"""Distances of lines as multiples of their size: the widest there is, and the usual one."""


class Measures:
    """Measures the lines of a document; `width` is that of its pages."""

    def __init__(self, lines: Sequence[Line], width: float) -> None:
        self.body = most_used_look(lines)
        self._right = right_edge([line for line in lines if line.cell is None], width)
        self._distances = usual_distances(lines)
        self._spaced = has_gaps(lines, self._distances)

    def distance(self, size: float) -> float:
        """Give the usual distance of lines of a size."""
        return self._distances.get(size) or LEADING * size

    def right(self, line: Line) -> float:
        """Give how far lines like this one can reach."""
        return line.limit if line.cell else self._right

    def stands_out(self, line: Line) -> bool:
        """Tell whether a whole line looks unlike body text."""
        look, body = line.look, self.body
        larger = look.size > body.size
        unlike = line.all_bold or look.colour != body.colour or look.italic != body.italic
        return line.even and (larger or unlike)

    def leaves_room(self, line: Line, after: Line) -> bool:
        """Tell whether the next line's first word would have had room on a line."""
        first = after.text.split(maxsplit=1)[0]
        letter = (line.right - line.left) / len(line.text)
        needed = SLACK * letter * (len(first) + 1)
        if self._spaced and line.cell is None and line.page == after.page:
            needed += SHORT * (self._right - line.left)
        return line.right + needed < self.right(line)


def most_used_look(lines: Iterable[Line]) -> Look:
    """Give the look that most characters have, bold openings aside."""
    counts: Counter[Look] = Counter()
    for line in lines:
        if line.even:
            counts[line.look] += len(line.text)
    return (
        counts.most_common(1)[0][0]
        if counts
        else Look(0, bold=False, italic=False, colour=(0, 0, 0))
    )


def right_edge(lines: Sequence[Line], width: float) -> float:
    """Find the right edge of the text; where few lines reach it, the margins are taken as equal."""
    if not lines:
        return width
    rights = sorted(line.right for line in lines)
    longest = rights[-1 - len(rights) // 100]
    margin = min(line.left for line in lines)
    if sum(1 for right in rights if right > FULL * longest) >= ENOUGH:
        return longest
    return max(longest, width - margin)


def usual_distances(lines: Sequence[Line]) -> dict[float, float]:
    """Give the usual distance of lines of each size: the smallest that is not rare."""
    found: dict[float, Counter[float]] = {}
    for size, gap in gaps(lines):
        found.setdefault(size, Counter())[round(2 * gap) / 2] += 1
    return {
        size: min(gap for gap, count in counts.items() if count >= FEW * max(counts.values()))
        for size, counts in found.items()
    }


def gaps(lines: Sequence[Line]) -> Iterator[tuple[float, float]]:
    """Give the distances of lines that follow each other in one size."""
    for line, after in pairwise(lines):
        gap = line.baseline - after.baseline
        size = line.look.size
        if after.look.size == size and size / 2 < gap < WIDEST * size and line.page == after.page:
            yield size, gap


def has_gaps(lines: Sequence[Line], distances: dict[float, float]) -> bool:
    """Tell whether a document parts its paragraphs by gaps."""
    found = list(gaps(lines))
    wide = sum(1 for size, gap in found if gap > WIDER * distances[size])
    return wide > SPACED * len(found)

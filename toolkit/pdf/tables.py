"""Tables as they are ruled on a page: which rules belong together, and which cell a point is in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from toolkit.blocks import Cell
from toolkit.pdf.lines import Rule

NEAR = 3.0
"""Rules closer than this, in points, meet or are one."""

ABOVE = 3.0
"""How far above the baseline a line of text is looked for: clear of the rule below it."""


MOST_RULES = 3000
"""More than these make a drawing."""


class Grid(Struct, frozen=True, kw_only=True):
    """A ruled table: its edges from left to right and from the top down, and its upright rules."""

    edges: tuple[float, ...]
    tops: tuple[float, ...]
    uprights: tuple[Rule, ...]

    def holds(self, height: float) -> bool:
        """Tell whether a height on the page is inside the table."""
        return self.tops[-1] < height < self.tops[0]

    def cuts(self, height: float) -> tuple[float, ...]:
        """Give where the table is parted from left to right at a height, its outer edges too."""
        standing = [r.at for r in self.uprights if r.start < height + ABOVE < r.end]
        return tuple(edge for edge in self.edges if any(abs(edge - at) < NEAR for at in standing))

    def room(self, left: float, height: float) -> tuple[float, float] | None:
        """Give the left and right side of the cell a point is in."""
        cuts = self.cuts(height)
        place = bisect_right(cuts, left + NEAR)
        return (cuts[place - 1], cuts[place]) if 0 < place < len(cuts) else None

    def cell(self, room: tuple[float, float], height: float, table: int) -> Cell:
        """Give the cell with these sides, with how many columns it covers."""
        first, beyond = map(self.edges.index, room)
        row = sum(1 for top in self.tops if top > height) - 1
        return Cell(table=table, row=row, column=first, columns=beyond - first)


def find_grids(rules: Sequence[Rule]) -> tuple[Grid, ...]:
    """Find the tables of a page, from the top down; a table has two columns at least."""
    if len(rules) > MOST_RULES:
        return ()
    found = (as_grid(group) for group in touching(rules))
    grids = [grid for grid in found if len(grid.edges) > 2 and len(grid.tops) > 1]
    return tuple(sorted(grids, key=lambda grid: -grid.tops[0]))


def touching(rules: Iterable[Rule]) -> list[list[Rule]]:
    """Group the rules that meet."""
    groups: list[list[Rule]] = []
    for rule in rules:
        near = [group for group in groups if any(meet(rule, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([rule, *(other for group in near for other in group)])
    return groups


def meet(one: Rule, other: Rule) -> bool:
    """Tell whether two rules cross, touch, or go on from each other."""
    if one.upright == other.upright:
        on_line = abs(one.at - other.at) < NEAR
        return on_line and one.start < other.end + NEAR and other.start < one.end + NEAR
    return (
        one.start - NEAR < other.at < one.end + NEAR
        and other.start - NEAR < one.at < other.end + NEAR
    )


def as_grid(rules: Sequence[Rule]) -> Grid:
    """Make a grid of rules that meet."""
    uprights = tuple(rule for rule in rules if rule.upright)
    return Grid(
        edges=tuple(distinct(rule.at for rule in uprights)),
        tops=tuple(reversed(distinct(rule.at for rule in rules if not rule.upright))),
        uprights=uprights,
    )


def distinct(places: Iterable[float]) -> list[float]:
    """Give places in order, those near each other once."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > NEAR:
            kept.append(place)
    return kept

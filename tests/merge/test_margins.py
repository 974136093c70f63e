from __future__ import annotations

import pytest

from toolkit.merge.margins import pair_margins


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        ([], [], []),
        (["Plan 2024"], ["Plan 2024"], []),
        (["Side 2 av 12"], ["Side 2 av 13"], []),
        (["Plan", "Plan"], ["Plan"], []),
        (["Plan", "Plan"], ["Utkast"], [(0, 0), (1, 0)]),
        (["Plan for alle", "Fjell"], ["Fjell", "Ny plan for alle"], [(0, 1)]),
        (["Plan"], [], [(0, None)]),
        ([], ["Plan"], [(None, 0)]),
        (["En", "To"], ["Tre", "Fire"], [(0, None), (1, None), (None, 0), (None, 1)]),
    ],
)
def test_only_what_changed_is_paired(
    before: list[str], after: list[str], pairs: list[tuple[int | None, int | None]]
) -> None:
    assert list(pair_margins(before, after)) == pairs

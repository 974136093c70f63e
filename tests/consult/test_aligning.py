from __future__ import annotations

import pytest

from toolkit.consult.aligning import Change, align, changes_between


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (["a", "b"], ["a", "b"], [(0, 0), (1, 1)]),
        (["a", "b"], ["a", "ny", "b"], [(0, 0), (None, 1), (1, 2)]),
        (["a", "x", "b"], ["a", "b"], [(0, 0), (1, None), (2, 1)]),
        (
            ["Toget går hver time.", "Bussen er full."],
            ["Bussen er ofte full.", "Noe helt annet!"],
            [(0, None), (1, 0), (None, 1)],
        ),
    ],
)
def test_paragraphs_are_paired_by_what_they_say(
    old: list[str], new: list[str], expected: list[tuple[int | None, int | None]]
) -> None:
    assert list(align(old, new)) == expected


def test_changes_are_whole_words_with_their_place() -> None:
    assert list(changes_between("Åpnes i 2027.", "Åpnes medio 2028.")) == [
        Change(start=6, end=7, text="medio"),
        Change(start=8, end=12, text="2028"),
    ]

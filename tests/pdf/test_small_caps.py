from __future__ import annotations

import pytest

from toolkit.pdf.small_caps import are_small_caps, may_be_small_caps, without_small_caps

TEXT = "BRU VED ÅL"
SIZES = [14.0, 11.0, 11.0, 0.0, 11.0, 11.0, 11.0, 0.0, 14.0, 11.0]


def test_large_letters_are_capitals_and_small_ones_are_not() -> None:
    assert may_be_small_caps(TEXT, 14, 11)
    assert are_small_caps(SIZES)
    assert without_small_caps(TEXT, SIZES) == "Bru ved Ål"


def test_words_of_two_sizes_are_no_small_capitals() -> None:
    assert not are_small_caps([14.0, 14.0, 0.0, 11.0, 11.0])


@pytest.mark.parametrize(("first", "last"), [(30, 11), (11, 11), (11, 14)])
def test_a_raised_initial_and_letters_of_one_size_are_no_small_capitals(
    first: float, last: float
) -> None:
    assert not may_be_small_caps(TEXT, first, last)

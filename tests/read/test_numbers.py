from __future__ import annotations

import pytest

from toolkit.read.numbers import outline_numbers, typed_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2. Samferdsel", (2,)),
        ("2.1 Ny bru", (2, 1)),
        ("2.1.3. Ny bru", (2, 1, 3)),
        ("2025 er et valgår", ()),
        ("Ny bru", ()),
        ("2.", ()),
    ],
)
def test_a_number_is_typed_in_front_of_a_text(text: str, number: tuple[int, ...]) -> None:
    assert typed_number(text) == number


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("1. a|x|2. b|2.1 c|x|2.2 d|x|3. e", "1. a|2. b|2.1 c|2.2 d|3. e"),
        ("1. a|1.1 b|x|1. c|2. d|3. e|x|1.2 f", "1. a|1.1 b|1.2 f"),
        ("1. a|1.1 b|x|1. c|x|2. d", "1. a|1.1 b|2. d"),
        ("x|10 mill|x", ""),
    ],
    ids=["an outline", "a list in it", "an item alone", "a sum"],
)
def test_numbers_that_follow_on_number_an_outline(said: str, told: str) -> None:
    lines = said.split("|")
    found = outline_numbers([typed_number(line) for line in lines], [False] * len(lines))
    assert "|".join(line for line, is_told in zip(lines, found, strict=True) if is_told) == told


def test_a_sure_heading_needs_not_follow_on() -> None:
    assert outline_numbers([(3,), (3, 1)], [True, False]) == [True, True]

from __future__ import annotations

import pytest

from toolkit.blocks import Block
from toolkit.read.contents import leave_out, part_contents


def blocks(*said: tuple[str, str]) -> list[Block]:
    return [
        Block(part="body", paragraphs=(index,), text=text, style=style)
        for index, (style, text) in enumerate(said)
    ]


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ([("toc heading", "Innhold"), ("", ""), ("toc 1", "A")], ["Innhold", "A"]),
        ([("innh 1", "A"), ("heading 1", "A")], ["A"]),
        ([("toc heading", "Forord"), ("", "Kjære leser")], []),
        ([("heading 1", "Innhold"), ("", "Om innholdet")], []),
    ],
    ids=["with a heading", "in a Norwegian style", "a heading for something else", "none"],
)  # fmt: skip
def test_the_entries_and_their_heading_are_left_out(
    said: list[tuple[str, str]], left_out: list[str]
) -> None:
    parted = part_contents(blocks(*said))
    assert [left.paragraph.text for left in leave_out(parted.contents)] == left_out
    assert len(parted.plan) + len(parted.contents) == len(said)


def test_the_list_of_word_itself_is_left_out_whatever_its_style() -> None:
    entry = Block(part="body", paragraphs=(0,), text="A", contents=True)
    (left,) = leave_out(part_contents([entry]).contents)
    assert (left.reason, left.paragraph.text) == ("contents list", "A")

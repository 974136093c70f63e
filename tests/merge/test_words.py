from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.merge.words import Span, changed_spans

WORDS = st.lists(st.sampled_from(["vei", "bru", " ", "7,5", "2024-2027", ".", "\n", "å"])).map(
    "".join
)


def test_a_changed_number_is_replaced_whole() -> None:
    assert changed_spans("satt av 7,5 millioner", "satt av 9,25 millioner") == [
        Span(start=8, end=11, text="9,25")
    ]


def test_a_period_is_one_word() -> None:
    assert changed_spans("planen 2024-2027 er", "planen 2025-2028 er") == [
        Span(start=7, end=16, text="2025-2028")
    ]


def test_an_added_sentence_is_one_insertion() -> None:
    assert changed_spans("Brua er stengt.", "Brua er stengt. Den er rast.") == [
        Span(start=15, end=15, text=" Den er rast.")
    ]


def test_words_changed_side_by_side_are_one_change() -> None:
    assert changed_spans("en liten vei", "en stor bru") == [Span(start=3, end=12, text="stor bru")]


def test_words_changed_apart_are_two_changes() -> None:
    assert changed_spans("en liten vei her", "to liten vei der") == [
        Span(start=0, end=2, text="to"),
        Span(start=13, end=16, text="der"),
    ]


@given(before=WORDS, after=WORDS)
def test_the_spans_turn_the_old_text_into_the_new_one(before: str, after: str) -> None:
    text = before
    for span in reversed(changed_spans(before, after)):
        text = text[: span.start] + span.text + text[span.end :]
    assert text == after


@given(text=WORDS)
def test_the_same_text_has_no_changes(text: str) -> None:
    assert changed_spans(text, text) == []

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.merge.paragraphs import pair_paragraphs

TEXTS = st.lists(st.sampled_from(["en vei", "en bru", "et tog", "en lang vei", ""])).map(tuple)


def test_an_added_paragraph_has_no_old_one() -> None:
    assert list(pair_paragraphs(("a", "b"), ("a", "x", "b"))) == [(0, 0), (None, 1), (1, 2)]


def test_a_lost_paragraph_has_no_new_one() -> None:
    assert list(pair_paragraphs(("a", "b", "c"), ("a", "c"))) == [(0, 0), (1, None), (2, 1)]


def test_one_changed_paragraph_is_a_version_of_the_old_one() -> None:
    assert list(pair_paragraphs(("a", "b"), ("a", "x"))) == [(0, 0), (1, 1)]


def test_of_several_changed_paragraphs_those_alike_belong_together() -> None:
    before = ("Møte med fylket hver vår", "Avisene får beskjed")
    after = ("Noe helt nytt", "Møte med fylket hver høst", "Avisene får raskt beskjed")
    assert list(pair_paragraphs(before, after)) == [(None, 0), (0, 1), (1, 2)]


@given(before=TEXTS, after=TEXTS)
def test_every_paragraph_is_in_exactly_one_pair_and_in_order(
    before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    pairs = list(pair_paragraphs(before, after))
    assert [i for i, _ in pairs if i is not None] == list(range(len(before)))
    assert [j for _, j in pairs if j is not None] == list(range(len(after)))

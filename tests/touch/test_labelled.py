"""The labelled hearing documents, against floors that were measured."""

from __future__ import annotations

import pytest

from tests.touch.labels import LABELLED, Scored, score

FOUND, WRONG, PAGES = 0.93, 4, 0.7
"""Which share of projects is found at least, how many are wrong at most, and the share of pages."""


@pytest.fixture(scope="module")
def scored() -> list[Scored]:
    return [score(labels) for labels in LABELLED]


def test_there_are_documents_of_both_language_forms_and_two_plans(scored: list[Scored]) -> None:
    assert len(scored) >= 5
    assert len({one.name.split(", ")[1] for one in scored}) == 2


def test_the_projects_are_found(scored: list[Scored]) -> None:
    share = sum(one.found for one in scored) / sum(one.wanted for one in scored)
    assert share >= FOUND, [remark for one in scored for remark in one.remarks]


def test_few_projects_are_wrong(scored: list[Scored]) -> None:
    wrong = sum(one.wrong for one in scored)
    assert wrong <= WRONG, [remark for one in scored for remark in one.remarks]


def test_their_pages_are_found(scored: list[Scored]) -> None:
    share = sum(one.pages_right for one in scored) / sum(one.pages for one in scored)
    assert share >= PAGES

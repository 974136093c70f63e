from __future__ import annotations

import pytest

from toolkit.model.plan import Paragraph
from toolkit.problems import Place
from toolkit.report.wording import odd_names, odd_spacing


def said(*texts: str) -> list[tuple[str, Paragraph]]:
    return [
        ("Bru", Paragraph(text=t, place=Place(part="p", paragraph=i, start=0, end=len(t))))
        for i, t in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("to  mellomrom", "o  m"),
        ("et ord , et ord", "d ,"),
        ("Lampeland,en strekning", "d,e"),
        ("er med i kartleggingen..", ".."),
    ],
)
def test_odd_spacing_is_found_where_it_stands(text: str, odd: str) -> None:
    [problem] = odd_spacing(said(text))
    place = problem.place
    assert place is not None
    assert text[place.start : place.end] == odd


@pytest.mark.parametrize(
    "text",
    ["7,5 millioner", "kl. 13.00", "osv. …", "og så ...", "E134 – delstrekninger", "«Ja, da.»"],
)
def test_ordinary_spacing_is_left_in_peace(text: str) -> None:
    assert list(odd_spacing(said(text))) == []


def test_a_name_one_slip_from_a_common_one_is_found() -> None:
    texts = said(*["tog til Kongsberg"] * 4, "dobbeltspor til Kongbserg")
    assert [problem.detail for problem in odd_names(texts)] == ["Kongbserg / Kongsberg"]


@pytest.mark.parametrize("name", ["Kongsbergs", "Kongsvinger", "Tinnsjø"])
def test_another_name_and_an_inflection_are_no_slips(name: str) -> None:
    texts = said(*["tog til Kongsberg"] * 4, f"fra {name}")
    assert list(odd_names(texts)) == []

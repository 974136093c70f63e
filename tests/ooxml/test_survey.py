"""What one walk finds is what looking at every paragraph closely finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ooxml.random_paragraphs import BLOCKS
from tests.tiny import W, element, p, run
from toolkit.ooxml.grouping import Grouper, text_boxes
from toolkit.ooxml.links import LINKS
from toolkit.ooxml.names import M_NS, MC_NS, PPR, PSTYLE, RSTYLE, VAL, P, T
from toolkit.ooxml.objects import DRAWN, NOTES
from toolkit.ooxml.survey import RARE, Survey
from toolkit.ooxml.text import Changes, leaves, mark_is_gone
from toolkit.ooxml.xml import Element, properties_of

SPACES = f'{W} xmlns:m="{M_NS}" xmlns:mc="{MC_NS}"'
LEAVES = st.sampled_from((
    "<w:t>en</w:t>", "<w:t>to</w:t>", "<w:t/>", "<w:t>\u200b</w:t>",
    "<w:tab/>", '<w:br w:type="page"/>', "<w:cr/>",
    '<w:sym w:char="F0FC"/>', "<w:delText>tre</w:delText>", "<m:t>fire</m:t>", "<w:b/>",
    '<w:pStyle w:val="Tittel"/>', '<w:rStyle w:val="Sterk"/>', "<w:footnoteReference/>",
))  # fmt: skip
HOLDERS = (
    "w:p", "w:p", "w:r", "w:r", "w:rPr", "w:pPr", "w:hyperlink", "w:sdt", "w:sdtPr", "w:ins",
    "w:del", "w:moveFrom", "w:drawing", "w:pict", "w:txbxContent", "w:ruby", "m:r", "w:tbl",
    "w:tr", "w:tc", "mc:AlternateContent", "mc:Choice", "mc:Fallback",
)  # fmt: skip
TREES = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        lambda name, content: f"<{name}>{''.join(content)}</{name}>",
        st.sampled_from(HOLDERS),
        st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)
"""Elements of Word in any order at all, most of it nothing that Word would write."""


def body(xml: str) -> Element:
    return element(f"<w:body {SPACES}>{xml}</w:body>")


def says(rpr: Element | None) -> Element | None:
    return rpr if rpr is not None and len(rpr) else None


def hold(root: Element) -> None:
    """Hold a survey against a close look at every paragraph, whatever becomes of changes."""
    survey = Survey(root)
    assert survey.paragraphs == {each: i for i, each in enumerate(root.iter(P))}
    assert survey.spine == list(root.iter(P, *RARE))
    assert survey.styles == {style.get(VAL, "") for style in root.iter(PSTYLE, RSTYLE)}
    close = {each: properties_of(each, PPR) for each in root.iter(P)}
    assert survey.properties == {each: ppr for each, ppr in close.items() if ppr is not None}
    for changes in Changes:
        for plain in survey.paragraphs.keys() - survey.odd:
            found = leaves(plain, changes)
            texts, rprs = survey.pieces(plain)
            assert texts == [leaf.text for leaf in found]
            assert rprs == [says(leaf.rpr) for leaf in found]
            assert not mark_is_gone(plain, changes)
            assert not list(text_boxes(plain, changes))
        closely = list(Grouper(changes).groups(root))
        assert list(Grouper(changes, survey).groups(root)) == closely


@given(st.lists(BLOCKS, max_size=4).map("".join))
def test_a_survey_finds_in_what_word_writes_what_a_close_look_does(xml: str) -> None:
    hold(body(xml))


@given(st.lists(TREES, max_size=6).map("".join))
def test_a_survey_finds_in_any_disorder_what_a_close_look_does(xml: str) -> None:
    hold(body(xml))


def test_ordinary_paragraphs_are_not_odd() -> None:
    survey = Survey(body(p("**Status:** Planlagt", "Normal") + p() + f"<w:tbl>{p('I')}</w:tbl>"))
    assert survey.odd == set()
    assert [survey.pieces(each)[0] for each in survey.paragraphs] == [
        ["Status:", " Planlagt"], [], ["I"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "xml",
    [
        f"<w:hyperlink>{run('a')}</w:hyperlink>",
        f"<w:r><w:pict><w:txbxContent>{p('a')}</w:txbxContent></w:pict></w:r>",
        "<w:r><w:pict><w:txbxContent/></w:pict></w:r>",
        "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
        "<w:del><w:r><w:delText>a</w:delText></w:r></w:del>",
        "<m:oMath><m:r><m:t>a</m:t></m:r></m:oMath>",
    ],
)
def test_what_must_be_looked_at_closely_is_odd(xml: str) -> None:
    root = body(f"<w:p>{xml}</w:p>")
    assert root[0] in Survey(root).odd


def test_a_text_outside_of_its_runs_is_none_of_a_paragraphs() -> None:
    root = body("<w:p><w:r/><w:t>a</w:t></w:p>")
    assert Survey(root).pieces(root[0])[0] == []
    assert [each.tag for each in root[0].iter(T)] == [T]


def test_a_spine_holds_all_that_can_be_an_object() -> None:
    assert RARE.issuperset((*DRAWN, *NOTES, *LINKS))

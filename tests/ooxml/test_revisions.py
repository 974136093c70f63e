from __future__ import annotations

import pytest
from lxml import etree

from tests.ooxml.editing import ANNE, BY_ANNE, body
from tests.tiny import W, deleted, element, ins, run
from toolkit.ooxml.names import DEL, INS, RPR
from toolkit.ooxml.revisions import Revisions, delete_texts, described, new_run, plain_copy
from toolkit.ooxml.xml import Element


def xml(found: Element) -> str:
    """Write an element as it looks inside a document."""
    element("<w:p/>").append(found)
    return etree.tostring(found, encoding="unicode").replace(f" {W}", "")


def test_marks_are_numbered_with_numbers_that_nothing_else_has() -> None:
    old = ins(run("a"), number=1) + deleted("b", number=3) + '<w:bookmarkStart w:id="2"/>'
    revisions = Revisions(body(f"<w:p>{old}</w:p>"), tracked=True)
    assert xml(revisions.mark(INS, ANNE)) == f'<w:ins w:id="4" {BY_ANNE}/>'
    assert xml(revisions.mark(DEL, ANNE)) == f'<w:del w:id="5" {BY_ANNE}/>'


def test_the_largest_number_there_is_does_no_harm() -> None:
    old = '<w:bookmarkStart w:id="2147483647"/><w:bookmarkStart w:id="x"/>'
    revisions = Revisions(body(f"<w:p>{old}</w:p>"), tracked=True)
    assert xml(revisions.mark(INS, ANNE)) == f'<w:ins w:id="1" {BY_ANNE}/>'


def test_the_copy_of_a_mark_is_by_the_same_author_and_empty() -> None:
    old = element(ins(run("a"), number=1))
    assert xml(Revisions(old, tracked=True).copy_of(old)) == ins("", number=2).replace(
        "></w:ins>", "/>"
    )


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ny vei", "<w:t>Ny vei</w:t>"),
        (" Ny", '<w:t xml:space="preserve"> Ny</w:t>'),
        ("a & <b>", "<w:t>a &amp; &lt;b&gt;</w:t>"),
        ("a\tb", "<w:t>a</w:t><w:tab/><w:t>b</w:t>"),
        ("a\r\nb\rc\n", "<w:t>a</w:t><w:br/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br/>"),
        ("E\u2011134", "<w:t>E</w:t><w:noBreakHyphen/><w:t>134</w:t>"),
        ("vei\u00ad", "<w:t>vei</w:t><w:softHyphen/>"),
    ],
)
def test_a_new_run_says_its_text_as_word_writes_it(text: str, content: str) -> None:
    assert xml(new_run(text, None)) == f"<w:r>{content}</w:r>"


def test_copied_properties_leave_behind_the_changes_tracked_in_them() -> None:
    tracked = '<w:ins w:id="1"/><w:b/><w:rPrChange w:id="2"><w:rPr/></w:rPrChange>'
    rpr = element(f"<w:rPr>{tracked}</w:rPr>")
    assert xml(plain_copy(rpr)) == "<w:rPr><w:b/></w:rPr>"
    assert described(rpr) == described(element("<w:rPr><w:b/></w:rPr>"))


def test_deleted_text_is_named_so_and_keeps_its_space() -> None:
    found = element("<w:r><w:t> a</w:t><w:tab/></w:r>")
    delete_texts(found)
    assert xml(found) == '<w:r><w:delText xml:space="preserve"> a</w:delText><w:tab/></w:r>'


def test_a_twin_of_run_properties_numbers_its_change_anew() -> None:
    found = element(f"<w:r>{run('a')}<w:rPr><w:rPrChange w:id='1'/></w:rPr></w:r>")
    rpr = found.find(RPR)
    assert rpr is not None
    assert xml(Revisions(found, tracked=True).twin(rpr)) == (
        '<w:rPr><w:rPrChange w:id="2"/></w:rPr>'
    )

from __future__ import annotations

import pytest
from lxml import etree

from tests.ooxml.editing import ANNE, BY_ANNE, body
from tests.tiny import W, p
from toolkit.ooxml.marks import (
    can_run_on,
    inherited,
    losable_mark,
    mark_deleted,
    mark_inserted,
    next_paragraph,
)
from toolkit.ooxml.names import P
from toolkit.ooxml.revisions import Revisions

GONE = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p>'
ENDING = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        (p("b"), True),
        ('<w:bookmarkEnd w:id="1"/><w:proofErr/>' + p("b"), True),
        ("<w:tbl/>" + p("b"), False),
        (f"<w:sdt>{p('b')}</w:sdt>", False),
        ("", False),
    ],
)
def test_a_paragraph_runs_on_into_one_right_behind_it(behind: str, *, found: bool) -> None:
    root = body(p("a") + behind)
    assert can_run_on(root[0]) is found
    assert (next_paragraph(root[0]) is not None) is found


@pytest.mark.parametrize(
    ("xml", "removed", "loser"),
    [
        (p("a") + p("b"), 0, 0),
        (p("a") + p("b"), 1, 0),
        (p("a") + GONE + p("b"), 2, 0),
        (p("a") + ENDING + p("b"), 1, 0),
        (p("a") + ENDING + p("b"), 2, None),
        (p("a"), 0, None),
        (GONE + p("a"), 1, None),
    ],
)
def test_the_mark_that_goes_is_a_paragraphs_own_or_the_one_before(
    xml: str, removed: int, loser: int | None
) -> None:
    found = list(body(xml).iter(P))
    assert losable_mark(found[removed]) is (None if loser is None else found[loser])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "<w:pPr><w:rPr>{}</w:rPr></w:pPr>"),
        ("<w:pPr><w:jc/><w:sectPr/></w:pPr>", "<w:pPr><w:jc/><w:rPr>{}</w:rPr><w:sectPr/></w:pPr>"),
        ("<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>", "<w:pPr><w:rPr>{}<w:b/></w:rPr></w:pPr>"),
    ],
)
def test_tracked_marks_stand_where_the_schema_wants_them(before: str, after: str) -> None:
    root = body(f"<w:p>{before}</w:p>")
    revisions = Revisions(root, tracked=True)
    mark_deleted(root[0], ANNE, revisions)
    mark_inserted(root[0], ANNE, revisions)
    mark_inserted(root[0], ANNE, revisions)
    both = f'<w:ins w:id="2" {BY_ANNE}/><w:del w:id="1" {BY_ANNE}/>'
    written = etree.tostring(root[0], encoding="unicode").replace(f" {W}", "")
    assert written == f"<w:p>{after.format(both)}</w:p>"


def test_a_new_paragraph_inherits_no_section_and_no_history() -> None:
    root = body(
        '<w:p><w:pPr><w:jc/><w:rPr><w:ins w:id="1"/><w:b/></w:rPr><w:sectPr/><w:pPrChange/>'
        "</w:pPr></w:p>"
    )
    ppr = inherited(root[0])
    assert ppr is not None
    assert etree.tostring(ppr, encoding="unicode").replace(f" {W}", "") == (
        "<w:pPr><w:jc/><w:rPr><w:b/></w:rPr></w:pPr>"
    )
    assert inherited(body(p("a"))[0]) is None

from __future__ import annotations

import time

import pytest
from lxml import etree

from tests.ooxml.editing import ANNE, BY_ANNE, body, changed, texts
from tests.tiny import W, deleted, ins, p, run
from toolkit.ooxml.edit import add_paragraph, remove_paragraph, replace_text
from toolkit.ooxml.names import FLD_CHAR_TYPE, INS, M_NS, PPR, RPR, P, R
from toolkit.ooxml.revisions import Author, Revisions
from toolkit.ooxml.text import Changes, say
from toolkit.ooxml.xml import Element
from toolkit.refusals import UnwritableText

NOTE = '<w:r><w:footnoteReference w:id="3"/></w:r>'
LINK_LOOK = '<w:rStyle w:val="Hyperkobling"/>'
SECTION = "<w:pPr><w:sectPr/></w:pPr>"


def inner(root: Element) -> str:
    """Write the content of a body's first paragraph."""
    xml = "".join(etree.tostring(child, encoding="unicode") for child in root[0])
    return xml.replace(f" {W}", "")


def link(content: str) -> str:
    return f"<w:hyperlink>{content}</w:hyperlink>"


def field(result: str) -> str:
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    return f"{begin}<w:r><w:instrText>REF x</w:instrText></w:r>{separate}{result}{end}"


def para(content: str) -> str:
    return f"<w:p>{content}</w:p>"


def test_a_replacement_is_a_deletion_and_an_insertion_in_the_same_look() -> None:
    root = changed(para(run("Ny stor vei", "<w:i/>")), 3, 7, "liten")
    assert inner(root) == (
        f"{run('Ny ', '<w:i/>')}"
        f'<w:del w:id="2" {BY_ANNE}><w:r><w:rPr><w:i/></w:rPr><w:delText>stor</w:delText></w:r>'
        "</w:del>"
        f'<w:ins w:id="1" {BY_ANNE}><w:r><w:rPr><w:i/></w:rPr><w:t>liten</w:t></w:r></w:ins>'
        f"{run(' vei', '<w:i/>')}"
    )


def test_an_untracked_replacement_leaves_no_trace() -> None:
    root = changed(para(run("Ny stor vei", "<w:i/>")), 3, 7, "liten", tracked=False)
    assert "w:ins" not in inner(root)
    assert "w:del" not in inner(root)
    assert texts(root) == ["Ny liten vei"]


@pytest.mark.parametrize(
    ("content", "start", "end", "text", "shown"),
    [
        (run("vei"), 0, 0, "Ny ", "{+Ny +}vei"),
        (run("Ny"), 2, 2, " vei", "Ny{+ vei+}"),
        ("", 0, 0, "Ny", "{+Ny+}"),
        (run("Ny vei"), 0, 6, "", "[-Ny vei-]"),
        (run("Ny vei"), 2, 2, "", "Ny vei"),
        ("<w:r><w:t>a</w:t><w:t>b</w:t></w:r>", 1, 1, "x", "a{+x+}b"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", 1, 2, " ", "a[-\t-]{+ +}b"),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/></w:r>', 1, 1, "x", "a{+x+}"),
        (run("a"), 1, 1, "\tb\r\nc\rd\ne", "a{+\tb\nc\nd\ne+}"),
        (run("a") + run("b", "<w:b/>"), 0, 2, "c", "[-ab-]{+c+}"),
        (f"{run('a')}{NOTE}{run('b')}", 0, 2, "c", "[-a-][-b-]{+c+}"),
        (ins(run("abc")), 1, 2, "x", "{+a[-b-]+}{+x+}{+c+}"),
        (ins(run("abc")), 1, 1, "x", "{+a+}{+x+}{+bc+}"),
        (ins(run("abc")), 0, 0, "x", "{+x+}{+abc+}"),
        (ins(run("abc")), 3, 3, "x", "{+abc+}{+x+}"),
        (deleted("a") + run("b"), 0, 1, "x", "[-a-][-b-]{+x+}"),
    ],
)
def test_what_is_shown_after_an_edit(
    content: str, start: int, end: int, text: str, shown: str
) -> None:
    assert texts(changed(para(content), start, end, text)) == [shown]


def test_others_deletions_beside_a_new_one_stay_theirs() -> None:
    root = changed(para(deleted("a", "Anne") + run("b") + deleted("c", "Anne", 3)), 0, 1, "")
    assert inner(root) == (
        deleted("a", "Anne")
        + f'<w:del w:id="1" {BY_ANNE}><w:r><w:delText xml:space="preserve">b</w:delText></w:r>'
        + "</w:del>"
        + deleted("c", "Anne", 3)
    )


@pytest.mark.parametrize(
    ("content", "at", "shown"),
    [
        (run("a") + link(run("b")), 2, "a<b>{+x+}"),
        (run("a") + link(run("b")), 1, "a{+x+}<b>"),
        (link(run("b")) + run("c"), 1, "<b>{+x+}c"),
        (link(run("b")), 0, "{+x+}<b>"),
        (link(run("b")) + link(run("c")), 1, "<b>{+x+}<c>"),
        (link(run("bc")), 1, "<b{+x+}c>"),
        (run("a") + link(ins(run("b"))), 2, "a<{+b+}>{+x+}"),
    ],
)
def test_text_at_the_edge_of_a_link_is_no_link(content: str, at: int, shown: str) -> None:
    root = changed(para(content), at, at, "x")
    for hyperlink in root.iter("{*}hyperlink"):
        hyperlink.insert(0, etree.fromstring(f"<w:r {W}><w:t>&lt;</w:t></w:r>"))
        hyperlink.append(etree.fromstring(f"<w:r {W}><w:t>&gt;</w:t></w:r>"))
    assert texts(root) == [shown]


@pytest.mark.parametrize(
    ("content", "at", "place"),
    [
        (run("a") + field(run("7")), 2, "end"),
        (run("a") + field(run("7")) + run("b"), 2, "end"),
        (run("a") + field(run("7")), 1, "a"),
        (field(run("7")), 0, "pPr"),
        (field(run("7")) + field(run("8")), 1, "end"),
        (field(run("78")), 1, "7"),
    ],
)
def test_text_at_the_edge_of_a_fields_result_is_not_in_the_field(
    content: str, at: int, place: str
) -> None:
    root = changed(para(f"<w:pPr/>{content}"), at, at, "x")
    before = next(root.iter("{*}ins")).getprevious()
    assert before is not None
    mark = next(before.iter("{*}fldChar", "{*}t", "{*}pPr"))
    assert place in (mark.get(FLD_CHAR_TYPE), mark.text, etree.QName(mark).localname)


def test_text_that_takes_the_place_of_a_link_and_more_is_no_link() -> None:
    root = changed(para(run("a b") + link(run(" c"))), 2, 5, "x")
    assert texts(root) == ["a [-b-]{+x+}[- c-]"]
    assert not root[0].findall(".//{*}hyperlink//{*}ins")


def test_text_that_takes_the_place_of_a_links_text_is_a_link() -> None:
    root = changed(para(run("a") + link(run("b", LINK_LOOK))), 1, 2, "x")
    assert len(root[0].findall(".//{*}hyperlink/{*}ins")) == 1
    assert inner(root).count("Hyperkobling") == 2


@pytest.mark.parametrize(
    ("content", "opens", "look"),
    [
        (run("a", "<w:i/>") + run("b", "<w:u/>"), False, "<w:i/>"),
        (run("a", "<w:b/>") + run("b", "<w:u/>"), True, "<w:u/>"),
        (run("a", '<w:rStyle w:val="Sterk"/><w:b/><w:i/>'), True, "<w:i/>"),
        (run("a", '<w:b w:val="0"/>'), True, '<w:b w:val="0"/>'),
        (run("a"), True, None),
        (link(run("a", LINK_LOOK)) + run("b", "<w:i/>"), False, "<w:i/>"),
        (link(run("a", f"{LINK_LOOK}<w:i/>")), False, "<w:i/>"),
        (field(run("a", f"{LINK_LOOK}<w:i/>")), False, "<w:i/>"),
        (run("a", '<w:i/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>'), False, "<w:i/>"),
    ],
)
def test_inserted_text_looks_like_the_text_beside_it(
    content: str, look: str | None, *, opens: bool
) -> None:
    root = changed(para(content), 1, 1, "x", opens=opens)
    inserted = [rpr for mark in root.iter(INS) for rpr in mark.iterfind(f"{R}/{RPR}")]
    written = [etree.tostring(rpr, encoding="unicode").replace(f" {W}", "") for rpr in inserted]
    assert written == ([] if look is None else [f"<w:rPr>{look}</w:rPr>"])


def test_a_run_that_is_cut_keeps_its_look_and_numbers_its_changes_anew() -> None:
    tracked = '<w:b/><w:rPrChange w:id="1" w:author="Ola" w:date=""><w:rPr/></w:rPrChange>'
    root = changed(para(run("abc", tracked)), 1, 1, "x")
    ids = [change.get(f"{{{root.nsmap['w']}}}id") for change in root.iter("{*}rPrChange")]
    assert len(ids) == len(set(ids)) == 2


def test_a_text_over_several_paragraphs_is_edited_across_them() -> None:
    gone = '<w:pPr><w:rPr><w:del w:id="9" w:author="Ola" w:date=""/></w:rPr></w:pPr>'
    root = changed(para(gone + run("ab")) + para(run("cd")), 1, 3, "x")
    assert texts(root) == ["a[-b-]{+x+}", "[-c-]d"]
    assert texts(changed(para(gone + run("ab")) + para(run("cd")), 2, 2, "x")) == ["ab{+x+}", "cd"]
    assert texts(changed(para(gone) + para(run("cd")), 0, 0, "x")) == ["", "{+x+}cd"]


def test_an_untracked_edit_leaves_no_empty_insertion_behind() -> None:
    root = changed(para(run("a") + ins(run("b"))), 1, 2, "", tracked=False)
    assert inner(root) == run("a")


@pytest.mark.parametrize("span", [(0, 2), (1, 4), (3, 3), (3, 4), (4, 5), (2, 6), (6, 7), (0, 9)])
@pytest.mark.parametrize(
    "content",
    [
        f'<m:oMath xmlns:m="{M_NS}"><m:sSup><m:e><m:r><m:rPr/><m:t>xy</m:t></m:r></m:e>'
        "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('xy')}</w:rt><w:rubyBase>{run('2')}</w:rubyBase>"
        "</w:ruby></w:r>",
    ],
    ids=["formula", "ruby"],
)
def test_edits_in_and_around_formulas_come_and_go(content: str, span: tuple[int, int]) -> None:
    root = changed(para(run("Se ") + content + run(". Så")), *span, "Q")
    assert texts(root, Changes.ACCEPTED) == [f"{'Se xy2. Så'[: span[0]]}Q{'Se xy2. Så'[span[1] :]}"]
    assert texts(root, Changes.REJECTED) == ["Se xy2. Så"]


def test_text_that_no_word_file_can_hold_is_refused_before_anything_is_changed() -> None:
    with pytest.raises(UnwritableText):
        changed(para(run("a")), 0, 1, "\x07")


def added(xml: str, after: int, *new: str, like: int | None = 0, tracked: bool = True) -> Element:
    """Add paragraphs behind one of a body, one behind the other."""
    root = body(xml)
    revisions = Revisions(root, tracked=tracked)
    found = list(root.iter(P))
    place, model = found[after], None if like is None else found[like]
    for text in new:
        place = add_paragraph(place, model, "", text, author=ANNE, revisions=revisions)
    return root


def read(root: Element, changes: Changes) -> list[tuple[str, str]]:
    """Give style and text of every paragraph once changes are settled."""
    hidden = "ins" if changes is Changes.REJECTED else "del"
    found, text = [], ""
    for paragraph in root.iter(P):
        text += say(paragraph, changes)
        if paragraph.find(f"{{*}}pPr/{{*}}rPr/{{*}}{hidden}") is None:
            found.append((style(paragraph, changes), text))
            text = ""
    return found


def style(paragraph: Element, changes: Changes) -> str:
    old = paragraph.find("{*}pPr/{*}pPrChange/{*}pPr")
    ppr = old if changes is Changes.REJECTED and old is not None else paragraph.find(PPR)
    named = None if ppr is None else ppr.find("{*}pStyle")
    return "" if named is None else str(named.values()[0])


@pytest.mark.parametrize(
    ("xml", "after", "accepted"),
    [
        (p("a", "A") + p("b", "B"), 0, [("A", "a"), ("A", "x"), ("A", "y"), ("B", "b")]),
        (p("a", "A") + p("b", "B"), 1, [("A", "a"), ("B", "b"), ("A", "x"), ("A", "y")]),
        (
            p("a", "A") + '<w:bookmarkEnd w:id="1"/>' + p("b"),
            0,
            [("A", "a"), ("A", "x"), ("A", "y"), ("", "b")],
        ),
    ],
    ids=["between", "at the end", "before a bookmark"],
)
def test_added_paragraphs_come_and_go_with_their_look(
    xml: str, after: int, accepted: list[tuple[str, str]]
) -> None:
    root = added(xml, after, "x", "y")
    assert read(root, Changes.ACCEPTED) == accepted
    assert read(root, Changes.REJECTED) == read(body(xml), Changes.REJECTED)
    plain = added(xml, after, "x", "y", tracked=False)
    assert read(plain, Changes.ACCEPTED) == accepted
    assert "w:ins" not in etree.tostring(plain, encoding="unicode")


def test_a_paragraph_added_at_the_end_of_a_section_is_in_the_section() -> None:
    root = added(para(SECTION + run("a")) + p("b"), 0, "x")
    assert [paragraph.find("{*}pPr/{*}sectPr") is not None for paragraph in root.iter(P)] == [
        False, True, False,
    ]  # fmt: skip


def test_a_paragraph_added_at_the_end_of_a_cell_stays_in_it() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    root = added(cell, 0, "x")
    assert [texts(tc) for tc in root.iter("{*}tc")] == [["a", "{+x+}"], ["b"]]
    assert read(root, Changes.REJECTED) == [("", "a"), ("", "b")]


@pytest.mark.parametrize(
    ("like", "label", "text", "runs"),
    [
        (
            run("Mål:", "<w:b/>") + run(" ja", "<w:i/>"),
            "Status",
            "Ny",
            run("Status:", "<w:b/>") + run(" Ny", "<w:i/>"),
        ),
        (run("Mål:", "<w:b/>"), "Status", "Ny", f"{run('Status:', '<w:b/>')}<w:r><w:rPr/>"),
        (run("M", "<w:b/>") + run("ål:", "<w:b/>"), "Status", "", run("Status:", "<w:b/>")),
        (run("a", "<w:i/>") + link(run("b", LINK_LOOK)), "", "Ny", run("Ny", "<w:i/>")),
        (link(run("b", LINK_LOOK)), "", "Ny", run("Ny")),
        ("", "", "", "<w:p/>"),
    ],
)
def test_a_new_paragraph_looks_like_its_model(like: str, label: str, text: str, runs: str) -> None:
    root = body(para(like) + p("b"))
    revisions = Revisions(root, tracked=False)
    new = add_paragraph(root[0], root[0], label, text, author=ANNE, revisions=revisions)
    written = etree.tostring(new, encoding="unicode").replace(f" {W}", "")
    assert runs.replace(' xml:space="preserve"', "") in written.replace(' xml:space="preserve"', "")


def removed(xml: str, *lost: int, tracked: bool = True) -> Element:
    """Remove some paragraphs of a body."""
    root = body(xml)
    revisions = Revisions(root, tracked=tracked)
    found = list(root.iter(P))
    for index in lost:
        remove_paragraph([found[index]], author=ANNE, revisions=revisions)
    return root


THREE = p("a", "A") + p("b", "B") + p("c", "C")


@pytest.mark.parametrize(
    ("xml", "lost", "accepted"),
    [
        (THREE, (0,), [("B", "b"), ("C", "c")]),
        (THREE, (1,), [("A", "a"), ("C", "c")]),
        (THREE, (2,), [("A", "a"), ("B", "b")]),
        (THREE, (1, 2), [("A", "a")]),
        (THREE, (2, 1), [("A", "a")]),
        (THREE, (0, 1), [("C", "c")]),
        (f"<w:tbl><w:tr><w:tc>{THREE}</w:tc></w:tr></w:tbl>", (1, 2), [("A", "a")]),
        (f"<w:tbl><w:tr><w:tc>{p('a', 'A')}</w:tc></w:tr></w:tbl>", (0,), [("A", "")]),
        (p("a", "A") + "<w:tbl/>" + p("b", "B"), (0,), [("A", ""), ("B", "b")]),
    ],
)
def test_removed_paragraphs_go_and_come_back_with_their_look(
    xml: str, lost: tuple[int, ...], accepted: list[tuple[str, str]]
) -> None:
    root = removed(xml, *lost)
    assert read(root, Changes.ACCEPTED) == accepted
    assert read(root, Changes.REJECTED) == read(body(xml), Changes.REJECTED)
    assert read(removed(xml, *lost, tracked=False), Changes.ACCEPTED) == accepted


@pytest.mark.parametrize("tracked", [True, False])
def test_a_section_does_not_go_with_the_paragraph_it_ends_with(*, tracked: bool) -> None:
    root = removed(p("a") + para(SECTION + run("b")) + p("c"), 1, tracked=tracked)
    assert read(root, Changes.ACCEPTED) == [("", "a"), ("", "c")]
    assert len(root.findall("{*}p/{*}pPr/{*}sectPr")) == 1


def test_what_is_not_text_outlives_its_paragraph() -> None:
    start = '<w:bookmarkStart w:id="1" w:name="b"/>'
    lost = para(f"{start}{run('b')}{NOTE}<w:proofErr/>{link(run('c'))}")
    assert inner(removed(lost + para(run("d")), 0, tracked=False)) == start + NOTE + run("d")
    assert inner(removed(para(run("a")) + lost, 1, tracked=False)) == run("a") + start + NOTE


@pytest.mark.parametrize(
    ("lost", "tracked", "touched"),
    [(0, True, []), (1, True, [0]), (0, False, []), (1, False, [])],
)
def test_removing_a_paragraph_names_the_other_one_that_it_changed(
    lost: int, touched: list[int], *, tracked: bool
) -> None:
    root = body(p("a") + p("b"))
    found = list(root.iter(P))
    revisions = Revisions(root, tracked=tracked)
    others = remove_paragraph([found[lost]], author=ANNE, revisions=revisions)
    assert list(others) == [found[index] for index in touched]


@pytest.mark.parametrize(("lost", "touched"), [(0, 1), (1, 0)])
def test_what_a_removed_paragraph_holds_beside_text_changes_another_one(
    lost: int, touched: int
) -> None:
    mark = '<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>'
    root = body(f"<w:p>{run('a')}{mark}</w:p><w:p>{run('b')}{mark}</w:p>")
    found = list(root.iter(P))
    revisions = Revisions(root, tracked=False)
    others = remove_paragraph([found[lost]], author=ANNE, revisions=revisions)
    assert list(others) == [found[touched]]


def test_a_long_document_takes_no_longer_a_paragraph_than_a_short_one() -> None:
    short, long = seconds(200), seconds(2000)
    assert long < 40 * short


def seconds(paragraphs: int) -> float:
    """Time an edit of every paragraph of a body."""
    root = body(p("**Status:** Planlagt i 2024 og 2025") * paragraphs)
    revisions = Revisions(root, tracked=True)
    start = time.perf_counter()
    for paragraph in reversed(list(root.iter(P))):
        replace_text([paragraph], (20, 24), "2026", author=ANNE, revisions=revisions)
    return time.perf_counter() - start


def test_edits_by_several_authors_stand_side_by_side() -> None:
    root = body(para(run("en to tre")))
    revisions = Revisions(root, tracked=True)
    for span, text, name in (((6, 9), "4", "Ola"), ((3, 5), "3", "Anne"), ((0, 0), "0 ", "Ola")):
        author = Author(name=name, date=ANNE.date)
        replace_text([root[0]], span, text, author=author, revisions=revisions)
    assert texts(root) == ["{+0 +}en [-to-]{+3+} [-tre-]{+4+}"]

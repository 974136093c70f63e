from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Settling
from tests.ooxml.random_paragraphs import BLOCKS
from tests.ooxml.test_body import cell, row, table
from tests.tiny import RELATIONSHIP, STYLES, WORD, W, deleted, docx, h, ins, p, run
from toolkit.blocks import Block, Comment
from toolkit.ooxml.body import block_paragraphs
from toolkit.ooxml.commenting import Note, add_comments
from toolkit.ooxml.document import read_document
from toolkit.ooxml.names import STRICT_W_NS, W_NS, P
from toolkit.ooxml.package import Package
from toolkit.ooxml.splice import paragraph_ranges
from toolkit.ooxml.split import all_leaves
from toolkit.ooxml.text import Changes, leaves
from toolkit.ooxml.xml import Element, parse_xml
from toolkit.problems import Place
from toolkit.refusals import StrictWord, UnwritableText

MAIN, COMMENTS, EXTENDED = "word/document.xml", "word/comments.xml", "word/commentsExtended.xml"
TYPES, LINKS = "[Content_Types].xml", "word/_rels/document.xml.rels"
LINK = f'<w:hyperlink w:anchor="b">{run("lenke")}</w:hyperlink>'
DATE = "2026-05-06T07:08:09Z"
STRUCK = (
    '<w:pPr><w:rPr><w:del w:id="9" w:author="Kari" w:date="2025-01-02T03:04:05Z"/></w:rPr></w:pPr>'
)


def note(
    paragraph: int,
    start: int,
    end: int,
    *said: str,
    author: str = "Anne",
    initials: str = "",
    part: str = MAIN,
    done: bool = False,
    replies: tuple[Note, ...] = (),
) -> Note:
    """Make a note on some characters of a paragraph."""
    return Note(
        place=Place(part=part, paragraph=paragraph, start=start, end=end),
        author=author,
        date=DATE,
        paragraphs=said or ("Hei",),
        initials=initials,
        done=done,
        replies=replies,
    )


def commented(body: str, *notes: Note, **parts: str) -> Package:
    """Give a file with notes in it."""
    package = Package(docx(body, **parts), "plan.docx")
    return Package(package.with_parts(add_comments(package, notes)), "plan.docx")


def main_of(body: str, *notes: Note) -> str:
    """Give the body of a file with notes in it, ids as they are written."""
    text = commented(body, *notes).read(MAIN).decode()
    return text.partition("<w:body>")[2].removesuffix("</w:body></w:document>")


def start(*ids: int) -> str:
    return "".join(f'<w:commentRangeStart w:id="{i}"/>' for i in ids)


def end(*ids: int) -> str:
    return "".join(
        f'<w:commentRangeEnd w:id="{i}"/><w:r><w:commentReference w:id="{i}"/></w:r>' for i in ids
    )


def comments_of(package: Package) -> tuple[Comment, ...]:
    return read_document(package).comments


def spots(package: Package) -> list[tuple[int, int, int]]:
    return [(c.place.paragraph, c.place.start, c.place.end) for c in comments_of(package)]


def test_a_comment_stands_around_its_characters_and_keeps_their_formatting() -> None:
    bold = "<w:b/>"
    body = p("En") + f"<w:p>{run('Ny vei her', bold)}</w:p>"
    first, last = run("Ny ", bold), run(" her", bold)
    middle = "<w:r><w:rPr><w:b/></w:rPr><w:t>vei</w:t></w:r>"
    assert main_of(body, note(1, 3, 6)) == (
        f"{p('En')}<w:p>{first}{start(1)}{middle}{end(1)}{last}</w:p>"
    )


@pytest.mark.parametrize(
    ("paragraph", "span", "expected"),
    [
        (run("Ny vei"), (0, 6), f"{start(1)}{run('Ny vei')}{end(1)}"),
        (run("Ny vei"), (0, 99), f"{start(1)}{run('Ny vei')}{end(1)}"),
        (run("Ny ") + run("vei"), (3, 3), f"{run('Ny ')}{start(1)}{end(1)}{run('vei')}"),
        (run("Ny"), (0, 0), f"{start(1)}{end(1)}{run('Ny')}"),
        (run("Ny"), (2, 2), f"{run('Ny')}{start(1)}{end(1)}"),
        ("", (0, 0), f"{start(1)}{end(1)}"),
        (deleted("Ny"), (0, 0), f"{start(1)}{deleted('Ny')}{end(1)}"),
        (
            run("Ny") + deleted(" sti") + ins(run(" vei")),
            (2, 6),
            f"{run('Ny')}{deleted(' sti')}{start(3)}{ins(run(' vei'))}{end(3)}",
        ),
        (
            ins(run("Ny") + run(" vei")),
            (2, 6),
            f"{ins(run('Ny'))}{start(2)}{ins(run(' vei'), number=2)}{end(2)}",
        ),
        (
            LINK + run(" her"),
            (0, 5),
            f"{start(1)}{LINK}{end(1)}{run(' her')}",
        ),
    ],
    ids=[
        "all", "beyond the end", "a point", "at the beginning", "at the end", "an empty paragraph",
        "struck text", "replaced text", "part of an insertion", "a link",
    ],
)  # fmt: skip
def test_a_comment_stands_outside_of_tracked_changes_and_links(
    paragraph: str, span: tuple[int, int], expected: str
) -> None:
    assert main_of(f"<w:p>{paragraph}</w:p>", note(0, *span)) == f"<w:p>{expected}</w:p>"


def test_comments_on_one_paragraph_may_overlap_and_stand_in_their_order() -> None:
    body = f"<w:p>{run('a')}{run('b')}{run('c')}</w:p>"
    notes = note(0, 0, 2, "En"), note(0, 1, 3, "To"), note(0, 0, 2, "Tre"), note(0, 2, 2, "Fire")
    assert main_of(body, *notes) == (
        f"<w:p>{start(1, 3)}{run('a')}{start(2)}{run('b')}{end(1, 3)}{start(4)}{end(4)}"
        f"{run('c')}{end(2)}</w:p>"
    )
    package = commented(body, *notes)
    assert spots(package) == [(0, 0, 2), (0, 1, 3), (0, 0, 2), (0, 2, 2)]
    assert [comment.text for comment in comments_of(package)] == ["En", "To", "Tre", "Fire"]


def test_answers_stand_with_the_comment_and_know_it() -> None:
    answer = note(0, 0, 0, "Ja", author="Bjørn", replies=(note(0, 0, 0, "Nei", author="Kari"),))
    asked = note(0, 0, 2, "Sant?", replies=(answer,), done=True)
    package = commented(p("Ny"), asked)
    assert main_of(p("Ny"), asked) == f"<w:p>{start(1, 2, 3)}{run('Ny')}{end(1, 2, 3)}</w:p>"
    found = [(c.id, c.author, c.text, c.parent, c.done) for c in comments_of(package)]
    assert found == [
        ("1", "Anne", "Sant?", "", True),
        ("2", "Bjørn", "Ja", "1", False),
        ("3", "Kari", "Nei", "1", False),
    ]
    keys = re.findall(r'w15:paraId="(\w+)"', package.read(EXTENDED).decode())
    assert len(set(keys)) == 3
    assert all(0 < int(key, 16) < 0x80000000 for key in keys)


def test_a_comment_is_written_as_word_writes_it() -> None:
    said = note(0, 0, 2, "En & to <tre>", "Fire\tfem", author='Kari "K" Ås')
    comment = commented(p("Ny"), said).read(COMMENTS).decode()
    assert comment.partition('mc:Ignorable="w14"')[2].partition(">")[2] == (
        '<w:comment w:id="1" w:author="Kari &quot;K&quot; Ås" w:date="2026-05-06T07:08:09Z"'
        ' w:initials="K&quot;Å"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>En &amp; to &lt;tre&gt;'
        '</w:t></w:r></w:p><w:p w14:paraId="40000000"><w:r><w:t>Fire</w:t><w:tab/><w:t>fem</w:t>'
        "</w:r></w:p></w:comment></w:comments>"
    )


def test_the_documents_own_styles_for_comments_are_used() -> None:
    names = {"Merknadsreferanse": "annotation reference", "Merknadstekst": "annotation text"}
    own = "".join(
        f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in names.items()
    )
    styles = STYLES.replace("</w:styles>", f"{own}</w:styles>")
    package = commented(p("Ny"), note(0, 0, 2), styles=styles)
    assert b'<w:rStyle w:val="Merknadsreferanse"/></w:rPr><w:commentRef' in package.read(MAIN)
    assert (
        '<w:pPr><w:pStyle w:val="Merknadstekst"/></w:pPr><w:r><w:rPr><w:rStyle'
        ' w:val="Merknadsreferanse"/></w:rPr><w:annotationRef/></w:r>'
    ) in package.read(COMMENTS).decode()
    assert package.read("word/styles.xml").decode() == styles


@pytest.mark.parametrize("date", ["", "i går", "0-00-00T00:00:00Z", "2026-05-06"])
def test_what_is_no_date_is_left_out(date: str) -> None:
    package = Package(docx(p("Ny")), "")
    place = Place(part=MAIN, paragraph=0, start=0, end=2)
    made = Note(place=place, author="Anne", date=date, paragraphs=("Hei",))
    assert b"w:date" not in add_comments(package, [made])[COMMENTS]


BAD = "Hei\x0b du"


@pytest.mark.parametrize(
    "made",
    [
        note(0, 0, 2, author=BAD),
        note(0, 0, 2, initials=BAD),
        note(0, 0, 2, "Hei", BAD),
        note(0, 0, 2, replies=(note(0, 0, 0, BAD),)),
    ],
    ids=["author", "initials", "paragraph", "answer"],
)
def test_control_characters_are_refused_by_name(made: Note) -> None:
    with pytest.raises(UnwritableText, match=r"control character \(U\+000B\)"):
        commented(p("Ny"), made)


def test_a_strict_file_is_refused() -> None:
    package = Package(docx(p("Ny")), "plan.docx")
    main = package.read(MAIN).replace(W_NS.encode(), STRICT_W_NS.encode())
    strict = Package(package.with_parts({MAIN: main}), "plan.docx")
    with pytest.raises(StrictWord):
        add_comments(strict, [note(0, 0, 2)])


def test_a_comment_in_a_cell_stands_there() -> None:
    body = p("Før") + table(row(cell(p("a")), cell(p("Ny vei"))))
    assert spots(commented(body, note(2, 3, 6))) == [(2, 3, 6)]


def test_a_comment_on_a_struck_paragraph_stands_around_its_struck_text() -> None:
    struck = f"<w:p>{STRUCK}{deleted('Gammel')}</w:p>"
    body = struck + p("Ny vei")
    assert main_of(body, note(0, 0, 0)).startswith(
        f"<w:p>{STRUCK}{start(1)}{deleted('Gammel')}{end(1)}</w:p>"
    )
    assert spots(commented(body, note(0, 0, 0), note(1, 3, 6))) == [(1, 0, 0), (1, 3, 6)]


def test_a_comment_over_joined_paragraphs_counts_their_text_together() -> None:
    body = f"<w:p>{STRUCK}{run('Ny ')}</w:p><w:p>{run('vei her')}</w:p>"
    assert main_of(body, note(1, 1, 6)) == (
        f"<w:p>{STRUCK}{run('N')}{start(1)}{run('y ')}</w:p>"
        f"<w:p>{run('vei')}{end(1)}{run(' her')}</w:p>"
    )


def test_a_comment_in_a_struck_table_row_stands_in_the_row() -> None:
    gone = row(cell(p("Ny")), properties='<w:del w:id="9" w:author="Kari"/>')
    found = main_of(table(gone) + p("Etter"), note(0, 0, 2))
    assert f"<w:p>{start(1)}{run('Ny')}{end(1)}</w:p>" in found


def test_a_comment_in_a_text_box_stands_around_what_the_box_hangs_in() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('boks')}</w:txbxContent></w:pict></w:r>"
    body = f"<w:p>{run('Ny')}{box}</w:p>"
    assert main_of(body, note(1, 0, 4)) == f"<w:p>{start(1)}{run('Ny')}{box}{end(1)}</w:p>"


def test_a_formula_is_not_cut() -> None:
    m = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    formula = f'<m:oMath xmlns:m="{m}"><m:r><m:t>a+b</m:t></m:r></m:oMath>'
    body = f"<w:p>{run('Sum ')}{formula}{run(' her')}</w:p>"
    assert main_of(body, note(0, 5, 6)) == (
        f"<w:p>{run('Sum ')}{start(1)}{formula}{end(1)}{run(' her')}</w:p>"
    )


def test_a_comment_on_a_header_stands_at_the_beginning() -> None:
    package = commented(
        p("Ny") + p("vei"), note(0, 0, 4, part="word/header1.xml"), header=p("Topp")
    )
    assert spots(package) == [(0, 0, 0)]


def test_a_comment_on_a_footnote_stands_at_the_reference_to_it() -> None:
    body = (
        p("En") + f'<w:p>{run("Ny")}<w:r><w:footnoteReference w:id="3"/></w:r>{run(" vei")}</w:p>'
    )
    notes = f'<w:footnotes {W}><w:footnote w:id="3">{p("Se der")}</w:footnote></w:footnotes>'
    old = Package(docx(body), "")
    link = f'<Relationship Id="n" Type="{RELATIONSHIP}/footnotes" Target="footnotes.xml"/></Rel'
    links = old.read(LINKS).decode().replace("</Rel", link)
    parts = {"word/footnotes.xml": notes.encode(), LINKS: links.encode()}
    package = Package(old.with_parts(parts), "")
    changed = add_comments(package, [note(0, 0, 6, part="word/footnotes.xml")])
    assert spots(Package(package.with_parts(changed), "")) == [(1, 2, 2)]


def with_old_comments(comments: str) -> Package:
    """Give a file with a comments part of its own."""
    body = f"<w:p>{start(7)}{run('Ny')}{end(7)}{run(' vei')}</w:p>"
    old = Package(docx(body), "plan.docx")
    link = f'<Relationship Id="c" Type="{RELATIONSHIP}/comments" Target="comments.xml"/></Rel'
    links = old.read(LINKS).decode().replace("</Rel", link).encode()
    return Package(old.with_parts({COMMENTS: comments.encode(), LINKS: links}), "plan.docx")


W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
OLD = f'<w:comment w:id="7" w:author="Ola"  >{p("Gammel")}</w:comment >'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            f"<w:comments {W}>",
            f'<w:comments xmlns:w14="{W14}" xmlns:mc="{MC}" mc:Ignorable="w14" {W}>',
        ),
        (
            f'<w:comments {W} xmlns:c="{MC}" c:Ignorable=\'x\' xmlns:x="urn:x">',
            f'<w:comments xmlns:w14="{W14}" {W} xmlns:c="{MC}"'
            ' c:Ignorable=\'w14 x\' xmlns:x="urn:x">',
        ),
        (
            f'<w:comments {W} xmlns:x="{W14}" xmlns:mc="{MC}" mc:Ignorable="x">',
            f'<w:comments {W} xmlns:x="{W14}" xmlns:mc="{MC}" mc:Ignorable="x">',
        ),
    ],
)  # fmt: skip
def test_comments_that_are_there_keep_their_bytes(before: str, after: str) -> None:
    package = with_old_comments(f"{before}{OLD}</w:comments><!-- </w:comments> -->\n")
    changed = add_comments(package, [note(0, 0, 2, "Ny", "Her")])
    written = changed[COMMENTS].decode()
    assert written.startswith(f'{after}{OLD}<w:comment w:id="1" ')
    assert written.endswith("</w:comment></w:comments><!-- </w:comments> -->\n")
    new = Package(package.with_parts(changed), "plan.docx")
    assert spots(new) == [(0, 0, 2), (0, 0, 2)]
    assert [(c.author, c.text) for c in comments_of(new)] == [
        ("Ola", "Gammel"),
        ("Anne", "Ny\nHer"),
    ]
    assert f"{end(7)}{end(1)}" in new.read(MAIN).decode()


def test_an_empty_comments_part_is_opened() -> None:
    changed = add_comments(with_old_comments(f"<w:comments {W} />"), [note(0, 0, 2)])
    assert changed[COMMENTS].decode().endswith("</w:comment></w:comments>")


def test_comments_can_be_added_again_and_again() -> None:
    package = commented(p("Ny vei"), note(0, 0, 2, "En", replies=(note(0, 0, 0, "To"),)))
    again = add_comments(package, [note(0, 3, 6, "Tre", replies=(note(0, 0, 0, "Fire"),))])
    assert sorted(again) == [COMMENTS, EXTENDED, MAIN]
    new = Package(package.with_parts(again), "")
    assert [(c.id, c.text, c.parent) for c in comments_of(new)] == [
        ("1", "En", ""), ("2", "To", "1"), ("3", "Tre", ""), ("4", "Fire", "3")
    ]  # fmt: skip
    assert add_comments(package, []) == {}


def test_only_the_commented_paragraph_and_the_lists_of_parts_change() -> None:
    package = Package(docx("<w:p ><w:r/></w:p>" + p("Ny vei") + "<w:p\n/>"), "")
    changed = add_comments(package, [note(1, 0, 2)])
    assert sorted(changed) == [TYPES, LINKS, COMMENTS, EXTENDED, MAIN]
    before, after = package.read(MAIN), changed[MAIN]
    for index in (0, 2):
        old, new = (data[slice(*paragraph_ranges(data)[index])] for data in (before, after))
        assert old == new
    override = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{name}+xml"/>'
        for name in ("comments", "commentsExtended")
    )
    links = (
        f'<Relationship Id="rId3" Type="{RELATIONSHIP}/comments" Target="comments.xml"/>'
        '<Relationship Id="rId4" Type="http://schemas.microsoft.com/office/2011/relationships/'
        'commentsExtended" Target="commentsExtended.xml"/>'
    )
    for part, added in ((TYPES, override), (LINKS, links)):
        kept, _, closing = package.read(part).decode().rpartition("</")
        assert changed[part].decode() == f"{kept}{added}</{closing}"


def test_a_part_that_nothing_links_to_keeps_its_name_and_bytes() -> None:
    package = Package(docx(p("Ny")), "")
    package = Package(package.with_parts({"word/Comments.xml": b"<a/>"}), "")
    new = Package(package.with_parts(add_comments(package, [note(0, 0, 2)])), "")
    assert new.read("word/Comments.xml") == b"<a/>"
    assert new.related(MAIN, "/comments") == ("word/comments1.xml",)
    assert spots(new) == [(0, 0, 2)]


def test_a_part_that_is_not_utf_8_gets_its_comments_too() -> None:
    package = Package(docx(p("Blåbær")), "")
    main = f'<?xml version="1.0" encoding="UTF-16"?>{package.read(MAIN).decode()}'.encode("utf-16")
    package = Package(package.with_parts({MAIN: main}), "")
    new = Package(package.with_parts(add_comments(package, [note(0, 0, 3)])), "")
    assert spots(new) == [(0, 0, 3)]


def test_python_docx_reads_the_same_comments() -> None:
    notes = note(0, 0, 2, "En & to"), note(1, 0, 3, "Tre", "Fire", author="Bjørn", initials="bb")
    document = python_docx.Document(io.BytesIO(commented(h(1, "Vei") + p("Bru"), *notes).data))
    found = [(c.author, c.initials, c.text, str(c.timestamp)) for c in document.comments]
    assert found == [
        ("Anne", "A", "En & to", "2026-05-06 07:08:09+00:00"),
        ("Bjørn", "bb", "Tre\nFire", "2026-05-06 07:08:09+00:00"),
    ]


WRITABLE = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=8
).filter(lambda text: not re.search("[\ufffe\uffff\ufdd0-\ufdef]", text))
SAID = st.lists(WRITABLE, min_size=1, max_size=3).map(tuple)


def looks(paragraph: Element) -> list[tuple[str, str]]:
    """Give every character of a paragraph with the formatting of its run, numbers set aside."""
    return [
        (character, "" if leaf.rpr is None else described(leaf.rpr))
        for leaf in leaves(paragraph, Changes.ACCEPTED)
        for character in leaf.text
    ]


def described(rpr: Element) -> str:
    return " ".join(child.tag for child in rpr.iter())


def texts(package: Package, changes: Changes) -> list[str]:
    return [block.text for block in read_document(package, changes).blocks]


@given(st.lists(BLOCKS, min_size=1, max_size=3), st.data())
@settings(max_examples=150, deadline=None)
def test_law_comments_are_read_where_they_were_put_and_nothing_else_changes(
    pieces: list[str], data: st.DataObject
) -> None:
    package = Package(docx("".join(pieces)), "")
    root = package.parse(MAIN)
    lengths = {
        index: sum(len(leaf.text) for leaf in all_leaves(block))
        for index, block in block_paragraphs(root).items()
    }
    notes = []
    for number in range(data.draw(st.integers(1, 4))):
        index = data.draw(st.sampled_from(sorted(lengths)))
        first = data.draw(st.integers(0, lengths[index]))
        last = data.draw(st.integers(first, lengths[index]))
        author = data.draw(WRITABLE)
        notes.append(
            note(index, first, last, *data.draw(SAID), author=author, initials=str(number))
        )
    new = Package(package.with_parts(add_comments(package, notes)), "")
    found = comments_of(new)
    assert [c.place for c in found] == [n.place for n in notes]
    assert [(c.author, c.text) for c in found] == [
        (n.author, "\n".join(n.paragraphs)) for n in notes
    ]
    for changes in (Changes.ACCEPTED, Changes.REJECTED):
        assert texts(new, changes) == texts(package, changes)
    assert [looks(each) for each in new.parse(MAIN).iter(P)] == [looks(e) for e in root.iter(P)]
    touched = {
        list(root.iter(P)).index(paragraph)
        for n in notes
        for paragraph in block_paragraphs(root)[n.place.paragraph]
    }
    before, after = package.read(MAIN), new.read(MAIN)
    ranges = zip(paragraph_ranges(before), paragraph_ranges(after), strict=True)
    for index, (old, fresh) in enumerate(ranges):
        assert index in touched or before[slice(*old)] == after[slice(*fresh)]
    own = re.findall(rb'<w:commentReference w:id="(\d+)"', after)
    assert len(set(own)) == len(own) == len(notes)
    assert parse_xml(after, "", "").tag == root.tag


@pytest.mark.libreoffice
def test_comments_survive_libreoffice_with_their_authors_dates_and_places(
    tmp_path: Path, settle: Callable[[Sequence[Settling]], None]
) -> None:
    body = (
        h(1, "Ny bru")
        + f"<w:p>{run('Status: ')}{ins(run('Bygges nå'))}{deleted('Stengt')}{run('.')}</w:p>"
        + table(row(cell(p("I en celle"))))
        + f"<w:p>{STRUCK}{deleted('Gammelt')}</w:p>"
        + p("Slutt")
    )
    answer = note(0, 0, 0, "Enig", author="Tinn")
    notes = (
        note(0, 3, 6, "På «bru» & <mer>", "Andre avsnitt", author="Flesberg"),
        note(1, 8, 14, "På «Bygges»", author="Notodden", replies=(answer,)),
        note(1, 11, 17, "Overlapper", author="Hjartdal", done=True),
        note(2, 2, 4, "I cella", author="Rollag"),
        note(3, 0, 0, "På det strøkne", author="Sigdal"),
        note(4, 5, 5, "Et punkt", author="Kari Nordmann"),
    )  # fmt: skip
    source = tmp_path / "a.docx"
    source.write_bytes(commented(body, *notes).data)
    targets = {command: tmp_path / f"{command}.docx" for command in ("accept", "reject")}
    settle([(source, command, target) for command, target in targets.items()])
    accepted, rejected = (
        read_document(Package(target.read_bytes(), "")) for target in targets.values()
    )
    assert [block.text for block in accepted.blocks] == [
        "Ny bru", "Status: Bygges nå.", "I en celle", "Slutt"
    ]  # fmt: skip
    assert [block.text for block in rejected.blocks] == [
        "Ny bru", "Status: Stengt.", "I en celle", "Gammelt", "Slutt"
    ]  # fmt: skip
    said = [
        ("Flesberg", "På «bru» & <mer>\nAndre avsnitt", "bru"),
        ("Notodden", "På «Bygges»", "Bygges"),
        ("Tinn", "Enig", "Bygges"),
        ("Hjartdal", "Overlapper", "ges nå"),
        ("Rollag", "I cella", "en"),
        ("Sigdal", "På det strøkne", ""),
        ("Kari Nordmann", "Et punkt", ""),
    ]
    for document in (accepted, rejected):
        assert {(c.author, c.text, c.date) for c in document.comments} == {
            (author, text, DATE) for author, text, _ in said
        }
        assert [c.author for c in document.comments if c.done] == ["Hjartdal"]
    texts_on = {c.author: text_on(accepted.blocks, c) for c in accepted.comments}
    assert texts_on == {author: text for author, _, text in said}


def text_on(blocks: Sequence[Block], comment: Comment) -> str:
    """Give the text that a comment is on."""
    (block,) = [block for block in blocks if comment.place.paragraph in block.paragraphs]
    return block.text[comment.place.start : comment.place.end]

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.ooxml.random_paragraphs import paragraphs
from tests.tiny import W, p
from toolkit.ooxml.names import P, T
from toolkit.ooxml.splice import is_utf8, paragraph_ranges, splice
from toolkit.ooxml.xml import Element, parse_xml

HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- <w:p> --><w:document {W}\n  ><w:body>'
FOOT = "<w:sectPr /></w:body></w:document>\n"


def document(*pieces: str) -> tuple[bytes, list[Element]]:
    """Build a part and give its bytes and its parsed paragraphs."""
    data = f"{HEAD}{''.join(pieces)}{FOOT}".encode()
    return data, list(parse_xml(data, "", "").iter(P))


def test_only_a_changed_paragraph_gets_new_bytes() -> None:
    one, two, three = "<w:p ><w:r/></w:p>", p("Blåbær"), "<w:p\n/>"
    data, found = document(one, " ", two, three)
    next(found[1].iter(T)).text = "Tyttebær"
    assert splice(data, {1: [found[1]]}) == (f"{HEAD}{one} {p('Tyttebær')}{three}{FOOT}".encode())


def test_a_paragraph_may_go_or_be_several() -> None:
    one, two = p("En"), p("To")
    data, found = document(one, two)
    assert splice(data, {0: []}) == f"{HEAD}{two}{FOOT}".encode()
    assert splice(data, {1: [found[1], found[0]]}) == f"{HEAD}{one}{two}{one}{FOOT}".encode()
    assert splice(data, {}) == data


def test_of_nested_paragraphs_the_outer_one_counts() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('boks')}</w:txbxContent></w:pict></w:r>"
    data, found = document(f"<w:p>{box}</w:p>", p("To"))
    changed = splice(data, {0: [found[2]], 1: [], 2: []})
    assert changed == f"{HEAD}{p('To')}{FOOT}".encode()
    assert splice(data, {1: []}) == data.replace(p("boks").encode(), b"")


def test_namespaces_are_declared_where_they_were() -> None:
    own = '<w:p xmlns:x="urn:x&amp;y" x:id="1"><w:r xmlns:z="urn:z" z:id="2"/></w:p>'
    data, found = document(own)
    assert splice(data, {0: [found[0]]}) == data


def test_a_byte_order_mark_is_no_part_of_any_paragraph() -> None:
    data, found = document(p("En"), p("To"))
    marked = b"\xef\xbb\xbf" + data
    assert splice(marked, {1: [found[1]]}) == marked


def test_paragraphs_in_comments_and_cdata_are_none() -> None:
    data, _ = document("<!-- <w:p/> --><w:p><w:t><![CDATA[<w:p/>]]></w:t></w:p><w:p />")
    assert [data[start:end] for start, end in paragraph_ranges(data)] == [
        b"<w:p><w:t><![CDATA[<w:p/>]]></w:t></w:p>",
        b"<w:p />",
    ]


def test_a_greater_than_sign_in_an_attribute_ends_no_tag() -> None:
    data, _ = document('<w:p w:x="a>b"/>', p("To"))
    assert data[slice(*paragraph_ranges(data)[0])] == b'<w:p w:x="a>b"/>'


def test_only_utf8_can_be_spliced() -> None:
    encodings = ["UTF-8", "utf-8", "UTF-16", "ISO-8859-1", "US-ASCII"]
    roots = [
        parse_xml(f"<?xml version='1.0' encoding='{name}'?><a/>".encode(name), "", "")
        for name in encodings
    ]
    assert [is_utf8(root) for root in roots] == [True, True, False, False, False]
    assert is_utf8(parse_xml(b"<a/>", "", ""))


@given(st.lists(paragraphs() | st.just("<w:p/>"), min_size=1, max_size=5), st.data())
@settings(max_examples=100, deadline=None)
def test_a_spliced_part_is_the_same_tree_as_the_whole_one_written_anew(
    pieces: list[str], data: st.DataObject
) -> None:
    old, found = document(*pieces)
    changed = data.draw(st.sets(st.integers(0, len(found) - 1)))
    for index in changed:
        etree.SubElement(found[index], f"{T}x").text = "æ & ø"
    root = found[0].getroottree()
    new = splice(old, {index: [found[index]] for index in changed})
    assert etree.canonicalize(new.decode()[new.index(b"<!--") :]) == etree.canonicalize(root)
    position = 0
    for index, piece in enumerate(pieces):
        if index not in changed:
            position = new.index(piece.encode(), position) + len(piece.encode())

from __future__ import annotations

import io
import zlib
from binascii import b2a_base64
from collections.abc import Callable, Sequence
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Settling
from tests.plans import plan, plan_file
from tests.tiny import PACKAGE, RELATIONSHIP, docx, p, relationships, zipped
from toolkit.model.carried_json import decode_carried, encode_carried
from toolkit.model.identity import Carried, Origin, check_base, fingerprint, points_of
from toolkit.ooxml.document import read_document
from toolkit.ooxml.identity import CARRIED_NS, ITEM_ID, MOST, carried_by, carry
from toolkit.ooxml.package import Package
from toolkit.ooxml.pointing import with_points

PLAIN = docx(p("Ny vei"), title="Plan")
LINKS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"


def parts(data: bytes) -> dict[str, bytes]:
    package = Package(data, "")
    return {name: package.read(name) for name in package.names}


def carried(data: bytes) -> bytes | None:
    return carried_by(Package(data, ""))


def holding(text: str) -> bytes:
    """Build a file whose part of ours holds some text."""
    old = parts(carry(PLAIN, b""))
    xml = f'<tp:carried xmlns:tp="{CARRIED_NS}">{text}</tp:carried>'
    return zipped({**{name: part.decode() for name, part in old.items()}, ITEM: xml})


ITEM = "customXml/item1.xml"


@given(st.binary(max_size=300), st.binary(max_size=300))
@settings(max_examples=50, deadline=None)
def test_a_file_carries_the_last_that_was_put_in_it(one: bytes, other: bytes) -> None:
    assert carried(PLAIN) is None
    assert carried(carry(PLAIN, one)) == one
    assert carried(carry(carry(PLAIN, one), other)) == other
    assert carry(carry(PLAIN, one), other) == carry(PLAIN, other)


def test_all_other_parts_keep_their_bytes() -> None:
    old, new = parts(PLAIN), parts(carry(PLAIN, b"a"))
    assert {name: new[name] for name in old if name not in {LINKS, TYPES}} == {
        name: part for name, part in old.items() if name not in {LINKS, TYPES}
    }
    assert list(new) == [
        *old, ITEM, "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"
    ]  # fmt: skip
    again = parts(carry(carry(PLAIN, b"a"), b"b"))
    assert {name for name in new if new[name] != again[name]} == {ITEM}


def test_the_part_is_linked_and_typed_as_word_does_it() -> None:
    # python-docx walks the links and content types by itself.
    document = python_docx.Document(io.BytesIO(carry(PLAIN, b"a")))
    linked = [rel for rel in document.part.rels.values() if rel.reltype.endswith("/customXml")]
    (item,) = [rel.target_part for rel in linked]
    (properties,) = [rel.target_part for rel in item.rels.values()]
    assert (item.partname, properties.partname) == (f"/{ITEM}", "/customXml/itemProps1.xml")
    assert item.content_type == "application/xml"
    assert properties.content_type == (
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    )
    assert ITEM_ID.encode() in properties.blob


def test_custom_xml_of_others_is_left_alone() -> None:
    theirs = f'<about xmlns="urn:x">{CARRIED_NS}</about>'
    links = ((f"{RELATIONSHIP}/customXml", "../customXml/item1.xml"),)
    names = {LINKS: relationships(*links), ITEM: theirs, "customXml/itemProps2.xml": "<a/>"}
    old = {name: part.decode() for name, part in parts(PLAIN).items()} | names
    new = carry(zipped(old), b"ours")
    assert parts(new)[ITEM] == theirs.encode()
    assert parts(new)["customXml/itemProps2.xml"] == b"<a/>"
    assert "customXml/item3.xml" in parts(new)
    assert carried(new) == b"ours"
    assert carried(zipped(old)) is None


def test_a_file_without_links_or_types_for_xml_gets_them() -> None:
    types = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="a/b"/>'
        "</Types>"
    )
    bare = {
        "_rels/.rels": relationships((f"{RELATIONSHIP}/officeDocument", "document.xml")),
        TYPES: types,
        "document.xml": "<a/>",
    }
    new = carry(zipped(bare), b"a")
    assert carried(new) == b"a"
    assert b'Extension="xml" ContentType="application/xml"' in parts(new)[TYPES]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hei!",
        "AAAA",
        b2a_base64(zlib.compress(b"hei")[:-4]).decode(),
        b2a_base64(zlib.compress(b"hei") + b"mer")[:9].decode(),
        "<b/>",
        "<b>",
        "&nbsp;",
    ],
)
def test_what_is_damaged_counts_as_nothing_and_the_rest_is_read(text: str) -> None:
    assert carried(holding(text)) is None
    assert read_document(Package(holding(text), "")).blocks[0].text == "Ny vei"


def test_what_would_fill_the_memory_counts_as_nothing() -> None:
    bomb = zlib.compressobj(9)
    packed = b"".join([*(bomb.compress(bytes(1 << 20)) for _ in range(65)), bomb.flush()])
    assert carried(holding(b2a_base64(packed).decode())) is None
    assert carried(carry(PLAIN, bytes(1 << 20))) == bytes(1 << 20)
    assert MOST < 65 << 20


def test_a_document_says_what_it_carries() -> None:
    assert read_document(Package(carry(PLAIN, b"a"), "")).carried == b"a"
    assert read_document(Package(PLAIN, "")).carried is None


@pytest.mark.libreoffice
def test_libreoffice_keeps_what_a_file_carries_and_its_points(
    tmp_path: Path, settle: Callable[[Sequence[Settling]], None]
) -> None:
    base = plan()
    package = Package(plan_file(), "plan.docx")
    points = points_of(base)
    marked = package.with_parts(with_points(package, points))
    sent = Carried(fingerprint=fingerprint(base), municipality="Nore og Uvdal", plan=base)
    source, saved = tmp_path / "plan.docx", tmp_path / "saved.docx"
    source.write_bytes(carry(marked, encode_carried(sent)))
    settle([(source, "accept", saved)])
    returned = read_document(Package(saved.read_bytes(), "saved.docx"))
    assert returned.points == {name: spot for spot, names in points.items() for name in names}
    assert returned.carried
    told = decode_carried(returned.carried)
    assert told == sent
    assert check_base(base, told).origin is Origin.SAME

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tiny import PACKAGE, RELATIONSHIP, docx, p, relationships, zipped
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.refusals import DamagedWord, EncryptedWord, NotWord, Refusal

DOCX = docx(p("Ny vei"), title="Plan")


def linked(*links: tuple[str, str], folder: str = "word") -> Package:
    parts = {
        "_rels/.rels": relationships((f"{RELATIONSHIP}/officeDocument", f"/{folder}/main.xml")),
        f"{folder}/main.xml": "<a/>",
        f"{folder}/_rels/main.xml.rels": relationships(*links),
        f"{folder}/styles.xml": "<b/>",
        "shared/styles.xml": "<c/>",
    }
    return Package(zipped(parts), "plan.docx")


def test_the_main_part_is_the_one_the_package_links_to() -> None:
    assert linked(folder="dokument").main == "dokument/main.xml"


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("styles.xml", "word/styles.xml"),
        ("/word/styles.xml", "word/styles.xml"),
        ("../shared/styles.xml", "shared/styles.xml"),
        ("./styles.xml", "word/styles.xml"),
    ],
)
def test_targets_are_read_from_the_folder_of_the_part(target: str, part: str) -> None:
    assert linked((f"{RELATIONSHIP}/styles", target)).related("word/main.xml", "/styles") == (part,)


def test_links_that_lead_out_of_the_package_or_nowhere_are_left_out() -> None:
    package = linked((f"{RELATIONSHIP}/styles", "borte.xml"))
    assert package.related("word/main.xml", "/styles") == ()
    assert package.related("word/styles.xml", "/styles") == ()
    external = package.with_parts(
        {
            "word/_rels/main.xml.rels": (
                f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
                f'TargetMode="External" Type="{RELATIONSHIP}/styles" Target="word/styles.xml"/>'
                "</Relationships>"
            ).encode()
        }
    )
    assert Package(external, "").related("word/main.xml", "/styles") == ()


def test_parts_that_nobody_touched_keep_their_bytes_and_their_order() -> None:
    package = Package(DOCX, "plan.docx")
    changed = Package(package.with_parts({"word/styles.xml": b"<ny/>"}), "plan.docx")
    assert changed.names == package.names
    assert changed.read("word/styles.xml") == b"<ny/>"
    others = [name for name in package.names if name != "word/styles.xml"]
    assert [changed.read(name) for name in others] == [package.read(name) for name in others]


def test_equal_parts_make_equal_files() -> None:
    once = Package(DOCX, "").with_parts({})
    assert Package(once, "").with_parts({}) == once


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", NotWord),
        (b"Hei", NotWord),
        (b"%PDF-1.7", NotWord),
        (DOCX[: len(DOCX) // 2], NotWord),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), EncryptedWord),
        (zipped({"a.txt": "Hei"}), NotWord),
        (
            zipped({"_rels/.rels": relationships((f"{RELATIONSHIP}/officeDocument", "a.xml"))}),
            NotWord,
        ),
        (zipped({"_rels/.rels": "<a>"}), DamagedWord),
    ],
    ids=["empty", "text", "pdf", "cut off", "encrypted", "no links", "no main part", "bad links"],
)
def test_a_file_that_is_no_word_file_is_refused(data: bytes, refusal: type[Exception]) -> None:
    with pytest.raises(refusal, match=r"^innspill\.docx: "):
        Package(data, "innspill.docx")


def test_a_part_that_is_missing_or_has_the_wrong_checksum_is_damage() -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        for name in Package(DOCX, "").names:
            archive.writestr(name, Package(DOCX, "").read(name))
    package = Package(stored.getvalue().replace(b"Ny vei", b"Ny bro"), "plan.docx")
    with pytest.raises(DamagedWord, match=r"damaged in word/document\.xml \(Bad CRC-32"):
        package.parse(package.main)
    with pytest.raises(DamagedWord, match=r"damaged in word/borte\.xml \(it is missing\)"):
        package.read("word/borte.xml")


@given(st.data())
@settings(max_examples=400, deadline=None)
def test_a_damaged_file_is_read_or_refused_and_never_crashes(data: st.DataObject) -> None:
    packed = bytearray(Package(DOCX, "").with_parts({}))
    for _ in range(data.draw(st.integers(1, 4))):
        packed[data.draw(st.integers(0, len(packed) - 1))] = data.draw(st.integers(0, 255))
    with suppress(Refusal):
        read_document(Package(bytes(packed), "plan.docx"))

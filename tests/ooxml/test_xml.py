from __future__ import annotations

import pytest
from lxml import etree

from toolkit.ooxml.xml import check_writable, parse_xml, serialize_xml
from toolkit.refusals import DamagedWord, UnwritableText


def test_comments_do_not_cut_texts_in_two() -> None:
    assert parse_xml(b"<t>En<!-- to --> vei<?pi so?></t>", "plan.docx", "x").text == "En vei"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "Document is empty"),
        (b"<a><b></a>", "mismatch"),
        (b"<a>&nbsp;</a>", "nbsp"),
        (b"<w:a/>", "w"),
        (b"<a>\x00</a>", "Invalid character"),
        (b"<?xml version='1.0' encoding='klingon'?><a/>", "klingon"),
        (b"<!DOCTYPE a><a/>", "it declares a document type"),
        (b'<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', "it declares a document type"),
    ],
)
def test_bad_xml_is_damage_that_names_file_part_and_reason(data: bytes, reason: str) -> None:
    with pytest.raises(DamagedWord) as caught:
        parse_xml(data, "plan.docx", "word/document.xml")
    assert str(caught.value).startswith("plan.docx: the Word file is damaged in word/document.xml")
    assert reason in str(caught.value)


def test_a_part_is_written_as_word_writes_it() -> None:
    root = etree.fromstring("<a>blåbær</a>")
    assert serialize_xml(root) == (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<a>blåbær</a>".encode()
    )


@pytest.mark.parametrize("text", ["", "Blåbær\t\r\n", "\ud7ff\ue000\ufffd", "😀", "\x85\x7f"])
def test_ordinary_text_is_writable(text: str) -> None:
    check_writable(text)


@pytest.mark.parametrize(
    ("text", "character"),
    [("a\x00b", "U+0000"), ("a\x0bb", "U+000B"), ("a\ud800b", "U+D800"), ("a\uffffb", "U+FFFF")],
)
def test_what_xml_cannot_hold_is_refused_in_a_sentence(text: str, character: str) -> None:
    with pytest.raises(UnwritableText) as caught:
        check_writable(text)
    assert str(caught.value) == (
        f"“a�b” contains a control character ({character}) that no Word file can hold."
        " Delete it where the text comes from."
    )

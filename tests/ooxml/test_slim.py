from __future__ import annotations

import pytest

from tests.tiny import W
from toolkit.ooxml.names import W_NS
from toolkit.ooxml.slim import used_styles

HEAD = f"<w:styles {W}><w:docDefaults/>"
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name/></w:style>'
A, B, C = (
    f'<w:style w:styleId="{style_id}"><w:basedOn w:val="{parent}"/></w:style>'
    for style_id, parent in (("A", "B"), ("B", "A"), ("C", "Borte"))
)


def slim(xml: str, *used: str) -> str:
    return used_styles(xml.encode(), used).decode()


@pytest.mark.parametrize(
    ("used", "kept"),
    [
        ([], NORMAL),
        (["Borte"], NORMAL),
        (["C"], f"{NORMAL}{C}"),
        (["B"], f"{NORMAL}{A}{B}"),
        (["A", "C"], f"{NORMAL}{A}{B}{C}"),
    ],
)
def test_default_and_used_styles_are_kept_and_what_they_are_based_on(
    used: list[str], kept: str
) -> None:
    assert slim(f"{HEAD}{NORMAL}{A}{B}{C}</w:styles>", *used) == f"{HEAD}{kept}</w:styles>"


def test_space_between_styles_does_no_harm() -> None:
    xml = f"<?xml version='1.0'?>\n{HEAD}\n  {NORMAL}\n  {A}\n  {C}\n</w:styles>\n"
    assert slim(xml, "C") == xml.replace(f"\n  {A}", "")


@pytest.mark.parametrize(
    "xml",
    [
        f"<!DOCTYPE w:styles>{HEAD}{NORMAL}{A}</w:styles>",
        f"{HEAD}{NORMAL}<!-- {A} --></w:styles>",
        f"{HEAD}{NORMAL}<?so {A}?></w:styles>",
        f"{HEAD}{NORMAL}{A}<w:latentStyles/>{C}</w:styles>",
        f'{HEAD}{NORMAL}<w:style w:styleId="D"/>{A}</w:styles>',
        f'{HEAD}{NORMAL}<w:style w:name="D"></w:style>{A}</w:styles>',
        f'{HEAD}{NORMAL}<w:style w:styleId="D&amp;E"></w:style>{A}</w:styles>',
        f"{HEAD}{NORMAL}<w:style w:styleId='D'></w:style>{A}</w:styles>",
        f'{HEAD}{NORMAL}<v:style xmlns:v="{W_NS}" v:styleId="D"></v:style>{A}</w:styles>',
        f'<styles xmlns="{W_NS}"><style styleId="A"></style></styles>',
        f"{HEAD}</w:styles>",
        "tull",
        "",
    ],
)
def test_what_is_not_written_as_word_writes_it_is_left_alone(xml: str) -> None:
    assert slim(xml) == xml


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_another_encoding_than_utf_8_is_left_alone(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{HEAD}{NORMAL}{A}</w:styles>'
    assert used_styles(xml.encode(encoding), []) == xml.encode(encoding)

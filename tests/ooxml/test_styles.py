from __future__ import annotations

import pytest

from tests.tiny import element
from toolkit.ooxml.styles import Style, Styles, is_default, outline_level, toggle


def styles(*rows: str) -> Styles:
    return Styles(element(f"<w:styles>{''.join(rows)}</w:styles>"))


def style(style_id: str, name: str = "", content: str = "", based_on: str = "") -> str:
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name or style_id}"/>'
        f"{parent}{content}</w:style>"
    )


def level(val: str) -> str:
    return f'<w:pPr><w:outlineLvl w:val="{val}"/></w:pPr>'


NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (style("X", "heading 1"), 1),
        (style("X", "Overskrift 2"), 2),
        (style("X", "heading 9"), 9),
        (style("X", "heading 10"), None),
        (style("X", "heading"), None),
        (style("X", "Tittel"), None),
        (style("X", "Mellomtittel", level("2")), 3),
        (style("X", "heading 1", level("9")), None),
        (style("X", "heading 1", level("3")), 4),
        (style("X", "heading 1", level("tull")), None),
    ],
)
def test_a_heading_is_known_by_its_outline_level_or_else_by_its_name(
    row: str, expected: int | None
) -> None:
    assert styles(row).get("X").level == expected


def test_a_style_takes_from_the_style_it_is_based_on_what_it_does_not_say_itself() -> None:
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr>'
    found = styles(
        style("Overskrift2", "heading 2", f"{numbered}<w:rPr><w:b/></w:rPr>"),
        style("Prosjekt", "Prosjekt", based_on="Overskrift2"),
        style("Under", "Under", '<w:rPr><w:b w:val="0"/></w:rPr>', based_on="Prosjekt"),
    )
    assert found.get("Prosjekt") == Style(name="prosjekt", level=2, num_id="4", ilvl=1, bold=True)
    assert found.get("Under") == Style(name="under", level=2, num_id="4", ilvl=1, bold=False)


def test_list_and_list_level_are_inherited_one_by_one() -> None:
    found = styles(
        style(
            "A", content='<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr>'
        ),
        style("B", content='<w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr>', based_on="A"),
        style("C", content='<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', based_on="B"),
        style("D", content='<w:pPr><w:numPr><w:ilvl w:val="x"/></w:numPr></w:pPr>', based_on="A"),
    )
    assert [(found.get(i).num_id, found.get(i).ilvl) for i in "ABCD"] == [
        ("4", 1),
        ("4", 2),
        ("0", 2),
        ("4", 1),
    ]


def test_styles_based_on_each_other_or_on_nothing_do_no_harm() -> None:
    found = styles(
        style("A", based_on="B"), style("B", based_on="A"), style("C", "heading 1", based_on="C"),
        style("D", based_on="Borte"),
    )  # fmt: skip
    assert [found.get(i).level for i in "ABCD"] == [None, None, 1, None]


def test_a_paragraph_without_a_known_style_has_the_default_one() -> None:
    found = styles(NORMAL, style("Overskrift1", "heading 1"))
    assert found.of_paragraph(None).name == "normal"
    assert found.of_paragraph("Borte").bold
    assert found.of_paragraph("Overskrift1").level == 1
    assert found.get("Borte") == Style()


def test_a_document_without_styles_has_plain_paragraphs() -> None:
    assert Styles(None).of_paragraph("Overskrift1") == Style()


@pytest.mark.parametrize(
    ("val", "level"), [("0", 1), ("8", 9), ("9", None), ("", None), ("-1", None)]
)
def test_outline_levels_count_from_nought_and_nine_is_body_text(
    val: str, level: int | None
) -> None:
    assert outline_level(val) == level


@pytest.mark.parametrize(
    ("xml", "on"),
    [
        ("<w:b/>", True), ('<w:b w:val="1"/>', True), ('<w:b w:val="true"/>', True),
        ('<w:b w:val="on"/>', True), ('<w:b w:val="0"/>', False), ('<w:b w:val="false"/>', False),
        ('<w:b w:val="off"/>', False), ("", None), ("<w:bCs/>", None),
    ],
)  # fmt: skip
def test_an_on_off_property_is_on_off_or_not_set(xml: str, *, on: bool | None) -> None:
    assert toggle(element(f"<w:rPr>{xml}</w:rPr>"), "b") is on


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('w:type="paragraph" w:default="1"', True), ('w:type="paragraph" w:default="on"', True),
        ('w:type="paragraph" w:default="0"', False), ('w:type="paragraph"', False),
        ('w:type="character" w:default="1"', False),
    ],
)  # fmt: skip
def test_the_default_paragraph_style_says_so(attributes: str, *, expected: bool) -> None:
    assert is_default(element(f"<w:style {attributes}/>")) is expected

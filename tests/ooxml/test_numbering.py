from __future__ import annotations

import pytest

from tests.tiny import element
from toolkit.ooxml.numbering import BULLET, Numbering, format_number


def lvl(ilvl: int, text: str, num_fmt: str = "decimal", start: str = "1", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{start}"/><w:numFmt w:val="{num_fmt}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(*levels: str, number: int = 0, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def num(number: int, abstract_id: int = 0, *overrides: str) -> str:
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract_id}"/>'
        f"{''.join(overrides)}</w:num>"
    )


def override(ilvl: int, content: str) -> str:
    return f'<w:lvlOverride w:ilvl="{ilvl}">{content}</w:lvlOverride>'


def start_at(number: int) -> str:
    return f'<w:startOverride w:val="{number}"/>'


def markers(xml: str, *paragraphs: tuple[str, int]) -> list[str | None]:
    numbering = Numbering(element(f"<w:numbering>{xml}</w:numbering>"))
    return [numbering.marker(num_id, ilvl) for num_id, ilvl in paragraphs]


def test_deeper_levels_start_again_behind_a_higher_one() -> None:
    xml = abstract(lvl(0, "%1."), lvl(1, "%1.%2"), lvl(2, "%3)", "lowerLetter")) + num(1)
    levels = (0, 1, 1, 2, 2, 0, 1, 2)
    assert markers(xml, *(("1", i) for i in levels)) == [
        "1.", "1.1", "1.2", "a)", "b)", "2.", "2.1", "a)",
    ]  # fmt: skip


def test_a_level_may_go_on_behind_a_higher_one() -> None:
    going_on = lvl(1, "(%2)", more='<w:lvlRestart w:val="0"/>')
    xml = abstract(lvl(0, "%1."), going_on) + num(1)
    assert markers(xml, *(("1", i) for i in (0, 1, 0, 1))) == ["1.", "(1)", "2.", "(2)"]


def test_a_level_may_start_again_behind_the_highest_one_only() -> None:
    xml = abstract(
        lvl(0, "%1."), lvl(1, "%2)"), lvl(2, "(%3)", more='<w:lvlRestart w:val="1"/>')
    ) + num(1)
    assert markers(xml, *(("1", i) for i in (0, 1, 2, 1, 2, 0, 2))) == [
        "1.", "1)", "(1)", "2)", "(2)", "2.", "(1)",
    ]  # fmt: skip


def test_lists_of_one_definition_count_together_and_others_do_not() -> None:
    xml = abstract(lvl(0, "%1.")) + abstract(lvl(0, "%1)"), number=7) + num(1) + num(2) + num(3, 7)
    assert markers(xml, ("1", 0), ("2", 0), ("3", 0), ("1", 0)) == ["1.", "2.", "1)", "3."]


def test_a_start_override_sets_the_count_once() -> None:
    xml = abstract(lvl(0, "%1.")) + num(1) + num(2, 0, override(0, start_at(5)))
    used = ("1", "1", "2", "2", "1")
    assert markers(xml, *((num_id, 0) for num_id in used)) == ["1.", "2.", "5.", "6.", "7."]


def test_a_level_override_changes_the_look_of_a_level() -> None:
    xml = abstract(lvl(0, "%1.")) + num(1, 0, override(0, lvl(0, "%1)", "upperRoman")))
    assert markers(xml, ("1", 0), ("1", 0)) == ["I)", "II)"]


def test_a_list_starts_where_it_says_and_without_a_word_at_nought() -> None:
    silent = '<w:lvl w:ilvl="1"><w:lvlText w:val="%2"/></w:lvl>'
    assert markers(abstract(lvl(0, "%1.", start="3"), silent) + num(1), ("1", 0), ("1", 1)) == [
        "3.",
        "0",
    ]


def test_a_legal_level_writes_all_numbers_in_digits() -> None:
    xml = abstract(lvl(0, "%1", "upperRoman"), lvl(1, "%1.%2", more="<w:isLgl/>")) + num(1)
    assert markers(xml, ("1", 0), ("1", 1)) == ["I", "1.1"]


def test_a_list_may_stand_in_a_list_style() -> None:
    xml = (
        abstract(number=0, more='<w:numStyleLink w:val="Punkter"/>')
        + abstract(lvl(0, "§ %1"), number=1, more='<w:styleLink w:val="Punkter"/>')
        + num(1, 0)
    )
    assert markers(xml, ("1", 0)) == ["§ 1"]


def test_bullets_are_all_alike_and_a_list_may_show_nothing() -> None:
    xml = abstract(lvl(0, "\uf0b7", "bullet"), lvl(1, "%2", "none"), lvl(2, "")) + num(1)
    assert markers(xml, ("1", 0), ("1", 1), ("1", 2)) == [BULLET, None, None]


@pytest.mark.parametrize("paragraph", [("2", 0), ("1", 9)])
def test_an_unknown_list_or_level_has_no_marker(paragraph: tuple[str, int]) -> None:
    assert markers(abstract(lvl(0, "%1.")) + num(1), paragraph) == [None]
    assert Numbering(None).marker(*paragraph) is None


def test_numbers_that_are_none_are_taken_for_nought() -> None:
    broken = '<w:lvl w:ilvl="x"><w:start w:val="y"/><w:lvlText w:val="%1."/></w:lvl>'
    assert markers(abstract(broken) + num(1), ("1", 0)) == ["0."]


@pytest.mark.parametrize(
    ("count", "num_fmt", "written"),
    [
        (1, "lowerLetter", "a"), (26, "upperLetter", "Z"), (27, "lowerLetter", "aa"),
        (54, "lowerLetter", "bbb"), (4, "lowerRoman", "iv"), (1994, "upperRoman", "MCMXCIV"),
        (3, "decimalZero", "03"), (12, "decimalZero", "12"), (3, "ordinal", "3"), (3, "none", ""),
    ],
)  # fmt: skip
def test_numbers_are_written_as_word_does(count: int, num_fmt: str, written: str) -> None:
    assert format_number(count, num_fmt) == written

from __future__ import annotations

import pytest

from toolkit.touch.roads import find_roads, shown


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("E134, E 134 og E-134", ["e134", "e134", "e134"]),
        ("Europaveg 134 og europavei E134", ["e134", "e134"]),
        ("fv. 40, Fv40 og FV 40", ["f40", "f40", "f40"]),
        ("fylkesveg 40, fylkesvei 40 og Fylkesvegen 40", ["f40", "f40", "f40"]),
        ("Rv 350, riksvei 350 og rv. nr. 350", ["r350", "r350", "r350"]),
        ("fylkesvegane 40, 364 og 2757 på Austlandet", ["f40", "f364", "f2757"]),
        ("rv. 35/36", ["r35", "r36"]),
        ("E134s trasé og E18–E134", ["e134", "e18", "e134"]),
        ("langs E13 og rv. 13", ["e13", "r13"]),
        ("fv. 40, 2026 og 12 km", ["f40"]),
        ("side 134, KE134, kap. 40 og 1340 kr", []),
        ("E1345 og E134.5", ["e1345"]),
    ],
)
def test_roads_are_read_in_every_spelling(text: str, keys: list[str]) -> None:
    assert [road.key for road in find_roads(text)] == keys


def test_a_road_knows_its_characters() -> None:
    text = "Bygging av E 134 i Elvedal"
    (road,) = find_roads(text)
    assert text[road.start : road.end] == "E 134"
    assert [shown("e134"), shown("f40"), shown("r350")] == ["E134", "fv. 40", "rv. 350"]

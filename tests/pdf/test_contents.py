from __future__ import annotations

from toolkit.pdf.contents import find_contents


def entries(*texts: str) -> list[str]:
    found = find_contents(texts, lambda _: True)
    return [text for place, text in enumerate(texts) if place in found]


def test_entries_with_page_numbers_under_their_heading_are_the_list() -> None:
    assert entries("Innhald", "1. Veg 2", "2. Helse 4", "1. Veg", "Vegen er smal.") == [
        "Innhald",
        "1. Veg 2",
        "2. Helse 4",
    ]


def test_entries_that_only_repeat_headings_are_the_list_too() -> None:
    assert entries("Innhold", "Veg", "Helse", "Veg", "Tekst.", "Helse", "Mer.") == [
        "Innhold",
        "Veg",
        "Helse",
    ]


def test_a_wrapped_entry_belongs_to_the_list() -> None:
    assert entries("Innhold", "Veg 2", "Kapasitet til og fra", "regionen 9", "Veg", "Tekst.") == [
        "Innhold",
        "Veg 2",
        "Kapasitet til og fra",
        "regionen 9",
    ]


def test_dot_leaders_need_no_heading() -> None:
    assert entries("Veg ........... 2", "Veg", "Tekst.") == ["Veg ........... 2"]


def test_a_heading_without_entries_stays() -> None:
    assert entries("Innhold", "Planen handler om veg.") == []

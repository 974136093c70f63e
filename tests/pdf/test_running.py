from __future__ import annotations

from tests.pdf.samples import line
from toolkit.pdf.lines import Page
from toolkit.pdf.running import part_running


def page(number: int, *texts: tuple[str, float]) -> Page:
    lines = tuple(line(text, height, page=number) for text, height in texts)
    return Page(number=number, width=600, height=800, lines=lines)


def test_what_repeats_at_the_edge_of_pages_is_running_each_text_once() -> None:
    pages = [
        page(n, ("Tiltaksplan 2024-2027", 770), (f"Tekst {n}", 400), (f"Side {n} av 3", 30))
        for n in (1, 2, 3)
    ]
    parted = part_running(pages)
    assert [found.text for found in parted.text] == ["Tekst 1", "Tekst 2", "Tekst 3"]
    assert [found.text for found in parted.running] == ["Tiltaksplan 2024-2027", "Side 1 av 3"]


def test_what_repeats_in_the_middle_of_pages_is_text() -> None:
    pages = [page(n, ("Status:", 400)) for n in (1, 2, 3)]
    assert len(part_running(pages).text) == 3


def test_the_number_of_a_single_page_is_running() -> None:
    parted = part_running([page(1, ("Tekst", 400), ("1", 30))])
    assert [found.text for found in parted.running] == ["1"]

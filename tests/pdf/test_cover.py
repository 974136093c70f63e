from __future__ import annotations

from msgspec import structs

from tests.pdf.samples import BOLD, LARGE, PLAIN, line
from toolkit.pdf.document import make_blocks
from toolkit.pdf.lines import Line

WIDTH = 495
HUGE = structs.replace(LARGE, size=28)
LONG = "Rådet samler kommunene om de sakene som ingen løser alene i regionen,"
TEXT = [
    line("Samferdsel", 700, look=LARGE, page=3),
    line("Ny bru", 680, look=BOLD, page=3),
    line(f"Status: {LONG}", 660, page=3),
    line("Helse", 600, look=LARGE, page=3),
    line("Legevakt", 580, look=BOLD, page=3),
    line(f"Status: {LONG}", 560, page=3),
]


def styles(*lines: Line) -> list[tuple[str, str, int | None]]:
    return [(block.text, block.style, block.level) for block in make_blocks(lines, WIDTH)]


def test_lines_on_a_page_before_the_text_are_its_cover_and_no_chapters() -> None:
    cover = [
        line("FJELLRÅDET", 760, look=HUGE),
        line("Tiltaksplan 2025-2028", 600, look=HUGE),
        line("Vedtatt 12. desember 2024", 500, look=LARGE),
        line("Tinn", 300, look=LARGE),
    ]
    assert styles(*cover, *TEXT)[:6] == [
        ("FJELLRÅDET", "cover", None),
        ("Tiltaksplan 2025-2028", "title", None),
        ("Vedtatt 12. desember 2024", "cover", None),
        ("Tinn", "cover", None),
        ("Samferdsel", "", 1),
        ("Ny bru", "", 2),
    ]


def test_the_cover_goes_on_over_a_page_without_headings() -> None:
    cover = [line("Tiltaksplan", 600, look=HUGE), line("Vedtatt i sak 12/25", 500, page=2)]
    assert styles(*cover, *TEXT)[:3] == [
        ("Tiltaksplan", "title", None),
        ("Vedtatt i sak 12/25", "cover", None),
        ("Samferdsel", "", 1),
    ]


def test_a_short_first_page_with_a_chapter_on_it_is_no_cover() -> None:
    first = [
        line("Tiltaksplan 2025-2028", 760, look=HUGE),
        line("Innledning", 700, look=LARGE),
        line("Planen gjelder i fire år.", 680),
    ]
    assert styles(*first, *TEXT)[:3] == [
        ("Tiltaksplan 2025-2028", "title", None),
        ("Innledning", "", 1),
        ("Planen gjelder i fire år.", "", None),
    ]


def test_a_numbered_heading_alone_on_the_first_page_is_a_chapter() -> None:
    first = [line("Tiltaksplan", 760, look=HUGE), line("1. Innledning", 700, look=LARGE)]
    assert styles(*first, *TEXT)[1] == ("1. Innledning", "", 1)


def test_who_publishes_a_plan_can_stand_above_its_title() -> None:
    first = [
        line("FJELLRÅDET", 760, look=BOLD, page=3),
        line("Tiltaksplan 2025-2028", 730, look=HUGE, page=3),
    ]
    assert styles(*first, *TEXT)[:3] == [
        ("FJELLRÅDET", "cover", None),
        ("Tiltaksplan 2025-2028", "title", None),
        ("Samferdsel", "", 1),
    ]


def test_text_above_the_only_area_makes_no_title_of_it() -> None:
    lines = [line("Om arbeidet", 760, look=PLAIN, page=3), *TEXT[:3]]
    assert styles(*lines)[:2] == [("Om arbeidet", "", None), ("Samferdsel", "", 1)]

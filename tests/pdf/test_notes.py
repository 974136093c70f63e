from __future__ import annotations

from msgspec import structs

from tests.pdf.samples import PLAIN, line
from toolkit.pdf.lines import Line
from toolkit.pdf.notes import part_notes

SMALL = structs.replace(PLAIN, size=9)
LONG = "Rådet samler kommunene om de sakene som ingen løser alene i regionen,"


def parted(*lines: Line) -> tuple[list[str], list[tuple[str, list[str]]]]:
    found = part_notes([line(LONG, 760), *lines])
    notes = [(note.number, [one.text for one in note.lines]) for note in found.notes]
    return [one.text for one in found.text][1:], notes


def test_small_numbered_lines_at_the_foot_are_notes_and_their_numbers_leave_the_text() -> None:
    assert parted(
        line("Brua er stengt.1", 700),
        line("Tunnelen2 er fra 2015.3", 686),
        line("1 Rapport fra 2024, som", 100, look=SMALL),
        line("er offentlig.", 90, look=SMALL),
        line("2Vedtak i sak 3/24.", 80, look=SMALL),
        line("3. Eget tall.", 70, look=SMALL),
    ) == (
        ["Brua er stengt.", "Tunnelen er fra 2015."],
        [
            ("1", ["Rapport fra 2024, som", "er offentlig."]),
            ("2", ["Vedtak i sak 3/24."]),
            ("3", ["Eget tall."]),
        ],
    )


def test_small_lines_that_no_number_leads_to_stay_in_the_text() -> None:
    lines = [line("Brua er stengt.", 700), line("1 Kilde: fylket", 100, look=SMALL)]
    assert parted(*lines) == (["Brua er stengt.", "1 Kilde: fylket"], [])


def test_small_lines_above_other_text_are_no_notes() -> None:
    lines = [line("1 Kilde: fylket", 700, look=SMALL), line("Brua er stengt.1", 600)]
    assert parted(*lines) == (["1 Kilde: fylket", "Brua er stengt.1"], [])


def test_the_number_of_a_road_or_a_unit_leads_to_no_note() -> None:
    lines = [line("E6 og 10 m2 plass.", 700), line("6 Merknad.", 100, look=SMALL)]
    assert parted(*lines) == (["E6 og 10 m2 plass.", "6 Merknad."], [])

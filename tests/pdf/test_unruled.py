from __future__ import annotations

from msgspec import structs

from tests.pdf.samples import BOLD, PLAIN, line
from toolkit.pdf.lines import Line, Look
from toolkit.pdf.unruled import with_unruled

RIGHT, FAR = 170.0, 300.0


def aligned(baseline: float, *texts: str, page: int = 1, look: Look = PLAIN) -> Line:
    """Make a line whose pieces start 100 points from each other, apart by wide gaps."""
    parts = tuple(
        line(text, baseline, left=70 + 100 * n, page=page, look=look)
        for n, text in enumerate(texts)
        if text
    )
    whole = line(" ".join(filter(None, texts)), baseline, left=parts[0].left, page=page, look=look)
    return structs.replace(whole, parts=parts if len(parts) > 1 else ())


def beside(text: str, baseline: float, *, left: float = RIGHT, page: int = 1) -> Line:
    return line(text, baseline, left=left, page=page)


def cells(*lines: Line) -> list[tuple[int, int, str]]:
    return [
        (found.cell.row, found.cell.column, found.text)
        for found in with_unruled(lines, 520)
        if found.cell
    ]


def test_labels_with_text_that_wraps_beside_them_are_a_table() -> None:
    assert cells(
        line("Prosjektene står i skjemaer.", 714),
        aligned(700, "Status", "Brua er gammel og smal, og tunge"),
        beside("kjøretøy må kjøre rundt.", 686),
        aligned(672, "Mål", "Ny bru."),
    ) == [
        (0, 0, "Status"),
        (0, 1, "Brua er gammel og smal, og tunge"),
        (0, 1, "kjøretøy må kjøre rundt."),
        (1, 0, "Mål"),
        (1, 1, "Ny bru."),
    ]


def test_a_table_goes_on_overleaf_in_the_middle_of_a_cell() -> None:
    assert cells(
        aligned(100, "Status", "Brua er gammel og"),
        beside("smal.", 700, page=2),
        aligned(686, "Mål", "Ny bru.", page=2),
    ) == [
        (0, 0, "Status"),
        (0, 1, "Brua er gammel og"),
        (0, 1, "smal."),
        (1, 0, "Mål"),
        (1, 1, "Ny bru."),
    ]


def test_cells_that_all_wrap_show_by_the_text_that_starts_higher_again() -> None:
    assert cells(
        line("Gang- og", 700),
        line("sykkelvei", 686),
        beside("Skoleveien er", 700),
        beside("utrygg.", 686),
        line("Ny bru og", 672),
        line("ny vei", 658),
        beside("Brua er smal.", 672),
    ) == [
        (0, 0, "Gang- og"),
        (0, 0, "sykkelvei"),
        (0, 1, "Skoleveien er"),
        (0, 1, "utrygg."),
        (1, 0, "Ny bru og"),
        (1, 0, "ny vei"),
        (1, 1, "Brua er smal."),
    ]


def test_labels_in_the_middle_of_their_rows_belong_to_all_of_the_text_beside_them() -> None:
    assert cells(
        line("Status", 672),
        *(beside("Brua er smal", height) for height in (700, 686, 672, 658, 644)),
        line("Mål", 623),
        *(beside("Ny bru.", height) for height in (630, 616)),
    )[-3:] == [(1, 0, "Mål"), (1, 1, "Ny bru."), (1, 1, "Ny bru.")]


def test_three_rows_of_three_columns_are_a_table_and_a_name_across_it_is_one_cell() -> None:
    lines = [
        aligned(700, "Tiltak", "Frist", "Ansvar"),
        line("Veg", 686),
        aligned(672, "Bru", "", "Tinn"),
        aligned(658, "Tunnel", "2026", "Tinn"),
        aligned(644, "Rassikring", "2027", "Tinn"),
    ]
    assert cells(*lines)[3:6] == [(1, 0, "Veg"), (2, 0, "Bru"), (2, 2, "Tinn")]
    spans = {line.text: line.cell.columns for line in with_unruled(lines, 520) if line.cell}
    assert (spans["Veg"], spans["Bru"]) == (3, 1)


def test_text_set_to_the_right_is_one_column() -> None:
    numbers = [line(text, 0, left=FAR - 5 * len(text)) for text in ("Folketall", "5600", "13000")]
    rows = [
        structs.replace(
            line(f"{name} 1 {number.text}", height),
            parts=(
                line(name, height),
                beside("100", height),
                structs.replace(number, baseline=height),
            ),
        )
        for name, number, height in zip(("By", "Tinn", "Bø"), numbers, (700, 686, 672), strict=True)
    ]
    assert {column for _, column, _ in cells(*rows)} == {0, 1, 2}


def test_two_short_lines_aligned_by_a_tab_are_text_and_a_form_that_recurs_is_a_table() -> None:
    form = [("Status", "Stengt."), ("Mål", "Åpen."), ("Ansvar", "Tinn")]
    once = [aligned(700 - 14 * n, *pair) for n, pair in enumerate(form)]
    again = [aligned(500 - 14 * n, *pair) for n, pair in enumerate(form)]
    assert cells(*once) == []
    assert len(cells(*once, line("Tunnel", 530, look=BOLD), *again)) == 12


def test_a_numbered_list_is_no_table() -> None:
    for numbers in (("1.", "2."), ("a)", "b)"), ("Tiltak 1", "Tiltak 2"), ("2024:", "2025:")):
        first, second = numbers
        assert not cells(
            aligned(700, first, "Møter med fylket om"),
            beside("brua.", 686),
            aligned(672, second, "Brev."),
        )


def test_a_contents_list_is_no_table() -> None:
    assert not cells(
        aligned(700, "1", "Innledning", "2"),
        aligned(686, "2", "Samferdsel", "3"),
        aligned(672, "3", "Helse", "7"),
    )


def test_text_in_two_columns_is_no_table() -> None:
    left = [line("Planen rulleres", 700 - 14 * n) for n in range(5)]
    right = [beside("hvert år, og den", 700 - 14 * n) for n in range(5)]
    assert not cells(*left, *right)


def test_text_in_two_columns_that_is_drawn_line_by_line_is_no_table() -> None:
    left = ["Planen rulleres", "hvert år, og den", "følges opp i møter", "med fylket."]
    right = ["Brua er smal, og", "tunge kjøretøy må", "kjøre rundt.", "Det tar en time."]
    pairs = list(zip(left, right, strict=True))
    assert not cells(
        *(aligned(700 - 14 * n, *pair) for n, pair in enumerate(pairs)), beside("Omkjøring.", 644)
    )


def test_a_plain_name_right_above_a_sheet_is_its_first_row() -> None:
    sheet = [
        aligned(700, "Status", "Brua er gammel og smal, og tunge"),
        beside("kjøretøy må kjøre rundt.", 686),
        aligned(672, "Mål", "Ny bru."),
    ]
    heading = line("Samferdsel", 740, look=BOLD)
    assert cells(heading, line("Ny bru", 714), *sheet)[0] == (0, 0, "Ny bru")
    assert cells(heading, line("Skjemaet er nytt.", 714), *sheet)[0] == (0, 0, "Status")


def test_the_last_cell_of_a_row_in_a_sheet_takes_the_columns_that_are_left() -> None:
    lines = [
        aligned(700, "Status", "Brua er smal, og den er stengt i perioder"),
        beside("om vinteren og om våren og ellers når det regner", 686),
        aligned(672, "Ansvar", "Tinn", "Frist", "2026"),
    ]
    spans = {line.text: line.cell.columns for line in with_unruled(lines, 520) if line.cell}
    assert list(spans.values()) == [1, 3, 3, 1, 1, 1, 1]


def test_text_can_reach_the_next_column_and_in_the_last_as_far_as_a_word_was_too_long() -> None:
    lines = [
        aligned(700, "Status", "Brua er gammel og smal, og tunge"),
        beside("kjøretøy må kjøre rundt.", 686),
        aligned(672, "Mål", "Ny bru."),
    ]
    limits = {line.text: line.limit for line in with_unruled(lines, 520)}
    assert limits["Status"] < RIGHT
    assert limits["Ny bru."] == RIGHT + 5 * len("Brua er gammel og smal, og tunge kjøretøy")


def test_text_beside_a_row_that_fits_no_column_leaves_all_of_it_as_text() -> None:
    lines = [
        aligned(700, "Tiltak", "Frist", "Ansvar"),
        aligned(686, "Bru", "2026", "Tinn"),
        aligned(672, "Vei", "2027", "Tinn"),
        line("Ny lang", 658),
        line("tunnel", 644),
        beside("Hele 2026", 658, left=120),
    ]
    assert list(with_unruled(lines, 520)) == lines


def test_a_sentence_below_a_table_ends_it() -> None:
    lines = [
        aligned(700, "Del", "Sum"),
        aligned(686, "Bru", "10 mill."),
        beside("pluss moms", 672),
        line("Tall fra 2023.", 658),
        aligned(644, "Sum", "11 mill."),
    ]
    assert cells(*lines)[-1] == (1, 1, "pluss moms")


def test_no_line_is_lost_or_moved() -> None:
    lines = [
        aligned(700, "Status", "Brua er gammel og smal, og tunge"),
        beside("kjøretøy må kjøre rundt.", 686),
        aligned(672, "Mål", "Ny bru."),
        line("Kommunene er enige om dette, og de vil ha", 640),
        line("svar i år.", 626),
    ]
    words = [word for line in with_unruled(lines, 520) for word in line.text.split()]
    assert words == [word for line in lines for word in line.text.split()]


def test_two_rows_of_three_columns_are_a_table() -> None:
    assert cells(
        aligned(700, "År", "Kostnad", "Kilde"), aligned(686, "2025", "10 mill.", "Fylket")
    ) == [
        (0, 0, "År"),
        (0, 1, "Kostnad"),
        (0, 2, "Kilde"),
        (1, 0, "2025"),
        (1, 1, "10 mill."),
        (1, 2, "Fylket"),
    ]

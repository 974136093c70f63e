from __future__ import annotations

from tests.pdf.paper import pdf
from tests.tiny import docx, h, p
from toolkit.hearing.chapters import chapters_of_letter, chapters_of_pdf, chapters_of_word
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.pdf.outline import Bookmark, Head, Outline, read_outline

TEXT = ["Dette er vanlig tekst i et dokument om veger og baner."] * 20


def of(
    *heads: tuple[str, int, float], bookmarks: tuple[Bookmark, ...] = (), entries: str = ""
) -> list[tuple[str, str, int | None]]:
    outline = Outline(
        bookmarks=bookmarks,
        heads=tuple(Head(text=text, page=page, size=size, bold=True) for text, page, size in heads),
        entries=tuple(entries.splitlines()),
        pages=9,
        has_text=True,
    )
    return [(one.number, one.heading, one.page) for one in chapters_of_pdf(outline)]


def test_chapters_are_the_numbered_headings_of_one_look() -> None:
    assert of(
        ("Transportplan", 1, 30), ("Sammendrag", 2, 20), ("1 Veg", 3, 20), ("1.1 Drift", 3, 15),
        ("2 Bane", 5, 20),
    ) == [("1", "Veg", 3), ("2", "Bane", 5)]  # fmt: skip


def test_numbers_are_written_in_several_ways() -> None:
    heads = (("Kapittel 3. Veg", 3, 20.0), ("Kapittel 4. Bane", 5, 20.0))
    assert of(*heads) == [("3", "Veg", 3), ("4", "Bane", 5)]
    assert of(("3", 3, 20), ("Veg", 3, 20), ("4", 5, 20), ("Bane", 5, 20)) == of(*heads)


def test_headings_without_numbers_are_the_largest_on_several_pages() -> None:
    assert of(("Innhold", 2, 20), ("Veg", 3, 20), ("Drift", 3, 15), ("Bane", 5, 20)) == [
        ("", "Veg", 3),
        ("", "Bane", 5),
    ]


def marks(*titles: tuple[str, int]) -> tuple[Bookmark, ...]:
    return tuple(Bookmark(level=0, title=title, page=page) for title, page in titles)


def test_bookmarks_are_trusted_where_they_stand_on_their_pages() -> None:
    heads = (("1 Veg", 3, 20.0), ("2 Bane", 5, 20.0), ("3 Luft", 6, 20.0))
    right = marks(("Veg", 3), ("Bane", 5))
    wrong = marks(("Microsoft Word - plan.docx", 1), ("Side 2", 2))
    assert of(*heads, bookmarks=right) == [("1", "Veg", 3), ("2", "Bane", 5)]
    assert of(*heads, bookmarks=wrong) == [("1", "Veg", 3), ("2", "Bane", 5), ("3", "Luft", 6)]


def test_a_heading_in_capitals_is_written_as_the_contents_list_has_it() -> None:
    told = of(
        ("1 VEG I VALDRES", 3, 20),
        ("2 BANE", 5, 20),
        entries="1 Veg i Valdres ........ 2\n2 Bane ... 4",
    )
    assert told == [("1", "Veg i Valdres", 3), ("2", "Bane", 5)]


def test_headers_on_every_page_are_no_chapters() -> None:
    pages = [["!1 Plan for veg", *TEXT, f"!{number} Kapittel", *TEXT] for number in range(1, 5)]
    outline = read_outline(pdf(pages), "plan.pdf")
    assert [one.heading for one in chapters_of_pdf(outline)] == ["Kapittel"] * 4
    assert [one.page for one in chapters_of_pdf(outline)] == [1, 2, 3, 4]


def test_the_chapters_of_a_word_document_have_no_pages() -> None:
    data = docx(h(1, "Plan") + h(2, "1 Veg") + p("Tekst.") + h(3, "1.1 Drift") + h(2, "2 Bane"))
    found = chapters_of_word(read_document(Package(data, "plan.docx")))
    assert [(one.number, one.heading, one.page) for one in found] == [
        ("1", "Veg", None),
        ("2", "Bane", None),
    ]


def test_a_letter_may_list_the_chapters_of_its_document() -> None:
    data = docx(h(2, "Frister") + h(3, "Kapittel 3 Veg") + p("Hva?") + h(3, "Kapittel 4 Bane"))
    found = chapters_of_letter(read_document(Package(data, "brev.docx")))
    assert [(one.number, one.heading) for one in found] == [("3", "Veg"), ("4", "Bane")]

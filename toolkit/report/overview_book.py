"""The overview of input as a workbook, to be sorted, filtered and ticked off."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from toolkit.model.language import Language
from toolkit.model.merged import Merged
from toolkit.ooxml.xml import check_writable
from toolkit.report.overview import Row
from toolkit.report.overview_word import latest_day, outcome_name, written_day
from toolkit.report.overview_words import WORDS, Words
from toolkit.xlsx.book import write_book
from toolkit.xlsx.table import Column, Line, Table

WIDTHS = (16, 22, 18, 20, 14, 42, 42, 11, 13)


class BookWords(Struct, frozen=True, kw_only=True):
    """What only the workbook says: its sheet's name, and the headings of its columns."""

    sheet: str
    columns: tuple[str, ...]
    page: str = "Side &P av &N"


BOOK_WORDS = {
    Language.BOKMAL: BookWords(
        sheet="Innspill",
        columns=(
            "Avsender", "Kilde", "Område", "Prosjekt", "Felt", "Før", "Etter eller kommentar",
            "Dato", "Utfall",
        ),
    ),
    Language.NYNORSK: BookWords(
        sheet="Innspel",
        columns=(
            "Avsendar", "Kjelde", "Område", "Prosjekt", "Felt", "Før", "Etter eller kommentar",
            "Dato", "Utfall",
        ),
    ),
}  # fmt: skip


def write_overview_book(
    rows: Sequence[Row], merged: Merged, language: Language, *, creator: str = "", day: str = ""
) -> bytes:
    """Write the overview; without a `day` (YYYY-MM-DD) it is dated as the latest input.

    Raises UnwritableText and TextTooLong where a text is none that a cell can hold.
    """
    words, book = WORDS[language], BOOK_WORDS[language]
    title = " – ".join(filter(None, (words.title, merged.base.title.text)))
    lines = tuple(Line(texts=texts_of(row, words)) for row in rows)
    for text in (title, creator, *(text for line in lines for text in line.texts)):
        check_writable(text)
    table = Table(
        sheet=book.sheet,
        title=title,
        above=(title,) if rows else (title, words.nothing),
        columns=tuple(
            Column(heading=heading, width=width)
            for heading, width in zip(book.columns, WIDTHS, strict=True)
        ),
        lines=lines,
        language=language.value,
        page=book.page,
        creator=creator,
        date=day or latest_day(rows),
    )
    return write_book(table)


def texts_of(row: Row, words: Words) -> tuple[str, ...]:
    """Give the texts of one change, version or comment; what came or goes says so."""
    comment = row.outcome is None
    field = row.label or row.field
    return (
        row.sender or words.unknown,
        row.source,
        row.area,
        row.heading or words.whole,
        words.fields.get(field, field),
        row.before or ("" if comment else words.added),
        row.after or ("" if comment else words.removed),
        written_day(row.date),
        outcome_name(row.outcome, words, words.comment),
    )

"""Writing an input sheet as an Excel workbook: one row a project, and one each of its texts."""

from __future__ import annotations

from toolkit.model.identity import fingerprint
from toolkit.model.sheet import Sheet
from toolkit.ooxml.xml import check_writable
from toolkit.sheets.workbook_target import Sort, Target, targets_of
from toolkit.sheets.workbook_words import (
    OF_PROJECT,
    WORKBOOK_WORDS,
    Part,
    WorkbookWords,
)
from toolkit.xlsx.book import write_book
from toolkit.xlsx.table import Choosing, Column, Comparing, Line, Table

WIDTHS = {
    Part.KEY: 10,
    Part.AREA: 19,
    Part.PROJECT: 18,
    Part.FIELD: 14,
    Part.BEFORE: 46,
    Part.TEXT: 46,
    Part.ANSWER: 11,
    Part.COMMENT: 26,
}
OPEN = frozenset({Part.TEXT, Part.ANSWER, Part.COMMENT})
PARTS = tuple(Part)
NAMED = "tiltaksplan:"
"""What the names of our columns and of what is carried begin with."""

FINGERPRINT, MUNICIPALITY, ROW = (NAMED + name for name in ("fingerprint", "municipality", "row"))


def write_workbook(sheet: Sheet, *, date: str = "") -> bytes:
    """Write a workbook; `date` is when it was made (ISO 8601), without one it does not say.

    The column for answers holds the plan's text at first, so that who changes a word changes
    nothing else. Raises UnwritableText and TextTooLong where the plan holds what no cell can.
    """
    words = WORKBOOK_WORDS[sheet.language]
    targets = tuple(targets_of(sheet.projects))
    title = words.heading.format(
        title=sheet.plan.title.text or words.no_title, municipality=sheet.municipality
    )
    table = Table(
        sheet=words.sheet,
        title=title,
        above=tuple(above(sheet, title, words)),
        columns=tuple(column(part, words) for part in PARTS),
        lines=tuple(line(target, words) for target in targets),
        language=sheet.language.value,
        page=words.page,
        creator=sheet.municipality,
        date=date,
        carried=carried(sheet, targets),
        choosing=Choosing(column=PARTS.index(Part.ANSWER), refusal=words.refusal),
        comparing=Comparing(before=PARTS.index(Part.BEFORE), after=PARTS.index(Part.TEXT)),
        protected=True,
    )
    for text in texts_of(table):
        check_writable(text)
    return write_book(table)


def above(sheet: Sheet, title: str, words: WorkbookWords) -> list[str]:
    """Give the lines above the table: the title, how to answer, until when, and who to ask."""
    told = ((words.deadline, sheet.deadline), (words.contact, sheet.contact))
    last = "   ".join(label + text for label, text in told if text)
    return [title, words.how_to, *([last] if last else [])]


def column(part: Part, words: WorkbookWords) -> Column:
    """Describe a column."""
    return Column(
        heading=words.columns[part],
        width=WIDTHS[part],
        name=NAMED + part.value,
        open=part in OPEN,
        hidden=part is Part.KEY,
    )


def line(target: Target, words: WorkbookWords) -> Line:
    """Write the row of a target."""
    whole = target.sort is Sort.PROJECT
    label, text = target.label(words), target.text
    return Line(
        texts=(target.key, target.area, target.title, label, text, text, "", ""),
        strong=whole,
        choices=tuple(
            word for answer, word in words.answers.items() if whole or answer not in OF_PROJECT
        ),
    )


def carried(sheet: Sheet, targets: tuple[Target, ...]) -> tuple[tuple[str, ...], ...]:
    """Give what travels along: the plan's fingerprint, the municipality, and the rows' keys."""
    return (
        (FINGERPRINT, fingerprint(sheet.plan)),
        (MUNICIPALITY, sheet.municipality),
        *((ROW, target.key) for target in targets),
    )


def texts_of(table: Table) -> list[str]:
    """Give every text of a table that comes from outside."""
    lines = [text for line in table.lines for text in line.texts]
    return [table.title, table.creator, *table.above, *lines]

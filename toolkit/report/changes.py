"""Changes since last time: what a draft changes, by area and project, for the case papers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from toolkit.model.decisions import Action
from toolkit.model.language import Language
from toolkit.model.merged import Merged
from toolkit.ooxml.paper import Content, Paper, Table, heading, make_paper, plain_line
from toolkit.ooxml.paper import Row as TableRow
from toolkit.ooxml.paper_styles import Style
from toolkit.report.changes_words import WORDS, Words
from toolkit.report.overview import Row, decision_row, spots_of
from toolkit.report.overview_word import (
    header_row,
    heading_cell,
    latest_day,
    text_cells,
    written_day,
)
from toolkit.report.overview_words import WORDS as OVERVIEW_WORDS
from toolkit.report.overview_words import Words as OverviewWords

SHARES = (20, 12, 30, 30, 20)


def change_rows(merged: Merged) -> tuple[Row, ...]:
    """Give a row for every change that was taken in, in the order of the plan."""
    spots = spots_of(merged)
    taken = [decision for decision in merged.decisions if decision.action is not Action.ROLL]
    taken.sort(key=lambda decision: spots[decision.project].number)
    return tuple(decision_row(one, one.author, spots[one.project].area) for one in taken)


def write_changes(
    rows: tuple[Row, ...], title: str, language: Language, *, creator: str = "", day: str = ""
) -> bytes:
    """Write the changes of the plan of a title; without a `day` dated as the latest of them.

    Raises UnwritableText where a text holds what XML cannot.
    """
    words = WORDS[language]
    paper = Paper(
        title=" – ".join(filter(None, (words.title, title))),
        contents=(
            plain_line(words.title, Style.TITLE),
            *((plain_line(title, Style.SUBTITLE),) if title else ()),
            *body(rows, words, OVERVIEW_WORDS[language]),
        ),
        language=OVERVIEW_WORDS[language].tag,
        day=day or latest_day(rows),
        creator=creator,
        header=" – ".join(filter(None, (title, words.title))),
        page=OVERVIEW_WORDS[language].page,
        landscape=True,
    )
    return make_paper(paper)


def body(rows: tuple[Row, ...], words: Words, shared: OverviewWords) -> Iterator[Content]:
    """Write a table for each area."""
    if not rows:
        yield plain_line(words.nothing)
        return
    yield plain_line(words.legend)
    for area, changes in groupby(rows, key=lambda row: row.area):
        name = area or words.no_area
        yield heading(name, 1)
        yield Table(
            shares=SHARES,
            rows=(header_row(words.columns), *(row_of(row, shared) for row in changes)),
            description=name,
        )


def row_of(row: Row, words: OverviewWords) -> TableRow:
    """Write one change, with who asked for it."""
    before, after = text_cells(row, words)
    label = row.label or words.fields.get(row.field, row.field)
    told = (row.sender, written_day(row.date))
    return TableRow(
        cells=(
            heading_cell(row, words),
            (plain_line(label, Style.CELL),),
            before,
            after,
            tuple(plain_line(text, Style.SMALL) for text in told if text),
        )
    )

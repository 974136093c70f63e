"""The overview of input as a Word file, to be printed as an annex."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rapidfuzz.distance import LCSseq

from toolkit.model.language import Language
from toolkit.model.merged import Merged, Outcome
from toolkit.ooxml.paper import (
    Content,
    Line,
    Mark,
    Paper,
    Run,
    Table,
    heading,
    make_paper,
    plain_line,
)
from toolkit.ooxml.paper import Row as TableRow
from toolkit.ooxml.paper_styles import Style
from toolkit.report.overview import Row
from toolkit.report.overview_words import WORDS, Words

SHARES = (20, 12, 29, 29, 18, 12)
COUNTED = (Outcome.TAKEN, Outcome.PARTLY, Outcome.OPEN, Outcome.NOT, None)
NAME_SHARE, NUMBER_SHARE = 4, 2
TOKEN = re.compile(r"\s+|(?:\w+(?:[-–.,:/]\w+)*|[^\w\s])\s*")
"""A word or number with the signs inside it, or one other sign, and the space behind it."""

ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
NO_DAY = "1980-01-01"
"""The day of an overview that nothing in it gives a day to: that of an entry in a zip file."""

Cell = tuple[Line, ...]


def write_overview(
    rows: Sequence[Row], merged: Merged, language: Language, *, creator: str = "", day: str = ""
) -> bytes:
    """Write the overview; without a `day` (YYYY-MM-DD) it is dated as the latest input.

    Raises UnwritableText where a text holds what XML cannot.
    """
    words = WORDS[language]
    plan = merged.base.title.text
    paper = Paper(
        title=" – ".join(filter(None, (words.title, plan))),
        contents=(
            plain_line(words.title, Style.TITLE),
            *((plain_line(plan, Style.SUBTITLE),) if plan else ()),
            *body(rows, words),
        ),
        language=words.tag,
        day=day or latest_day(rows),
        creator=creator,
        header=" – ".join(filter(None, (plan, words.title))),
        page=words.page,
        landscape=True,
    )
    return make_paper(paper)


def latest_day(rows: Iterable[Row]) -> str:
    """Give the latest day that anything was sent."""
    days = (match[0] for row in rows if (match := ISO_DAY.match(row.date)))
    return max(days, default=NO_DAY)


def body(rows: Sequence[Row], words: Words) -> Iterator[Content]:
    """Write the summary, and a table for each sender."""
    if not rows:
        yield plain_line(words.nothing)
        return
    yield heading(words.summary, 1)
    yield summary(rows, words)
    yield plain_line(words.legend)
    for sender, sent in groupby(rows, key=lambda row: row.sender):
        name = words.of_sender.format(sender=sender or words.unknown)
        yield heading(name, 1)
        yield sender_table(tuple(sent), name, words)


def summary(rows: Iterable[Row], words: Words) -> Table:
    """Count what became of what each sender sent."""
    counts: dict[str, Counter[Outcome | None]] = {}
    for row in rows:
        counts.setdefault(row.sender, Counter())[row.outcome] += 1
    names = (outcome_name(outcome, words, words.comments) for outcome in COUNTED)
    return Table(
        shares=(NAME_SHARE, *(NUMBER_SHARE for _ in COUNTED)),
        rows=(
            header_row((words.sender, *map(str.capitalize, names))),
            *(count_row(sender, count, words) for sender, count in counts.items()),
        ),
        description=words.summary,
    )


def count_row(sender: str, count: Counter[Outcome | None], words: Words) -> TableRow:
    """Write the counts of one sender."""
    texts = (sender or words.unknown, *(str(count[outcome]) for outcome in COUNTED))
    return TableRow(cells=tuple((plain_line(text, Style.CELL),) for text in texts))


def header_row(texts: Iterable[str]) -> TableRow:
    """Write the header of a table."""
    return TableRow(cells=tuple((plain_line(text, Style.LABEL),) for text in texts), header=True)


def sender_table(rows: tuple[Row, ...], name: str, words: Words) -> Table:
    """Write everything that one sender sent."""
    return Table(
        shares=SHARES,
        rows=(header_row(words.columns), *(row_of(row, words) for row in rows)),
        description=name,
    )


def row_of(row: Row, words: Words) -> TableRow:
    """Write one change, version or comment."""
    before, after = text_cells(row, words)
    outcome = outcome_name(row.outcome, words, words.comment)
    return TableRow(
        cells=(
            heading_cell(row, words),
            (plain_line(row.label or words.fields.get(row.field, row.field), Style.CELL),),
            before,
            after,
            tuple(plain_line(text, Style.SMALL) for text in (row.source, written_day(row.date))),
            (Line(runs=(Run(text=outcome, mark=Mark.BOLD),), style=Style.CELL),),
        )
    )


def heading_cell(row: Row, words: Words) -> Cell:
    """Write which project it is about, and below it the area that it stands in."""
    name = Run(text=row.heading or words.whole, mark=Mark.BOLD)
    area = (plain_line(row.area, Style.SMALL),) if row.area else ()
    return (Line(runs=(name,), style=Style.CELL), *area)


def text_cells(row: Row, words: Words) -> tuple[Cell, Cell]:
    """Write what stood there before, and what it is changed to, the changed words marked."""
    if row.outcome is None:
        return (), lines_of([Run(text=row.after)])
    if not row.before or not row.after:
        before = lines_of([Run(text=row.before, mark=Mark.STRUCK)]) or note(words.added)
        return before, lines_of([Run(text=row.after, mark=Mark.ADDED)]) or note(words.removed)
    before_runs, after_runs = marked(row.before, row.after)
    return lines_of(before_runs), lines_of(after_runs)


def note(text: str) -> Cell:
    """Write what stands where there is no text."""
    return (plain_line(text, Style.SMALL),)


def lines_of(runs: Iterable[Run]) -> Cell:
    """Make a paragraph of what stands between line feeds; none of no text."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(Run(text=first, mark=run.mark))
        lines += ([Run(text=text, mark=run.mark)] for text in others)
    made = tuple(Line(runs=tuple(line), style=Style.CELL) for line in lines)
    return made if any(run.text for line in made for run in line.runs) else ()


def marked(before: str, after: str) -> tuple[list[Run], list[Run]]:
    """Mark the words that only one of two texts has, whatever space there is between them."""
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    olds: list[Run] = []
    news: list[Run] = []
    # Numbers, for rapidfuzz takes the empty text and the character 0 for the same.
    numbers = {word: i for i, word in enumerate(dict.fromkeys(map(str.strip, [*old, *new])))}
    sides = ([numbers[token.strip()] for token in tokens] for tokens in (old, new))
    for code in LCSseq.opcodes(*sides):
        same = code.tag == "equal"
        olds += stretch(old[code.src_start : code.src_end], Mark.PLAIN if same else Mark.STRUCK)
        news += stretch(new[code.dest_start : code.dest_end], Mark.PLAIN if same else Mark.ADDED)
    return olds, news


def stretch(tokens: list[str], mark: Mark) -> tuple[Run, Run]:
    """Make a marked run of some words, and a plain one of the space behind them."""
    text = "".join(tokens)
    words = text.rstrip()
    return Run(text=words, mark=mark), Run(text=text[len(words) :])


def outcome_name(outcome: Outcome | None, words: Words, comment: str) -> str:
    """Name what became of something; a comment is only a comment."""
    return comment if outcome is None else words.outcomes[outcome]


def written_day(date: str) -> str:
    """Write the day of a date as people do, as it is where it is none."""
    match = ISO_DAY.match(date)
    return f"{match[3]}.{match[2]}.{match[1]}" if match else date

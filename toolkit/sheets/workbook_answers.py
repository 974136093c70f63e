"""What a row of a workbook answers, and what is doubtful about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct

from toolkit.problems import Problem, ProblemKind
from toolkit.sheets.workbook_rows import ANSWERS, Entry
from toolkit.sheets.workbook_target import Sort, Target, squeezed
from toolkit.sheets.workbook_words import OF_PROJECT, WORKBOOK_WORDS, Answer, Part
from toolkit.xlsx.book import LONGEST
from toolkit.xlsx.rows import Kind

ANSWER_WORDS = {
    word.casefold(): answer
    for words in WORKBOOK_WORDS.values()
    for answer, word in words.answers.items()
}
STRIKES = frozenset({Answer.STRUCK, *OF_PROJECT})
QUOTED = 300
"""How much of a text is quoted where it was not taken in."""


class Reply(Struct, frozen=True, kw_only=True):
    """What a row says about its target.

    `text` is None where it is as in the plan; `comment` opens with why a project is to go.
    """

    target: Target
    entry: Entry
    text: str | None = None
    struck: bool = False
    comment: str = ""

    @property
    def is_silent(self) -> bool:
        """Whether it says nothing but what the plan says."""
        return self.said == (None, False, "")

    @property
    def said(self) -> tuple[str | None, bool, str]:
        """What it says, whatever its whitespace."""
        text = None if self.text is None else squeezed(self.text)
        return text, self.struck, squeezed(self.comment)


Doubts: TypeAlias = Iterator[Problem]


def spoilt(entry: Entry) -> Doubts:
    """Name what keeps a row from being read at all."""
    if entry.merged:
        yield doubt(ProblemKind.CELLS_MERGED, entry, entry.merged)
        return
    for part in ANSWERS:
        cell = entry.cells.get(part)
        if cell is None:
            continue
        if cell.kind in {Kind.ERROR, Kind.NO_VALUE}:
            yield doubt(ProblemKind.CELL_UNREAD, entry, entry.whole)
        elif len(cell.text) >= LONGEST:
            yield doubt(ProblemKind.CELL_FULL, entry, cell.text)


def doubtful_cells(entry: Entry, target: Target, *, same_plan: bool) -> Doubts:
    """Name cells that were read but should be looked at, and those that were not read."""
    for part in ANSWERS:
        cell = entry.cells.get(part)
        if cell is not None and cell.kind is Kind.FORMULA:
            yield doubt(ProblemKind.CELL_FORMULA, entry, cell.text)
        elif cell is not None and cell.kind is Kind.NUMBER:
            yield doubt(ProblemKind.CELL_NUMBER, entry, cell.text)
    for cell in entry.others:
        yield doubt(ProblemKind.CELL_OUTSIDE, entry, cell.text)
    if same_plan:
        ours = {
            Part.AREA: {target.area},
            Part.PROJECT: {target.title},
            Part.FIELD: set(target.labels),
            Part.BEFORE: {target.text},
        }
        for part, texts in ours.items():
            text = squeezed(entry.text(part))
            if text and text not in {squeezed(one) for one in texts}:
                yield doubt(ProblemKind.CELL_OUTSIDE, entry, text)


def read_reply(entry: Entry, target: Target, *, same_plan: bool) -> tuple[Reply, list[Problem]]:
    """Read what a row answers."""
    problems: list[Problem] = []
    answer = read_answer(entry, target)
    word = entry.text(Part.ANSWER)
    if word and answer is None:
        problems.append(doubt(ProblemKind.ANSWER_UNKNOWN, entry, word))
    text = changed_text(entry, target, same_plan=same_plan)
    if text == "":
        text = None
        if answer not in STRIKES:
            problems.append(doubt(ProblemKind.CELL_EMPTIED, entry, name_of(target)))
    problems += contradictions(entry, target, answer, text)
    struck = answer in STRIKES
    comment = entry.text(Part.COMMENT)
    if answer in OF_PROJECT:
        comment = f"{word}: {comment}" if comment else word
    reply = Reply(
        target=target,
        entry=entry,
        text=None if struck else text,
        struck=struck,
        comment=comment,
    )
    return reply, problems


def read_answer(entry: Entry, target: Target) -> Answer | None:
    """Read which answer is chosen; None where there is none that this row offers."""
    answer = ANSWER_WORDS.get(squeezed(entry.text(Part.ANSWER)).casefold().rstrip("."))
    return None if answer in OF_PROJECT and target.sort is not Sort.PROJECT else answer


def changed_text(entry: Entry, target: Target, *, same_plan: bool) -> str | None:
    """Give the text of a row, None where it is the plan's.

    In a workbook of another edition it is unchanged where it is what was sent out, too.
    """
    text = entry.text(Part.TEXT)
    known = [target.text, unmarked(target)]
    if not same_plan:
        known.append(entry.text(Part.BEFORE))
    if text:
        return None if squeezed(text) in {squeezed(one) for one in known} else text
    return "" if target.text else None


def unmarked(target: Target) -> str:
    """Give the text of a target without the markers of its lists."""
    return "\n".join(paragraph.text for paragraph in target.paragraphs)


def contradictions(entry: Entry, target: Target, answer: Answer | None, text: str | None) -> Doubts:
    """Name where the answer and the text do not fit together."""
    if answer is Answer.SAME and text is not None:
        yield doubt(ProblemKind.ANSWER_UNCHANGED, entry, text)
    if answer is Answer.CHANGED and text is None and target.sort is not Sort.PROJECT:
        yield doubt(ProblemKind.ANSWER_CHANGED, entry, name_of(target))
    if answer in STRIKES and text is not None:
        yield doubt(ProblemKind.ANSWER_STRUCK, entry, text)


def name_of(target: Target) -> str:
    """Name a target: its project and its field."""
    return f"{target.title}: {target.labels[0]}"


def doubt(kind: ProblemKind, entry: Entry, detail: str) -> Problem:
    """Make a problem of a row."""
    return Problem(
        kind=kind,
        subject=entry.name,
        detail=squeezed(detail) if kind is not ProblemKind.CELL_FULL else detail[:QUOTED],
        place=entry.place(Part.TEXT),
    )

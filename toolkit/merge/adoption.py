"""The adoption line on a cover, such as `Vedtatt av regionrådet 14. juni 2024`, rolled forward."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from toolkit.model.dates import MONTHS
from toolkit.model.decisions import Action, Decision, TextEdit
from toolkit.model.plan import Paragraph, Plan
from toolkit.model.update import Stamp
from toolkit.problems import Problem, ProblemKind

ADOPTED = re.compile(r"\b(?:vedtatt|vedteke[nt]|vedtak|godkjent|godkjend)\b", re.IGNORECASE)
DATE = re.compile(
    rf"\b\d{{1,2}}\.[ \u00a0]?(?:{'|'.join(MONTHS)}) \d{{4}}|\b\d{{1,2}}\.\d{{1,2}}\.\d{{4}}",
    re.IGNORECASE,
)


def roll_adoption(plan: Plan, adopted: datetime.date, stamp: Stamp) -> Iterator[Decision]:
    """Give the decisions that put the day of the new adoption in the place of the old one."""
    for paragraph, old in adoption_dates(plan):
        new = written_as(old[0], adopted)
        if new != old[0]:
            yield Decision(
                project=None,
                heading=plan.title.text,
                field="adoption",
                label="adoption",
                action=Action.ROLL,
                author=stamp.author,
                date=stamp.date,
                source=plan.source,
                before=old[0],
                after=new,
                edits=(TextEdit(place=paragraph.place.between(*old.span()), text=new),),
            )


def adoption_left(plan: Plan) -> Iterator[Problem]:
    """Name the adoption lines that still say when the old plan was adopted."""
    for paragraph, old in adoption_dates(plan):
        yield Problem(
            kind=ProblemKind.ADOPTION_LEFT,
            subject=paragraph.text,
            place=paragraph.place.between(*old.span()),
        )


def adoption_dates(plan: Plan) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    """Find the day a plan was adopted on its cover; it stands behind the word that says so."""
    for paragraph in plan.front:
        adopted = ADOPTED.search(paragraph.text)
        date = DATE.search(paragraph.text, adopted.end()) if adopted else None
        if date:
            yield paragraph, date


def written_as(old: str, day: datetime.date) -> str:
    """Write a day the way another one is written."""
    if any(sign.isalpha() for sign in old):
        space = "\u00a0" if "\u00a0" in old else " "
        return f"{day.day}.{space}{MONTHS[day.month - 1]} {day.year}"
    padded = old.startswith("0") or old[3:4] == "0" or len(old) == len("01.01.2024")
    return f"{day:%d.%m.%Y}" if padded else f"{day.day}.{day.month}.{day.year}"

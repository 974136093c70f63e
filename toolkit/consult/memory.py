"""What was said of a project in earlier hearings."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from msgspec import Struct

from toolkit.consult.choice import chosen_projects
from toolkit.consult.material import Material
from toolkit.model.consultation import Comment, Consultation


class Remembered(Struct, frozen=True, kw_only=True):
    """What an earlier answer said of a project, and the file that keeps it."""

    project: str
    title: str
    hearing: str
    file: str
    date: datetime.date
    view: str
    reason: str
    demand: str


def remember(
    material: Material, others: Iterable[tuple[str, Consultation]]
) -> tuple[Remembered, ...]:
    """Give what earlier hearings, by their files, said of the projects of this one."""
    consultation = material.consultation
    projects = chosen_projects(consultation)
    found = [
        remembered(comment, material, hearing=other.title, file=file, date=day)
        for file, other in others
        if (day := day_of(other)) and is_earlier(day, consultation)
        for comment in commented(other)
        if comment.project in projects
    ]
    found.sort(key=lambda one: one.date, reverse=True)
    return tuple(sorted(found, key=lambda one: projects.index(one.project)))


def day_of(consultation: Consultation) -> datetime.date | None:
    """Give the day of a hearing: when the answer went, else when the letter came."""
    return consultation.sent or consultation.letter_date


def is_earlier(day: datetime.date, consultation: Consultation) -> bool:
    """Tell whether a day lies before a hearing's; one without a day is of today."""
    own = day_of(consultation)
    return own is None or day < own


def commented(consultation: Consultation) -> Iterator[Comment]:
    """Give the comments of a consultation that say something."""
    for chapter in consultation.chapters:
        for comment in chapter.comments:
            if any(text.strip() for text in (comment.view, comment.reason, comment.demand)):
                yield comment


def remembered(
    comment: Comment, material: Material, *, hearing: str, file: str, date: datetime.date
) -> Remembered:
    """Give what a comment said."""
    return Remembered(
        project=comment.project,
        title=material.projects[comment.project].project.title.text,
        hearing=hearing,
        file=file,
        date=date,
        view=one_line(comment.view),
        reason=one_line(comment.reason),
        demand=one_line(comment.demand),
    )


def one_line(text: str) -> str:
    """Write a text on one line."""
    return " ".join(text.split())

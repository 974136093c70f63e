"""Which projects a letter speaks of: those the consultation names, those added and left out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches

from msgspec import structs

from toolkit.consult.words import WORDS
from toolkit.model.consultation import (
    Chapter,
    Comment,
    Consultation,
    Demand,
    Ranking,
)
from toolkit.model.plan import Plan, list_projects
from toolkit.refusals import MisspeltProject, UnknownProject

NUMBER = re.compile(r"\d+(\.\d+)*\.?")


def check_projects(ids: Iterable[str], plan: Plan, file: str) -> None:
    """Refuse an id that no project of the plan has; `file` is where it stands."""
    known = [listed.project.id for listed in list_projects(plan)]
    for project in ids:
        if project not in known:
            raise unknown(project, known, file)


def unknown(project: str, known: Sequence[str], file: str) -> UnknownProject | MisspeltProject:
    """Say that an id is unknown, and which one it is most like."""
    closest = get_close_matches(project.casefold(), known, n=1)
    if closest:
        return MisspeltProject(file=file, project=project, proposal=closest[0])
    return UnknownProject(file=file, project=project)


def chosen_projects(consultation: Consultation) -> tuple[str, ...]:
    """Give the projects that get a section in the letter, in its order, each once."""
    comments = (comment for chapter in consultation.chapters for comment in chapter.comments)
    return tuple(dict.fromkeys(comment.project for comment in comments))


def in_order(consultation: Consultation) -> Consultation:
    """Put the chapters in the order of the hearing document: by page, else by number."""
    chapters = consultation.chapters
    if all(chapter.page is not None for chapter in chapters):
        ordered = sorted(chapters, key=lambda chapter: chapter.page or 0)
    elif all(NUMBER.fullmatch(chapter.number) for chapter in chapters):
        ordered = sorted(chapters, key=lambda chapter: counted(chapter.number))
    else:
        return consultation
    return structs.replace(consultation, chapters=tuple(ordered))


def counted(number: str) -> list[int]:
    """Give the numbers in a chapter's number, so that 3.10 comes after 3.9."""
    return [int(part) for part in number.rstrip(".").split(".")]


def add(consultation: Consultation, projects: Iterable[str]) -> Consultation:
    """Give projects that no chapter speaks of a last chapter of their own."""
    placed = chosen_projects(consultation)
    others = dict.fromkeys(project for project in projects if project not in placed)
    if not others:
        return consultation
    last = Chapter(
        heading=WORDS[consultation.language].other_projects,
        comments=tuple(Comment(project=project) for project in others),
    )
    return structs.replace(consultation, chapters=(*consultation.chapters, last))


def leave_out(consultation: Consultation, projects: Collection[str]) -> Consultation:
    """Take out what concerns some projects alone."""
    return structs.replace(
        consultation,
        main_demands=demands_without(consultation.main_demands, projects),
        priorities=tuple(rankings_without(consultation.priorities, projects)),
        chapters=tuple(chapters_without(consultation.chapters, projects)),
        conclusion=demands_without(consultation.conclusion, projects),
    )


def demands_without(demands: Iterable[Demand], projects: Collection[str]) -> tuple[Demand, ...]:
    """Drop the demands that rest on nothing but the projects; the others rest on the rest."""
    left = (
        (demand, tuple(project for project in demand.projects if project not in projects))
        for demand in demands
    )
    return tuple(
        structs.replace(demand, projects=rest)
        for demand, rest in left
        if rest or demand.resolutions or not demand.projects
    )


def rankings_without(rankings: Iterable[Ranking], projects: Collection[str]) -> Iterator[Ranking]:
    """Drop the projects from the rankings, and the rankings that then hold none."""
    for ranking in rankings:
        kept = tuple(priority for priority in ranking.projects if priority.project not in projects)
        if kept:
            yield structs.replace(ranking, projects=kept)


def chapters_without(chapters: Iterable[Chapter], projects: Collection[str]) -> Iterator[Chapter]:
    """Drop the comments to the projects, and the chapters that then hold none."""
    for chapter in chapters:
        kept = tuple(comment for comment in chapter.comments if comment.project not in projects)
        if kept:
            yield structs.replace(chapter, comments=kept)

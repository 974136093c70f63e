"""Which projects a letter speaks of: those the consultation names, or those asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
from toolkit.problems import MisspeltProject, UnknownProject


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


def limit(consultation: Consultation, projects: Sequence[str]) -> Consultation:
    """Keep only what concerns some projects; those without a chapter get one of their own."""
    return structs.replace(
        consultation,
        main_demands=limit_demands(consultation.main_demands, projects),
        priorities=tuple(limit_rankings(consultation.priorities, projects)),
        chapters=tuple(limit_chapters(consultation, projects)),
        conclusion=limit_demands(consultation.conclusion, projects),
    )


def limit_demands(demands: Iterable[Demand], projects: Sequence[str]) -> tuple[Demand, ...]:
    """Keep the demands that rest on one of the projects, and those that rest on none."""
    return tuple(
        demand
        for demand in demands
        if not demand.projects or not set(projects).isdisjoint(demand.projects)
    )


def limit_rankings(rankings: Iterable[Ranking], projects: Sequence[str]) -> Iterable[Ranking]:
    """Keep the ranked projects that are chosen, and the rankings that still hold any."""
    for ranking in rankings:
        kept = tuple(priority for priority in ranking.projects if priority.project in projects)
        if kept:
            yield structs.replace(ranking, projects=kept)


def limit_chapters(consultation: Consultation, projects: Sequence[str]) -> Iterable[Chapter]:
    """Keep the comments to the chosen projects, then give the others a last chapter."""
    for chapter in consultation.chapters:
        kept = tuple(comment for comment in chapter.comments if comment.project in projects)
        if kept:
            yield structs.replace(chapter, comments=kept)
    placed = chosen_projects(consultation)
    others = dict.fromkeys(project for project in projects if project not in placed)
    if others:
        yield Chapter(
            heading=WORDS[consultation.language].other_projects,
            comments=tuple(Comment(project=project) for project in others),
        )

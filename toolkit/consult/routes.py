"""How a letter says by what authority it speaks: the values its templates name."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from toolkit.consult.authority import chapters, edition, named
from toolkit.consult.choice import chosen_projects
from toolkit.consult.dates import write_date
from toolkit.consult.material import Context, Material
from toolkit.consult.questions import Question, ask, known
from toolkit.model.consultation import Mandate, Resolution, named_resolutions
from toolkit.model.profile import Meeting


def authority_values(material: Material) -> Context:
    """Give the values of the authority behind the letter."""
    consultation, projects = material.consultation, material.projects
    spoken_of = [projects[project] for project in chosen_projects(consultation)]
    return {
        "plan": edition(material.plan),
        "kapitler": chapters(spoken_of, material.language),
        "andre_vedtak": [named(r, material.language) for r in rested_on(material)],
        "utkast": material.proposal,
        **route_values(material),
    }


def rested_on(material: Material) -> Iterator[Resolution]:
    """Give the resolutions beside the plan that something in the letter rests on."""
    numbers = set(named_resolutions(material.consultation))
    for resolution in material.consultation.resolutions:
        if resolution.case_number in numbers:
            yield resolution


def route_values(material: Material) -> Context:
    """Give the values of the route by which authority came; all routes have the same names."""
    authority, language = material.consultation.authority, material.language
    body, meeting = laid_before(material)
    laid = {"legges_fram_for": body, "møte": write_date(meeting, language)}
    match authority:
        case Resolution():
            return {
                "vedtak": True,
                "organ": authority.body,
                "dato": write_date(authority.date, language),
                "sak": authority.case_number,
                "grunnlag": "",
                "legges_fram_for": "",
                "møte": "",
            }
        case Mandate():
            return {
                "vedtak": False,
                "organ": authority.body,
                "dato": "",
                "sak": "",
                "grunnlag": authority.basis,
                **laid,
            }
        case None:
            return {
                "vedtak": False,
                "organ": ask(Question.AUTHORITY, language),
                "dato": "",
                "sak": "",
                "grunnlag": "",
                **laid,
            }


def laid_before(material: Material) -> tuple[str, datetime.date | None]:
    """Give the body that the letter is laid before, and its meeting.

    Where the hearing does not say, a proposal goes to the next meeting that the profile lists.
    """
    authority = material.consultation.authority
    body = authority.laid_before if isinstance(authority, Mandate) else ""
    day = authority.meeting if isinstance(authority, Mandate) else None
    if not material.proposal:
        return body, day
    coming = next_meeting(material, body)
    if coming and not day:
        body, day = coming.body, coming.date
    return known(body, Question.BODY, material.language), day


def next_meeting(material: Material, body: str) -> Meeting | None:
    """Give the next meeting of a body, or of any where none is named."""
    coming = [
        meeting
        for meeting in material.profile.meetings
        if meeting.date >= material.date and body.casefold() in {"", meeting.body.casefold()}
    ]
    return min(coming, key=lambda meeting: meeting.date, default=None)

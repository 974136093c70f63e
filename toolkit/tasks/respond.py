"""Draft a joint response to a hearing: load, choose projects, write the letter, save."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path, PurePath

from msgspec import Struct

from toolkit.consult.choice import check_projects, chosen_projects, limit
from toolkit.consult.filling import Template
from toolkit.consult.letter import write_letter
from toolkit.consult.material import Material
from toolkit.consult.templates import frame_name, own_names, section_names
from toolkit.model.consultation import Consultation, named_projects
from toolkit.model.plan import Plan
from toolkit.model.profile import Profile
from toolkit.model.toml import decode_toml
from toolkit.tasks.files import check_output, read_file
from toolkit.tasks.load import load_plan
from toolkit.tasks.saving import write_file
from toolkit.tasks.shelf import Shelf, shelf_for

DEADLINE_PASSED = "The deadline was {deadline}; the letter is dated {date}."
COUNTY_DEADLINE_PASSED = "The county's deadline was {deadline}; the letter is dated {date}."
ANOTHER_PERIOD = "The plan is for {period}; the letter is dated {date}."
NO_PROJECTS = "The letter speaks of no project."


class RespondRequest(Struct, frozen=True, kw_only=True):
    """What `respond` is asked to do; `projects` limits the letter to some, `date` dates it."""

    consultation: Path
    plan: Path
    output: Path
    profile: Profile
    templates: Path
    projects: tuple[str, ...] = ()
    date: datetime.date
    force: bool = False


class WrittenSection(Struct, frozen=True, kw_only=True):
    """A project in the letter, and the template it was written from."""

    project: str
    title: str
    template: str
    own_template: bool


class RespondResult(Struct, frozen=True, kw_only=True):
    """What `respond` did."""

    output: Path
    sections: tuple[WrittenSection, ...]
    warnings: tuple[str, ...]


def respond(request: RespondRequest) -> RespondResult:
    """Draft a response and write it."""
    check_request(request)
    plan = load_plan(request.plan, request.profile)
    consultation = load_consultation(request, plan)
    material = Material(
        plan=plan, profile=request.profile, consultation=consultation, date=request.date
    )
    shelf = shelf_for(request.templates, consultation, request.consultation)
    frame, sections = shelf.load(frame_name(consultation)), choose_templates(material, shelf)
    write_file(request.output, write_letter(material, frame, sections))
    return RespondResult(
        output=request.output,
        sections=tuple(describe_sections(sections, material)),
        warnings=tuple(find_warnings(material)),
    )


def check_request(request: RespondRequest) -> None:
    """Refuse an output that is no Word file or would overwrite an input."""
    inputs = (request.consultation, request.plan, *request.templates.rglob("*.docx"))
    check_output(request.output, inputs, suffix=".docx", force=request.force)


def load_consultation(request: RespondRequest, plan: Plan) -> Consultation:
    """Load the consultation, limited to the projects that are asked for."""
    path = request.consultation
    consultation = decode_toml(read_file(path), path.name, Consultation)
    check_projects(named_projects(consultation), plan, path.name)
    check_projects(request.projects, plan, request.plan.name)
    return limit(consultation, request.projects) if request.projects else consultation


def choose_templates(material: Material, shelf: Shelf) -> dict[str, Template]:
    """Load for every project the first template there is among those that could serve it."""
    return {
        project: shelf.load(*section_names(material.projects[project], material.language))
        for project in chosen_projects(material.consultation)
    }


def describe_sections(
    sections: dict[str, Template], material: Material
) -> Iterator[WrittenSection]:
    """Say which template every section was written from."""
    for project, template in sections.items():
        own = {PurePath(name).name for name in own_names(project, material.language)}
        yield WrittenSection(
            project=project,
            title=material.projects[project].project.title.text,
            template=template.name,
            own_template=PurePath(template.name).name in own,
        )


def find_warnings(material: Material) -> Iterator[str]:
    """Say what a person should look at before the letter is sent."""
    consultation, plan, date = material.consultation, material.plan, material.date
    if consultation.deadline and consultation.deadline < date:
        yield DEADLINE_PASSED.format(deadline=consultation.deadline, date=date)
    if consultation.county_deadline and consultation.county_deadline < date:
        yield COUNTY_DEADLINE_PASSED.format(deadline=consultation.county_deadline, date=date)
    if plan.period and not plan.period.first <= date.year <= plan.period.last:
        yield ANOTHER_PERIOD.format(period=plan.period, date=date)
    if not chosen_projects(consultation):
        yield NO_PROJECTS

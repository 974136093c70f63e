"""Draft a joint response to a hearing: load, choose projects, judge, write, check, save."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath

from msgspec import Struct

from toolkit.consult.case_paper import proposal
from toolkit.consult.choice import add, check_projects, chosen_projects, in_order, leave_out
from toolkit.consult.filling import Template
from toolkit.consult.material import Material
from toolkit.consult.memory import Remembered
from toolkit.consult.questions import open_points
from toolkit.consult.templates import case_paper_name, frame_name, own_names, section_names
from toolkit.consult.tracing import unsaid
from toolkit.consult.verdict import Verdict, judge
from toolkit.model.consultation import Consultation, named_projects
from toolkit.model.plan import Plan
from toolkit.model.profile import Profile
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.refusals import AskedAndLeftOut, StillOpen
from toolkit.tasks import apart
from toolkit.tasks.answers import Answer, Outputs, check_outputs, prepare, save
from toolkit.tasks.earlier import remembered
from toolkit.tasks.hearing_files import check_case, load_hearing
from toolkit.tasks.load import load_plan
from toolkit.tasks.shelf import Shelf, shelf_for

DEADLINE_PASSED = "The deadline was {deadline}; the letter is dated {date}."
COUNTY_DEADLINE_PASSED = "The county's deadline was {deadline}; the letter is dated {date}."
ANOTHER_PERIOD = "The plan is for {period}; the letter is dated {date}."
NO_PROJECTS = "The letter speaks of no project."
UNSAID = "Not in the letter, because its template leaves it out: {under}: “{text}”"
FIRST = 3
"""How many open points a refusal names."""


class RespondRequest(Struct, frozen=True, kw_only=True):
    """What `respond` is asked to do; `date` dates the letter.

    `projects` are added to those the consultation names, and `without` are left out. A `final`
    letter has no open points.
    """

    consultation: Path
    plan: Path
    output: Path
    profile: Profile
    templates: Path
    projects: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    date: datetime.date
    final: bool = False
    trace: Path | None = None
    text: Path | None = None
    force: bool = False

    @property
    def outputs(self) -> Outputs:
        """What is written, and where."""
        return Outputs(letter=self.output, trace=self.trace, text=self.text)


class WrittenSection(Struct, frozen=True, kw_only=True):
    """A project in the letter, and the template it was written from."""

    project: str
    title: str
    template: str
    own_template: bool


class RespondResult(Struct, frozen=True, kw_only=True):
    """What `respond` did; `files` are all it wrote, the letter first."""

    output: Path
    verdict: Verdict
    sections: tuple[WrittenSection, ...]
    open_points: tuple[str, ...]
    remembered: tuple[Remembered, ...]
    warnings: tuple[str, ...]
    files: tuple[Path, ...] = ()


def respond(request: RespondRequest) -> RespondResult:
    """Draft a response and write it with what goes beside it."""
    consultation = load_consultation(request)
    shelf = shelf_for(request.templates, consultation, request.consultation)
    check_request(request, shelf)
    plan = load_plan(request.plan, request.profile)
    consultation = choose(consultation, request, plan)
    material = Material(
        plan=plan, profile=request.profile, consultation=consultation, date=request.date
    )
    templates = choose_templates(material, shelf)
    verdict = judge(material)
    if not verdict.may_be_signed:
        material = proposal(material)
    answer = write_answer(shelf, material, verdict, templates)
    if request.final and answer.open_points:
        raise still_open(request, answer.open_points)
    files = save(prepare(answer, request.outputs), request.outputs, force=request.force)
    return RespondResult(
        output=request.output,
        verdict=verdict,
        sections=tuple(describe_sections(templates, material)),
        open_points=answer.open_points,
        remembered=remembered(request.consultation, material),
        warnings=tuple(find_warnings(answer)),
        files=files,
    )


def load_consultation(request: RespondRequest) -> Consultation:
    """Load the consultation, its chapters in the order of the hearing document."""
    path = request.consultation
    consultation = load_hearing(path, request.profile)
    check_case(consultation, path)
    return in_order(consultation)


def check_request(request: RespondRequest, shelf: Shelf) -> None:
    """Refuse outputs that cannot be written or would overwrite an input."""
    for project in request.projects:
        if project in request.without:
            raise AskedAndLeftOut(project=project)
    inputs = (request.consultation, request.plan, *shelf.files())
    check_outputs(request.outputs, inputs, force=request.force)


def choose(consultation: Consultation, request: RespondRequest, plan: Plan) -> Consultation:
    """Add the projects that are asked for, and take out those that are left out."""
    check_projects(named_projects(consultation), plan, request.consultation.name)
    check_projects((*request.projects, *request.without), plan, request.plan.name)
    return add(leave_out(consultation, request.without), request.projects)


def write_answer(
    shelf: Shelf, material: Material, verdict: Verdict, templates: Mapping[str, Template]
) -> Answer:
    """Write the letter, or the case paper with the letter as a draft."""
    frame = shelf.load(frame_name(material.consultation))
    paper = None if verdict.may_be_signed else shelf.load(case_paper_name(material.language))
    sections, letter, data = apart.write_answer(material, frame, templates, paper, verdict)
    document = read_document(Package(data, frame.name))
    return Answer(
        data=data,
        letter=read_document(Package(letter, frame.name)).blocks,
        open_points=open_points((*document.running, *document.blocks)),
        material=material,
        verdict=verdict,
        sections=sections,
    )


def still_open(request: RespondRequest, asked: tuple[str, ...]) -> StillOpen:
    """Say that a letter cannot be final."""
    first = " ".join(asked[:FIRST]) + (" …" if len(asked) > FIRST else "")
    return StillOpen(
        file=request.output, count=len(asked), first=first, source=request.consultation.name
    )


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


def find_warnings(answer: Answer) -> Iterator[str]:
    """Say what a person should look at before the letter is sent."""
    material = answer.material
    consultation, plan, date = material.consultation, material.plan, material.date
    if consultation.deadline and consultation.deadline < date:
        yield DEADLINE_PASSED.format(deadline=consultation.deadline, date=date)
    if consultation.county_deadline and consultation.county_deadline < date:
        yield COUNTY_DEADLINE_PASSED.format(deadline=consultation.county_deadline, date=date)
    if plan.period and not plan.period.first <= date.year <= plan.period.last:
        yield ANOTHER_PERIOD.format(period=plan.period, date=date)
    if not chosen_projects(consultation):
        yield NO_PROJECTS
    said = "\n".join(block.text for block in answer.letter)
    for statement in unsaid(answer.verdict.statements, said):
        yield UNSAID.format(under=statement.under or statement.part.value, text=statement.text)

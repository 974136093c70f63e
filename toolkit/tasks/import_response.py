"""Read an edited response back: wording for the templates, texts for the hearing's file."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from toolkit.consult.case_paper import proposal
from toolkit.consult.choice import add, check_projects, in_order, leave_out
from toolkit.consult.expecting import Forms, expected_lines
from toolkit.consult.file_texts import FileText
from toolkit.consult.filling import Template
from toolkit.consult.homecoming import offers
from toolkit.consult.material import Material
from toolkit.consult.offers import Offer, Unmapped
from toolkit.consult.sorted_offers import sort_out
from toolkit.consult.templates import SECTIONS, case_paper_name, frame_name, own_names
from toolkit.consult.verdict import judge
from toolkit.consult.wording import Wording, template_edits
from toolkit.model.consultation import Consultation, named_projects
from toolkit.model.consultation_texts import with_texts
from toolkit.model.profile import Profile
from toolkit.model.update import Stamp
from toolkit.ooxml.marking import paragraph_texts
from toolkit.ooxml.package import Package
from toolkit.ooxml.rejecting import has_changes, without_changes
from toolkit.ooxml.revisions import Author
from toolkit.refusals import ProofFailed
from toolkit.tasks.files import check_output, make_folder, read_file
from toolkit.tasks.hearing_files import load_hearing
from toolkit.tasks.load import load_document, load_plan
from toolkit.tasks.respond import choose_templates
from toolkit.tasks.saving import write_files
from toolkit.tasks.shelf import Shelf, shelf_for
from toolkit.write.editor import Authored, PartEditor

NOT_TAKEN_BACK = "rejected, a template would not be as it was."


class ImportResponseRequest(Struct, frozen=True, kw_only=True):
    """What to read back; the projects are those the response was made with, `date` its date.

    `output` is where the hearing's file is written with the texts it is offered.
    """

    response: Path
    hearing: Path
    plan: Path
    profile: Profile
    templates: Path
    stamp: Stamp
    date: datetime.date
    projects: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    output: Path | None = None
    force: bool = False


class OfferedTemplate(Struct, frozen=True, kw_only=True):
    """A template that gets tracked changes, the one it is made from, and how many there are."""

    project: str
    file: Path
    origin: Path
    changes: int
    data: bytes


class Returned(Struct, frozen=True, kw_only=True):
    """What an edited response offers.

    The templates in `waiting` hold changes that nobody has settled, so they get no others.
    """

    templates: tuple[OfferedTemplate, ...]
    waiting: tuple[Path, ...]
    texts: tuple[FileText, ...]
    unmapped: tuple[Unmapped, ...]
    output: Path | None


def import_response(request: ImportResponseRequest) -> Returned:
    """Read an edited response back and write what it offers."""
    file = load_hearing(request.hearing, request.profile)
    shelf = shelf_for(request.templates, file, request.hearing)
    check_request(request, shelf)
    material = load_material(request, file)
    sections = choose_templates(material, shelf)
    home = sort_out(read_back(request, material, shelf, sections), material, file)
    waiting = {project for project in home.wordings if is_waiting(sections[project])}
    templates = tuple(
        offer(project, wordings, sections[project], request)
        for project, wordings in home.wordings.items()
        if project not in waiting
    )
    outputs = {one.file: one.data for one in templates}
    if request.output and home.texts:
        data = read_file(request.hearing)
        outputs[request.output] = with_texts(data, ((one.keys, one.new) for one in home.texts))
    save(outputs, sections, request)
    return Returned(
        templates=templates,
        waiting=tuple(Path(sections[project].name) for project in sorted(waiting)),
        texts=home.texts,
        unmapped=home.unmapped,
        output=request.output if home.texts else None,
    )


def check_request(request: ImportResponseRequest, shelf: Shelf) -> None:
    """Refuse a hearing's file that cannot be written; the hearing itself only with `force`."""
    if request.output:
        inputs = (request.response, request.plan, *shelf.files())
        check_output(request.output, inputs, suffix=".toml", force=request.force)


def load_material(request: ImportResponseRequest, file: Consultation) -> Material:
    """Load what the response was made of."""
    plan = load_plan(request.plan, request.profile)
    check_projects(named_projects(file), plan, request.hearing.name)
    check_projects((*request.projects, *request.without), plan, request.plan.name)
    consultation = add(leave_out(in_order(file), request.without), request.projects)
    return Material(
        plan=plan, profile=request.profile, consultation=consultation, date=request.date
    )


def read_back(
    request: ImportResponseRequest,
    material: Material,
    shelf: Shelf,
    sections: Mapping[str, Template],
) -> Iterator[Offer]:
    """Hold the edited response against the one that went out."""
    verdict = judge(material)
    paper = None
    if not verdict.may_be_signed:
        material = proposal(material)
        paper = shelf.load(case_paper_name(material.language))
    frame = shelf.load(frame_name(material.consultation))
    lines = expected_lines(material, verdict, Forms(frame=frame, sections=sections, paper=paper))
    said = load_document(request.response, limits=request.profile.limits)
    yield from offers(lines, [block.text for block in said.blocks])


def is_waiting(template: Template) -> bool:
    """Tell whether a template holds changes that nobody has settled."""
    return has_changes(Package(template.data, template.name))


def offer(
    project: str,
    wordings: tuple[Wording, ...],
    template: Template,
    request: ImportResponseRequest,
) -> OfferedTemplate:
    """Make a project's own template with wording as tracked changes."""
    package = Package(template.data, template.name)
    edits = template_edits(wordings, paragraph_texts(package), package.main)
    author = Author(name=request.stamp.author, date=request.stamp.date)
    editor = PartEditor(package, package.main, tracked=True)
    changed = editor.apply([Authored(edit=edit, author=author) for edit in edits])
    data = package.with_parts({package.main: changed})
    check_taken_back(package, Package(data, template.name))
    origin = Path(template.name)
    names = {Path(name).name for name in own_names(project, request.profile.region.language)}
    own = origin if origin.name in names else request.templates / SECTIONS / f"{project}.docx"
    return OfferedTemplate(project=project, file=own, origin=origin, changes=len(edits), data=data)


def check_taken_back(before: Package, after: Package) -> None:
    """Prove that a template with its changes rejected is as it was."""
    rejected = Package(after.with_parts(without_changes(after)), after.file)
    if paragraph_texts(rejected) != paragraph_texts(before):
        raise ProofFailed(file=after.file, reason=NOT_TAKEN_BACK)


def save(
    outputs: Mapping[Path, bytes], sections: Mapping[str, Template], request: ImportResponseRequest
) -> None:
    """Write what is offered: a template with its changes still holds what stood there."""
    for path in outputs:
        if path != request.output:
            make_folder(path.parent)
            check_output(path, (request.response,), suffix=".docx", force=True)
    holding = {Path(template.name): template.data for template in sections.values()}
    write_files(outputs, holding=holding)

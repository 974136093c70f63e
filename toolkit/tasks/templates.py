"""Templates looked after: what is wrong with them, which serves which project, a new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from toolkit.consult.checking import check_template
from toolkit.consult.choice import check_projects
from toolkit.consult.filling import Template
from toolkit.consult.sample import values_for
from toolkit.consult.templates import SECTIONS, own_names, section_names
from toolkit.model.consultation import Consultation
from toolkit.model.language import Language
from toolkit.model.plan import Listed, Plan, list_projects
from toolkit.model.profile import Profile
from toolkit.model.toml import decode_toml
from toolkit.problems import Problem
from toolkit.refusals import NoTemplates, Refusal
from toolkit.tasks.files import check_output, make_folder, read_file
from toolkit.tasks.load import load_plan
from toolkit.tasks.saving import write_file
from toolkit.tasks.shelf import Shelf, shelf_for


class Checked(Struct, frozen=True, kw_only=True):
    """A template and what is wrong with it; `refused` says why it cannot even be opened."""

    file: Path
    problems: tuple[Problem, ...] = ()
    refused: str = ""

    @property
    def is_right(self) -> bool:
        """Whether nothing is wrong with it."""
        return not (self.problems or self.refused)


class Served(Struct, frozen=True, kw_only=True):
    """A project and the template it would use; `own` tells whether that is its own."""

    project: str
    title: str
    template: Path | None
    own: bool


class NewTemplate(Struct, frozen=True, kw_only=True):
    """A template that was made, and the one it was made from."""

    file: Path
    origin: Path


def check_templates(folder: Path) -> tuple[Checked, ...]:
    """Check every template of a folder. Raises NoTemplates where there is none."""
    files = tuple(Shelf(folders=(folder,)).files())
    if not files:
        raise NoTemplates(file=folder)
    return tuple(check_file(file) for file in files)


def check_file(file: Path) -> Checked:
    """Check one template: the folder it lies in tells which values it can name."""
    try:
        template = Template(name=str(file), data=read_file(file))
        return Checked(file=file, problems=check_template(template, values_for(file.parent.name)))
    except Refusal as refusal:
        return Checked(file=file, refused=str(refusal))


def list_templates(
    plan: Path, profile: Profile, templates: Path, hearing: Path | None
) -> tuple[Served, ...]:
    """List which template each project of a plan would use, in a hearing if one is named."""
    consultation = load_hearing(hearing)
    language = consultation.language if consultation else profile.region.language
    shelf = shelf_for(templates, consultation, hearing)
    return tuple(serve(list_projects(load_plan(plan, profile)), language, shelf))


def load_hearing(path: Path | None) -> Consultation | None:
    """Load a consultation, if one is named."""
    return decode_toml(read_file(path), path.name, Consultation) if path else None


def serve(projects: Iterable[Listed], language: Language, shelf: Shelf) -> Iterator[Served]:
    """Say of every project which template it would use."""
    for listed in projects:
        project = listed.project
        own = shelf.find(own_names(project.id, language))
        yield Served(
            project=project.id,
            title=project.title.text,
            template=own or shelf.find(section_names(listed, language)),
            own=own is not None,
        )


def new_template(
    project: str, plan: Path, profile: Profile, templates: Path, *, force: bool
) -> NewTemplate:
    """Make a project a template of its own: a copy of the one it would use without.

    Raises UnknownProject, MisspeltProject, and TemplateMissing where there is none to copy.
    """
    loaded = load_plan(plan, profile)
    check_projects((project,), loaded, plan.name)
    names = section_names(find_project(project, loaded), profile.region.language)
    origin = Shelf(folders=(templates,)).load(*names[len(own_names(project, Language.BOKMAL)) :])
    output = templates / SECTIONS / f"{project}.docx"
    make_folder(output.parent)
    check_output(output, (plan, Path(origin.name)), suffix=".docx", force=force)
    write_file(output, origin.data)
    return NewTemplate(file=output, origin=Path(origin.name))


def find_project(project: str, plan: Plan) -> Listed:
    """Give a project that is in the plan."""
    return next(listed for listed in list_projects(plan) if listed.project.id == project)

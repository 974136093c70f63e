"""A plan of an invented valley, and documents of a few sentences."""

from __future__ import annotations

from msgspec import structs

from tests.consult.samples import field, project, written
from tests.consult.samples import plan as plan_of
from toolkit.blocks import Passage
from toolkit.model.plan import FieldKind, Plan, Project, Section, SectionKind
from toolkit.model.profile import Member, Profile, Region
from toolkit.touch.touched import Touched, find_touched

PROFILE = Profile(
    region=Region(name="Elvedalsregionen"),
    members=(Member(name="Elvedal"), Member(name="Nore og Sand"), Member(name="Viker")),
)
GROUPED = (
    project(
        "Storfoss bru",
        field(FieldKind.STATUS, "Status", "Nytt tiltak."),
        responsible=("Elvedal",),
    ),
    project("Litlesund bru", field(FieldKind.STATUS, "Status", "Brua er stengt.")),
)
PROJECTS: tuple[Project, ...] = (
    project(
        "Hamre-Sundet",
        field(FieldKind.STATUS, "Status", "Ny E99 Hamre–Sundet er ferdig regulert."),
        responsible=("Elvedal",),
    ),
    project("Sundet-Vikfjell", field(FieldKind.STATUS, "Status", "Langs E99 ved Vikfjell.")),
    project(
        "Standardheving på Elvedalsbanen",
        field(FieldKind.STATUS, "Status", "Toget på Elvedalsbanen stopper i Sandvoll."),
        responsible=("Nore og Sand",),
    ),
    project("Tømmerterminal", field(FieldKind.STATUS, "Status", "Leien i Lierbukta går ut.")),
    project(
        "Flere VTA-plasser",
        field(FieldKind.STATUS, "Status", "Økt satsing på varig tilrettelagt arbeid (VTA)."),
    ),
    project("Bussene i Øvre Dalen inn mot Elvedal", responsible=("Elvedal", "Viker")),
    project("Viker lufthavn", field(FieldKind.GOAL, "Mål", "Rutefly til Flesland.")),
)
ROAD = Section(
    id="vei",
    kind=SectionKind.GROUP,
    title=written("Fylkesvei 77"),
    level=3,
    parts=GROUPED,
)


def plan() -> Plan:
    """Give the plan: seven projects, and two in a group."""
    made = plan_of(*PROJECTS)
    area = made.sections[0]
    assert isinstance(area, Section)
    return structs.replace(made, sections=(structs.replace(area, parts=(*area.parts, ROAD)),))


def passage(text: str, page: int = 1, rank: float = 0.0) -> Passage:
    """Give a paragraph, or a heading."""
    return Passage(text=text, page=page, rank=rank, document="rapport.pdf")


def touched_by(*passages: Passage | str) -> dict[str, Touched]:
    """Give every project of the plan with what some paragraphs say of it."""
    read = (passage(one) if isinstance(one, str) else one for one in passages)
    return {touched.project: touched for touched in find_touched(plan(), PROFILE, read)}


def scores(text: str) -> dict[str, float]:
    """Give the score of every project for a paragraph."""
    return {project: touched.score for project, touched in touched_by(text).items()}

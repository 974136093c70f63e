"""A letter and a plan with something in every place: what templates are checked against."""

from __future__ import annotations

import datetime

from markupsafe import Markup

from toolkit.consult.case_paper import case_values
from toolkit.consult.context import chapter_values, common_values
from toolkit.consult.material import Context, Material
from toolkit.consult.section import project_values
from toolkit.consult.verdict import judge
from toolkit.consult.whole_plan import plan_values
from toolkit.model.consultation import (
    Chapter,
    Comment,
    Consultation,
    Demand,
    Mandate,
    Position,
    Priority,
    Quotation,
    Ranking,
    Recipient,
    Resolution,
    Stance,
)
from toolkit.model.plan import (
    Field,
    FieldKind,
    Paragraph,
    Period,
    Plan,
    Project,
    Responsible,
    Section,
    SectionKind,
)
from toolkit.model.profile import Member, Profile, Region, Signature
from toolkit.problems import Place

DAY = datetime.date(2025, 6, 13)
NOWHERE = Place(part="", paragraph=0, start=0, end=0)
PROJECT, MEMBER, CASE = "prosjekt", "Kommune", "1/25"


def values_for(folder: str) -> Context:
    """Give sample values for the templates of a folder: `horing`, `prosjekter` or `plan`."""
    material = sample()
    values = project_values(comment(), material)
    match folder:
        case "plan":
            return plan_values(material.plan)
        case "horing":
            projects = [{**values, "tekst": Markup("tekst")}]
            chapters = [chapter_values(chapter(), projects)]
            paper = {"sak": case_values(material, judge(material)), "uttalelse": Markup("tekst")}
            return {**common_values(material), "kapitler": chapters, **paper}
        case _:
            return {**common_values(material), "prosjekt": values}


def sample() -> Material:
    """Make what a letter is made of."""
    return Material(plan=plan(), profile=profile(), consultation=consultation(), date=DAY)


def profile() -> Profile:
    """Make a profile."""
    return Profile(
        region=Region(name="Rådet", address=("Gata 1",)),
        members=(Member(name=MEMBER), Member(name="Nabo")),
        signatures=(Signature(name="Navn", role="Leder"),),
    )


def plan() -> Plan:
    """Make a plan with one project that has a field of every kind."""
    project = Project(
        id=PROJECT,
        title=said("Prosjekt"),
        level=4,
        intro=(said("Omtale"),),
        fields=tuple(
            Field(
                kind=kind,
                label=said(kind.value),
                start=NOWHERE,
                paragraphs=(said("Først"), said("Så")),
            )
            for kind in FieldKind
        ),
        responsible=(Responsible(name=MEMBER, place=NOWHERE),),
    )
    group = section(SectionKind.GROUP, 3, project)
    return Plan(
        source="plan.docx",
        title=said("Plan 2024-2027"),
        period=Period(first=2024, last=2027),
        period_place=None,
        front=(said("Plan 2024-2027"),),
        sections=(section(SectionKind.AREA, 2, group),),
    )


def section(kind: SectionKind, level: int, part: Section | Project) -> Section:
    """Make a heading with one part below it."""
    return Section(
        id=kind.value,
        kind=kind,
        title=said(kind.value),
        level=level,
        text=(said("Tekst"),),
        parts=(part,),
    )


def consultation() -> Consultation:
    """Make a consultation with one of everything."""
    demand = Demand(demand="Krav", to="Departementet", projects=(PROJECT,), resolutions=(CASE,))
    return Consultation(
        title="Høring",
        recipient=Recipient(
            name="Departementet", address=("Postboks 1",), submit="post@dep.example"
        ),
        authority=Mandate(body="leder", basis="planen", laid_before="rådet", meeting=DAY),
        reference="25/1",
        our_reference="25/2",
        case_handler="Navn",
        letter_date=DAY,
        deadline=DAY,
        county_deadline=DAY,
        introduction="Innledning",
        introduction_projects=(PROJECT,),
        main_demands=(demand,),
        priorities=(Ranking(mode="Veg", projects=(Priority(project=PROJECT, reason="Grunn"),)),),
        chapters=(chapter(),),
        conclusion=(demand,),
        resolutions=(Resolution(body="rådet", date=DAY, case_number=CASE),),
        positions=(
            Position(municipality=MEMBER, stance=Stance.ADDS, text="Tillegg"),
            Position(municipality="Nabo", stance=Stance.RESERVES, text="Forbehold"),
        ),
        attachments=("Vedlegg",),
        copies=("Kopi",),
    )


def chapter() -> Chapter:
    """Make a chapter with one comment."""
    return Chapter(number="1", heading="Veg", page=1, comments=(comment(),))


def comment() -> Comment:
    """Make a comment with something in every place."""
    return Comment(
        project=PROJECT,
        view="Syn",
        reason="Grunn",
        demand="Krav",
        quotations=(Quotation(text="Sitat", page=1, document="horing.pdf"),),
        resolutions=(CASE,),
    )


def said(text: str) -> Paragraph:
    """Make a paragraph."""
    return Paragraph(text=text, place=NOWHERE)

"""The example plan as data: cover, introduction and the three areas with their projects."""

from __future__ import annotations

from collections.abc import Iterator

from examples.growth import GROWTH
from examples.inclusion import INCLUSION
from examples.infrastructure import ALL_MEMBERS, INFRASTRUCTURE
from examples.shapes import (
    Area,
    Group,
    Line,
    Link,
    Plan,
    Project,
    Section,
    bullets,
    lines,
    styled_bullets,
)

INTRODUCTION = Section(
    heading="1. Innledning",
    level=1,
    lines=(
        Line(
            text=(
                "Kongsbergregionen har siden 2019 arbeidet etter Strategi Kongsbergregionen "
                "2019-2030, som ligger på regionens nettsider. Politisk tiltaksplan setter "
                "strategien ut i livet. Regionrådet vedtar den etter hvert kommunevalg og rullerer "
                "den én gang i året."
            ),
            link=Link(words="regionens nettsider", address="https://www.kongsbergregionen.no/"),
        ),
        Line(
            text=(
                "Planen viser hva de åtte kommunene i Kongsbergregionen interkommunalt politisk "
                "råd (IPR) vil oppnå sammen i perioden 2024-2027, og hvem som går foran i hver "
                "sak. Samlet når kommunene lenger enn hver for seg. Hvor mange saker planen kan "
                "romme, følger av budsjettet medlemmene vedtar."
            )
        ),
    ),
)
STRATEGY = Section(
    heading="1.1 Strategi og organisering",
    level=2,
    lines=lines(
        "Strategien har to deler: regionen som utvikler av samfunnet og regionen som utvikler av "
        "tjenester. Begge bygger på FNs bærekraftsmål. Tiltaksplanen hører til den første delen. "
        "Den sier hvilke prosjekter politikerne samler seg om, hva de vil, og hvordan de går fram.",
        "Medlemmene av regionrådet tar sakene med inn i sine egne partier og kanaler, slik at "
        "regionen blir hørt i fylkene og i Oslo mens det ennå er mulig å påvirke.",
    ),
)
FOCUS = Section(
    heading="1.2. Satsningsområder 2024-2027",
    level=2,
    lines=(
        Line(text="Rådet har valgt tre områder:"),
        *styled_bullets(
            "Infrastruktur",
            "Inkludering til deltakelse i arbeidsliv og utdannelse",
            "Vekst i Kongsbergregionen",
        ),
    ),
)
METHODS = Section(
    heading="1.3 Arbeidsmåter",
    level=2,
    lines=(
        Line(text="Hvert prosjekt drives fram på den måten som passer best. Rådet kan blant annet"),
        *bullets(
            "bygge nettverk, holde møter og arrangementer og ta initiativ til felles utspill",
            "bestille utredninger og bruke oppgavefellesskapet for tjenesteutvikling",
            "reise saker i kommunestyrene og utvikle avtalene med fylkeskommunene",
            "ha løpende dialog med stortingsbenkene, departementene, direktorater som NVE, NAV, "
            "Statsforvalteren, KS, andre råd og næringslivet",
            "svare på høringer, alene eller sammen med andre",
            "være synlig i avisene, i sosiale medier og på egne nettsider",
        ),
        Line(
            text=(
                "Regionrådet er IPRets utøvende organ etter samarbeidsavtalen og drøfter "
                "framdriften på hvert møte. Mellom møtene kan lederen opptre på rådets vegne i "
                "tråd med vedtak. Sekretariatet forbereder saker og møter, skriver utkast til "
                "høringssvar og foreslår nye prosjekter."
            )
        ),
    ),
)

PLAN = Plan(
    title="Politisk tiltaksplan 2024-2027",
    council="Kongsbergregionen interkommunalt politisk råd (IPR)",
    adopted="Vedtatt av regionrådet i Kongsbergregionen 14. juni 2024",
    members_line=" · ".join(ALL_MEMBERS),
    running_title="Kongsbergregionen IPR – Politisk tiltaksplan 2024-2027",
    sections=(
        INTRODUCTION,
        STRATEGY,
        FOCUS,
        METHODS,
        Section(heading="2. Prosjekter", level=1),
    ),
    areas=(INFRASTRUCTURE, INCLUSION, GROWTH),
)


def projects_of(area: Area) -> Iterator[tuple[Group | None, Project]]:
    """Walk the projects of an area, each with the group it stands in."""
    for member in area.members:
        match member:
            case Group():
                yield from ((member, project) for project in member.projects)
            case Project():
                yield None, member


def all_lines(plan: Plan) -> Iterator[Line]:
    """Walk every line of running text in the order of the plan."""
    for section in plan.sections:
        yield from section.lines
    for area in plan.areas:
        yield from area.lines
        for member in area.members:
            yield from member.lines if isinstance(member, Group) else ()
        for _, project in projects_of(area):
            yield from project.intro
            yield from (line for field in project.fields for line in field.lines)

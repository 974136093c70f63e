"""Area 2.2 of the example plan: work and education for more people."""

from __future__ import annotations

from examples.shapes import (
    Area,
    Layout,
    Project,
    goal,
    lines,
    measures,
    numbered,
    responsible,
    status,
    styled_bullets,
)

OUTSIDERS = Project(
    title="Reduksjon av totalt utenforskap",
    responsible=("Rollag", "Flesberg", "Notodden"),
    fields=(
        status(
            "Rundt 2300 innbyggere (6,5 %) i yrkesaktiv alder har verken jobb, skoleplass eller "
            "kontakt med NAV. Mange er trolig unge som bor hjemme og lever av foreldrene. I "
            "tillegg kommer unge uføre uten noe tilbud om aktivitet. Å la det fortsette blir dyrt "
            "både for den enkelte og for samfunnet.",
            label="Status/problemstilling",
        ),
        goal(
            "2-3 pilotkommuner, gjerne flere, finner ut hvem som står uten tilbud, og hvordan de "
            "kan nås. Kommunene foreslår plasser i bedrifter, etater og "
            "utdanninginstitusjoner i regionen.",
            label="Målsetting på kort sikt",
        ),
        goal(
            "Flere kommuner har egne inkluderingsprosjekter i drift. Der går antallet uten tilbud "
            "ned med minst 10 %.",
            label="Målsetting på lang sikt",
        ),
        measures(
            *numbered(
                "Kartlegge dagens tiltak med hjelp fra NAV og tjenestesamarbeidet",
                "Samordne arbeidet med fylkeskommunenes satsing på innenforskap",
                "Lære av kommuner og regioner som har lykkes",
                "Forebygge, slik at færre faller ut",
            ),
            layout=Layout.OWN_LINE,
        ),
        responsible("Rollag/Flesberg og Notodden kommuner."),
    ),
)

SHELTERED_WORK = Project(
    title="Flere VTA- og AFT-plasser til regionen",
    responsible=("Arbeidsutvalget", "Sekretariatet"),
    fields=(
        status(
            "Staten økte i 2024 bevilgningen til varig tilrettelagt arbeid (VTA) med 82,4 "
            "millioner kroner, nok til rundt 500 plasser. Regjeringens fireårige opptrappingsplan "
            "for VTA (2024-2027) skal gi om lag 2 000 plasser i alt og koste 2,1 milliarder kroner "
            "i året når den er gjennomført. Kongsbergregionen fikk ingen av plassene i 2024.",
            label="Status/problemstilling",
        ),
        goal(
            "Flere arbeidsrettede tiltak og flere VTA-plasser, både i kommunene og i private "
            "bedrifter."
        ),
        measures(
            "Bygge opp et fast samarbeid med",
            *styled_bullets(
                "fylkeskommunene, USN og næringslivet",
                "NAV + KS («Partnerskapsløftet»), KS «Inn i jobb» og KS om effektkontrakter og "
                "Utenforregnskapet",
                "Bærum kommune om prosjektet Høl i CV-en",
                "ASVO-Kongsberg, IDEA Kompetanse AS, Arena Kompetanse AS og Numedal Produksjon AS",
            ),
            "Avtalene skrives ned og legges fram for arbeidsutvalget.",
        ),
        responsible("Arbeidsutvalget og sekretariatet"),
    ),
)

SKILLS = Project(
    title="Forstudie kompetanse-etterspørsel",
    responsible=("Flesberg", "Kongsberg"),
    fields=(
        status(
            "Bedrifter og kommuner mangler folk allerede nå.",
            "Noen faktorer nasjonalt:",
            *styled_bullets(
                "30000 nye IKT-stillinger må fylles innen 2030",
                "12000 stillinger som krever fagskole, står ledige",
                "Det fødes færre barn",
                "Studier ved Universitetet i Sørøst-Norge (USN) med «< 20 studenter» kan bli "
                "nedlagt",
            ),
            "USN kan samarbeide om både ordinære studier og oppdrag, og vil holde fram med "
            "desentralisert sykepleierutdanning på Notodden. Universitetet vil gjerne snakke med "
            "regionen om en «arbeidslivsmaster» for lærere, om barnehagelærere som studerer på "
            "arbeidsplassen, og om kurs på campusene i regionen, også for flyktninger.",
            "Innovasjon og nye forretningsmodeller er fagene USN selv mener det haster mest med",
        ),
        goal("Kommuner og næringsliv får tak i den kompetansen de spør etter."),
        measures(
            "Spørre bedriftene og kommunene om behovet de neste ti årene. Skjemaet fra USN har "
            "plassholderen «{{ kommune }}», som hver kommune bytter ut med sitt eget navn. Bruke "
            "svarene i samtaler med USN, Fagskolen i Viken og K-tech."
        ),
        responsible("Flesberg og Kongsberg kommune"),
    ),
)

INCLUSION = Area(
    heading="2.2. Inkludering til deltakelse i arbeidsliv og utdannelse",
    lines=lines(
        "Hver femte innbygger mellom 20 og 66 år, om lag 7100 personer, er uten både jobb og "
        "skoleplass. 13,9 % får støtte fra NAV, og 6,5 % er ikke med i noen ordning. Samtidig blir "
        "det flere eldre og færre til å gjøre jobbene. Regionen vil derfor hjelpe flere inn i "
        "vanlig eller tilrettelagt arbeid."
    ),
    members=(OUTSIDERS, SHELTERED_WORK, SKILLS),
)

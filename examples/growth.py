"""Area 2.3 of the example plan: settlement, jobs, technology and transport trials."""

from __future__ import annotations

from examples.shapes import (
    Area,
    Layout,
    Project,
    bullets,
    goal,
    lines,
    measures,
    responsible,
    status,
)

SETTLEMENT = Project(
    title="Bosted-Tilflytting-Arbeidsplasser",
    responsible=("Leder", "Nestleder"),
    fields=(
        status(
            "Næringssamarbeidet og Kongsberg Defence & Aerospace AS (KDA) har avtalt å arbeide "
            "sammen om bosted, tilflytting og arbeidsplasser. Industrien må ansette mange de neste "
            "årene."
        ),
        goal(
            "De store industribedriftene, som trekker veksten i regionen, får tak i folk. Alle "
            "kommunene blir mer attraktive å bo i. Gamle bedrifter investerer, og nye kommer til."
        ),
        measures(
            "Styrke Næringssamarbeidet i Kongsbergregionen. Gjøre nettsiden og kontoene i sosiale "
            "medier større og bedre, så de når både tilflyttere og bedrifter. Hjelpe i gang nye "
            "næringsforeninger. Spille på lag med KDA, Vekst i Kongsberg og resten av næringslivet."
        ),
        responsible(
            "Leder og nestleder i Kongsbergregionen IPR tar et spesielt ansvar for dette tiltaket"
        ),
    ),
)

DECENTRALISATION = Project(
    title="Desentralisering av arbeidsplasser",
    responsible=("Arbeidsutvalget", "Næringssamarbeidet i Kongsbergregionen"),
    fields=(
        goal("Fylket og staten flytter arbeidsplasser til regionen, gjerne som satellittkontorer."),
        measures(
            "Undersøke hva fylket og staten kan flytte. Arbeide sammen med fylkeskommunene, KS og "
            "næringslivet, og hente erfaringer utenfra. Vise fram de sterke fagmiljøene vi alt "
            "har, for det er til dem nye statlige oppgaver helst blir lagt."
        ),
        responsible("Arbeidsutvalget samt Næringssamarbeidet i Kongsbergregionen"),
    ),
)

ARTIFICIAL_INTELLIGENCE = Project(
    title="Kunstig intelligens (KI)",
    responsible=("Arbeidsutvalget",),
    intro=lines(
        "I 2024 deler Forskningsrådet ut opptil 850 millioner kroner til fire, fem eller seks "
        "sentre for kunstig intelligens. Hvert senter får mellom 75 og 200 millioner, starter i "
        "2025 og varer i fem år. Søkerne leverer først en skisse, senest fredag 7. juni 2024 kl. "
        "13.00. De som går videre, leverer full søknad, etter planen innen 15. januar 2025.",
        "Sentrene skal til sammen dekke tre spor:",
        *bullets(
            "Hva KI og andre digitale teknologier gjør med samfunnet",
            "Teknologi: Hvordan framtidens digitale løsninger blir til, med vekt på kunstig "
            "intelligens",
            "Innovasjon: Hvordan virksomheter kommer i gang med KI.",
        ),
        "Forskningen skal holde høyt nivå og ta opp spørsmål som ingen klarer alene. Derfor må "
        "flere institusjoner og fag gå sammen med bedrifter, offentlige virksomheter og andre, her "
        "hjemme og i utlandet.",
        "Skisser kan komme fra godkjente forskningsorganisasjoner, bedrifter og det offentlige. "
        "Full søknad kan bare komme fra en godkjent forskningsorganisasjon som har forpliktet "
        "seg til å samarbeide med andre. Det er først og fremst universiteter og høyskoler med "
        "akkreditering fra NOKUT, og sykehus der forskning er en lovpålagt oppgave.",
    ),
    fields=(
        measures(
            "Snakke med oppgavefellesskapet for tjenesteutvikling, USN og næringslivet om en "
            "søknad."
        ),
        goal("Ett av sentrene legges til regionen"),
        responsible("Arbeidsutvalget"),
    ),
)

TELEMARK_RING = Project(
    title="Telemark Ring",
    responsible=("Notodden",),
    fields=(
        status(
            "De fire forbundene for motorsport støtter prosjektet, og det gjør også næringslivet "
            "og de brukerne som er spurt. Engasjementet blant folk er stort. Tomten er regulert, "
            "og rettighetene til den er på plass."
        ),
        goal(
            "Telemark Ring blir et anlegg på tvers av kommunene, der næringslivet kan teste og "
            "utvikle framtidens kjøretøy. Idretten og innbyggerne får en motorsportbane samme "
            "sted. Pengene skal være på plass i løpet av 2024 og 2025, og anlegget bygges i "
            "2025-2026."
        ),
        measures(
            "Skaffe finansiering gjennom påvirkning og samarbeid.",
            *bullets(
                "Telemark Ring AS, Notodden Utvikling AS og Næringssamarbeidet",
                "Kultur- og likestillingsdepartementet, Samferdselsdepartementet og Kommunal- og "
                "distriktsdepartementet",
                "Stortingspolitikere og fylkeskommunene",
                "Investorer og tilsvarende anlegg i inn- og utland",
            ),
        ),
        responsible("Notodden kommune"),
    ),
)

CITY_LAB = Project(
    title="Kongsberg By&Lab",
    responsible=("Kongsberg", "Sigdal"),
    fields=(
        status(
            "Foreningen Kongsberg By&Lab har fem medlemmer: Buskerud fylkeskommune, USN, ITS "
            "Norway og kommunene Kongsberg og Sigdal. Den samarbeider med Statens vegvesen etter "
            "avtale. De andre kommunene i regionen ble 30. november 2023 spurt om de vil bli med.",
            "Foreningen skal gjøre veien fra idé til marked kortere for sikker og bærekraftig "
            "transport som svarer på lokale behov. Medlemmene legger egne prosjekter inn i "
            "foreningen, som gjennomfører dem.",
        ),
        goal(),
        goal(
            "I 2024-2030 bygges regionen opp til en internasjonal arena for selvkjørende og "
            "bærekraftig transport i små lokalsamfunn.",
            label="Overordnet og langsiktig arbeid",
            layout=Layout.LINE_BREAK,
        ),
        goal(
            "I 2024 er hver kommune i regionen blitt medlem og har fått sin egen strategi for "
            "mobilitet.",
            label="Kortsiktig arbeid",
        ),
        measures(
            "Kommunene vedtar medlemskap og skriver strategier ut fra behovene de har funnet. "
            "Medlemsavgift og søknader om prosjektmidler betaler for tiltakene."
        ),
        responsible("Kongsberg og Sigdal kommuner"),
    ),
)

GROWTH = Area(
    heading="2.3. Vekst i Kongsbergregionen",
    members=(SETTLEMENT, DECENTRALISATION, ARTIFICIAL_INTELLIGENCE, TELEMARK_RING, CITY_LAB),
)

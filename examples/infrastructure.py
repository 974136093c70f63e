"""Area 2.1 of the example plan: roads, bridges, trains, air, buses, timber and power."""

from __future__ import annotations

from examples.shapes import (
    Area,
    Group,
    Layout,
    Line,
    Project,
    bullets,
    goal,
    lines,
    measures,
    numbered,
    responsible,
    status,
    styled_bullets,
)

NUMEDAL = ("Flesberg", "Rollag", "Nore og Uvdal")
NUMEDAL_AS_WRITTEN = "Flesberg, Rollag og Nore og Uvdal kommuner"

ALL_MEMBERS = (
    "Flesberg",
    "Hjartdal",
    "Kongsberg",
    "Nore og Uvdal",
    "Notodden",
    "Rollag",
    "Sigdal",
    "Tinn",
)

BRIDGE_SURVEY = (
    "Buskerud fylkeskommune regner med å ha undersøkt tilstanden på blant annet fylkesvei 40 "
    "like etter sommeren 2024, og bruene er med i arbeidet."
)
BRIDGE_GOAL = "Brua får høy plass i fylkeskommunens Handlingsprogram for samferdsel."
BRIDGE_MEASURES = (
    "Finne ut når fylket tar imot innspill, og samle kommunenes høringssvar. Holde kontakt med "
    "Buskerud fylkeskommune, Samferdselsdepartementet, Statkraft og næringslivet. Forberede "
    "møter og notater og få saken omtalt i pressen."
)
BUS_GOAL = (
    "Flere avganger og flere plasser. Fylkestinget øker rammen slik at tilbudet blir merkbart "
    "bedre. Andre måter å betale for tilbudet på er vurdert."
)

E134 = Group(
    title="E134 – delstrekninger",
    lines=lines(
        "E134 er regionens viktigste vei både mot Oslofjorden og mot Vestlandet. Regionrådet "
        "prioriterer de enkelte delstrekningene og arbeidet for at ruten forblir statens "
        "førstevalg mellom øst og vest. Når det nye sykehuset i Drammen åpner, frykter regionen "
        "dessuten lengre køer gjennom byen."
    ),
    projects=(
        Project(
            title="Saggrenda-Elgsjø",
            responsible=("Kongsberg", "Notodden"),
            fields=(
                status(
                    "Strekningen Saggrenda–Elgsjø står i regjeringens forslag til NTP for "
                    "2025-2036, men først etter de seks første årene. Alle reguleringsplaner er "
                    "vedtatt, og prosjekteringen er gjort. I 2022 søkte Viken fylkeskommune og "
                    "kommunene om å kreve inn bompenger i 20 år i stedet for 15, og om å få "
                    "praktisere «omvendt timesregel» på fv. 2757 Gamle Kongsbergvei.",
                    "Svaret fra Samferdselsdepartementet kom i desember 2023: Utredningen er ikke "
                    "helt ferdig, og bompengesaken bør vente til NTP er lagt fram.",
                ),
                goal(
                    "Veien skal stå ferdig innen de første seks årene av NTP. Bompengene skal være "
                    "vedtatt i departementet og lokalt før utgangen av 2024, slik at KS2 og "
                    "Stortingets behandling rekkes før valget høsten 2025."
                ),
                measures(
                    *styled_bullets(
                        "Møte sentrale politikere, departementet og Statens vegvesen om NTP",
                        "Lage faktaark og presseoppslag sammen med E134 Haukelivegen AS",
                        "Holde vegkonferansen på Notodden hvert år",
                        "Legge nyheter på regionens nettsider",
                    ),
                    layout=Layout.OWN_LINE,
                ),
                responsible("Kongsberg og Notodden kommuner"),
            ),
        ),
        Project(
            title="Elgsjø-Gvammen",
            responsible=("Notodden", "Hjartdal", "Kongsberg"),
            fields=(
                status(
                    "Med konseptvalgutredningen (KVU) for Kongsberg-Gvammen i bunnen begynte "
                    "Statens vegvesen i 2021-2022 å forberede en kommunedelplan. Regjeringen har "
                    'bestemt at den nye veien skal gå nord for Notodden ("sammensatt konsept '
                    'nordre"). Arbeidet stoppet tidlig i 2023 fordi planleggingsmidlene ble '
                    "kuttet, men kan gjenopptas på kort varsel."
                ),
                goal("Trasévalget er avgjort, og NTP har midler til å utrede og planlegge videre."),
                measures(
                    "Jevnlig kontakt med Stortinget, departementet og Statens vegvesen. Felles "
                    "opptreden med E134 Haukelivegen AS og Vegforum Øst Vest. Vegkonferanse på "
                    "Notodden hvert år, og egne utspill i mediene."
                ),
                responsible("Notodden, Hjartdal og Kongsberg kommuner"),
            ),
        ),
        Project(
            title="Nasjonal Øst-Vest korridor",
            responsible=("Notodden", "Hjartdal", "Kongsberg"),
            fields=(
                status("Staten har pekt ut E134 som hovedveien mellom øst og vest"),
                goal("E134 beholder plassen som statens førstevalg mellom øst og vest."),
                measures(
                    "Jevnlig kontakt med Stortinget, departementet, Statens vegvesen og Nye Veier. "
                    "Felles opptreden med E134 Haukelivegen AS og Vegforum Øst Vest. "
                    "Vegkonferanse på Notodden hvert år, og egne utspill i mediene."
                ),
                responsible("Notodden,Hjartdal og Kongsberg kommuner"),
            ),
        ),
    ),
)

COUNTY_ROAD_40 = Group(
    title="Fylkesvei 40",
    lines=lines(
        "Regjeringens forslag til NTP gir fylkesveiene i Buskerud om lag 1,2 milliarder kroner "
        "ekstra de første seks årene. Det er nær 300 millioner mer enn om nivået fra 2024 hadde "
        "ligget fast.",
        "To øremerkede ordninger betyr mye for fylkesvei 40. Den ene er ny og gjelder bruer som "
        "Forsvaret er avhengig av. Den andre gjelder tømmertransport og skal etter forslaget bli "
        "omtrent dobbelt så stor, med 480 mill. kr til sammen.",
    ),
    projects=(
        Project(
            title="Grettefoss bru",
            responsible=NUMEDAL,
            own_style=True,
            fields=(
                status(
                    "Buskerud fylke bruker 7,5 millioner kroner i 2024 på å prosjektere resten av "
                    "den nye brua. Byggepenger kan ikke ventes før i 2025."
                ),
                goal(
                    "Byggingen er finansiert i fylkeskommunens budsjett for 2025, og den nye brua "
                    "kan tas i bruk medio 2027."
                ),
                measures(
                    *numbered(
                        "Møte fylkespolitikerne i god tid før budsjettet for 2025 legges fram",
                        "Holde kontakt med administrasjonen i Buskerud fylkeskommune",
                        "Vise fram behovet på nettsidene og i lokalavisene",
                    ),
                    layout=Layout.OWN_LINE,
                ),
                responsible(NUMEDAL_AS_WRITTEN),
            ),
        ),
        Project(
            title="Mykstu bru",
            responsible=NUMEDAL,
            own_style=True,
            fields=(
                status(
                    "Viken hadde brua i sin tiltaksplan, men det finnes ingen reguleringsplan. "
                    + BRIDGE_SURVEY
                ),
                goal(BRIDGE_GOAL),
                measures(BRIDGE_MEASURES.replace("Samferdselsdepartementet, ", "")),
                responsible(NUMEDAL_AS_WRITTEN),
            ),
        ),
        Project(
            title="Sporan bru",
            responsible=NUMEDAL,
            own_style=True,
            fields=(
                status(BRIDGE_SURVEY + "."),
                goal(BRIDGE_GOAL),
                measures(BRIDGE_MEASURES),
                responsible(NUMEDAL_AS_WRITTEN),
            ),
        ),
        Project(
            title="Aslefet bru",
            responsible=NUMEDAL,
            own_style=True,
            fields=(
                status(BRIDGE_SURVEY),
                goal(BRIDGE_GOAL),
                measures(BRIDGE_MEASURES),
                responsible(NUMEDAL_AS_WRITTEN),
            ),
        ),
        Project(
            title="Smådøla vestre bru",
            responsible=NUMEDAL,
            fields=(
                status("Nytt tiltak."),
                goal(BRIDGE_GOAL[:-1] + " av hensyn til trafikksikkerheten."),
                measures(BRIDGE_MEASURES),
                responsible(NUMEDAL_AS_WRITTEN),
            ),
        ),
    ),
)

NEW_ROAD = Project(
    title="Ny vei fra Øvre Eiker-Lampeland",
    responsible=NUMEDAL,
    fields=(
        status(
            "Ingen gjeldende planer omfatter veien Øvre Eiker – Lampeland. Den sto i regionens "
            "egen tiltaksplan til og med 2022. Buskerud næringshage laget en skisse i 2019."
        ),
        goal(
            "Få politisk behandling av en vei gjennom åsen fra Øvre Eiker til Lampeland,om lag "
            "16-17 km lang."
        ),
        measures("Hente inn tall for trafikk og nytte."),
        responsible(NUMEDAL_AS_WRITTEN),
    ),
)

ROAD_350 = Project(
    title="Avkjøring Riksvei 350 til Sigdal",
    responsible=("Sigdal",),
    fields=(
        status(
            "Modum kommune er planmyndighet og har sagt nei til fylkeskommunens utkast til "
            "kommunedelplan (KDP). Planen må rettes slik Modum har bedt om.",
            label="Status/utfordring",
        ),
        goal("Kommunedelplanen er vedtatt, og reguleringsplanen er påbegynt"),
        measures("Følge opp saken overfor Modum kommune og Buskerud fylkeskommune."),
        responsible("Sigdal kommune"),
    ),
)

TRAINS = Group(
    title="Togtilbud Kongsberg",
    lines=lines(
        "Bedriftene i Kongsberg venter flere tusen nye ansatte om kort tid, KDA alene rundt 2000. "
        "Mange av dem kommer til å pendle, og industrien reiser mye til og fra Gardermoen. Da må "
        "togene gå både oftere og raskere."
    ),
    projects=(
        Project(
            title=(
                "To tog i timen mellom Kongsberg og Oslo, kortere reisetid og dobbeltspor til "
                "Kongsberg"
            ),
            responsible=("Kongsberg",),
            own_style=True,
            fields=(
                status(
                    "Grunnruten har én avgang i timen, og rushtiden har to i tillegg. Fjerntoget "
                    "Oslo-Stavanger stopper også i Drammen og Kongsberg. Den som jobber i "
                    "Kongsbergregionen, har likevel et dårligere rushtilbud enn den som jobber i "
                    "Oslo-området. Mellom Drammen og Kongsberg går det rundt 90 tog i døgnet når "
                    "tomme tog regnes med."
                ),
                goal(
                    "To avganger i timen mellom Oslo og Kongsberg, kortere kjøretid og dobbeltspor "
                    "helt fram til Kongbserg."
                ),
                measures(
                    "Påvirke Bane NOR, Vy og Samferdselsdepartementet i lag med Buskerudbyen, "
                    "Osloregionen IPR, Buskerud fylkeskommune og næringslivet. Vurdere en "
                    "togkonferanse med Buskerudbyen. Skrive notater og bruke pressen."
                ),
                responsible("Kongsberg kommune"),
            ),
        ),
        Project(
            title="Standardheving på Sørlandsbanen",
            responsible=("Notodden",),
            fields=(
                goal(
                    "Banen får høyere standard, med stopp på Nordagutu og god overgang til "
                    "Bratsbergbanen."
                ),
                measures(
                    "Kontakt med GoAhead, Bane Nor, Jernbaneverket, departementet, begge "
                    "fylkeskommunene og de andre kommunene langs banen. Møter, notater og "
                    "presseomtale i lag med Osloregionen IPR, Buskerudbyen og næringslivet."
                ),
                responsible("Notodden kommune"),
            ),
        ),
    ),
)

AIRPORT = Group(
    title="Notodden Lufthavn",
    projects=(
        Project(
            title="Nytt terminalbygg og ruteflytrafikk",
            responsible=("Notodden",),
            fields=(
                status(
                    Line(
                        text=(
                            "Fram til 2019 gikk det rutefly til Bergen. Samme år betalte kommunen "
                            "og fylkeskommunen for lengre rullebane, og i 2022 søkte lufthavnen "
                            "Samferdselsdepartementet om penger til investeringer."
                        ),
                        footnote="Beløpet i søknaden er regnet i 2023-kroner.",
                    ),
                    "Analyser fra 2024 viser at rutefly fra Notodden vil være nyttig for "
                    "industrien i Kongsberg, for pendlere til sokkelen og for reiselivet, som kan "
                    "ta imot charterturister. Tiltaket lønner seg trolig for samfunnet, først og "
                    "fremst fordi lufthavnen allerede har mye av det som trengs, så både bygging "
                    "og drift blir rimelig.",
                ),
                goal(
                    "Søknaden fra 2022 om 112 MNOK (2023-kroner) over statsbudsjettet er "
                    "innvilget. Rutefly til og fra Flesland to ganger om dagen, og plass til "
                    "større fly i charterfart."
                ),
                measures(
                    *bullets(
                        "Overbevise Stortinget og de to departementene i lag med Notodden Lufthavn "
                        "AS, Notodden Utvikling AS og Kongsbergindustrien",
                        "Ha med Telemark fylkeskommune, Telemark Utviklingsfond og Vinje kommune",
                        "Spre funnene fra den uavhengige analysen",
                    ),
                    layout=Layout.OWN_LINE,
                ),
                responsible("Notodden kommune"),
            ),
        ),
    ),
)

BUS_NUMEDAL = Project(
    title="Pendlerbuss/kollektivtransport i Numedal inn mot Kongsberg",
    responsible=("Kongsberg", *NUMEDAL),
    fields=(
        status(
            "Industrien i Kongsberg skal vokse med flere tusen ansatte, rundt 2000 av dem i KDA. "
            "Noen vil pendle fra Numedal, og da må bussen gå oftere. Fylkestinget har satt av for "
            "lite til å holde rutene oppe på dagens nivå. Fra Rødberg til Kongsberg går det nå "
            "bare fire busser på en hverdag, to på en lørdag og tre på en søndag.",
            label="Bakgrunn og status",
        ),
        goal(BUS_GOAL),
        measures("Arbeide sammen med Buskerud fylkeskommune, Brakar og Kongsberg-industrien."),
        responsible("Kongsberg, Flesberg, Rollag og Nore og Uvdal kommuner"),
    ),
)

BUS_TELEMARK = Project(
    title="Pendlerbuss/kollektive løsninger fra Øst-Telemark inn mot Kongsberg",
    responsible=("Kongsberg", "Notodden", "Hjartdal", "Tinn"),
    fields=(
        status(
            "Industrien i Kongsberg skal vokse med flere tusen ansatte, rundt 2000 av dem i KDA. "
            "Noen vil pendle fra Øst-Telemark, og da må bussen gå oftere. Fra Notodden "
            "skysstasjon til Kongsberg knutepunkt går det nå bare ti busser på en hverdag. "
            "Haukeliekspressen har fire, men de kjører utenom Kongsberg sentrum og stopper på "
            "Gomsrud eller Diseplass.",
            label="Bakgrunn og status",
        ),
        goal(BUS_GOAL),
        measures("Arbeide sammen med Telemark fylkeskommune, operatørene og Kongsberg-industrien"),
        responsible("Kongsberg, Notodden, Hjartdal og Tinn kommuner"),
    ),
)

TIMBER = Project(
    title="Tømmerhavn/terminal",
    responsible=("Flesberg", "Sigdal"),
    fields=(
        status(
            "Leien av havna på Lierstranda løper ut i 2028, og det er lite håp om forlengelse. "
            "Nærings- og fiskeridepartementet har bedt fylkeskommunen innstendig om å ta opp igjen "
            "den regionale planleggingen, så det blir funnet arealer som kan erstatte terminalen.",
            label="Bakgrunn og status",
        ),
        goal(
            "Buskerud fylkeskommune setter i gang en regional plan som finner ny plass til "
            "terminalen."
        ),
        measures(
            "Samle aktørene om felles krav:",
            *bullets(
                "Buskerud fylkeskommune, Statsforvalteren og departementet",
                "Drammensregionens Virkesterminaler AS",
                "Viken Skog SA",
            ),
        ),
        responsible("Flesberg og Sigdal kommuner"),
    ),
)

POWER = Project(
    title="Tilstrekkelig kapasitet i region- og transmisjonstrømnettet til og fra regionen",
    responsible=ALL_MEMBERS,
    fields=(
        status(
            "Regionen har kraft til overs og vil ha det også når mer bygges ut. Problemet er å få "
            "strømmen fram til dem som trenger den, for flere steder er nettet fullt. Slik nettet "
            "er nå, hadde solkraftprosjektet i Hjartdal neppe fått levere.",
            "Statnett planlegger en ny transformatorstasjon som skal stå klar i 2035 og knytte "
            "regionen til Seljord, Hjartdal, Tinn, Notodden og Midt-Telemark. Ventetiden bremser "
            "viktige prosjekter. Kommuner som følger rådet om «mer av alt – raskere» (NOU 2023: "
            "3), risikerer å mislykkes, og Norge kan bomme på målet om å bytte ut fossil energi.",
            label="Status/utfordring",
        ),
        goal(),
        goal(
            Line(
                text=(
                    "Nettet har plass nok, er til å stole på og tåler at noe faller ut. Det "
                    "gjelder for det offentlige, for husholdningene og for både gammel og ny "
                    "industri."
                ),
                bookmark="Kraftnett_langsiktig",
            ),
            label="Overordnet og langsiktig arbeid",
            layout=Layout.LINE_BREAK,
        ),
        goal(
            "Finne de svake punktene i lokalt, regionalt og nasjonalt nett, så regionen vet hvor "
            "det haster mest å presse på.",
            label="Kortsiktig arbeid",
            layout=Layout.OWN_LINE,
        ),
        measures(
            "Utrede problemet og mulige løsninger. Ta saken opp med Stortinget, regjeringen, NVE, "
            "Statnett, netteierne, NHO, LO og næringslivet. Stille på konferanser og seminarer, og "
            "bruke pressen."
        ),
        responsible("Samtlige medlemskommuner"),
    ),
)

INFRASTRUCTURE = Area(
    heading="2.1 Infrastruktur",
    lines=lines("Prosjekter som betyr noe for hele regionen, går foran de lokale."),
    members=(
        E134,
        COUNTY_ROAD_40,
        NEW_ROAD,
        ROAD_350,
        TRAINS,
        AIRPORT,
        BUS_NUMEDAL,
        BUS_TELEMARK,
        TIMBER,
        POWER,
    ),
)

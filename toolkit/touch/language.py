"""Norwegian words as data: forms, endings, and what says little of any one project."""

from __future__ import annotations

FORMS = (
    ("hamn", "havn"), ("veg", "vei"), ("utan", "uten"), ("straum", "strøm"), ("køyr", "kjør"),
    ("høyr", "hør"), ("bustad", "bosted"), ("skule", "skole"), ("heim", "hjem"), ("flyplass",
    "lufthavn"), ("skilnad", "forskjell"), ("naud", "nød"), ("trygg", "sikker"), ("røynd",
    "virkelighet"), ("verksemd", "virksomhet"), ("etterspurnad", "etterspørsel"), ("etterspurt",
    "etterspørsel"), ("avkjørsel", "avkjøring"), ("tilflyttar", "tilflytter"), ("overføring",
    "transmisjon"), ("jarnbane", "tog"), ("jernbane", "tog"), ("ferje", "ferge"),
)  # fmt: skip
"""What is written one way here and another way there: nynorsk and bokmål, and plain synonyms."""

SHORT_ENDINGS = (
    "enes", "anes", "ene", "ane", "ens", "ers", "as", "es", "en", "et", "er", "ar", "a", "s", "n",
)  # fmt: skip

HEADS = frozenset(
    """
    anlegg areal arbeid avgang bane bolig bosted bru buss by bygg drift etterspørsel ferge fjell fly
    flytting forbindelse forskning gate gods havn hus industri innsats kai kompetanse kraft krysning
    luft lufthavn marked midler miljø mobilitet nett næring omsorg parkering pendler plan plass
    port reise region rute senter skog skole spor stasjon stopp strekning strøm syke sykkel
    tannhelse tett terminal tid tilbud tog trafikk transmisjon transport tømmer tunnel turisme
    utbygging utdanning utvikling vei vekst vern
    """.split()
)
"""Words that others are made of: `busstilbud`, `tømmerterminal`, `transmisjonsnettet`."""

FUNCTION = frozenset(
    """
    en to tre fire fem seks sju syv åtte ni ti alle andre at av begge bli blir blitt ble da de dei del den denne der det dette deg din du ein
    eit eller eller en enn er et etter for fordi fra frå før gjennom ha hadde han hun har her hva
    hvor hvordan hver hverken i ikke ikkje inn innen innenfor kan kun kunne kva kvar langs man med
    meir mellom men mer mot må ned noe noen noko nokon nå når og også om opp oss over per på samt
    sin sine sitt seg selv sjølv skal skulle som så til ut under uten ved vi vil ville vår våre var
    vere være vært
    """.split()
)

GENERAL = frozenset(
    """
    aktuell arbeid arbeide avklare avtale behov bedre betydelig bidra budsjett by delstrekning del
    dialog effektiv eksisterende etablere etablering felles fersk finansiering flere fleire forslag
    forstudie framtid fremtidig fylke fylkeskommune første god gode grønn høy høg innsats
    innsatsområde innspill interkommunal inkludering kapasitet kommune kort kortere kortare lang
    langs lokal løsning løysing mange mer mulighet målsetting nasjonal nord ny nye nytt næring
    næringsliv offentlig ordning pilot plan politisk prioritering program prosjekt prosent reduksjon
    redusere region regional samarbeid samferdsel sak satsing sikre sikring standard stat status
    stor strategi strekning større styrke styrking system sørge tid tilbud tilgang tilrettelegging
    tilstrekkelig tiltak time total totalt trafikk utbedring utbygging utfordring utredning
    utvikle utvikling vedlikehold vei vekst vesentlig videre videreføring vurdere økt øke år årlig
    gammel gamle indre ytre øvre nedre nordre søndre vestre østre midtre
    """.split()
)
"""What titles of plans say everywhere: alone and together it names no project."""

PUBLIC = frozenset(
    """
    as asa iks ipr kf sa bane bufdir cv dsb eu eøs fn fylkesting fylkestinget its ikt kdp kmd kommunal
    ks kvu lo mnok nav nho nokut nor norge noreg norges nou ntp nve regionrådet regjeringa
    regjeringen stat staten statens statsforvalter statsforvalteren stortinget ue vy ks2 kultur helse
    universitetet høgskolen fylkeskommune kommune handlingsprogram handlingsprogrammet næringslivet
    """.split()
)
"""Names and acronyms that stand in plans and hearings all over the country."""

PUBLIC_ENDS = ("departement", "departementet", "direktorat", "direktoratet", "tilsynet", "verket")
COMPANY = frozenset({"as", "asa", "sa", "iks", "kf", "ipr"})
"""What is written behind the name of a company or a council."""

OBJECT_ENDS = (
    "banen", "bana", "bane", "brua", "bruen", "broen", "vegen", "veien", "tunnelen", "lufthavn",
    "lufthamn", "lufthavna", "lufthamna", "havna", "hamna", "sykehus", "sjukehus", "kraftverk",
)  # fmt: skip
"""How names end that belong to one thing and not to a whole area."""

ABBREVIATIONS = frozenset(
    """
    bl.a ca dr e.l el evt f.eks fv gnr hhv iht inkl jf jfr kap kl maks mill min mrd nr o.l ol osv
    pga pkt pr red ref rv s st tab tlf vedr
    """.split()
)
"""What a full stop after does not end a sentence."""

DIRECTIONS = ("øst", "aust", "vest", "nord", "sør", "midt")

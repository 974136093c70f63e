"""Norwegian words as data: forms, endings, and what says little of any one project."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Give the words of a list."""
    return frozenset(text.split())


FORMS = (
    ("hamn", "havn"), ("veg", "vei"), ("utan", "uten"), ("straum", "strøm"), ("køyr", "kjør"),
    ("høyr", "hør"), ("bustad", "bosted"), ("skule", "skole"), ("heim", "hjem"), ("flyplass",
    "lufthavn"), ("skilnad", "forskjell"), ("naud", "nød"), ("trygg", "sikker"), ("røynd",
    "virkelighet"), ("verksemd", "virksomhet"), ("etterspurnad", "etterspørsel"), ("etterspurt",
    "etterspørsel"), ("avkjørsel", "avkjøring"), ("tilflyttar", "tilflytter"), ("overføring",
    "transmisjon"), ("jarnbane", "tog"), ("jernbane", "tog"), ("ferje", "ferge"), ("tilbod",
    "tilbud"), ("sjuk", "syk"), ("pendlar", "pendler"), ("løysing", "løsning"), ("stad", "sted"),
    ("lækjar", "lege"), ("born", "barn"), ("samband", "forbindelse"), ("sjølv", "selv"),
)  # fmt: skip
"""What is written one way here and another way there: nynorsk and bokmål, and plain synonyms."""

SHORT_ENDINGS = (
    "enes", "anes", "ene", "ane", "ens", "ers", "as", "es", "en", "et", "er", "ar", "ns", "a", "s",
    "n",
)  # fmt: skip

HEADS = words(
    """
    anlegg arbeid areal avgang bane bolig bosted bru buss by bygg drift etterspørsel ferge fjell
    fly flytting forbindelse forskning gate gods havn hus industri innsats kai kompetanse kraft
    krysning luft lufthavn marked midler miljø mobilitet nett næring omsorg parkering pendler plan
    plass port region reise rute senter skog skole spor stasjon stopp strekning strøm syke sykkel
    tannhelse terminal tett tid tilbud tog trafikk transmisjon transport tunnel turisme tømmer
    utbygging utdanning utvikling vei vekst vern
    """
)
"""Words that others are made of: `busstilbud`, `tømmerterminal`, `transmisjonsnettet`."""

FUNCTION = words(
    """
    alle andre at av begge ble bli blir blitt da de deg dei del den denne der det dette din du ein
    eit eller en enn er et etter fem fire for fordi fra frå før gjennom ha hadde han har her hun
    hva hver hverken hvor hvordan i ikke ikkje inn innen innenfor kan kun kunne kva kvar langs man
    med meir mellom men mer mot må ned ni noe noen noko nokon nå når og også om opp oss over per
    på samt seg seks selv sin sine sitt sju sjølv skal skulle som syv så ti til to tre under ut
    uten var ved vere vi vil ville vår våre være vært åtte
    """
)

GENERAL = words(
    """
    aktuell arbeid arbeide avklare avtale bedre behov betydelig bidra budsjett by del delstrekning
    dialog effektiv eksisterende etablere etablering felles fersk finansiering fleire flere
    forslag forstudie framtid fremtidig fylke fylkeskommune første gamle gammel god gode grønn høg
    høy indre inkludering innsats innsatsområde innspill interkommunal kapasitet kommune kort
    kortare kortere lang langs lokal løsning løysing mange mer midtre mulighet målsetting nasjonal
    nedre nord nordre ny nye nytt næring næringsliv offentlig ordning pilot plan politisk
    prioritering program prosent prosjekt reduksjon redusere region regional sak samarbeid
    samferdsel satsing sikre sikring standard stat status stor strategi strekning styrke styrking
    større system søndre sørge tid tilbud tilgang tilrettelegging tilstrekkelig tiltak time total
    totalt trafikk utbedring utbygging utfordring utredning utvikle utvikling vedlikehold vei
    vekst vesentlig vestre videre videreføring vurdere ytre år årlig øke økt østre øvre
    """
)
"""What titles of plans say everywhere: alone and together it names no project."""

PUBLIC = words(
    """
    as asa bane bufdir cv dsb eu eøs fn fylkeskommune fylkesting fylkestinget handlingsprogram
    handlingsprogrammet helse høgskolen iks ikt ipr its kdp kf kmd kommunal kommune ks ks2 kultur
    kvu lo mnok nav nho nokut nor noreg norge norges nou ntp nve næringslivet regionrådet
    regjeringa regjeringen sa stat staten statens statsforvalter statsforvalteren stortinget ue
    universitetet vy
    """
)
"""Names and acronyms that stand in plans and hearings all over the country."""

PUBLIC_ENDS = ("departement", "departementet", "direktorat", "direktoratet", "tilsynet", "verket")
COMPANY = words("as asa iks ipr kf sa")
"""What is written behind the name of a company or a council."""

OBJECT_ENDS = (
    "banen", "bana", "bane", "brua", "bruen", "bru", "veien", "vei", "tunnelen", "tunnel",
    "lufthavn", "havn", "sykehus", "kraftverk", "ring",
)  # fmt: skip
"""How names end that belong to one thing and not to a whole area."""

ABBREVIATIONS = words(
    """
    bl.a ca dr e.l el evt f.eks fv gnr hhv iht inkl jf jfr kap kl maks mill min mrd nr o.l ol osv
    pga pkt pr red ref rv s st tab tlf vedr
    """
)
"""What a full stop after does not end a sentence."""

DIRECTIONS = ("øst", "aust", "vest", "nord", "sør", "midt")

"""What the templates of letters say, in bokmål and nynorsk, for each genre."""

from __future__ import annotations

from msgspec import Struct, structs


class Frame(Struct, frozen=True, kw_only=True):
    """What one language form says in the frame of a letter of one genre."""

    language: str
    date: str
    our_reference: str
    your_reference: str
    case_handler: str
    registration: str
    letter: str
    members: str
    main_demands: str
    ranking: str
    ranking_lead: str
    ranking_columns: tuple[str, str, str]
    ranking_description: str
    comments: str
    comments_lead: str
    conclusion: str
    conclusion_lead: str
    stances: str
    joins: str
    adds: str
    own: str
    reserves: str
    addition_from: str
    reservation_from: str
    authority: str
    proposed: str
    resolution: str
    mandate: str
    basis: str
    covers: str
    other_resolutions: str
    laid_before: str
    greeting: str
    approved: str
    attachments: str
    copies: str
    page: tuple[str, str]


class Section(Struct, frozen=True, kw_only=True):
    """What one language form says in the section of a project."""

    language: str
    quotation: str
    status: str
    goal: str
    view: str
    reason: str
    demand: str
    authority: str
    responsible: str


class Paper(Struct, frozen=True, kw_only=True):
    """What one language form says in the case paper that lays a draft before a body."""

    frame: Frame
    facts: str
    body: str
    meeting: str
    case: str
    background: str
    letter: str
    assessment: str
    no_mandate: str
    uncovered: str
    covered: str
    proposal: str
    resolves: str
    points: tuple[str, ...]
    annex: str


class Noun(Struct, frozen=True, kw_only=True):
    """What a genre is called in sentences; `ending` is that of participles about it."""

    the: str
    a: str
    it: str
    ending: str = ""
    laid: str = "lagt"


MEETING = (
    "{{ forankring.legges_fram_for }}{% if forankring.møte %} {{ forankring.møte }}{% endif %}"
)
BASIS = "{% if forankring.grunnlag %}, jf. {{ forankring.grunnlag }}{% endif %}."
OF_DATE = "{% if høring.dato %} av {{ høring.dato }}{% endif %}"
BY_DEADLINE = "{% if høring.frist %} med frist {{ høring.frist }}{% endif %}."
ABOUT = "{% if avsender.omtale %}{{ avsender.omtale }} {% endif %}"


def bokmal(noun: Noun) -> Frame:
    """Give what stands in letters in bokmål, whatever their genre."""
    return Frame(
        language="nb-NO",
        date="Dato",
        our_reference="Vår ref.",
        your_reference="Deres ref.",
        case_handler="Saksbehandler",
        registration="Org.nr.",
        letter=f"Det vises til høringsbrev{OF_DATE}{BY_DEADLINE}",
        members=(
            f"{ABOUT}{{{{ avsender.kortnavn }}}} avgir med dette {noun.a}"
            "{% if kommuner.bak %} på vegne av kommunene {{ kommuner.bak }}{% endif %}."
        ),
        main_demands="Hovedbudskap",
        ranking="Prioritering",
        ranking_lead="Innenfor hver transportform er prosjektene satt i denne rekkefølgen:",
        ranking_columns=("Nr.", "Prosjekt", "Begrunnelse"),
        ranking_description="Prosjektene i prioritert rekkefølge, med begrunnelse.",
        comments="Merknader til høringsdokumentet",
        comments_lead=(
            "Merknadene følger kapitlene i høringsdokumentet. Status og mål er gjengitt slik de er"
            " vedtatt i {{ forankring.plan }}."
        ),
        conclusion="Konklusjon",
        conclusion_lead="{{ avsender.kortnavn }} ber om følgende:",
        stances="Kommunenes tilslutning",
        joins=f"Disse slutter seg til {noun.the.lower()}: {{{{ kommuner.slutter_seg_til }}}}.",
        adds=(
            f"Disse slutter seg til {noun.the.lower()} og har et tillegg:"
            " {{ kommuner.med_tillegg }}."
        ),
        own="Disse avgir egen uttalelse: {{ kommuner.egen_uttalelse }}.",
        reserves="Disse har tatt forbehold: {{ kommuner.med_forbehold }}.",
        addition_from="Tillegg fra",
        reservation_from="Forbehold fra",
        authority="Forankring",
        proposed=f"{noun.the} er et utkast og legges fram for {MEETING} til vedtak.",
        resolution=(
            f"{noun.the} er vedtatt av {{{{ forankring.organ }}}} {{{{ forankring.dato }}}},"
            " sak {{ forankring.sak }}."
        ),
        mandate=f"{noun.the} er avgitt av {{{{ forankring.organ }}}} etter fullmakt",
        basis=BASIS,
        covers=f"{noun.it} bygger på {{{{ forankring.plan }}}}",
        other_resolutions="og på vedtak i",
        laid_before=(
            "{% if forankring.legges_fram_for %}"
            f" {noun.the} legges fram for {MEETING}."
            "{% endif %}"
        ),
        greeting="Med hilsen",
        approved="Dokumentet er elektronisk godkjent og har derfor ingen håndskrevet underskrift.",
        attachments="Vedlegg",
        copies="Kopi til",
        page=("Side ", " av "),
    )


def nynorsk(noun: Noun) -> Frame:
    """Give what stands in letters in nynorsk, whatever their genre."""
    return Frame(
        language="nn-NO",
        date="Dato",
        our_reference="Vår ref.",
        your_reference="Dykkar ref.",
        case_handler="Sakshandsamar",
        registration="Org.nr.",
        letter=f"Vi viser til høyringsbrev{OF_DATE}{BY_DEADLINE}",
        members=(
            f"{{{{ avsender.navn }}}} gir med dette {noun.a}"
            "{% if kommuner.bak %} på vegner av kommunane {{ kommuner.bak }}{% endif %}."
        ),
        main_demands="Hovudbodskap",
        ranking="Prioritering",
        ranking_lead="Innanfor kvar transportform er prosjekta sette i denne rekkjefølgja:",
        ranking_columns=("Nr.", "Prosjekt", "Grunngjeving"),
        ranking_description="Prosjekta i prioritert rekkjefølgje, med grunngjeving.",
        comments="Merknader til høyringsdokumentet",
        comments_lead=(
            "Merknadene følgjer kapitla i høyringsdokumentet. Status og mål er attgjevne slik dei"
            " er vedtekne i {{ forankring.plan }}."
        ),
        conclusion="Konklusjon",
        conclusion_lead="{{ avsender.kortnavn }} ber om dette:",
        stances="Tilslutning frå kommunane",
        joins=f"Desse sluttar seg til {noun.the.lower()}: {{{{ kommuner.slutter_seg_til }}}}.",
        adds=(
            f"Desse sluttar seg til {noun.the.lower()} og har eit tillegg:"
            " {{ kommuner.med_tillegg }}."
        ),
        own="Desse gir eiga fråsegn: {{ kommuner.egen_uttalelse }}.",
        reserves="Desse har teke atterhald: {{ kommuner.med_forbehold }}.",
        addition_from="Tillegg frå",
        reservation_from="Atterhald frå",
        authority="Forankring",
        proposed=f"{noun.the} er eit utkast og blir {noun.laid} fram for {MEETING} til vedtak.",
        resolution=(
            f"{noun.the} er vedteke{noun.ending} av {{{{ forankring.organ }}}}"
            " {{ forankring.dato }}, sak {{ forankring.sak }}."
        ),
        mandate=f"{noun.the} er gjeve{noun.ending} av {{{{ forankring.organ }}}} etter fullmakt",
        basis=BASIS,
        covers=f"{noun.it} byggjer på {{{{ forankring.plan }}}}",
        other_resolutions="og på vedtak i",
        laid_before=(
            "{% if forankring.legges_fram_for %}"
            f" {noun.the} blir {noun.laid} fram for {MEETING}."
            "{% endif %}"
        ),
        greeting="Med helsing",
        approved="Dokumentet er elektronisk godkjent og har difor inga handskriven underskrift.",
        attachments="Vedlegg",
        copies="Kopi til",
        page=("Side ", " av "),
    )


RESPONSE_NB = bokmal(Noun(the="Uttalelsen", a="en felles uttalelse", it="Den"))
RESPONSE_NN = nynorsk(Noun(the="Fråsegna", a="ei felles fråsegn", it="Ho", ending="n", laid="lagd"))

INPUT_NB = structs.replace(
    bokmal(Noun(the="Innspillet", a="et felles innspill", it="Det")),
    letter=f"Det vises til invitasjonen til innspill{OF_DATE}{BY_DEADLINE}",
    ranking="Prioriterte prosjekter",
    comments="Merknader til prosjektene",
    comments_lead=("Status og mål er gjengitt slik de er vedtatt i {{ forankring.plan }}."),
    conclusion="Dette ber vi om",
)
INPUT_NN = structs.replace(
    nynorsk(Noun(the="Innspelet", a="eit felles innspel", it="Det")),
    letter=f"Vi viser til invitasjonen til innspel{OF_DATE}{BY_DEADLINE}",
    ranking="Prioriterte prosjekt",
    comments="Merknader til prosjekta",
    comments_lead=("Status og mål er attgjevne slik dei er vedtekne i {{ forankring.plan }}."),
    conclusion="Dette ber vi om",
)

STATEMENT_NB = structs.replace(
    bokmal(Noun(the="Uttalen", a="denne uttalen", it="Den")),
    letter="",
    main_demands="Vi mener",
    comments="Bakgrunn",
    comments_lead="",
    conclusion="Vi krever",
    conclusion_lead="{{ avsender.kortnavn }} krever følgende:",
)
STATEMENT_NN = structs.replace(
    nynorsk(Noun(the="Fråsegna", a="denne fråsegna", it="Ho", ending="n", laid="lagd")),
    letter="",
    main_demands="Vi meiner",
    comments="Bakgrunn",
    comments_lead="",
    conclusion="Vi krev",
    conclusion_lead="{{ avsender.kortnavn }} krev dette:",
)

NOTE_NB = structs.replace(
    bokmal(Noun(the="Notatet", a="et felles notat", it="Det")),
    letter=(
        "Notatet gjelder komiteens behandling av {{ høring.tittel }}"
        "{% if høring.frist %}, med frist {{ høring.frist }}{% endif %}."
    ),
    main_demands="Kort oppsummert",
    comments="Merknader",
    conclusion="Forslag til komitémerknader",
    conclusion_lead="{{ avsender.kortnavn }} ber komiteen merke seg dette:",
)
NOTE_NN = structs.replace(
    nynorsk(Noun(the="Notatet", a="eit felles notat", it="Det")),
    letter=(
        "Notatet gjeld behandlinga i komiteen av {{ høring.tittel }}"
        "{% if høring.frist %}, med frist {{ høring.frist }}{% endif %}."
    ),
    main_demands="Kort oppsummert",
    comments="Merknader",
    conclusion="Framlegg til komitémerknader",
    conclusion_lead="{{ avsender.kortnavn }} bed komiteen merke seg dette:",
)

FRAMES = {
    "horingsuttalelse-nb": RESPONSE_NB,
    "horingsuttalelse-nn": RESPONSE_NN,
    "innspill-nb": INPUT_NB,
    "innspill-nn": INPUT_NN,
    "uttale-nb": STATEMENT_NB,
    "uttale-nn": STATEMENT_NN,
    "komitenotat-nb": NOTE_NB,
    "komitenotat-nn": NOTE_NN,
}

PAPERS = {
    "saksframlegg-nb": Paper(
        frame=RESPONSE_NB,
        facts="Organ, møte og saksnummer",
        body="Behandles av",
        meeting="Møtedato",
        case="Saksnummer",
        background="Saken gjelder",
        letter=(
            "{{ mottaker.navn }} har bedt om syn på {{ høring.tittel }}"
            "{% if høring.frist %}. Fristen er {{ høring.frist }}{% endif %}."
            " Sekretariatet har laget et utkast, som er vedlagt."
        ),
        assessment="Hvorfor saken legges fram",
        no_mandate="Det er ikke gitt fullmakt til å avgi uttalelsen mellom møtene.",
        uncovered=(
            "Lederen kan bare uttale seg i tråd med det som er vedtatt. Disse avsnittene bygger"
            " verken på et prosjekt i {{ forankring.plan }} eller på et annet vedtak:"
        ),
        covered=(
            "Resten av utkastet bygger på {{ forankring.plan }}"
            "{% if forankring.kapitler %}, {{ forankring.kapitler|join('; ') }}{% endif %}"
            "{% if forankring.andre_vedtak %}, og på vedtak i"
            " {{ forankring.andre_vedtak|join('; ') }}{% endif %}."
        ),
        proposal="Forslag til vedtak",
        resolves="{{ sak.organ }} vedtar:",
        points=(
            "Utkastet i vedlegg 1 vedtas som uttalelse fra {{ avsender.kortnavn }} om"
            " {{ høring.tittel }}.",
            "Uttalelsen sendes {{ mottaker.navn }}"
            "{% if høring.frist %} innen {{ høring.frist }}{% endif %}.",
        ),
        annex="Vedlegg 1: Utkast",
    ),
    "saksframlegg-nn": Paper(
        frame=RESPONSE_NN,
        facts="Organ, møte og saksnummer",
        body="Behandla av",
        meeting="Møtedato",
        case="Saksnummer",
        background="Saka gjeld",
        letter=(
            "{{ mottaker.navn }} har bede om syn på {{ høring.tittel }}"
            "{% if høring.frist %}. Fristen er {{ høring.frist }}{% endif %}."
            " Sekretariatet har laga eit utkast, som ligg ved."
        ),
        assessment="Kvifor saka blir lagd fram",
        no_mandate="Det er ikkje gjeve fullmakt til å gi fråsegna mellom møta.",
        uncovered=(
            "Leiaren kan berre uttale seg i tråd med det som er vedteke. Desse avsnitta byggjer"
            " verken på eit prosjekt i {{ forankring.plan }} eller på eit anna vedtak:"
        ),
        covered=(
            "Resten av utkastet byggjer på {{ forankring.plan }}"
            "{% if forankring.kapitler %}, {{ forankring.kapitler|join('; ') }}{% endif %}"
            "{% if forankring.andre_vedtak %}, og på vedtak i"
            " {{ forankring.andre_vedtak|join('; ') }}{% endif %}."
        ),
        proposal="Framlegg til vedtak",
        resolves="{{ sak.organ }} vedtek:",
        points=(
            "Utkastet i vedlegg 1 blir vedteke som fråsegn frå {{ avsender.kortnavn }} om"
            " {{ høring.tittel }}.",
            "Fråsegna blir send til {{ mottaker.navn }}"
            "{% if høring.frist %} innan {{ høring.frist }}{% endif %}.",
        ),
        annex="Vedlegg 1: Utkast",
    ),
}

SECTION_NB = Section(
    language="nb-NO",
    quotation="Høringsdokumentet",
    status="Status",
    goal="Mål",
    view="Vårt syn",
    reason="Begrunnelse",
    demand="Krav",
    authority="Forankring",
    responsible="Hovedansvar",
)

SECTION_NN = Section(
    language="nn-NO",
    quotation="Høyringsdokumentet",
    status="Status",
    goal="Mål",
    view="Vårt syn",
    reason="Grunngjeving",
    demand="Krav",
    authority="Forankring",
    responsible="Hovudansvar",
)

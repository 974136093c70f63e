"""What the file of a hearing says beside its values, in both forms of Norwegian."""

from __future__ import annotations

from msgspec import Struct

from toolkit.model.language import Language


class Words(Struct, frozen=True, kw_only=True):
    """The words of the file in one form."""

    head: str
    how: tuple[str, ...]
    question: str
    missing: str
    several: str
    hint: str
    names: dict[str, str]
    page: str
    paragraph: str
    genre: str
    genre_asked: str
    language: str
    matter: str
    documents: str
    county: str
    ours: str
    sent_to: str
    attached: str
    introduction: str
    by_mail: str
    by_form: str
    either: str
    authority: tuple[str, ...]
    demands: tuple[str, ...]
    positions: tuple[str, ...]
    chapters: tuple[str, ...]
    no_chapters: str
    comment: tuple[str, ...]
    conclusion: tuple[str, ...]


BOKMAL = Words(
    head="Høringen, slik den er lest ut av {file}, og det vi svarer.",
    how=(
        "Over hver verdi står det hvor den er hentet fra. Det som ikke ble funnet, er merket med",
        "SPØRSMÅL: Fyll inn, og ta bort # foran. Til da er det et åpent punkt i brevet.",
        "",
        "Lag brevet slik:",
        "  tiltaksplan respond {output} --plan PLAN.docx -o svar.docx",
        "Prosjekter kalles ved navnet «tiltaksplan projects» skriver. En blank linje i en tekst",
        "gir et nytt avsnitt.",
    ),
    question="SPØRSMÅL",
    missing="{name} ble ikke funnet i {file}. Fyll inn:",
    several="{file} sier ulike ting om {name}. Behold den som gjelder:",
    hint="{name} står ikke klart i {file}, se {where}. Fyll inn:",
    names={
        "title": "Tittelen på høringen",
        "reference": "Saksnummeret til avsenderen",
        "letter_date": "Datoen på brevet",
        "deadline": "Fristen",
        "county_deadline": "Fylkeskommunens frist",
        "name": "Avsenderen, som skal ha svaret,",
        "submit": "Hvor svaret skal sendes,",
    },
    page="side {number}",
    paragraph="avsnitt {number}",
    genre="horingsuttalelse, innspill (med rangering), uttale (kort vedtak) eller komitenotat",
    genre_asked="Brevet sier ikke sikkert hva slags svar det ber om. Velg: {genres}.",
    language="«nb» gir bokmål, «nn» gir nynorsk",
    matter="Saken",
    documents="Høringsdokumentene",
    county="fylkeskommunens egen frist, om den har en",
    ours="vårt saksnummer og vår saksbehandler",
    sent_to="Brevet er sendt til: {names}",
    attached="Vedlagt brevet: {names}",
    introduction="Det som er særlig for denne høringen. Frist og medlemmer står i brevmalen.",
    by_mail="Sendes elektronisk til {address}",
    by_form="Sendes elektronisk via {address}",
    either=" eller ",
    authority=(
        "Hvem har gitt oss rett til å svare? Ta bort # foran det som gjelder.",
        "Vedtatt i et møte:",
        "[authority]",
        'kind = "resolution"',
        'body = "regionrådet"',
        "date = 2025-06-06",
        'case_number = "12/25"',
        "Eller på fullmakt mellom møtene:",
        "[authority]",
        'kind = "mandate"',
        'body = "leder i regionrådet"',
        'basis = "kap. 1.3 i tiltaksplanen"',
        'laid_before = "regionrådet"',
        "meeting = 2025-06-13",
    ),
    demands=(
        "Hovedbudskap: tre til fem krav, de viktigste først. Ett slikt stykke for hvert:",
        "[[main_demands]]",
        'demand = "Én setning om hva som må gjøres."',
        'projects = ["prosjektets-navn"]',
    ),
    positions=(
        "Hva kommunene har svart: slutter-seg-til, tillegg (teksten deres i «text»),",
        "egen-uttalelse eller forbehold. Ta bort # når svaret er kommet; det som mangler, hindrer",
        "ferdig brev.",
    ),
    chapters=(
        "Kapitlene i høringsdokumentet, i dets rekkefølge. Under kapitlet et prosjekt hører til,",
        "skriver du en merknad slik (finn prosjektene med «tiltaksplan consultation projects»):",
    ),
    no_chapters="Ingen kapitler ble funnet i {file}. Skriv dem inn, ett slikt stykke for hvert:",
    comment=(
        "[[chapters.comments]]",
        'project = "prosjektets-navn"',
        'view = "Hva vi mener."',
        'reason = "Hvorfor."',
        'demand = "Hva som må gjøres."',
    ),
    conclusion=(
        "Konklusjon: én setning for hvert krav, til den som kan innfri det.",
        "[[conclusion]]",
        'to = "{to}"',
        'demand = "Én setning."',
        'projects = ["prosjektets-navn"]',
    ),
)

NYNORSK = Words(
    head="Høyringa, slik ho er lesen ut av {file}, og det vi svarar.",
    how=(
        "Over kvar verdi står det kvar ho er henta frå. Det som ikkje vart funne, er merkt med",
        "SPØRSMÅL: Fyll inn, og ta bort # framfor. Til då er det eit ope punkt i brevet.",
        "",
        "Lag brevet slik:",
        "  tiltaksplan respond {output} --plan PLAN.docx -o svar.docx",
        "Prosjekt blir kalla ved namnet «tiltaksplan projects» skriv. Ei blank linje i ein tekst",
        "gir eit nytt avsnitt.",
    ),
    question="SPØRSMÅL",
    missing="{name} vart ikkje funne i {file}. Fyll inn:",
    several="{file} seier ulike ting om {name}. Behald den som gjeld:",
    hint="{name} står ikkje klart i {file}, sjå {where}. Fyll inn:",
    names={
        "title": "Tittelen på høyringa",
        "reference": "Saksnummeret til avsendaren",
        "letter_date": "Datoen på brevet",
        "deadline": "Fristen",
        "county_deadline": "Fristen til fylkeskommunen",
        "name": "Avsendaren, som skal ha svaret,",
        "submit": "Kvar svaret skal sendast,",
    },
    page="side {number}",
    paragraph="avsnitt {number}",
    genre="horingsuttalelse, innspill (med rangering), uttale (kort vedtak) eller komitenotat",
    genre_asked="Brevet seier ikkje sikkert kva slags svar det ber om. Vel: {genres}.",
    language="«nb» gir bokmål, «nn» gir nynorsk",
    matter="Saka",
    documents="Høyringsdokumenta",
    county="fylkeskommunen sin eigen frist, om han har ein",
    ours="saksnummeret vårt og sakshandsamaren vår",
    sent_to="Brevet er sendt til: {names}",
    attached="Lagt ved brevet: {names}",
    introduction="Det som er særleg for denne høyringa. Frist og medlemmer står i brevmalen.",
    by_mail="Blir sendt elektronisk til {address}",
    by_form="Blir sendt elektronisk via {address}",
    either=" eller ",
    authority=(
        "Kven har gitt oss rett til å svare? Ta bort # framfor det som gjeld.",
        "Vedteke i eit møte:",
        "[authority]",
        'kind = "resolution"',
        'body = "regionrådet"',
        "date = 2025-06-06",
        'case_number = "12/25"',
        "Eller på fullmakt mellom møta:",
        "[authority]",
        'kind = "mandate"',
        'body = "leiar i regionrådet"',
        'basis = "kap. 1.3 i tiltaksplanen"',
        'laid_before = "regionrådet"',
        "meeting = 2025-06-13",
    ),
    demands=(
        "Hovudbodskap: tre til fem krav, dei viktigaste først. Eitt slikt stykke for kvart:",
        "[[main_demands]]",
        'demand = "Éi setning om kva som må gjerast."',
        'projects = ["namnet-pa-prosjektet"]',
    ),
    positions=(
        "Kva kommunane har svart: slutter-seg-til, tillegg (teksten deira i «text»),",
        "egen-uttalelse eller forbehold. Ta bort # når svaret er kome; det som manglar, hindrar",
        "ferdig brev.",
    ),
    chapters=(
        "Kapitla i høyringsdokumentet, i rekkjefølgja det har. Under kapitlet eit prosjekt høyrer",
        "til, skriv du ein merknad slik (finn prosjekta med «tiltaksplan consultation projects»):",
    ),
    no_chapters="Ingen kapittel vart funne i {file}. Skriv dei inn, eitt slikt stykke for kvart:",
    comment=(
        "[[chapters.comments]]",
        'project = "namnet-pa-prosjektet"',
        'view = "Kva vi meiner."',
        'reason = "Kvifor."',
        'demand = "Kva som må gjerast."',
    ),
    conclusion=(
        "Konklusjon: éi setning for kvart krav, til den som kan innfri det.",
        "[[conclusion]]",
        'to = "{to}"',
        'demand = "Éi setning."',
        'projects = ["namnet-pa-prosjektet"]',
    ),
)
WORDS = {Language.BOKMAL: BOKMAL, Language.NYNORSK: NYNORSK}

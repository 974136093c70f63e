"""The templates of single projects, to show what one can be; what they say is in the plan."""

from __future__ import annotations

import io
from collections.abc import Mapping

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm

from scripts.letter_words import SECTION_NB
from scripts.pictures import stretches
from scripts.template_parts import (
    TEXT_WIDTH,
    blank,
    labelled,
    put,
    quotations,
    shape,
    write,
)

WORDS = SECTION_NB
ROUTE = (
    "Strekkart for E134 fra Kongsberg til Gvammen: Først strekningen til Saggrenda, så"
    " Saggrenda–Elgsjø, som er regulert og prosjektert, og til slutt Elgsjø–Gvammen, der traseen"
    " ikke er valgt."
)


def project_sections() -> dict[str, WordDocument]:
    """Make the sections, by the ids of their projects."""
    return {
        "saggrenda-elgsjo": saggrenda(),
        "elgsjo-gvammen": gvammen(),
        "nasjonal-ost-vest-korridor": corridor(),
        "to-tog-i-timen-mellom-kongsberg-og-oslo-kortere-reisetid-og": trains(),
        "nytt-terminalbygg-og-ruteflytrafikk": airport(),
        "pendlerbuss-kollektive-losninger-fra-ost-telemark-inn-mot": buses(),
        "grettefoss-bru": bridge(),
    }


def begin(title: str = "{{ prosjekt.tittel }}") -> WordDocument:
    """Begin a section with its heading."""
    document = blank(WORDS.language)
    write(document, "heading 4", title)
    return document


def opinion(document: WordDocument) -> WordDocument:
    """Write what we say, and by what authority."""
    labelled(document, WORDS.view, "prosjekt.syn")
    labelled(document, WORDS.reason, "prosjekt.begrunnelse")
    labelled(document, WORDS.demand, "prosjekt.krav", style="Krav")
    return sources(document)


def sources(document: WordDocument) -> WordDocument:
    """Write by what authority we speak."""
    responsible = f"{{% if prosjekt.ansvarlige %}} {WORDS.responsible}: "
    responsible += "{{ prosjekt.ansvarlige }}.{% endif %}"
    line = f"{WORDS.authority}: {{{{ prosjekt.forankring }}}}.{responsible}"
    write(document, "Forankring", line)
    return document


def facts(document: WordDocument, rows: Mapping[str, str], description: str) -> None:
    """Write a table of facts; the first row says what stands in the columns."""
    table = document.add_table(len(rows), 2, "Prioriteringstabell")
    for index, (name, fact) in enumerate(rows.items()):
        put(table.cell(index, 0), "Tabelltekst", name).keep_with_next = True
        put(table.cell(index, 1), "Tabelltekst", fact)
    shape(table, [3400, TEXT_WIDTH - 3400], description)


def saggrenda() -> WordDocument:
    """Show a table of key facts."""
    document = begin("E134 {{ prosjekt.tittel }}")
    rows = {
        "Nøkkelopplysninger": "Fra tiltaksplanen",
        "Planstatus": "Reguleringsplaner er vedtatt og tiltaket er prosjektert",
        "Bompengeperiode": "Ønskes økt fra 15 til 20 år",
        "Ferdigstilling": "I første seksårsperiode",
        "Hovedansvar": "{{ prosjekt.ansvarlige }}",
    }
    facts(document, rows, "Nøkkelopplysninger om prosjektet")
    write(document, "Etter tabell", "**Mål: **{{ prosjekt.mål|join(' ') }}")
    quotations(document, WORDS)
    return opinion(document)


def gvammen() -> WordDocument:
    """Show a list of what is left to do."""
    document = begin("E134 {{ prosjekt.tittel }}")
    labelled(document, WORDS.status, "prosjekt.status")
    write(document, "Normal", "**Dette gjenstår:**").paragraph_format.keep_with_next = True
    write(document, "List Bullet", "Trasévalget må avgjøres.")
    write(document, "List Bullet", "NTP må ha midler til å utrede og planlegge videre.")
    quotations(document, WORDS)
    return opinion(document)


def corridor() -> WordDocument:
    """Show a picture with a text for those who do not see it."""
    document = begin()
    labelled(document, WORDS.goal, "prosjekt.mål")
    picture = document.add_paragraph(style="Normal")
    picture.paragraph_format.keep_with_next = True
    shown = picture.add_run().add_picture(io.BytesIO(stretches()), width=Cm(12))
    described = shown._inline.find(qn("wp:docPr"))  # noqa: SLF001
    if described is not None:
        described.set("descr", ROUTE)
    caption = "Fra høyre: Kongsberg–Saggrenda, Saggrenda–Elgsjø og Elgsjø–Gvammen på E134."
    write(document, "Forankring", caption)
    quotations(document, WORDS)
    return opinion(document)


def trains() -> WordDocument:
    """Show a table that sets today beside the goal."""
    document = begin()
    rows = {
        "I dag": "Mål",
        "Ett tog i timen, og to i tillegg i rushtiden": "To avganger i timen",
        "Rundt 90 tog i døgnet mellom Drammen og Kongsberg": "Dobbeltspor fram til Kongsberg",
        "Dårligere rushtilbud enn i Oslo-området": "Kortere kjøretid",
    }
    facts(document, rows, "Togtilbudet i dag og det vi vil ha")
    write(document, "Etter tabell", "Tallene og målene står i tiltaksplanen.")
    quotations(document, WORDS)
    return opinion(document)


def airport() -> WordDocument:
    """Show a numbered list in which the first item stands out."""
    document = begin()
    write(document, "Normal", "{{ prosjekt.status|last }}")
    write(document, "Normal", "**Målene er disse:**").paragraph_format.keep_with_next = True
    write(document, "List Number", "**Søknaden fra 2022 om 112 millioner kroner innvilges.**")
    write(document, "List Number", "Rutefly til og fra Flesland to ganger om dagen.")
    write(document, "List Number", "Plass til større fly i charterfart.")
    quotations(document, WORDS)
    return opinion(document)


def buses() -> WordDocument:
    """Show a table of departures below the reason."""
    document = begin()
    quotations(document, WORDS)
    labelled(document, WORDS.view, "prosjekt.syn")
    labelled(document, WORDS.reason, "prosjekt.begrunnelse")
    rows = {
        "Busser på en hverdag": "Antall",
        "Notodden skysstasjon–Kongsberg knutepunkt": "Ti",
        "Haukeliekspressen, utenom Kongsberg sentrum": "Fire",
    }
    facts(document, rows, "Antall bussavganger på en hverdag")
    write(document, "Etter tabell", "**Mål: **{{ prosjekt.mål|join(' ') }}")
    labelled(document, WORDS.demand, "prosjekt.krav", style="Krav")
    return sources(document)


def bridge() -> WordDocument:
    """Show the demand first."""
    document = begin("{{ prosjekt.tittel }} på fv. 40")
    labelled(document, WORDS.demand, "prosjekt.krav", style="Krav")
    quotations(document, WORDS)
    labelled(document, WORDS.view, "prosjekt.syn")
    labelled(document, WORDS.reason, "prosjekt.begrunnelse")
    labelled(document, WORDS.status, "prosjekt.status")
    labelled(document, WORDS.goal, "prosjekt.mål")
    return sources(document)

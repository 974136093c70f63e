"""The invented letter that asks the regional councils for their view of a transport plan."""

from __future__ import annotations

from xml.sax.saxutils import escape

from examples.hand import SECRETARIAT, identity, rsid, typed
from examples.wordfile import LINE_BREAK, Block, Markup, Paragraph

TITLE = "Høring – Nasjonal transportplan 2029–2040"

SECTION_PROPERTIES = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" '
    'w:left="1417" w:header="708" w:footer="708" w:gutter="0"/><w:cols w:space="708"/>'
    '<w:docGrid w:linePitch="360"/></w:sectPr>'
)

REFERENCES = (
    ("Vår ref.", "25/1187-4"),
    ("Saksbehandler", "Jonas Tveit"),
    ("Dato", "10. mars 2025"),
)
COLUMN = 3020

# Style of each paragraph and its text.
LETTERHEAD = (
    ("Brevhode", "Samferdselsdepartementet"),
    (None, "Høringsinstansene (etter liste)"),
)
LETTER = (
    ("Overskrift1", TITLE),
    (
        None,
        "Samferdselsdepartementet har startet arbeidet med Nasjonal transportplan (NTP) 2029–2040 "
        "og sender med dette forslaget fra transportetatene på høring. Vi ber om syn på hvilke "
        "behov som er størst, og på hva staten bør gjøre først.",
    ),
    ("Overskrift2", "Frister"),
    ("Punktliste", "Høringsfrist, svar til departementet: 20. juni 2025"),
    (
        "Punktliste",
        "Frist til fylkeskommunen, for dem som vil ha svaret med i fylkets egen uttalelse: "
        "16. mai 2025",
    ),
    ("Overskrift2", "Slik sender dere svar"),
    (
        None,
        "Svar sendes på e-post til postmottak@samferdsel.example eller i skjemaet på "
        "horing.example/ntp-2029-2040. Oppgi saksnummer 25/1187 både i emnefeltet og i svaret. "
        "Svarene er offentlige og blir lagt ut på nettsidene våre.",
    ),
    ("Overskrift2", "Kapitlene i høringsdokumentet"),
    (
        None,
        "Vi sorterer merknadene etter kapitlene i høringsdokumentet. Ordne derfor svaret etter "
        "disse kapitlene, og skriv hva dere støtter, så vel som hva dere vil endre:",
    ),
    ("Overskrift3", "Kapittel 3 Veg"),
    (
        None,
        "Hvilke prosjekter på riksveg og europaveg bør komme i første seksårsperiode, og hvilke "
        "forbindelser mellom øst og vest bør ha førsterett? Vi ønsker også syn på tilskuddene til "
        "fylkesveg, bruer og tømmertransport.",
    ),
    ("Overskrift3", "Kapittel 4 Jernbane"),
    (
        None,
        "Hvor er det viktigst med flere avganger, kortere reisetid eller dobbeltspor? Hvilke "
        "banestrekninger trenger høyere standard?",
    ),
    ("Overskrift3", "Kapittel 5 Luftfart"),
    (
        None,
        "Hvilken rolle skal de ikke-statlige lufthavnene ha, og hvordan bør investeringer i "
        "terminaler og ruter finansieres?",
    ),
    ("Overskrift3", "Kapittel 6 Kollektivtransport og byområder"),
    (
        None,
        "Hvordan kan buss og bane gjøre arbeidsmarkedene større, også der folk bor spredt og "
        "pendler over fylkesgrenser?",
    ),
    ("Overskrift3", "Kapittel 7 Beredskap"),
    (
        None,
        "Hvilke veger, bruer og terminaler er mest sårbare, og hva betyr de for totalforsvaret og "
        "for forsyningen av kraft og varer?",
    ),
    ("Overskrift2", "Rangering"),
    (
        None,
        "Vi ber hver høringspart sette prosjektene sine i rekkefølge innenfor hver transportform "
        "(veg, jernbane, luftfart og kollektivtransport) og begrunne rekkefølgen kort. Et prosjekt "
        "uten plass i rekkefølgen blir regnet som støttet, men ikke prioritert.",
    ),
    ("Overskrift2", "Videre arbeid"),
    (
        None,
        "Departementet går gjennom svarene høsten 2025. Spørsmål kan rettes til saksbehandleren.",
    ),
    (None, "Med hilsen"),
    (None, "Ingrid Solbakken (e.f.)\navdelingsdirektør"),
    (None, "Jonas Tveit\nseniorrådgiver"),
    (None, "Dokumentet er godkjent elektronisk og har derfor ingen underskrift."),
    (None, "Vedlegg: Høringsdokument NTP 2029–2040"),
    (
        None,
        "Oppdiktet eksempel: Dette brevet er laget for å vise hvordan en høring kan se ut. Det er "
        "ikke sendt av departementet.",
    ),
)


def hearing_blocks() -> tuple[Block, ...]:
    """Set the whole letter."""
    return (*_paragraphs(LETTERHEAD), _reference_table(), *_paragraphs(LETTER))


def _paragraphs(content: tuple[tuple[str | None, str], ...]) -> tuple[Paragraph, ...]:
    return tuple(_paragraph(style, text) for style, text in content)


def _paragraph(style: str | None, text: str) -> Paragraph:
    first, *rest = (typed(SECRETARIAT, line) for line in text.split("\n"))
    return Paragraph(
        identity=identity(SECRETARIAT, "letter", text),
        rsid=rsid(SECRETARIAT, "letter", text),
        style=style,
        text=(*first, *(inline for line in rest for inline in (LINE_BREAK, *line))),
    )


def _reference_table() -> Markup:
    names, values = zip(*REFERENCES, strict=True)
    grid = f'<w:gridCol w:w="{COLUMN}"/>' * len(REFERENCES)
    return Markup(
        xml='<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Referanser"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"{_row(names, header=True)}{_row(values, header=False)}</w:tbl>"
    )


def _row(cells: tuple[str, ...], *, header: bool) -> str:
    content = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{COLUMN}" w:type="dxa"/></w:tcPr>'
        f"<w:p>{_cell_text(cell, bold=header)}</w:p></w:tc>"
        for cell in cells
    )
    return f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if header else ''}{content}</w:tr>"


def _cell_text(text: str, *, bold: bool) -> str:
    properties = "<w:rPr><w:b/><w:bCs/></w:rPr>" if bold else ""
    return f"<w:r>{properties}<w:t>{escape(text)}</w:t></w:r>" if text else ""

"""The contents list of the plan: a field over many paragraphs inside a content control."""

from __future__ import annotations

from xml.sax.saxutils import escape

from examples.content import PLAN
from examples.hand import Hand, identity, rsid
from examples.shapes import Area
from examples.wordfile import Markup, Paragraph, Run, field_xml, paragraph_xml

FIRST_BOOKMARK = 168_900_100
QUIET = "<w:rPr><w:noProof/><w:webHidden/></w:rPr>"
LINKED = '<w:rPr><w:rStyle w:val="Hyperkobling"/><w:noProof/></w:rPr>'

# Word stores the page numbers of its last layout in the file, so they are data here.
PAGES = {
    "1. Innledning": 3,
    "1.1 Strategi og organisering": 3,
    "1.2. Satsningsområder 2024-2027": 3,
    "1.3 Arbeidsmåter": 3,
    "2. Prosjekter": 4,
    "2.1 Infrastruktur": 4,
    "E134 – delstrekninger": 4,
    "Fylkesvei 40": 5,
    "Ny vei fra Øvre Eiker-Lampeland": 6,
    "Avkjøring Riksvei 350 til Sigdal": 6,
    "Togtilbud Kongsberg": 6,
    "Notodden Lufthavn": 7,
    "Pendlerbuss/kollektivtransport i Numedal inn mot Kongsberg": 8,
    "Pendlerbuss/kollektive løsninger fra Øst-Telemark inn mot Kongsberg": 8,
    "Tømmerhavn/terminal": 8,
    "Tilstrekkelig kapasitet i region- og transmisjonstrømnettet til og fra regionen": 8,
    "2.2. Inkludering til deltakelse i arbeidsliv og utdannelse": 9,
    "Reduksjon av totalt utenforskap": 9,
    "Flere VTA- og AFT-plasser til regionen": 9,
    "Forstudie kompetanse-etterspørsel": 10,
    "2.3. Vekst i Kongsbergregionen": 10,
    "Bosted-Tilflytting-Arbeidsplasser": 10,
    "Desentralisering av arbeidsplasser": 11,
    "Kunstig intelligens (KI)": 11,
    "Telemark Ring": 11,
    "Kongsberg By&Lab": 12,
}


def entries() -> tuple[tuple[int, str], ...]:
    """List level and text of the headings that the contents list shows."""
    sections = tuple((section.level, section.heading) for section in PLAN.sections)
    return sections + tuple(entry for area in PLAN.areas for entry in _area_entries(area))


def bookmark_name(order: int) -> str:
    """Name the bookmark that an entry of the contents list leads to."""
    return f"_Toc{FIRST_BOOKMARK + order}"


def contents_list(hand: Hand) -> Markup:
    """Write the whole contents list."""
    title = Paragraph(
        identity=identity(hand, "Innhold"),
        rsid=rsid(hand, "Innhold"),
        style="Overskriftforinnholdsfortegnelse",
        text=(Run(text="Innhold"),),
    )
    listed = "".join(
        _entry(hand, order, level=level, text=text) for order, (level, text) in enumerate(entries())
    )
    return Markup(
        xml='<w:sdt><w:sdtPr><w:id w:val="-1504812377"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph_xml(title)}{listed}{_end(hand)}</w:sdtContent></w:sdt>"
    )


def _area_entries(area: Area) -> tuple[tuple[int, str], ...]:
    return ((2, area.heading), *((3, member.title) for member in area.members))


def _entry(hand: Hand, order: int, *, level: int, text: str) -> str:
    name = bookmark_name(order)
    page = field_xml(f"PAGEREF {name} \\h", str(PAGES[text]), QUIET)
    mark = rsid(hand, "entry", order)
    return (
        f'<w:p w14:paraId="{identity(hand, "entry", order)}" w14:textId="77777777" '
        f'w:rsidR="{mark}" w:rsidRDefault="{mark}"><w:pPr><w:pStyle w:val="INNH{level}"/>'
        '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9062"/></w:tabs>'
        f"<w:rPr><w:noProof/></w:rPr></w:pPr>{_begin() if order == 0 else ''}"
        f'<w:hyperlink w:anchor="{name}" w:history="1"><w:r>{LINKED}<w:t>{escape(text)}</w:t></w:r>'
        f"<w:r>{QUIET}<w:tab/></w:r>{page}</w:hyperlink></w:p>"
    )


def _begin() -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _end(hand: Hand) -> str:
    end = Markup(xml='<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>')
    key = "end of the contents"
    return paragraph_xml(Paragraph(identity=identity(hand, key), rsid=rsid(hand, key), text=(end,)))

"""Make the Word templates that come with the toolkit, to be edited in Word from then on.

Run it from the root of the project: `python -m scripts.make_templates`. It replaces the templates.
"""

from __future__ import annotations

import datetime
import io
import re
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Cm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.parfmt import ParagraphFormat
from msgspec import Struct

from scripts.letter_words import FRAMES, PAPERS, SECTION_NB, SECTION_NN, Frame, Paper, Section
from toolkit.ooxml.package import Package

FOLDER = Path("templates")
DEEPEST = 5
MADE = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.UTC)
BOLD = re.compile(r"\*\*(.+?)\*\*")
UNUSED = ("/thumbnail", "/customXml", "/stylesWithEffects")
TEXT_WIDTH = 9070
"""Between the margins of the page, in twentieths of a point."""

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BLUE, GREY, PALE = "1F3864", "595959", "DEE6F0"

DEFAULTS = """
<w:docDefaults>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>
    <w:sz w:val="22"/><w:szCs w:val="22"/>
    <w:lang w:val="{language}" w:eastAsia="en-US" w:bidi="ar-SA"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr>
    <w:spacing w:after="120" w:line="264" w:lineRule="auto"/>
  </w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
  <w:name w:val="Normal"/><w:qFormat/><w:rPr><w:lang w:val="{language}"/></w:rPr>
</w:style>
<w:style w:type="character" w:default="1" w:styleId="Standardskriftforavsnitt">
  <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
</w:style>
<w:style w:type="numbering" w:default="1" w:styleId="Ingenliste">
  <w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>
</w:style>
<w:style w:type="character" w:styleId="Sterk">
  <w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr>
</w:style>
<w:style w:type="table" w:default="1" w:styleId="Vanligtabell">
  <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
    <w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
    <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
</w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Brevfelt">
  <w:name w:val="Brevfelt"/><w:basedOn w:val="Vanligtabell"/>
  <w:tblPr><w:tblCellMar>
    <w:left w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
</w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Prioriteringstabell">
  <w:name w:val="Prioriteringstabell"/><w:basedOn w:val="Vanligtabell"/>
  <w:tblPr><w:tblBorders>
    <w:top w:val="single" w:sz="8" w:space="0" w:color="{blue}"/>
    <w:bottom w:val="single" w:sz="8" w:space="0" w:color="{blue}"/>
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>
  </w:tblBorders><w:tblCellMar>
    <w:top w:w="50" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
    <w:bottom w:w="50" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/><w:bCs/><w:color w:val="{blue}"/></w:rPr>
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{pale}"/></w:tcPr>
  </w:tblStylePr>
</w:style>
"""


class Style(Struct, frozen=True):
    """A paragraph style: its id, its name in Word, and its properties as XML."""

    id: str
    name: str
    paragraph: str = ""
    run: str = ""
    custom: bool = True


def heading(level: int, *, size: int, before: int, after: int, color: str = BLUE) -> Style:
    """Give a heading style; sizes are half points, distances twentieths of a point."""
    return Style(
        f"Overskrift{level}",
        f"heading {level}",
        f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="{after}" '
        f'w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="{level - 1}"/>',
        f'<w:b/><w:bCs/><w:color w:val="{color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
        custom=False,
    )


def listed(style_id: str, name: str, number: int) -> Style:
    """Give a list style; its items stand close together."""
    paragraph = f'<w:numPr><w:numId w:val="{number}"/></w:numPr><w:spacing w:after="80"/>'
    return Style(style_id, name, paragraph, custom=False)


def small(color: str = GREY, size: int = 18) -> str:
    """Give the properties of small text."""
    return f'<w:color w:val="{color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def spacing(before: int, after: int) -> str:
    """Give the distances to the paragraphs around, the lines close together."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="240" w:lineRule="auto"/>'


def rule(side: str, color: str, space: int) -> str:
    """Give a line along one side of a paragraph."""
    return (
        f'<w:pBdr><w:{side} w:val="single" w:sz="12" w:space="{space}" w:color="{color}"/></w:pBdr>'
    )


STYLES = (
    heading(1, size=30, before=360, after=200),
    heading(2, size=26, before=320, after=100),
    heading(3, size=24, before=260, after=80),
    heading(4, size=22, before=200, after=60, color="262626"),
    heading(5, size=22, before=160, after=40, color=GREY),
    Style(
        "Tittel",
        "Title",
        spacing(1200, 200),
        f'<w:b/><w:bCs/><w:color w:val="{BLUE}"/><w:sz w:val="48"/><w:szCs w:val="48"/>',
        custom=False,
    ),
    listed("Punktliste", "List Bullet", 1),
    listed("Nummerertliste", "List Number", 2),
    Style(
        "Topptekst",
        "header",
        f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>{spacing(0, 240)}',
        small(),
        custom=False,
    ),
    Style("Bunntekst", "footer", f'{spacing(0, 0)}<w:jc w:val="right"/>', small(), custom=False),
    Style(
        "Brevhode",
        "Brevhode",
        spacing(0, 40),
        f'<w:b/><w:bCs/><w:color w:val="{BLUE}"/><w:sz w:val="30"/><w:szCs w:val="30"/>',
    ),
    Style(
        "Brevhodeadresse",
        "Brevhode adresse",
        rule("bottom", BLUE, 6) + spacing(0, 480),
        small(size=17),
    ),
    Style("Mottaker", "Mottaker", spacing(0, 0)),
    Style("Sendes", "Sendes", spacing(80, 0), small(size=20)),
    Style("Etikett", "Etikett", f"<w:keepNext/>{spacing(280, 0)}", small()),
    Style("Tabelltekst", "Tabelltekst", spacing(0, 0), small("000000", 21)),
    Style("Ettertabell", "Etter tabell", '<w:spacing w:before="140" w:after="120"/>'),
    Style(
        "Krav",
        "Krav",
        f"<w:keepNext/><w:keepLines/>{rule('left', BLUE, 8)}"
        '<w:spacing w:before="60" w:after="120"/><w:ind w:left="227"/>',
    ),
    Style(
        "Sitat",
        "Quote",
        '<w:spacing w:before="40" w:after="120"/><w:ind w:left="397" w:right="397"/>',
        "<w:i/><w:iCs/>",
        custom=False,
    ),
    Style("Forankring", "Forankring", spacing(0, 160), small()),
    Style("Hilsen", "Hilsen", f"<w:keepNext/>{spacing(400, 40)}"),
    Style("Underskrift", "Underskrift", f"<w:keepNext/>{spacing(0, 0)}"),
    Style(
        "Underskriftnavn", "Underskrift navn", f"<w:keepNext/>{spacing(240, 0)}", "<w:b/><w:bCs/>"
    ),
    Style("Godkjent", "Godkjent", spacing(280, 200), f"<w:i/><w:iCs/>{small(size=20)}"),
    Style("Slutt", "Slutt", f"<w:keepNext/>{spacing(200, 20)}", f"<w:b/><w:bCs/>{small(BLUE, 20)}"),
    Style("Sluttlinje", "Sluttlinje", spacing(0, 0), small("000000", 20)),
)


def style_xml(style: Style) -> str:
    """Write a paragraph style."""
    custom = ' w:customStyle="1"' if style.custom else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{style.paragraph}</w:pPr><w:rPr>{style.run}</w:rPr></w:style>"
    )


def styles_xml(language: str) -> str:
    """Write every style of a template."""
    defaults = DEFAULTS.format(language=language, blue=BLUE, pale=PALE)
    return f"<w:styles {W}>{defaults}{''.join(map(style_xml, STYLES))}</w:styles>"


NUMBERING = f"""
<w:numbering {W}>
  <w:abstractNum w:abstractNumId="1"><w:nsid w:val="00000001"/>
    <w:multiLevelType w:val="singleLevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="Punktliste"/>
      <w:lvlText w:val="•"/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:nsid w:val="00000002"/>
    <w:multiLevelType w:val="singleLevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
      <w:pStyle w:val="Nummerertliste"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>
      <w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>
"""

SECOND_LIST = f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
"""Numbers that begin anew."""

SETTINGS = f"""
<w:settings {W}>
  <w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>
  <w:characterSpacingControl w:val="doNotCompress"/>
  <w:compat><w:compatSetting w:name="compatibilityMode"
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
  <w:themeFontLang w:val="{{language}}"/>
</w:settings>
"""


def main() -> None:
    """Make every template."""
    for name, words in FRAMES.items():
        save(frame(words), f"horing/{name}.docx")
    for name, paper in PAPERS.items():
        save(case_paper(paper), f"horing/{name}.docx")
    save(standard_section(SECTION_NB), "prosjekter/standard.docx")
    save(standard_section(SECTION_NN), "prosjekter/standard-nn.docx")
    save(saggrenda_section(SECTION_NB), "prosjekter/saggrenda-elgsjo.docx")
    save(whole_plan(FRAMES["horingsuttalelse-nb"]), "plan/tiltaksplan-nb.docx")
    save(whole_plan(FRAMES["horingsuttalelse-nn"]), "plan/tiltaksplan-nn.docx")


def save(document: WordDocument, name: str) -> None:
    """Save a template; the same script gives the same bytes."""
    properties = document.core_properties
    properties.title, properties.author = Path(name).stem, "tiltaksplan"
    properties.created = properties.modified = MADE
    properties.comments = ""
    stream = io.BytesIO()
    document.save(stream)
    path = FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(Package(stream.getvalue(), name).with_parts({}))


def blank(language: str) -> WordDocument:
    """Make an empty A4 document with the styles of our letters."""
    document = Document()
    refill(document.styles.element, styles_xml(language))
    refill(document.part.numbering_part.element, NUMBERING)
    refill(document.settings.element, SETTINGS.format(language=language))
    forget_unused(document)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.5)
    page.top_margin, page.bottom_margin = Cm(2.5), Cm(2.2)
    page.header_distance, page.footer_distance = Cm(1.25), Cm(1)
    return document


def refill(element: object, xml: str) -> None:
    """Put other content into the root of a part."""
    element[:] = list(parse_xml(xml))  # type: ignore[index]


def forget_unused(document: WordDocument) -> None:
    """Drop the parts of python-docx's own template that a letter has no use for."""
    for links in (document.part.rels, document.part.package.rels):
        for key in [key for key, link in links.items() if link.reltype.endswith(UNUSED)]:
            del links[key]


def frame(words: Frame) -> WordDocument:
    """Make the frame of a letter, its parts in their order."""
    document = blank(words.language)
    letterhead(document, words)
    recipient(document)
    references(document, words)
    write(document, "heading 1", "{{ brev.tittel }}")
    introduction(document, words)
    main_demands(document, words)
    ranking(document, words)
    comments(document, words)
    conclusion(document, words)
    stances(document, words)
    authority(document, words)
    signatures(document, words)
    endings(document, words)
    return document


def write(place: WordDocument | _Cell, style: str, text: str) -> Paragraph:
    """Write a paragraph; what stands between two asterisks on each side is bold."""
    paragraph = place.add_paragraph(style=style)
    fill(paragraph, text)
    return paragraph


def fill(paragraph: Paragraph, text: str) -> None:
    """Fill a paragraph with text."""
    for index, part in enumerate(BOLD.split(text)):
        if part:
            paragraph.add_run(part, style="Strong" if index % 2 else None)


def when(document: WordDocument, condition: str) -> None:
    """Begin what stands in the letter only under a condition."""
    write(document, "Normal", f"{{%p if {condition} %}}")


def end_when(document: WordDocument) -> None:
    """End what depends on a condition."""
    write(document, "Normal", "{%p endif %}")


def each(document: WordDocument, loop: str) -> None:
    """Begin what is repeated."""
    write(document, "Normal", f"{{%p for {loop} %}}")


def end_each(document: WordDocument) -> None:
    """End what is repeated."""
    write(document, "Normal", "{%p endfor %}")


def listing(document: WordDocument, style: str, values: str, text: str) -> None:
    """Write a paragraph for each of some values."""
    each(document, values)
    write(document, style, text)
    end_each(document)


def letterhead(document: WordDocument, words: Frame) -> None:
    """Write the letterhead on the first page, and small headers and footers on the rest."""
    page = document.sections[0]
    page.different_first_page_header_footer = True
    first = page.first_page_header.paragraphs
    first[0].style = "Brevhode"
    fill(first[0], "{{ avsender.navn }}")
    contact = page.first_page_header.add_paragraph(style="Brevhode adresse")
    fill(contact, contact_line(words))
    running = page.header.paragraphs[0]
    running.style = "header"
    fill(running, "{{ avsender.kortnavn }}\t{{ brev.dato }}")
    for footer in (page.first_page_footer, page.footer):
        page_numbers(footer.paragraphs[0], words)


def contact_line(words: Frame) -> str:
    """Give the line of a letterhead that says where the council is."""
    return (
        "{{ avsender.adresse|join(', ') }}"
        f"{{% if avsender.orgnr %}} | {words.registration} {{{{ avsender.orgnr }}}}{{% endif %}}"
        "{% if avsender.epost %} | {{ avsender.epost }}{% endif %}"
        "{% if avsender.nettsted %} | {{ avsender.nettsted }}{% endif %}"
    )


def page_numbers(paragraph: Paragraph, words: Frame) -> None:
    """Write the number of the page and of all pages as fields."""
    paragraph.style = "footer"
    for word, instruction in zip(words.page, ("PAGE", "NUMPAGES"), strict=True):
        paragraph.add_run(word)
        field = f'<w:fldSimple {W} w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        add(paragraph, field)


def recipient(document: WordDocument) -> None:
    """Write whom the letter goes to, and how it is sent."""
    write(document, "Mottaker", "{{ mottaker.navn }}")
    listing(document, "Mottaker", "linje in mottaker.adresse", "{{ linje }}")
    when(document, "mottaker.sendes")
    write(document, "Sendes", "{{ mottaker.sendes }}")
    end_when(document)


def references(document: WordDocument, words: Frame) -> None:
    """Write date and references as a table without borders."""
    columns = {
        words.date: "{{ brev.dato }}",
        words.our_reference: "{{ brev.vår_ref }}",
        words.your_reference: "{{ brev.deres_ref }}",
        words.case_handler: "{{ brev.saksbehandler }}",
    }
    table = document.add_table(2, len(columns), "Brevfelt")
    for index, (label, value) in enumerate(columns.items()):
        put(table.cell(0, index), "Etikett", label)
        put(table.cell(1, index), "Tabelltekst", value)
    shape(table, [TEXT_WIDTH // 4] * 4, "Dato og referanser")


def introduction(document: WordDocument, words: Frame) -> None:
    """Write what the letter answers and who we are."""
    if words.letter:
        write(document, "Normal", words.letter)
    write(document, "Normal", words.members)
    listing(document, "Normal", "avsnitt in innledning", "{{ avsnitt }}")


def main_demands(document: WordDocument, words: Frame) -> None:
    """Write the demands that come first."""
    when(document, "hovedbudskap")
    write(document, "heading 2", words.main_demands)
    listing(document, "List Number", "punkt in hovedbudskap", "{{ punkt.krav }}")
    end_when(document)


def ranking(document: WordDocument, words: Frame) -> None:
    """Write one table for each transport mode."""
    when(document, "prioriteringer")
    write(document, "heading 2", words.ranking)
    write(document, "Normal", words.ranking_lead).paragraph_format.keep_with_next = True
    each(document, "prioritering in prioriteringer")
    write(document, "heading 3", "{{ prioritering.transportform }}")
    ranking_table(document, words)
    end_each(document)
    end_when(document)


def ranking_table(document: WordDocument, words: Frame) -> None:
    """Write the table of one ranking."""
    table = document.add_table(4, 3, "Prioriteringstabell")
    values = ("{{ rad.nummer }}", "{{ rad.prosjekt }}", "{{ rad.begrunnelse }}")
    for index, (column, value) in enumerate(zip(words.ranking_columns, values, strict=True)):
        put(table.cell(0, index), "Tabelltekst", column)
        put(table.cell(2, index), "Tabelltekst", value)
    put(table.cell(1, 0), "Tabelltekst", "{%tr for rad in prioritering.rader %}")
    put(table.cell(3, 0), "Tabelltekst", "{%tr endfor %}")
    shape(table, [650, 3300, TEXT_WIDTH - 3950], words.ranking_description)


def put(cell: _Cell, style: str, text: str) -> ParagraphFormat:
    """Write the first paragraph of a cell, and give its format."""
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    fill(paragraph, text)
    layout: ParagraphFormat = paragraph.paragraph_format
    return layout


def add(place: Paragraph | Table | _Row, xml: str, *, to: str = "") -> None:
    """Add what python-docx has no words for: to an element, or to the properties in it."""
    element = place._element  # noqa: SLF001
    holder = element.find(qn(f"w:{to}")) if to else element
    if holder is not None:
        holder.append(parse_xml(xml))


def shape(table: Table, widths: list[int], description: str) -> None:
    """Give a table its widths, a header row, and what a screen reader says of it."""
    table.autofit = False
    for tag in ("tblCaption", "tblDescription"):
        add(table, f'<w:{tag} {W} w:val="{description}"/>', to="tblPr")
    for row in table.rows:
        row._tr.get_or_add_trPr()  # noqa: SLF001
        add(row, f"<w:cantSplit {W}/>", to="trPr")
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width * 635
    add(table.rows[0], f"<w:tblHeader {W}/>", to="trPr")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width * 635


def comments(document: WordDocument, words: Frame) -> None:
    """Write the comments by the chapters of the hearing document."""
    when(document, "kapitler")
    write(document, "heading 2", words.comments)
    if words.comments_lead:
        write(document, "Normal", words.comments_lead)
    each(document, "kapittel in kapitler")
    write(document, "heading 3", "{{ kapittel.overskrift }}")
    each(document, "prosjekt in kapittel.prosjekter")
    write(document, "Normal", "{{p prosjekt.tekst }}")
    end_each(document)
    end_each(document)
    end_when(document)


def conclusion(document: WordDocument, words: Frame) -> None:
    """Write the demands, each to a named body."""
    when(document, "konklusjon")
    write(document, "heading 2", words.conclusion)
    write(document, "Normal", words.conclusion_lead).paragraph_format.keep_with_next = True
    each(document, "punkt in konklusjon")
    demand = write(
        document,
        "List Number",
        "**{% if punkt.til %}{{ punkt.til }}: {% endif %}**{{ punkt.krav }}",
    )
    add(demand, SECOND_LIST, to="pPr")
    end_each(document)
    end_when(document)


def stances(document: WordDocument, words: Frame) -> None:
    """Write how the members stand to the answer, each municipality's own text under its name."""
    when(document, "kommuner.svart or kommuner.mangler")
    write(document, "heading 2", words.stances)
    for value, sentence in (
        ("slutter_seg_til", words.joins),
        ("med_tillegg", words.adds),
        ("egen_uttalelse", words.own),
        ("med_forbehold", words.reserves),
        ("mangler", "{{ kommuner.mangler }}"),
    ):
        when(document, f"kommuner.{value}")
        write(document, "Normal", sentence)
        end_when(document)
    for value, heading in (
        ("tillegg", words.addition_from),
        ("forbehold", words.reservation_from),
    ):
        each(document, f"kommune in kommuner.{value}")
        write(document, "heading 3", f"{heading} {{{{ kommune.kommune }}}}")
        listing(document, "Normal", "avsnitt in kommune.avsnitt", "{{ avsnitt }}")
        end_each(document)
    end_when(document)


def authority(document: WordDocument, words: Frame) -> None:
    """Write by what authority the council speaks."""
    covers = (
        f" {words.covers}{{% if forankring.kapitler %}}, "
        "{{ forankring.kapitler|join('; ') }}{% endif %}"
        f"{{% if forankring.andre_vedtak %}}, {words.other_resolutions} "
        "{{ forankring.andre_vedtak|join('; ') }}{% endif %}."
    )
    write(document, "heading 2", words.authority)
    when(document, "forankring.utkast")
    write(document, "Normal", words.proposed + covers)
    write(document, "Normal", "{%p elif forankring.vedtak %}")
    write(document, "Normal", words.resolution + covers)
    write(document, "Normal", "{%p else %}")
    write(document, "Normal", words.mandate + words.basis + covers + words.laid_before)
    end_when(document)


def signatures(document: WordDocument, words: Frame) -> None:
    """Write who signs, by name and role."""
    write(document, "Hilsen", words.greeting)
    write(document, "Underskrift", "{{ avsender.navn }}")
    each(document, "underskrift in underskrifter")
    write(document, "Underskrift navn", "{{ underskrift.navn }}")
    when(document, "underskrift.rolle")
    write(document, "Underskrift", "{{ underskrift.rolle }}")
    end_when(document)
    end_each(document)
    when(document, "not forankring.utkast")
    write(document, "Godkjent", words.approved)
    end_when(document)


def case_paper(words: Paper) -> WordDocument:
    """Make the paper that lays a draft before a body, with the draft as its annex."""
    document = blank(words.frame.language)
    letterhead(document, words.frame)
    write(document, "heading 1", "{{ sak.tittel }}")
    case_facts(document, words)
    write(document, "heading 2", words.background)
    write(document, "Normal", words.letter)
    listing(document, "Normal", "avsnitt in innledning", "{{ avsnitt }}")
    assessment(document, words)
    write(document, "heading 2", words.proposal)
    write(document, "Normal", words.resolves).paragraph_format.keep_with_next = True
    for point in words.points:
        write(document, "List Number", point)
    write(document, "heading 1", words.annex).paragraph_format.page_break_before = True
    write(document, "Normal", "{{p uttalelse }}")
    return document


def case_facts(document: WordDocument, words: Paper) -> None:
    """Write body, meeting, case number and case handler as a table."""
    facts = {
        words.body: "{{ forankring.legges_fram_for }}",
        words.meeting: "{{ forankring.møte }}",
        words.case: "{{ brev.vår_ref }}",
        words.frame.case_handler: "{{ brev.saksbehandler }}",
    }
    table = document.add_table(2, len(facts), "Brevfelt")
    for index, (label, value) in enumerate(facts.items()):
        put(table.cell(0, index), "Etikett", label)
        put(table.cell(1, index), "Tabelltekst", value)
    shape(table, [TEXT_WIDTH // 4] * 4, words.facts)


def assessment(document: WordDocument, words: Paper) -> None:
    """Write why the case is laid before the body: the paragraphs that rest on nothing adopted."""
    write(document, "heading 2", words.assessment)
    when(document, "sak.mangler_fullmakt")
    write(document, "Normal", words.no_mandate)
    end_when(document)
    when(document, "sak.uten_hjemmel")
    write(document, "Normal", words.uncovered).paragraph_format.keep_with_next = True
    each(document, "avsnitt in sak.uten_hjemmel")
    text = "**{{ avsnitt.del }}{% if avsnitt.om %}, {{ avsnitt.om }}{% endif %}: **"
    write(document, "List Bullet", text + "{{ avsnitt.tekst }}")
    end_each(document)
    end_when(document)
    write(document, "Normal", words.covered)


def endings(document: WordDocument, words: Frame) -> None:
    """Write the lists at the end of the letter."""
    for heading, value in ((words.attachments, "vedlegg"), (words.copies, "kopi")):
        when(document, value)
        write(document, "Slutt", heading)
        listing(document, "Sluttlinje", f"linje in {value}", "{{ linje }}")
        end_when(document)


def standard_section(words: Section) -> WordDocument:
    """Make the section that serves any project."""
    document = blank(words.language)
    write(document, "heading 4", "{{ prosjekt.tittel }}")
    section_texts(document, words)
    return document


def quotations(document: WordDocument, words: Section) -> None:
    """Write what the hearing says of a project, each quotation with its page."""
    each(document, "sitat in prosjekt.sitater")
    quoted = "«{{ sitat.tekst }}» ({{ sitat.henvisning }})"
    write(document, "Quote", f"**{words.quotation}: **{quoted}")
    end_each(document)


def section_texts(document: WordDocument, words: Section) -> None:
    """Write what the plan says of a project, what we say, and by what authority."""
    quotations(document, words)
    labelled(document, words.status, "prosjekt.status")
    labelled(document, words.goal, "prosjekt.mål")
    labelled(document, words.view, "prosjekt.syn")
    labelled(document, words.reason, "prosjekt.begrunnelse")
    labelled(document, words.demand, "prosjekt.krav", style="Krav")
    responsible = f"{{% if prosjekt.ansvarlige %}} {words.responsible}: "
    responsible += "{{ prosjekt.ansvarlige }}.{% endif %}"
    write(document, "Forankring", f"{words.authority}: {{{{ prosjekt.forankring }}}}.{responsible}")


def labelled(document: WordDocument, label: str, values: str, style: str = "Normal") -> None:
    """Write some paragraphs, the first one with a label in front."""
    text = f"**{{% if loop.first %}}{label}: {{% endif %}}**{{{{ avsnitt }}}}"
    listing(document, style, f"avsnitt in {values}", text)


def saggrenda_section(words: Section) -> WordDocument:
    """Make the own template of one project, with a table of key facts."""
    document = blank(words.language)
    write(document, "heading 4", "E134 {{ prosjekt.tittel }}")
    facts = {
        "Nøkkelopplysninger": "Fra tiltaksplanen",
        "Planstatus": "Reguleringsplaner er vedtatt og tiltaket er prosjektert",
        "Bompengeperiode": "Ønskes økt fra 15 til 20 år",
        "Ferdigstilling": "I første seksårsperiode",
        "Hovedansvar": "{{ prosjekt.ansvarlige }}",
    }
    table = document.add_table(len(facts), 2, "Prioriteringstabell")
    for index, (name, fact) in enumerate(facts.items()):
        put(table.cell(index, 0), "Tabelltekst", name).keep_with_next = True
        put(table.cell(index, 1), "Tabelltekst", fact)
    shape(table, [2600, TEXT_WIDTH - 2600], "Nøkkelopplysninger om prosjektet")
    write(document, "Etter tabell", "**Mål: **{{ prosjekt.mål|join(' ') }}")
    quotations(document, words)
    labelled(document, words.view, "prosjekt.syn")
    labelled(document, words.reason, "prosjekt.begrunnelse")
    labelled(document, words.demand, "prosjekt.krav", style="Krav")
    write(document, "Forankring", f"{words.authority}: {{{{ prosjekt.forankring }}}}.")
    return document


def whole_plan(words: Frame) -> WordDocument:
    """Make the template of a whole plan: cover, contents, and every heading by its level."""
    document = blank(words.language)
    page = document.sections[0]
    running = page.header.paragraphs[0]
    running.style = "header"
    fill(running, "{{ plan.tittel }}")
    page_numbers(page.footer.paragraphs[0], words)
    write(document, "Title", "{{ plan.forside[0] }}")
    listing(document, "Normal", "linje in plan.forside[1:]", "{{ linje }}")
    contents_field(document)
    each(document, "del in deler")
    for level in range(1, DEEPEST + 1):
        test = "==" if level < DEEPEST else ">="
        when(document, f"del.nivå {test} {level}")
        write(document, f"heading {level}", "{{ del.tittel }}")
        end_when(document)
    paragraphs_of(document, "del.tekst")
    each(document, "felt in del.felt")
    write(document, "Normal", "**{{ felt.navn }}:** {{ felt.første }}")
    paragraphs_of(document, "felt.resten")
    end_each(document)
    end_each(document)
    return document


def paragraphs_of(document: WordDocument, values: str) -> None:
    """Write paragraphs, and the items of lists as such."""
    each(document, f"avsnitt in {values}")
    for form, style in (("punkt", "List Bullet"), ("nummer", "List Number"), ("tekst", "Normal")):
        when(document, f"avsnitt.form == '{form}'")
        write(document, style, "{{ avsnitt.tekst }}")
        end_when(document)
    end_each(document)


def contents_field(document: WordDocument) -> None:
    """Write a list of contents that Word fills in when the document is opened."""
    paragraph = document.add_paragraph(style="Normal")
    for kind in ("begin", "separate", "end"):
        dirty = ' w:dirty="true"' if kind == "begin" else ""
        add(paragraph, f'<w:r {W}><w:fldChar w:fldCharType="{kind}"{dirty}/></w:r>')
        if kind == "begin":
            instruction = ' TOC \\o "1-3" \\h \\z \\u '
            add(
                paragraph,
                f'<w:r {W}><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>',
            )


if __name__ == "__main__":
    main()

"""What the templates are built of: styles, paragraphs, conditions, loops and tables."""

from __future__ import annotations

import re

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Cm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.parfmt import ParagraphFormat
from msgspec import Struct

from scripts.letter_words import Section

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
SETTINGS = f"""
<w:settings {W}>
  <w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>
  <w:characterSpacingControl w:val="doNotCompress"/>
  <w:compat><w:compatSetting w:name="compatibilityMode"
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
  <w:themeFontLang w:val="{{language}}"/>
</w:settings>
"""


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

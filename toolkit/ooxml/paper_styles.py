"""The styles of Word files made from scratch."""

from __future__ import annotations

from enum import Enum

BLUE, GREY, PALE, PALER = "1F3864", "595959", "DEE6F0", "F3F6FA"
DEEPEST = 9


class Style(Enum):
    """A paragraph style that is no heading, by its id."""

    NORMAL = "Normal"
    TITLE = "Tittel"
    SUBTITLE = "Undertittel"
    CELL = "Tabelltekst"
    LABEL = "Ledetekst"
    NAME = "Prosjektnavn"
    SMALL = "Smtekst"
    GAP = "Mellomrom"
    HEADER = "Topptekst"
    FOOTER = "Bunntekst"


NAMES = {
    Style.TITLE: "Title",
    Style.SUBTITLE: "Subtitle",
    Style.CELL: "Tabelltekst",
    Style.LABEL: "Ledetekst",
    Style.NAME: "Prosjektnavn",
    Style.SMALL: "Små tekst",
    Style.GAP: "Mellomrom",
    Style.HEADER: "header",
    Style.FOOTER: "footer",
}

SETTINGS = """
<w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>
<w:characterSpacingControl w:val="doNotCompress"/>
<w:compat><w:compatSetting w:name="compatibilityMode"
  w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val="{language}"/>
<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
"""

BASE = f"""
<w:docDefaults>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>
    <w:sz w:val="22"/><w:szCs w:val="22"/>
    <w:lang w:val="{{language}}" w:eastAsia="en-US" w:bidi="ar-SA"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr>
    <w:spacing w:after="120" w:line="259" w:lineRule="auto"/>
  </w:pPr></w:pPrDefault>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
  <w:name w:val="Normal"/><w:qFormat/><w:rPr><w:lang w:val="{{language}}"/></w:rPr>
</w:style>
<w:style w:type="character" w:default="1" w:styleId="Standardskriftforavsnitt">
  <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
</w:style>
<w:style w:type="numbering" w:default="1" w:styleId="Ingenliste">
  <w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>
</w:style>
<w:style w:type="table" w:default="1" w:styleId="Vanligtabell">
  <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
    <w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
    <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
</w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Skjema">
  <w:name w:val="Skjema"/><w:basedOn w:val="Vanligtabell"/>
  <w:tblPr><w:tblBorders>
    <w:top w:val="single" w:sz="8" w:space="0" w:color="{BLUE}"/>
    <w:bottom w:val="single" w:sz="8" w:space="0" w:color="{BLUE}"/>
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>
    <w:insideV w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>
  </w:tblBorders><w:tblCellMar>
    <w:top w:w="45" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>
    <w:bottom w:w="45" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
</w:style>
"""


def styles_xml(language: str) -> str:
    """Write the content of the styles part, for a language by its tag such as nb-NO."""
    headings = "".join(heading_xml(level) for level in range(1, DEEPEST + 1))
    return BASE.format(language=language) + headings + "".join(map(style_xml, PROPERTIES))


def heading_id(level: int) -> str:
    """Give the id of a heading style."""
    return f"Overskrift{min(level, DEEPEST)}"


def heading_xml(level: int) -> str:
    """Write a heading style."""
    size = max(32 - 3 * level, 22)
    before = 400 if level < 3 else 280
    return style(
        heading_id(level),
        f"heading {level}",
        f'<w:keepNext/><w:keepLines/>{spacing(before, 100)}<w:outlineLvl w:val="{level - 1}"/>',
        f"<w:b/><w:bCs/>{letters(size, BLUE)}",
    )


def style_xml(which: Style) -> str:
    """Write a style that is no heading."""
    return style(which.value, NAMES[which], *PROPERTIES[which])


def style(style_id: str, name: str, paragraph: str, run: str) -> str:
    """Write a paragraph style with its properties."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def spacing(before: int, after: int) -> str:
    """Write the distances to the paragraphs around, in twentieths of a point."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="247" w:lineRule="auto"/>'


def letters(size: int, color: str = "000000") -> str:
    """Write the colour and the size of letters, in half points."""
    return f'<w:color w:val="{color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


BOLD = "<w:b/><w:bCs/>"
PROPERTIES = {
    Style.TITLE: (f"<w:keepNext/>{spacing(0, 40)}", BOLD + letters(40, BLUE)),
    Style.SUBTITLE: (f"<w:keepNext/>{spacing(0, 240)}", letters(28, GREY)),
    Style.CELL: (spacing(0, 40), letters(21)),
    Style.LABEL: (spacing(0, 40), BOLD + letters(20, BLUE)),
    Style.NAME: (f"<w:keepNext/>{spacing(20, 40)}", BOLD + letters(24, BLUE)),
    Style.SMALL: (spacing(0, 20), letters(18, GREY)),
    Style.GAP: ('<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/>', ""),
    Style.HEADER: (spacing(0, 0), letters(18, GREY)),
    Style.FOOTER: (f'{spacing(0, 0)}<w:jc w:val="right"/>', letters(18, GREY)),
}
"""What sets the styles apart: their paragraphs, and their letters."""

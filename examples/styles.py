"""The styles and lists of the example documents, under the names Norwegian Word gives them."""

from __future__ import annotations

from dataclasses import dataclass

from examples.wordfile import NAMESPACES, XML

BLUE = "1F4E79"
LIGHT_BLUE = "2E75B6"
GREY = "595959"

CHARACTER_STYLES = (
    '<w:style w:type="character" w:default="1" w:styleId="Standardskriftforavsnitt">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="Vanligtabell"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="Ingenliste"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    '<w:style w:type="character" w:styleId="Hyperkobling"><w:name w:val="Hyperlink"/>'
    '<w:basedOn w:val="Standardskriftforavsnitt"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>'
    '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Fotnotereferanse">'
    '<w:name w:val="footnote reference"/><w:basedOn w:val="Standardskriftforavsnitt"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" '
    'w:hAnsi="Calibri" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    '<w:lang w:val="nb-NO" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
)

MARGIN_TABS = (
    '<w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs>'
)
SINGLE_SPACED = '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'

NUMBER_FORMATS = (("bullet", "\u2022"), ("bullet", "\u2013"), ("decimal", "%1."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One paragraph style: its names, its place among the styles and its properties."""

    identifier: str
    name: str
    priority: int
    based_on: str = "Normal"
    following: str | None = None
    paragraph: str = ""
    run: str = ""
    offered: bool = True
    custom: bool = False


def styles_xml() -> str:
    """Write the style sheet."""
    looks = (*_headings(), *_front(), *_lists(), *_contents(), *_margins())
    return (
        f"{XML}<w:styles {NAMESPACES}>{DEFAULTS}"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/></w:style>{CHARACTER_STYLES}"
        + "".join(_written(look) for look in looks)
        + "</w:styles>"
    )


def numbering_xml(numbered_lists: int) -> str:
    """Write the lists: two kinds of bullets and numbered lists that each begin at 1."""
    kinds = "".join(
        _abstract_list(number, kind, text) for number, (kind, text) in enumerate(NUMBER_FORMATS)
    )
    bullets = "".join(
        f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(2)
    )
    decimals = "".join(_numbered_list(number + 3) for number in range(numbered_lists))
    return f"{XML}<w:numbering {NAMESPACES}>{kinds}{bullets}{decimals}</w:numbering>"


def _written(look: Look) -> str:
    custom = ' w:customStyle="1"' if look.custom else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{look.identifier}">'
        f'<w:name w:val="{look.name}"/><w:basedOn w:val="{look.based_on}"/>'
        + (f'<w:next w:val="{look.following}"/>' if look.following else "")
        + f'<w:uiPriority w:val="{look.priority}"/>'
        + ("<w:qFormat/>" if look.offered else "<w:unhideWhenUsed/>")
        + (f"<w:pPr>{look.paragraph}</w:pPr>" if look.paragraph else "")
        + (f"<w:rPr>{look.run}</w:rPr>" if look.run else "")
        + "</w:style>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _headings() -> tuple[Look, ...]:
    looks = (
        (BLUE, 36, 480, 160),
        (BLUE, 28, 360, 100),
        (LIGHT_BLUE, 25, 300, 80),
        (BLUE, 22, 240, 60),
    )
    headings = tuple(
        _heading(level, colour=colour, size=size, before=before, after=after)
        for level, (colour, size, before, after) in enumerate(looks, start=1)
    )
    # Only the style this one builds on tells its outline level.
    own = Look(
        identifier="Prosjekttittel",
        name="Prosjekttittel",
        priority=10,
        based_on="Overskrift4",
        following="Normal",
        run="<w:i/><w:iCs/>",
        custom=True,
    )
    return (*headings, own)


def _heading(level: int, *, colour: str, size: int, before: int, after: int) -> Look:
    return Look(
        identifier=f"Overskrift{level}",
        name=f"heading {level}",
        priority=9,
        following="Normal",
        paragraph=(
            f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="{after}"/>'
            f'<w:outlineLvl w:val="{level - 1}"/>'
        ),
        run=f'<w:b/><w:bCs/><w:color w:val="{colour}"/>{_size(size)}',
    )


def _front() -> tuple[Look, ...]:
    title = Look(
        identifier="Tittel",
        name="Title",
        priority=10,
        following="Normal",
        paragraph=(
            f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="{LIGHT_BLUE}"/>'
            '</w:pBdr><w:spacing w:before="2400" w:after="240" w:line="240" '
            'w:lineRule="auto"/><w:contextualSpacing/>'
        ),
        run=f'<w:color w:val="{BLUE}"/>{_size(60)}',
    )
    subtitle = Look(
        identifier="Undertittel",
        name="Subtitle",
        priority=11,
        following="Normal",
        paragraph='<w:spacing w:after="720"/>',
        run=f'<w:color w:val="{LIGHT_BLUE}"/>{_size(30)}',
    )
    small_print = Look(
        identifier="Forside",
        name="Forside",
        priority=12,
        run=f'<w:color w:val="{GREY}"/>{_size(24)}',
        custom=True,
    )
    letterhead = Look(
        identifier="Brevhode",
        name="Brevhode",
        priority=13,
        paragraph='<w:spacing w:after="360"/>',
        run=f'<w:b/><w:bCs/><w:color w:val="{BLUE}"/>{_size(32)}',
        custom=True,
    )
    return title, subtitle, small_print, letterhead


def _lists() -> tuple[Look, ...]:
    bullet = Look(
        identifier="Punktliste",
        name="List Bullet",
        priority=99,
        paragraph='<w:numPr><w:numId w:val="1"/></w:numPr><w:contextualSpacing/>',
        offered=False,
    )
    item = Look(
        identifier="Listeavsnitt",
        name="List Paragraph",
        priority=34,
        paragraph='<w:ind w:left="720"/><w:contextualSpacing/>',
    )
    return bullet, item


def _contents() -> tuple[Look, ...]:
    title = Look(
        identifier="Overskriftforinnholdsfortegnelse",
        name="TOC Heading",
        priority=39,
        based_on="Overskrift1",
        following="Normal",
        paragraph='<w:outlineLvl w:val="9"/>',
    )
    levels = ((0, 60, "<w:b/><w:bCs/>"), (220, 40, ""), (440, 20, ""))
    return title, *(_contents_level(at, *look) for at, look in enumerate(levels, start=1))


def _contents_level(level: int, indent: int, after: int, run: str) -> Look:
    tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9062"/></w:tabs>'
    return Look(
        identifier=f"INNH{level}",
        name=f"toc {level}",
        priority=39,
        following="Normal",
        paragraph=f'{tabs}<w:spacing w:after="{after}"/><w:ind w:left="{indent}"/>',
        run=run,
        offered=False,
    )


def _margins() -> tuple[Look, ...]:
    looks = (
        ("Topptekst", "header", MARGIN_TABS + SINGLE_SPACED, 18),
        ("Bunntekst", "footer", MARGIN_TABS + SINGLE_SPACED, 18),
        ("Fotnotetekst", "footnote text", SINGLE_SPACED, 20),
    )
    return tuple(
        Look(
            identifier=identifier,
            name=name,
            priority=99,
            paragraph=paragraph,
            run=f'<w:color w:val="{GREY}"/>{_size(size)}',
            offered=False,
        )
        for identifier, name, paragraph, size in looks
    )


def _abstract_list(number: int, kind: str, text: str) -> str:
    linked = '<w:pStyle w:val="Punktliste"/>' if number == 0 else ""
    left = 360 if number == 0 else 720
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="5A1C0{number}E7"/>'
        f'<w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="6F20B{number}4C"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{linked}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _numbered_list(number: int) -> str:
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )

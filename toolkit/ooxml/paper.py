"""Word files made from scratch: headings, text, lists and tables on A4 pages.

A point is a hidden bookmark of no extent at the start of a paragraph. Text in a locked control can
be read but not changed.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.parser import parse_xml
from msgspec import Struct

from toolkit.ooxml.names import W_NS
from toolkit.ooxml.paper_lists import Lists
from toolkit.ooxml.paper_styles import PALE, PALER, SETTINGS, Style, heading_id, styles_xml
from toolkit.ooxml.properties import Description, describe
from toolkit.ooxml.xml import Element, check_writable

W = f'xmlns:w="{W_NS}"'
A4 = (11906, 16838)
MARGIN = 1134
"""Of all sides, in twentieths of a point as every length here."""

SHORT = 600
"""The most characters of a row that is not broken over two pages."""

ANSWER_HEIGHT = 850
UNUSED = ("/thumbnail", "/customXml", "/stylesWithEffects")
LINE_BREAK = re.compile("\r\n|[\r\n]")
BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}


class Mark(Enum):
    """How a stretch of text is set apart, by its properties."""

    PLAIN = ""
    BOLD = "<w:b/>"
    STRUCK = '<w:strike/><w:color w:val="9C1C1C"/>'
    ADDED = '<w:b/><w:color w:val="1D5B2A"/><w:u w:val="single"/>'


class Run(Struct, frozen=True, kw_only=True):
    """A stretch of text; a line break and a tab are those of Word."""

    text: str
    mark: Mark = Mark.PLAIN


class Line(Struct, frozen=True, kw_only=True):
    """A paragraph: a heading if it has a `level`, an item of a list if it has a `marker`.

    Behind an empty marker, which shows nothing, a typed bullet reads as text. `point` is the name
    of the point at its start.
    """

    runs: tuple[Run, ...]
    style: Style = Style.NORMAL
    level: int = 0
    marker: str | None = None
    point: str = ""
    locked: bool = False


class Row(Struct, frozen=True, kw_only=True):
    """A row of cells; a `header` is repeated on every page, one for an `answer` leaves room."""

    cells: tuple[tuple[Line, ...], ...]
    header: bool = False
    answer: bool = False


class Table(Struct, frozen=True, kw_only=True):
    """A table over the whole width, which its columns share; `description` is read aloud.

    `labelled` says that its first column names what stands beside it.
    """

    shares: tuple[int, ...]
    rows: tuple[Row, ...]
    description: str
    labelled: bool = False


Content = Line | Table


class Paper(Struct, frozen=True, kw_only=True):
    """A whole document; `language` is a tag such as nb-NO, `day` written YYYY-MM-DD.

    `header` runs on every page, and `page` are the words before its number and that of all pages.
    """

    title: str
    contents: tuple[Content, ...]
    language: str
    day: str
    creator: str = ""
    header: str = ""
    page: tuple[str, str] = ("", "/")
    landscape: bool = False


def plain_line(text: str, style: Style = Style.NORMAL) -> Line:
    """Make a paragraph of plain text."""
    return Line(runs=(Run(text=text),), style=style)


def heading(text: str, level: int) -> Line:
    """Make a heading."""
    return Line(runs=(Run(text=text),), level=level)


def make_paper(paper: Paper) -> bytes:
    """Make the Word file of a paper; equal papers give equal bytes.

    Raises UnwritableText where a text holds what XML cannot.
    """
    document = Document()
    forget_unused(document)
    refill(document.styles.element, styles_xml(paper.language))
    refill(document.settings.element, SETTINGS.format(language=paper.language))
    lay_out(document, paper)
    writer = Writer(text_width(paper))
    body = document.element.body
    for element in parsed(writer.contents(paper.contents)):
        body.insert(len(body) - 1, element)
    refill(document.part.numbering_part.element, writer.lists.xml())
    stream = io.BytesIO()
    document.save(stream)
    return describe(stream.getvalue(), paper.title, description(paper))


def description(paper: Paper) -> Description:
    """Say what an archive knows a paper by."""
    return Description(
        title=paper.title,
        subject="",
        creator=paper.creator,
        identifier="",
        language=paper.language,
        editor=paper.creator,
        day=paper.day,
    )


def forget_unused(document: WordDocument) -> None:
    """Drop the parts of python-docx's own template that nothing here uses."""
    for links in (document.part.rels, document.part.package.rels):
        for key in [key for key, link in links.items() if link.reltype.endswith(UNUSED)]:
            del links[key]


def refill(element: object, xml: str) -> None:
    """Put other content into the root of a part."""
    element[:] = parsed(xml)  # type: ignore[index]


def parsed(xml: str) -> list[Element]:
    """Parse elements written with the prefix `w:`."""
    return list(parse_xml(f"<w:root {W}>{xml}</w:root>"))


def text_width(paper: Paper) -> int:
    """Give the width between the margins."""
    return A4[paper.landscape] - 2 * MARGIN


def lay_out(document: WordDocument, paper: Paper) -> None:
    """Set the page, its header and its footer."""
    section = document.sections[0]
    width, height = A4[:: -1 if paper.landscape else 1]
    turned = ' w:orient="landscape"' if paper.landscape else ""
    margins = "".join(f' w:{side}="{MARGIN}"' for side in ("top", "right", "bottom", "left"))
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    refill(section.header._element, header_xml(paper))  # noqa: SLF001
    refill(section.footer._element, footer_xml(paper))  # noqa: SLF001
    links = list(section._sectPr)[:2]  # noqa: SLF001
    section._sectPr[:] = [  # noqa: SLF001
        *links,
        *parsed(
            f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
            f'<w:pgMar{margins} w:header="567" w:footer="567" w:gutter="0"/>'
        ),
    ]


def header_xml(paper: Paper) -> str:
    """Write the header."""
    return line_xml(Style.HEADER.value, run_xml(Run(text=paper.header)))


def footer_xml(paper: Paper) -> str:
    """Write the footer: the numbers of the page and of all pages, as fields."""
    fields = "".join(
        f'{run_xml(Run(text=word))}<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r>'
        "</w:fldSimple>"
        for word, name in zip(paper.page, ("PAGE", "NUMPAGES"), strict=True)
    )
    return line_xml(Style.FOOTER.value, fields)


def line_xml(style_id: str, content: str, numbering: str = "") -> str:
    """Write a paragraph."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{numbering}</w:pPr>{content}</w:p>'


def run_xml(run: Run) -> str:
    """Write a run, nothing for an empty one."""
    check_writable(run.text)
    rpr = f"<w:rPr>{run.mark.value}</w:rPr>" if run.mark.value else ""
    content = "".join(text_xml(run.text))
    return f"<w:r>{rpr}{content}</w:r>" if content else ""


def text_xml(text: str) -> Iterator[str]:
    """Write text with its line breaks and tabs."""
    for i, line in enumerate(LINE_BREAK.split(text)):
        yield BREAKS["\n"] if i else ""
        for j, piece in enumerate(line.split("\t")):
            yield BREAKS["\t"] if j else ""
            if piece:
                yield f'<w:t xml:space="preserve">{escape(piece)}</w:t>'


class Writer:
    """Writes the contents of one paper; bookmarks and controls are numbered through."""

    def __init__(self, width: int) -> None:
        self.lists = Lists()
        self._width = width
        self._numbers = count(1)

    def contents(self, contents: Iterable[Content]) -> str:
        """Write contents one after the other."""
        return "".join(
            self._table(each) if isinstance(each, Table) else self._line(each) for each in contents
        )

    def _line(self, line: Line) -> str:
        runs = "".join(map(run_xml, line.runs))
        content = self._point(line.point) + (self._locked(runs) if line.locked else runs)
        style_id = heading_id(line.level) if line.level else line.style.value
        return line_xml(style_id, content, self._numbering(line))

    def _numbering(self, line: Line) -> str:
        if line.marker is None:
            return ""
        number = self.lists.number(line.marker)
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'

    def _point(self, name: str) -> str:
        if not name:
            return ""
        number = next(self._numbers)
        start = f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(name)}/>'
        return f'{start}<w:bookmarkEnd w:id="{number}"/>'

    def _locked(self, runs: str) -> str:
        return (
            f'<w:sdt><w:sdtPr><w:id w:val="{next(self._numbers)}"/>'
            f'<w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>{runs}</w:sdtContent>'
            "</w:sdt>"
        )

    def _table(self, table: Table) -> str:
        """Write a table and the small gap behind it, without which Word would join two of them."""
        check_writable(table.description)
        widths = [self._width * share // sum(table.shares) for share in table.shares]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = "".join(self._row(row, table, widths) for row in table.rows)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="Skjema"/><w:tblW w:w="{sum(widths)}" '
            'w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{"04A0" if table.labelled else "0420"}"/>'
            f"<w:tblDescription w:val={quoteattr(table.description)}/></w:tblPr>"
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{line_xml(Style.GAP.value, '')}"
        )

    def _row(self, row: Row, table: Table, widths: list[int]) -> str:
        fills = [fill_of(row, table, first=not i) for i in range(len(widths))]
        cells = "".join(map(self._cell, row.cells, widths, fills))
        return f"<w:tr><w:trPr>{row_properties(row)}</w:trPr>{cells}</w:tr>"

    def _cell(self, lines: tuple[Line, ...], width: int, fill: str) -> str:
        self.lists.end()
        shading = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
        content = self.contents(lines or (Line(runs=(), style=Style.CELL),))
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shading}</w:tcPr>{content}</w:tc>'
        )


def fill_of(row: Row, table: Table, *, first: bool) -> str:
    """Give the colour behind a cell."""
    return PALE if row.header else PALER if first and table.labelled else ""


def row_properties(row: Row) -> str:
    """Write that a short row is not broken, its height, and that a header is repeated."""
    length = max((sum(map(line_length, cell)) for cell in row.cells), default=0)
    return (
        ("<w:cantSplit/>" if length <= SHORT else "")
        + (f'<w:trHeight w:val="{ANSWER_HEIGHT}" w:hRule="atLeast"/>' if row.answer else "")
        + ("<w:tblHeader/>" if row.header else "")
    )


def line_length(line: Line) -> int:
    """Count the characters of a paragraph."""
    return sum(len(run.text) for run in line.runs)

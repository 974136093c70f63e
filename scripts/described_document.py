"""Word files from plain descriptions of letters and long documents.

One line is one paragraph; blank lines and lines that open with `//` say nothing.

    # text … #### text        a heading
    = text                    a title
    {bold right 14} text      a paragraph that looks so: bold italic right center keep, a size,
                              `in3` indented 3 cm, `tabs4,8` tab stops 4 and 8 cm in
    - text   + text           an item of a bulleted, of a numbered list
    | cell | cell |           a row of a table; ¶ parts the paragraphs of a cell
    ~                         an empty paragraph
    ---                       a new page

    @language nn              default nb
    @font Carlito 11          of the body
    @spacing 6 1.15           points after a paragraph, height of its lines
    @justified                lines end below each other
    @page 21 29.7             width and height in cm
    @margins 2.5 2.5 2.5 2.5  top, right, bottom, left, in cm
    @heading 1 Carlito 16 bold 1F3864 newpage
    @count 1. 1.1             Word numbers the headings, each level so
    @header text  @footer text   may be repeated; {page} and {pages} are counted by Word
    @first text               the header of the first page, where it differs; nothing in its footer
    @start 0                  the number of the first page
    @table 4 8 ruled right 9  the next table: widths in cm, lines, placement, size of letters
    @contents 2               a contents list of that many levels
    @divide Not-odden         where words may be divided at the end of a line in running text

Within a line: **bold**, ⏎ a line break, ⇥ a tab, ¬ where a word may be divided.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator, Mapping

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.section import _Footer, _Header
from docx.shared import Cm, Length, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MADE = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.UTC)
HEADING = re.compile(r"(#+) (.*)")
LOOK = re.compile(r"\{([a-z0-9., ]+)\} ?(.*)")
PIECE = re.compile(r"(\*\*|⏎|⇥|\{page\}|\{pages\})")
SOFT_HYPHEN = "\u00ad"
LISTS = {"-": "List Bullet", "+": "List Number", "=": "Title"}
ALIGNMENT = {"right": WD_ALIGN_PARAGRAPH.RIGHT, "center": WD_ALIGN_PARAGRAPH.CENTER}


def build(description: str, pages: Mapping[str, int]) -> bytes:
    """Build the Word file; the contents list takes its page numbers from `pages`."""
    lines = [line.strip() for line in description.splitlines()]
    lines = [line for line in lines if line and not line.startswith("//")]
    writer = Writer(lines, pages)
    for line in lines:
        writer.line(line)
    stream = io.BytesIO()
    writer.document.save(stream)
    return undated(stream.getvalue())


def undated(data: bytes) -> bytes:
    """Zip a package anew, the same from one day to the next."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 12, 0, 0)), old.read(name), 8)
    return stream.getvalue()


class Writer:
    """Writes the lines of one description into one Word file."""

    def __init__(self, lines: list[str], pages: Mapping[str, int]) -> None:
        self.document: WordDocument = Document()
        self.lines, self.pages = lines, pages
        self.table: Table | None = None
        self.next_table: list[str] = []
        self.break_before = False
        self.divisions: dict[str, str] = {}
        self.document.core_properties.created = MADE
        self.document.core_properties.author = ""
        self.document.core_properties.comments = ""
        for style in self.document.styles:
            for fonts in style.element.iterfind(f"{qn('w:rPr')}/{qn('w:rFonts')}"):
                fonts.getparent().remove(fonts)
        self.set_page("21", "29.7")

    def line(self, line: str) -> None:
        """Write a line as what its first characters say it is."""
        if line.startswith("|"):
            self.row([cell.strip() for cell in line.strip("|").split("|")])
            return
        self.table = None
        if line.startswith("@"):
            word, *rest = line[1:].split(" ")
            getattr(self, f"set_{word}")(*rest)
        elif line == "---":
            self.break_before = True
        elif match := HEADING.match(line):
            self.paragraph(match[2], f"Heading {len(match[1])}")
        elif (style := LISTS.get(line[0])) and line[1:2] == " ":
            self.paragraph(line[2:], style)
        elif match := LOOK.match(line):
            fill(look(self.paragraph("", "Normal"), match[1].split()), match[2], match[1].split())
        else:
            self.paragraph("" if line == "~" else self.divided(line), "Normal")

    def divided(self, text: str) -> str:
        """Mark where the words of a text may be divided."""
        for word, parts in self.divisions.items():
            text = text.replace(word, parts)
        return text

    def paragraph(self, text: str, style: str) -> Paragraph:
        """Add a paragraph."""
        paragraph: Paragraph = self.document.add_paragraph(style=style)
        if self.break_before:
            paragraph.paragraph_format.page_break_before = True
        self.break_before = False
        return fill(paragraph, text, [])

    def row(self, cells: list[str]) -> None:
        """Add a row, to a new table where the line before was none."""
        widths = [float(word) for word in self.next_table if word[0].isdigit()]
        if self.table is None:
            self.table = self.document.add_table(rows=0, cols=len(cells))
            self.table.autofit = False
            if "ruled" in self.next_table:
                self.table.style = "Table Grid"
            for column, width in zip(self.table.columns, widths, strict=False):
                column.width = Cm(width)
            if "right" in self.next_table:
                self.table.alignment = WD_TABLE_ALIGNMENT.RIGHT
        sizes = [str(widths[len(cells)])] if len(widths) > len(cells) else []
        row = self.table.add_row()
        for cell, text, width in zip(row.cells, cells, widths, strict=False):
            cell.width = Cm(width)
            for at, part in enumerate(text.split("¶")):
                place = cell.paragraphs[0] if not at else cell.add_paragraph()
                place.paragraph_format.space_after = Pt(0)
                place.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
                fill(place, part.strip(), sizes)

    def set_language(self, language: str) -> None:
        """Say which language form the text is in."""
        rpr = self.document.styles["Normal"].element.get_or_add_rPr()
        rpr.append(parse_xml(f'<w:lang {W} w:val="{language}-NO"/>'))

    def set_font(self, *words: str) -> None:
        """Set the letters of the body."""
        *name, size = words
        font = self.document.styles["Normal"].font
        font.name, font.size = " ".join(name), Pt(float(size))

    def set_spacing(self, after: str, height: str) -> None:
        """Set the space below paragraphs and the height of lines."""
        form = self.document.styles["Normal"].paragraph_format
        form.space_after, form.line_spacing = Pt(float(after)), float(height)

    def set_justified(self) -> None:
        """Let the lines of the body end below each other."""
        form = self.document.styles["Normal"].paragraph_format
        form.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY

    def set_page(self, width: str, height: str) -> None:
        """Set the size of the paper."""
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(float(width)), Cm(float(height))

    def set_margins(self, *sides: str) -> None:
        """Set the margins."""
        section = self.document.sections[0]
        for name, side in zip(("top", "right", "bottom", "left"), sides, strict=True):
            setattr(section, f"{name}_margin", Cm(float(side)))

    def set_heading(self, level: str, *words: str) -> None:
        """Set the look of the headings of a level."""
        style = self.document.styles[f"Heading {level}"]
        style.font.bold, style.font.italic = "bold" in words, "italic" in words
        names = [word for word in words if word[0].isupper() and not word.isupper()]
        style.font.name = " ".join(names)
        for word in words:
            if re.fullmatch(r"[\d.]{1,4}", word):
                style.font.size = Pt(float(word))
            elif re.fullmatch(r"[0-9A-F]{6}", word):
                style.font.color.rgb = RGBColor.from_string(word)
        style.font.all_caps = "caps" in words
        style.paragraph_format.page_break_before = "newpage" in words
        style.paragraph_format.space_after = Pt(6)

    def set_count(self, *forms: str) -> None:
        """Have Word number the headings."""
        levels = "".join(counted(at, form) for at, form in enumerate(forms))
        numbering = self.document.part.numbering_part.element
        numbering.insert(
            0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="90">{levels}</w:abstractNum>')
        )
        numbering.append(
            parse_xml(f'<w:num {W} w:numId="90"><w:abstractNumId w:val="90"/></w:num>')
        )
        for level in range(len(forms)):
            ppr = self.document.styles[f"Heading {level + 1}"].element.get_or_add_pPr()
            ppr.insert(
                0,
                parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>'),
            )

    def set_header(self, *words: str) -> None:
        """Add a line to the header."""
        self.run_in(self.document.sections[0].header, " ".join(words))

    def set_footer(self, *words: str) -> None:
        """Add a line to the footer."""
        self.run_in(self.document.sections[0].footer, " ".join(words))

    def set_first(self, *words: str) -> None:
        """Add a line to the header of the first page."""
        section = self.document.sections[0]
        section.different_first_page_header_footer = True
        self.run_in(section.first_page_header, " ".join(words))

    def run_in(self, part: _Header | _Footer, text: str) -> None:
        """Write a line of a header or footer; the last tab leads to the right margin."""
        paragraph = part.add_paragraph() if part.paragraphs[0].runs else part.paragraphs[0]
        paragraph.style = "Normal"
        form = paragraph.paragraph_format
        form.space_after, form.alignment = Pt(0), WD_ALIGN_PARAGRAPH.LEFT
        if text.count("⇥") > 1:
            form.tab_stops.add_tab_stop(Length(self.width() // 2), WD_TAB_ALIGNMENT.CENTER)
        form.tab_stops.add_tab_stop(Length(self.width()), WD_TAB_ALIGNMENT.RIGHT)
        fill(paragraph, text, ["9"])

    def width(self) -> int:
        """Give the width of the text."""
        section = self.document.sections[0]
        sides = (section.page_width, section.left_margin, section.right_margin)
        whole, left, right = (side or Cm(0) for side in sides)
        return whole - left - right

    def set_start(self, number: str) -> None:
        """Set the number of the first page."""
        properties = self.document.sections[0]._sectPr  # noqa: SLF001
        properties.append(parse_xml(f'<w:pgNumType {W} w:start="{number}"/>'))

    def set_divide(self, *words: str) -> None:
        """Say where words may be divided at the end of a line."""
        self.divisions = {word.replace("-", ""): word.replace("-", "¬") for word in words}

    def set_table(self, *words: str) -> None:
        """Say how the next table looks."""
        self.next_table = list(words)

    def set_contents(self, depth: str) -> None:
        """Write the contents list, with dots before the page numbers."""
        for level, title in self.headings():
            if level > int(depth):
                continue
            entry = self.paragraph(f"{title}⇥{self.pages.get(title, 0)}", "Normal")
            entry.paragraph_format.left_indent = Cm(0.6 * (level - 1))
            entry.paragraph_format.space_after = Pt(2)
            entry.paragraph_format.tab_stops.add_tab_stop(
                Length(self.width()), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
            )

    def headings(self) -> Iterator[tuple[int, str]]:
        """Give each heading with its level, as the contents list writes it."""
        forms = next((line.split()[1:] for line in self.lines if line.startswith("@count")), [])
        counts = [0] * 6
        for match in filter(None, map(HEADING.match, self.lines)):
            level = len(match[1])
            counts[level - 1 :] = [counts[level - 1] + 1, *[0] * (6 - level)]
            title = match[2].replace("¬", "")
            form = forms[level - 1] if level <= len(forms) else ""
            number = re.sub(r"\d", lambda found: str(counts[int(found[0]) - 1]), as_levels(form))
            yield level, f"{number} {title}".strip()


def as_levels(form: str) -> str:
    """Write `1.1` as the levels its numbers stand for, `1.2`."""
    at = iter(range(1, 7))
    return re.sub(r"\d", lambda _: str(next(at)), form)


def counted(level: int, form: str) -> str:
    """Write how Word numbers a level of headings."""
    text = re.sub(r"(\d)", r"%\1", as_levels(form))
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def look(paragraph: Paragraph, words: list[str]) -> Paragraph:
    """Give a paragraph the look that words say."""
    form = paragraph.paragraph_format
    for word in words:
        if word in ALIGNMENT:
            form.alignment = ALIGNMENT[word]
        elif word == "keep":
            form.space_after = Pt(0)
        elif word.startswith("in"):
            form.left_indent = Cm(float(word[2:]))
        elif word.startswith("tabs"):
            for stop in word[4:].split(","):
                side = WD_TAB_ALIGNMENT.RIGHT if stop.endswith("r") else WD_TAB_ALIGNMENT.LEFT
                form.tab_stops.add_tab_stop(Cm(float(stop.rstrip("r"))), side)
    return paragraph


def fill(paragraph: Paragraph, text: str, words: list[str]) -> Paragraph:
    """Write the runs of a paragraph."""
    bold, italic = "bold" in words, "italic" in words
    sizes = [Pt(float(word)) for word in words if re.fullmatch(r"[\d.]+", word)]
    for piece in filter(None, PIECE.split(text.replace("¬", SOFT_HYPHEN))):
        if piece == "**":
            bold = not bold
            continue
        run = paragraph.add_run()
        run.bold, run.italic = bold or None, italic or None
        if sizes:
            run.font.size = sizes[0]
        if piece == "⏎":
            run.add_break()
        elif piece == "⇥":
            run.add_tab()
        elif piece.startswith("{"):
            name = "PAGE" if piece == "{page}" else "NUMPAGES"
            field = f'<w:fldSimple {W} w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
            run._r.addnext(parse_xml(field))  # noqa: SLF001
        else:
            run.text = piece
    return paragraph

"""Word files from plain descriptions, so that a new case needs no code.

One line is one paragraph; blank lines and lines that open with `//` say nothing.

    # text … ##### text     a heading; `##+ text` lets Word number it
    = text                  a title
    - text   + text         an item of a bulleted, of a numbered list
    | cell | cell |         a row of a table; a paragraph mark ¶ parts the paragraphs of a cell
    |! cell | cell |        a row that is repeated on every page
    | cell | < |            a cell merged with the one to its left; `^` with the one above it
    {Name} text             a paragraph in a style of that name
    {14 pt} text            a paragraph of that size; all other text has 11 points
    {outline 2} text        a paragraph with an outline level of its own
    ¶                       an empty paragraph; `### ¶` an empty heading
    § landscape             the end of a section of that orientation
    @style Name < base      a style based on another
    @style Name outline 2   a style with an outline level
    @header text            the page header
    @property text          the title in the properties of the file

Within a line: **bold**, ⏎ a line break, ⇥ a tab, {++inserted++} and {--deleted--} with tracking
on; {++¶++} or {--¶--} last on a line says so of its paragraph mark.
"""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from collections.abc import Iterator

from tests import tiny
from tests.tiny import RELATIONSHIP, STYLES, WORD, W

BULLET, NUMBER = 1, 2
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>"""
HEADING = re.compile(r"(#+)(\+?) (.*)")
STYLED = re.compile(r"\{(?!\+\+|--)([^}]+)\} (.*)")
SIZE = re.compile(r"([\d.]+) pt")
STYLE = re.compile(r"(.+?)(?: < (.+?))?(?: outline (\d))?")
MARK = re.compile(r"\{(\+\+|--)¶(?:\+\+|--)\}$")
PIECE = re.compile(r"(\*\*|\{\+\+|\+\+\}|\{--|--\}|⏎|⇥)")
"""What is written between runs of plain text."""

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
)
LEFT, ABOVE = "<", "^"
CHANGES = {"{++": "ins", "{--": "del", "++}": "", "--}": ""}
BREAKS = {"⏎": "br", "⇥": "tab"}


def build(description: str) -> bytes:
    """Build the Word file that a description describes."""
    lines = [line.strip() for line in description.splitlines()]
    lines = [line for line in lines if line and not line.startswith("//")]
    told = {"style": list[str](), "header": [""], "property": [""]}
    for line in lines:
        if line.startswith("@"):
            word, _, rest = line[1:].partition(" ")
            told[word].append(rest)
    styles, ids = define_styles(told["style"], lines)
    writer = Writer(ids)
    body = "".join(writer.body(line for line in lines if not line.startswith("@")))
    header = tiny.p(told["header"][-1])
    return with_numbering(tiny.docx(body, styles=styles, header=header, title=told["property"][-1]))


def define_styles(defined: list[str], lines: list[str]) -> tuple[str, dict[str, str]]:
    """Give the styles part with the styles a description defines or uses, and their ids."""
    ids = {name: id_ for id_, name in re.findall(r'styleId="(\w+)"><w:name w:val="(.+?)"', STYLES)}
    used = {match[1]: "" for line in lines if (match := STYLED.match(line))}
    rows = ""
    for line in (*defined, *used, "heading 5"):
        name, base, level = whole(STYLE, line)
        if name in ids or name.startswith("outline ") or SIZE.fullmatch(name):
            continue
        ids[name] = re.sub(r"\W", "", name)
        based = f'<w:basedOn w:val="{ids[base]}"/>' if base else ""
        rows += (
            f'<w:style w:type="paragraph" w:styleId="{ids[name]}"><w:name w:val="{name}"/>{based}'
            f"<w:pPr>{outline(level)}</w:pPr></w:style>"
        )
    styles = STYLES.replace(f"<w:styles {W}>", f"<w:styles {W}>{DEFAULTS}")
    return styles.replace("</w:styles>", f"{rows}</w:styles>"), ids


def outline(level: str | None) -> str:
    """Write an outline level, which Word counts from 0."""
    return f'<w:outlineLvl w:val="{int(level) - 1}"/>' if level else ""


def whole(pattern: re.Pattern[str], line: str) -> tuple[str, ...]:
    """Give the groups of a pattern that must fit a whole line."""
    match = pattern.fullmatch(line)
    assert match, line
    return match.groups()


class Writer:
    """Writes the lines of one description as XML; every tracked change has its own number."""

    def __init__(self, ids: dict[str, str]) -> None:
        self.ids = ids
        self.numbers = itertools.count(1)

    def body(self, lines: Iterator[str]) -> Iterator[str]:
        """Write the body; rows that follow each other are one table."""
        for is_row, group in itertools.groupby(lines, key=lambda line: line.startswith("|")):
            if is_row:
                yield from self.table(list(group))
            else:
                yield from (self.line(line) for line in group)

    def table(self, lines: list[str]) -> Iterator[str]:
        """Write a table."""
        rows = [[cell.strip() for cell in line.strip("|!").split("|")] for line in lines]
        yield "<w:tbl>"
        for line, row, following in zip(lines, rows, (*rows[1:], []), strict=True):
            header = "<w:trPr><w:tblHeader/></w:trPr>" if line.startswith("|!") else ""
            yield f"<w:tr>{header}{''.join(self.row(row, following))}</w:tr>"
        yield "</w:tbl>"

    def row(self, row: list[str], following: list[str]) -> Iterator[str]:
        """Write the cells of a row; the row that follows says which go on below."""
        for column, cell in enumerate(row):
            if cell != LEFT:
                span = 1 + len(list(itertools.takewhile(LEFT.__eq__, row[column + 1 :])))
                parts = ["¶"] if cell == ABOVE else cell.split("¶") if cell != "¶" else [cell]
                paragraphs = "".join(self.paragraph("", part.strip()) for part in parts)
                below = following[column : column + 1] == [ABOVE]
                tcpr = merging(span, above=cell == ABOVE, below=below)
                yield f"<w:tc>{tcpr}{paragraphs}</w:tc>"

    def line(self, line: str) -> str:
        """Write a line as the paragraph its first characters say it is."""
        if match := HEADING.match(line):
            marks, numbered, text = match.groups()
            ppr = self.style(f"heading {len(marks)}") + (item(NUMBER) if numbered else "")
            return self.paragraph(ppr, text)
        if match := STYLED.match(line):
            name, text = match.groups()
            if size := SIZE.fullmatch(name):
                return self.paragraph("", text, f'<w:sz w:val="{round(2 * float(size[1]))}"/>')
            own = re.fullmatch(r"outline (\d)", name)
            return self.paragraph(outline(own[1]) if own else self.style(name), text)
        opening, _, text = line.partition(" ")
        plain = {"=": self.style("Title"), "-": item(BULLET), "+": item(NUMBER), "§": turn(text)}
        text = "" if opening == "§" else text
        return (
            self.paragraph(plain[opening], text) if opening in plain else self.paragraph("", line)
        )

    def style(self, name: str) -> str:
        """Write which style a paragraph is in."""
        return f'<w:pStyle w:val="{self.ids[name]}"/>'

    def paragraph(self, ppr: str, text: str, rpr: str = "") -> str:
        """Write a paragraph, all of its text with some run properties."""
        if match := MARK.search(text):
            change = "ins" if match[1] == "++" else "del"
            ppr += f'<w:rPr><w:{change} w:id="{next(self.numbers)}" w:author="Kari"/></w:rPr>'
            text = text[: match.start()]
        runs = "".join(self.runs("" if text == "¶" else text, rpr))
        return f"<w:p>{f'<w:pPr>{ppr}</w:pPr>' if ppr else ''}{runs}</w:p>"

    def runs(self, text: str, rpr: str) -> Iterator[str]:
        """Write the runs of a paragraph."""
        bold, change = "", ""
        for piece in filter(None, PIECE.split(text)):
            if piece == "**":
                bold = "" if bold else "<w:b/>"
            elif piece in CHANGES:
                change = CHANGES[piece]
            else:
                yield self.run(piece, bold + rpr, change)

    def run(self, piece: str, rpr: str, change: str) -> str:
        """Write a run, inside a tracked change if there is one."""
        if piece in BREAKS:
            return f"<w:r><w:{BREAKS[piece]}/></w:r>"
        if change == "del":
            return tiny.deleted(piece, number=next(self.numbers))
        run = tiny.run(piece, rpr)
        return tiny.ins(run, number=next(self.numbers)) if change else run


def item(number: int) -> str:
    """Write which list a paragraph belongs to."""
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def turn(orientation: str) -> str:
    """Write the end of a section."""
    return f'<w:sectPr><w:pgSz w:orient="{orientation}"/></w:sectPr>'


def merging(span: int, *, above: bool, below: bool) -> str:
    """Write which cells of the grid a cell covers."""
    merged = "continue" if above else "restart" if below else ""
    vertical = f'<w:vMerge w:val="{merged}"/>' if merged else ""
    across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f"<w:tcPr>{across}{vertical}</w:tcPr>"


def with_numbering(data: bytes) -> bytes:
    """Add the lists that `item` speaks of to a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    parts["word/numbering.xml"] = NUMBERING
    link = f'<Relationship Id="rIdN" Type="{RELATIONSHIP}/numbering" Target="numbering.xml"/>'
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace("</Relationships>", f"{link}</Relationships>")
    override = f'<Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/>'
    types = "[Content_Types].xml"
    parts[types] = parts[types].replace("</Types>", f"{override}</Types>")
    return tiny.zipped(parts)

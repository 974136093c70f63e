"""Small builders for WordprocessingML: runs, paragraphs, links, notes and revisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from examples.shapes import Place

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'mc:Ignorable="w14"'
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Fate(Enum):
    """What a tracked change has done to a piece of text."""

    KEPT = ""
    INSERTED = "ins"
    DELETED = "del"


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A tracked change: what it does, who made it and when."""

    fate: Fate
    number: int
    author: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text with one format."""

    text: str
    bold: bool = False
    language: str | None = None
    rsid: str | None = None
    after_page_break: bool = False
    revision: Revision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """XML between runs that holds no text of its own line."""

    xml: str


Inline = Run | Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph; `place` tells which line of the plan it holds, if any."""

    identity: str
    rsid: str
    style: str | None = None
    list_number: int | None = None
    keep_with_next: bool = False
    label: tuple[Inline, ...] = ()
    text: tuple[Inline, ...] = ()
    place: Place | None = None
    revision: Revision | None = None


Block = Paragraph | Markup


def content_text(text: str, tag: str = "w:t") -> str:
    """Write text so that no space at its ends is lost."""
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<{tag}{space}>{escape(text)}</{tag}>"


def run_xml(run: Run) -> str:
    """Write one run, without the revision around it."""
    deleted = run.revision is not None and run.revision.fate is Fate.DELETED
    properties = ("<w:b/><w:bCs/>" if run.bold else "") + _language(run.language)
    return (
        f"<w:r{_run_rsid(run, deleted=deleted)}>"
        + (f"<w:rPr>{properties}</w:rPr>" if properties else "")
        + ("<w:lastRenderedPageBreak/>" if run.after_page_break else "")
        + content_text(run.text, "w:delText" if deleted else "w:t")
        + "</w:r>"
    )


def inlines_xml(inlines: Iterable[Inline]) -> str:
    """Write the content of a paragraph, one revision element around neighbouring runs."""
    return "".join(
        _under_revision(revision, "".join(_inline_xml(inline) for inline in group))
        for revision, group in groupby(inlines, key=revision_of)
    )


def paragraph_xml(paragraph: Paragraph) -> str:
    """Write one paragraph."""
    return (
        f'<w:p w14:paraId="{paragraph.identity}" w14:textId="77777777" '
        f'w:rsidR="{paragraph.rsid}" w:rsidRDefault="{paragraph.rsid}">'
        f"{_paragraph_properties(paragraph)}{inlines_xml(paragraph.label + paragraph.text)}</w:p>"
    )


def block_xml(block: Block) -> str:
    """Write a paragraph or ready-made markup."""
    match block:
        case Paragraph():
            return paragraph_xml(block)
        case Markup():
            return block.xml


def revision_of(inline: Inline) -> Revision | None:
    """Return the tracked change an inline belongs to."""
    return inline.revision if isinstance(inline, Run) else None


def revision_attributes(revision: Revision) -> str:
    """Write the attributes that a tracked change carries."""
    author = quoteattr(revision.author)
    return f'w:id="{revision.number}" w:author={author} w:date="{revision.date}"'


def field_xml(instruction: str, result: str, properties: str = "") -> str:
    """Write a complex field with its last result, such as a page number."""
    opening = f"<w:r>{properties}"
    return (
        f'{opening}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'{opening}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'{opening}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{opening}<w:t>{result}</w:t></w:r>"
        f'{opening}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def bookmarked(inlines: tuple[Inline, ...], *, name: str, number: int) -> tuple[Inline, ...]:
    """Put a bookmark around inlines."""
    start = Markup(xml=f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>')
    return (start, *inlines, Markup(xml=f'<w:bookmarkEnd w:id="{number}"/>'))


def hyperlink(words: str, relation: str) -> Markup:
    """Write a link to a page outside the document."""
    properties = '<w:rPr><w:rStyle w:val="Hyperkobling"/></w:rPr>'
    return Markup(
        xml=f'<w:hyperlink r:id="{relation}" w:history="1"><w:r>{properties}'
        f"{content_text(words)}</w:r></w:hyperlink>"
    )


def note_reference(number: int) -> Markup:
    """Write the raised number that leads to a footnote."""
    return Markup(
        xml='<w:r><w:rPr><w:rStyle w:val="Fotnotereferanse"/></w:rPr>'
        f'<w:footnoteReference w:id="{number}"/></w:r>'
    )


LINE_BREAK = Markup(xml="<w:r><w:br/></w:r>")
PAGE_BREAK = Markup(xml='<w:r><w:br w:type="page"/></w:r>')


def split_at(
    inlines: tuple[Inline, ...], offset: int
) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """Cut inlines in two at an offset in the text as it was before any insertion."""
    left: list[Inline] = []
    for at, inline in enumerate(inlines):
        length = original_length(inline)
        if offset <= 0 and length:
            return tuple(left), inlines[at:]
        if isinstance(inline, Run) and offset < length:
            head = replace(inline, text=inline.text[:offset])
            tail = replace(inline, text=inline.text[offset:], after_page_break=False)
            return (*left, head), (tail, *inlines[at + 1 :])
        left.append(inline)
        offset -= length
    return tuple(left), ()


def original_length(inline: Inline) -> int:
    """Count the characters an inline had before any insertion."""
    return len(original_text((inline,)))


def original_text(inlines: Iterable[Inline]) -> str:
    """Join the text of inlines as it was before any insertion."""
    return "".join(
        inline.text
        for inline in inlines
        if isinstance(inline, Run)
        and (inline.revision is None or inline.revision.fate is not Fate.INSERTED)
    )


def _inline_xml(inline: Inline) -> str:
    return run_xml(inline) if isinstance(inline, Run) else inline.xml


def _under_revision(revision: Revision | None, xml: str) -> str:
    if revision is None:
        return xml
    tag = f"w:{revision.fate.value}"
    return f"<{tag} {revision_attributes(revision)}>{xml}</{tag}>"


def _run_rsid(run: Run, *, deleted: bool) -> str:
    if run.rsid is None:
        return ""
    return f' w:rsid{"Del" if deleted else "R"}="{run.rsid}"'


def _language(language: str | None) -> str:
    return f'<w:lang w:val="{language}"/>' if language else ""


def _paragraph_properties(paragraph: Paragraph) -> str:
    properties = (
        (f'<w:pStyle w:val="{paragraph.style}"/>' if paragraph.style else "")
        + ("<w:keepNext/>" if paragraph.keep_with_next else "")
        + _numbering(paragraph.list_number)
        + _mark(paragraph.revision)
    )
    return f"<w:pPr>{properties}</w:pPr>" if properties else ""


def _numbering(number: int | None) -> str:
    if number is None:
        return ""
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def _mark(revision: Revision | None) -> str:
    if revision is None:
        return ""
    return f"<w:rPr><w:{revision.fate.value} {revision_attributes(revision)}/></w:rPr>"

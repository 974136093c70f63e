"""What a plan says of itself: its title and its period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from toolkit.blocks import Document
from toolkit.model.period import mentions
from toolkit.model.plan import Paragraph, Period
from toolkit.problems import Place
from toolkit.read.lines import Line, whole_line
from toolkit.read.outline import Outline
from toolkit.read.paragraphs import as_paragraph, as_paragraphs

TITLE_STYLES = frozenset({"title", "tittel"})
NOWHERE = Place(part="", paragraph=0, start=0, end=0)


class FoundPeriod(Struct, frozen=True, kw_only=True):
    """The period of a plan, and where it says so."""

    period: Period
    place: Place


def plan_title(outline: Outline, document: Document) -> Paragraph:
    """Give the plan's title.

    It is what stands in title style, in the properties, first on the cover, or in the first
    heading that names a period; empty where there is none of these.
    """
    headings = (as_paragraph(node.heading) for node in outline.nodes)
    titles = (
        *titled(outline.front),
        *property_title(document),
        *as_paragraphs(outline.front),
        *(heading for heading in headings if find_period([heading])),
    )
    return next(iter(titles), Paragraph(text="", place=NOWHERE))


def period_paragraphs(outline: Outline, document: Document) -> Iterator[Paragraph]:
    """Give the texts where a plan names its own period, most telling first."""
    yield from titled(outline.front)
    yield from as_paragraphs(outline.front)
    yield from as_paragraphs(map(whole_line, document.running))
    yield from property_title(document)
    yield from (as_paragraph(node.heading) for node in outline.nodes)


def find_period(paragraphs: Iterable[Paragraph]) -> FoundPeriod | None:
    """Give the first period in some texts, None without one."""
    for paragraph in paragraphs:
        for mention in mentions(paragraph.text):
            place = paragraph.place.between(mention.start, mention.end)
            return FoundPeriod(period=mention.period, place=place)
    return None


def titled(front: Iterable[Line]) -> tuple[Paragraph, ...]:
    """Give what stands in title style."""
    return as_paragraphs(line for line in front if line.block.style in TITLE_STYLES)


def property_title(document: Document) -> tuple[Paragraph, ...]:
    """Give the title in the document's properties, if it has one."""
    title = document.properties.title.strip()
    place = Place(part=document.properties.part, paragraph=0, start=0, end=len(title))
    return (Paragraph(text=title, place=place),) if title else ()

"""In which chapter of the hearing a project is answered, and what is quoted for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from toolkit.model.consultation import Chapter, Quotation
from toolkit.model.touched_toml import Addition
from toolkit.touch.touched import Hit, Touched

NUMBER = re.compile(
    r"(?:(?:kapittel|kapitel|kap\.?|del)\s+)?(\d+(?:\.\d+)*)[.:]?\s+", re.IGNORECASE
)
QUOTED = 3
NO_CHAPTER = "Merknader"
FOUND = "Funnet i høringsdokumentet, {score} av 1: {terms}."
NOT_FOUND = "Tatt med for hånd, ikke funnet i høringsdokumentet."


def additions(touched: Sequence[Touched], chapters: Sequence[Chapter]) -> Iterator[Addition]:
    """Give what is to be added for each project, in the order of the hearing's chapters.

    Where the hearing has no chapters yet, they are those of its document.
    """
    known = list(chapters) or own_chapters(touched)
    placed = [(chapter_of(one.hits, known), one) for one in touched]
    for number, one in sorted(placed, key=lambda pair: pair[0]):
        yield Addition(
            project=one.project,
            quotations=tuple(quotations(one.hits)),
            found=found_by(one),
            chapter=number,
            heading=known[number].heading,
            page=known[number].page,
        )


def own_chapters(touched: Iterable[Touched]) -> list[Chapter]:
    """Give the chapters of the document that hold the best hits, by their pages."""
    found: dict[str, int | None] = {}
    for hit in (one.hits[0] for one in touched if one.hits):
        heading = chapter_heading(hit)
        found[heading] = min(filter(None, (found.get(heading), hit.page)), default=None)
    pages = [(page or 0, heading) for heading, page in found.items()]
    return [Chapter(heading=heading, page=page or None) for page, heading in sorted(pages)] or [
        Chapter(heading=NO_CHAPTER)
    ]


def chapter_heading(hit: Hit) -> str:
    """Give the heading of the chapter a hit stands in: the outermost that has a number."""
    numbered = (heading for heading in hit.headings if NUMBER.match(heading))
    return next(numbered, hit.headings[-1] if hit.headings else NO_CHAPTER)


def chapter_of(hits: Iterable[Hit], chapters: Sequence[Chapter]) -> int:
    """Give the chapter that holds most of some hits; the last if it cannot be told."""
    counts: Counter[int] = Counter()
    for hit in hits:
        number = by_heading(hit, chapters)
        number = by_page(hit, chapters) if number is None else number
        if number is not None:
            counts[number] += round(100 * hit.score)
    return counts.most_common(1)[0][0] if counts else len(chapters) - 1


def by_heading(hit: Hit, chapters: Sequence[Chapter]) -> int | None:
    """Find the chapter whose heading stands above a hit."""
    above = {plain(heading) for heading in (*hit.headings, hit.text)}
    return next((n for n, chapter in enumerate(chapters) if plain(chapter.heading) in above), None)


def by_page(hit: Hit, chapters: Sequence[Chapter]) -> int | None:
    """Find the chapter that has begun last where a hit stands."""
    begun = [
        (chapter.page, number)
        for number, chapter in enumerate(chapters)
        if chapter.page is not None and hit.page is not None and chapter.page <= hit.page
    ]
    return max(begun)[1] if begun else None


def plain(heading: str) -> str:
    """Give a heading without its number and its capitals."""
    return NUMBER.sub("", heading, count=1).casefold().strip()


def quotations(hits: Iterable[Hit]) -> Iterator[Quotation]:
    """Quote the best hits, one from each page."""
    seen: dict[object, Hit] = {}
    for hit in hits:
        seen.setdefault((hit.document, hit.page or hit.headings), hit)
    for hit in list(seen.values())[:QUOTED]:
        heading = hit.headings[-1] if hit.page is None and hit.headings else ""
        yield Quotation(text=hit.text, page=hit.page, document=hit.document, heading=heading)


def found_by(touched: Touched) -> str:
    """Say in a comment how a project was found."""
    if not touched.hits:
        return NOT_FOUND
    terms = dict.fromkeys(term for hit in touched.hits[:QUOTED] for term in hit.terms)
    score = f"{touched.score:.2f}".replace(".", ",")
    return FOUND.format(score=score, terms=", ".join(terms))

"""Which projects a hearing touches, as a table with pages and quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from toolkit import sentences

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.tasks.touch import TouchResult
    from toolkit.touch.touched import Hit, Touched


def found(result: TouchResult, *, with_all: bool) -> Iterator[str]:
    """List the projects that are touched, and those that may be where that is asked for."""
    documents = ", ".join(result.documents)
    yield sentences.TOUCHED.format(documents=documents, count=len(result.touched))
    yield from projects(result.touched)
    if result.perhaps:
        sentence = sentences.PERHAPS_TOUCHED if with_all else sentences.PERHAPS_HIDDEN
        yield sentence.format(count=len(result.perhaps))
    if with_all:
        yield from projects(result.perhaps)
    for document, pages in groupby(result.unread, key=lambda unread: unread[0]):
        numbers = ", ".join(str(page) for _, page in pages)
        yield sentences.UNREAD_PAGES.format(document=document, pages=numbers)


def saved(result: TouchResult, hearing: Path | None) -> Iterator[str]:
    """Say where the projects are saved, or how to save them in the hearing."""
    if result.output:
        yield sentences.SAVED_HEARING.format(file=result.output)
    elif hearing and result.touched:
        yield sentences.FILL_HEARING.format(file=hearing)


def projects(listed: Iterable[Touched]) -> Iterator[str]:
    """List projects, each with its score, its pages and the best quotation."""
    for touched in listed:
        numbers = ", ".join(map(str, touched.pages))
        yield sentences.TOUCHED_PROJECT.format(
            score=touched.score,
            project=touched.project,
            pages=sentences.ON_PAGES.format(pages=numbers) if numbers else "",
        )
        yield quoted(touched.hits[0]) if touched.hits else sentences.BY_HAND


def quoted(hit: Hit) -> str:
    """Quote a hit with its page, or with the heading it stands under."""
    where = ""
    if hit.page is not None:
        where = sentences.FROM_PAGE.format(page=hit.page)
    elif hit.headings:
        where = sentences.UNDER_HEADING.format(heading=hit.headings[-1])
    return sentences.QUOTED.format(text=hit.text, where=where)

"""The chapters of a hearing document: its topmost headings, with their pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, structs

from toolkit.blocks import Document
from toolkit.pdf.outline import Head, Outline

NUMBERED = re.compile(
    r"(?:(?:kapittel|kapitel|kap\.?|del)\s+)?(?P<number>\d{1,2}|[IVX]{1,5})(?:[.:]|\s[–-])?\s+(?P<heading>[^\W\d_].*)",
    re.IGNORECASE,
)
NAMED = re.compile(r"(?:kapittel|kapitel|kap\.)\s+\d", re.IGNORECASE)
LONE_NUMBER = re.compile(
    r"(?:(?:kapittel|kapitel|kap\.?|del)\s+)?(?:\d{1,2}|[IVX]{1,5})[.:]?", re.IGNORECASE
)
CONTENTS = re.compile(r"innh[oa]ld\w*|contents|table of contents", re.IGNORECASE)
TAIL = re.compile(r"[\s.…_·]*\d*\s*$")
MOSTLY = 0.6
"""Which share of the bookmarks stands as headings on their pages, where they can be trusted."""


class SeenChapter(Struct, frozen=True, kw_only=True):
    """A chapter, and its heading as the document has it."""

    number: str
    heading: str
    quotation: str
    page: int | None = None


def chapters_of_pdf(outline: Outline) -> tuple[SeenChapter, ...]:
    """Give the chapters of a PDF: from its bookmarks where they are right, else from its looks."""
    heads = tuple(with_lone_numbers(outline.heads))
    found = top_bookmarks(outline, heads) or [as_chapter(head) for head in top_heads(heads)]
    numbered = [chapter for chapter in found if chapter.number]
    listed = {plain(TAIL.sub("", entry)): TAIL.sub("", entry) for entry in outline.entries}
    return tuple(in_small_letters(chapter, listed) for chapter in numbered or found)


def in_small_letters(chapter: SeenChapter, listed: dict[str, str]) -> SeenChapter:
    """Write a heading in capitals as the contents list has it."""
    if any(letter.islower() for letter in chapter.heading):
        return chapter
    for entry, written in listed.items():
        if entry.endswith(plain(chapter.heading)):
            heading = " ".join(written.split())[-len(chapter.heading) :]
            return structs.replace(chapter, heading=heading)
    return chapter


def chapters_of_word(document: Document) -> tuple[SeenChapter, ...]:
    """Give the chapters of a Word document, which knows no pages."""
    heads = [
        Head(
            text=f"{(block.marker or '').rstrip('.')} {' '.join(block.text.split())}".strip(),
            page=0,
            size=-float(block.level),
            bold=True,
        )
        for block in document.blocks
        if block.level is not None and block.text.strip() and not block.contents
    ]
    found = map(as_chapter, top_heads(heads))
    return tuple(structs.replace(chapter, page=None) for chapter in found)


def chapters_of_letter(document: Document) -> tuple[SeenChapter, ...]:
    """Give the chapters of a document that a letter lists as its headings: `Kapittel 3 Veg`."""
    found = (
        as_chapter(Head(text=" ".join(block.text.split()), page=0, size=0, bold=True))
        for block in document.blocks
        if block.level is not None and NAMED.match(block.text)
    )
    return tuple(structs.replace(chapter, page=None) for chapter in found)


def as_chapter(head: Head) -> SeenChapter:
    """Make a chapter of a heading."""
    match = NUMBERED.fullmatch(head.text)
    return SeenChapter(
        number=match["number"] if match else "",
        heading=match["heading"] if match else head.text,
        quotation=head.text,
        page=head.page,
    )


def with_lone_numbers(heads: Sequence[Head]) -> Iterator[Head]:
    """Give headings, those joined whose number stands on a line of its own."""
    number: Head | None = None
    for head in heads:
        if number is not None and number.page == head.page:
            yield structs.replace(head, text=f"{number.text.rstrip('.:')} {head.text}")
            number = None
        elif LONE_NUMBER.fullmatch(head.text):
            number = head
        else:
            number = None
            yield head


def top_bookmarks(outline: Outline, heads: Sequence[Head]) -> list[SeenChapter]:
    """Give the topmost bookmarks; none where most of them do not stand on their pages."""
    levels = sorted({bookmark.level for bookmark in outline.bookmarks})
    for level in levels:
        marked = [bookmark for bookmark in outline.bookmarks if bookmark.level == level]
        if len(marked) > 1:
            break
    else:
        return []
    seen = {(head.page, plain(head.text)): head for head in heads}
    found: list[SeenChapter] = []
    confirmed = 0
    for bookmark in marked:
        head = next(
            (
                seen[page, text]
                for page, text in seen
                if page == bookmark.page and fits(text, bookmark.title)
            ),
            None,
        )
        confirmed += head is not None
        told = head or Head(text=bookmark.title, page=bookmark.page, size=0, bold=True)
        if not CONTENTS.fullmatch(bookmark.title):
            found.append(as_chapter(told))
    return found if confirmed >= MOSTLY * len(marked) else []


def fits(text: str, title: str) -> bool:
    """Tell whether a heading is the one a bookmark names, with or without its number."""
    told = plain(title)
    return text == told or text.endswith(f" {told}") or told.endswith(f" {text}")


def plain(text: str) -> str:
    """Give a heading in the form they are compared."""
    return " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())


def top_heads(heads: Sequence[Head]) -> list[Head]:
    """Give the topmost headings: numbered ones of one look that count upwards, else the largest."""
    by_look = sorted(set(map(look, heads)), key=lambda one: (-one[0], not one[1]))
    for one in by_look:
        alike = [head for head in heads if look(head) == one and not CONTENTS.fullmatch(head.text)]
        if counts_up(alike):
            return alike
    for one in by_look:
        alike = [head for head in heads if look(head) == one and not CONTENTS.fullmatch(head.text)]
        if len({head.page for head in alike}) > 1 or (len(alike) > 1 and one[0] < 0):
            return alike
    return []


def look(head: Head) -> tuple[float, bool]:
    """Give how a heading looks."""
    return head.size, head.bold


def counts_up(heads: Iterable[Head]) -> bool:
    """Tell whether headings are numbered one after the other, two of them at least."""
    matches = (NUMBERED.fullmatch(head.text) for head in heads)
    numbers = [int(m["number"]) for m in matches if m and m["number"].isdigit()]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))

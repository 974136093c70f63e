"""Wording that an edited letter offers, as edits of a template: tracked, for somebody to accept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from toolkit.consult.offers import LostLine, NewLine, NewWording
from toolkit.model.decisions import Edit, LostParagraph, NewParagraph, TextEdit
from toolkit.problems import Place

Wording = NewWording | NewLine | LostLine

LOOP = re.compile(r"\{%\s*p\s+(for|endfor)\b")


def template_edits(
    wordings: Iterable[Wording], paragraphs: Sequence[str], part: str
) -> tuple[Edit, ...]:
    """Give the edits of a template that says some paragraphs; each edit is made once."""
    ends = ends_of_loops(paragraphs)
    edits = (edit_of(wording, paragraphs, part, ends) for wording in wordings)
    return tuple(dict.fromkeys(edits))


def edit_of(wording: Wording, paragraphs: Sequence[str], part: str, ends: Sequence[int]) -> Edit:
    """Give the edit that a wording asks for; a new paragraph goes behind the loop it is from."""
    number = wording.paragraph
    length = len(paragraphs[number])
    match wording:
        case NewWording():
            start, end = (length, length) if wording.end is None else (wording.start, wording.end)
            place = Place(part=part, paragraph=number, start=start, end=end)
            return TextEdit(place=place, text=wording.text)
        case LostLine():
            return LostParagraph(place=Place(part=part, paragraph=number, start=0, end=length))
        case NewLine():
            last = ends[number]
            after = Place(part=part, paragraph=last, start=0, end=len(paragraphs[last]))
            like = Place(part=part, paragraph=number, start=0, end=length)
            return NewParagraph(after=after, like=like, text=wording.text)


def ends_of_loops(paragraphs: Sequence[str]) -> list[int]:
    """Give for each paragraph the end of the outermost loop it stands in, else itself."""
    ends = list(range(len(paragraphs)))
    begun: list[int] = []
    for number, word in loops(paragraphs):
        if word == "for":
            begun.append(number)
        elif begun:
            first = begun.pop()
            ends[first : number + 1] = [number] * (number + 1 - first)
    return ends


def loops(paragraphs: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Give the paragraphs that begin and end loops."""
    for number, text in enumerate(paragraphs):
        found = LOOP.search(text)
        if found:
            yield number, found[1]

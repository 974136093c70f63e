"""Putting answered texts into the projects of the base."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import structs

from toolkit.model.plan import Field, Listed, Paragraph, Project, Section
from toolkit.problems import Place
from toolkit.sheets.workbook_answers import Reply
from toolkit.sheets.workbook_target import Sort, Target, line_of, one_line, squeezed, targets_of
from toolkit.sheets.workbook_words import Part

MARKER = re.compile(r"(?:[•·▪◦●○*–—-]|\d{1,2}[.)]|[a-zæøå][.)])(?=\s)")
"""How an item of a list begins where people type it."""


def answered_parts(
    parts: Iterable[Section | Project], projects: Mapping[str, Project]
) -> Iterator[Section | Project]:
    """Give the headings with answered projects below them, and these as answered, by their ids."""
    for part in parts:
        if isinstance(part, Project):
            if part.id in projects:
                yield projects[part.id]
            continue
        below = tuple(answered_parts(part.parts, projects))
        if below:
            yield structs.replace(part, parts=below)


def answered_project(
    listed: Listed, replies: Mapping[str, Reply], remarked: Mapping[str, Place]
) -> Project:
    """Give a project as it is answered.

    Replies, and the rows with remarks, are named by the keys of what they are about. The label of
    what is remarked on stands in that row, the title where there is none, so that the remark is
    found to belong there.
    """
    project = listed.project
    fields: list[Field] = []
    loose: list[Place] = []
    for target in targets_of((listed,)):
        reply, place = replies.get(target.key), remarked.get(target.key)
        texts = answered_paragraphs(reply) if reply else target.paragraphs
        match target.sort:
            case Sort.PROJECT:
                project = structs.replace(project, title=texts[0])
            case Sort.INTRODUCTION:
                project = structs.replace(project, intro=texts)
            case Sort.FIELD if target.field and not (reply and reply.struck):
                label = moved(target.field.label, place)
                fields.append(structs.replace(target.field, label=label, paragraphs=texts))
                place = None
        loose += [place] if place else []
    title = moved(project.title, loose[0] if loose else None)
    return structs.replace(project, title=title, fields=tuple(fields))


def moved(paragraph: Paragraph, place: Place | None) -> Paragraph:
    """Give a paragraph at another place, if there is one."""
    return structs.replace(paragraph, place=place) if place else paragraph


def answered_paragraphs(reply: Reply) -> tuple[Paragraph, ...]:
    """Give the paragraphs of a text as answered: those of the base as they are, and new ones."""
    if reply.struck:
        return ()
    if reply.text is None:
        return reply.target.paragraphs
    whole = reply.target.sort is Sort.PROJECT
    text = one_line(reply.text) if whole else reply.text
    return tuple(lines_answered(text, reply.target, reply.entry.place(Part.TEXT)))


def lines_answered(text: str, target: Target, place: Place) -> Iterator[Paragraph]:
    """Make paragraphs of the lines of a text that stands at a place."""
    left = list(target.paragraphs)
    previous: Paragraph | None = None
    start = 0
    for line in text.split("\n"):
        said = line.strip()
        old = next((one for one in left if is_line_of(one, said)), None)
        if old is not None:
            left.remove(old)
            previous = old
            yield old
        elif said:
            typed, said = without_marker(said, target)
            end = start + len(line.rstrip())
            previous = Paragraph(
                text=said,
                place=place.between(end - len(said), end),
                marker=marker_after(previous, typed),
            )
            yield previous
        start += len(line) + 1


def marker_after(previous: Paragraph | None, typed: str | None) -> str | None:
    """Give the marker of a new item: a bullet like the one before it, else the one typed."""
    last = previous.marker if previous else None
    return last if last and (typed is None or not last[0].isalnum()) else typed


def is_line_of(paragraph: Paragraph, line: str) -> bool:
    """Tell whether a line says a paragraph, with its marker or without."""
    said = squeezed(line)
    return bool(said) and said in {squeezed(paragraph.text), squeezed(line_of(paragraph))}


def without_marker(line: str, target: Target) -> tuple[str | None, str]:
    """Part a line of a text with lists into its marker and what it says."""
    markers = [paragraph.marker for paragraph in target.paragraphs if paragraph.marker]
    own = next((m for m in markers if line.startswith(f"{m} ")), None)
    typed = MARKER.match(line) if markers else None
    marker = own or (typed[0] if typed else None)
    return (marker, line[len(marker) :].strip()) if marker else (None, line)

"""A municipality's sheet as a Word file: a table for each project, a row for each field.

It is laid out so that the reader finds the same projects and fields in it, and it carries the plan
and points at its titles and texts, so that it is known whatever is written in it.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator

from toolkit.model.identity import Carried, fingerprint, point_name
from toolkit.model.plan import Field, FieldKind, Listed, Paragraph, Project, shown
from toolkit.model.sheet import Sheet
from toolkit.ooxml.paper import (
    Content,
    Line,
    Mark,
    Paper,
    Row,
    Run,
    Table,
    heading,
    make_paper,
    plain_line,
)
from toolkit.ooxml.paper_styles import Style
from toolkit.sheets.carry import with_carried
from toolkit.sheets.words import WORDS, Words

SHARES = (24, 76)
TYPED_BULLET = re.compile(r"\s*(?:[-*]\s+|[•·▪])")


def write_sheet(sheet: Sheet, *, creator: str, day: datetime.date) -> bytes:
    """Write a sheet. Raises UnwritableText where the plan holds what XML cannot."""
    words = WORDS[sheet.language]
    title = sheet.plan.title.text or words.no_title
    name = words.heading.format(municipality=sheet.municipality)
    beside = tuple(opening(sheet, title, name, words))
    paper = Paper(
        title=f"{title} – {name}",
        contents=(*beside, *projects(sheet, words)),
        language=words.tag,
        day=day.isoformat(),
        creator=creator,
        header=f"{title} – {name}",
        page=words.page,
    )
    return with_carried(make_paper(paper), carried_by(sheet, beside))


def carried_by(sheet: Sheet, beside: tuple[Line, ...]) -> Carried:
    """Give what a sheet carries; `beside` is what it says above the projects."""
    return Carried(
        fingerprint=fingerprint(sheet.plan),
        municipality=sheet.municipality,
        beside=tuple("".join(run.text for run in line.runs) for line in beside),
        plan=sheet.plan,
    )


def opening(sheet: Sheet, title: str, name: str, words: Words) -> Iterator[Line]:
    """Write whose sheet it is, how it is filled in, until when, and who knows more."""
    yield plain_line(title, Style.TITLE)
    yield plain_line(name, Style.SUBTITLE)
    yield plain_line(words.how_to.format(comment=words.comment))
    for label, text in ((words.deadline, sheet.deadline), (words.contact, sheet.contact)):
        if text:
            yield Line(runs=(Run(text=label, mark=Mark.BOLD), Run(text=text)))


def projects(sheet: Sheet, words: Words) -> Iterator[Content]:
    """Write the projects below the headings that they stand under in the plan."""
    above: tuple[str, ...] | None = None
    for listed in sheet.projects:
        yield from headings(listed, above, words)
        above = path(listed)
        yield project_table(listed.project, words)


def headings(listed: Listed, above: tuple[str, ...] | None, words: Words) -> Iterator[Line]:
    """Write the headings over a project but for those that stand over the one before it, `above`.

    A heading is written again where a group below it has ended. A project is read one level below
    the last of its headings, so that one stands right above its level.
    """
    own, level = path(listed), listed.project.level - 1
    if not own and own != above and (level or above):
        yield heading(words.projects, max(level, 1))
    for i, section in enumerate(listed.above, start=1):
        last = i == len(own)
        if own[:i] != (above or ())[:i] or (last and own != above):
            yield heading(shown(section.title), max(section.level, level if last else 0))


def path(listed: Listed) -> tuple[str, ...]:
    """Give the ids of the headings over a project."""
    return tuple(section.id for section in listed.above)


def project_table(project: Project, words: Words) -> Table:
    """Write a project: its title, which is locked, its fields, and room for a comment."""
    comment = Row(cells=(label_cell(words.comment), ()), answer=True)
    return Table(
        shares=SHARES,
        rows=(title_row(project, words), *field_rows(project), comment),
        description=words.description.format(title=project.title.text),
        labelled=True,
    )


def title_row(project: Project, words: Words) -> Row:
    """Write the title of a project; its text without a label stands below it."""
    title = Line(
        runs=(Run(text=project.title.text),),
        style=Style.NAME,
        point=point_name(project.id),
        locked=True,
    )
    intro = (text_line(paragraph) for paragraph in project.intro)
    return Row(cells=(label_cell(words.project), (title, *intro)), header=not project.intro)


def field_rows(project: Project) -> Iterator[Row]:
    """Write the fields of a project, those of one kind numbered from 0."""
    seen: Counter[FieldKind] = Counter()
    for field in project.fields:
        point = point_name(project.id, (field.kind.value, str(seen[field.kind])))
        seen[field.kind] += 1
        yield Row(cells=(label_cell(field.label.text), tuple(field_lines(field, point))))


def field_lines(field: Field, point: str) -> Iterator[Line]:
    """Write the text of a field; an empty one has a paragraph to write in."""
    if not field.paragraphs:
        yield Line(runs=(), style=Style.CELL, point=point)
    for i, paragraph in enumerate(field.paragraphs):
        yield text_line(paragraph, point="" if i else point)


def text_line(paragraph: Paragraph, point: str = "") -> Line:
    """Write a paragraph of the plan, as one of a list if it is in one."""
    text, marker = paragraph.text, paragraph.marker
    marker = unseen_marker(text) if marker is None else marker
    return Line(runs=(Run(text=text),), style=Style.CELL, marker=marker, point=point)


def label_cell(text: str) -> tuple[Line, ...]:
    """Write a label."""
    return (Line(runs=(Run(text=text),), style=Style.LABEL, marker=unseen_marker(text)),)


def unseen_marker(text: str) -> str | None:
    """Give the marker by which the bullet that a text opens with stays a part of it."""
    return "" if TYPED_BULLET.match(text) else None

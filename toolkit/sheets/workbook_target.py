"""What a row of a workbook is about: a whole project, its introduction, or one of its fields."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import Enum

from msgspec import Struct

from toolkit.model.identity import point_name
from toolkit.model.plan import Field, FieldKind, Listed, Paragraph, Project
from toolkit.sheets.workbook_words import WORKBOOK_WORDS, WorkbookWords


class Sort(Enum):
    """Which part of a project a row is about."""

    PROJECT = "title"
    INTRODUCTION = "introduction"
    FIELD = "field"


class Target(Struct, frozen=True, kw_only=True):
    """What a row is about; `number` is that of a field among those of its kind."""

    listed: Listed
    sort: Sort
    paragraphs: tuple[Paragraph, ...]
    field: Field | None = None
    number: int = 0

    @property
    def project(self) -> Project:
        """The project it is part of."""
        return self.listed.project

    @property
    def key(self) -> str:
        """The name it is found by again; equal texts of equal fields have different ones."""
        if self.field is not None:
            return point_name(self.project.id, (self.field.kind.value, str(self.number)))
        whole = self.sort is Sort.PROJECT
        return point_name(self.project.id, () if whole else (self.sort.value,))

    @property
    def title(self) -> str:
        """The title of its project, as it stands in a cell."""
        return one_line(self.project.title.text)

    @property
    def area(self) -> str:
        """The headings of its area and group, as they stand in a cell."""
        names = dict.fromkeys(name for name in (self.listed.area, self.listed.group) if name)
        return "\n".join(one_line(name) for name in names)

    @property
    def text(self) -> str:
        """What the plan says: a line a paragraph, with the marker it has in a list."""
        return "\n".join(line_of(paragraph) for paragraph in self.paragraphs)

    @property
    def labels(self) -> tuple[str, ...]:
        """What it may be called in the column for fields."""
        return tuple(dict.fromkeys(self.label(words) for words in WORKBOOK_WORDS.values()))

    def label(self, words: WorkbookWords) -> str:
        """Give what it is called in the column for fields."""
        if self.field is not None:
            return one_line(self.field.label.text)
        return words.project if self.sort is Sort.PROJECT else words.introduction


def targets_of(projects: Iterable[Listed]) -> Iterator[Target]:
    """Give everything rows can be about, project by project."""
    for listed in projects:
        project = listed.project
        yield Target(listed=listed, sort=Sort.PROJECT, paragraphs=(project.title,))
        if project.intro:
            yield Target(listed=listed, sort=Sort.INTRODUCTION, paragraphs=project.intro)
        seen: Counter[FieldKind] = Counter()
        for field in project.fields:
            yield Target(
                listed=listed,
                sort=Sort.FIELD,
                paragraphs=field.paragraphs,
                field=field,
                number=seen[field.kind],
            )
            seen[field.kind] += 1


def line_of(paragraph: Paragraph) -> str:
    """Give a paragraph as a line of a cell; a heading's own number is part of it too."""
    text = one_line(paragraph.text)
    return f"{paragraph.marker} {text}" if paragraph.marker else text


def one_line(text: str) -> str:
    """Give a text with its line breaks as spaces."""
    return re.sub(r"\s*[\n\r]\s*", " ", text)


def squeezed(text: str) -> str:
    """Give a text with all its whitespace as single spaces, as texts are compared."""
    return " ".join(text.split())

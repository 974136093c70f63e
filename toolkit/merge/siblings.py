"""Which headings of the base a new one is made like, and what of it like which of their texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec import structs

from toolkit.merge.frame import Frame
from toolkit.model.decisions import Said
from toolkit.model.plan import Field, Paragraph, Plan, Project, Section
from toolkit.problems import Place

Part = TypeVar("Part", Section, Project)


class Siblings:
    """The headings of a base, to make new ones like them."""

    def __init__(self, base: Plan, columns: dict[str, tuple[Place, ...]]) -> None:
        self._base = Frame(base)
        self._columns = columns
        parts = [heading.part for heading in self._base.headings.values()]
        self._projects = [part for part in parts if isinstance(part, Project)]
        self._sections = [part for part in parts if isinstance(part, Section)]

    def of_project(self, new: Project, above: str, before: Sequence[str]) -> Project | None:
        """Choose the project most like a new one: of the same section and level, before it."""
        return self._nearest(self._projects, new, above, before)

    def of_section(self, new: Section, above: str, before: Sequence[str]) -> Section | None:
        """Choose the section most like a new one: of the same kind, section and level."""
        alike = [section for section in self._sections if section.kind is new.kind]
        return self._nearest(alike or self._sections, new, above, before)

    def _nearest(
        self, parts: Sequence[Part], new: Part, above: str, before: Sequence[str]
    ) -> Part | None:
        order = {id_: number for number, id_ in enumerate(before)}

        def nearness(part: Part) -> tuple[bool, bool, int]:
            same = self._base.headings[part.id].above == above
            return same, part.level == new.level, order.get(part.id, -1)

        return max(parts, key=nearness, default=None)

    def say_section(self, new: Section, like: Section) -> tuple[Said, ...] | None:
        """Say a new section; None where nothing shows how its text would look."""
        said = [Said(text=new.title.text, like=like.title.place, opens=True)]
        others = [text for section in self._sections for text in section.text]
        for paragraph in new.text:
            twin = twin_of(paragraph, like.text) or twin_of(paragraph, others)
            twin = twin or twin_of(paragraph, self._texts())
            if twin is None:
                return None
            said.append(Said(text=paragraph.text, like=twin.place))
        return tuple(said)

    def say_project(self, new: Project, like: Project) -> tuple[Said, ...] | None:
        """Say a new project; None where it has a field for which there is no column or no model."""
        if (shared := say_together(new, like)) is not None:
            return shared
        said = [Said(text=new.title.text, like=like.title.place, opens=True)]
        in_row = like.id in self._columns
        for paragraph in new.intro:
            twin = like.title if in_row else self._text_twin(paragraph, like.intro, like)
            if twin is None:
                return None
            said.append(Said(text=paragraph.text, like=twin.place))
        for field in new.fields:
            model = field_like(field, like.fields, any_kind=not in_row)
            if model is None:
                return None
            said += self._say_cell(field, model) if in_row else self._say_field(field, model, like)
        return tuple(said)

    def completed(self, new: Project, like: Project) -> Project:
        """Give a new project all columns of the table that it comes to stand in, empty ones too."""
        if like.id not in self._columns:
            return new
        fields = [(field_like(model, new.fields, any_kind=False), model) for model in like.fields]
        empty = (own or structs.replace(model, paragraphs=()) for own, model in fields)
        return structs.replace(new, fields=tuple(empty))

    def _say_cell(self, field: Field, model: Field) -> Iterator[Said]:
        for paragraph in field.paragraphs:
            twin = twin_of(paragraph, model.paragraphs)
            yield Said(text=paragraph.text, like=model.start if twin is None else twin.place)

    def _say_field(self, field: Field, model: Field, like: Project) -> Iterator[Said]:
        texts = list(field.paragraphs)
        label = model.label.place
        apart = label.spot != model.start.spot
        if apart:
            yield Said(text=field.label.text, like=label, is_label=True, opens=True)
        elif texts and texts[0].marker is None and has_text_beside(model, like.fields):
            yield Said(text=texts.pop(0).text, label=field.label.text, like=label)
        else:
            yield Said(text=field.label.text, like=label, is_label=True)
        for paragraph in texts:
            twin = twin_of(paragraph, model.paragraphs)
            if apart:
                yield Said(text=paragraph.text, like=model.start if twin is None else twin.place)
                continue
            twin = self._text_twin(paragraph, model.paragraphs, like)
            yield Said(text=paragraph.text, like=label if twin is None else twin.place)

    def _text_twin(
        self, paragraph: Paragraph, nearest: Iterable[Paragraph], like: Project
    ) -> Paragraph | None:
        own = [text for field in like.fields for text in field.paragraphs]
        return (
            twin_of(paragraph, nearest)
            or twin_of(paragraph, own)
            or twin_of(paragraph, self._texts())
        )

    def _texts(self) -> list[Paragraph]:
        return [
            text
            for project in self._projects
            if project.id not in self._columns
            for field in project.fields
            if field.label.place.spot == field.start.spot
            for text in field.paragraphs
        ]


def say_together(new: Project, like: Project) -> tuple[Said, ...] | None:
    """Say a project whose fields share a paragraph, which may be that of the title, as they do.

    None where they do not, or where a field has several paragraphs.
    """
    labels = {field.label.place.spot for field in like.fields}
    plain = all(len(field.paragraphs) <= 1 for field in new.fields) and not new.intro
    if len(labels) != 1 or len(like.fields) == 1 or not plain or not new.fields:
        return None
    title, first = like.title.place, like.fields[0].label.place
    lines = [f"{field.label.text}: {field.text}".rstrip() for field in new.fields]
    if title.spot == first.spot:
        return (Said(text="\n".join(lines), label=new.title.text, like=title, opens=True),)
    rest = "\n".join([new.fields[0].text, *lines[1:]])
    return (
        Said(text=new.title.text, like=title, opens=True),
        Said(text=rest, label=new.fields[0].label.text, like=first),
    )


def twin_of(paragraph: Paragraph, others: Iterable[Paragraph]) -> Paragraph | None:
    """Find a paragraph that is a list item if another one is, best without a label before it."""
    listed = paragraph.marker is not None
    twins = [other for other in others if (other.marker is not None) == listed]

    def oddness(other: Paragraph) -> tuple[bool, bool]:
        return other.marker != paragraph.marker, other.place.start > 0 and not listed

    return min(twins, key=oddness, default=None)


def field_like(field: Field, others: Sequence[Field], *, any_kind: bool) -> Field | None:
    """Find a field with the same label, else of the same kind, else any."""
    by_label = [other for other in others if same(other.label, field.label)]
    by_kind = [other for other in others if other.kind is field.kind]
    rest = sorted(others, key=lambda other: not other.paragraphs) if any_kind else []
    return next(iter((*by_label, *by_kind, *rest)), None)


def same(one: Paragraph, other: Paragraph) -> bool:
    """Tell whether two labels are the same."""
    return one.text.casefold() == other.text.casefold()


def has_text_beside(model: Field, others: Iterable[Field]) -> bool:
    """Tell whether a field has text beside its label; an empty one as others have."""
    fields = [model] if model.paragraphs else [field for field in others if field.paragraphs]
    return not fields or any(
        field.paragraphs[0].place.spot == field.label.place.spot for field in fields
    )

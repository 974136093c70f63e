"""A plan without the texts that stand in some tables, and with those of tables that came."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import structs

from toolkit.merge.regions import COVER, INTRODUCTION, Key
from toolkit.model.plan import Field, FieldKind, Paragraph, Plan, Project, Section
from toolkit.problems import Place

Span = tuple[str, int, int]
"""A part, and the first and the last of some paragraphs in it."""

Texts = tuple[Paragraph, ...]
Change = Callable[[Key, Texts], Texts]
NOWHERE = Place(part="", paragraph=0, start=0, end=0)


def without_texts(plan: Plan, spans: Sequence[Span]) -> Plan:
    """Give a plan without the texts in some stretches of the document."""
    if not spans:
        return plan

    def kept(_: Key, paragraphs: Texts) -> Texts:
        return tuple(each for each in paragraphs if not is_within(each, spans))

    return Rewriter(kept).plan(plan)


def is_within(paragraph: Paragraph, spans: Iterable[Span]) -> bool:
    """Tell whether a paragraph stands in one of some stretches."""
    part, number = paragraph.place.spot
    return any(part == each and first <= number <= last for each, first, last in spans)


def with_texts(plan: Plan, added: Mapping[Key, Sequence[tuple[int, str]]]) -> Plan:
    """Give a plan with texts more, each behind a paragraph of a region; -1 is before the first."""

    def grown(key: Key, paragraphs: Texts) -> Texts:
        new = added.get(key, ())
        found = [text_at(text, paragraphs) for index, text in new if index < 0]
        for number, paragraph in enumerate(paragraphs):
            found.append(paragraph)
            found += [text_at(text, paragraphs) for index, text in new if index == number]
        return tuple(found)

    return Rewriter(grown).plan(plan) if added else plan


def text_at(text: str, paragraphs: Texts) -> Paragraph:
    """Make a paragraph that stands beside others."""
    if paragraphs:
        return structs.replace(paragraphs[0], text=text, marker=None)
    return Paragraph(text=text, place=NOWHERE)


class Rewriter:
    """Gives every text of a plan other paragraphs."""

    def __init__(self, change: Change) -> None:
        self._change = change

    def plan(self, plan: Plan) -> Plan:
        """Rewrite a whole plan."""
        return structs.replace(
            plan,
            front=self._change(Key(owner=None, name=COVER), plan.front),
            sections=tuple(map(self._part, plan.sections)),
        )

    def _part(self, part: Section | Project) -> Section | Project:
        key = Key(owner=part.id, name=INTRODUCTION)
        if isinstance(part, Section):
            parts = tuple(map(self._part, part.parts))
            return structs.replace(part, text=self._change(key, part.text), parts=parts)
        seen: dict[FieldKind, int] = {}
        fields: list[Field] = []
        for field in part.fields:
            number = seen.get(field.kind, 0)
            seen[field.kind] = number + 1
            own = Key(owner=part.id, name=field.kind.value, number=number)
            fields.append(structs.replace(field, paragraphs=self._change(own, field.paragraphs)))
        intro = self._change(key, part.intro)
        return structs.replace(part, intro=intro, fields=tuple(fields))

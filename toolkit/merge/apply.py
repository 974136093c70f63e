"""Applying decisions to a plan: what the draft must say once every change is accepted."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from toolkit.merge.reshape import reshape
from toolkit.model.decisions import Decision, Edit, LostParagraph, NewParagraph, TextEdit
from toolkit.model.plan import Field, FieldKind, LeftOut, Paragraph, Plan, Project, Section
from toolkit.problems import Place

Spot = tuple[str, int]


class Applier:
    """Edits in the order of the document, looked up by the paragraph they work at."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._texts: dict[Spot, list[TextEdit]] = {}
        self._added: dict[Spot, list[NewParagraph]] = {}
        self._lost: set[Spot] = set()
        for edit in edits:
            match edit:
                case TextEdit():
                    self._texts.setdefault(edit.place.spot, []).append(edit)
                case NewParagraph():
                    self._added.setdefault(edit.after.spot, []).append(edit)
                case LostParagraph():
                    self._lost.add(edit.place.spot)

    def plan(self, plan: Plan) -> Plan:
        """Apply the edits to a whole plan."""
        left_out = (
            LeftOut(reason=left.reason, paragraph=self.one(left.paragraph))
            for left in plan.left_out
        )
        return structs.replace(
            plan,
            front=self.text(plan.front),
            running=self.text(plan.running),
            notes=self.text(plan.notes),
            left_out=tuple(left_out),
            sections=tuple(self.part(part) for part in plan.sections),
        )

    def part(self, part: Section | Project) -> Section | Project:
        """Apply the edits to a section or project."""
        if isinstance(part, Section):
            return structs.replace(
                part,
                title=self.one(part.title),
                text=self.added(part.title.place) + self.text(part.text),
                parts=tuple(self.part(below) for below in part.parts),
            )
        above = dict.fromkeys(text.place.spot for text in (part.title, *part.intro))
        fields = [new for place in above for new in self.new_fields(place)]
        fields += [new for field in part.fields for new in self.fields(field)]
        return structs.replace(
            part,
            title=self.one(part.title),
            intro=self.added(part.title.place) + self.text(part.intro),
            fields=tuple(fields),
        )

    def fields(self, field: Field) -> Iterable[Field]:
        """Apply the edits to a field, and give the fields that were added behind it too."""
        if field.label.place.spot not in self._lost:
            yield structs.replace(
                field,
                kind=self.kind(field),
                label=self.one(field.label),
                paragraphs=self.field_text(field),
            )
        places = dict.fromkeys(place.spot for place in (field.start, *places_of(field)))
        for place in places:
            yield from self.new_fields(place)

    def kind(self, field: Field) -> FieldKind:
        """Give the kind of a field, another one where its label becomes another."""
        place = field.label.place
        edits = [e for e in self._texts.get(place.spot, ()) if within(e, place)]
        return next((edit.kind for edit in edits if edit.kind is not None), field.kind)

    def field_text(self, field: Field) -> tuple[Paragraph, ...]:
        """Apply the edits to the text of a field."""
        opening: tuple[Paragraph, ...] = ()
        if field.start.spot not in {place.spot for place in places_of(field)}:
            opening = self.text((Paragraph(text="", place=field.start),))
        return opening + self.text(field.paragraphs)

    def text(self, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        """Apply the edits to some paragraphs and to what is added behind them."""
        result: list[Paragraph] = []
        for paragraph in paragraphs:
            if paragraph.place.spot not in self._lost:
                result += [new for new in (self.one(paragraph),) if new.text]
            result += self.added(paragraph.place)
        return tuple(result)

    def added(self, place: Place) -> tuple[Paragraph, ...]:
        """Give the paragraphs added at a place, up to the first that opens a field."""
        result: list[Paragraph] = []
        for edit in self._added.get(place.spot, ()):
            if edit.field is not None:
                break
            result.append(Paragraph(text=edit.text, place=place))
        return tuple(result)

    def new_fields(self, place: Spot) -> Iterable[Field]:
        """Give the fields added at a place."""
        fields: list[Field] = []
        for edit in self._added.get(place, ()):
            new = Paragraph(text=edit.text, place=edit.after)
            if edit.field is not None:
                label = Paragraph(text=edit.label, place=edit.after)
                texts = (new,) if new.text else ()
                fields.append(
                    Field(kind=edit.field, label=label, start=edit.after, paragraphs=texts)
                )
            elif fields:
                fields[-1] = structs.replace(fields[-1], paragraphs=(*fields[-1].paragraphs, new))
        return fields

    def one(self, paragraph: Paragraph) -> Paragraph:
        """Apply the text edits inside one paragraph."""
        text, place = paragraph.text, paragraph.place
        inside = [e for e in self._texts.get(place.spot, ()) if within(e, place)]
        for edit in sorted(inside, key=lambda edit: edit.place, reverse=True):
            start, end = edit.place.start - place.start, edit.place.end - place.start
            text = text[:start] + edit.text + text[end:]
        return structs.replace(paragraph, text=text.strip())


def apply_decisions(plan: Plan, decisions: Iterable[Decision]) -> Plan:
    """Give the plan as the decisions make it; its places stay those of the base."""
    decisions = tuple(decisions)
    edited = Applier(edit for decision in decisions for edit in decision.edits).plan(plan)
    return reshape(edited, (part for decision in decisions for part in decision.parts))


def within(edit: TextEdit, outer: Place) -> bool:
    """Tell whether an edit belongs to a paragraph; text that opens a field is not its label's."""
    inner = edit.place
    behind = edit.opens and inner.start == outer.end and outer.start < outer.end
    return outer.start <= inner.start and inner.end <= outer.end and not behind


def places_of(field: Field) -> list[Place]:
    """Give the places of a field's paragraphs."""
    return [paragraph.place for paragraph in field.paragraphs]

"""What a municipality answered in an input sheet beside the fields: remarks of all kinds."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from toolkit.blocks import Comment
from toolkit.model.identity import Carried
from toolkit.model.plan import (
    Field,
    Paragraph,
    Plan,
    Project,
    Section,
    list_projects,
    list_sections,
)
from toolkit.model.sheet import COMMENT_LABELS
from toolkit.model.update import Stamp
from toolkit.problems import Place

LABELS = frozenset(COMMENT_LABELS.values())


def with_remarks(plan: Plan, carried: Carried, sender: Stamp) -> Plan:
    """Make comments of what stands in the room for them, and of what stands beside the fields."""
    remarks = tuple(
        Comment(author=sender.author, date=sender.date, text=text, place=place)
        for text, place in (*in_rooms(plan), *beside_fields(plan, carried))
        if text.strip()
    )
    sections = tuple(map(without_rooms, plan.sections))
    return structs.replace(plan, sections=sections, comments=(*plan.comments, *remarks))


def in_rooms(plan: Plan) -> Iterator[tuple[str, Place]]:
    """Give what stands in the room for remarks on each project, at the project's title."""
    for project in (listed.project for listed in list_projects(plan)):
        for field in filter(is_room, project.fields):
            yield field.text, project.title.place


def beside_fields(plan: Plan, carried: Carried) -> Iterator[tuple[str, Place]]:
    """Give what was written above, between and below the projects, and was not sent out there."""
    sent_out = {" ".join(text.split()) for text in carried.beside}
    texts: list[Paragraph] = [*plan.front]
    for section in list_sections(plan):
        texts += section.text
    for paragraph in texts:
        if " ".join(paragraph.text.split()) not in sent_out:
            yield paragraph.text, paragraph.place


def without_rooms(part: Section | Project) -> Section | Project:
    """Take the rooms for remarks out of a part and all below it."""
    if isinstance(part, Section):
        return structs.replace(part, parts=tuple(map(without_rooms, part.parts)))
    return structs.replace(part, fields=tuple(f for f in part.fields if not is_room(f)))


def is_room(field: Field) -> bool:
    """Tell whether a field is the room for remarks."""
    return field.label.text in LABELS

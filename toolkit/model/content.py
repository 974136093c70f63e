"""What a plan says, without where it stands: for comparing two readings of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.model.plan import Paragraph, Plan, Project, Section

Line = tuple[str, str]
"""What sort of text it is, with the heading it stands under, and the text itself."""


def plan_lines(plan: Plan) -> list[Line]:
    """List every text of a plan in reading order."""
    left_out = (left.paragraph for left in plan.left_out)
    return [
        *lines("cover", plan.front),
        *(line for part in plan.sections for line in part_lines(part)),
        *lines("header or footer", plan.running),
        *lines("left out", left_out),
        *lines("note", plan.notes),
    ]


def part_lines(part: Section | Project) -> Iterator[Line]:
    """List the texts of a section or project."""
    title = part.title.text
    if isinstance(part, Section):
        yield (part.kind.value, title)
        yield from lines(title, part.text)
        for below in part.parts:
            yield from part_lines(below)
        return
    yield ("project", title)
    yield from lines(title, part.intro)
    for field in part.fields:
        yield (f"{title}: {field.kind.value}", field.label.text)
        yield from lines(f"{title}: {field.label.text}", field.paragraphs)


def lines(sort: str, paragraphs: Iterable[Paragraph]) -> Iterator[Line]:
    """List some paragraphs as texts of one sort."""
    return ((sort, paragraph.text) for paragraph in paragraphs)

"""The frame of a plan: which headings there are, and which stands below which."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from toolkit.model.plan import Plan, Project, Section

TOP = ""
"""What the topmost headings stand below."""


class Heading(Struct, frozen=True, kw_only=True):
    """A section or project and the id of the section above it."""

    part: Section | Project
    above: str

    @property
    def is_project(self) -> bool:
        """Whether it is a project."""
        return isinstance(self.part, Project)


class Frame:
    """The headings of one plan by their ids, in reading order."""

    def __init__(self, plan: Plan) -> None:
        self.headings = dict(headings(plan.sections, TOP))
        self.below: dict[str, list[str]] = {}
        for key, heading in self.headings.items():
            self.below.setdefault(heading.above, []).append(key)

    def project(self, key: str) -> Project | None:
        """Give the project of an id, None where there is none."""
        part = self.headings[key].part if key in self.headings else None
        return part if isinstance(part, Project) else None

    def title(self, key: str) -> str:
        """Give the title of a heading, empty above the topmost ones."""
        return self.headings[key].part.title.text if key in self.headings else ""


def headings(parts: tuple[Section | Project, ...], above: str) -> Iterator[tuple[str, Heading]]:
    """Give every heading among some parts and below them, with its id."""
    for part in parts:
        yield part.id, Heading(part=part, above=above)
        if isinstance(part, Section):
            yield from headings(part.parts, part.id)

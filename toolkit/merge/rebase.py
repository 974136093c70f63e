"""An update that was made from another edition: what it left as that edition said is no change."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import structs

from toolkit.merge.field_order import FieldKey, keyed
from toolkit.merge.frame import Frame
from toolkit.merge.match import with_ids_of
from toolkit.merge.order import weave
from toolkit.model.plan import Field, Paragraph, Plan, Project, Section
from toolkit.model.update import Update

BULLETS = frozenset("-–—•·▪*")
MARKER = re.compile(r"^\s*(?:\d{1,2}[.)]|[a-z]\))\s+")
"""The number that an item of a printed or copied list has in front."""


def rebased(base: Plan, update: Update, edition: Plan) -> Update:
    """Give an update made from an edition as if it had been made from the base.

    What it says as the edition did, says what the base does; what the edition did not have yet,
    it says nothing of.
    """
    old = Frame(with_ids_of(base, edition))
    rebaser = Rebaser(Frame(base), old)
    unsaid = frozenset(key for key in Frame(base).headings if key not in old.headings)
    sections = tuple(map(rebaser.part, update.plan.sections))
    front = as_base(update.plan.front, edition.front, base.front)
    running = as_base(update.plan.running, edition.running, base.running)
    plan = structs.replace(update.plan, sections=sections, front=front, running=running)
    return structs.replace(update, plan=plan, unsaid=unsaid)


class Rebaser:
    """Puts the base's texts where an update left those of an older edition."""

    def __init__(self, base: Frame, old: Frame) -> None:
        self._base = base.headings
        self._old = old.headings

    def part(self, part: Section | Project) -> Section | Project:
        """Rebase a heading and all below it."""
        base, old = (
            headings[part.id].part if part.id in headings else None
            for headings in (self._base, self._old)
        )
        if isinstance(part, Section):
            part = structs.replace(part, parts=tuple(map(self.part, part.parts)))
            if isinstance(base, Section) and isinstance(old, Section):
                [title] = as_base((part.title,), (old.title,), (base.title,))
                return structs.replace(
                    part, title=title, text=as_base(part.text, old.text, base.text)
                )
        elif isinstance(base, Project) and isinstance(old, Project):
            [title] = as_base((part.title,), (old.title,), (base.title,))
            intro = as_base(part.intro, old.intro, base.intro)
            return structs.replace(part, title=title, intro=intro, fields=fields(part, old, base))
        return part


def fields(project: Project, old: Project, base: Project) -> tuple[Field, ...]:
    """Rebase the fields of a project; those that are new in the base are not struck."""
    own, before, now = keyed(project.fields), keyed(old.fields), keyed(base.fields)
    result: dict[FieldKey, Field] = {}
    for key, field in own.items():
        untouched = key in before and words(field.paragraphs) == words(before[key].paragraphs)
        if not untouched:
            result[key] = field
        elif key in now:
            [label] = as_base((field.label,), (before[key].label,), (now[key].label,))
            result[key] = structs.replace(now[key], label=label)
    came = {key: field for key, field in now.items() if key not in before and key not in own}
    order = weave(list(result), [list(now)], dict.fromkeys(came, 0))
    return tuple((result | came)[key] for key in order)


def as_base(
    own: tuple[Paragraph, ...], old: tuple[Paragraph, ...], base: tuple[Paragraph, ...]
) -> tuple[Paragraph, ...]:
    """Give the base's paragraphs where somebody's own are as the old ones were."""
    return base if words(own) == words(old) else own


def words(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Give what some paragraphs say, white space, line ends and typed list markers aside."""
    texts = (MARKER.sub("", paragraph.text) for paragraph in paragraphs)
    return [word for text in texts for word in text.split() if word not in BULLETS]

"""The proof of a draft: rejected it is the base, accepted it is the plan that was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from msgspec import structs

from toolkit.model.content import plan_lines
from toolkit.model.plan import Field, FieldKind, Plan, Project, Section, SectionKind
from toolkit.ooxml.document import rejected_texts
from toolkit.ooxml.package import Package
from toolkit.refusals import ProofFailed


def prove_rejected(base: Package, draft: Package) -> None:
    """Prove that a draft with all changes rejected is its base, paragraph by paragraph.

    Every paragraph stands in the same cell of the same table. Raises ProofFailed and names the
    first paragraph that differs.
    """
    pairs = zip_longest(rejected_texts(base), rejected_texts(draft), fillvalue=(None, None))
    for number, (old, new) in enumerate(pairs, start=1):
        if old != new:
            raise ProofFailed(
                file=draft.file,
                reason=REJECTED.format(number=number, before=old[0], after=new[0]),
            )


def prove_accepted(decided: Plan, draft: Plan, *, left_out: bool = True) -> None:
    """Prove that a draft with all changes accepted reads back as the plan that was decided.

    Without `left_out` what is no part of the plan may differ, as names in a table that came or
    went. Raises ProofFailed and names the first text that differs.
    """
    wanted_lines, found_lines = (
        plan_lines(settled(plan if left_out else structs.replace(plan, left_out=())))
        for plan in (decided, draft)
    )
    for wanted, found in zip_longest(wanted_lines, found_lines, fillvalue=("", None)):
        if wanted != found:
            raise ProofFailed(
                file=draft.source,
                reason=ACCEPTED.format(
                    where=wanted[0] or found[0], before=wanted[1], after=found[1]
                ),
            )
    prove_levels(decided, draft)


def prove_levels(decided: Plan, draft: Plan) -> None:
    """Prove that every heading of a draft stands on the level that was decided."""
    levels = (heading_levels(plan.sections) for plan in (decided, draft))
    for (title, wanted), (_, found) in zip(*levels, strict=False):
        if wanted != found:
            reason = LEVEL.format(title=title, before=wanted, after=found)
            raise ProofFailed(file=draft.source, reason=reason)


def heading_levels(parts: Iterable[Section | Project]) -> Iterator[tuple[str, int]]:
    """Give every heading with its level."""
    for part in parts:
        yield part.title.text, part.level
        if isinstance(part, Section):
            yield from heading_levels(part.parts)


def settled(plan: Plan) -> Plan:
    """Give a plan without the sorts of headings and fields that hang on all that stands around.

    Whether a heading is an area's or a group's shows in the projects below it, and whether a column
    says how things are or how far they have come in all its cells; what a draft changes there
    changes how the rest is read. What a heading says and its level are what they are.
    """
    return structs.replace(plan, sections=tuple(map(settled_part, plan.sections)))


def settled_part(part: Section | Project) -> Section | Project:
    """Make a chapter of a heading that is no project with fields."""
    if isinstance(part, Section):
        parts = tuple(map(settled_part, part.parts))
        return structs.replace(part, kind=SectionKind.CHAPTER, parts=parts)
    if part.fields:
        return structs.replace(part, fields=tuple(map(settled_field, part.fields)))
    return Section(
        id=part.id, kind=SectionKind.CHAPTER, title=part.title, level=part.level, text=part.intro
    )


def settled_field(field: Field) -> Field:
    """Make a status of a field that says how far a project has come."""
    is_progress = field.kind is FieldKind.PROGRESS
    return structs.replace(field, kind=FieldKind.STATUS) if is_progress else field


def prove_untouched(base: Package, draft: Package, edited: frozenset[str]) -> None:
    """Prove that the parts nobody edited have kept their bytes."""
    for part in base.names:
        if part not in edited and base.read(part) != draft.read(part):
            raise ProofFailed(file=draft.file, reason=TOUCHED.format(part=part))


REJECTED = (
    "with all changes rejected, paragraph {number} reads “{after}” where the base has “{before}”,"
    " or stands in another cell."
)
ACCEPTED = (
    "with all changes accepted, the text under “{where}” reads “{after}” where “{before}” was"
    " decided."
)
LEVEL = (
    "with all changes accepted, the heading “{title}” stands on level {after} where {before} was"
    " decided."
)
TOUCHED = "the part {part} changed although nothing in it was edited."

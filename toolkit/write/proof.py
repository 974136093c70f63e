"""The proof of a draft: rejected it is the base, accepted it is the plan that was decided."""

from __future__ import annotations

from itertools import zip_longest

from msgspec import structs

from toolkit.model.content import plan_lines
from toolkit.model.plan import Plan, Project, Section, SectionKind
from toolkit.ooxml.document import rejected_texts
from toolkit.ooxml.package import Package
from toolkit.problems import ProofFailed


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


def settled(plan: Plan) -> Plan:
    """Give a plan in which headings without any project are of one kind, as none can be told."""
    return structs.replace(plan, sections=tuple(map(settled_part, plan.sections)))


def settled_part(part: Section | Project) -> Section | Project:
    """Make a chapter of a heading that is no project and holds none."""
    if isinstance(part, Section):
        parts = tuple(map(settled_part, part.parts))
        kind = part.kind if any(map(holds_fields, part.parts)) else SectionKind.CHAPTER
        return structs.replace(part, kind=kind, parts=parts)
    if part.fields:
        return part
    return Section(
        id=part.id, kind=SectionKind.CHAPTER, title=part.title, level=part.level, text=part.intro
    )


def holds_fields(part: Section | Project) -> bool:
    """Tell whether a heading is a project with fields, or stands above one."""
    return bool(part.fields) if isinstance(part, Project) else any(map(holds_fields, part.parts))


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
TOUCHED = "the part {part} changed although nothing in it was edited."

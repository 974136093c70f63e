"""Proving a draft before it is saved; what cannot be proved is left for a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from toolkit.merge.apply import apply_decisions
from toolkit.merge.redraw import bundles
from toolkit.model.decisions import Decision
from toolkit.model.looks import FormatChange
from toolkit.model.objects import ObjectChange
from toolkit.model.plan import Plan
from toolkit.model.profile import Profile
from toolkit.ooxml.document import read_document
from toolkit.ooxml.identity import CONTENT_TYPES, rels_of
from toolkit.ooxml.ours import Stamps
from toolkit.ooxml.package import Package
from toolkit.problems import Problem, ProblemKind
from toolkit.read.plan import read_plan
from toolkit.refusals import ProofFailed
from toolkit.write.draft import edited_parts, write_draft
from toolkit.write.looks_proof import prove_clean, prove_looks
from toolkit.write.proof import prove_accepted, prove_rejected, prove_untouched

COMMENTS = ("/comments", "/commentsExtended")
"""The kinds of parts that comments are written into."""


class Proving(Struct, frozen=True, kw_only=True):
    """What a draft is proved against: its Word file, the plan that is read as, and the profile.

    Decisions are written into `package`, which is `origin`, last year's file, with comments and
    with what was taken in of `looks`.
    """

    origin: Package
    package: Package
    looks: tuple[FormatChange, ...] = ()
    base: Plan
    profile: Profile
    tracked: bool


class Proved(Struct, frozen=True, kw_only=True):
    """A draft that is proved, the plan it is read as, and the decisions in it.

    `left` are those that no proof could be given for, `without` names what of the objects in it
    must not travel.
    """

    package: Package
    plan: Plan
    decisions: tuple[Decision, ...]
    left: tuple[Decision, ...] = ()
    without: tuple[str, ...] = ()


def prove_draft(proving: Proving, decisions: tuple[Decision, ...]) -> Proved:
    """Write a draft and prove it; decisions that fail are left for a person.

    Those that hang together, such as a new area and its projects, are in it or left together.
    Raises ProofFailed where a draft without any fails.
    """
    prove_prepared(proving)
    try:
        return try_decisions(proving, decisions)
    except ProofFailed:
        proved = try_decisions(proving, ())
    for bundle in bundles(decisions):
        try:
            kept = (*proved.decisions, *bundle)
            proved = structs.replace(try_decisions(proving, kept), left=proved.left)
        except ProofFailed:
            proved = structs.replace(proved, left=(*proved.left, *bundle))
    return proved


def prove_best(tried: Sequence[Proving], decisions: tuple[Decision, ...]) -> tuple[Proving, Proved]:
    """Write a draft in the first of several ways that leaves nothing, else in the one least of all.

    Raises ProofFailed where the last way fails.
    """
    found: list[tuple[Proving, Proved]] = []
    for proving in tried:
        try:
            found.append((proving, prove_draft(proving, decisions)))
        except ProofFailed:
            if proving is tried[-1] and not found:
                raise
            continue
        if not found[-1][1].left:
            break
    return min(found, key=lambda way: len(way[1].left))


def prove_prepared(proving: Proving) -> None:
    """Prove that comments and looks came into their own parts only. Raises ProofFailed."""
    origin = proving.origin
    beside = {part for kind in COMMENTS for part in origin.related(origin.main, kind)}
    restyled = {look.base_place.part for look in proving.looks}
    changed = {origin.main, CONTENT_TYPES, rels_of(origin.main), *beside, *restyled}
    prove_untouched(origin, proving.package, frozenset(changed))


def try_decisions(proving: Proving, decisions: tuple[Decision, ...]) -> Proved:
    """Write decisions into the Word file and prove the draft. Raises ProofFailed."""
    drafted = write_draft(proving.package, decisions, tracked=proving.tracked)
    decided = apply_decisions(proving.base, decisions)
    redrawn = any(decision.parts for decision in decisions)
    prove_untouched(proving.package, drafted, edited_parts(decisions))
    read = read_plan(read_document(drafted), proving.profile)
    prove_accepted(decided, read, left_out=not redrawn)
    if proving.tracked:
        prove_rejected(proving.origin, drafted)
    prove_kept(proving, drafted, decisions)
    return Proved(package=drafted, plan=read, decisions=decisions)


def prove_kept(proving: Proving, drafted: Package, decisions: tuple[Decision, ...]) -> None:
    """Prove that a draft keeps the looks of what nobody changed. Raises ProofFailed.

    Looks that were taken in are proved first: the rest is then proved against a file with them. A
    draft without marks must be what one with them is once all its changes are accepted.
    """
    stamps = stamps_of(proving, decisions)
    if proving.tracked and proving.looks:
        prove_looks(proving.origin, proving.package, stamps, restyles=True)
        prove_looks(proving.package, drafted, stamps)
    elif proving.tracked:
        prove_looks(proving.origin, drafted, stamps)
    else:
        twin = write_draft(proving.package, decisions, tracked=True)
        prove_looks(proving.package, twin, stamps)
        prove_clean(proving.package, twin, drafted, stamps)


def stamps_of(proving: Proving, decisions: tuple[Decision, ...]) -> Stamps:
    """Give who changes something in a draft, and when."""
    stamps = {(each.author, each.date) for each in decisions}
    return stamps | {(look.author, look.date) for look in proving.looks}


def left_problems(left: tuple[Decision, ...], without: tuple[str, ...]) -> Iterator[Problem]:
    """Name the decisions that are not in the draft, and what objects in it came without."""
    for decision in left:
        if decision.objects:
            yield object_problem(decision)
            continue
        yield Problem(
            kind=ProblemKind.CHANGE_LEFT,
            subject=decision.heading,
            detail=f"{decision.field} ({decision.author}, {decision.source})",
        )
    for what in dict.fromkeys(without):
        yield Problem(kind=ProblemKind.NOT_CARRIED, subject=what)


def object_problem(decision: Decision) -> Problem:
    """Name something that came and is more than text, for a person to put in."""
    [new] = decision.objects
    return ObjectChange(
        object=new.object,
        project=decision.project,
        heading=decision.heading,
        author=decision.author,
        date=decision.date,
        source=decision.source,
    ).problem

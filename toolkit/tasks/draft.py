"""draft: last year's Word file, with the new period and the municipalities' changes in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct, structs

from toolkit.merge.apply import apply_decisions
from toolkit.merge.redraw import bundles, redraw, with_lost_texts
from toolkit.merge.roll import find_left, roll_period, rolled_beside
from toolkit.merge.settle import Settlement
from toolkit.model.decisions import Action, Decision
from toolkit.model.merged import Merged
from toolkit.model.plan import Period, Plan
from toolkit.model.profile import Profile
from toolkit.model.update import Stamp
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.ooxml.xml import check_writable
from toolkit.problems import NoPeriod, Problem, ProblemKind, ProofFailed
from toolkit.read.plan import read_plan
from toolkit.tasks.files import check_output, write_file
from toolkit.tasks.load import load_package
from toolkit.tasks.merge import base_of, merge_received
from toolkit.tasks.updates import Loading, load_updates
from toolkit.write.draft import edited_parts, stamp_properties, write_draft
from toolkit.write.proof import prove_accepted, prove_rejected, prove_untouched

BY_HAND = {
    Action.ADD: ProblemKind.HEADING_ADDED,
    Action.REMOVE: ProblemKind.HEADING_MISSING,
    Action.MOVE: ProblemKind.HEADING_MOVED,
}


class DraftRequest(Struct, frozen=True, kw_only=True):
    """What to draft; `stamp` is the name and date of the changes the toolkit makes itself."""

    plan: Path
    updates: tuple[Path, ...]
    output: Path
    profile: Profile
    stamp: Stamp
    period: Period | None = None
    tracked: bool = True
    force: bool = False


class DraftResult(Struct, frozen=True, kw_only=True):
    """What was drafted, and what a person must settle."""

    output: Path
    decisions: tuple[Decision, ...]
    problems: tuple[Problem, ...]


def draft(request: DraftRequest) -> DraftResult:
    """Make a draft, prove it, and save it."""
    inputs = (request.plan, *request.updates)
    check_output(request.output, inputs, suffix=".docx", force=request.force)
    check_writable(request.stamp.author)
    package = load_package(request.plan)
    origin = base_of(package, request.profile)
    base = origin.plan
    loading = Loading(
        base=base,
        profile=request.profile,
        date=request.stamp.date,
        looks=True,
        old=origin.old,
    )
    received = load_updates(request.updates, loading)
    merged = merge_received(origin, received, Settlement(choices={}, stamp=request.stamp))
    decisions = redraw(merged)
    taken = tuple(decision for decision in decisions if decision.edits or decision.parts)
    rolled = rolled_beside(roll(base, request), with_lost_texts(taken))
    proved = prove_draft(package, base, (*taken, *rolled), request)
    stamped = stamp_properties(proved.package, request.stamp, old=base.period, new=request.period)
    write_file(request.output, stamped.data)
    problems = [*merged.problems, *not_drafted(merged, decisions), *left_problems(proved.left)]
    if request.period:
        problems += find_left(base)
    return DraftResult(output=request.output, decisions=proved.decisions, problems=tuple(problems))


class Proved(Struct, frozen=True, kw_only=True):
    """A draft that is proved, the decisions in it, and those that no proof could be given for."""

    package: Package
    decisions: tuple[Decision, ...]
    left: tuple[Decision, ...] = ()


def prove_draft(
    package: Package, base: Plan, decisions: tuple[Decision, ...], request: DraftRequest
) -> Proved:
    """Write a draft and prove it; decisions that fail are left for a person.

    Those that hang together, such as a new area and its projects, are in it or left together.
    Raises ProofFailed where a draft without any fails.
    """
    try:
        return try_decisions(package, base, decisions, request)
    except ProofFailed:
        proved = try_decisions(package, base, (), request)
    for bundle in bundles(decisions):
        try:
            kept = (*proved.decisions, *bundle)
            proved = structs.replace(try_decisions(package, base, kept, request), left=proved.left)
        except ProofFailed:
            proved = structs.replace(proved, left=(*proved.left, *bundle))
    return proved


def try_decisions(
    package: Package, base: Plan, decisions: tuple[Decision, ...], request: DraftRequest
) -> Proved:
    """Write decisions into the Word file and prove the draft. Raises ProofFailed."""
    drafted = write_draft(package, decisions, tracked=request.tracked)
    decided = apply_decisions(base, decisions)
    redrawn = any(decision.parts for decision in decisions)
    prove_untouched(package, drafted, edited_parts(decisions))
    read = read_plan(read_document(drafted), request.profile)
    prove_accepted(decided, read, left_out=not redrawn)
    if request.tracked:
        rejected = Changes.REJECTED
        prove_rejected(read_document(package, rejected), read_document(drafted, rejected))
    return Proved(package=drafted, decisions=decisions)


def not_drafted(merged: Merged, decisions: Iterable[Decision]) -> Iterator[Problem]:
    """Name what came of the merge but is not in the draft: it is disputed, or not yet drawn."""
    for conflict in merged.open:
        senders = ", ".join(version.author for version in conflict.versions)
        detail = f"{conflict.label} ({senders})"
        yield Problem(kind=ProblemKind.CONFLICT, subject=conflict.heading, detail=detail)
    for decision in decisions:
        if not (decision.edits or decision.parts):
            kind = BY_HAND.get(decision.action, ProblemKind.CHANGE_BY_HAND)
            yield Problem(kind=kind, subject=decision.heading, detail=decision.source)
    for remark in merged.remarks:
        said = f"{remark.author}: {remark.text}"
        yield Problem(kind=ProblemKind.COMMENT, subject=said, detail=remark.source)


def left_problems(left: tuple[Decision, ...]) -> Iterator[Problem]:
    """Name the decisions that are not in the draft."""
    for decision in left:
        yield Problem(
            kind=ProblemKind.CHANGE_LEFT,
            subject=decision.heading,
            detail=f"{decision.field} ({decision.author}, {decision.source})",
        )


def roll(base: Plan, request: DraftRequest) -> list[Decision]:
    """Decide where the new period goes. Raises NoPeriod where the plan names no old one."""
    if request.period is None or request.period == base.period:
        return []
    if base.period is None:
        raise NoPeriod(file=request.plan)
    return list(roll_period(base, request.period, request.stamp))

"""draft: last year's Word file, with the new period and the municipalities' changes in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, structs

from toolkit.merge.apply import apply_decisions
from toolkit.merge.compare import compare_update
from toolkit.merge.decide import decide
from toolkit.merge.left_over import find_left_over
from toolkit.merge.match import with_ids_of
from toolkit.merge.roll import find_left, roll_period
from toolkit.model.decisions import Decision
from toolkit.model.plan import Period, Plan
from toolkit.model.profile import Profile
from toolkit.model.update import Stamp, Update
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.ooxml.xml import check_writable
from toolkit.problems import NoPeriod, Problem, ProblemKind, ProofFailed
from toolkit.read.plan import read_plan
from toolkit.read.update import read_update
from toolkit.tasks.files import check_output, write_file
from toolkit.tasks.load import load_package
from toolkit.write.draft import edited_parts, stamp_properties, write_draft
from toolkit.write.proof import prove_accepted, prove_rejected, prove_untouched


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
    base = read_plan(read_document(package), request.profile)
    updates = [load_update(path, base, request) for path in request.updates]
    changes = [change for update in updates for change in compare_update(base, update)]
    proved = prove_draft(package, base, decide(changes, roll(base, request)), request)
    stamped = stamp_properties(proved.package, request.stamp, old=base.period, new=request.period)
    write_file(request.output, stamped.data)
    problems = [*left_problems(proved.left)]
    problems += (problem for update in updates for problem in find_left_over(base, update))
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
    """Write a draft and prove it; decisions that fail by themselves are left for a person.

    Raises ProofFailed where the others fail together.
    """
    try:
        return try_decisions(package, base, decisions, request)
    except ProofFailed:
        left = tuple(d for d in decisions if not holds(package, base, d, request))
        kept = tuple(decision for decision in decisions if decision not in left)
        return structs.replace(try_decisions(package, base, kept, request), left=left)


def holds(package: Package, base: Plan, decision: Decision, request: DraftRequest) -> bool:
    """Tell whether one decision by itself gives a draft that can be proved."""
    try:
        try_decisions(package, base, (decision,), request)
    except ProofFailed:
        return False
    return True


def try_decisions(
    package: Package, base: Plan, decisions: tuple[Decision, ...], request: DraftRequest
) -> Proved:
    """Write decisions into the Word file and prove the draft. Raises ProofFailed."""
    drafted = write_draft(package, decisions, tracked=request.tracked)
    decided = apply_decisions(base, decisions)
    prove(package, drafted, decided, request, edited_parts(decisions))
    return Proved(package=drafted, decisions=decisions)


def left_problems(left: tuple[Decision, ...]) -> Iterator[Problem]:
    """Name the decisions that are not in the draft."""
    for decision in left:
        yield Problem(
            kind=ProblemKind.CHANGE_LEFT,
            subject=decision.heading,
            detail=f"{decision.field} ({decision.author}, {decision.source})",
        )


def load_update(path: Path, base: Plan, request: DraftRequest) -> Update:
    """Load an edited copy; a project it renames keeps its id."""
    document = read_document(load_package(path))
    update = read_update(document, request.profile, date=request.stamp.date)
    return structs.replace(update, plan=with_ids_of(base, update.plan))


def roll(base: Plan, request: DraftRequest) -> list[Decision]:
    """Decide where the new period goes. Raises NoPeriod where the plan names no old one."""
    if request.period is None or request.period == base.period:
        return []
    if base.period is None:
        raise NoPeriod(file=request.plan)
    return list(roll_period(base, request.period, request.stamp))


def prove(
    package: Package, drafted: Package, decided: Plan, request: DraftRequest, parts: frozenset[str]
) -> None:
    """Prove a draft; `parts` are those that were edited. Raises ProofFailed."""
    prove_untouched(package, drafted, parts)
    prove_accepted(decided, read_plan(read_document(drafted), request.profile))
    if request.tracked:
        rejected = Changes.REJECTED
        prove_rejected(read_document(package, rejected), read_document(drafted, rejected))

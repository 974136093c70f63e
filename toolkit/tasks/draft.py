"""draft: last year's Word file, with the new period and the municipalities' changes in it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, structs

from toolkit.merge.adoption import adoption_left, roll_adoption
from toolkit.merge.apply import apply_decisions
from toolkit.merge.gains import with_gains
from toolkit.merge.redraw import redraw, with_lost_texts
from toolkit.merge.roll import find_left, roll_period, rolled_beside
from toolkit.model.decisions import Action, Decision
from toolkit.model.looks import FormatChange
from toolkit.model.merged import Merged
from toolkit.model.period import with_mentions
from toolkit.model.plan import Period, Plan
from toolkit.model.profile import Profile
from toolkit.model.update import Stamp
from toolkit.ooxml.commenting import add_comments
from toolkit.ooxml.document import read_document
from toolkit.ooxml.fields import mark_contents
from toolkit.ooxml.package import Package
from toolkit.ooxml.severing import cut_off, severed
from toolkit.ooxml.xml import check_writable
from toolkit.problems import Problem, ProblemKind
from toolkit.read.plan import read_plan
from toolkit.refusals import NoPeriod, SameOutput
from toolkit.tasks.bringing import bring_into
from toolkit.tasks.files import check_output, read_file
from toolkit.tasks.load import load_package
from toolkit.tasks.looks import looks_to_try, with_looks
from toolkit.tasks.merge import Base, MergeRequest, base_of, load_base, merge_updates
from toolkit.tasks.office import convert_to_pdf
from toolkit.tasks.proving import Proved, Proving, left_problems, object_problem, prove_best
from toolkit.tasks.saving import write_files
from toolkit.tasks.shelf import check_own
from toolkit.write.draft import stamp_properties
from toolkit.write.homing import with_identity
from toolkit.write.margin import margin_notes

BY_HAND = {
    Action.ADD: ProblemKind.HEADING_ADDED,
    Action.REMOVE: ProblemKind.HEADING_MISSING,
    Action.MOVE: ProblemKind.HEADING_MOVED,
}


class DraftRequest(Struct, frozen=True, kw_only=True):
    """What to draft; `stamp` is the name and date of the changes the toolkit makes itself.

    `adopted` is the day the new plan is adopted, if it is known; `authors` name senders by their
    file, `settle` holds what a person chose. `changes` is where the list of changes goes. With
    `formatting` changes of looks alone are taken in too. With a `template` the plan is written into
    that one instead of last year's file.
    """

    plan: Path
    updates: tuple[Path, ...]
    output: Path
    profile: Profile
    stamp: Stamp
    period: Period | None = None
    adopted: datetime.date | None = None
    authors: Mapping[str, str] = {}
    settle: Path | None = None
    changes: Path | None = None
    template: Path | None = None
    formatting: bool = False
    tracked: bool = True
    force: bool = False


class DraftResult(Struct, frozen=True, kw_only=True):
    """What was drafted, what was taken in or left of changes of looks, and what must be settled."""

    output: Path
    decisions: tuple[Decision, ...]
    problems: tuple[Problem, ...]
    formatted: tuple[FormatChange, ...] = ()
    unformatted: tuple[FormatChange, ...] = ()


def draft(request: DraftRequest) -> DraftResult:
    """Make a draft, prove it, and save it."""
    check_outputs(request)
    check_writable(request.stamp.author)
    if request.template:
        return draft_anew(request)
    loaded = load_package(request.plan, request.profile.limits)
    package = severed(loaded)
    origin = base_of(package, request.profile, looks=bool(request.updates))
    merged = merged_with(origin, request)
    decisions = redraw(merged)
    taken = tuple(decision for decision in decisions if decision.edits or decision.parts)
    rolled = tuple(rolled_beside(rolls(merged.base, request), with_lost_texts(taken)))
    ways = looks_to_try(merged, taken) if request.formatting else [()]
    tried = [proving_with(looks, package, merged, taken, request) for looks in ways]
    proving, proved = prove_best(tried, (*taken, *rolled))
    brought = tuple(decision for decision in decisions if decision.objects)
    proved = bring_into(proving, proved, brought, lenders_of(brought, request))
    save(finished(proved, merged.base, request), merged, proved.decisions, request)
    problems = (
        *cut_off(loaded),
        *merged.problems,
        *not_drafted(merged, decisions, tracked=request.tracked),
        *left_problems(proved.left, proved.without),
        *not_rolled(merged.base, request),
    )
    return DraftResult(
        output=request.output,
        decisions=proved.decisions,
        problems=problems,
        formatted=proving.looks,
        unformatted=tuple(change for change in merged.formatting if change not in proving.looks),
    )


def lenders_of(brought: Iterable[Decision], request: DraftRequest) -> dict[str, Package]:
    """Load the updates that bring more than text."""
    sources = {new.source for decision in brought for new in decision.objects}
    files = (path for path in request.updates if path.name in sources)
    return {path.name: load_package(path, request.profile.limits) for path in files}


def draft_anew(request: DraftRequest) -> DraftResult:
    """Write the plan into the house's own template, whatever file it was read from."""
    from toolkit.consult.filling import Template
    from toolkit.tasks.apart import write_plan

    merged = merged_with(load_base(request.plan, request.profile), request)
    taken = redraw(merged)
    rolled = tuple(rolled_beside(rolls(merged.base, request), with_lost_texts(taken)))
    decisions = (*taken, *rolled)
    said = with_gains(apply_decisions(merged.base, decisions), decisions)
    plan = with_period(said, request.period)
    path = request.template or Path()
    check_own(path)
    template = Template(name=path.name, data=read_file(path))
    profile = request.profile
    data = write_plan(plan, template, profile.region.language, request.stamp, profile.limits)
    save(data, merged, decisions, request)
    problems = (
        *merged.problems,
        *not_drafted(merged, decisions, tracked=False),
        *map(object_problem, (d for d in decisions if d.objects)),
        *not_rolled(merged.base, request),
    )
    return DraftResult(
        output=request.output,
        decisions=decisions,
        problems=problems,
        unformatted=merged.formatting,
    )


def check_outputs(request: DraftRequest) -> None:
    """Refuse outputs that cannot be written, before any work is done for them."""
    inputs = tuple(filter(None, (request.plan, *request.updates, request.settle, request.template)))
    check_output(request.output, inputs, suffix=".docx", other=".pdf", force=request.force)
    if request.changes:
        check_output(request.changes, inputs, suffix=".docx", force=request.force)
        if request.changes.resolve() == request.output.resolve():
            raise SameOutput(file=request.output)


def merged_with(origin: Base, request: DraftRequest) -> Merged:
    """Merge the updates of a draft into its base."""
    asked = MergeRequest(
        plan=request.plan,
        updates=request.updates,
        profile=request.profile,
        stamp=request.stamp,
        authors=request.authors,
        settle=request.settle,
    )
    return merge_updates(origin, asked).merged


def proving_with(
    looks: tuple[FormatChange, ...],
    package: Package,
    merged: Merged,
    decisions: Sequence[Decision],
    request: DraftRequest,
) -> Proving:
    """Say what a draft with some changes of looks is proved against."""
    marked = package.changed(mark_contents(package))
    styled = with_looks(marked, looks, tracked=request.tracked)
    return Proving(
        origin=package,
        looks=looks,
        package=with_margin(styled, merged, decisions, request),
        base=merged.base,
        profile=request.profile,
        tracked=request.tracked,
    )


def with_margin(
    marked: Package, merged: Merged, decisions: Sequence[Decision], request: DraftRequest
) -> Package:
    """Give last year's file the comments of a draft; one without marks has none."""
    if not request.tracked:
        return marked
    language = request.profile.region.language
    notes = margin_notes(merged, decisions, language, request.stamp)
    return marked.changed(add_comments(marked, notes))


def finished(proved: Proved, base: Plan, request: DraftRequest) -> bytes:
    """Give a proved draft its properties, and what brings copies of it home.

    A tracked draft shows changes of its base; a clean one is an edition of its own.
    """
    stamped = stamp_properties(proved.package, request.stamp, old=base.period, new=request.period)
    edition = base if request.tracked else read_plan(read_document(stamped), request.profile)
    return with_identity(stamped, proved.plan, edition).data


def save(
    data: bytes, merged: Merged, decisions: tuple[Decision, ...], request: DraftRequest
) -> None:
    """Save a draft, and the list of its changes where that is asked for."""
    if request.output.suffix.lower() == ".pdf":
        data = convert_to_pdf(data, request.output, request.stamp.date)
    outputs = {request.output: data}
    if request.changes:
        outputs[request.changes] = list_of_changes(merged, decisions, request)
    write_files(outputs)


def list_of_changes(
    merged: Merged, decisions: tuple[Decision, ...], request: DraftRequest
) -> bytes:
    """Make the list of a draft's changes, for the case papers."""
    from toolkit.report.changes import change_rows, write_changes

    region = request.profile.region
    rows = change_rows(structs.replace(merged, decisions=decisions))
    title = with_period(merged.base, request.period).title.text
    day = request.stamp.date[:10]
    return write_changes(rows, title, region.language, creator=region.short_name, day=day)


def not_drafted(
    merged: Merged, decisions: Iterable[Decision], *, tracked: bool
) -> Iterator[Problem]:
    """Name what came of the merge but is not in the draft: it is disputed, or cannot be drawn."""
    for conflict in merged.open:
        senders = ", ".join(version.author for version in conflict.versions)
        detail = f"{conflict.label} ({senders})"
        yield Problem(kind=ProblemKind.CONFLICT, subject=conflict.heading, detail=detail)
    for decision in decisions:
        if not (decision.edits or decision.parts or decision.objects):
            kind = BY_HAND.get(decision.action, ProblemKind.CHANGE_BY_HAND)
            yield Problem(kind=kind, subject=decision.heading, detail=decision.source)
    for remark in merged.remarks if not tracked else ():
        said = f"{remark.author}: {remark.text}"
        yield Problem(kind=ProblemKind.COMMENT, subject=said, detail=remark.source)


def rolls(base: Plan, request: DraftRequest) -> Iterator[Decision]:
    """Decide where the new period and day of adoption go.

    Raises NoPeriod where the plan names no old one.
    """
    if request.adopted:
        yield from roll_adoption(base, request.adopted, request.stamp)
    if request.period is None or request.period == base.period:
        return
    if base.period is None:
        raise NoPeriod(file=request.plan)
    yield from roll_period(base, request.period, request.stamp)


def not_rolled(base: Plan, request: DraftRequest) -> Iterator[Problem]:
    """Name what still speaks of the old plan."""
    if request.period:
        yield from find_left(base)
        if request.adopted is None:
            yield from adoption_left(base)


def with_period(plan: Plan, period: Period | None) -> Plan:
    """Give a plan its new period, in its title too."""
    if period is None:
        return plan
    title = structs.replace(plan.title, text=with_mentions(plan.title.text, plan.period, period))
    return structs.replace(plan, title=title, period=period)

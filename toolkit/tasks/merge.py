"""merge: what the municipalities sent back becomes one plan, every conflict in the open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct, structs

from toolkit.blocks import Looks, Object
from toolkit.merge.formatting import formatting_changes
from toolkit.merge.gains import Gains, decided, gains_of, with_gains
from toolkit.merge.merge import merge
from toolkit.merge.objects import object_changes
from toolkit.merge.settle import Settlement
from toolkit.model.carried_json import decode_carried
from toolkit.model.merged import Choice, Merged
from toolkit.model.plan import Plan
from toolkit.model.plan_json import encode_json
from toolkit.model.profile import Profile
from toolkit.model.update import Stamp
from toolkit.ooxml.appearance import read_looks
from toolkit.ooxml.package import Package
from toolkit.read.plan import read_plan
from toolkit.read.update import stamps_of
from toolkit.refusals import SameOutput
from toolkit.tasks.files import check_output, read_file
from toolkit.tasks.load import load_package, load_plan, read_word
from toolkit.tasks.saving import write_files
from toolkit.tasks.updates import WORD_FILES, Loading, Received, load_updates


class Base(Struct, frozen=True, kw_only=True):
    """The plan that updates are merged into, and what its Word file holds besides words.

    `old` are those who have tracked changes in it, `edition` the fingerprint of the plan whose
    changes it shows, if it is a draft; `objects` and `looks` are None where it is no Word file.
    """

    plan: Plan
    old: frozenset[Stamp] = frozenset()
    edition: str = ""
    objects: tuple[Object, ...] | None = None
    looks: Looks | None = None


class MergeRequest(Struct, frozen=True, kw_only=True):
    """What to merge and where to save it.

    `stamp` is the name and date of texts that settle a conflict; `authors` name senders by their
    file. `settle` is read for what a person chose, and gets a question for every open conflict.
    With `formatting` the overview says of changes of looks that a draft can make that they are in.
    """

    plan: Path
    updates: tuple[Path, ...]
    profile: Profile
    stamp: Stamp
    authors: Mapping[str, str] = {}
    output: Path | None = None
    overview: Path | None = None
    settle: Path | None = None
    formatting: bool = False
    force: bool = False


class MergeResult(Struct, frozen=True, kw_only=True):
    """A merge, and by what the headings of every update were found in the base."""

    merged: Merged
    found: dict[str, Counter[str]]


def merge_plan(request: MergeRequest) -> MergeResult:
    """Merge updates into a plan, and save what is asked for."""
    check_outputs(request)
    result = merge_updates(load_base(request.plan, request.profile), request)
    save(request, result.merged)
    return result


def merge_updates(base: Base, request: MergeRequest) -> MergeResult:
    """Load the updates of a request, and merge them into a base."""
    loading = Loading(
        base=base.plan,
        profile=request.profile,
        date=request.stamp.date,
        authors=request.authors,
        looks=base.looks is not None,
        old=base.old,
        edition=base.edition,
    )
    received = load_updates(request.updates, loading)
    settlement = Settlement(choices=load_choices(request.settle), stamp=request.stamp)
    merged = merge_received(base, received, settlement)
    return MergeResult(
        merged=structs.replace(merged, takes_looks=request.formatting),
        found={one.update.source: one.found for one in received},
    )


def check_outputs(request: MergeRequest) -> None:
    """Refuse outputs that cannot be written, before any work is done for them."""
    inputs = (request.plan, *request.updates)
    asked = [path for path in (request.output, request.overview, request.settle) if path]
    if len({path.resolve() for path in asked}) < len(asked):
        raise SameOutput(file=asked[0])
    if request.output:
        check_output(request.output, inputs, suffix=".json", force=request.force)
    if request.overview:
        check_output(request.overview, inputs, suffix=".docx", other=".xlsx", force=request.force)
    if request.settle:
        check_output(request.settle, inputs, suffix=".toml", force=True)


def load_base(path: Path, profile: Profile) -> Base:
    """Load the plan that updates are merged into."""
    if path.suffix.lower() in WORD_FILES:
        return base_of(load_package(path, profile.limits), profile)
    return Base(plan=load_plan(path, profile))


def base_of(package: Package, profile: Profile, *, looks: bool = True) -> Base:
    """Read a base from its Word file; how it looks takes time, and only updates ask for it."""
    document = read_word(package)
    carried = decode_carried(document.carried) if document.carried else None
    return Base(
        plan=read_plan(document, profile),
        old=frozenset(stamps_of(document, Stamp(author="", date="")).values()),
        edition=carried.fingerprint if carried else "",
        objects=document.objects,
        looks=read_looks(package, document) if looks else None,
    )


def load_choices(path: Path | None) -> Mapping[str, Choice]:
    """Load what a person chose; a file that is not there yet settles nothing."""
    if path is None or not path.exists():
        return {}
    from toolkit.model.settlement_toml import decode_choices

    return decode_choices(read_file(path), path.name)


def merge_received(base: Base, received: Sequence[Received], settlement: Settlement) -> Merged:
    """Merge what was received; list what changed besides words, and what is odd about the files."""
    gains = [gains_in(base, one) for one in received]
    merged = merge(base.plan, [gain.update for gain in gains], settlement)
    looks = [c for one in received for c in formatting_changes(base.plan, base.looks, one.sent)]
    odd = [problem for one in received for problem in one.problems]
    told = decided(merged, gains)
    return structs.replace(told, problems=(*odd, *told.problems), formatting=tuple(looks))


def gains_in(base: Base, received: Received) -> Gains:
    """Give what an update brings that is more than text; of another edition it is only listed."""
    changes = object_changes(base.plan, base.objects, received.sent)
    if received.update is received.sent and base.objects is not None:
        return gains_of(base.plan, received.update, changes)
    return Gains(update=received.update, found=tuple((change, None) for change in changes))


def save(request: MergeRequest, merged: Merged) -> None:
    """Save the merged plan, the overview, and the questions to a person."""
    outputs: dict[Path, bytes] = {}
    asked: dict[Path, bytes] = {}
    if request.output:
        outputs[request.output] = encode_json(with_gains(merged.plan, merged.decisions))
    if request.overview:
        outputs[request.overview] = overview(merged, request)
    if request.settle and merged.open:
        from toolkit.model.settlement_toml import with_questions

        if request.settle.exists():
            asked[request.settle] = read_file(request.settle)
        outputs[request.settle] = with_questions(asked.get(request.settle), merged.open)
    write_files(outputs, holding=asked)


def overview(merged: Merged, request: MergeRequest) -> bytes:
    """Make the overview of input, as a Word file or a workbook."""
    from toolkit.report.overview import overview_rows

    region = request.profile.region
    rows = overview_rows(merged, region.language)
    if request.overview and request.overview.suffix.lower() == ".xlsx":
        from toolkit.report.overview_book import write_overview_book

        return write_overview_book(rows, merged, region.language, creator=region.short_name)
    from toolkit.report.overview_word import write_overview

    return write_overview(rows, merged, region.language, creator=region.short_name)

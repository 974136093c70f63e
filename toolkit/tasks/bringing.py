"""What updates bring that is more than text, put into a proved draft, and proved there again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, structs

from toolkit.blocks import Document, ObjectKind
from toolkit.merge.anchors import Landing, landing
from toolkit.merge.apply import apply_decisions
from toolkit.merge.gains import new_objects, with_gains
from toolkit.merge.regions import Region, walk
from toolkit.model.decisions import Decision
from toolkit.model.objects import NewObject
from toolkit.model.plan import Plan
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.revisions import Author
from toolkit.ooxml.text import Changes
from toolkit.problems import Place
from toolkit.read.plan import read_plan
from toolkit.refusals import ProofFailed
from toolkit.tasks.proving import Proved, Proving, stamps_of
from toolkit.write.draft import write_draft
from toolkit.write.looks_proof import prove_clean, prove_looks
from toolkit.write.object_proof import prove_objects
from toolkit.write.objects import Placed, bring_objects
from toolkit.write.proof import prove_accepted, prove_rejected, prove_untouched, settled


class Bringing(Struct, frozen=True, kw_only=True):
    """A draft with its texts, how it is read, and what it is proved against.

    `lenders` are the files that objects come from, `decided` is the plan that the draft says. For a
    clean draft `twin` is the same one with marks.
    """

    proving: Proving
    proved: Proved
    lenders: Mapping[str, Package]
    decided: Plan
    accepted: Document
    rejected: Document
    twin: Bringing | None = None


def bring_into(
    proving: Proving,
    proved: Proved,
    decisions: Sequence[Decision],
    lenders: Mapping[str, Package],
) -> Proved:
    """Put what decisions bring into a proved draft; what fails is left for a person."""
    if not decisions:
        return proved
    bringing = bringing_of(proving, proved, lenders)
    try:
        return try_objects(bringing, decisions)
    except ProofFailed:
        best = proved
    kept: list[Decision] = []
    left: list[Decision] = []
    for decision in decisions:
        try:
            best = try_objects(bringing, (*kept, decision))
            kept.append(decision)
        except ProofFailed:
            left.append(decision)
    return structs.replace(best, left=(*proved.left, *left))


def bringing_of(proving: Proving, proved: Proved, lenders: Mapping[str, Package]) -> Bringing:
    """Read a draft that objects come into, and its twin with marks if it has none."""
    twin = None
    if not proving.tracked:
        marked = write_draft(proving.package, proved.decisions, tracked=True)
        twin = bringing_of(
            structs.replace(proving, tracked=True),
            structs.replace(proved, package=marked),
            lenders,
        )
    return Bringing(
        proving=proving,
        proved=proved,
        lenders=lenders,
        decided=apply_decisions(proving.base, proved.decisions),
        accepted=read_document(proved.package),
        rejected=read_document(proved.package, Changes.REJECTED),
        twin=twin,
    )


def try_objects(bringing: Bringing, decisions: Sequence[Decision]) -> Proved:
    """Put objects into the draft and prove it anew. Raises ProofFailed."""
    proving, proved = bringing.proving, bringing.proved
    placed = tuple(placings(bringing, decisions))
    brought = bring_objects(proved.package, placed, bringing.lenders, tracked=proving.tracked)
    package = brought.package
    prove_untouched(proved.package, package, brought.parts)
    accepted = read_document(package)
    plan = read_plan(accepted, proving.profile)
    prove_accepted(with_gains(bringing.decided, decisions), plan, left_out=False)
    prove_objects(bringing.accepted, accepted, placed)
    every = (*proved.decisions, *decisions)
    stamps = stamps_of(proving, every)
    if bringing.twin is None:
        prove_rejected(proving.origin, package)
        prove_objects(bringing.rejected, read_document(package, Changes.REJECTED), ())
        prove_looks(proving.package, package, stamps)
    else:
        twin = try_objects(bringing.twin, decisions).package
        prove_clean(proving.package, twin, package, stamps)
    return Proved(
        package=package, plan=plan, decisions=every, left=proved.left, without=brought.left
    )


def placings(bringing: Bringing, decisions: Sequence[Decision]) -> Iterator[Placed]:
    """Give where in the draft objects come to stand. Raises ProofFailed where one has no place."""
    proving = bringing.proving
    drafted = read_plan(bringing.accepted, proving.profile)
    pairs = list(zip(walk(settled(bringing.decided)), walk(settled(drafted)), strict=True))
    old = {decided.key: decided for decided, _ in pairs}
    new = {decided.key: drafted for decided, drafted in pairs}
    for decision, thing in new_objects(decisions):
        spot = landing(thing.anchor, old)
        if spot is None:
            reason = NOWHERE.format(heading=decision.heading)
            raise ProofFailed(file=proving.package.file, reason=reason)
        yield placed_at(decision, thing, spot, new[spot.key])


def placed_at(decision: Decision, thing: NewObject, spot: Landing, region: Region) -> Placed:
    """Give where in a region of the draft an object comes to stand."""
    place, inside = spot_in(region, spot)
    if thing.object.kind is ObjectKind.TABLE:
        inside = False
    return Placed(
        new=thing,
        author=Author(name=decision.author, date=decision.date),
        place=place,
        inside=inside,
        items=tuple(item_places(thing, spot, region)) if thing.items else (),
    )


def spot_in(region: Region, spot: Landing) -> tuple[Place, bool]:
    """Give the place of a spot, and whether it is inside of a text.

    The empty paragraph that the text of a field would stand in is filled.
    """
    if spot.index >= 0:
        place = region.paragraphs[spot.index].place
        if spot.start is None or spot.end is None:
            return place, False
        return place.between(spot.start, spot.end), True
    start = region.start or region.paragraphs[0].place
    label = region.field.label.place if region.field else start
    return start, start.spot != label.spot


def item_places(thing: NewObject, spot: Landing, region: Region) -> Iterator[Place]:
    """Give the paragraphs of a draft that say what the items of a list do. Raises ProofFailed."""
    first = thing.anchor.paragraph
    wanted = thing.anchor.texts[first : first + len(thing.items)]
    found = region.paragraphs[spot.index : spot.index + len(wanted)]
    if tuple(paragraph.text for paragraph in found) != wanted:
        raise ProofFailed(file=thing.source, reason=NO_LIST.format(text=thing.object.text))
    yield from (paragraph.place for paragraph in found)


NOWHERE = "what came under “{heading}” has no place any more."
NO_LIST = "the items of a list ({text}) do not stand side by side."

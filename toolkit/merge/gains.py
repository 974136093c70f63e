"""What updates bring that is more than text: who brings it, and where it comes to stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, structs

from toolkit.blocks import Object, ObjectKind
from toolkit.merge.anchors import Anchors, Landing, landing
from toolkit.merge.lists import list_gains
from toolkit.merge.objects import by_content
from toolkit.merge.regions import Key, Region, regions_of
from toolkit.merge.texts_apart import Span, is_within, with_texts, without_texts
from toolkit.model.decisions import BETWEEN_NAMES, Action, Decision
from toolkit.model.merged import Merged
from toolkit.model.objects import Anchor, NewObject, ObjectChange, described
from toolkit.model.plan import Paragraph, Plan
from toolkit.model.update import Update
from toolkit.problems import Place, Problem, ProblemKind

SAFE = ("http://", "https://", "mailto:")
"""How links begin that a draft takes over; what leads elsewhere may lead anywhere."""

WHOLE = frozenset({"project", "chapter", "area", "group"})
"""What conflicts about a heading as a whole name as their field."""

NOTES = frozenset({ObjectKind.FOOTNOTE, ObjectKind.ENDNOTE})


class Gains(Struct, frozen=True, kw_only=True):
    """What one update brings, and its plan without the texts of the tables among that.

    `found` are changes, each with what is taken over, None where that cannot be told.
    """

    update: Update
    found: tuple[tuple[ObjectChange, NewObject | None], ...]


def gains_of(base: Plan, update: Update, changes: Sequence[ObjectChange]) -> Gains:
    """Give what of an update's changes can be taken over."""
    came = [change for change in changes if not change.gone]
    tables = [c.object for c in came if c.object.kind is ObjectKind.TABLE]
    outer = [t for t in tables if not any(stands_in(t, other) for other in tables)]
    spans = [span for span in map(span_of, outer) if is_of_one_text(update.plan, span)]
    plan = without_texts(update.plan, spans) if spans else update.plan
    anchors = Anchors(plan) if came else None
    found: list[tuple[ObjectChange, NewObject | None]] = []
    for change in changes:
        if change.gone or anchors is None:
            found.append((change, None))
        elif not is_inner(change.object, came):
            new = gain(change, anchors, came, spans)
            found.append((change, new and with_own_texts(new, update.plan, plan)))
    if update.objects is not None:
        found += list_gains(base, structs.replace(update, plan=plan))
    return Gains(update=structs.replace(update, plan=plan), found=tuple(found))


def gain(
    change: ObjectChange, anchors: Anchors, came: Sequence[ObjectChange], spans: Sequence[Span]
) -> NewObject | None:
    """Give what is taken over of a change, None of what must not travel or has no place."""
    thing = change.object
    inner = tuple(c.object for c in came if stands_in(c.object, thing) or is_of(c.object, thing))
    match thing.kind:
        case ObjectKind.TABLE:
            anchor = anchors.behind(thing.place) if span_of(thing) in spans else None
        case ObjectKind.PICTURE if thing.digest:
            anchor = anchors.of(thing)
        case ObjectKind.FOOTNOTE | ObjectKind.ENDNOTE:
            anchor = anchors.of(thing)
        case ObjectKind.LINK if thing.target.startswith(SAFE):
            anchor = anchors.of(thing)
        case _:
            anchor = None
    if anchor is None:
        return None
    return NewObject(object=thing, source=change.source, anchor=anchor, inner=inner)


def is_of_one_text(plan: Plan, span: Span) -> bool:
    """Tell whether all that a table says belongs to one text, and something stands before it."""
    owners = {key for key, region in regions_of(plan).items() if within(region, span)}
    first = Place(part=span[0], paragraph=span[1], start=0, end=0)
    return len(owners) <= 1 and Anchors(without_texts(plan, [span])).behind(first) is not None


def told_in(plan: Plan, rest: Plan, new: NewObject) -> Anchor | None:
    """Give the text that a table's words are read as part of, which it need not stand behind."""
    span = span_of(new.object)
    for key, region in regions_of(plan).items():
        if new.object.kind is ObjectKind.TABLE and within(region, span):
            kept = regions_of(rest)[key].paragraphs
            before = [each for each in kept if each.place.spot < new.object.place.spot]
            return Anchors(rest).anchor(key, len(before) - 1)
    return None


def within(region: Region, span: Span) -> list[str]:
    """Give what a region says in a stretch of the document."""
    return [each.text for each in region.paragraphs if is_within(each, [span])]


def with_own_texts(new: NewObject, plan: Plan, rest: Plan) -> NewObject:
    """Give an object with what it says, and where that is read."""
    told = told_in(plan, rest, new)
    return structs.replace(new, texts=texts_of(plan, new), told=told)


def texts_of(plan: Plan, new: NewObject) -> tuple[str, ...]:
    """Give the paragraphs that an object brings along into the plan."""
    if new.object.kind in NOTES:
        return tuple(new.object.text.split("\n"))
    if new.object.kind is not ObjectKind.TABLE:
        return ()
    span = span_of(new.object)
    return tuple(text for region in regions_of(plan).values() for text in within(region, span))


def span_of(table: Object) -> Span:
    """Give the paragraphs that a table takes up."""
    return table.place.part, table.place.paragraph, table.last


def is_inner(thing: Object, came: Iterable[ObjectChange]) -> bool:
    """Tell whether an object comes with another one: a table, or a note."""
    return any(stands_in(thing, c.object) or is_of(thing, c.object) for c in came)


def stands_in(thing: Object, table: Object) -> bool:
    """Tell whether an object stands in a table."""
    part, first, last = span_of(table)
    if table.kind is not ObjectKind.TABLE or thing == table or thing.place.part != part:
        return False
    return first <= thing.place.paragraph <= last


def is_of(thing: Object, note: Object) -> bool:
    """Tell whether an object stands in a new note."""
    apart = thing.place.part != note.place.part
    return note.kind in NOTES and apart and bool(thing.near) and thing.near in note.text


def decided(merged: Merged, gains: Iterable[Gains]) -> Merged:
    """Give a merge in which it is decided what updates bring that is more than text.

    What stands in a text that is disputed, or is not in the merged plan, is listed only.
    """
    regions = regions_of(merged.plan)
    disputed = Disputed(merged)
    changes: list[ObjectChange] = []
    taken: dict[Hashable, Decision] = {}
    for one in sorted(gains, key=lambda g: (g.update.stamp.author, g.update.source)):
        said: Counter[Hashable] = Counter()
        for change, new in one.found:
            spot = None if new is None else landing(new.anchor, regions)
            if new is None or spot is None or disputed.holds(change, new):
                changes += [change] if change.object.kind is not ObjectKind.LIST else []
                continue
            changes.append(structs.replace(change, anchor=new.anchor, taken=True))
            what = (by_content(new.object) or new, spot)
            said[what] += 1
            key = (what, said[what])
            taken[key] = joined(taken.get(key), decision(change, new, spot, regions))
    return structs.replace(
        merged,
        decisions=(*merged.decisions, *taken.values()),
        problems=(
            *(c.problem for c in changes if not c.taken),
            *(p for p in merged.problems if not is_told(p, taken.values())),
        ),
        objects=tuple(changes),
    )


def is_told(problem: Problem, decisions: Iterable[Decision]) -> bool:
    """Tell whether a text that came in a margin is that of a note that is taken over."""
    if problem.kind is not ProblemKind.RUNNING_TEXT_CHANGED:
        return False
    sources = [(d.source.split(BETWEEN_NAMES), new) for d, new in new_objects(decisions)]
    return any(
        problem.detail in names and new.object.kind in NOTES and problem.subject in new.texts
        for names, new in sources
    )


def with_gains(plan: Plan, decisions: Iterable[Decision]) -> Plan:
    """Give a plan with what the tables and notes say that decisions bring."""
    regions = regions_of(plan)
    added: dict[Key, list[tuple[int, str]]] = {}
    notes: list[Paragraph] = []
    for _, new in new_objects(decisions):
        spot = landing(new.told or new.anchor, regions)
        if new.object.kind in NOTES:
            notes += [Paragraph(text=text, place=new.object.place) for text in new.texts]
        elif spot is not None and new.texts:
            added.setdefault(spot.key, []).extend((spot.index, text) for text in new.texts)
    grown = with_texts(plan, added)
    return structs.replace(grown, notes=(*plan.notes, *notes))


def decision(
    change: ObjectChange, new: NewObject, spot: Landing, regions: Mapping[Key, Region]
) -> Decision:
    """Make the decision that takes an object over."""
    region = regions[spot.key]
    return Decision(
        project=change.project,
        heading=region.heading,
        field=change.object.kind.value,
        label="",
        action=Action.ADD,
        author=change.author,
        date=change.date,
        source=change.source,
        before="",
        after=described(change.object),
        place=change.object.place,
        objects=(new,),
    )


def joined(first: Decision | None, other: Decision) -> Decision:
    """Make one decision of those that bring the same to the same place."""
    if first is None:
        return other
    return structs.replace(
        first,
        author=named(first.author, other.author),
        source=named(first.source, other.source),
    )


def named(*names: str) -> str:
    """Name several, each once."""
    every = (name for each in names for name in each.split(BETWEEN_NAMES))
    return BETWEEN_NAMES.join(dict.fromkeys(every))


class Disputed:
    """What of the updates stands in a conflict that nobody has settled."""

    def __init__(self, merged: Merged) -> None:
        self._wholes = {c.project for c in merged.open if c.field in WHOLE}
        self._spots = {
            (version.source, version.place.spot)
            for conflict in merged.open
            for version in conflict.versions
            if version.place
        }

    def holds(self, change: ObjectChange, new: NewObject) -> bool:
        """Tell whether an object stands in a disputed text, or below a disputed heading."""
        if new.anchor.owner in self._wholes:
            return True
        inside = new.anchor.start is not None
        return inside and (change.source, new.object.place.spot) in self._spots


def new_objects(decisions: Iterable[Decision]) -> Iterator[tuple[Decision, NewObject]]:
    """Give what decisions bring that is more than text."""
    return ((decision, new) for decision in decisions for new in decision.objects)

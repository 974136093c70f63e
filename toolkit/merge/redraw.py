"""Drawing what a merge decided about headings: edits that take away, put in and move them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, structs

from toolkit.merge.field_order import ORDER, keyed
from toolkit.merge.frame import TOP, Frame
from toolkit.merge.order import moved_items
from toolkit.merge.places import column_labels, field_places, left_out_near, own_places
from toolkit.merge.relabel import relabel
from toolkit.merge.siblings import Siblings
from toolkit.model.decisions import (
    Action,
    Decision,
    LostParagraph,
    LostPart,
    MovedFields,
    MovedPart,
    NewPart,
    PartEdit,
    Said,
    Standing,
)
from toolkit.model.merged import Merged
from toolkit.model.plan import Project, Section
from toolkit.problems import Place

WHOLE = frozenset({"project", "chapter", "area", "group"})
"""What decisions about headings as a whole name as their field."""


def redraw(merged: Merged) -> tuple[Decision, ...]:
    """Give the decisions of a merge, those about whole headings with what draws them.

    What cannot be drawn in the format of the base is left as it is.
    """
    drawn = Redrawer(merged).edits()
    return tuple(
        structs.replace(decision, parts=drawn[key])
        if (key := subject(decision)) in drawn
        else decision
        for decision in first_of_each(relabel(merged))
    )


Subject = tuple[str, Action | str]


def subject(decision: Decision) -> Subject | None:
    """Give the heading that a decision takes away, adds or moves, and which of these."""
    if decision.edits or decision.project is None:
        return None
    if decision.label == ORDER:
        return decision.project, ORDER
    known = decision.action in {Action.ADD, Action.REMOVE, Action.MOVE}
    return (decision.project, decision.action) if known and decision.field in WHOLE else None


def first_of_each(decisions: tuple[Decision, ...]) -> Iterator[Decision]:
    """Give every decision once that moves a heading, however many moved it."""
    seen: set[Subject] = set()
    for decision in decisions:
        key = subject(decision)
        if key is None or key not in seen:
            yield decision
        seen.update(() if key is None else (key,))


class Model(Struct, frozen=True, kw_only=True):
    """A new heading as it comes to stand, how it is said, and the heading it is made like."""

    part: Section | Project
    said: tuple[Said, ...]
    like: str


class Redrawer:
    """Compares the headings of a base with those of the plan that was merged from it."""

    def __init__(self, merged: Merged) -> None:
        self._old = Frame(merged.base)
        self._new = Frame(merged.plan)
        self._plan = merged.base
        self._subjects = {subject(decision) for decision in merged.decisions}
        self._columns = column_labels(merged.base)
        self._siblings = Siblings(merged.base, self._columns)
        self._order = list(self._new.headings)
        self._edits: dict[Subject, tuple[PartEdit, ...]] = {}

    def edits(self) -> dict[Subject, tuple[PartEdit, ...]]:
        """Give the edits by heading and action."""
        for key, heading in self._old.headings.items():
            if (key, Action.REMOVE) in self._subjects:
                places = self._places(heading.part)
                idle = self._idle(key, places)
                edit = LostPart(id=key, above=heading.above, places=places, idle=idle)
                self._edits[key, Action.REMOVE] = (edit,)
            if (key, ORDER) in self._subjects:
                self._draw_order(key)
        self._walk(TOP, self._start())
        return self._edits

    def _draw_order(self, key: str) -> None:
        """Draw that a project's fields stand in another order, where each stands by itself."""
        old, new = self._old.project(key), self._new.project(key)
        moves_too = (key, Action.MOVE) in self._subjects
        if old is None or new is None or moves_too or key in self._columns:
            return
        fields, order = keyed(old.fields), tuple(keyed(new.fields))
        spots = {field.label.place.spot for field in old.fields}
        if set(order) != set(fields) or len(spots) != len(fields):
            return
        moved = moved_items(list(fields), order)
        anchor = max(place.place for place in (old.title, *old.intro))
        moves: list[MovedPart] = []
        for number, name in enumerate(order):
            places = field_places(fields[name])
            if name in moved:
                standing = Standing(number=number, above=key, front=(), after=anchor)
                moves.append(MovedPart(id=key, places=places, standing=standing))
            else:
                anchor = places[-1]
        if moves:
            edit = MovedFields(id=key, order=order, moves=tuple(moves))
            self._edits[key, ORDER] = (edit,)

    def _start(self) -> Place | None:
        """Give the place before the first heading."""
        fronts = [paragraph.place for paragraph in self._plan.front]
        return max(fronts, default=None)

    def _walk(self, above: str, anchor: Place | None) -> Place | None:
        """Draw what came and moved below a heading, behind an anchor; give the last place there."""
        front: list[str] = []
        for key in self._new.below.get(above, []):
            if key not in self._old.headings:
                self._draw_new(key, above, tuple(front), anchor)
                self._walk(key, anchor)
            elif (key, Action.MOVE) in self._subjects:
                self._draw_move(key, above, tuple(front), anchor)
                self._walk(key, self._last(key))
            else:
                anchor = self._walk(key, self._last(key))
            front.append(key)
        return anchor

    def _last(self, key: str) -> Place:
        return self._places(self._old.headings[key].part)[-1]

    def _places(self, part: Section | Project) -> tuple[Place, ...]:
        return own_places(part, self._columns)

    def _idle(self, key: str, places: tuple[Place, ...]) -> tuple[Place, ...]:
        """Give what only says what stands beside or below a heading's texts."""
        return (*left_out_near(self._plan, places), *self._columns.get(key, ()))

    def _standing(self, key: str, above: str, front: tuple[str, ...], anchor: Place) -> Standing:
        stay = [
            other
            for other in self._new.below.get(above, [])
            if other in self._old.headings and (other, Action.MOVE) not in self._subjects
        ]
        return Standing(
            number=self._order.index(key),
            above=above,
            front=front,
            after=anchor,
            beside=tuple(self._old.headings[other].part.title.place for other in stay),
        )

    def _draw_move(
        self, key: str, above: str, front: tuple[str, ...], anchor: Place | None
    ) -> None:
        if anchor is None:
            return
        carried = list(self._carried(key))
        places = tuple(
            sorted(p for one in carried for p in self._places(self._old.headings[one].part))
        )
        labels = [label for one in carried for label in self._columns.get(one, ())]
        self._edits[key, Action.MOVE] = (
            MovedPart(
                id=key,
                places=places,
                standing=self._standing(key, above, front, anchor),
                idle=(*left_out_near(self._plan, places), *labels),
                header=tuple(labels),
                like=self._level_like(key, above),
            ),
        )

    def _level_like(self, key: str, above: str) -> Place | None:
        """Give a heading of the place a project moves to, where that has another level."""
        project = self._old.project(key)
        beside = (self._old.project(other) for other in self._new.below.get(above, []))
        others = [other for other in beside if other is not None and other.id != key]
        if project is None or not others or any(o.level == project.level for o in others):
            return None
        return others[0].title.place

    def _carried(self, key: str) -> Iterator[str]:
        """Give a heading that moves, and those that go with it."""
        yield key
        for below in self._new.below.get(key, []):
            if below in self._old.headings and (below, Action.MOVE) not in self._subjects:
                yield from self._carried(below)

    def _draw_new(self, key: str, above: str, front: tuple[str, ...], anchor: Place | None) -> None:
        if anchor is None or (key, Action.ADD) not in self._subjects:
            return
        part = self._new.headings[key].part
        before = self._order[: self._order.index(key)]
        model = self._model(part, above, before)
        if model is None:
            return
        labels = self._columns.get(model.like, ())
        self._edits[key, Action.ADD] = (
            NewPart(
                part=model.part,
                said=model.said,
                standing=self._standing(key, above, front, anchor),
                idle=left_out_near(self._plan, (anchor,)),
                header=labels,
            ),
        )

    def _model(self, part: Section | Project, above: str, before: list[str]) -> Model | None:
        siblings = self._siblings
        if isinstance(part, Section):
            section = siblings.of_section(part, above, before)
            said = siblings.say_section(part, section) if section else None
            return Model(part=part, said=said, like=section.id) if section and said else None
        project = siblings.of_project(part, above, before)
        said = siblings.say_project(part, project) if project else None
        if project is None or said is None:
            return None
        return Model(part=siblings.completed(part, project), said=said, like=project.id)


def with_lost_texts(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Give decisions in which headings that go lose every text by an edit of its own."""
    return tuple(
        structs.replace(
            decision,
            edits=(
                *decision.edits,
                *(
                    LostParagraph(place=place)
                    for part in decision.parts
                    if isinstance(part, LostPart)
                    for place in part.places
                ),
            ),
        )
        for decision in decisions
    )


def bundles(decisions: Iterable[Decision]) -> list[tuple[Decision, ...]]:
    """Group the decisions that make no sense without each other.

    What goes with the heading above it, or comes to stand below a new one, hangs on that.
    """
    decisions = tuple(decisions)
    parts = [part for decision in decisions for part in decision.parts]
    parts.sort(key=lambda part: not isinstance(part, MovedFields))
    uppers = {part.id: upper_of(part) for part in parts}
    found: dict[object, tuple[Decision, ...]] = {}
    for number, decision in enumerate(decisions):
        key: object = number
        for part in decision.parts:
            key = topmost(part.id, uppers)
        found[key] = (*found.get(key, ()), decision)
    return list(found.values())


def topmost(key: str, uppers: dict[str, str]) -> str:
    """Climb from a heading to the topmost one that comes, goes or moves with it."""
    seen = {key}
    while (above := uppers[key]) in uppers and above not in seen:
        key = above
        seen.add(key)
    return key


def upper_of(part: PartEdit) -> str:
    """Give the heading that one stands below in the base, or comes to stand below."""
    if isinstance(part, MovedFields):
        return part.id
    return part.above if isinstance(part, LostPart) else part.standing.above

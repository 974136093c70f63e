"""In which order a project's fields stand, where somebody put them in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from toolkit.merge.frame import Frame
from toolkit.merge.order import moved_items, weave
from toolkit.merge.regions import Key, Region
from toolkit.merge.settle import Settlement, Verdict
from toolkit.merge.versions import Sender
from toolkit.merge.voices import decision, voice
from toolkit.model.decisions import Action
from toolkit.model.plan import Field, Project
from toolkit.model.update import Update

FieldKey = tuple[str, int]
ORDER = "order of fields"


def keyed(fields: Sequence[Field]) -> dict[FieldKey, Field]:
    """Give fields by their kind, and their number among those of that kind."""
    seen: Counter[str] = Counter()
    found: dict[FieldKey, Field] = {}
    for field in fields:
        kind = field.kind.value
        found[kind, seen[kind]] = field
        seen[kind] += 1
    return found


def reordered(fields: Sequence[Field], order: Sequence[FieldKey]) -> tuple[Field, ...]:
    """Put fields in an order; those it does not name stay behind their neighbours."""
    known = keyed(fields)
    keys = list(known)
    moved = moved_items(keys, order)
    return tuple(known[key] for key in weave(keys, [order], dict.fromkeys(moved, 0)))


class FieldOrders:
    """The orders of fields that were decided, by project, and the verdicts about them."""

    def __init__(self, base: Frame, updates: Sequence[Update], settlement: Settlement) -> None:
        self.orders: dict[str, list[FieldKey]] = {}
        self.verdicts: list[Verdict] = []
        self._updates = updates
        self._settlement = settlement
        frames = [Frame(update.plan) for update in updates]
        for key, heading in base.headings.items():
            if isinstance(heading.part, Project):
                sent = {s: frame.project(key) for s, frame in enumerate(frames)}
                self._decide(heading.part, {s: one for s, one in sent.items() if one})

    def _decide(self, project: Project, sent: dict[Sender, Project]) -> None:
        base = list(keyed(project.fields))
        orders = {sender: list(keyed(one.fields)) for sender, one in sent.items()}
        orders = {sender: order for sender, order in orders.items() if moved_items(base, order)}
        if not orders:
            return
        title = project.title
        key = Key(owner=project.id, name="project")
        region = Region(key=key, heading=title.text, name=ORDER, paragraphs=(title,))
        voices = [voice(self._updates[s], labels(sent[s]), None) for s in orders]
        before = labels(project)
        disputed = len({tuple(order) for order in orders.values()}) > 1
        chosen = self._settlement.choose(region, before, voices, disputed=disputed)
        self.verdicts += chosen.conflicts
        if chosen.number is not None:
            self.orders[project.id] = list(orders.values())[chosen.number]
            self.verdicts.append(decision(region, Action.MOVE, chosen.voices, before=before))


def labels(project: Project) -> str:
    """Give the labels of a project's fields in their order."""
    return ", ".join(field.label.text for field in project.fields)

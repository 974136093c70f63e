"""The merge: a base, what everybody sent, and what a person settled become one plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import structs

from toolkit.merge.apply import apply_decisions
from toolkit.merge.assemble import assemble
from toolkit.merge.decide import Decider
from toolkit.merge.field_order import FieldOrders
from toolkit.merge.frame import Frame
from toolkit.merge.left_over import find_left_over, other_kinds, remarks_of
from toolkit.merge.regions import Key
from toolkit.merge.settle import Settlement, Verdict
from toolkit.merge.strangers import refuse_strangers
from toolkit.merge.structure import Shape, Shaper
from toolkit.merge.versions import Sender
from toolkit.merge.wishes import Versions, Wanted
from toolkit.model.decisions import Decision, Edit, TextEdit
from toolkit.model.merged import Conflict, Merged
from toolkit.model.plan import Plan
from toolkit.model.update import Update


def merge(base: Plan, updates: Sequence[Update], settlement: Settlement) -> Merged:
    """Merge what everybody sent into a plan; of what is disputed, the base's text stands.

    The headings of the updates have the base's ids. Their order does not matter: senders come in
    the order of their names. Raises NotACopy for an update of something else.
    """
    updates = sorted(updates, key=lambda update: (update.stamp.author, update.source))
    for update in updates:
        refuse_strangers(base, update)
    apart = {s: set(other_kinds(base, update.plan)) for s, update in enumerate(updates)}
    versions = Versions(base, updates, apart)
    wanted = {key: versions.wanted(key) for key in versions.base}
    shape = Shaper(Frame(base), updates, edited(wanted), settlement).shape()
    fields = FieldOrders(Frame(base), updates, settlement)
    verdicts = [
        *shape.verdicts,
        *fields.verdicts,
        *text_verdicts(versions, wanted, shape, settlement),
    ]
    decisions = each_once(v for v in verdicts if isinstance(v, Decision))
    plans = [update.plan for update in updates]
    return Merged(
        base=base,
        plan=assemble(apply_decisions(base, decisions), plans, shape, fields.orders),
        decisions=decisions,
        conflicts=tuple(v for v in verdicts if isinstance(v, Conflict)),
        remarks=tuple(remark for update in updates for remark in remarks_of(base, update)),
        problems=tuple(p for update in updates for p in find_left_over(base, update)),
    )


def edited(wanted: dict[Key, Wanted]) -> dict[str, dict[Sender, str]]:
    """Give what senders changed of the texts of every heading."""
    found: dict[str, dict[Sender, list[str]]] = {}
    for key, one in wanted.items():
        for wish in one.wishes:
            if key.owner is not None:
                texts = found.setdefault(key.owner, {}).setdefault(wish.sender, [])
                texts += wish.texts
        for sender in one.strikes:
            if key.owner is not None:
                found.setdefault(key.owner, {}).setdefault(sender, [])
    return {
        owner: {sender: "\n".join(texts) for sender, texts in senders.items()}
        for owner, senders in found.items()
    }


def text_verdicts(
    versions: Versions, wanted: dict[Key, Wanted], shape: Shape, settlement: Settlement
) -> Iterator[Verdict]:
    """Decide about the texts of every heading that is still there and not disputed as a whole."""
    there = {None, *(key for keys in shape.below.values() for key in keys)} - shape.frozen
    decider = Decider(versions, settlement)
    for key, one in wanted.items():
        if key.owner in there and one.senders:
            yield from decider.region(key, one)
    for key, senders in versions.added().items():
        if key.owner in there:
            yield from decider.added(key, senders)


def each_once(decisions: Iterator[Decision]) -> tuple[Decision, ...]:
    """Keep a text edit only in the first decision that has it, as of a label over a column."""
    seen: set[Edit] = set()
    kept: list[Decision] = []
    for decision in decisions:
        edits = tuple(edit for edit in decision.edits if edit not in seen)
        seen.update(edit for edit in decision.edits if isinstance(edit, TextEdit))
        if edits or not decision.edits:
            kept.append(structs.replace(decision, edits=edits))
    return tuple(kept)

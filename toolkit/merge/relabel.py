"""Labels over columns that became others: one change, not many fields gone and new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import structs

from toolkit.merge.places import column_labels
from toolkit.model.decisions import Action, Decision, TextEdit
from toolkit.model.merged import Merged
from toolkit.model.plan import Field, FieldKind, Plan, list_projects

Pair = tuple[Decision, Decision]


def relabel(merged: Merged) -> tuple[Decision, ...]:
    """Give the decisions of a merge, with an edit of the label where a column has got another one.

    That is so if every project with text in it lost the same field, and got the text back in
    another one.
    """
    decisions = merged.decisions
    for fields in columns(merged.base):
        pairs = [pair_of(owner, field, decisions) for owner, field in fields.items()]
        found = [pair for pair in pairs if pair is not None]
        labels = {(pair[1].label, pair[1].field) for pair in found}
        if found and len(found) == len(pairs) and len(labels) == 1:
            field = next(iter(fields.values()))
            decisions = tuple(with_label(decisions, found, field))
    return decisions


def columns(plan: Plan) -> list[dict[str, Field]]:
    """Give the fields below every label over a column, by their projects."""
    found: dict[tuple[str, int], dict[str, Field]] = {}
    projects = {listed.project.id: listed.project for listed in list_projects(plan)}
    for key in column_labels(plan):
        for field in projects[key].fields:
            found.setdefault(field.label.place.spot, {})[key] = field
    return list(found.values())


def pair_of(owner: str, field: Field, decisions: Iterable[Decision]) -> Pair | None:
    """Find the decisions that take a field away and put its text into another one."""
    own = [decision for decision in decisions if decision.project == owner]
    gone = [d for d in own if d.action is Action.REMOVE and d.label == field.label.text]
    new = [d for d in own if d.action is Action.ADD and d.after == field.text]
    return (gone[0], new[0]) if gone and new else None


def with_label(
    decisions: Iterable[Decision], pairs: list[Pair], field: Field
) -> Iterator[Decision]:
    """Give decisions with one that changes a label in the place of some pairs."""
    first, new = pairs[0]
    others = [decision for pair in pairs for decision in pair]
    for decision in decisions:
        if decision is first:
            edit = TextEdit(place=field.label.place, text=new.label, kind=FieldKind(new.field))
            yield structs.replace(
                first,
                field=f"{first.field} label",
                action=Action.TAKE,
                before=field.label.text,
                after=new.label,
                edits=(edit,),
            )
        elif not any(decision is other for other in others):
            yield decision

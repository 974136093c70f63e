"""What an update changed against its base, region by region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from toolkit.merge.edits import added_field_edits, lost_field_edits, region_edits
from toolkit.merge.left_over import other_kinds
from toolkit.merge.regions import Key, Region, regions_of
from toolkit.model.decisions import Action, Decision, Edit
from toolkit.model.plan import Plan, list_projects
from toolkit.model.update import Update
from toolkit.problems import NotACopy, Place

FEWEST_SHARED = 0.5
"""An edited copy holds at least this share of its base's projects."""

Change = tuple[Key, Decision]


def compare_update(base: Plan, update: Update) -> Iterator[Change]:
    """Give the changes an update asks for. Raises NotACopy for a copy of something else."""
    refuse_strangers(base, update)
    old, new = regions_of(base), regions_of(update.plan)
    shared = shared_paragraphs(old.values())
    owners = {key.owner for key in old} & {key.owner for key in new}
    owners.difference_update(other_kinds(base, update.plan))
    for key, region in old.items():
        if key.owner not in owners:
            continue
        if key in new and texts(region) != texts(new[key]):
            yield changed_region(region, new[key], update)
        elif key not in new and region.field:
            edits = lost_field_edits(region.field, shared=region.field.label.place.spot in shared)
            yield key, decision_on(region, update, None, Action.REMOVE, region.text, "", edits)
    for key, region in new.items():
        if key not in old and key.owner in owners and region.field:
            edits = added_field_edits(region, old, new)
            at = region.field.label.place
            yield key, decision_on(region, update, at, Action.ADD, "", region.text, edits)


def shared_paragraphs(regions: Iterable[Region]) -> set[tuple[str, int]]:
    """Find the paragraphs that hold the labels of several fields."""
    labels = Counter(region.field.label.place.spot for region in regions if region.field)
    return {place for place, fields in labels.items() if fields > 1}


def changed_region(old: Region, new: Region, update: Update) -> Change:
    """Give the change of a region that both plans have."""
    edits = tuple(region_edits(old, new))
    at = first_difference(old, new)
    return old.key, decision_on(old, update, at, Action.TAKE, old.text, new.text, edits)


def decision_on(
    region: Region,
    update: Update,
    at: Place | None,
    action: Action,
    before: str,
    after: str,
    edits: tuple[Edit, ...],
) -> Decision:
    """Make a decision about a region; `at` is where the update changed it."""
    stamp = update.stamp_at(at) if at else update.stamp
    return Decision(
        project=region.key.owner,
        heading=region.heading,
        field=region.name,
        action=action,
        author=stamp.author,
        date=stamp.date,
        source=update.source,
        before=before,
        after=after,
        edits=edits,
    )


def texts(region: Region) -> list[str]:
    """Give what is compared of a region."""
    return [paragraph.text for paragraph in region.paragraphs]


def first_difference(old: Region, new: Region) -> Place | None:
    """Give the place of the first paragraph of `new` that is not in `old`."""
    known = set(texts(old))
    return next((p.place for p in new.paragraphs if p.text not in known), None)


def refuse_strangers(base: Plan, update: Update) -> None:
    """Refuse an update that shares too few projects with the base."""
    expected, found = project_ids(base), project_ids(update.plan)
    if len(expected & found) < FEWEST_SHARED * len(expected):
        raise NotACopy(
            file=update.source,
            base=base.source,
            found=len(expected & found),
            expected=len(expected),
        )


def project_ids(plan: Plan) -> set[str]:
    """Give the ids of a plan's projects."""
    return {listed.project.id for listed in list_projects(plan)}

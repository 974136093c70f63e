"""Lists that an update brings where the base has none: their items come as text, their signs not.

An item that stands beside others of the base looks like those; it needs nothing more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.blocks import Object, ObjectKind
from toolkit.merge.edits import region_pairs
from toolkit.merge.regions import MARGINS, Key, Region, regions_of
from toolkit.model.objects import Anchor, NewObject, ObjectChange
from toolkit.model.plan import Plan
from toolkit.model.update import Update


def list_gains(base: Plan, update: Update) -> Iterator[tuple[ObjectChange, NewObject]]:
    """Give the lists of an update that the base has nothing alike for."""
    old = regions_of(base)
    listed = {key.name for key, region in old.items() if has_items(region)}
    for key, region in regions_of(update.plan).items():
        if key.name in MARGINS or region.is_label or not has_items(region):
            continue
        known = key.name in listed if key not in old else has_items(old[key])
        for items in () if known else new_items(old.get(key), region):
            yield as_gain(update, key, region, items)


def has_items(region: Region) -> bool:
    """Tell whether a region has list items."""
    return any(paragraph.marker is not None for paragraph in region.paragraphs)


def new_items(old: Region | None, new: Region) -> Iterator[list[int]]:
    """Give the new list items of a region, those one behind the other together."""
    if old is None:
        came = set(range(len(new.paragraphs)))
    else:
        came = {j for i, j in region_pairs(old, new) if i is None and j is not None}
    run: list[int] = []
    for number, paragraph in enumerate(new.paragraphs):
        if number in came and paragraph.marker is not None and paragraph.place.start == 0:
            run.append(number)
        elif run:
            yield run
            run = []
    if run:
        yield run


def as_gain(
    update: Update, key: Key, region: Region, items: Sequence[int]
) -> tuple[ObjectChange, NewObject]:
    """Make a gain of list items side by side."""
    paragraphs = [region.paragraphs[item] for item in items]
    stamp = update.stamp_at(paragraphs[0].place)
    thing = Object(
        kind=ObjectKind.LIST,
        place=paragraphs[0].place,
        text="\n".join(paragraph.text for paragraph in paragraphs),
        last=paragraphs[-1].place.paragraph,
    )
    change = ObjectChange(
        object=thing,
        project=key.owner,
        heading=region.heading,
        author=stamp.author,
        date=stamp.date,
        source=update.source,
    )
    anchor = Anchor(
        owner=key.owner,
        name=key.name,
        number=key.number,
        texts=region.texts,
        paragraph=items[0],
        place=paragraphs[0].place,
        start=0,
        end=len(paragraphs[0].text),
    )
    new = NewObject(
        object=thing,
        source=update.source,
        anchor=anchor,
        items=tuple(paragraph.place for paragraph in paragraphs),
        markers=tuple(paragraph.marker or "" for paragraph in paragraphs),
    )
    return change, new

"""Which pictures, tables, notes and links an update adds to its base, and which it has lost.

They are told apart by what they hold, never by their names or ids, which every program gives anew.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from toolkit.blocks import Object, ObjectKind
from toolkit.merge.left_over import owners_of
from toolkit.merge.likeness import likeness
from toolkit.model.objects import ObjectChange
from toolkit.model.plan import Plan, list_projects
from toolkit.model.update import Update

KEPT_FORMATS = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff")
"""Pictures whose bytes every program leaves alone; drawings such as EMF are written anew."""

ALIKE = 0.5
"""From this share of common words on, two tables or paragraphs are versions of each other."""

ADDRESS = re.compile(r"(?!file:)[a-zA-Z][\w+.-]+:")
"""How an address begins; that of a file changes with the folder a document is saved in."""

EDITED = frozenset({ObjectKind.TABLE, ObjectKind.FOOTNOTE, ObjectKind.ENDNOTE, ObjectKind.LINK})
"""What stays the same object when its words change, which the merge of texts takes care of."""

Match = Callable[[Object], Hashable]
Fits = Callable[[Object, Object], bool]


def object_changes(
    base: Plan, base_objects: tuple[Object, ...] | None, update: Update
) -> tuple[ObjectChange, ...]:
    """Give what an update adds, then what is gone from it; of a sheet only what its projects gain.

    There is nothing to tell where the objects of one of the two are not known.
    """
    if base_objects is None or update.objects is None:
        return ()
    old = without_layout(base, base_objects)
    new = without_layout(update.plan, update.objects)
    pairs = Pairs(in_body(base, old), in_body(update.plan, new))
    margins = in_margins(base, old), in_margins(update.plan, new)
    came = [*pairs.free_new, *strangers(margins[1], margins[0])]
    went = [*pairs.free_old, *strangers(margins[0], margins[1])]
    if not came and not went:
        return ()
    added = changes(update.plan, came, update, gone=False)
    if update.partial:
        return tuple(change for change in added if change.project is not None)
    return (*added, *changes(base, went, update, gone=True))


def changes(
    plan: Plan, objects: Iterable[Object], update: Update, *, gone: bool
) -> Iterator[ObjectChange]:
    """Say of objects which heading of a plan they stand in, and who changed that."""
    owners = Owners(plan)
    for each in objects:
        project, heading = owners.of(each)
        stamp = update.stamp if gone else update.stamp_at(each.place)
        yield ObjectChange(
            object=each,
            project=project,
            heading=heading,
            author=stamp.author,
            date=stamp.date,
            source=update.source,
            gone=gone,
        )


class Owners:
    """What the paragraphs of a plan belong to; those between two texts to the one before."""

    def __init__(self, plan: Plan) -> None:
        self._owners = dict(owners_of(plan))
        self._parts = {part for part, _ in self._owners}

    def of(self, thing: Object) -> tuple[str | None, str]:
        """Give the id of the heading an object stands in, and its title."""
        part, paragraph = thing.place.spot
        if part in self._parts:
            for index in range(paragraph, -1, -1):
                if (part, index) in self._owners:
                    return self._owners[part, index]
        return None, ""


def without_layout(plan: Plan, objects: Sequence[Object]) -> list[Object]:
    """Leave out the tables that projects are laid out in: those with a title or label in them."""
    if all(each.kind is not ObjectKind.TABLE for each in objects):
        return list(objects)
    spots = layout_spots(plan)
    return [each for each in objects if not is_layout(each, spots)]


def layout_spots(plan: Plan) -> dict[str, list[int]]:
    """Give the paragraphs in which titles and labels of projects stand, part by part, in order."""
    listed = [listed.project for listed in list_projects(plan)]
    places = [project.title.place for project in listed]
    places += [field.label.place for project in listed for field in project.fields]
    spots: dict[str, list[int]] = {}
    for part, paragraph in sorted(place.spot for place in places):
        spots.setdefault(part, []).append(paragraph)
    return spots


def is_layout(thing: Object, spots: dict[str, list[int]]) -> bool:
    """Tell whether a title or label stands in a table."""
    if thing.kind is not ObjectKind.TABLE:
        return False
    own = spots.get(thing.place.part, [])
    following = bisect_left(own, thing.place.paragraph)
    return following < len(own) and own[following] <= thing.last


def in_body(plan: Plan, objects: Iterable[Object]) -> list[Object]:
    """Give the objects in the same part as the plan's headings."""
    main = plan.sections[0].title.place.part
    return [each for each in objects if each.place.part == main]


def in_margins(plan: Plan, objects: Iterable[Object]) -> list[Object]:
    """Give the objects in headers, footers and notes."""
    main = plan.sections[0].title.place.part
    return [each for each in objects if each.place.part != main]


def strangers(objects: Iterable[Object], others: Sequence[Object]) -> list[Object]:
    """Give those that no other is like: a save may double headers, or leave out unused ones."""
    known = {by_content(other) for other in others}
    return [
        each
        for each in objects
        if by_content(each) not in known
        and not any(each.kind is other.kind and written_anew(each, other) for other in others)
    ]


class Pairs:
    """The objects of a base and an update, each paired at most once."""

    def __init__(self, old: Sequence[Object], new: Sequence[Object]) -> None:
        self._old, self._new = dict(enumerate(old)), dict(enumerate(new))
        self._pair_by(in_its_place)
        self._pair_by(by_content)
        self._pair_by(by_description, fits=written_anew)
        self._pair_alike()
        self._pair_by(by_place, fits=may_be_edited)

    @property
    def free_old(self) -> list[Object]:
        """What is in the base alone."""
        return list(self._old.values())

    @property
    def free_new(self) -> list[Object]:
        """What is in the update alone."""
        return list(self._new.values())

    def _pair_by(self, match: Match, fits: Fits = lambda _, __: True) -> None:
        """Pair those of the same key that fit, in their order; a key of None pairs nothing."""
        waiting: dict[Hashable, list[int]] = {}
        for i, each in self._old.items():
            if (key := match(each)) is not None:
                waiting.setdefault(key, []).append(i)
        for j, each in list(self._new.items()):
            found = waiting.get(match(each), [])
            twin = next((i for i in found if fits(self._old[i], each)), None)
            if twin is not None:
                found.remove(twin)
                self._take(twin, j)

    def _pair_alike(self) -> None:
        """Pair edited tables, and what stands in an edited paragraph, the most alike first."""
        for share, i, j in sorted(self._alike(), key=lambda pair: -pair[0]):
            if share >= ALIKE and i in self._old and j in self._new:
                self._take(i, j)

    def _alike(self) -> Iterator[tuple[float, int, int]]:
        old = {i: Counter(context(each).split()) for i, each in self._old.items()}
        new = {j: Counter(context(each).split()) for j, each in self._new.items()}
        for i, one in self._old.items():
            for j, other in self._new.items():
                same_sort = one.kind is other.kind and leads(one) == leads(other)
                if same_sort and may_be_edited(one, other):
                    yield likeness(old[i], new[j]), i, j

    def _take(self, i: int, j: int) -> None:
        del self._old[i], self._new[j]


def by_content(thing: Object) -> Hashable:
    """Tell an object by what it holds; None where that is nothing."""
    held: Hashable
    match thing.kind:
        case ObjectKind.PICTURE | ObjectKind.EMBEDDED:
            held = thing.digest or thing.target
        case ObjectKind.LINK:
            held = (words(thing.text), address(thing.target))
        case _:
            held = words(thing.text)
    return (thing.kind, held) if held else None


def in_its_place(thing: Object) -> Hashable:
    """Tell an object by what it holds and where it stands."""
    key = by_content(thing)
    return None if key is None else (key, words(thing.near))


def by_description(thing: Object) -> Hashable:
    """Tell an object by what is said of it."""
    return (thing.kind, words(thing.text)) if thing.text else None


def by_place(thing: Object) -> Hashable:
    """Tell an object by where it stands, a link by where it leads too."""
    return (thing.kind, leads(thing), words(thing.near)) if thing.near else None


def leads(thing: Object) -> str:
    """Give where a link leads, nothing for anything else."""
    return address(thing.target) if thing.kind is ObjectKind.LINK else ""


def context(thing: Object) -> str:
    """Give the words to know an object again by: its own for a table, else those beside it."""
    return thing.text if thing.kind is ObjectKind.TABLE else thing.near


def may_be_edited(old: Object, new: Object) -> bool:
    """Tell whether one of two in the same place can have become the other."""
    return old.kind in EDITED or written_anew(old, new)


def written_anew(old: Object, new: Object) -> bool:
    """Tell whether one of two can be the other as another program saves it.

    LibreOffice keeps the bytes of most pictures; it makes a PNG of a drawing, and draws charts and
    shapes in its own way.
    """
    both = f"{old.target.lower()} {new.target.lower()}".split()
    is_kept = len(both) == 2 and all(target.endswith(KEPT_FORMATS) for target in both)
    return old.kind not in EDITED and not (is_kept and old.kind is ObjectKind.PICTURE)


def words(text: str) -> str:
    """Give a text with single spaces."""
    return " ".join(text.split())


def address(target: str) -> str:
    """Give where a link leads: of files the name alone, of bookmarks only that it is one."""
    if target.startswith("#"):
        return "#"
    return target if ADDRESS.match(target) else re.split(r"[/\\]", target)[-1]

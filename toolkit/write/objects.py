"""Bringing into a draft what updates have that is more than text, as tracked insertions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from toolkit.blocks import ObjectKind
from toolkit.model.objects import NewObject
from toolkit.ooxml.borrowing import Borrower
from toolkit.ooxml.bringing import (
    bring_item,
    bring_link,
    bring_paragraph,
    bring_run,
    bring_table,
)
from toolkit.ooxml.inserting import Inserter
from toolkit.ooxml.lending import Lender, cells_around
from toolkit.ooxml.package import Package
from toolkit.ooxml.revisions import Author
from toolkit.ooxml.xml import Element
from toolkit.problems import Place
from toolkit.refusals import ProofFailed


class Placed(Struct, frozen=True, kw_only=True):
    """An object that comes, who brings it, and its place in the draft.

    One that stands `inside` is put into the text there, any other one behind the paragraph. Of a
    list `items` are the paragraphs in the draft.
    """

    new: NewObject
    author: Author
    place: Place
    inside: bool
    items: tuple[Place, ...] = ()


class Brought(Struct, frozen=True, kw_only=True):
    """A draft with objects in it, the parts that changed for that, and what they came without."""

    package: Package
    parts: frozenset[str]
    left: tuple[str, ...]


def bring_objects(
    package: Package, placed: Sequence[Placed], lenders: Mapping[str, Package], *, tracked: bool
) -> Brought:
    """Put objects into a draft, those at one place in the order they are given.

    Raises ProofFailed where one of them cannot be brought.
    """
    bringer = Bringer(package, lenders, tracked=tracked)
    inside = [(one.place, number) for number, one in enumerate(placed) if one.inside]
    for _, number in sorted(inside, reverse=True):
        bringer.put_inside(placed[number])
    for _, group in groupby((one for one in placed if not one.inside), key=paragraph_of):
        bringer.put_behind(list(group))
    changed = bringer.parts()
    return Brought(
        package=Package(package.with_parts(changed), package.file),
        parts=frozenset(changed),
        left=tuple(bringer.borrower.left),
    )


def paragraph_of(one: Placed) -> tuple[object, ...]:
    """Tell the paragraph of its own that an object stands in; every table is one by itself."""
    thing = one.new.object
    return one.new.source, thing.place.spot, thing.kind is ObjectKind.TABLE, one.place.spot


class Bringer:
    """Puts objects into the main part of a draft."""

    def __init__(self, package: Package, lenders: Mapping[str, Package], *, tracked: bool) -> None:
        self.borrower = Borrower(package)
        self._package = package
        self._tracked = tracked
        self._inserter = Inserter(package, package.main, tracked=tracked)
        self._lenders = {name: Lender(lender) for name, lender in lenders.items()}

    def put_inside(self, one: Placed) -> None:
        """Put an object into a text, or give texts what makes a list of them."""
        lender = self._lenders[one.new.source]
        thing, author = one.new.object, one.author
        match thing.kind:
            case ObjectKind.LINK:
                link = self._found(bring_link(self.borrower, lender, thing), one)
                style = self.borrower.styles.built_in("Hyperlink")
                self._inserter.link_text(link, style, one.place, author)
            case ObjectKind.LIST:
                for source, place in zip(one.new.items, one.items, strict=True):
                    item = self._found(bring_item(self.borrower, lender, source), one)
                    if not self._inserter.format_like(item, place, author):
                        raise self._failed(one)
            case _:
                run = self._found(bring_run(self.borrower, lender, thing), one)
                self._inserter.put_run(run, one.place, author)
                self.borrower.mark_notes(run, author, tracked=self._tracked)

    def put_behind(self, group: Sequence[Placed]) -> None:
        """Put a table, or a paragraph with the pictures of one, behind a paragraph."""
        first = group[0]
        lender = self._lenders[first.new.source]
        things = [one.new.object for one in group]
        out = self._levels_out(lender, first)
        if things[0].kind is ObjectKind.TABLE:
            made = bring_table(self.borrower, lender, things[0])
        else:
            made = bring_paragraph(self.borrower, lender, things)
        block = self._found(made, first)
        self._inserter.put_behind([block], first.place, first.author, out)
        self.borrower.mark_notes(block, first.author, tracked=self._tracked)

    def _levels_out(self, lender: Lender, one: Placed) -> int:
        """Tell how many tables of its anchor an object stands outside of."""
        thing, anchor = lender.find(one.new.object), lender.paragraph(one.new.anchor.place)
        around = cells_around(self._found(thing, one))
        cells = cells_around(self._found(anchor, one))
        out = len(cells) - len(around)
        if out < 0 or cells[out:] != around:
            raise self._failed(one)
        return out

    def _found(self, element: Element | None, one: Placed) -> Element:
        if element is None:
            raise self._failed(one)
        return element

    def _failed(self, one: Placed) -> ProofFailed:
        kind, source = one.new.object.kind.value, one.new.source
        reason = CANNOT_TRAVEL.format(kind=kind, source=source)
        return ProofFailed(file=self._package.file, reason=reason)

    def parts(self) -> dict[str, bytes]:
        """Give the parts of the draft that change or come."""
        return {**self.borrower.parts(), self._package.main: self._inserter.written()}


CANNOT_TRAVEL = "a {kind} of {source} cannot be put where it belongs."

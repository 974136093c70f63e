"""Making the edits of one part of a Word file, in the order in which they fit together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import count

from msgspec import Struct

from toolkit.model.decisions import (
    Edit,
    LostParagraph,
    LostPart,
    MovedPart,
    NewParagraph,
    NewPart,
    PartEdit,
    Said,
    TextEdit,
)
from toolkit.ooxml.body import block_paragraphs
from toolkit.ooxml.copies import clean_copies, drop
from toolkit.ooxml.edit import add_paragraph, remove_paragraph, replace_text
from toolkit.ooxml.marks import look_alike
from toolkit.ooxml.names import TBL, TR, P
from toolkit.ooxml.package import Package
from toolkit.ooxml.parts import Made, Piece, make_blocks, typed_bullet
from toolkit.ooxml.placing import Placer
from toolkit.ooxml.reach import Reach, side_by_side, space_to_go, with_space
from toolkit.ooxml.revisions import Author, Revisions
from toolkit.ooxml.rows import row_of
from toolkit.ooxml.splice import Spot, fragment, is_utf8, splice_blocks
from toolkit.ooxml.stretches import forget_own_deletions, mark_as_new, strike_paragraph, strike_row
from toolkit.ooxml.tables import rows_of
from toolkit.ooxml.text import Changes, mark_is_gone, say
from toolkit.ooxml.xml import Element, serialize_xml
from toolkit.problems import Place
from toolkit.write.sheet_rows import make_field_row, stands_apart

NAMES = {P: "p", TR: "tr", TBL: "tbl"}


class Authored(Struct, frozen=True, kw_only=True):
    """An edit and who makes it."""

    edit: Edit | PartEdit
    author: Author


class PartEditor:
    """Makes the edits of one part, and remembers which of its blocks they changed.

    What moves is copied first, and edits of its paragraphs are then made in the copy.
    """

    def __init__(self, package: Package, part: str, *, tracked: bool) -> None:
        self._data = package.read(part)
        self._root = package.parse(part)
        self._originals = list(self._root.iter(P))
        self._order = {element: i for i, element in enumerate(self._root.iter(*NAMES))}
        counts = {tag: count() for tag in NAMES}
        self._spots = {each: (NAMES[each.tag], next(counts[each.tag])) for each in self._order}
        self._old_blocks = block_paragraphs(self._root)
        self._blocks = dict(self._old_blocks)
        self._revisions = Revisions(self._root, tracked=tracked)
        self._touched: set[Element] = set()
        self._met: dict[Element, bytes] = {}
        self._new: dict[Element, list[Element]] = {}
        self._ends: dict[Element, Element] = {}
        self._placer = Placer(self._revisions)

    def apply(self, edits: Sequence[Authored]) -> bytes:
        """Make edits and give the part's new bytes: texts first, then what comes and goes."""
        made = [(item, self._made(item)) for item in edits]
        texts = [(i.edit, i.author) for i in edits if isinstance(i.edit, TextEdit)]
        for edit, author in sorted(texts, key=lambda text: text[0].place, reverse=True):
            self._edit(edit, author)
        self._place(made)
        for item in edits:
            if isinstance(item.edit, NewParagraph):
                self._add(item.edit, item.author)
        self._strike_paragraphs(edits)
        self._strike_parts(edits)
        for _, blocks in made:
            forget_own_deletions(one.element for one in blocks)
        return self._write()

    def _block(self, place: Place) -> list[Element]:
        block = self._blocks[place.paragraph]
        self._touch(block)
        return block

    def _touch(self, block: Iterable[Element]) -> None:
        """Remember that paragraphs may change, and how they were."""
        for paragraph in block:
            if paragraph not in self._touched:
                self._met[paragraph] = fragment(paragraph)
                self._touched.add(paragraph)

    def _edit(self, edit: TextEdit, author: Author) -> None:
        replace_text(
            self._block(edit.place),
            (edit.place.start, edit.place.end),
            edit.text,
            opens=edit.opens,
            author=author,
            revisions=self._revisions,
        )

    def _made(self, item: Authored) -> list[Made]:
        """Make the blocks of a heading that comes or moves."""
        match item.edit:
            case NewPart() as new:
                kept = set(self._elements(new.idle))
                made = make_blocks(map(self._piece, new.said), kept)
            case MovedPart() as moved:
                made = self._copied(moved)
            case _:
                return []
        for one in made:
            mark_as_new(one.element, item.author, self._revisions)
        return made

    def _piece(self, said: Said) -> Piece:
        like = said.like
        text = "".join(say(paragraph) for paragraph in self._old_blocks[like.paragraph])
        return Piece(
            text=said.text,
            like=self._originals[like.paragraph],
            before=text[: like.start],
            behind=text[like.end :],
            label=said.label,
            is_label=said.is_label,
            opens=said.opens,
        )

    def _copied(self, moved: MovedPart) -> list[Made]:
        """Copy the blocks of a heading that moves; its paragraphs are those copies from now on."""
        reach = Reach(self._elements(moved.places), set(self._elements(moved.idle)))
        blocks = with_space(reach.rows_or_blocks())
        twins = clean_copies(blocks)
        for place in moved.places:
            last = self._old_blocks[place.paragraph][-1]
            self._blocks[place.paragraph] = [twins.get(last, last)]
        if moved.like is not None:
            title = self._blocks[moved.places[0].paragraph][-1]
            look_alike(title, self._originals[moved.like.paragraph])
        return [
            Made(element=twins[block], origin=block if block.tag == TR else None)
            for block in blocks
            if block.tag != P or not mark_is_gone(block, Changes.ACCEPTED) or block is blocks[-1]
        ]

    def _elements(self, places: Iterable[Place]) -> list[Element]:
        numbers = sorted({place.paragraph for place in places})
        return [each for number in numbers for each in self._old_blocks.get(number, ())]

    def _place(self, made: Iterable[tuple[Authored, list[Made]]]) -> None:
        """Put headings where they come to stand, in the order of the merged plan."""
        placed = [
            (item.edit, item.author, blocks)
            for item, blocks in made
            if isinstance(item.edit, NewPart | MovedPart)
        ]
        going_on = {edit.standing.after for edit, *_ in placed if isinstance(edit, MovedPart)}
        for edit, author, blocks in sorted(placed, key=lambda one: one[0].standing.number):
            standing = edit.standing
            beside = [self._blocks[place.paragraph][-1] for place in standing.beside]
            header = [row_of(each) for each in self._elements(edit.header)]
            self._placer.place(
                blocks,
                self._block(standing.after)[-1],
                beside=beside,
                header=list(dict.fromkeys(row for row in header if row is not None)),
                author=author,
                goes_on=standing.after in going_on,
            )

    def _add(self, new: NewParagraph, author: Author) -> None:
        after = self._block(new.after)[-1]
        end = self._ends.get(after)
        like = None if new.like is None else self._originals[new.like.paragraph]
        if new.field is not None and like is not None and stands_apart(new, like):
            added = make_field_row(new, like)
            mark_as_new(added.element, author, self._revisions)
            self._placer.put_row(added.element, row_of(after if end is None else end))
            self._ends[after] = added.end
            return
        lead = "" if like is None or new.like is None else typed_bullet(like, new.like.start)
        paragraph = add_paragraph(
            after if end is None else end,
            like,
            lead + new.label if new.label else "",
            new.text if new.label else lead + new.text,
            author=author,
            revisions=self._revisions,
        )
        self._ends[after] = paragraph
        if row_of(paragraph) is row_of(after):
            self._new.setdefault(after, []).append(paragraph)

    def _strike_paragraphs(self, edits: Iterable[Authored]) -> None:
        """Take single paragraphs away, and the rows that say nothing else."""
        lost = [(i.edit.place, i.author) for i in edits if isinstance(i.edit, LostParagraph)]
        blocks = [(self._block(place), author) for place, author in lost]
        reach = Reach([paragraph for block, _ in blocks for paragraph in block], set())
        for block, author in blocks:
            row = row_of(block[-1])
            if row is not None and reach.is_whole(row):
                self._strike(row, author)
                continue
            changed = remove_paragraph(block, author=author, revisions=self._revisions)
            self._touched.update(changed)

    def _strike_parts(self, edits: Iterable[Authored]) -> None:
        """Take away what headings that went or moved left behind, and the space around it."""
        authors: dict[Element, Author] = {}
        idle: set[Element] = set()
        moved: set[Element] = set()
        for item in edits:
            if isinstance(item.edit, LostPart | MovedPart):
                authors |= dict.fromkeys(self._elements(item.edit.places), item.author)
                idle.update(self._elements(item.edit.idle))
            if isinstance(item.edit, MovedPart):
                moved.update(self._elements(item.edit.places))
        own = [paragraph for paragraph in self._originals if paragraph in authors]
        blocks = with_space(Reach(own, idle).blocks())
        for stretch in side_by_side(blocks):
            going = {*stretch, *space_to_go(stretch)}
            self._strike_stretch(self._in_order(going), authors, moved)

    def _in_order(self, blocks: set[Element]) -> list[Element]:
        if not blocks <= self._order.keys():
            return [element for element in self._root.iter(*NAMES) if element in blocks]
        there_still = [block for block in blocks if self._root in block.iterancestors()]
        return sorted(there_still, key=self._order.__getitem__)

    def _strike_stretch(
        self, blocks: list[Element], authors: dict[Element, Author], moved: Set[Element]
    ) -> None:
        """Strike blocks side by side, tables first, so that what is around them joins."""
        author = next(authors[p] for block in blocks for p in block.iter(P) if p in authors)
        for block in blocks:
            for row in rows_of(block) if block.tag == TBL else [block] if block.tag == TR else []:
                author = next((authors[p] for p in row.iter(P) if p in authors), author)
                self._strike(row, author)
            if block.tag == TBL and not rows_of(block):
                self._touched.add(block)
                drop(block)
        for block in blocks:
            if block.tag == P:
                author = authors.get(block, author)
                self._touch([block])
                before = block is blocks[-1] and not moved.isdisjoint(blocks)
                changed = strike_paragraph(block, author, self._revisions, before=before)
                self._touched.update(() if changed is None else [changed])

    def _strike(self, row: Element, author: Author) -> None:
        self._touched.add(row)
        if row.getparent() is not None:
            strike_row(row, author, self._revisions)

    def _write(self) -> bytes:
        if not is_utf8(self._root):
            return serialize_xml(self._root)
        behind = {
            self._spots[block]: there(new)
            for block, new in self._placer.behind.items()
            if block in self._spots and block.tag != P
        }
        changed: dict[Spot, list[Element]] = {}
        for block in self._touched & self._spots.keys():
            if self._is_as_it_was(block):
                behind[self._spots[block]] = self._behind(block)
            else:
                changed[self._spots[block]] = self._now(block)
        return splice_blocks(self._data, changed, behind)

    def _is_as_it_was(self, block: Element) -> bool:
        return block in self._met and there([block]) != [] and self._met[block] == fragment(block)

    def _now(self, block: Element) -> list[Element]:
        """Give what stands in the place of a block now."""
        return [*there([block]), *(self._behind(block) if block.tag == P else ())]

    def _behind(self, block: Element) -> list[Element]:
        """Give the paragraphs and tables that came behind a paragraph."""
        return there([*self._new.get(block, []), *self._placer.behind.get(block, [])])


def there(blocks: Iterable[Element]) -> list[Element]:
    """Give the blocks that nobody has taken out again."""
    return [block for block in blocks if block.getparent() is not None]

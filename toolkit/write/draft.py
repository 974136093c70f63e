"""Patching decisions into the Word file a plan was read from."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from toolkit.model.decisions import (
    Decision,
    Edit,
    LostParagraph,
    NewParagraph,
    TextEdit,
    place_of,
)
from toolkit.model.period import mentions, rewritten
from toolkit.model.plan import Period
from toolkit.model.update import Stamp
from toolkit.ooxml.body import block_paragraphs
from toolkit.ooxml.edit import add_paragraph, remove_paragraph, replace_text
from toolkit.ooxml.names import P
from toolkit.ooxml.package import Package
from toolkit.ooxml.properties import with_properties
from toolkit.ooxml.revisions import Author, Revisions
from toolkit.ooxml.splice import is_utf8, splice
from toolkit.ooxml.xml import Element, serialize_xml
from toolkit.problems import Place, StrictWord


class Authored(Struct, frozen=True, kw_only=True):
    """An edit and who makes it."""

    edit: Edit
    author: Author


def write_draft(package: Package, decisions: Iterable[Decision], *, tracked: bool) -> Package:
    """Give a plan's Word file with decisions in it, as tracked changes or without marks."""
    if package.is_strict:
        raise StrictWord(file=package.file)
    by_part: dict[str, list[Authored]] = {}
    for decision in decisions:
        author = Author(name=decision.author, date=decision.date)
        for edit in decision.edits:
            by_part.setdefault(place_of(edit).part, []).append(Authored(edit=edit, author=author))
    changed = {
        part: PartEditor(package, part, tracked=tracked).apply(edits)
        for part, edits in by_part.items()
    }
    return Package(package.with_parts(changed), package.file)


def stamp_properties(
    package: Package, stamp: Stamp, *, old: Period | None, new: Period | None
) -> Package:
    """Give a draft its document properties: who saved it and when, and the new period's title."""

    def title(text: str) -> str:
        for mention in reversed(list(mentions(text))):
            if new and mention.period == old:
                text = text[: mention.start] + rewritten(mention, new) + text[mention.end :]
        return text

    changed = with_properties(package, author=stamp.author, modified=stamp.date, title=title)
    return Package(package.with_parts(changed), package.file)


class PartEditor:
    """Makes the edits of one part, and remembers which of its paragraphs they changed."""

    def __init__(self, package: Package, part: str, *, tracked: bool) -> None:
        self._data = package.read(part)
        self._root = package.parse(part)
        self._paragraphs = list(self._root.iter(P))
        self._index = {paragraph: i for i, paragraph in enumerate(self._paragraphs)}
        self._blocks = block_paragraphs(self._root)
        self._revisions = Revisions(self._root, tracked=tracked)
        self._touched: set[int] = set()
        self._new: dict[int, list[Element]] = {}

    def apply(self, edits: list[Authored]) -> bytes:
        """Make edits and give the part's new bytes: texts from the end, then whole paragraphs."""
        texts = [item for item in edits if isinstance(item.edit, TextEdit)]
        for item in sorted(texts, key=lambda item: place_of(item.edit), reverse=True):
            self._edit(item)
        for item in edits:
            if isinstance(item.edit, NewParagraph):
                self._edit(item)
        for item in edits:
            if isinstance(item.edit, LostParagraph):
                self._edit(item)
        return self._write()

    def _edit(self, item: Authored) -> None:
        match item.edit:
            case TextEdit(place=place, text=text, opens=opens):
                replace_text(
                    self._block(place),
                    (place.start, place.end),
                    text,
                    opens=opens,
                    author=item.author,
                    revisions=self._revisions,
                )
            case NewParagraph() as new:
                self._add(new, item.author)
            case LostParagraph(place=place):
                self._remove(place, item.author)

    def _block(self, place: Place) -> list[Element]:
        block = self._blocks[place.paragraph]
        self._touched.update(self._index[paragraph] for paragraph in block)
        return block

    def _add(self, new: NewParagraph, author: Author) -> None:
        after = self._block(new.after)[-1]
        earlier = self._new.setdefault(new.after.paragraph, [])
        added = add_paragraph(
            earlier[-1] if earlier else after,
            None if new.like is None else self._paragraphs[new.like.paragraph],
            new.label,
            new.text,
            author=author,
            revisions=self._revisions,
        )
        earlier.append(added)

    def _remove(self, place: Place, author: Author) -> None:
        block = self._block(place)
        others = remove_paragraph(block, author=author, revisions=self._revisions)
        self._touched.update(self._index[other] for other in others if other in self._index)

    def _write(self) -> bytes:
        if not is_utf8(self._root):
            return serialize_xml(self._root)
        return splice(self._data, {index: self._now(index) for index in self._touched})

    def _now(self, index: int) -> list[Element]:
        paragraph = self._paragraphs[index]
        kept = [] if paragraph.getparent() is None else [paragraph]
        return kept + self._new.get(index, [])


def edited_parts(decisions: Iterable[Decision]) -> frozenset[str]:
    """Name the parts that decisions edit."""
    return frozenset(place_of(edit).part for d in decisions for edit in d.edits)

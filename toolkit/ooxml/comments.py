"""Comments in the margin, and the text they are anchored at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, structs

from toolkit.blocks import Block, Comment
from toolkit.ooxml.body import Sources, read_blocks
from toolkit.ooxml.names import P, w
from toolkit.ooxml.survey import Survey
from toolkit.ooxml.text import Changes, leaves
from toolkit.ooxml.threads import COMMENT, ID, Thread, read_threads
from toolkit.ooxml.xml import Element
from toolkit.problems import Place

RANGE, REFERENCE = (w("commentRangeStart"), w("commentRangeEnd")), w("commentReference")


def read_comments(
    parts: Mapping[str, Element],
    root: Element,
    blocks: Iterable[Block],
    sources: Sources,
    *,
    extended: Element | None = None,
) -> tuple[Comment, ...]:
    """Read the comments on the main part, whose root and blocks are given.

    One that is anchored nowhere has its place in its own part. `extended` is the root of the part
    that says which of them are answers and which are resolved.
    """
    if not parts:
        return ()
    anchors = Anchors(root, blocks, sources.changes)
    threads = read_threads(parts.values(), extended)
    return tuple(
        Comment(
            author=comment.get(w("author"), ""),
            date=comment.get(w("date"), ""),
            text="\n".join(block.text for block in said),
            place=anchors.place(key) or said[0].place,
            id=key,
            parent=threads.get(key, Thread()).parent,
            done=threads.get(key, Thread()).done,
        )
        for part, element in parts.items()
        for comment, said in comment_blocks(element, part, sources)
        for key in (comment.get(ID, ""),)
    )


def comment_blocks(
    root: Element, part: str, sources: Sources
) -> Iterator[tuple[Element, tuple[Block, ...]]]:
    """Give every comment that says something, and its blocks."""
    survey = Survey(root)
    for comment in root.iter(COMMENT):
        blocks = read_blocks(survey, part, sources, within=[comment])
        if blocks:
            yield comment, blocks


class Anchor(Struct, frozen=True, kw_only=True):
    """A mark of a comment, and the number of the paragraph it stands in or else before."""

    mark: Element
    paragraph: int


class Anchors:
    """Where in the blocks of a part its comments are anchored."""

    def __init__(self, root: Element, blocks: Iterable[Block], changes: Changes) -> None:
        self._paragraphs = list(root.iter(P))
        self._blocks = {index: block for block in blocks for index in block.paragraphs}
        self._anchors = read_anchors(root)
        self._offsets: dict[int, dict[Element, int]] = {}
        self._changes = changes

    def place(self, comment: str) -> Place | None:
        """Give the text that a comment is on, in the first of its blocks; None if it is on none."""
        anchors = self._anchors.get(comment, [])[:2]
        block = self._blocks.get(anchors[0].paragraph) if anchors else None
        if block is None:
            return None
        ends_here = anchors[-1].paragraph in block.paragraphs
        end = self._offset(anchors[-1], block) if ends_here else len(block.text)
        return structs.replace(block.place, start=self._offset(anchors[0], block), end=end)

    def _offset(self, anchor: Anchor, block: Block) -> int:
        """Count the characters of a block that stand before an anchor."""
        earlier = block.paragraphs[: block.paragraphs.index(anchor.paragraph)]
        said = [leaves(self._paragraphs[index], self._changes) for index in earlier]
        before = sum(len(leaf.text) for found in said for leaf in found)
        return before + self._before(anchor)

    def _before(self, anchor: Anchor) -> int:
        """Count the characters of its paragraph before an anchor, none if it is outside of it."""
        index = anchor.paragraph
        if index not in self._offsets:
            self._offsets = {index: offsets(self._paragraphs[index], changes=self._changes)}
        return self._offsets[index].get(anchor.mark, 0)


def text_before(mark: Element, paragraph: Element, *, changes: Changes) -> int:
    """Count the characters of a paragraph before a mark, none if it stands outside of it."""
    if paragraph not in mark.iterancestors(P):
        return 0
    return offsets(paragraph, changes=changes)[mark]


def offsets(paragraph: Element, *, changes: Changes) -> dict[Element, int]:
    """Count for every element of a paragraph the characters before it."""
    lengths: Counter[Element] = Counter()
    for leaf in leaves(paragraph, changes):
        lengths[leaf.element] += len(leaf.text)
    found: dict[Element, int] = {}
    before = 0
    for element in paragraph.iter():
        found[element] = before
        before += lengths[element]
    return found


def read_anchors(root: Element) -> dict[str, list[Anchor]]:
    """Give the marks of every comment: start and end of its range, or its reference alone."""
    ranges: dict[str, list[Anchor]] = {}
    references: dict[str, list[Anchor]] = {}
    paragraphs: dict[Element, int] = {}
    for element in root.iter(P, *RANGE, REFERENCE):
        if element.tag == P:
            paragraphs[element] = len(paragraphs)
            continue
        inside = paragraphs.get(next(element.iterancestors(P), element), len(paragraphs))
        anchor = Anchor(mark=element, paragraph=inside)
        found = references if element.tag == REFERENCE else ranges
        found.setdefault(element.get(ID, ""), []).append(anchor)
    return references | ranges

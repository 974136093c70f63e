"""Cutting runs, so that a span of a block's text stands in runs of its own."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from msgspec import Struct

from toolkit.ooxml.names import RPR
from toolkit.ooxml.revisions import Revisions, attributes, keep_space
from toolkit.ooxml.text import Changes, Leaf, leaves
from toolkit.ooxml.xml import Element

Paragraphs = Sequence[Element]
"""The one or more `w:p` that make up a block."""


class Span(Struct, frozen=True, kw_only=True):
    """The leaves of a span of text, and those next to it."""

    before: Leaf | None
    inside: list[Leaf]
    after: Leaf | None


def all_leaves(paragraphs: Paragraphs) -> list[Leaf]:
    """Give the leaves of a block."""
    return [leaf for paragraph in paragraphs for leaf in leaves(paragraph, Changes.ACCEPTED)]


def cut_out(paragraphs: Paragraphs, start: int, end: int, revisions: Revisions) -> Span:
    """Cut a block's texts at the ends of a span, and give the leaves it consists of."""
    split_at(paragraphs, end, revisions)
    split_at(paragraphs, start, revisions)
    before: Leaf | None = None
    inside: list[Leaf] = []
    position = 0
    for leaf in all_leaves(paragraphs):
        if position >= end:
            return Span(before=before, inside=inside, after=leaf)
        position += len(leaf.text)
        if position > start:
            inside.append(leaf)
        else:
            before = leaf
    return Span(before=before, inside=inside, after=None)


def split_at(paragraphs: Paragraphs, offset: int, revisions: Revisions) -> None:
    """Make sure that no text goes on across an offset."""
    position = 0
    for leaf in all_leaves(paragraphs):
        inside = offset - position
        if 0 < inside < len(leaf.text):
            split_text(leaf, inside, revisions)
            return
        position += len(leaf.text)


def split_text(leaf: Leaf, offset: int, revisions: Revisions) -> None:
    """Split a run inside one of its texts."""
    tail = etree.Element(leaf.element.tag)
    tail.text = leaf.text[offset:]
    leaf.element.text = leaf.text[:offset]
    keep_space(leaf.element)
    keep_space(tail)
    leaf.element.addnext(tail)
    split_run(leaf.run, tail, revisions)


def split_run(run: Element, element: Element, revisions: Revisions) -> Element:
    """Move an element of a run and all behind it into a run of their own, and give that."""
    tail = etree.Element(run.tag, attributes(run))
    rpr = run.find(RPR)
    if rpr is not None:
        tail.append(revisions.twin(rpr))
    for moved in list(run)[run.index(element) :]:
        tail.append(moved)
    run.addnext(tail)
    return tail


def end_run(leaf: Leaf, revisions: Revisions) -> Element:
    """Give the run that a leaf stands in now, after splitting off what stands behind it there."""
    run = run_of(leaf)
    rest = leaf.element.getnext()
    if rest is not None:
        split_run(run, rest, revisions)
    return run


def isolate(leaf: Leaf, revisions: Revisions) -> Element:
    """Give the run of a leaf, after splitting off everything else that stands in it."""
    run = end_run(leaf, revisions)
    previous = leaf.element.getprevious()
    if previous is None or previous.tag == RPR:
        return run
    return split_run(run, leaf.element, revisions)


def run_of(leaf: Leaf) -> Element:
    """Give the run that a leaf stands in now."""
    run = leaf.element.getparent()
    if run is None:
        msg = "a leaf stands in no run"
        raise LookupError(msg)
    return run

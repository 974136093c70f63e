"""Marks in a template's own words, by which they are known again once it is filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from toolkit.ooxml.names import P, T
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes, leaves, say
from toolkit.ooxml.xml import Element, serialize_xml

Mark = Callable[[int, int], str]
"""Writes a mark for the words at an offset of a paragraph, both counted from 0."""


def marked(package: Package, tags: re.Pattern[str], mark: Mark) -> bytes:
    """Give a file with marks in its body: in front of every paragraph and all words in no tag."""
    root = package.parse(package.main)
    for number, paragraph in enumerate(root.iter(P)):
        mark_paragraph(paragraph, tags, partial(mark, number))
    return package.with_parts({package.main: serialize_xml(root)})


def paragraph_texts(package: Package) -> list[str]:
    """Give what every paragraph of a file's body says."""
    return [say(paragraph) for paragraph in package.parse(package.main).iter(P)]


def mark_paragraph(paragraph: Element, tags: re.Pattern[str], mark: Callable[[int], str]) -> None:
    """Put marks into the texts of a paragraph."""
    text = say(paragraph)
    found = [match.span() for match in tags.finditer(text)]
    texts = [leaf for leaf in leaves(paragraph, Changes.ACCEPTED) if leaf.element.tag == T]
    offset = 0
    for leaf in leaves(paragraph, Changes.ACCEPTED):
        end = offset + len(leaf.text)
        if leaf.element.tag == T:
            leaf.element.text = "".join(with_marks(text, (offset, end), found, mark))
        offset = end
    if texts:
        texts[0].element.text = mark(0) + (texts[0].element.text or "")


def with_marks(
    text: str, span: tuple[int, int], tags: list[tuple[int, int]], mark: Callable[[int], str]
) -> Iterator[str]:
    """Give a stretch of a paragraph with a mark before what is outside every tag."""
    position, end = span
    for start, stop in [*tags, (end, end)]:
        if position < min(start, end):
            yield mark(position) + text[position : min(start, end)]
            position = min(start, end)
        if position < min(stop, end):
            yield text[position : min(stop, end)]
            position = min(stop, end)

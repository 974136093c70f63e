"""From lines to the paragraphs of a plan: text without space around it, and its place."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.model.plan import Paragraph
from toolkit.read.lines import Line, cut


def as_paragraphs(lines: Iterable[Line]) -> tuple[Paragraph, ...]:
    """Make paragraphs of the lines that say something, and of labels in cells beside them."""
    told = (paragraph for line in lines for paragraph in (*label_apart(line), as_paragraph(line)))
    return tuple(paragraph for paragraph in told if paragraph.text)


def label_apart(line: Line) -> tuple[Paragraph, ...]:
    """Give the label of a line if it stands in another paragraph."""
    label = line.opening.label if line.opening else None
    apart = label is not None and label.place.paragraph != line.block.paragraphs[-1]
    return (label,) if label is not None and apart else ()


def as_paragraph(line: Line) -> Paragraph:
    """Make a paragraph of a whole line."""
    return cut(line, line.start, line.end)

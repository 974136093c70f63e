"""Merging versions of one text word by word, where they changed different words of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from toolkit.merge.atoms import MERGED
from toolkit.merge.words import Span, changed_spans

FULL_REWRITE = 0.5
"""Whoever keeps a smaller share than this of what both texts say has written a text anew."""


def merge_texts(base: str, versions: Sequence[str]) -> list[list[Span]] | None:
    """Give the spans of the base that each version changes; None where two of them clash.

    Versions clash where they change the same words in different ways, or put different text at the
    same point. A number with its unit, an amount of money and a date count as one word each, and
    somebody who wrote the whole text anew has changed all of it.
    """
    changed = [spans_of(base, version) for version in versions]
    for one, other in combinations(changed, 2):
        if any(clash(a, b) for a in one for b in other):
            return None
    merged = applied(base, {span for spans in changed for span in spans})
    return None if merged is None else changed


def spans_of(base: str, version: str) -> list[Span]:
    """Give what a version changes, white space aside."""
    spans = [span for span in changed_spans(base, version, MERGED) if says_more(base, span)]
    kept = len(base.split()) - sum(len(base[s.start : s.end].split()) for s in spans)
    total = len(base.split()) + len(version.split())
    if 2 * kept < FULL_REWRITE * total:
        return [Span(start=0, end=len(base), text=version)]
    return spans


def says_more(base: str, span: Span) -> bool:
    """Tell whether a change is more than one of white space."""
    return base[span.start : span.end].split() != span.text.split()


def clash(one: Span, other: Span) -> bool:
    """Tell whether two changes touch the same words, or the same point, in different ways."""
    if one == other:
        return False
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def applied(base: str, spans: Iterable[Span]) -> str | None:
    """Make changes that do not clash; None where two of them would glue words together."""
    parts: list[str] = []
    position = 0
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if span.start == position and parts and glued(parts[-1], span.text):
            return None
        parts += [base[position : span.start], span.text]
        position = span.end
    return "".join([*parts, base[position:]])


def glued(one: str, other: str) -> bool:
    """Tell whether two texts put side by side would run into one word."""
    return one[-1:].isalnum() and other[:1].isalnum()

"""Accounting for a reading: every word of the document is in the plan, or left out by name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from toolkit.blocks import Block, Document
from toolkit.model.account import Account, Entry
from toolkit.model.plan import Paragraph, Plan, Project, Section
from toolkit.problems import Place

WORD = re.compile(r"\w\S*")
"""A word, from its first letter or digit on."""

RUNNING = "running header or footer"


class Use(Struct, frozen=True, kw_only=True, gc=False):
    """What a piece of text is in a plan, or why it is left out of it."""

    name: str
    place: Place
    left_out: bool = False


def account_for(document: Document, plan: Plan) -> Account:
    """Account for a document by what the plan says of where its texts stand."""
    uses: dict[tuple[str, int], list[Use]] = {}
    for use in uses_of(plan):
        uses.setdefault(use.place.spot, []).append(use)
    blocks = (*document.blocks, *document.running, *document.notes)
    pairs = [(block, uses.get((block.part, block.paragraphs[-1]), [])) for block in blocks]
    entries = tuple(entry(block, found) for block, found in pairs if block.text.strip())
    left_out = count_left_out(pairs)
    words, lost = sum(e.words for e in entries), sum(e.lost for e in entries)
    return Account(
        source=document.file,
        words=words,
        in_plan=words - lost - sum(left_out.values()),
        left_out=left_out,
        lost=lost,
        entries=entries,
    )


def entry(block: Block, uses: list[Use]) -> Entry:
    """Account for one block."""
    return Entry(
        place=block.place,
        uses=tuple(dict.fromkeys([use.name for use in uses])),
        words=count_words(block.text),
        lost=count_lost(block.text, uses),
        text=block.text,
    )


def count_words(text: str) -> int:
    """Count the words of a text: what stands between spaces and holds a letter or digit."""
    return len(WORD.findall(text))


def count_lost(text: str, uses: list[Use]) -> int:
    """Count the words of a text that no use touches."""
    if any(use.place.start == 0 and use.place.end == len(text) for use in uses):
        return 0
    spans = [(use.place.start, use.place.end) for use in uses]
    if not any(WORD.search(text, *gap) for gap in gaps(spans, len(text))):
        return 0
    return sum(not is_used(word.span(), uses) for word in WORD.finditer(text))


def gaps(spans: list[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """Give the stretches of a text that lie between some others, such as a label's colon."""
    position = 0
    for start, end in sorted(spans):
        if start > position:
            yield position, start
        position = max(position, end)
    if length > position:
        yield position, length


def is_used(span: tuple[int, int], uses: Iterable[Use]) -> bool:
    """Tell whether a word stands, at least in part, in a text of the plan or one left out."""
    return any(span[0] < use.place.end and use.place.start < span[1] for use in uses)


def count_left_out(pairs: Iterable[tuple[Block, list[Use]]]) -> dict[str, int]:
    """Count the words that are left out, by reason."""
    counts: Counter[str] = Counter()
    for block, uses in pairs:
        for use in uses:
            if use.left_out:
                counts[use.name] += count_words(block.text[use.place.start : use.place.end])
    return dict(counts)


def uses_of(plan: Plan) -> Iterator[Use]:
    """Give every text of a plan with what it is there."""
    yield from named("cover", plan.front)
    for part in plan.sections:
        yield from part_uses(part)
    yield from named("note", plan.notes)
    for paragraph in plan.running:
        yield Use(name=RUNNING, place=paragraph.place, left_out=True)
    for left in plan.left_out:
        yield Use(name=left.reason, place=left.paragraph.place, left_out=True)


def part_uses(part: Section | Project) -> list[Use]:
    """Give the texts of a section or project, and of all below it."""
    if isinstance(part, Section):
        found = named(part.kind.value, (part.title,))
        found += named(f"text of {part.title.text}", part.text)
        return found + [use for below in part.parts for use in part_uses(below)]
    found = named("project", (part.title,))
    found += named(f"introduction of {part.title.text}", part.intro)
    for field in part.fields:
        name = f"{field.kind.value} of {part.title.text}"
        found += named(name, (field.label, *field.paragraphs))
    return found


def named(name: str, paragraphs: Iterable[Paragraph]) -> list[Use]:
    """Give the uses of some paragraphs that are the same thing in the plan."""
    return [Use(name=name, place=paragraph.place) for paragraph in paragraphs]

"""The edits that turn a region of the base into its new version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.merge.margins import pair_margins
from toolkit.merge.paragraphs import Pair, pair_paragraphs
from toolkit.merge.regions import MARGINS, Key, Region
from toolkit.merge.words import Span, changed_spans
from toolkit.model.decisions import Edit, LostParagraph, NewParagraph, TextEdit
from toolkit.model.plan import Field, Paragraph
from toolkit.problems import Place

LONGEST_BULLET = 6
"""How many characters a typed bullet takes at most, with the space around it."""


def region_pairs(old: Region, new: Region) -> list[Pair]:
    """Pair a region's paragraphs; the text beside a label stays beside it."""
    before, after = old.texts, new.texts
    if old.key.name in MARGINS:
        return [(i, j) for i, j in pair_margins(before, after) if i is not None and j is not None]
    if not (before and after and stays_beside_label(old, new)):
        return list(pair_paragraphs(before, after))
    rest = pair_paragraphs(before[1:], after[1:])
    return [(0, 0)] + [(shifted(i), shifted(j)) for i, j in rest]


def stays_beside_label(old: Region, new: Region) -> bool:
    """Tell whether the text beside a label has not gone, so that the label stands alone."""
    first, now = old.paragraphs[0], new.paragraphs[0]
    alone = new.field is not None and now.place.spot != new.field.label.place.spot
    gone = alone and first.text not in new.texts and now.text in old.texts
    return beside_label(first, old.field) and not gone


def stretch_edits(old: Region, start: int, end: int, new: tuple[Paragraph, ...]) -> Iterator[Edit]:
    """Give the edits that put other paragraphs in the place of those from `start` to `end`."""
    gone = old.paragraphs[start:end]
    if gone and new and (len(gone) == len(new) == 1 or beside_label(gone[0], old.field)):
        yield from paragraph_edits(gone[0], new[0].text, old.field)
        gone, new, start = gone[1:], new[1:], start + 1
    after = old.paragraphs[start - 1].place if start else old.start
    for number, paragraph in enumerate(new):
        yield new_text(old, paragraph, after, first=number == 0)
    for paragraph in gone:
        yield from paragraph_edits(paragraph, None, old.field)


def shifted(index: int | None) -> int | None:
    """Count an index from one paragraph earlier."""
    return None if index is None else index + 1


def beside_label(paragraph: Paragraph, field: Field | None) -> bool:
    """Tell whether a paragraph begins inside its Word paragraph, behind more than a bullet."""
    bullet = paragraph.marker is not None and paragraph.place.start <= LONGEST_BULLET
    apart = field is None or paragraph.place.spot != field.label.place.spot
    return paragraph.place.start > 0 and not (bullet and apart)


def paragraph_edits(old: Paragraph, text: str | None, field: Field | None) -> Iterator[Edit]:
    """Give the edits of one paragraph; None takes it away, but not the label it stands beside."""
    if text is None and not beside_label(old, field):
        yield LostParagraph(place=old.place)
        return
    yield from span_edits(old, changed_spans(old.text, text or ""))


def span_edits(old: Paragraph, spans: Iterable[Span]) -> Iterator[Edit]:
    """Give the edits that change some spans of a paragraph."""
    for span in spans:
        place = old.place.between(span.start, span.end)
        opens = span.start == 0 and old.place.start > 0
        yield TextEdit(place=place, text=span.text, opens=opens)


def new_text(old: Region, paragraph: Paragraph, after: Place | None, *, first: bool) -> Edit:
    """Give the edit that adds a paragraph: where an empty field begins, or as one of its own."""
    empty = old.field if first and not old.paragraphs else None
    if empty and (paragraph.place.start > 0 or stands_apart(empty)):
        return opening_text(empty, paragraph.text)
    if after is None:
        after = old.paragraphs[0].place
    return NewParagraph(after=after, like=alike_place(old, paragraph, after), text=paragraph.text)


def stands_apart(field: Field) -> bool:
    """Tell whether a field's text has a paragraph of its own, as in a table below its label."""
    return field.start.spot != field.label.place.spot


def opening_text(field: Field, text: str) -> TextEdit:
    """Give the edit that puts the first text into a field, with a space behind a label's colon."""
    has_space = stands_apart(field) or field.start.start - field.label.place.end > 1
    return TextEdit(place=field.start, text=text if has_space else f" {text}", opens=True)


def alike_place(region: Region, paragraph: Paragraph, after: Place) -> Place | None:
    """Find a paragraph of the region that looks as the new one should: a list item, or not.

    Of several the nearest above it is taken, best one with the same bullet.
    """
    listed = paragraph.marker is not None
    twins = [each for each in region.paragraphs if (each.marker is not None) == listed]

    def nearness(twin: Paragraph) -> tuple[bool, bool, int]:
        above = twin.place.paragraph <= after.paragraph
        number = twin.place.paragraph
        return twin.marker == paragraph.marker, above, number if above else -number

    return max(twins, key=nearness).place if twins else None


def lost_field_edits(field: Field, *, shared: bool) -> tuple[Edit, ...]:
    """Give the edits that take away a field.

    Its label stays where it stands over a column, or in a paragraph that it shares with another
    field's.
    """
    if shared:
        return tuple(
            edit for text in field.paragraphs for edit in paragraph_edits(text, None, field)
        )
    own = field.label.place.paragraph
    others = [p.place for p in field.paragraphs if p.place.paragraph != own]
    return tuple(LostParagraph(place=place) for place in (field.label.place, *others))


def added_field_edits(
    region: Region, old: dict[Key, Region], new: dict[Key, Region]
) -> tuple[Edit, ...]:
    """Give the edits that put a new field where the update has it, looking like its neighbour."""
    neighbour = place_before(region, old, new)
    label = region.field.label.text if region.field else ""
    kind = region.field.kind if region.field else None
    like = label_like(region, old) or neighbour
    texts = [paragraph.text for paragraph in region.paragraphs] or [""]
    first = NewParagraph(after=neighbour, like=like, text=texts[0], field=kind, label=label)
    rest = (NewParagraph(after=neighbour, like=like, text=text) for text in texts[1:])
    return (first, *rest)


def label_like(region: Region, old: dict[Key, Region]) -> Place | None:
    """Find a label of the same project for a new one to look like, best one with text beside it."""
    fields = [
        other.field
        for key, other in old.items()
        if key.owner == region.key.owner and other.field is not None
    ]
    fields.sort(key=lambda field: not field.paragraphs)
    return fields[0].label.place if fields else None


def place_before(region: Region, old: dict[Key, Region], new: dict[Key, Region]) -> Place:
    """Find the base's last paragraph before the point where an update has a new field."""
    place: Place | None = None
    for key in new:
        if key == region.key:
            break
        if key.owner == region.key.owner and key in old:
            place = last_place(old[key]) or place
    if place is None:
        msg = f"a field of {region.key.owner} has no heading before it"
        raise LookupError(msg)
    return place


def last_place(region: Region) -> Place | None:
    """Give the place of a region's last paragraph."""
    return region.paragraphs[-1].place if region.paragraphs else region.start

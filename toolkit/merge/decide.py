"""Deciding region by region: what all agree on is taken, what is disputed stands as it was."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import structs

from toolkit.merge.edits import (
    added_field_edits,
    lost_field_edits,
    span_edits,
    stretch_edits,
)
from toolkit.merge.regions import Key, Region
from toolkit.merge.settle import Settlement, Verdict
from toolkit.merge.texts import applied
from toolkit.merge.versions import Agreed, Clash, Sender, Wish, Woven, weigh
from toolkit.merge.voices import conflict, decision, voice
from toolkit.merge.wishes import Versions, Wanted
from toolkit.merge.words import Span
from toolkit.model.decisions import Action, Decision
from toolkit.model.merged import BASE, OWN_TEXT, Conflict, Version
from toolkit.model.plan import Paragraph
from toolkit.problems import Place

LINE_BREAK = re.compile("\r\n|[\r\n]")


class Decider:
    """Decides about the regions of one merge."""

    def __init__(self, versions: Versions, settlement: Settlement) -> None:
        self._versions = versions
        self._settlement = settlement
        self._shared = shared_paragraphs(versions.base.values())

    def region(self, key: Key, wanted: Wanted) -> Iterator[Verdict]:
        """Decide about a region of the base."""
        region = self._versions.base[key]
        if wanted.strikes and not wanted.wishes:
            yield self._struck(region, wanted.strikes)
            return
        wishes = (*wanted.wishes, *strikes_against(wanted))
        one_only = region.field is not None and not region.paragraphs
        for result in weigh(region.texts, wishes, one_only=one_only):
            match result:
                case Agreed(wishes=agreed):
                    yield self._agreed(region, agreed)
                case Woven():
                    yield from self._woven(region, result)
                case Clash():
                    yield from self._clash(region, result)

    def added(self, key: Key, senders: Sequence[Sender]) -> Iterator[Verdict]:
        """Decide about a field that senders added to a project of the base."""
        regions = [self._versions.sent[sender][key] for sender in senders]
        voices = [self._field_voice(s, r) for s, r in zip(senders, regions, strict=True)]
        disputed = len({tuple(voice.text.split()) for voice in voices}) > 1
        chosen = self._settlement.choose(regions[0], "", voices, disputed=disputed)
        yield from chosen.conflicts
        if chosen.number is not None:
            sent = self._versions.sent[senders[chosen.number]]
            edits = added_field_edits(sent[key], self._versions.base, sent)
            yield decision(sent[key], Action.ADD, chosen.voices, before="", edits=edits)

    def _struck(self, region: Region, senders: Sequence[Sender]) -> Decision:
        field = region.field
        shared = field is not None and field.label.place.spot in self._shared
        edits = () if field is None else lost_field_edits(field, shared=shared)
        voices = [voice(self._versions.updates[sender], "", None) for sender in senders]
        return decision(region, Action.REMOVE, voices, before=region.text, edits=edits)

    def _agreed(self, region: Region, wishes: Sequence[Wish]) -> Decision:
        chunk = wishes[0].chunk
        new = self._versions.paragraphs(region.key, wishes[0])
        return decision(
            region,
            Action.TAKE,
            [self._voice(region, wish) for wish in wishes],
            before="\n".join(region.texts[chunk.start : chunk.end]),
            edits=stretch_edits(region, chunk.start, chunk.end, new),
        )

    def _woven(self, region: Region, woven: Woven) -> Iterator[Decision]:
        """Give a decision to each group of senders that changed the same words."""
        old = region.paragraphs[woven.wishes[0].chunk.start]
        wishes_of: dict[Span, list[Wish]] = {}
        for wish, spans in zip(woven.wishes, woven.spans, strict=True):
            for span in spans:
                wishes_of.setdefault(span, []).append(wish)
        groups: dict[tuple[Wish, ...], list[Span]] = {}
        for span, wishes in wishes_of.items():
            groups.setdefault(tuple(wishes), []).append(span)
        for group, own in groups.items():
            after = applied(old.text, own) or ""
            voices = [structs.replace(self._voice(region, wish), text=after) for wish in group]
            edits = span_edits(old, own)
            yield decision(region, Action.TAKE, voices, before=old.text, edits=edits)

    def _clash(self, region: Region, clash: Clash) -> Iterator[Verdict]:
        """Leave a disputed stretch as it is, unless somebody has settled it."""
        before = "\n".join(region.texts[clash.start : clash.end])
        voices = [self._voice(region, wish) for wish in clash.wishes]
        place = stretch_place(region, clash.start, clash.end)
        settled = self._settlement.apply(conflict(region, before, voices, place))
        yield settled
        if settled.choice == OWN_TEXT:
            yield self._own_text(region, clash, settled)
        elif settled.choice not in {"", BASE} and settled.chosen is not None:
            yield self._agreed(region, [clash.wishes[settled.chosen]])

    def _own_text(self, region: Region, clash: Clash, settled: Conflict) -> Decision:
        """Decide on a text that a person wrote to settle a conflict."""
        stamp = self._settlement.stamp
        own = Version(author=stamp.author, date=stamp.date, source="", text=settled.settled)
        place = settled.place or Place(part="", paragraph=0, start=0, end=0)
        new = tuple(Paragraph(text=text, place=place) for text in typed_lines(settled.settled))
        edits = stretch_edits(region, clash.start, clash.end, new)
        return decision(region, Action.TAKE, [own], before=settled.before, edits=edits)

    def _voice(self, region: Region, wish: Wish) -> Version:
        new = self._versions.paragraphs(region.key, wish)
        place = new[0].place if new else None
        return voice(self._versions.updates[wish.sender], "\n".join(wish.texts), place)

    def _field_voice(self, sender: Sender, region: Region) -> Version:
        place = region.field.label.place if region.field else None
        return voice(self._versions.updates[sender], region.text, place)


def stretch_place(region: Region, start: int, end: int) -> Place | None:
    """Give where a stretch of a region begins; of a gap, where the text in front of it stands."""
    if start < end:
        return region.paragraphs[start].place
    return region.paragraphs[start - 1].place if start else region.start


def strikes_against(wanted: Wanted) -> Iterator[Wish]:
    """Have those who struck a field want the paragraphs gone that others changed."""
    touched = dict.fromkeys(wish.chunk.struck for wish in wanted.wishes)
    for sender in wanted.strikes:
        yield from (Wish(sender=sender, chunk=chunk, texts=()) for chunk in touched)


def shared_paragraphs(regions: Iterable[Region]) -> set[tuple[str, int]]:
    """Find the paragraphs that hold the labels of several fields."""
    fields = [region.field for region in regions if region.field and region.is_label]
    labels = Counter(field.label.place.spot for field in fields)
    return {place for place, count in labels.items() if count > 1}


def typed_lines(text: str) -> list[str]:
    """Give the lines of a text that a person typed; what other signs end a line is text."""
    lines = LINE_BREAK.split(text)
    return lines if lines[-1] else lines[:-1]

"""Which headings a merged plan has, and where: those that came, went and moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, structs

from toolkit.merge.frame import TOP, Frame
from toolkit.merge.order import moved_items, weave
from toolkit.merge.regions import Key, Region
from toolkit.merge.settle import Chosen, Settlement, Verdict
from toolkit.merge.versions import Sender
from toolkit.merge.voices import conflict, decision, voice
from toolkit.model.content import part_lines
from toolkit.model.decisions import Action
from toolkit.model.merged import Conflict, Version
from toolkit.model.plan import Project, Section
from toolkit.model.update import Update
from toolkit.problems import Place

Edited = Mapping[str, Mapping[Sender, str]]
"""What senders changed of the texts of a heading, by its id."""


class Shape(Struct, frozen=True, kw_only=True):
    """The headings of a merged plan.

    `below` are the ids below each heading, in order; `new` names the sender whose version of a new
    heading counts; of the `frozen` ones all texts stay as they are.
    """

    below: dict[str, list[str]]
    new: dict[str, Sender]
    frozen: frozenset[str]
    verdicts: tuple[Verdict, ...]


class Shaper:
    """Merges the headings of a base and of the updates made of it."""

    def __init__(
        self, base: Frame, updates: Sequence[Update], edited: Edited, settlement: Settlement
    ) -> None:
        self._base = base
        self._updates = updates
        self._sent = [Frame(update.plan) for update in updates]
        self._whole = [s for s, update in enumerate(updates) if not update.partial]
        self._edited = edited
        self._settlement = settlement
        self._above = {key: heading.above for key, heading in base.headings.items()}
        self._moved: dict[str, Sender] = {}
        self._new: dict[str, Sender] = {}
        self._gone: dict[str, Verdict] = {}
        self._frozen: set[str] = set()
        self._verdicts: list[Verdict] = []

    def shape(self) -> Shape:
        """Decide about every heading, and where it stands."""
        for key in self._base.headings:
            self._remove(key)
        for key in [key for key in self._base.headings if key not in self._gone]:
            self._move(key)
        for key in dict.fromkeys(key for s in range(len(self._sent)) for key in self._came(s)):
            self._add(key)
        self._bring_back_what_hangs_in_the_air()
        self._keep_what_is_needed()
        below = {above: self._order(above) for above in dict.fromkeys(self._above.values())}
        return Shape(
            below=below,
            new=self._new,
            frozen=frozenset(self._frozen),
            verdicts=(*self._gone.values(), *self._verdicts),
        )

    def _remove(self, key: str) -> None:
        """Take a heading away that somebody struck, unless somebody else worked on it."""
        strikers = [
            sender
            for sender, update in enumerate(self._updates)
            if key in update.removed or (sender in self._whole and self._left_out(sender, key))
        ]
        if not strikers:
            return
        region = self._whole_of(key)
        works = {s: text for s, text in self._worked(key) if s not in strikers}
        texts = dict(sorted((works | dict.fromkeys(strikers, "")).items()))
        voices = self._voices(texts)
        if not works:
            self._gone[key] = decision(region, Action.REMOVE, voices, before=region.text)
            return
        chosen = self._choose(region, region.text, voices, disputed=True)
        if chosen.number is None:
            self._frozen.add(key)
        elif list(texts)[chosen.number] in strikers:
            self._gone[key] = decision(region, Action.REMOVE, chosen.voices, before=region.text)

    def _worked(self, key: str) -> Iterator[tuple[Sender, str]]:
        """Give who changed a heading's texts or moved it, with what they say now."""
        yield from self._edited.get(key, {}).items()
        for sender, above in self._movers(key).items():
            if sender not in self._edited.get(key, {}):
                yield sender, self._sent[sender].title(above)

    def _movers(self, key: str) -> dict[Sender, str]:
        """Give who put a heading below another one, and which."""
        return {
            sender: self._sent[sender].headings[key].above
            for sender in self._whole
            if self._has(sender, key)
            and self._sent[sender].headings[key].above != self._base.headings[key].above
        }

    def _move(self, key: str) -> None:
        """Put a heading below another one where all who moved it want that."""
        movers = self._movers(key)
        if not movers or key in self._frozen:
            return
        region = self._whole_of(key)
        before = self._base.title(self._base.headings[key].above)
        voices = self._voices({s: self._sent[s].title(above) for s, above in movers.items()})
        senders = list(movers)
        disputed = len(set(movers.values())) > 1
        chosen = self._choose(region, before, voices, disputed=disputed)
        if chosen.number is not None:
            self._above[key] = movers[senders[chosen.number]]
            self._moved[key] = senders[chosen.number]
            self._verdicts.append(decision(region, Action.MOVE, chosen.voices, before=before))

    def _came(self, sender: Sender) -> Iterator[str]:
        """Give the headings that a sender added; those over the projects of a sheet are none."""
        for key, heading in self._sent[sender].headings.items():
            if key not in self._base.headings and (sender in self._whole or heading.is_project):
                yield key

    def _add(self, key: str) -> None:
        """Add a new heading, once if all who added it say the same."""
        senders = [s for s, sent in enumerate(self._sent) if key in sent.headings]
        texts = {s: whole_text(self._sent[s], key) for s in senders}
        region = whole_region(self._sent[senders[0]], key)
        voices = self._voices(texts)
        disputed = len({tuple(text.split()) for text in texts.values()}) > 1
        chosen = self._choose(region, "", voices, disputed=disputed)
        if chosen.number is None:
            return
        above = self._place_of(key, senders[chosen.number])
        if above != TOP and not self._holds_headings(above):
            self._verdicts.append(conflict(region, "", chosen.voices))
            return
        self._above[key] = above
        self._new[key] = senders[chosen.number]
        self._verdicts.append(decision(region, Action.ADD, chosen.voices, before=""))

    def _place_of(self, key: str, sender: Sender) -> str:
        """Give what a new heading stands below; in a sheet, what the project before it does."""
        sent = self._sent[sender]
        above = sent.headings[key].above
        if sender in self._whole or self._holds_headings(above):
            return above
        keys = list(sent.headings)
        before = [k for k in keys[: keys.index(key)] if self._base.project(k)]
        return self._above.get(before[-1], TOP) if before else above

    def _holds_headings(self, key: str) -> bool:
        """Tell whether a heading of the merged plan can stand above others."""
        if key in self._new:
            return not self._sent[self._new[key]].headings[key].is_project
        return key in self._base.headings and not self._base.headings[key].is_project

    def _keep_what_is_needed(self) -> None:
        """Keep the headings that were struck but still have something below them."""
        needed = [a for key, a in self._above.items() if key not in self._gone]
        while needed:
            key = needed.pop()
            struck = self._gone.pop(key, None)
            if struck is not None:
                needed.append(self._above[key])
                strikers = {s: "" for s in self._whole if self._left_out(s, key)}
                region = self._whole_of(key)
                place = self._title_place(key)
                self._verdicts.append(conflict(region, region.text, self._voices(strikers), place))

    def _bring_back_what_hangs_in_the_air(self) -> None:
        """Put back what was moved below a heading that is not there, or below itself."""
        hanging = True
        while hanging:
            hanging = False
            for key in [key for key in self._above if key not in self._gone]:
                if key in self._above and not self._reaches_the_top(key):
                    for one in [k for k in self._way_up(key) if k in self._moved | self._new]:
                        self._put_back(one)
                    hanging = True

    def _put_back(self, key: str) -> None:
        """Undo a move, or leave out a new heading, and have a person look at it."""
        sender = self._moved.pop(key, None)
        if sender is None:
            sender = self._new.pop(key)
            del self._above[key]
            region = whole_region(self._sent[sender], key)
            wanted = {sender: region.text}
        else:
            above = self._sent[sender].headings[key].above
            self._above[key] = self._base.headings[key].above
            region = self._whole_of(key)
            wanted = {sender: self._sent[sender].title(above)}
        before = self._base.title(self._above.get(key, TOP))
        self._verdicts = [
            verdict
            for verdict in self._verdicts
            if isinstance(verdict, Conflict) or verdict.project != key
        ]
        place = self._title_place(key)
        self._verdicts.append(conflict(region, before, self._voices(wanted), place))

    def _reaches_the_top(self, key: str) -> bool:
        """Tell whether a heading hangs below others, none of them a project, up to the top."""
        way = self._way_up(key)
        return self._above.get(way[-1]) == TOP and all(map(self._holds_headings, way[1:]))

    def _way_up(self, key: str) -> list[str]:
        """Give a heading and those above it, as far as there are any and each once."""
        way = [key]
        while (above := self._above.get(way[-1], TOP)) != TOP and above not in way:
            way.append(above)
        return way

    def _order(self, above: str) -> list[str]:
        """Order what stands below a heading."""
        here = {k for k, a in self._above.items() if a == above and k not in self._gone}
        stay = [k for k in self._base.below.get(above, []) if k in here and k not in self._moved]
        placed = {k: s for k, s in (self._new | self._moved).items() if k in here}
        for key, sender in self._reordered(stay, above):
            placed.setdefault(key, sender)
        sequences = [self._sequence(sender, above) for sender in range(len(self._sent))]
        ordered = sorted(
            placed.items(), key=lambda item: (item[1], sequences[item[1]].index(item[0]))
        )
        return weave(stay, sequences, dict(ordered))

    def _sequence(self, sender: Sender, above: str) -> list[str]:
        """Give what a sender has below a heading, in order; a sheet has other headings."""
        sent = self._sent[sender]
        return sent.below.get(above, []) if sender in self._whole else list(sent.headings)

    def _reordered(self, stay: Sequence[str], above: str) -> Iterator[tuple[str, Sender]]:
        """Give what senders moved among the headings that stay below another one."""
        moves: dict[str, dict[Sender, str]] = {}
        staying = set(stay)
        for sender in self._whole:
            order = [key for key in self._sent[sender].below.get(above, []) if key in staying]
            for key in moved_items(stay, order):
                front = order[: order.index(key)]
                moves.setdefault(key, {})[sender] = front[-1] if front else TOP
        for key, fronts in moves.items():
            region = self._whole_of(key)
            place = stay.index(key)
            before = self._base.title(stay[place - 1]) if place else ""
            voices = self._voices({s: self._base.title(front) for s, front in fronts.items()})
            disputed = len(set(fronts.values())) > 1
            chosen = self._choose(region, before, voices, disputed=disputed)
            if chosen.number is not None:
                self._verdicts.append(decision(region, Action.MOVE, chosen.voices, before=before))
                yield key, list(fronts)[chosen.number]

    def _left_out(self, sender: Sender, key: str) -> bool:
        """Tell whether a sender struck a heading that was there to strike."""
        return not self._has(sender, key) and key not in self._updates[sender].unsaid

    def _title_place(self, key: str) -> Place | None:
        """Give where a heading of the base stands."""
        heading = self._base.headings.get(key)
        return heading.part.title.place if heading else None

    def _has(self, sender: Sender, key: str) -> bool:
        return key in self._sent[sender].headings

    def _choose(
        self, region: Region, before: str, voices: Sequence[Version], *, disputed: bool
    ) -> Chosen:
        """Choose among what senders want of a heading, and keep the dispute if there is one."""
        place = self._title_place(region.key.owner or TOP)
        chosen = self._settlement.choose(region, before, voices, disputed=disputed, place=place)
        self._verdicts += chosen.conflicts
        return chosen

    def _voices(self, texts: Mapping[Sender, str]) -> list[Version]:
        return [voice(self._updates[sender], text, None) for sender, text in texts.items()]

    def _whole_of(self, key: str) -> Region:
        return whole_region(self._base, key)


def whole_region(frame: Frame, key: str) -> Region:
    """Give the region that stands for the whole of a heading, with all that belongs to it alone."""
    part = frame.headings[key].part
    name = part.kind.value if isinstance(part, Section) else "project"
    texts = tuple(
        structs.replace(part.title, text=text) for _, text in part_lines(own_part(frame, key))
    )
    return Region(
        key=Key(owner=key, name=name), heading=part.title.text, name=name, paragraphs=texts
    )


def whole_text(frame: Frame, key: str) -> str:
    """Give all that a heading says by itself."""
    return whole_region(frame, key).text


def own_part(frame: Frame, key: str) -> Section | Project:
    """Give a heading without what stands below it."""
    part = frame.headings[key].part
    return structs.replace(part, parts=()) if isinstance(part, Section) else part

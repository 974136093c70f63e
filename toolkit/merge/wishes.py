"""What every sender wants of every region of the base."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from toolkit.merge.chunks import find_chunks
from toolkit.merge.edits import region_pairs
from toolkit.merge.regions import MARGINS, Key, Region, regions_of
from toolkit.merge.versions import Sender, Wish
from toolkit.model.plan import Paragraph, Plan, list_projects
from toolkit.model.update import Update


class Wanted(Struct, frozen=True, kw_only=True):
    """What is wanted of one region.

    `wishes` change its paragraphs, `strikes` are the senders that struck the whole field.
    """

    wishes: tuple[Wish, ...] = ()
    strikes: tuple[Sender, ...] = ()

    @property
    def senders(self) -> frozenset[Sender]:
        """Everybody who wants something else than the base."""
        return frozenset(self.strikes) | {wish.sender for wish in self.wishes}


class Versions:
    """The base and all updates, region by region; of headings `apart` a sender says nothing."""

    def __init__(
        self, base: Plan, updates: Sequence[Update], apart: Mapping[Sender, set[str]]
    ) -> None:
        self.base = regions_of(base)
        self.updates = updates
        self.sent = [regions_of(update.plan) for update in updates]
        self._apart = apart
        self._owners = [
            {key.owner for key in sent} - apart.get(sender, set())
            for sender, sent in enumerate(self.sent)
        ]
        for owners, update in zip(self._owners, updates, strict=True):
            if update.partial:
                owners &= {listed.project.id for listed in list_projects(update.plan)}

    def wanted(self, key: Key) -> Wanted:
        """Give what is wanted of a region of the base."""
        region = self.base[key]
        wishes: list[Wish] = []
        strikes: list[Sender] = []
        for sender, sent in enumerate(self.sent):
            if key.owner not in self._owners[sender]:
                continue
            if key in sent:
                wishes += region_wishes(region, sent[key], sender)
            elif region.field is not None and not region.is_label:
                strikes.append(sender)
        return Wanted(wishes=tuple(wishes), strikes=tuple(strikes))

    def added(self) -> dict[Key, list[Sender]]:
        """Give the fields that senders added to projects of the base, with who added them."""
        found: dict[Key, list[Sender]] = {}
        owners = {key.owner for key in self.base}
        for sender, sent in enumerate(self.sent):
            for key, region in sent.items():
                is_new = key not in self.base and key.owner in owners & self._owners[sender]
                if is_new and region.field is not None and not region.is_label:
                    found.setdefault(key, []).append(sender)
        return found

    def paragraphs(self, key: Key, wish: Wish) -> tuple[Paragraph, ...]:
        """Give the paragraphs a wish puts in, as they stand in the sender's file."""
        sent = self.sent[wish.sender][key].paragraphs if wish.chunk.new else ()
        return tuple(sent[j] for j in wish.chunk.new)


def region_wishes(old: Region, new: Region, sender: Sender) -> Iterable[Wish]:
    """Give what a sender changed in a region."""
    if old.texts == new.texts or (old.key.name in MARGINS and not old.texts):
        return
    for chunk in find_chunks(old.texts, new.texts, region_pairs(old, new)):
        yield Wish(sender=sender, chunk=chunk, texts=tuple(new.texts[j] for j in chunk.new))

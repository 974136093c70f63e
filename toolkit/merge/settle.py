"""What a person has settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from toolkit.merge.regions import Region
from toolkit.merge.voices import conflict
from toolkit.model.decisions import Decision
from toolkit.model.merged import OWN_TEXT, Choice, Conflict, Version
from toolkit.model.update import Stamp
from toolkit.problems import Place

Verdict = Decision | Conflict


class Chosen(Struct, frozen=True, kw_only=True):
    """Which of several voices counts, by its number; None where that is disputed and open.

    `voices` are those that say so, `conflicts` holds the dispute if there is one.
    """

    number: int | None
    voices: tuple[Version, ...]
    conflicts: tuple[Conflict, ...] = ()


class Settlement(Struct, frozen=True, kw_only=True):
    """What a person chose, by the ids of the conflicts, and in whose name own texts go in."""

    choices: Mapping[str, Choice]
    stamp: Stamp

    def apply(self, open_one: Conflict) -> Conflict:
        """Settle a conflict if a choice was made; else give it as it is."""
        choice = self.choices.get(open_one.id)
        return open_one if choice is None else open_one.settle(choice)

    def choose(
        self,
        region: Region,
        before: str,
        voices: Sequence[Version],
        *,
        disputed: bool,
        place: Place | None = None,
    ) -> Chosen:
        """Take what all voices want of a region as a whole, or the one that a person chose.

        A text of one's own cannot settle that.
        """
        if not disputed:
            return Chosen(number=0, voices=tuple(voices))
        open_one = conflict(region, before, voices, place)
        settled = self.apply(open_one)
        if settled.choice == OWN_TEXT:
            settled = open_one
        return Chosen(number=settled.chosen, voices=settled.chosen_versions, conflicts=(settled,))

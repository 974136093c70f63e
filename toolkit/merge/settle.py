"""What a person has settled."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from toolkit.model.decisions import Decision
from toolkit.model.merged import Choice, Conflict
from toolkit.model.update import Stamp

Verdict = Decision | Conflict


class Settlement(Struct, frozen=True, kw_only=True):
    """What a person chose, by the ids of the conflicts, and in whose name own texts go in."""

    choices: Mapping[str, Choice]
    stamp: Stamp

    def apply(self, open_one: Conflict) -> Conflict:
        """Settle a conflict if a choice was made; else give it as it is."""
        choice = self.choices.get(open_one.id)
        return open_one if choice is None else open_one.settle(choice)

"""A merge: the plan that came of it, and what became of everything anybody sent."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct, structs

from toolkit.model.decisions import BETWEEN_NAMES, Decision
from toolkit.model.looks import FormatChange
from toolkit.model.objects import ObjectChange
from toolkit.model.plan import Plan
from toolkit.problems import Place, Problem


class Outcome(Enum):
    """What became of something that a municipality sent."""

    TAKEN = "taken"
    PARTLY = "partly"
    NOT = "not"
    OPEN = "open"


class Version(Struct, frozen=True, kw_only=True):
    """What one sender wants a disputed text to say; empty to take it away.

    `place` is where it stands in the sender's file.
    """

    author: str
    date: str
    source: str
    text: str
    place: Place | None = None


BASE, OWN_TEXT = "base", "text"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""The versions of a conflict are named by letters, in their order."""


class Choice(Struct, frozen=True, kw_only=True):
    """What a person chose of a conflict: `base`, the letter of a version, or `text` of their own.

    Where a letter does not name a version the conflict stays open.
    """

    take: str
    text: str = ""


class Conflict(Struct, frozen=True, kw_only=True):
    """A text that senders want to say different things.

    `project` is the id of the project or section, None for the document itself, `heading` its
    title; `field` is the kind of field, `text` for unlabelled text, `title`, or `project` for
    what concerns the whole of it; `label` names it as people do. `before` is what the base says,
    `place` where it stands there, None for what it does not have. `choice` is what a person chose,
    empty while it is open, and `settled` the text that came of it.
    """

    id: str
    project: str | None
    heading: str
    field: str
    label: str
    before: str
    versions: tuple[Version, ...]
    place: Place | None = None
    choice: str = ""
    settled: str = ""

    @property
    def chosen(self) -> int | None:
        """The number of the version that was chosen, None where none was."""
        number = LETTERS.find(self.choice) if self.choice else -1
        return number if 0 <= number < len(self.versions) else None

    @property
    def chosen_versions(self) -> tuple[Version, ...]:
        """The version that was chosen, if one was."""
        return () if self.chosen is None else (self.versions[self.chosen],)

    def settle(self, choice: Choice) -> Conflict:
        """Give the conflict as a person settled it."""
        taken = structs.replace(self, choice=choice.take)
        if choice.take in {BASE, OWN_TEXT}:
            text = self.before if choice.take == BASE else choice.text
            return structs.replace(taken, settled=text)
        return structs.replace(taken, settled=v[0].text) if (v := taken.chosen_versions) else self

    def outcome(self, version: Version) -> Outcome:
        """Say what became of one version."""
        if not self.choice:
            return Outcome.OPEN
        if self.settled == version.text:
            return Outcome.TAKEN
        return Outcome.PARTLY if self.choice == OWN_TEXT else Outcome.NOT


class Remark(Struct, frozen=True, kw_only=True):
    """A comment somebody put on a text, and the project or section it stands in.

    `quoted` is the paragraph it was put on, `place` where that stands in the sender's file. `id`
    and `answers` tell who answered whom in one file.
    """

    project: str | None
    heading: str
    author: str
    date: str
    source: str
    text: str
    quoted: str = ""
    place: Place | None = None
    id: str = ""
    answers: str = ""


class Merged(Struct, frozen=True, kw_only=True):
    """The merged plan, in which disputed texts stand as in the base, and how it came about.

    `objects` and `formatting` are what the updates change besides words; of the latter, what can be
    made is wanted if the merge `takes_looks`.
    """

    base: Plan
    plan: Plan
    decisions: tuple[Decision, ...]
    conflicts: tuple[Conflict, ...] = ()
    remarks: tuple[Remark, ...] = ()
    problems: tuple[Problem, ...] = ()
    objects: tuple[ObjectChange, ...] = ()
    formatting: tuple[FormatChange, ...] = ()
    takes_looks: bool = False

    @property
    def open(self) -> tuple[Conflict, ...]:
        """The conflicts that nobody has settled yet."""
        return tuple(conflict for conflict in self.conflicts if not conflict.choice)

    @property
    def askers(self) -> frozenset[str]:
        """The files that ask for anything: a change, a version of a dispute, or a comment."""
        asked = {name for one in self.decisions for name in one.source.split(BETWEEN_NAMES)}
        asked |= {version.source for one in self.conflicts for version in one.versions}
        return frozenset(asked | {remark.source for remark in self.remarks})

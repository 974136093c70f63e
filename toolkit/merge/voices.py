"""Who says what: decisions and conflicts made of what senders want of a region."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from toolkit.merge.regions import COVER, INTRODUCTION, NOTES, RUNNING, Region
from toolkit.model.decisions import BETWEEN_NAMES, Action, Decision, Edit
from toolkit.model.merged import Conflict, Version
from toolkit.model.update import Update
from toolkit.problems import Place

TEXT = "text"


def voice(update: Update, text: str, place: Place | None) -> Version:
    """Give what an update says at a place of its own, with who wrote it there."""
    stamp = update.stamp_at(place) if place else update.stamp
    return Version(
        author=stamp.author, date=stamp.date, source=update.source, text=text, place=place
    )


def decision(
    region: Region,
    action: Action,
    voices: Sequence[Version],
    *,
    before: str,
    edits: Iterable[Edit] = (),
) -> Decision:
    """Make a decision that gives a region what some voices say, the same of all of them."""
    return Decision(
        project=region.key.owner,
        heading=region.heading,
        field=field_of(region),
        label=region.name,
        action=action,
        author=named(voice.author for voice in voices),
        date=voices[0].date,
        source=named(voice.source for voice in voices),
        before=before,
        after=voices[0].text,
        edits=tuple(edits),
        place=voices[0].place,
    )


def conflict(
    region: Region, before: str, voices: Sequence[Version], place: Place | None = None
) -> Conflict:
    """Make a conflict of what several voices say of one stretch of a region.

    Its id stays the same as long as nobody says anything else.
    """
    said = sorted(voice.text for voice in voices)
    key = region.key
    parts = (key.owner or "", key.name, str(key.number), before, *said)
    return Conflict(
        id=hashlib.sha256("\t".join(parts).encode()).hexdigest()[:12],
        project=key.owner,
        heading=region.heading,
        field=field_of(region),
        label=region.name,
        before=before,
        versions=tuple(voices),
        place=place,
    )


def field_of(region: Region) -> str:
    """Give the kind of field a region is, as decisions and conflicts name it."""
    name = region.key.name
    return TEXT if name in {INTRODUCTION, COVER, RUNNING, NOTES} else name


def named(names: Iterable[str]) -> str:
    """Name several, each once."""
    return BETWEEN_NAMES.join(dict.fromkeys(names))

"""The same paragraph in a base and in its draft, and what of it the draft did not keep."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from msgspec import Struct

from toolkit.ooxml.frames import Group
from toolkit.ooxml.ours import Ours
from toolkit.ooxml.stretch_looks import (
    Look,
    Shown,
    mark_look,
    paragraph_look,
    section_look,
    settled,
    shown,
)
from toolkit.ooxml.text import Changes, say

UNTOUCHED = "changed although nothing in it was edited"


class Lost(Struct, frozen=True, kw_only=True):
    """What a draft did not keep: the paragraph, counted from 1, what it says, and what of it."""

    number: int
    text: str
    what: str


class Pair(Struct, frozen=True, kw_only=True):
    """The same paragraph in two files, in one or several `w:p`.

    `spelled` says that it has other bytes, and not only that nobody can tell.
    """

    number: int
    old: Group
    new: Group
    spelled: bool

    def lost(self, what: str) -> Lost:
        """Say what the paragraph lost."""
        text = "".join(say(each, Changes.REJECTED) for each in self.old)
        return Lost(number=self.number, text=text[:60], what=what)


def lost_before(pair: Pair, ours: Ours) -> Iterator[Lost]:
    """Find what of a paragraph is not there, or not as it was, once its changes are settled."""
    old, new = pair.old[-1], pair.new[-1]
    if pair.spelled and not any(ours.touched(each) for each in (*pair.old, *pair.new)):
        yield pair.lost(UNTOUCHED)
    pieces = (settled(shown(group, ours), ours) for group in (pair.old, pair.new))
    for before, now in zip_longest(*pieces):
        if before != now:
            yield pair.lost(difference(before, now))
            return
    for look in (paragraph_look, mark_look):
        if look(old, ours) != look(new, ours):
            yield pair.lost(changed(look(old, ours), look(new, ours)))
    if section_look(old) != section_look(new):
        yield pair.lost("has lost the end of its section")


def difference(before: Shown | None, now: Shown | None) -> str:
    """Say how a piece of a paragraph is not what it was; one may go on where the other ends."""
    if before is None or now is None or not opens_alike(before.text, now.text):
        texts = ("" if one is None else one.text or named(one.object) for one in (before, now))
        return "reads “{1}” where it read “{0}”".format(*texts)
    shorter, longer = sorted((before.text, now.text), key=len)
    if before.look != now.look:
        return f"{changed(before.look, now.look)} in “{shorter[:40]}”"
    if before.object != now.object:
        return f"has “{named(now.object)}” where it had “{named(before.object)}”"
    if before.within != now.within:
        return f"has another link, or other tracked changes, at “{shorter[:40]}”"
    return f"looks, or is linked, otherwise from “{longer[len(shorter) :][:40]}” on"


def opens_alike(one: str, other: str) -> bool:
    """Tell whether one of two texts goes on where the other ends; an object has no text."""
    return bool(one) == bool(other) and (one.startswith(other) or other.startswith(one))


def changed(before: Look, now: Look) -> str:
    """Say in which properties two looks differ."""
    names = sorted({named(each) for each in set(before) ^ set(now) if isinstance(each, tuple)})
    return f"looks otherwise ({', '.join(names) or 'the order of what it says'})"


def named(said: object) -> str:
    """Give the schema name of what some property, or object, says."""
    tag = str(said[0]) if isinstance(said, tuple) and said else ""
    return tag.rpartition("}")[2]

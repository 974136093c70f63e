"""Where in a plan something stands that an update brought, and where in another reading of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, chain, pairwise

from msgspec import Struct

from toolkit.blocks import Object
from toolkit.merge.paragraphs import pair_paragraphs
from toolkit.merge.regions import MARGINS, Key, Region, regions_of
from toolkit.model.objects import Anchor
from toolkit.model.plan import Plan
from toolkit.problems import Place

TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
NOWHERE = Place(part="", paragraph=0, start=0, end=0)
Spot = tuple[str, int]
Entry = tuple[Spot, int, Key, int]
Token = tuple[int, int, int, int]


class Landing(Struct, frozen=True, kw_only=True):
    """Where an anchor is in a plan: in or behind the paragraph `index` of a region.

    -1 is where the region begins. Inside of the paragraph it is from `start` to `end` of its text.
    """

    key: Key
    index: int
    start: int | None = None
    end: int | None = None


class Anchors:
    """The texts of an update by where they stand, to tell what an object stands in or behind."""

    def __init__(self, plan: Plan) -> None:
        self._regions = {k: r for k, r in regions_of(plan).items() if k.name not in MARGINS}
        self._entries = sorted(self._walk(), key=lambda entry: entry[:2])
        self._spots = [entry[0] for entry in self._entries]
        self._idle = {left.paragraph.place.spot for left in plan.left_out}

    def _walk(self) -> list[Entry]:
        found: list[Entry] = []
        for key, region in self._regions.items():
            for index, paragraph in enumerate(region.paragraphs):
                found.append((paragraph.place.spot, paragraph.place.start, key, index))
            if not region.paragraphs and region.field is not None:
                found.append((region.field.start.spot, region.field.start.start, key, -1))
        return found

    def of(self, thing: Object) -> Anchor | None:
        """Give the anchor of an object of the body; None where it stands in or behind no text."""
        place = thing.place
        here = [entry for entry in self._entries if entry[0] == place.spot and entry[3] >= 0]
        if here:
            return self._inside(here, place)
        return None if place.spot in self._idle else self.behind(place)

    def behind(self, place: Place) -> Anchor | None:
        """Give the anchor of what stands in a paragraph or table of its own."""
        index = bisect_right(self._spots, place.spot)
        if index == 0 or self._spots[index - 1][0] != place.part:
            return None
        _, _, key, paragraph = self._entries[index - 1]
        return self.anchor(key, paragraph)

    def anchor(
        self, key: Key, paragraph: int, *, start: int | None = None, end: int | None = None
    ) -> Anchor:
        """Make an anchor in or behind a paragraph of a region."""
        region = self._regions[key]
        at = region.paragraphs[paragraph].place if paragraph >= 0 else region.start
        return Anchor(
            owner=key.owner,
            name=key.name,
            number=key.number,
            texts=region.texts,
            paragraph=paragraph,
            place=at or NOWHERE,
            start=start,
            end=end,
        )

    def _inside(self, here: list[Entry], place: Place) -> Anchor | None:
        """Find the text of a paragraph, which may hold several, that an object stands in."""
        for _, start, key, index in here:
            text = self._regions[key].paragraphs[index].text
            if start <= place.start and place.end <= start + len(text):
                span = place.start - start, place.end - start
                return self.anchor(key, index, start=span[0], end=span[1])
        if place.start != place.end:
            return None
        before = [entry for entry in here if entry[1] <= place.start]
        _, _, key, index = (before or here)[-1 if before else 0]
        at = len(self._regions[key].paragraphs[index].text) if before else 0
        return self.anchor(key, index, start=at, end=at)


def landing(anchor: Anchor, regions: Mapping[Key, Region]) -> Landing | None:
    """Find an anchor in a plan that may say other things around it; None where it is not there."""
    key = Key(owner=anchor.owner, name=anchor.name, number=anchor.number)
    region = regions.get(key)
    if region is None:
        return None
    pairs = dict(pair_paragraphs(anchor.texts, region.texts))
    if anchor.start is None or anchor.end is None:
        return Landing(key=key, index=last_paired(anchor.paragraph, pairs))
    index = pairs.get(anchor.paragraph)
    if index is None:
        return None
    span = moved_span(anchor.text, region.texts[index], anchor.start, anchor.end)
    return None if span is None else Landing(key=key, index=index, start=span[0], end=span[1])


def last_paired(paragraph: int, pairs: Mapping[int | None, int | None]) -> int:
    """Give what became of a paragraph, or of the last one before it that is there."""
    found = (pairs.get(index) for index in range(paragraph, -1, -1))
    return next((index for index in found if index is not None), -1)


def moved_span(old: str, new: str, start: int, end: int) -> tuple[int, int] | None:
    """Give where a span of a text stands in another version of it, None if it is not there whole.

    An empty span stands behind what it stood behind, else before what it stood before.
    """
    kept = list(kept_tokens(old, new))
    if start < end:
        return moved_words(kept, start, end)
    words = [token for token in kept if not old[token[0] : token[1]].isspace()]
    last = len(old[:start].rstrip())
    first = len(old) - len(old[start:].lstrip())
    behind = (spaced(new, moved(token, last), start - last) for token in words if ends(token, last))
    before = (moved(token, first) for token in words if token[0] == first)
    at = next(chain(behind, before), 0 if start == 0 else None)
    return None if at is None else (at, at)


def ends(token: Token, offset: int) -> bool:
    """Tell whether an offset is in a word, or right behind it."""
    return token[0] < offset <= token[1]


def spaced(text: str, offset: int, spaces: int) -> int:
    """Give the offset behind some white space, as far as there is any."""
    rest = text[offset:]
    return offset + min(spaces, len(rest) - len(rest.lstrip()))


def moved_words(kept: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Give where words stand now that are all there, side by side."""
    here = [token for token in kept if token[0] < end and start < token[1]]
    if not here or here[0][0] > start or here[-1][1] < end:
        return None
    if any(one[3] != other[2] or one[1] != other[0] for one, other in pairwise(here)):
        return None
    return moved(here[0], start), moved(here[-1], end)


def moved(token: Token, offset: int) -> int:
    """Give where an offset in a word is now; white space may have become shorter."""
    return min(token[2] + offset - token[0], token[3])


def kept_tokens(old: str, new: str) -> Iterator[Token]:
    """Give the words that another version of a text kept: start and end there, and here."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    plain = [[" " if token.isspace() else token for token in tokens] for tokens in (before, after)]
    matcher = SequenceMatcher(None, plain[0], plain[1], autojunk=False)
    starts = [[0, *accumulate(map(len, tokens))] for tokens in (before, after)]
    for i, j, size in matcher.get_matching_blocks():
        for k in range(size):
            there, here = starts[0][i + k : i + k + 2], starts[1][j + k : j + k + 2]
            yield there[0], there[1], here[0], here[1]

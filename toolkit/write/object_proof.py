"""The proof that a draft has the objects it shall have, whole and in place, and no others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from toolkit.blocks import Block, Document, Object, ObjectKind
from toolkit.ooxml.borrowing import IMAGES, ending_of, is_safe
from toolkit.refusals import ProofFailed
from toolkit.write.objects import Placed

Sign = tuple[ObjectKind, str, str]
"""What an object is known by: what it is, what it says, and what it shows or where it leads."""


def prove_objects(before: Document, after: Document, placed: Sequence[Placed]) -> None:
    """Prove that a draft has gained just these objects, each where it was put.

    Every table says what it does in its rows and cells, every picture has its bytes, every note
    its text, every link its address, every list item its marker. Raises ProofFailed.
    """
    had = Counter(sign(each) for each in before.objects or () if not is_overwritten(each, placed))
    wanted = had + Counter(expected(placed))
    found = Counter(map(sign, after.objects or ()))
    for sort, lost in ((MISSING, wanted - found), (TOO_MANY, found - wanted)):
        for kind, text, _ in lost:
            raise ProofFailed(file=after.file, reason=sort.format(kind=kind.value, text=text))
    for one in placed:
        prove_place(one, before, after)
    prove_lists(before, after, placed)
    old, new = (list(map(said, each.notes)) for each in (before, after))
    if Counter(filter(None, old)) - Counter(new) or (any(new[len(old) :]) and not placed):
        raise ProofFailed(file=after.file, reason=NOTES)


def said(block: Block) -> str:
    """Give what a block says, space around it aside."""
    return block.text.strip()


def expected(placed: Iterable[Placed]) -> Iterator[Sign]:
    """Give what objects are known by, those that come with others as well."""
    for one in placed:
        thing = one.new.object
        if thing.kind is not ObjectKind.LIST:
            yield from (sign(each) for each in (thing, *one.new.inner) if travels(each))


def travels(thing: Object) -> bool:
    """Tell whether an object is of the kind that comes along with others."""
    match thing.kind:
        case ObjectKind.PICTURE:
            return bool(thing.digest) and ending_of(thing.target) in IMAGES
        case ObjectKind.LINK:
            return is_safe(thing.target)
        case kind:
            return kind in {ObjectKind.TABLE, ObjectKind.FOOTNOTE, ObjectKind.ENDNOTE}


def sign(thing: Object) -> Sign:
    """Give what an object is known by."""
    shows = thing.target if thing.kind is ObjectKind.LINK else thing.digest
    return thing.kind, thing.text, shows


def is_overwritten(thing: Object, placed: Iterable[Placed]) -> bool:
    """Tell whether a link has come to lead elsewhere."""
    return thing.kind is ObjectKind.LINK and any(
        one.new.object.kind is ObjectKind.LINK
        and one.place.spot == thing.place.spot
        and one.place.start < thing.place.end
        and thing.place.start < one.place.end
        for one in placed
    )


def prove_place(one: Placed, before: Document, after: Document) -> None:
    """Prove that an object stands in the text that it was put into, where it was put there."""
    text = next((b.text.strip() for b in before.blocks if b.place.spot == one.place.spot), "")
    if not one.inside or not text or one.new.object.kind is ObjectKind.LIST:
        return
    for each in after.objects or ():
        at = each.place.start, each.place.end
        in_text = each.near == text and at == (one.place.start, one.place.end)
        if in_text and sign(each) == sign(one.new.object):
            return
    reason = ELSEWHERE.format(kind=one.new.object.kind.value, text=text)
    raise ProofFailed(file=after.file, reason=reason)


def prove_lists(before: Document, after: Document, placed: Iterable[Placed]) -> None:
    """Prove that the items of lists have their markers, and that no other text got or lost one."""
    wanted = Counter(map(shown, before.blocks))
    for one in placed:
        for text, marker in zip(texts_of(one, before), one.new.markers, strict=False):
            wanted[text, None] -= 1
            wanted[text, shape(marker)] += 1
    found = Counter(map(shown, after.blocks))
    for text, lost in wanted - found:
        raise ProofFailed(file=after.file, reason=UNMARKED.format(text=text, marker=lost))


def texts_of(one: Placed, before: Document) -> list[str]:
    """Give what the items of a list say."""
    texts = {block.place.spot: block.text for block in before.blocks}
    return [texts[item.spot] for item in one.items]


def shown(block: Block) -> tuple[str, str | None]:
    """Give what a block says, and the shape of its marker."""
    return block.text, None if block.marker is None else shape(block.marker)


def shape(marker: str) -> str:
    """Give a marker without what it counts: others may have put in items before it."""
    return re.sub(r"[0-9]+|[A-Za-z]+", "1", marker)


MISSING = "a {kind} is missing, or not as it was sent (“{text}”)."
TOO_MANY = "there is a {kind} that nobody sent (“{text}”)."
ELSEWHERE = "a {kind} does not stand where it was put, in “{text}”."
UNMARKED = "“{text}” stands without its “{marker}”."
NOTES = "the notes that were there say something else."

"""What an update changes of looks alone: words marked, struck through, set in another style.

Only what both files say is compared, word by word: people strike a sentence through by hand and
write another one behind it. What is the same for all paragraphs of a style is told once.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct, structs

from toolkit.blocks import Lettering, Look, Looks, Stretch
from toolkit.merge.left_over import owners_of
from toolkit.merge.making import with_way
from toolkit.merge.paragraphs import alike, pair_paragraphs
from toolkit.merge.words import TOKEN
from toolkit.model.looks import FormatChange, LookKind, sort_of
from toolkit.model.plan import Plan
from toolkit.model.update import Stamp, Update

UNSAID_SIZE = 10.0
"""The size where no style says one (17.3.2.38)."""

OF_LETTERS: dict[LookKind, Callable[[Lettering], str]] = {
    LookKind.STRIKE: lambda each: "1" if each.strike else "",
    LookKind.HIGHLIGHT: lambda each: each.highlight,
    LookKind.UNDERLINE: lambda each: "1" if each.underline else "",
    LookKind.BOLD: lambda each: "1" if each.bold else "",
    LookKind.ITALIC: lambda each: "1" if each.italic else "",
    LookKind.COLOUR: lambda each: each.colour,
    LookKind.SIZE: lambda each: f"{each.size or UNSAID_SIZE:g}",
}
OF_LINKS = frozenset({LookKind.UNDERLINE, LookKind.COLOUR})
"""What programs give every link, whoever made it."""

OF_BLOCKS = (LookKind.LEVEL, LookKind.MARKER, LookKind.ALIGNMENT)

BY_HAND = frozenset({LookKind.STRIKE, LookKind.HIGHLIGHT, LookKind.CELL})
"""What people mean something by."""

OF_PROGRAMS = frozenset({"frame contents", "table contents", "table heading"})
"""Styles that LibreOffice gives the text of boxes and tables."""

ON_SHEETS = frozenset({LookKind.STRIKE, LookKind.HIGHLIGHT})
"""What nobody but the sender does to the text of a sheet."""

FEWEST = 3
"""So many paragraphs of a style must change alike before it is told once for all of them."""

Owner = tuple[str | None, str]
NOWHERE: Owner = (None, "")


class Change(Struct, frozen=True, kw_only=True):
    """A change of looks: `old` characters of the base, those from `new` on in the update."""

    kind: LookKind
    before: str
    after: str
    old: int
    new: int
    length: int


class Below(Struct, frozen=True, kw_only=True):
    """A paragraph, the heading it stands under, and what it says with single spaces."""

    look: Look
    owner: Owner
    text: str


class Both(Struct, frozen=True, kw_only=True):
    """A paragraph that both files have, and the heading it stands under."""

    old: Look
    new: Look
    owner: Owner


def formatting_changes(
    base: Plan, base_looks: Looks | None, update: Update
) -> tuple[FormatChange, ...]:
    """Give what an update changes of looks, in its order.

    Nothing where the looks of one of the two are not known. A sheet looks as it was made: of it
    only marked and struck words are told.
    """
    if base_looks is None or update.looks is None:
        return ()
    pairs = pair_looks(base, base_looks, update)
    found = [
        (both, change)
        for both in pairs
        for change in changes_of(both, update.looks.styles)
        if change.kind in ON_SHEETS or not update.partial
    ]
    told = list(told_once(found, Counter(both.new.block.style for both in pairs)))
    changes = (
        with_way(as_change(both, change, update, count), both.old, both.new, base_looks)
        for both, change, count in told
    )
    return tuple(sorted(changes, key=lambda change: change.place))


def pair_looks(base: Plan, base_looks: Looks, update: Update) -> list[Both]:
    """Pair the paragraphs below every heading that say much the same, and the same elsewhere."""
    old = looks_below(base, base_looks)
    new = looks_below(update.plan, update.looks or Looks())
    below = by_owner(old)
    pairs = [
        pair
        for owner, looks in by_owner(new).items()
        for pair in pair_in(below.get(owner, ()), looks)
    ]
    taken = {id(look) for both in pairs for look in (both.old, both.new)}
    left = [[each for each in side if id(each.look) not in taken] for side in (old, new)]
    return [*pairs, *pair_same(*left)]


def pair_in(old: Sequence[Below], new: Sequence[Below]) -> Iterator[Both]:
    """Pair the paragraphs below one heading that say the same or were edited."""
    texts = tuple(each.text for each in old), tuple(each.text for each in new)
    if texts[0] == texts[1]:
        yield from map(both_of, old, new)
        return
    for i, j in pair_paragraphs(*texts):
        if i is not None and j is not None and is_version(texts[0][i], texts[1][j]):
            yield both_of(old[i], new[j])


def pair_same(old: Iterable[Below], new: Iterable[Below]) -> Iterator[Both]:
    """Pair paragraphs of the same words, in their order."""
    waiting: dict[str, deque[Below]] = {}
    for each in old:
        waiting.setdefault(each.text, deque()).append(each)
    for each in new:
        if found := waiting.get(each.text):
            yield both_of(found.popleft(), each)


def both_of(old: Below, new: Below) -> Both:
    """Make a pair, which stands below the heading of the base."""
    return Both(old=old.look, new=new.look, owner=old.owner)


def looks_below(plan: Plan, looks: Looks) -> list[Below]:
    """Give the looks of what says something, with the heading it belongs to."""
    owners = dict(owners_of(plan))
    return [
        Below(
            look=look,
            owner=owners.get(look.block.place.spot, NOWHERE),
            text=" ".join(look.block.text.split()),
        )
        for look in looks.blocks
        if look.block.text.strip()
    ]


def by_owner(looks: Iterable[Below]) -> dict[str | None, list[Below]]:
    """Group looks by the id of the heading they stand below."""
    found: dict[str | None, list[Below]] = {}
    for each in looks:
        found.setdefault(each.owner[0], []).append(each)
    return found


def is_version(old: str, new: str) -> bool:
    """Tell whether a text is another one, edited or not."""
    return old == new or alike(old, new)


def changes_of(both: Both, styles: frozenset[str]) -> Iterator[Change]:
    """Give what changed of the looks of a paragraph; `styles` are those the update knows."""
    old, new = both.old, both.new
    if old.stretches == new.stretches and is_set_alike(old, new):
        return
    whole = list(paragraph_changes(both, styles))
    yield from whole
    restyled = any(change.kind is LookKind.STYLE for change in whole)
    for change in joined(both, letter_changes(both)):
        if change.kind in BY_HAND or not (restyled and is_whole(both, change)):
            yield change


def is_set_alike(old: Look, new: Look) -> bool:
    """Tell whether nothing about two paragraphs as a whole differs."""
    one, other = old.block, new.block
    same_block = one.style == other.style and one.level == other.level
    same_set = old.alignment == new.alignment and old.cell == new.cell
    return same_block and same_set and one.marker == other.marker


def of_paragraph(look: Look) -> dict[LookKind, str]:
    """Give the looks of a whole paragraph."""
    return {
        LookKind.STYLE: look.block.style,
        LookKind.LEVEL: str(look.block.level or ""),
        LookKind.MARKER: sort_of(look.block.marker),
        LookKind.ALIGNMENT: look.alignment,
        LookKind.CELL: look.cell or "",
    }


def paragraph_changes(both: Both, styles: frozenset[str]) -> Iterator[Change]:
    """Give what changed of the whole of a paragraph; a new style tells all that comes with it.

    A style that the update does not know at all went because of the program it was saved with.
    The colour of a cell is told where no style of its table can have given it.
    """
    old, new = of_paragraph(both.old), of_paragraph(both.new)
    is_choice = old[LookKind.STYLE] in styles and new[LookKind.STYLE] not in OF_PROGRAMS
    restyled = old[LookKind.STYLE] != new[LookKind.STYLE] and is_choice
    kinds = [LookKind.STYLE] if restyled else list(OF_BLOCKS)
    if None not in {both.old.cell, both.new.cell}:
        kinds.append(LookKind.CELL)
    for kind in kinds:
        if old[kind] != new[kind]:
            length = len(both.new.block.text)
            yield Change(kind=kind, before=old[kind], after=new[kind], old=0, new=0, length=length)


def letter_changes(both: Both) -> Iterator[Change]:
    """Give what changed of the looks of letters that both files have, stretch by stretch."""
    for old, new, length in same_text(both.old.block.text, both.new.block.text):
        for start, end in stretches(both, old, new, length):
            before = at(both.old.stretches, old + start)
            after = at(both.new.stretches, new + start)
            for kind, read in OF_LETTERS.items():
                values = read(before.lettering), read(after.lettering)
                if values[0] != values[1] and is_meant(kind, before, after):
                    yield Change(
                        kind=kind,
                        before=values[0],
                        after=values[1],
                        old=old + start,
                        new=new + start,
                        length=end - start,
                    )


def is_meant(kind: LookKind, before: Stretch, after: Stretch) -> bool:
    """Tell whether somebody can have changed looks; programs look after links and styles' sizes."""
    if kind is LookKind.SIZE:
        return before.sized or after.sized
    return not (kind in OF_LINKS and (before.link or after.link))


def same_text(old: str, new: str) -> Iterator[tuple[int, int, int]]:
    """Give where two texts say the same: the beginnings in both, and the length.

    In an edited text one word alone, such as “og”, may be the same by chance.
    """
    if old == new:
        yield 0, 0, len(old)
        return
    words = TOKEN.findall(old), TOKEN.findall(new)
    starts = [offsets(tokens) for tokens in words]
    for i, j, count in SequenceMatcher(None, *words, autojunk=False).get_matching_blocks():
        if sum(map(says_something, words[0][i : i + count])) > 1:
            yield starts[0][i], starts[1][j], starts[0][i + count] - starts[0][i]


def offsets(tokens: Iterable[str]) -> list[int]:
    """Give where each token begins, and where the last one ends."""
    found = [0]
    for token in tokens:
        found.append(found[-1] + len(token))
    return found


def stretches(both: Both, old: int, new: int, length: int) -> Iterator[tuple[int, int]]:
    """Cut a text that both have where the looks change in one of them."""
    cuts = {each.start - old for each in both.old.stretches}
    cuts |= {each.start - new for each in both.new.stretches}
    inner = sorted(cut for cut in cuts if 0 < cut < length)
    yield from zip([0, *inner], [*inner, length], strict=True)


def at(found: Iterable[Stretch], position: int) -> Stretch:
    """Give the stretch that a character is in."""
    return next(each for each in found if each.start <= position < each.end)


def joined(both: Both, changes: Iterable[Change]) -> Iterator[Change]:
    """Join changes of one kind that only space parts, and leave out those of nothing but space.

    In an edited text a full stop may have changed places, and is left out as well.
    """
    text = both.new.block.text
    open_: dict[tuple[LookKind, str, str], Change] = {}
    done: list[Change] = []
    for change in changes:
        key = change.kind, change.before, change.after
        last = open_.get(key)
        if last and not text[last.new + last.length : change.new].strip():
            length = change.new + change.length - last.new
            open_[key] = structs.replace(last, length=length)
            continue
        if last:
            done.append(last)
        open_[key] = change
    trimmed = (without_space(text, change) for change in (*done, *open_.values()))
    is_edited = both.old.block.text != text
    told = (c for c in trimmed if says_something(said_in(text, c)) or (c.length and not is_edited))
    yield from sorted(told, key=lambda c: c.new)


def says_something(text: str) -> bool:
    """Tell whether there is a letter or digit in a text."""
    return any(map(str.isalnum, text))


def said_in(text: str, change: Change) -> str:
    """Give the words that a change is of."""
    return text[change.new : change.new + change.length]


def without_space(text: str, change: Change) -> Change:
    """Leave out the space at both ends of a change in a text."""
    said = said_in(text, change)
    lead = len(said) - len(said.lstrip())
    return structs.replace(
        change, old=change.old + lead, new=change.new + lead, length=len(said.strip())
    )


def is_whole(both: Both, change: Change) -> bool:
    """Tell whether a change is of all that a paragraph says."""
    text = both.new.block.text
    return not (text[: change.new] + text[change.new + change.length :]).strip()


def told_once(
    found: list[tuple[Both, Change]], paragraphs: Counter[str]
) -> Iterator[tuple[Both, Change, int]]:
    """Give every change and how many paragraphs it is of: those of a whole style once.

    `paragraphs` counts the paragraphs of every style of the update.
    """
    keys = [style_key(both, change) for both, change in found]
    counts = Counter(keys)
    told: set[object] = set()
    for (both, change), key in zip(found, keys, strict=True):
        is_many = counts[key] >= max(FEWEST, paragraphs[both.new.block.style] / 2)
        if key is None or not is_many:
            yield both, change, 1
        elif key not in told:
            told.add(key)
            yield both, change, counts[key]


def style_key(both: Both, change: Change) -> tuple[str, LookKind, str, str] | None:
    """Give what changes of a whole style have in common; None for what people do by hand."""
    if change.kind in BY_HAND or not is_whole(both, change):
        return None
    return both.new.block.style, change.kind, change.before, change.after


def as_change(both: Both, change: Change, update: Update, count: int) -> FormatChange:
    """Say of a change who made it and where."""
    place, base_place = both.new.block.place, both.old.block.place
    end = change.new + change.length
    stamp = stamp_of(both.new, update)
    project, heading = both.owner if count == 1 else NOWHERE
    return FormatChange(
        project=project,
        heading=heading,
        kind=change.kind,
        before=change.before,
        after=change.after,
        text=both.new.block.text[change.new : end],
        place=place.between(change.new, end),
        base_place=base_place.between(change.old, change.old + change.length),
        author=stamp.author,
        date=stamp.date,
        source=update.source,
        paragraphs=count,
    )


def stamp_of(look: Look, update: Update) -> Stamp:
    """Say who changed the looks of a paragraph: whoever did so with tracking on, or the sender."""
    revision = look.revision
    if revision is None:
        return update.stamp
    return Stamp(
        author=revision.author or update.stamp.author, date=revision.date or update.stamp.date
    )

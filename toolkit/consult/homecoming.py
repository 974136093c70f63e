"""What an edited letter offers: wording for templates, texts for the hearing's file, the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum

from msgspec import Struct

from toolkit.consult.aligning import Change, align, changes_between
from toolkit.consult.origins import Line, Other, Path, Piece, Value, Words

SPACES = str.maketrans({"\N{NO-BREAK SPACE}": " "})
WRITTEN = frozenset({"syn", "begrunnelse", "krav", "innledning", "avsnitt", "til"})
"""The names under which the texts of the hearing's file stand in a template."""


class Why(Enum):
    """Why a change cannot be brought home."""

    DATA = "data"
    FRAME = "frame"
    MIXED = "mixed"
    NEW = "new"
    GONE = "gone"


class NewWording(Struct, frozen=True, kw_only=True):
    """Other words in a paragraph of a section's template; without an `end` behind all it says."""

    section: int
    paragraph: int
    start: int
    end: int | None
    text: str


class NewLine(Struct, frozen=True, kw_only=True):
    """A new paragraph behind one of a section's template."""

    section: int
    paragraph: int
    text: str


class LostLine(Struct, frozen=True, kw_only=True):
    """A paragraph of a section's template that was struck."""

    section: int
    paragraph: int


class NewText(Struct, frozen=True, kw_only=True):
    """A text of the hearing's file as it reads now; `behind` puts a paragraph after it."""

    path: Path
    text: str
    behind: bool = False


class Unmapped(Struct, frozen=True, kw_only=True):
    """A change that stays in the edited letter alone, and why."""

    old: str
    new: str
    why: Why


Offer = NewWording | NewLine | LostLine | NewText | Unmapped


def offers(lines: Sequence[Line], said: Sequence[str]) -> Iterator[Offer]:
    """Say what an edited letter offers, held against the one that went out."""
    old = [line.text.translate(SPACES).strip() for line in lines]
    new = [text.translate(SPACES).strip() for text in said]
    times = Counter(line.spot for line in lines)
    before: Line | None = None
    for i, j in align(old, new):
        if i is not None and j is not None:
            yield from reworded(lines[i], said[j])
            before = lines[i]
        elif i is not None:
            yield from struck(lines[i], times)
            before = lines[i]
        elif j is not None:
            yield from added(new[j], before)


def reworded(line: Line, new: str) -> Iterator[Offer]:
    """Give what became of a paragraph: each change goes to the piece it stands in."""
    old, new = line.text.translate(SPACES), new.translate(SPACES)
    lead = len(old) - len(old.lstrip())
    texts: dict[int, list[Change]] = {}
    for change in changes_between(old.strip(), new.strip()):
        moved = Change(start=change.start + lead, end=change.end + lead, text=change.text)
        yield from placed(line, moved, texts, new)
    for index, changes in texts.items():
        piece = line.pieces[index]
        if isinstance(piece, Value):
            yield NewText(path=piece.path, text=changed(piece.text, changes))


def placed(line: Line, change: Change, texts: dict[int, list[Change]], new: str) -> Iterator[Offer]:
    """Give a change to the words it stands in; those of values are gathered in `texts`."""
    found = piece_at(line.pieces, change)
    if found is None:
        yield Unmapped(old=line.text, new=new, why=Why.MIXED)
        return
    index, start = found
    piece = line.pieces[index]
    inside = Change(start=change.start - start, end=change.end - start, text=change.text)
    match piece:
        case Words():
            yield NewWording(
                section=piece.section,
                paragraph=piece.paragraph,
                start=piece.offset + inside.start,
                end=piece.offset + inside.end,
                text=change.text,
            )
        case Value() if is_written(piece.path):
            texts.setdefault(index, []).append(inside)
        case Value() if line.spot and inside.start == len(piece.text) and piece is line.pieces[-1]:
            section, paragraph = line.spot
            yield NewWording(
                section=section, paragraph=paragraph, start=0, end=None, text=change.text
            )
        case Value():
            yield Unmapped(old=line.text, new=new, why=Why.DATA)
        case Other():
            yield Unmapped(old=line.text, new=new, why=Why.FRAME)


def piece_at(pieces: tuple[Piece, ...], change: Change) -> tuple[int, int] | None:
    """Find the one piece a change stands in, with where that begins.

    What is put in between two goes to a text of the hearing's file, else to words.
    """
    touched: list[tuple[int, int]] = []
    start = 0
    for index, piece in enumerate(pieces):
        end = start + len(piece.text)
        if start <= change.start and change.end <= end:
            touched.append((index, start))
        start = end
    return min(touched, key=lambda found: rank(pieces[found[0]]), default=None)


def rank(piece: Piece) -> int:
    """Rank the pieces that could take what is put in between them."""
    match piece:
        case Value():
            return 0 if is_written(piece.path) else 2
        case Words():
            return 1
        case Other():
            return 3


def changed(text: str, changes: Sequence[Change]) -> str:
    """Make changes in a text."""
    for change in sorted(changes, key=lambda one: one.start, reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    return text


def struck(line: Line, times: Counter[tuple[int, int] | None]) -> Iterator[Offer]:
    """Give what became of a paragraph that is gone."""
    written = written_values(line)
    values = [p for p in line.pieces if isinstance(p, Value)]
    if written and written == values:
        yield from (NewText(path=piece.path, text="") for piece in written)
    elif line.spot and not values and line.text.strip() and times[line.spot] == 1:
        yield LostLine(section=line.spot[0], paragraph=line.spot[1])
    elif line.text.strip():
        yield Unmapped(old=line.text, new="", why=Why.GONE)


def added(text: str, before: Line | None) -> Iterator[Offer]:
    """Give a new paragraph to what stands before it."""
    if not text:
        return
    written = written_values(before) if before else []
    if written:
        yield NewText(path=written[-1].path, text=text, behind=True)
    elif before and before.spot:
        yield NewLine(section=before.spot[0], paragraph=before.spot[1], text=text)
    else:
        yield Unmapped(old="", new=text, why=Why.NEW)


def written_values(line: Line) -> list[Value]:
    """Give the texts of the hearing's file that a paragraph holds."""
    return [p for p in line.pieces if isinstance(p, Value) and is_written(p.path)]


def is_written(path: Path) -> bool:
    """Tell whether a value is a text that somebody wrote in the hearing's file."""
    names = [name for name in path if isinstance(name, str)]
    if names[0] in {"hovedbudskap", "konklusjon", "prioriteringer"}:
        return names[-1] in {"krav", "til", "begrunnelse"}
    return names[0] in {"innledning", "prosjekt", "kommuner"} and names[-1] in WRITTEN

"""What an edited letter offers: wording for templates, texts for the hearing's file, the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from toolkit.consult.aligning import Change, Pair, align, changes_between
from toolkit.consult.offers import LostLine, NewLine, NewText, NewWording, Offer, Unmapped, Why
from toolkit.consult.origins import Line, Other, Path, Piece, Value, Words

SPACES = str.maketrans({"\N{NO-BREAK SPACE}": " "})
WRITTEN = frozenset({"syn", "begrunnelse", "krav", "innledning", "avsnitt", "til"})
"""The names under which the texts of the hearing's file stand in a template."""


class Gone(Struct, frozen=True, kw_only=True):
    """What is no edit: paragraphs that only moved, and sections that were taken out whole."""

    texts: frozenset[str]
    sections: frozenset[int]

    def holds(self, line: Line) -> bool:
        """Tell whether a paragraph that is gone belongs to it."""
        return plain(line.text) in self.texts or section_of(line) in self.sections


def offers(lines: Sequence[Line], said: Sequence[str]) -> Iterator[Offer]:
    """Say what an edited letter offers, held against the one that went out."""
    old, new = [plain(line.text) for line in lines], [plain(text) for text in said]
    pairs = list(align(old, new))
    kept = [i for i, j in pairs if i is not None and j is not None]
    gone = Gone(texts=moved_texts(old, new, pairs), sections=struck_sections(lines, kept))
    yield from taken_out(lines, gone)
    times = Counter(line.spot for line in lines)
    before: Line | None = None
    for i, j in pairs:
        if i is not None and j is not None:
            yield from reworded(lines[i], said[j])
        elif i is not None and not gone.holds(lines[i]):
            yield from struck(lines[i], times)
        elif i is None and j is not None and new[j] not in gone.texts:
            yield from added(new[j], before)
        before = before if i is None else lines[i]


def plain(text: str) -> str:
    """Give a text with ordinary spaces, and none at its ends."""
    return text.translate(SPACES).strip()


def taken_out(lines: Sequence[Line], gone: Gone) -> Iterator[Offer]:
    """Name each project that was taken out, and not moved, by the first it says."""
    for section in sorted(gone.sections):
        title = next(line.text for line in lines if section_of(line) == section)
        if plain(title) not in gone.texts:
            yield Unmapped(old=title, new="", why=Why.SECTION)


def moved_texts(old: Sequence[str], new: Sequence[str], pairs: Sequence[Pair]) -> frozenset[str]:
    """Give the paragraphs that are gone from one place and stand word for word in another."""
    gone = {old[i] for i, j in pairs if i is not None and j is None}
    return frozenset(gone & {new[j] for i, j in pairs if i is None and j is not None})


def struck_sections(lines: Sequence[Line], kept: Sequence[int]) -> frozenset[int]:
    """Give the sections of which no paragraph is left: a project that was taken out."""
    left = {section_of(lines[i]) for i in kept}
    found = {section_of(line) for line in lines} - left
    return frozenset(section for section in found if section is not None)


def section_of(line: Line) -> int | None:
    """Give the number of the section that a paragraph stands in, if it does."""
    if line.spot:
        return line.spot[0]
    paths = (piece.path for piece in line.pieces if isinstance(piece, Value))
    numbers = (path[1] for path in paths if path[0] == "prosjekt")
    return next((number for number in numbers if isinstance(number, int)), None)


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

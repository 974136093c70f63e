"""Texts that an edited letter offers for the hearing's file, by the keys they stand under there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from toolkit.consult.offers import NewText
from toolkit.consult.origins import Path
from toolkit.consult.section import paragraphs
from toolkit.model.consultation import Consultation, Demand, Stance

Keys = tuple[str | int, ...]
"""The keys and numbers that lead to a text in the file."""

KEYS = {
    "syn": "view",
    "begrunnelse": "reason",
    "krav": "demand",
    "til": "to",
    "innledning": "introduction",
}
STANCES = {"tillegg": Stance.ADDS, "forbehold": Stance.RESERVES}
DEMANDS = {"hovedbudskap": "main_demands", "konklusjon": "conclusion"}


class FileText(Struct, frozen=True, kw_only=True):
    """A text of the hearing's file: the keys and numbers that lead to it, how it was, how it is."""

    keys: Keys
    old: str
    new: str


def file_texts(
    found: Iterable[NewText], letter: Consultation, file: Consultation
) -> tuple[tuple[FileText, ...], tuple[NewText, ...]]:
    """Give the texts of a file that became others, and what has no place in it.

    `letter` is what the letter was made from: the file with projects added and left out.
    """
    groups: dict[Keys, list[NewText]] = {}
    homeless: list[NewText] = []
    for text in found:
        keys = keys_of(text.path, letter, file)
        if keys is None:
            homeless.append(text)
        else:
            groups.setdefault(keys, []).append(text)
    texts = [rewritten(keys, group, file) for keys, group in groups.items()]
    return tuple(text for text in texts if text.new != text.old), tuple(homeless)


def rewritten(
    keys: tuple[str | int, ...], group: Sequence[NewText], file: Consultation
) -> FileText:
    """Give a text with some of its paragraphs changed, taken out and put in."""
    old = text_at(file, keys)
    changed = {number_of(one): one.text for one in group if not one.behind}
    behind: dict[int, list[str]] = {}
    for one in group:
        if one.behind:
            behind.setdefault(number_of(one), []).append(one.text)
    before = paragraphs(old)
    now: list[str] = []
    for number in range(max(len(before), *(number_of(one) + 1 for one in group))):
        kept = before[number] if number < len(before) else ""
        now += [changed.get(number, kept), *behind.get(number, [])]
    return FileText(keys=keys, old="\n\n".join(before), new="\n\n".join(filter(None, now)))


def number_of(text: NewText) -> int:
    """Give which paragraph of its text this is."""
    last = text.path[-1]
    return last if isinstance(last, int) else 0


def keys_of(path: Path, letter: Consultation, file: Consultation) -> Keys | None:
    """Give the keys of a value in the hearing's file; None for what is not in there."""
    match path:
        case ("innledning", int()):
            return ("introduction",)
        case (("hovedbudskap" | "konklusjon") as name, int(number), str(key)):
            return demand_keys(DEMANDS[name], (number, KEYS[key]), letter, file)
        case ("prioriteringer", int(number), "rader", int(row), "begrunnelse"):
            return reason_keys((number, row), letter, file)
        case ("kommuner", str(name), int(number), "avsnitt", int()):
            return position_keys(name, number, file)
        case ("prosjekt", int(number), str(key), int()):
            return comment_keys(number, KEYS[key], letter, file)
    return None


def demand_keys(
    name: str, which: tuple[int, str], letter: Consultation, file: Consultation
) -> Keys | None:
    """Give the keys of a demand."""
    number, key = which
    demands: dict[str, tuple[tuple[Demand, ...], tuple[Demand, ...]]] = {
        "main_demands": (letter.main_demands, file.main_demands),
        "conclusion": (letter.conclusion, file.conclusion),
    }
    ours, theirs = demands[name]
    same = ((one.to, one.demand) == (ours[number].to, ours[number].demand) for one in theirs)
    place = first(same)
    return None if place is None else (name, place, key)


def reason_keys(which: tuple[int, int], letter: Consultation, file: Consultation) -> Keys | None:
    """Give the keys of a reason in a ranking."""
    ranking = letter.priorities[which[0]]
    wanted = ranking.projects[which[1]]
    for number, other in enumerate(file.priorities):
        place = first(one == wanted for one in other.projects)
        if other.mode == ranking.mode and place is not None:
            return ("priorities", number, "projects", place, "reason")
    return None


def position_keys(name: str, number: int, file: Consultation) -> Keys:
    """Give the keys of a municipality's own text."""
    some = [i for i, one in enumerate(file.positions) if one.stance is STANCES[name]]
    return ("positions", some[number], "text")


def comment_keys(number: int, key: str, letter: Consultation, file: Consultation) -> Keys | None:
    """Give the keys of what is said of a project."""
    comments = [comment for chapter in letter.chapters for comment in chapter.comments]
    for chapter, other in enumerate(file.chapters):
        place = first(one == comments[number] for one in other.comments)
        if place is not None:
            return ("chapters", chapter, "comments", place, key)
    return None


def first(found: Iterable[bool]) -> int | None:
    """Give the number of the first that is so."""
    return next((number for number, is_so in enumerate(found) if is_so), None)


def text_at(file: Consultation, keys: Keys) -> str:
    """Give the text that stands under some keys."""
    value: object = file
    for key in keys:
        value = (
            value[key]
            if isinstance(key, int) and isinstance(value, tuple)
            else getattr(value, str(key))
        )
    return str(value)

"""What stands in the margin of a draft: disputes, what was moved, and the comments people sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from toolkit.model.decisions import Action, Decision
from toolkit.model.language import Language
from toolkit.model.merged import LETTERS, Conflict, Merged, Remark
from toolkit.model.plan import Paragraph, Plan, list_projects, list_sections
from toolkit.model.update import Stamp
from toolkit.ooxml.commenting import Note
from toolkit.problems import Place

WHOLE = 1_000_000
"""An offset behind the end of any paragraph."""


class Words(Struct, frozen=True, kw_only=True):
    """What the comments of the toolkit itself say in one form of Norwegian."""

    disputed: str
    struck: str
    moved_behind: str
    moved_below: str
    moved_first: str


WORDS = {
    Language.BOKMAL: Words(
        disputed="Uavklart: her vil kommunene ulike ting. Planens ordlyd står.",
        struck="(strykes)",
        moved_behind="Flyttet til etter «{to}».",
        moved_below="Flyttet til «{to}».",
        moved_first="Flyttet fremst.",
    ),
    Language.NYNORSK: Words(
        disputed="Uavklart: her vil kommunane ulike ting. Ordlyden i planen står.",
        struck="(går ut)",
        moved_behind="Flytta til etter «{to}».",
        moved_below="Flytta til «{to}».",
        moved_first="Flytta fremst.",
    ),
}


def margin_notes(
    merged: Merged, decisions: Iterable[Decision], language: Language, stamp: Stamp
) -> list[Note]:
    """Give the comments of a draft, by their places in the base."""
    words = WORDS[language]
    titles = dict(title_places(merged.base))
    notes = [dispute_note(conflict, words, stamp, titles) for conflict in merged.open]
    sections = {section.title.text for section in list_sections(merged.plan)}
    notes += (
        move_note(decision, words, titles[decision.project], sections)
        for decision in decisions
        if is_move(decision) and decision.project in titles
    )
    return notes + list(remark_notes(merged, titles))


def is_move(decision: Decision) -> bool:
    """Tell whether a decision moves a whole heading, and not only the fields of one."""
    return decision.action is Action.MOVE and decision.label == decision.field


def dispute_note(
    conflict: Conflict, words: Words, stamp: Stamp, titles: dict[str | None, Place]
) -> Note:
    """Write a comment with all versions of a disputed text, on the text that stands."""
    versions = (
        f"{letter}: {version.author} ({version.source}): {version.text or words.struck}"
        for letter, version in zip(LETTERS, conflict.versions, strict=False)
    )
    return Note(
        place=whole(conflict.place or titles.get(conflict.project) or START),
        author=stamp.author,
        date=stamp.date,
        paragraphs=(words.disputed, *versions),
    )


def move_note(decision: Decision, words: Words, title: Place, sections: set[str]) -> Note:
    """Write a comment on what was moved that says where to: below a section, or behind another."""
    to = decision.after
    text = words.moved_below if to in sections else words.moved_behind
    return Note(
        place=whole(title),
        author=decision.author,
        date=decision.date,
        paragraphs=(text.format(to=to) if to else words.moved_first,),
    )


def remark_notes(merged: Merged, titles: dict[str | None, Place]) -> Iterator[Note]:
    """Carry over the comments people sent, each with the answers to it."""
    spots = Spots(merged.base)
    for remark in merged.remarks:
        if not remark.answers:
            place = spots.of(remark) or titles.get(remark.project) or START
            answers = [r for r in merged.remarks if remark.id and is_answer(r, remark)]
            yield as_note(remark, whole(place), answers)


def is_answer(remark: Remark, other: Remark) -> bool:
    """Tell whether a comment answers another one of the same file."""
    return (remark.source, remark.answers) == (other.source, other.id)


def as_note(remark: Remark, place: Place, answers: Sequence[Remark] = ()) -> Note:
    """Write a comment as it was sent."""
    return Note(
        place=place,
        author=remark.author,
        date=remark.date,
        paragraphs=tuple(remark.text.split("\n")),
        replies=tuple(as_note(answer, place) for answer in answers),
    )


class Spots:
    """The paragraphs of a base, found by what they belong to and say."""

    def __init__(self, base: Plan) -> None:
        self._places: dict[tuple[str | None, str], Place] = {}
        for owner, paragraph in texts_of(base):
            self._places.setdefault((owner, paragraph.text), paragraph.place)

    def of(self, remark: Remark) -> Place | None:
        """Give the place of the paragraph a comment was put on, if the base has it."""
        return self._places.get((remark.project, remark.quoted)) if remark.quoted else None


def texts_of(plan: Plan) -> Iterator[tuple[str | None, Paragraph]]:
    """Give every text of a plan with the id of what it belongs to."""
    yield from ((None, paragraph) for paragraph in plan.front)
    for section in list_sections(plan):
        yield from ((section.id, paragraph) for paragraph in (section.title, *section.text))
    for project in (listed.project for listed in list_projects(plan)):
        fields = [paragraph for field in project.fields for paragraph in field.paragraphs]
        for paragraph in (project.title, *project.intro, *fields):
            yield project.id, paragraph


def title_places(plan: Plan) -> Iterator[tuple[str | None, Place]]:
    """Give where the headings of a plan stand, by their ids."""
    for section in list_sections(plan):
        yield section.id, section.title.place
    for listed in list_projects(plan):
        yield listed.project.id, listed.project.title.place


START = Place(part="word/document.xml", paragraph=0, start=0, end=WHOLE)
"""Where a comment stands that belongs to no text of the plan."""


def whole(place: Place) -> Place:
    """Give the whole of the paragraph a place is in."""
    return Place(part=place.part, paragraph=place.paragraph, start=0, end=WHOLE)

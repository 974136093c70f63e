"""Rolling a plan's period forward: where it is the plan's own, and where it is somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum

from msgspec import structs

from toolkit.model.decisions import (
    Action,
    Decision,
    Edit,
    LostParagraph,
    NewParagraph,
    TextEdit,
    place_of,
)
from toolkit.model.period import Mention, mentions, rewritten
from toolkit.model.plan import Paragraph, Period, Plan, list_projects, list_sections
from toolkit.model.update import Stamp
from toolkit.problems import Place, Problem, ProblemKind

OWN_NAME = re.compile(
    r"(?:tiltaksplan\w*|plan(?:en)?s?[ -]?periode\w*|denne planen|planen)"
    r"(?: (?:for|i) (?:perioden|åra|årene))?\W*$"
)
"""What says that the years behind it are the plan's own, wherever they stand."""

OTHERS_NAME = re.compile(
    r"\b(?!\w*tiltaksplan|planperiode|plan(?:en|ens)?\b)\w*(?:plan(?:en|ens|er|ene|ar|ane)?"
    r"|program(?:met|mer|ma)?|strategi(?:en|er|ar)?|melding(?:en|a|er)?|avtale[nr]?"
    r"|budsjett(?:et|er)?|ordning(?:en|a|er)?|tilskudd(?:et)?|tilskot(?:et)?|satsing(?:en|a)?"
    r"|utlysning(?:en|a)?|ntp)\b"
)
"""A noun that can have a period of its own: another plan, a programme, a budget."""

PERIOD_WORD = re.compile(r"(?:\b(?:perioden?|åra|årene|for|i)|^)\W*$")
SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-ZÆØÅ«])")


class Role(Enum):
    """Where in the plan a text stands, which tells whose years it names."""

    NAME = "name"
    NARRATIVE = "narrative"
    PROJECT = "project"


def roll_period(plan: Plan, new: Period, stamp: Stamp) -> Iterator[Decision]:
    """Give the decisions that put the new period wherever the old one is the plan's own."""
    for paragraph, role, heading, owner in texts_of(plan):
        edits = tuple(
            TextEdit(
                place=paragraph.place.between(mention.start, mention.end),
                text=rewritten(mention, new),
            )
            for mention in own_mentions(plan, paragraph, role)
        )
        if edits:
            yield Decision(
                project=owner,
                heading=heading,
                field="period",
                label="period",
                action=Action.ROLL,
                author=stamp.author,
                date=stamp.date,
                source=plan.source,
                before=str(plan.period),
                after=str(new),
                edits=edits,
            )


def find_left(plan: Plan) -> Iterator[Problem]:
    """Name every mention of the plan's years that is not rolled."""
    for paragraph, role, heading, _ in texts_of(plan):
        own = list(own_mentions(plan, paragraph, role))
        for mention in mentions(paragraph.text):
            if mention.period == plan.period and mention not in own:
                yield Problem(
                    kind=ProblemKind.PERIOD_LEFT,
                    subject=heading,
                    detail=paragraph.text[mention.start : mention.end],
                    place=paragraph.place.between(mention.start, mention.end),
                )


def texts_of(plan: Plan) -> Iterator[tuple[Paragraph, Role, str, str | None]]:
    """Give every text of a plan with its role, the heading it belongs to, and the owner's id."""
    for paragraph in (*plan.front, *plan.running, *(left.paragraph for left in plan.left_out)):
        yield paragraph, Role.NAME, plan.title.text, None
    for section in list_sections(plan):
        yield section.title, Role.NAME, section.title.text, section.id
        for paragraph in section.text:
            yield paragraph, Role.NARRATIVE, section.title.text, section.id
    for project in (listed.project for listed in list_projects(plan)):
        fields = [paragraph for field in project.fields for paragraph in field.paragraphs]
        for paragraph in (project.title, *project.intro, *fields):
            yield paragraph, Role.PROJECT, project.title.text, project.id


def own_mentions(plan: Plan, paragraph: Paragraph, role: Role) -> Iterator[Mention]:
    """Give the mentions of the plan's own period in a paragraph."""
    for mention in mentions(paragraph.text):
        if mention.period == plan.period and is_own(paragraph.text[: mention.start], role):
            yield mention


def is_own(before: str, role: Role) -> bool:
    """Tell from the text in front of a period, and from where it stands, whether it is the plan's.

    A name (title, heading, header) means the plan unless it names another plan; a sentence of a
    chapter does so only where it speaks of a period and of nobody else's; a project's text only
    where it says so.
    """
    sentence = SENTENCE_END.split(before)[-1].casefold()
    if OWN_NAME.search(sentence):
        return True
    if role is Role.PROJECT or OTHERS_NAME.search(sentence):
        return False
    return role is Role.NAME or PERIOD_WORD.search(sentence) is not None


def rolled_beside(rolls: Iterable[Decision], taken: Iterable[Decision]) -> Iterator[Decision]:
    """Give what rolls the period wherever nobody has touched it."""
    edits = [edit for decision in taken for edit in decision.edits]
    for roll in rolls:
        kept = untouched(roll, edits)
        if kept.edits:
            yield kept


def untouched(roll: Decision, edits: list[Edit]) -> Decision:
    """Keep the edits of a decision that no other edit touches."""
    kept = tuple(
        edit for edit in roll.edits if not any(touches(place_of(edit), other) for other in edits)
    )
    return structs.replace(roll, edits=kept)


def touches(place: Place, edit: Edit) -> bool:
    """Tell whether an edit changes the characters of a place."""
    other = place_of(edit)
    if other.spot != place.spot:
        return False
    match edit:
        case LostParagraph():
            return True
        case NewParagraph():
            return False
        case TextEdit():
            return other.start < place.end and place.start < other.end

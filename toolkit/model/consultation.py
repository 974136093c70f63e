"""A consultation: a hearing, and what the council answers to it, as the secretariat writes it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from toolkit.model.language import Language


class Genre(Enum):
    """The kinds of letter there are; the value names the letter's template."""

    RESPONSE = "horingsuttalelse"


class Recipient(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who the letter goes to; `submit` says how it is sent."""

    name: str
    address: tuple[str, ...] = ()
    submit: str = ""


class Demand(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One demand in a sentence, whom it is put `to`, and the projects it rests on."""

    demand: str
    to: str = ""
    projects: tuple[str, ...] = ()


class Comment(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is said of one project; a blank line in a text begins a new paragraph."""

    project: str
    view: str = ""
    reason: str = ""
    demand: str = ""


class Chapter(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A chapter of the hearing document, and the comments to it."""

    heading: str
    number: str = ""
    comments: tuple[Comment, ...] = ()


class Priority(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A project in a ranking, and why it stands there."""

    project: str
    reason: str = ""


class Ranking(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The projects of one transport mode, the most important first."""

    mode: str
    projects: tuple[Priority, ...] = ()


class Resolution(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    tag_field="kind",
    tag="resolution",
):
    """Authority by a resolution in a numbered case."""

    body: str
    date: datetime.date
    case_number: str


class Mandate(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="mandate"
):
    """Authority by a mandate to speak for what the plan says.

    `basis` is where the mandate stands; the letter is `laid_before` a body in its `meeting`.
    """

    body: str
    basis: str = ""
    laid_before: str = ""
    meeting: datetime.date | None = None


Authority = Resolution | Mandate


class Consultation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A hearing and the answer to it.

    `reference` is the sender's case number and `letter_date` the date of the sender's letter;
    `county_deadline` is the county's own, earlier deadline.
    """

    title: str
    recipient: Recipient
    authority: Authority
    genre: Genre = Genre.RESPONSE
    language: Language = Language.BOKMAL
    reference: str = ""
    letter_date: datetime.date | None = None
    deadline: datetime.date | None = None
    county_deadline: datetime.date | None = None
    our_reference: str = ""
    case_handler: str = ""
    introduction: str = ""
    main_demands: tuple[Demand, ...] = ()
    priorities: tuple[Ranking, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    conclusion: tuple[Demand, ...] = ()
    attachments: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()


def named_projects(consultation: Consultation) -> Iterator[str]:
    """Give the id of every project that a consultation names, in its order."""
    for demand in consultation.main_demands + consultation.conclusion:
        yield from demand.projects
    for ranking in consultation.priorities:
        yield from (priority.project for priority in ranking.projects)
    for chapter in consultation.chapters:
        yield from (comment.project for comment in chapter.comments)

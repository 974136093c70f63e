"""A consultation: a hearing, and what the council answers to it, as the secretariat writes it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from toolkit.model.language import Language


class Genre(Enum):
    """The kinds of letter there are; the value names the letter's template.

    A response to a hearing, an input to a county with a ranking, a short statement that is
    adopted as a resolution, and a note to a committee of the Storting.
    """

    RESPONSE = "horingsuttalelse"
    INPUT = "innspill"
    STATEMENT = "uttale"
    NOTE = "komitenotat"


class Stance(Enum):
    """How a member municipality stands to the joint answer."""

    JOINS = "slutter-seg-til"
    ADDS = "tillegg"
    OWN = "egen-uttalelse"
    RESERVES = "forbehold"


class Recipient(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who the letter goes to; `submit` says how it is sent."""

    name: str = ""
    address: tuple[str, ...] = ()
    submit: str = ""


class Quotation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the hearing says, word by word: on which `page`, counted from 1, of which document.

    A Word file has no pages of its own; there it is the `heading` that the text stands under.
    """

    text: str
    page: int | None = None
    document: str = ""
    heading: str = ""


class Demand(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One demand in a sentence, whom it is put `to`, and what it rests on.

    That is projects by their ids, or resolutions by their case numbers.
    """

    demand: str
    to: str = ""
    projects: tuple[str, ...] = ()
    resolutions: tuple[str, ...] = ()


class Comment(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is said of one project; a blank line in a text begins a new paragraph.

    It rests on the project, and on `resolutions` by their case numbers where it says more.
    """

    project: str
    view: str = ""
    reason: str = ""
    demand: str = ""
    quotations: tuple[Quotation, ...] = ()
    resolutions: tuple[str, ...] = ()


class Chapter(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A chapter of the hearing document, the page it begins on, and the comments to it."""

    heading: str
    number: str = ""
    page: int | None = None
    comments: tuple[Comment, ...] = ()


class Priority(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A project in a ranking, and why it stands there; it rests on the project as comments do."""

    project: str
    reason: str = ""
    resolutions: tuple[str, ...] = ()


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


class Position(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one member municipality has answered; `text` is its addition or its reservation.

    The text rests on projects by their ids, or on resolutions by their case numbers.
    """

    municipality: str
    stance: Stance
    text: str = ""
    projects: tuple[str, ...] = ()
    resolutions: tuple[str, ...] = ()


class Consultation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A hearing and the answer to it.

    `reference` is the sender's case number and `letter_date` the date of the sender's letter;
    `county_deadline` is the county's own, earlier deadline. `documents` are the files of the
    hearing and `templates` a folder of its own templates, both beside the consultation's file;
    `sent` is the day the answer went. What is missing while the file is being filled in is empty.
    The introduction rests on `introduction_projects` and `introduction_resolutions`.
    """

    title: str = ""
    recipient: Recipient = Recipient()
    authority: Authority | None = None
    genre: Genre = Genre.RESPONSE
    language: Language = Language.BOKMAL
    reference: str = ""
    letter_date: datetime.date | None = None
    deadline: datetime.date | None = None
    county_deadline: datetime.date | None = None
    documents: tuple[str, ...] = ()
    templates: str = ""
    sent: datetime.date | None = None
    our_reference: str = ""
    case_handler: str = ""
    introduction: str = ""
    introduction_projects: tuple[str, ...] = ()
    introduction_resolutions: tuple[str, ...] = ()
    main_demands: tuple[Demand, ...] = ()
    priorities: tuple[Ranking, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    conclusion: tuple[Demand, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    positions: tuple[Position, ...] = ()
    attachments: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()


def named_projects(consultation: Consultation) -> Iterator[str]:
    """Give the id of every project that a consultation names, in its order."""
    yield from consultation.introduction_projects
    for demand in consultation.main_demands + consultation.conclusion:
        yield from demand.projects
    for ranking in consultation.priorities:
        yield from (priority.project for priority in ranking.projects)
    for chapter in consultation.chapters:
        yield from (comment.project for comment in chapter.comments)
    for position in consultation.positions:
        yield from position.projects


def named_resolutions(consultation: Consultation) -> Iterator[str]:
    """Give the case number of every resolution that something in a consultation rests on."""
    yield from consultation.introduction_resolutions
    for demand in consultation.main_demands + consultation.conclusion:
        yield from demand.resolutions
    for ranking in consultation.priorities:
        for priority in ranking.projects:
            yield from priority.resolutions
    for chapter in consultation.chapters:
        for comment in chapter.comments:
            yield from comment.resolutions
    for position in consultation.positions:
        yield from position.resolutions

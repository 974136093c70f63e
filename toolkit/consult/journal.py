"""What an archive wants to know of a letter: the metadata of its journal entry."""

from __future__ import annotations

import datetime

from msgspec import Struct

from toolkit.consult.case_paper import case_title
from toolkit.consult.context import letter_title
from toolkit.consult.material import Material
from toolkit.consult.routes import laid_before
from toolkit.model.consultation import Authority


class ArchivedFile(Struct, frozen=True, kw_only=True):
    """A file of the entry, with the checksum by which it is known again."""

    name: str
    role: str
    sha256: str
    bytes: int


class Entry(Struct, frozen=True, kw_only=True):
    """A journal entry; `state` is `draft` or `final`, `document` `letter` or `case-paper`."""

    title: str
    subject: str
    document: str
    genre: str
    state: str
    our_case_number: str
    their_case_number: str
    document_date: datetime.date
    deadline: datetime.date | None
    county_deadline: datetime.date | None
    correspondent: str
    correspondent_address: tuple[str, ...]
    submit: str
    sender: str
    organisation_number: str
    case_handler: str
    signatures: tuple[str, ...]
    authority: Authority | None
    laid_before: str
    language: str
    attachments: tuple[str, ...]
    copies: tuple[str, ...]
    open_points: tuple[str, ...]
    files: tuple[ArchivedFile, ...]


def entry(
    material: Material, open_points: tuple[str, ...], files: tuple[ArchivedFile, ...]
) -> Entry:
    """Give the journal entry of a letter or a case paper."""
    hearing, region = material.consultation, material.profile.region
    subject = letter_title(hearing).replace("\N{NO-BREAK SPACE}", " ")
    return Entry(
        title=case_title(material).replace("\N{NO-BREAK SPACE}", " ")
        if material.proposal
        else subject,
        subject=subject,
        document="case-paper" if material.proposal else "letter",
        genre=hearing.genre.value,
        state="draft" if open_points else "final",
        our_case_number=hearing.our_reference,
        their_case_number=hearing.reference,
        document_date=material.date,
        deadline=hearing.deadline,
        county_deadline=hearing.county_deadline,
        correspondent=hearing.recipient.name,
        correspondent_address=hearing.recipient.address,
        submit=hearing.recipient.submit,
        sender=region.name,
        organisation_number=region.organisation_number,
        case_handler=hearing.case_handler,
        signatures=tuple(f"{one.name}, {one.role}" for one in material.profile.signatures),
        authority=hearing.authority,
        laid_before=laid_before(material)[0],
        language=material.locale,
        attachments=hearing.attachments,
        copies=hearing.copies,
        open_points=open_points,
        files=files,
    )

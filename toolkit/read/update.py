"""Reading an edited copy: the plan it holds, and who changed what."""

from __future__ import annotations

from toolkit.blocks import Document
from toolkit.model.carried_json import decode_carried
from toolkit.model.profile import Profile
from toolkit.model.update import Stamp, Update
from toolkit.read.answers import with_remarks
from toolkit.read.plan import read_plan


def read_update(document: Document, profile: Profile, *, date: str) -> Update:
    """Read an update; `date` stands in where the file says no date of its own.

    An input sheet is from the municipality it went to, and tells of that one's projects only.
    """
    properties = document.properties
    carried = decode_carried(document.carried) if document.carried else None
    municipality = carried.municipality if carried else ""
    named = properties.last_modified_by or properties.creator or document.file
    author = municipality or named
    sender = Stamp(author=author, date=properties.modified or date)
    plan = read_plan(document, profile)
    return Update(
        source=document.file,
        plan=with_remarks(plan, carried, sender) if carried and municipality else plan,
        stamp=sender,
        stamps=stamps_of(document, sender),
        partial=bool(municipality),
        points=document.points,
        carried=carried,
        objects=document.objects,
    )


def stamps_of(document: Document, unsaid: Stamp) -> dict[tuple[str, int], Stamp]:
    """Give who made the latest tracked change of each paragraph, `unsaid` where it says not."""
    return {
        block.place.spot: Stamp(
            author=block.revision.author or unsaid.author,
            date=block.revision.date or unsaid.date,
        )
        for block in document.blocks
        if block.revision
    }

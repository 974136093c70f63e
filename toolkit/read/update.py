"""Reading an edited copy: the plan it holds, and who changed what."""

from __future__ import annotations

from toolkit.blocks import Document
from toolkit.model.profile import Profile
from toolkit.model.update import Stamp, Update
from toolkit.read.plan import read_plan


def read_update(document: Document, profile: Profile, *, date: str) -> Update:
    """Read an update; `date` stands in where the file says no date of its own."""
    properties = document.properties
    author = properties.last_modified_by or properties.creator or document.file
    sender = Stamp(author=author, date=properties.modified or date)
    return Update(
        source=document.file,
        plan=read_plan(document, profile),
        stamp=sender,
        stamps={
            block.place.spot: Stamp(
                author=block.revision.author or sender.author,
                date=block.revision.date or sender.date,
            )
            for block in document.blocks
            if block.revision
        },
    )

"""The profile of a region: what `tiltaksplan.toml` says of its members, bodies and labels."""

from __future__ import annotations

import datetime

from msgspec import Struct

from toolkit.guard.limits import LIMITS, Limits
from toolkit.model.language import Language
from toolkit.model.plan import FieldKind


class Region(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The council itself, as its letters name it.

    `secretariat` is the author of the changes the toolkit makes by itself, `language` the form
    that it writes in.
    """

    name: str = ""
    short_name: str = ""
    address: tuple[str, ...] = ()
    organisation_number: str = ""
    email: str = ""
    website: str = ""
    secretariat: str = "Sekretariatet"
    about: str = ""
    language: Language = Language.BOKMAL


class Member(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A member municipality, its official number, and other ways its name is written."""

    name: str
    number: str = ""
    aliases: tuple[str, ...] = ()


class Body(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody else who can be responsible: a committee, an office, a person by role."""

    name: str
    aliases: tuple[str, ...] = ()


class Headings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a heading depth means; 1 is the topmost. Left out, it is read from the plan."""

    area: int | None = None


class Signature(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who signs the letters."""

    name: str
    role: str


class Meeting(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A day on which a body meets."""

    body: str
    date: datetime.date


class Profile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One region's profile; an empty one reads any plan, but knows no names.

    `not_labels` settles which openers look like labels but are text.
    """

    region: Region = Region()
    members: tuple[Member, ...] = ()
    bodies: tuple[Body, ...] = ()
    all_members: tuple[str, ...] = ()
    headings: Headings = Headings()
    labels: dict[FieldKind, tuple[str, ...]] = {}
    not_labels: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    limits: Limits = LIMITS

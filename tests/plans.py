"""A small plan for tests, as a Word file and as read, and copies of it with something changed."""

from __future__ import annotations

from msgspec import structs

from tests.tiny import docx, h, p
from toolkit.blocks import Document
from toolkit.merge.match import with_ids_of
from toolkit.merge.merge import merge
from toolkit.merge.settle import Settlement
from toolkit.model.merged import Choice, Merged
from toolkit.model.plan import Plan
from toolkit.model.profile import Member, Profile, Region
from toolkit.model.update import Stamp, Update
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.read.plan import read_plan
from toolkit.read.update import read_update

PROFILE = Profile(
    region=Region(name="Fjellregionen", short_name="Fjell IPR"),
    members=(Member(name="Tinn"), Member(name="Nore og Uvdal")),
)
HEADER = p("Fjell IPR – Politisk tiltaksplan 2024-2027")
TITLE = "Politisk tiltaksplan 2024-2027"
COVER = p(TITLE, "Tittel") + p("Vedtatt 14. juni 2024")
INTRODUCTION = h(1, "1. Innledning") + p("Planen gjelder i perioden 2024-2027 for alle.")
AREA = h(1, "2. Prosjekter") + h(2, "2.1 Samferdsel 2024-2027") + p("Vei er viktig.")
BRIDGE = (
    h(3, "Ny bru")
    + p("**Status:** Brua er stengt. Fylket setter av 7,5 millioner i 2024.")
    + p("**Målsetting:**")
    + p("**Tiltak:** Dialog med fylket.")
    + p("Møte hver vår.")
    + p("**Hovedansvar:** Tinn og Nore og Uvdal kommuner")
)
TRAIN = (
    h(3, "To tog i timen")
    + p("**Status:** Opptrappingsplan for tog (2024-2027) er vedtatt.")
    + p("**Tiltak:** Pressedekning.")
    + p("**Hovedansvar:** Tinn kommune")
)
BODY = COVER + INTRODUCTION + AREA + BRIDGE + TRAIN


def plan_file(body: str = BODY, *, header: str = HEADER) -> bytes:
    """Build the plan's Word file."""
    return docx(body, header=header, title=TITLE)


def changed(*changes: tuple[str, str]) -> bytes:
    """Build a copy of the plan's Word file in which some of its XML is replaced."""
    body = BODY
    for old, new in changes:
        assert old in body, old
        body = body.replace(old, new, 1)
    return plan_file(body)


def document(data: bytes, name: str = "plan.docx") -> Document:
    """Read a Word file's blocks."""
    return read_document(Package(data, name))


def plan(data: bytes | None = None, name: str = "plan.docx") -> Plan:
    """Read a plan."""
    return read_plan(document(plan_file() if data is None else data, name), PROFILE)


def update(*changes: tuple[str, str], name: str = "tinn.docx") -> Update:
    """Read a copy of the plan with some of its XML replaced."""
    return read_update(document(changed(*changes), name), PROFILE, date="2025-09-09T09:09:09Z")


STAMP = Stamp(author="Sekretariatet", date="2025-10-10T10:10:10Z")


def merged(base: Plan, *updates: Update, choices: dict[str, Choice] | None = None) -> Merged:
    """Merge updates whose headings get the base's ids."""
    known = [structs.replace(one, plan=with_ids_of(base, one.plan)) for one in updates]
    return merge(base, known, Settlement(choices=choices or {}, stamp=STAMP))

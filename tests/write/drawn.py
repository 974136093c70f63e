"""Drafting what a merge decided, and what a draft says."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from tests.cases.build import build
from tests.merge.cases import DATE, NOTHING_SETTLED, PROFILE, texts
from toolkit.blocks import Cell
from toolkit.merge.match import with_ids_of
from toolkit.merge.merge import merge
from toolkit.merge.redraw import redraw
from toolkit.model.decisions import Decision
from toolkit.model.plan import Plan
from toolkit.model.profile import Profile
from toolkit.model.update import Stamp, Update
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.read.plan import read_plan
from toolkit.write.draft import write_draft


class Drawn(Struct, frozen=True, kw_only=True):
    """A base and what was decided about it."""

    base: Package
    plan: Plan
    decisions: tuple[Decision, ...]

    def draft(self, *, tracked: bool) -> Package:
        return write_draft(self.base, self.decisions, tracked=tracked)

    @property
    def undrawn(self) -> list[str]:
        """The headings of decisions that nothing in the draft would show."""
        return [d.heading for d in self.decisions if not (d.edits or d.parts)]


def drawn(base: str, sent: Mapping[str, str], profile: Profile = PROFILE) -> Drawn:
    """Merge copies that senders made of a base, and have every decision drawn."""
    package = Package(build(closed(base)), "base.docx")
    plan = read_plan(read_document(package), profile)
    updates = []
    for sender, text in sent.items():
        copy = read(Package(build(closed(text)), f"{sender}.docx"), profile)
        stamp = Stamp(author=sender, date=DATE)
        known = with_ids_of(plan, copy)
        updates.append(Update(source=f"{sender}.docx", plan=known, stamp=stamp, stamps={}))
    merged = merge(plan, updates, NOTHING_SETTLED)
    return Drawn(base=package, plan=plan, decisions=redraw(merged))


def closed(description: str) -> str:
    """End a description as Word ends a file: with a paragraph."""
    lines = description.rstrip().split("\n")
    return "\n".join([*lines, "¶"] if lines[-1].startswith("|") else lines)


def read(package: Package, profile: Profile = PROFILE) -> Plan:
    return read_plan(read_document(package), profile)


def says(package: Package, profile: Profile = PROFILE) -> list[tuple[str, str]]:
    """Give what the plan in a file says."""
    return texts(read(package, profile))


def paragraphs(package: Package, changes: Changes) -> list[tuple[str, Cell | None]]:
    """Give every paragraph of a file, and the cell that it stands in."""
    document = read_document(package, changes)
    return [(b.text, b.cell) for b in (*document.blocks, *document.running, *document.notes)]

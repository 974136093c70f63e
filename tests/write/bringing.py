"""Drafting copies that bring more than text, and what a draft then has."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from tests.cases.build import build
from tests.write.drawn import closed
from tests.write.enriched import enriched
from toolkit.blocks import ObjectKind
from toolkit.model.profile import Headings, Profile
from toolkit.model.update import Stamp
from toolkit.ooxml.document import read_document
from toolkit.ooxml.package import Package
from toolkit.ooxml.text import Changes
from toolkit.tasks.draft import DraftRequest, DraftResult, draft

STAMP = Stamp(author="Sekretariatet", date="2025-10-10T10:10:10Z")
PROFILE = Profile(headings=Headings(area=2))
MAIN = "word/document.xml"


class Brought(Struct, frozen=True, kw_only=True):
    """A draft, the file it was made from, and what was said of it."""

    base: Package
    draft: Package
    result: DraftResult

    @property
    def kinds(self) -> list[str]:
        """What came that is more than text."""
        return [one.field for one in self.result.decisions if one.objects]

    @property
    def problems(self) -> list[str]:
        """What a person must look at."""
        return [problem.message for problem in self.result.problems]

    @property
    def xml(self) -> str:
        """The main part."""
        return self.draft.read(MAIN).decode()


def bring(
    folder: Path,
    base: str | bytes,
    copies: dict[str, str | bytes],
    *,
    profile: Profile = PROFILE,
    tracked: bool = True,
) -> Brought:
    """Draft copies of a base, each by the name of its sender."""
    plan, output = folder / "plan.docx", folder / ("draft.docx" if tracked else "clean.docx")
    plan.write_bytes(base if isinstance(base, bytes) else build(closed(base)))
    paths = {sender: folder / f"{sender.lower()}.docx" for sender in copies}
    for sender, copy in copies.items():
        paths[sender].write_bytes(copy if isinstance(copy, bytes) else enriched(closed(copy)))
    request = DraftRequest(
        plan=plan,
        updates=tuple(paths.values()),
        output=output,
        profile=profile,
        stamp=STAMP,
        authors={path.name: sender for sender, path in paths.items()},
        tracked=tracked,
        force=True,
    )
    result = draft(request)
    return Brought(base=load(plan), draft=load(output), result=result)


def load(path: Path) -> Package:
    return Package(path.read_bytes(), path.name)


Has = list[tuple[ObjectKind, str, str]]


def objects(package: Package, changes: Changes = Changes.ACCEPTED) -> Has:
    """Give what a file has that is more than text: what it is, says, and shows or leads to."""
    return [
        (o.kind, o.text, o.target if o.kind is ObjectKind.LINK else o.digest)
        for o in read_document(package, changes).objects or ()
    ]


def said(package: Package, changes: Changes = Changes.ACCEPTED) -> list[tuple[str, str | None]]:
    """Give every paragraph of a file with its marker, notes last."""
    document = read_document(package, changes)
    told = [(block.text, block.marker) for block in document.blocks]
    return told + [(block.text, None) for block in document.notes if block.text.strip()]

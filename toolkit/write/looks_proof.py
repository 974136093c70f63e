"""The proof that a draft keeps the looks, tables and bytes of what nobody changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.ooxml.document import running_parts
from toolkit.ooxml.fidelity import Part, lost_in_clean, lost_in_draft
from toolkit.ooxml.notes import note_parts
from toolkit.ooxml.ours import Stamps
from toolkit.ooxml.package import Package
from toolkit.ooxml.pairs import Lost
from toolkit.refusals import ProofFailed


def prove_looks(base: Package, draft: Package, stamps: Stamps, *, restyles: bool = False) -> None:
    """Prove that a tracked draft without its changes looks like its base, byte by byte elsewhere.

    Raises ProofFailed and names the first paragraph that does not.
    """
    for part in changed_parts(base, draft):
        lost = lost_in_draft(read(base, part), read(draft, part), stamps, restyles=restyles)
        refuse(lost, draft, part)


def prove_clean(base: Package, twin: Package, clean: Package, stamps: Stamps) -> None:
    """Prove that a draft without marks is its tracked twin, accepted, in looks too."""
    for part in changed_parts(base, clean):
        lost = lost_in_clean(read(twin, part), read(clean, part), read(base, part), stamps)
        refuse(lost, clean, part)


def refuse(found: Iterable[Lost], draft: Package, part: str) -> None:
    """Raise ProofFailed for the first thing that was lost, if any was."""
    for lost in found:
        reason = LOST.format(number=lost.number, part=part, text=lost.text, what=lost.what)
        raise ProofFailed(file=draft.file, reason=reason)


def changed_parts(base: Package, draft: Package) -> Iterator[str]:
    """Give the parts with paragraphs that do not have their bytes any more."""
    for part in (base.main, *running_parts(base), *note_parts(base)):
        if base.read(part) != draft.read(part):
            yield part


def read(package: Package, part: str) -> Part:
    """Give a part as it is compared."""
    return Part(data=package.read(part), root=package.root(part))


LOST = "paragraph {number} of {part}, “{text}”, {what}."

"""The proof of a draft: rejected it is the base, accepted it is the plan that was decided."""

from __future__ import annotations

from itertools import zip_longest

from toolkit.blocks import Document
from toolkit.model.content import plan_lines
from toolkit.model.plan import Plan
from toolkit.ooxml.package import Package
from toolkit.problems import ProofFailed


def prove_rejected(base: Document, draft: Document) -> None:
    """Prove that a draft with all changes rejected is its base, paragraph by paragraph.

    Raises ProofFailed and names the first paragraph that differs.
    """
    pairs = zip_longest(
        (*base.blocks, *base.running), (*draft.blocks, *draft.running), fillvalue=None
    )
    for number, (old, new) in enumerate(pairs, start=1):
        before = None if old is None else old.text
        after = None if new is None else new.text
        if before != after:
            raise ProofFailed(
                file=draft.file, reason=REJECTED.format(number=number, before=before, after=after)
            )


def prove_accepted(decided: Plan, draft: Plan) -> None:
    """Prove that a draft with all changes accepted reads back as the plan that was decided.

    Raises ProofFailed and names the first text that differs.
    """
    for wanted, found in zip_longest(plan_lines(decided), plan_lines(draft), fillvalue=("", None)):
        if wanted != found:
            raise ProofFailed(
                file=draft.source,
                reason=ACCEPTED.format(
                    where=wanted[0] or found[0], before=wanted[1], after=found[1]
                ),
            )


def prove_untouched(base: Package, draft: Package, edited: frozenset[str]) -> None:
    """Prove that the parts nobody edited have kept their bytes."""
    for part in base.names:
        if part not in edited and base.read(part) != draft.read(part):
            raise ProofFailed(file=draft.file, reason=TOUCHED.format(part=part))


REJECTED = (
    "with all changes rejected, paragraph {number} reads “{after}” where the base has “{before}”."
)
ACCEPTED = (
    "with all changes accepted, the text under “{where}” reads “{after}” where “{before}” was"
    " decided."
)
TOUCHED = "the part {part} changed although nothing in it was edited."

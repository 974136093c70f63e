"""Whether the leader may sign, or the answer must be laid before a body first, and why."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from toolkit.consult.material import Material
from toolkit.consult.tracing import Statement, trace
from toolkit.model.consultation import Mandate, Resolution


class Why(Enum):
    """Why an answer is a letter or a case paper."""

    RESOLVED = "resolved"
    COVERED = "covered"
    UNCOVERED = "uncovered"
    NO_AUTHORITY = "no-authority"


class Verdict(Struct, frozen=True, kw_only=True):
    """What may be done with an answer; `uncovered` are the paragraphs that rest on nothing."""

    why: Why
    statements: tuple[Statement, ...]
    uncovered: tuple[Statement, ...]

    @property
    def may_be_signed(self) -> bool:
        """Whether it is a letter, and no case paper."""
        return self.why in {Why.RESOLVED, Why.COVERED}


def judge(material: Material) -> Verdict:
    """Judge an answer by its authority: a resolution covers all, a mandate what is adopted."""
    statements = trace(material)
    uncovered = tuple(statement for statement in statements if not statement.rests_on)
    match material.consultation.authority:
        case Resolution():
            why = Why.RESOLVED
        case Mandate():
            why = Why.UNCOVERED if uncovered else Why.COVERED
        case None:
            why = Why.NO_AUTHORITY
    return Verdict(why=why, statements=statements, uncovered=uncovered)
